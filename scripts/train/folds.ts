import type {PlaceModel} from "../../src/extract/places/model.js";
import {calibrationKnots} from "./calibrate.js";
import {trainingSets, type Corpora, type Corpus} from "./corpora.js";
import {foldOf, type GoldDocument} from "./gold.js";
import {SEED, TRAINED_BIAS} from "./settings.js";
import {trainParts, type Workshop} from "./train-model.js";
import {decisions, trainTrust, trustExamples, type TrustExample} from "./trust.js";

const FOLDS = 3;

/** A model and the documents that it was not trained on. */
export type Fold = {
  readonly model: PlaceModel;
  readonly held: readonly Corpus[];
};

type Parts = Omit<PlaceModel, "trust" | "calibration">;
type Part = {readonly parts: Parts; readonly held: Fold["held"]; readonly examples: readonly TrustExample[]};

/** Three models, each without a third of the documents; those of one origin are in one fold. */
function thirds(workshop: Workshop, corpora: Corpora): Part[] {
  return Array.from({length: FOLDS}, (_, fold) => {
    const inFold = (document: GoldDocument): boolean => foldOf(document, FOLDS) === fold;
    const parts = trained(workshop, corpora, (_, document) => !inFold(document));
    const held = corpora.annotated.map((corpus) => ({...corpus, documents: corpus.documents.filter(inFold)}));
    return {parts, held, examples: trustExamples(workshop, held, parts)};
  });
}

/** Three models, each measured on the third that it has not seen; its confidences come from the other two. */
export function* crossValidated(workshop: Workshop, corpora: Corpora): Generator<Fold> {
  const all = thirds(workshop, corpora);
  for (const part of all) {
    const others = all.filter((other) => other !== part).map(({examples}) => examples);
    yield {model: {...part.parts, ...confidence(others)}, held: part.held};
  }
}

/** For each corpus a model that has seen none of it. */
export function* leaveOneOut(workshop: Workshop, corpora: Corpora): Generator<Fold> {
  const all = thirds(workshop, corpora);
  for (const left of corpora.annotated) {
    const parts = trained(workshop, corpora, (corpus) => corpus !== left);
    const others = all.map(({parts: part, held}) =>
      trustExamples(
        workshop,
        held.filter(({name}) => name !== left.name),
        part
      )
    );
    yield {model: {...parts, ...confidence(others)}, held: [left]};
  }
}

/** The model of all corpora; its confidences come from thirds that were not trained on. */
export function trainedOnAll(workshop: Workshop, corpora: Corpora): PlaceModel {
  const examples = thirds(workshop, corpora).map((part) => part.examples);
  return {...trained(workshop, corpora, () => true), ...confidence(examples)};
}

function trained(
  workshop: Workshop,
  corpora: Corpora,
  keep: (corpus: Corpus, document: GoldDocument) => boolean
): Parts {
  return trainParts(workshop, trainingSets(corpora, keep), {seed: SEED, recognizerBias: TRAINED_BIAS});
}

/**
 * How probable a decision is. The decisions that the confidences are read from are made for each fold by what the
 * other folds teach; more than the choice alone, the better of two answers looks surer than it is.
 */
export function confidence(
  folds: readonly (readonly TrustExample[])[]
): Pick<PlaceModel, "trust" | "calibration"> {
  const outcomes = folds.flatMap((held) => {
    const others = folds.filter((fold) => fold !== held);
    return decisions(held, trainTrust(others.flat(), SEED));
  });
  return {trust: trainTrust(folds.flat(), SEED), calibration: calibrationKnots(outcomes)};
}
