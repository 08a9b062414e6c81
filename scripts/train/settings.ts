/** Where the shipped model is. */
export const MODEL_FILE = "data/models/places.model";
/** Chance in training starts here. */
export const SEED = 7;
/** Added to the score of no place; chosen by cross-validation. */
export const TRAINED_BIAS = -0.15;
/** Made articles. */
export const MADE_DOCUMENTS = 800;

/** How much a text of a corpus counts in each part of training; 0: not at all. */
export type Weights = {
  /** For finding names. */
  readonly recognition: number;
  /** For telling literal from associative ones. */
  readonly kinds: number;
  /** For choosing what a name means. */
  readonly resolution: number;
  /** For telling how often choices are right: our own articles are marked more fully than what others mark. */
  readonly calibration: number;
};
export const PUBLIC_WEIGHTS: Weights = {recognition: 1, kinds: 0.2, resolution: 1, calibration: 1};
/** Our own articles are short and harder; their kinds are marked by the product's convention. */
export const OWN_WEIGHTS: Weights = {recognition: 1, kinds: 3, resolution: 1, calibration: 0.4};
export const MADE_WEIGHTS: Weights = {recognition: 0.5, kinds: 1, resolution: 0, calibration: 0};
