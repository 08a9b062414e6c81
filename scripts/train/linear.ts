import type {Evidence} from "../../src/extract/events/evidence.js";
import {chance} from "./crf.js";

/** What holds of each candidate, and which of them are right; at least one is. */
export type ChoiceExample = {readonly candidates: readonly Evidence[]; readonly right: readonly boolean[]};

/** A choice by the meaning of words too. */
export type MeaningExample = ChoiceExample & {
  readonly meaning: Float32Array;
  /** Which row of the weights each candidate takes. */
  readonly blocks: readonly number[];
};

const EPOCHS = 40;
const RATE = 0.1;

/** Conditional logit: the right candidates together should be believed. */
export function trainChoices(
  examples: readonly ChoiceExample[],
  prior: Float64Array,
  seed: number,
  decay = 3e-2
): Float64Array {
  return descend(examples, prior, seed, decay, ({candidates, right}, weights, push) => {
    const scores = candidates.map((evidence) => evidence.reduce((sum, k) => sum + weights[k]!, 0));
    const gradients = gradientsOf(scores, right);
    candidates.forEach((evidence, c) => {
      for (const k of evidence) push(k, gradients[c]!);
    });
  });
}

/** Steps over all examples, and how far one goes. */
const STEPS = 200;
const STEP = 0.05;

/**
 * Conditional logit over all examples at once (Adam: Kingma and Ba 2015): where they are few for their features, case by case
 * the last ones would count too much.
 *
 * @param width - how many features
 * @param decay - how strongly a weight is drawn to 0, whatever the number of examples
 */
export function trainChoicesAtOnce(
  examples: readonly ChoiceExample[],
  width: number,
  decay: number
): Float64Array {
  const weights = new Float64Array(width);
  const means = new Float64Array(width);
  const squares = new Float64Array(width);
  for (let step = 1; step <= STEPS; step++) {
    const slopes = weights.map((weight) => -decay * weight);
    for (const {candidates, right} of examples) {
      const scores = candidates.map((evidence) => evidence.reduce((sum, k) => sum + weights[k]!, 0));
      const gradients = gradientsOf(scores, right);
      candidates.forEach((evidence, c) => {
        for (const k of evidence) slopes[k]! += gradients[c]!;
      });
    }
    for (let k = 0; k < width; k++) {
      const slope = slopes[k]!;
      const mean = 0.9 * means[k]! + 0.1 * slope;
      const square = 0.999 * squares[k]! + 0.001 * slope * slope;
      means[k] = mean;
      squares[k] = square;
      weights[k]! += (STEP * mean) / (1 - 0.9 ** step) / (Math.sqrt(square / (1 - 0.999 ** step)) + 1e-8);
    }
  }
  return weights;
}

/**
 * Conditional logit whose candidates have a row of weights over the meaning of the case, beside their features. Both are
 * learned together.
 *
 * @param rows - how many rows; `blocks` are `0..rows - 1`
 * @param share - how strongly a case draws the rows' weights to 0
 */
export function trainByMeaning(
  examples: readonly MeaningExample[],
  prior: Float64Array,
  rows: number,
  seed: number,
  decay = 3e-2,
  share = 6e-3
): {readonly weights: Float64Array; readonly rows: Float32Array} {
  const width = examples[0]!.meaning.length;
  const features = prior.length;
  const together = new Float64Array(features + rows * width);
  together.set(prior);
  const learned = descend(
    examples,
    together,
    seed,
    decay,
    ({candidates, right, meaning, blocks}, weights, push, pull) => {
      const scores = candidates.map((evidence, c) => {
        let score = 0;
        for (const k of evidence) score += weights[k]!;
        const from = features + blocks[c]! * width;
        for (let k = 0; k < width; k++) score += weights[from + k]! * meaning[k]!;
        return score;
      });
      const gradients = gradientsOf(scores, right);
      const byRow = new Float64Array(rows);
      candidates.forEach((evidence, c) => {
        for (const k of evidence) push(k, gradients[c]!);
        byRow[blocks[c]!]! += gradients[c]!;
      });
      for (let row = 0; row < rows; row++) {
        for (let k = 0; k < width; k++) pull(features + row * width + k, byRow[row]! * meaning[k]!, share);
      }
    }
  );
  return {weights: learned.slice(0, features), rows: Float32Array.from(learned.subarray(features))};
}

/** How much more each candidate should be believed, so that the right ones together are. */
function gradientsOf(scores: readonly number[], right: readonly boolean[]): number[] {
  const top = Math.max(...scores);
  const beliefs = scores.map((score) => Math.exp(score - top));
  const total = beliefs.reduce((sum, belief) => sum + belief, 0);
  const rightTotal = beliefs.reduce((sum, belief, c) => (right[c] ? sum + belief : sum), 0);
  return beliefs.map((belief, c) => (right[c] ? belief / rightTotal : 0) - belief / total);
}

function descend<Example>(
  examples: readonly Example[],
  prior: Float64Array,
  seed: number,
  decay: number,
  step: (
    example: Example,
    weights: Float64Array,
    push: (feature: number, gradient: number) => void,
    pull: (feature: number, gradient: number, decay: number) => void
  ) => void
): Float64Array {
  const width = prior.length;
  const weights = prior.slice();
  const squares = new Float64Array(width);
  const sums = new Float64Array(width);
  const random = chance(seed);
  const order = examples.map((_, i) => i);
  const pull = (feature: number, raw: number, drawn: number): void => {
    const gradient = raw - drawn * (weights[feature]! - prior[feature]!);
    squares[feature]! += gradient * gradient;
    weights[feature]! += (RATE * gradient) / (Math.sqrt(squares[feature]!) + 1e-6);
  };
  const push = (feature: number, raw: number): void => {
    pull(feature, raw, decay);
  };
  let averaged = 0;
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    for (let i = order.length - 1; i > 0; i--) {
      const j = Math.floor(random() * (i + 1));
      [order[i], order[j]] = [order[j]!, order[i]!];
    }
    for (const e of order) step(examples[e]!, weights, push, pull);
    if (epoch < EPOCHS / 2) continue;
    averaged++;
    for (let k = 0; k < width; k++) sums[k]! += weights[k]!;
  }
  return sums.map((sum) => sum / averaged);
}
