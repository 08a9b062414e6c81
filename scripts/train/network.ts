import type {Evidence} from "../../src/extract/events/evidence.js";
import type {NetworkColumns} from "../../src/extract/events/network.js";
import {contextName} from "../../src/extract/events/trees.js";
import {chance} from "./crf.js";

/** What is known of a case, and which output is right. */
export type NetworkExample = {
  readonly evidence: Evidence;
  readonly context: Evidence;
  readonly dense: Float32Array;
  /** Keys of words, each once. */
  readonly words: readonly number[];
  readonly right: number;
};

export type NetworkSettings = {
  readonly members: number;
  /** Hidden units of each member. */
  readonly hidden: number;
  readonly epochs: number;
  /** Cases that are learned from at once. */
  readonly batch: number;
  readonly rate: number;
  /** How strongly weights are drawn to 0. */
  readonly decay: number;
  /** Share of the inputs that a case is learned without, others each time, so that none is relied on alone. */
  readonly without: number;
  /** How many cases a word needs to be an input. */
  readonly leastCases: (key: number) => number;
};

/** Of means of gradients and of their squares, what is kept from before (Adam: Kingma and Ba 2015). */
const KEPT = 0.9;
const KEPT_SQUARES = 0.999;
const LEAST_DIVISOR = 1e-8;

/** An input as a number of its own and what it is: yes-or-no inputs are 1. */
type Inputs = {readonly at: Int32Array; readonly values: Float32Array};

/**
 * Learns networks with one hidden layer of rectified units, each from other first weights and in another order, by Adam on
 * the log-loss. The same examples give the same networks.
 *
 * @param names, contextNames - of the features of evidence and of context
 */
export function trainNetwork(
  examples: readonly NetworkExample[],
  names: readonly string[],
  contextNames: readonly string[],
  outputs: number,
  settings: NetworkSettings,
  seed: number
): NetworkColumns {
  const {members, hidden} = settings;
  const all = [...names, ...contextNames.map(contextName)];
  const dense = examples[0]!.dense.length;
  const words = frequentWords(examples, settings.leastCases);
  const inputs = all.length + dense + words.length;
  const inputOfWord = new Map(Array.from(words, (key, word) => [key, all.length + dense + word]));
  const cases = examples.map((example) => inputsOf(example, names.length, all.length, inputOfWord));
  const right = examples.map((example) => example.right);
  const first = new Float32Array(inputs * members * hidden);
  const bias = new Float32Array(members * hidden);
  const second = new Float32Array(members * hidden * outputs);
  const outputBias = new Float32Array(members * outputs);
  for (let member = 0; member < members; member++) {
    const learned = new Learner(inputs, outputs, settings, chance(seed + member));
    for (let epoch = 0; epoch < settings.epochs; epoch++) learned.learn(cases, right);
    const from = member * hidden;
    for (let input = 0; input < inputs; input++)
      for (let h = 0; h < hidden; h++)
        first[input * members * hidden + from + h] = learned.first.values[input * hidden + h]!;
    bias.set(learned.bias.values, from);
    second.set(learned.second.values, from * outputs);
    outputBias.set(learned.outputBias.values, member * outputs);
  }
  return {names: all, dense, words, members, outputs, ...inSteps(first, inputs), bias, second, outputBias};
}

/** Keys of words that stand in enough cases, ascending. */
function frequentWords(
  examples: readonly NetworkExample[],
  leastCases: NetworkSettings["leastCases"]
): Int32Array {
  const counts = new Map<number, number>();
  for (const {words} of examples) for (const key of words) counts.set(key, (counts.get(key) ?? 0) + 1);
  return Int32Array.from(
    [...counts].flatMap(([key, count]) => (count >= leastCases(key) ? [key] : []))
  ).sort();
}

function inputsOf(
  {evidence, context, dense, words}: NetworkExample,
  contextFrom: number,
  denseFrom: number,
  inputOfWord: ReadonlyMap<number, number>
): Inputs {
  const known = words.flatMap((key) => inputOfWord.get(key) ?? []);
  const at = [...evidence, ...context.map((feature) => contextFrom + feature), ...known];
  const values = at.map(() => 1);
  dense.forEach((value, k) => {
    if (value === 0) return;
    at.push(denseFrom + k);
    values.push(value);
  });
  return {at: Int32Array.from(at), values: Float32Array.from(values)};
}

/** Weights as bytes: each input's row has a scale of its own. */
function inSteps(weights: Float32Array, inputs: number): {first: Int8Array; scales: Float32Array} {
  const width = weights.length / inputs;
  const first = new Int8Array(weights.length);
  const scales = new Float32Array(inputs);
  for (let input = 0; input < inputs; input++) {
    const row = weights.subarray(input * width, (input + 1) * width);
    const largest = row.reduce((most, weight) => Math.max(most, Math.abs(weight)), 0);
    if (largest === 0) continue;
    scales[input] = largest / 127;
    row.forEach((weight, h) => (first[input * width + h] = Math.round(weight / scales[input]!)));
  }
  return {first, scales};
}

/** Weights of one layer, with what Adam remembers of their gradients. */
class Layer {
  readonly values: Float32Array;
  readonly gradients: Float32Array;
  readonly #means: Float32Array;
  readonly #squares: Float32Array;

