import {probability} from "../../src/extract/places/trust.js";
import type {PlaceModel} from "../../src/extract/places/model.js";
import {calibrationKnots, type Outcome} from "./calibrate.js";
import {trainingSets, type Corpora, type Corpus} from "./corpora.js";
import {foldOf, type GoldDocument} from "./gold.js";
import {SEED, TRAINED_BIAS} from "./settings.js";
import {trainParts, type Workshop} from "./train-model.js";
import {trainTrust, trustExamples, type TrustExamples} from "./trust.js";

const FOLDS = 3;

/** A model and the documents that it was not trained on. */
export type Fold = {
  readonly model: PlaceModel;
  readonly held: readonly {readonly name: string; readonly documents: readonly GoldDocument[]}[];
};

type Parts = Omit<PlaceModel, "trust" | "calibration">;
type Part = {readonly parts: Parts; readonly held: Fold["held"]; readonly examples: TrustExamples};

/** Three models, each without a third of the documents; those of one origin are in one fold. */
function thirds(workshop: Workshop, corpora: Corpora): Part[] {
  return Array.from({length: FOLDS}, (_, fold) => {
    const inFold = (document: GoldDocument): boolean => foldOf(document, FOLDS) === fold;
    const parts = trained(workshop, corpora, (_, document) => !inFold(document));
    const held = corpora.annotated.map(({name, documents}) => ({name, documents: documents.filter(inFold)}));
    const examples = trustExamples(
      workshop,
      held.flatMap(({documents}) => documents),
      parts
    );
    return {parts, held, examples};
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
        held.filter(({name}) => name !== left.name).flatMap(({documents}) => documents),
        part
      )
    );
    yield {model: {...parts, ...confidence(others)}, held: [{name: left.name, documents: left.documents}]};
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

function confidence(examples: readonly TrustExamples[]): Pick<PlaceModel, "trust" | "calibration"> {
  const trust = trainTrust(examples, SEED);
  const outcomes: Outcome[] = examples.flatMap(({chosen, context}) => [
    ...chosen.map(({features, right}) => ({confidence: probability(features, trust.chosen), right})),
    ...context.map(({features, right}) => ({confidence: probability(features, trust.context), right}))
  ]);
  return {trust, calibration: calibrationKnots(outcomes)};
}
