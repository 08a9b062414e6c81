import {findMentions} from "../../src/extract/places/places.js";
import {homeOf} from "../../src/extract/places/home.js";
import {judge, type Judgement} from "../../src/extract/places/judge.js";
import type {Mention} from "../../src/extract/places/mentions.js";
import {decide} from "../../src/extract/places/resolve.js";
import {distanceKm} from "../../src/extract/places/sphere.js";
import {CONTEXT_WIDTH, probability, TRUST_WIDTH, type TrustModel} from "../../src/extract/places/trust.js";
import type {PlaceModel} from "../../src/extract/places/model.js";
import {segmentSentences} from "../../src/extract/text/sentences.js";
import {tokenize} from "../../src/extract/text/tokens.js";
import {chance} from "./crf.js";
import type {Outcome} from "./calibrate.js";
import type {GoldToponym} from "./gold.js";
import {NEAR_KM} from "./score.js";
import {placesOf, type TrainingSet, type Workshop} from "./train-model.js";

/** What a decision about one name goes by, and which answers would have been right. */
export type TrustExample = {
  readonly trust: Float64Array | null;
  readonly context: Float64Array | null;
  readonly chosenRight: boolean;
  readonly townRight: boolean;
  /** How much it counts for telling which answer is right. */
  readonly weight: number;
  /** How much it counts for telling how often answers are right. */
  readonly calibrationWeight: number;
};

/** What a model without trust makes of texts that it was not trained on. */
export function trustExamples(
  workshop: Workshop,
  sets: readonly TrainingSet[],
  model: Omit<PlaceModel, "trust" | "calibration">
): TrustExample[] {
  const examples: TrustExample[] = [];
  for (const {documents, weights} of sets) {
    for (const document of documents) {
      const {text} = document;
      const mentions = findMentions(tokenize(text), segmentSentences(text), {
        gazetteer: workshop.gazetteer,
        model
      }).mentions;
      const home = homeOf({source: document.source ?? null, url: null});
      // Most outlets are in no table: what is known of these must not make the others look sure.
      for (const known of home ? [home, null] : [null]) {
        const share = home ? 0.5 : 1;
        const {judgements} = judge(mentions, known, model.ranker);
        mentions.forEach((mention, m) => {
          const answers = answersTo(mention, judgements[m]!, placesOf(document));
          if (!answers) return;
          const weight = weights.resolution * share;
          examples.push({...answers, weight, calibrationWeight: weights.calibration * share});
        });
      }
    }
  }
  return examples;
}

/** `null` for a right find whose place the annotator could not tell. */
function answersTo(
  {toponym: {span}}: Mention,
  {group, choice, trust, town, context}: Judgement,
  gold: readonly GoldToponym[]
): Omit<TrustExample, "weight" | "calibrationWeight"> | null {
  const matched =
    gold.find(({start, end}) => start === span[0] && end === span[1]) ??
    gold.find(({start, end}) => start < span[1] && span[0] < end);
  if (matched && matched.lat === undefined) return null;
  const near = (at: readonly [number, number]): boolean =>
    matched?.lat !== undefined && distanceKm([matched.lon!, matched.lat], at) <= NEAR_KM;
  return {
    trust,
    context: town ? context : null,
    chosenRight: choice >= 0 && near(group.candidates[choice]!.at),
    townRight: town !== null && near(town.candidate.at)
  };
}

/** Two logistic regressions: whether the choice is right, and whether the town nearby is. */
export function trainTrust(examples: readonly TrustExample[], seed: number): TrustModel {
  return {
    chosen: logistic(
      examples.flatMap(({trust, chosenRight, weight}) =>
        trust ? [{features: trust, right: chosenRight, weight}] : []
      ),
      TRUST_WIDTH,
      seed
    ),
    context: logistic(
      examples.flatMap(({context, townRight, weight}) =>
        context ? [{features: context, right: townRight, weight}] : []
      ),
      CONTEXT_WIDTH,
      seed
    )
  };
}

/** How sure the decisions of a trust model are, and whether they are right: what confidence is read from. */
export function decisions(examples: readonly TrustExample[], model: TrustModel): Outcome[] {
  return examples.flatMap((example) => {
    const {inTown, raw} = decide(example, model);
    if (!inTown && !example.trust) return [];
    const right = inTown ? example.townRight : example.chosenRight;
    return [{confidence: raw, right, weight: example.calibrationWeight}];
  });
}

type Weighed = {readonly features: Float64Array; readonly right: boolean; readonly weight: number};

function logistic(examples: readonly Weighed[], width: number, seed: number): Float64Array {
  const weights = new Float64Array(width);
  const squares = new Float64Array(width).fill(1e-6);
  const average = new Float64Array(width);
  const random = chance(seed);
  const epochs = 20;
  const steps = epochs * examples.length;
  for (let step = 0; step < steps; step++) {
    const {features, right, weight} = examples[Math.floor(random() * examples.length)]!;
    const error = weight * ((right ? 1 : 0) - probability(features, weights));
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