  /** @param spread - first weights are within so much of 0 */
  constructor(size: number, spread: number, random: () => number) {
    this.values = Float32Array.from({length: size}, () => (2 * random() - 1) * spread);
    this.gradients = new Float32Array(size);
    this.#means = new Float32Array(size);
    this.#squares = new Float32Array(size);
  }

  /** Goes one step against the gradients, which are 0 behind it. */
  step(rate: number, decay: number): void {
    const {values, gradients} = this;
    for (let i = 0; i < values.length; i++) {
      const gradient = gradients[i]! + decay * values[i]!;
      gradients[i] = 0;
      const mean = (this.#means[i] = KEPT * this.#means[i]! + (1 - KEPT) * gradient);
      const square = (this.#squares[i] =
        KEPT_SQUARES * this.#squares[i]! + (1 - KEPT_SQUARES) * gradient * gradient);
      values[i]! -= (rate * mean) / (Math.sqrt(square) + LEAST_DIVISOR);
    }
  }
}

/** One member while it learns. */
class Learner {
  readonly first: Layer;
  readonly bias: Layer;
  readonly second: Layer;
  readonly outputBias: Layer;
  readonly #hidden: Float32Array;
  readonly #scores: Float32Array;
  readonly #back: Float32Array;
  readonly #keptAt: Int32Array;
  readonly #keptValues: Float32Array;
  #steps = 0;

  constructor(
    inputs: number,
    readonly outputs: number,
    readonly settings: NetworkSettings,
    readonly random: () => number
  ) {
    const {hidden} = settings;
    // Glorot and Bengio 2010: as much comes out of a layer as goes in.
    const [spread, outer] = [Math.sqrt(6 / (inputs + hidden)), Math.sqrt(6 / (hidden + outputs))];
    this.first = new Layer(inputs * hidden, spread, random);
    this.bias = new Layer(hidden, spread, random);
    this.second = new Layer(hidden * outputs, outer, random);
    this.outputBias = new Layer(outputs, outer, random);
    this.#hidden = new Float32Array(hidden);
    this.#back = new Float32Array(hidden);
    this.#scores = new Float32Array(outputs);
    this.#keptAt = new Int32Array(inputs);
    this.#keptValues = new Float32Array(inputs);
  }

  /** One pass over all cases, in another order each time. */
  learn(cases: readonly Inputs[], right: readonly number[]): void {
    const {batch, rate, decay} = this.settings;
    const order = cases.map((_, i) => i);
    for (let i = order.length - 1; i > 0; i--) {
      const j = Math.floor(this.random() * (i + 1));
      [order[i], order[j]] = [order[j]!, order[i]!];
    }
    for (let from = 0; from < order.length; from += batch) {
      const taken = order.slice(from, from + batch);
      for (const one of taken) this.#feel(this.#part(cases[one]!), right[one]!, 1 / taken.length);
      this.#steps++;
      // The first means are near 0, where they began.
      const now = (rate * Math.sqrt(1 - KEPT_SQUARES ** this.#steps)) / (1 - KEPT ** this.#steps);
      this.first.step(now, decay / taken.length);
      this.second.step(now, decay / taken.length);
      this.bias.step(now, 0);
      this.outputBias.step(now, 0);
    }
  }

  /** Some of the inputs; what stays is worth more, so that the sum is as large as with all. */
  #part({at, values}: Inputs): Inputs {
    const {without} = this.settings;
    if (without === 0) return {at, values};
    let kept = 0;
    for (let i = 0; i < at.length; i++) {
      if (this.random() < without) continue;
      this.#keptAt[kept] = at[i]!;
      this.#keptValues[kept++] = values[i]! / (1 - without);
    }
    return {at: this.#keptAt.subarray(0, kept), values: this.#keptValues.subarray(0, kept)};
  }

  /** Adds the gradients of one case. */
  #feel({at, values}: Inputs, right: number, share: number): void {
    const hidden = this.#hidden;
    const scores = this.#scores;
    const back = this.#back;
    const {outputs} = this;
    const width = hidden.length;
    hidden.set(this.bias.values);
    const first = this.first.values;
    for (let i = 0; i < at.length; i++) {
      const value = values[i]!;
      for (let h = 0, k = at[i]! * width; h < width; h++, k++) hidden[h]! += first[k]! * value;
    }
    scores.set(this.outputBias.values);
    const second = this.second.values;
    for (let h = 0; h < width; h++) {
      if (hidden[h]! <= 0) continue;
      for (let o = 0; o < outputs; o++) scores[o]! += hidden[h]! * second[h * outputs + o]!;
    }
    const top = scores.reduce((most, score) => Math.max(most, score), -Infinity);
    let total = 0;
    for (let o = 0; o < outputs; o++) total += scores[o] = Math.exp(scores[o]! - top);
    back.fill(0);
    for (let o = 0; o < outputs; o++) {
      const error = share * (scores[o]! / total - Number(o === right));
      this.outputBias.gradients[o]! += error;
      for (let h = 0; h < width; h++) {
        if (hidden[h]! <= 0) continue;
        this.second.gradients[h * outputs + o]! += error * hidden[h]!;
        back[h]! += error * second[h * outputs + o]!;
      }
    }
    for (let h = 0; h < width; h++) this.bias.gradients[h]! += back[h]!;
    const gradients = this.first.gradients;
    for (let i = 0; i < at.length; i++) {
      const value = values[i]!;
      for (let h = 0, k = at[i]! * width; h < width; h++, k++) gradients[k]! += back[h]! * value;
    }
  }
}
