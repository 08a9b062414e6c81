import type {Evidence} from "../../src/extract/events/evidence.js";
import {chance} from "./crf.js";

/** What holds of a case, and whether the answer is yes. */
export type YesNoExample = {readonly evidence: Evidence; readonly right: boolean};

/** What holds of each candidate, and which of them are right; at least one is. */
export type ChoiceExample = {readonly candidates: readonly Evidence[]; readonly right: readonly boolean[]};

const EPOCHS = 40;
const RATE = 0.1;

/**
 * Logistic regression over yes-or-no features (AdaGrad, averaged over the later epochs).
 *
 * @param prior - what the weights are drawn to where the examples tell nothing; its length is the number of features
 */
export function trainYesNo(
  examples: readonly YesNoExample[],
  prior: Float64Array,
  seed: number,
  decay = 3e-2
): Float64Array {
  return descend(examples, prior, seed, decay, ({evidence, right}, weights, push) => {
    let score = 0;
    for (const k of evidence) score += weights[k]!;
    const gradient = Number(right) - 1 / (1 + Math.exp(-score));
    for (const k of evidence) push(k, gradient);
  });
}

/** Conditional logit: the right candidates together should be believed. */
export function trainChoices(
  examples: readonly ChoiceExample[],
  prior: Float64Array,
  seed: number,
  decay = 3e-2
): Float64Array {
  return descend(examples, prior, seed, decay, ({candidates, right}, weights, push) => {
    const scores = candidates.map((evidence) => evidence.reduce((sum, k) => sum + weights[k]!, 0));
    const top = Math.max(...scores);
    const beliefs = scores.map((score) => Math.exp(score - top));
    const total = beliefs.reduce((sum, belief) => sum + belief, 0);
    const rightTotal = beliefs.reduce((sum, belief, c) => (right[c] ? sum + belief : sum), 0);
    candidates.forEach((evidence, c) => {
      const wanted = right[c] ? beliefs[c]! / rightTotal : 0;
      const gradient = wanted - beliefs[c]! / total;
      for (const k of evidence) push(k, gradient);
    });
  });
}

function descend<Example>(
  examples: readonly Example[],
  prior: Float64Array,
  seed: number,
  decay: number,
  step: (example: Example, weights: Float64Array, push: (feature: number, gradient: number) => void) => void
): Float64Array {
  const width = prior.length;
  const weights = prior.slice();
  const squares = new Float64Array(width);
  const sums = new Float64Array(width);
  const random = chance(seed);
  const order = examples.map((_, i) => i);
  const push = (feature: number, raw: number): void => {
    const gradient = raw - decay * (weights[feature]! - prior[feature]!);
    squares[feature]! += gradient * gradient;
    weights[feature]! += (RATE * gradient) / (Math.sqrt(squares[feature]!) + 1e-6);
  };
  let averaged = 0;
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    for (let i = order.length - 1; i > 0; i--) {
      const j = Math.floor(random() * (i + 1));
      [order[i], order[j]] = [order[j]!, order[i]!];
    }
    for (const e of order) step(examples[e]!, weights, push);
    if (epoch < EPOCHS / 2) continue;
    averaged++;
    for (let k = 0; k < width; k++) sums[k]! += weights[k]!;
  }
  return sums.map((sum) => sum / averaged);
}
