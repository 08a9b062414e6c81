/** Where the shipped model is. */
export const MODEL_FILE = "data/models/places.model";
/** Chance in training starts here. */
export const SEED = 7;
/** Added to the score of no place; chosen by cross-validation. */
export const TRAINED_BIAS = -0.3;
/** Made articles, and how much one counts beside a real one. */
export const MADE_DOCUMENTS = 800;
export const MADE_WEIGHT = 0.5;
