import {believe} from "../../src/extract/places/rank.js";
import {RANK_FEATURES, RANK_WIDTH} from "../../src/extract/places/rank-features.js";
import {chance} from "./crf.js";

/**
 * What too few texts of the corpora tell, and so is set, not learned: outside of federations a bare name means the
 * town rather than the division that it heads.
 */
const SET_WEIGHTS: ReadonlyMap<string, number> = new Map([["town-of-that-name-abroad", -2]]);
const isSet = RANK_FEATURES.map((name) => SET_WEIGHTS.has(name));

/** One distinct name of a document: its candidates' features, and how right each candidate is. */
export type RankExample = {
  readonly features: Float64Array;
  /** Sums to 1. */
  readonly right: Float64Array;
  readonly weight: number;
};

/** Learns the weights whose softmax gives the right candidates the belief (conditional logit, AdaGrad). */
export function trainRanker(
  examples: readonly RankExample[],
  seed: number,
  epochs = 30,
  decay = 1e-4
): Float64Array {
  const weights = Float64Array.from(RANK_FEATURES, (name) => SET_WEIGHTS.get(name) ?? 0);
  const squares = new Float64Array(RANK_WIDTH);
  const average = new Float64Array(RANK_WIDTH);
  const order = examples.map((_, i) => i);
  const random = chance(seed);
  let averaged = 0;
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (let i = order.length - 1; i > 0; i--) {
      const j = Math.floor(random() * (i + 1));
      [order[i], order[j]] = [order[j]!, order[i]!];
    }
    for (const e of order) {
      const {features, right, weight} = examples[e]!;
      const beliefs = new Float64Array(right.length);
      believe(features, weights, beliefs);
      for (let k = 0; k < RANK_WIDTH; k++) {
        if (isSet[k]) continue;
        let gradient = -decay * weights[k]!;
        for (let c = 0; c < right.length; c++) {
          gradient += weight * (right[c]! - beliefs[c]!) * features[c * RANK_WIDTH + k]!;
        }
        if (gradient === 0) continue;
        squares[k]! += gradient * gradient;
        weights[k]! += (0.3 * gradient) / (Math.sqrt(squares[k]!) + 1e-6);
      }
    }
    if (epoch >= epochs / 2) {
      averaged++;
      for (let k = 0; k < RANK_WIDTH; k++) average[k]! += weights[k]!;
    }
  }
  return average.map((sum) => sum / averaged);
}
