import type {PlaceModel} from "../../src/extract/places/model.js";
import {foldOf, type GoldDocument} from "./gold.js";
import {SEED, TRAINED_BIAS} from "./settings.js";
import {trainParts, type TrainingSet, type Workshop} from "./train-model.js";

/** A model and the documents that it was not trained on. */
export type Fold = {readonly parts: Omit<PlaceModel, "calibration">; readonly held: readonly GoldDocument[]};

/** Cross-validation: documents of one origin are in one fold. */
export function* foldedParts(
  workshop: Workshop,
  sets: readonly TrainingSet[],
  folds: number
): Generator<Fold> {
  for (let fold = 0; fold < folds; fold++) {
    const rest = sets.map((set) => ({
      ...set,
      documents: set.documents.filter((document) => foldOf(document, folds) !== fold)
    }));
    const parts = trainParts(workshop, rest, {seed: SEED, recognizerBias: TRAINED_BIAS});
    yield {
      parts,
      held: sets.flatMap(({documents}) => documents.filter((document) => foldOf(document, folds) === fold))
    };
  }
}
