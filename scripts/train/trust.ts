import {findMentions} from "../../src/extract/places/places.js";
import {homeOf} from "../../src/extract/places/home.js";
import {judge} from "../../src/extract/places/judge.js";
import {distanceKm} from "../../src/extract/places/sphere.js";
import {CONTEXT_WIDTH, probability, TRUST_WIDTH, type TrustModel} from "../../src/extract/places/trust.js";
import type {PlaceModel} from "../../src/extract/places/model.js";
import {segmentSentences} from "../../src/extract/text/sentences.js";
import {tokenize} from "../../src/extract/text/tokens.js";
import {chance} from "./crf.js";
import type {GoldDocument} from "./gold.js";
import {NEAR_KM} from "./score.js";
import {placesOf, type Workshop} from "./train-model.js";

/** Features and whether what they describe was right. */
export type TrustExample = {readonly features: Float64Array; readonly right: boolean};
export type TrustExamples = {readonly chosen: TrustExample[]; readonly context: TrustExample[]};

/** What a model without trust makes of texts that it was not trained on. */
export function trustExamples(
  workshop: Workshop,
  documents: readonly GoldDocument[],
  model: Omit<PlaceModel, "trust" | "calibration">
): TrustExamples {
  const examples: TrustExamples = {chosen: [], context: []};
  for (const document of documents) {
    const {text} = document;
    const mentions = findMentions(tokenize(text), segmentSentences(text), {
      gazetteer: workshop.gazetteer,
      model
    }).mentions;
    const {judgements} = judge(mentions, homeOf({source: document.source ?? null, url: null}), model.ranker);
    const gold = placesOf(document);
    mentions.forEach(({toponym: {span}}, m) => {
      const matched =
        gold.find(({start, end}) => start === span[0] && end === span[1]) ??
        gold.find(({start, end}) => start < span[1] && span[0] < end);
      // A right find whose place the annotator could not tell teaches nothing.
      if (matched && matched.lat === undefined) return;
      const near = (at: readonly [number, number]): boolean =>
        matched?.lat !== undefined && distanceKm([matched.lon!, matched.lat], at) <= NEAR_KM;
      const {group, choice, trust, town, context} = judgements[m]!;
      if (trust) examples.chosen.push({features: trust, right: near(group.candidates[choice]!.at)});
      if (town && context) examples.context.push({features: context, right: near(town.candidate.at)});
    });
  }
  return examples;
}

/** Two logistic regressions. */
export function trainTrust(examples: readonly TrustExamples[], seed: number): TrustModel {
  return {
    chosen: logistic(
      examples.flatMap(({chosen}) => chosen),
      TRUST_WIDTH,
      seed
    ),
    context: logistic(
      examples.flatMap(({context}) => context),
      CONTEXT_WIDTH,
      seed
    )
  };
}

function logistic(examples: readonly TrustExample[], width: number, seed: number): Float64Array {
  const weights = new Float64Array(width);
  const squares = new Float64Array(width).fill(1e-6);
  const average = new Float64Array(width);
  const random = chance(seed);
  const epochs = 20;
  const steps = epochs * examples.length;
  for (let step = 0; step < steps; step++) {
    const {features, right} = examples[Math.floor(random() * examples.length)]!;
    const error = (right ? 1 : 0) - probability(features, weights);
    for (let k = 0; k < width; k++) {
      const gradient = error * features[k]! - 1e-4 * weights[k]!;
      squares[k]! += gradient * gradient;
      weights[k]! += (0.3 * gradient) / Math.sqrt(squares[k]!);
      if (step >= steps / 2) average[k]! += weights[k]!;
    }
  }
  const averaged = steps - Math.ceil(steps / 2);
  return average.map((sum) => sum / averaged);
}
