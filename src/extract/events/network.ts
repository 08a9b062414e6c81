import type {Evidence} from "./evidence.js";
import {contextName} from "./trees.js";

/** Neural networks with one hidden layer, side by side: all see the same inputs, each has a layer and answers of its own. */
export type NetworkColumns = {
  /** Names of the yes-or-no inputs; behind them stand `dense` numbers, and then the words. */
  readonly names: readonly string[];
  readonly dense: number;
  /** Keys of the words that are inputs, none twice. */
  readonly words: Int32Array;
  readonly members: number;
  readonly outputs: number;
  /** Of each input, for all hidden units of all members: its weight in steps of the input's `scales`. */
  readonly first: Int8Array;
  readonly scales: Float32Array;
  /** What each hidden unit begins with. */
  readonly bias: Float32Array;
  /** Of each hidden unit: its weight for each output of its member. */
  readonly second: Float32Array;
  /** Of each member: what its outputs begin with. */
  readonly outputBias: Float32Array;
};

/** Networks that weigh yes-or-no features and numbers together; they are believed in equal parts. */
export class Network {
  readonly #columns: NetworkColumns;
  /** Rows of weights by input, written out. */
  readonly #first: Float32Array;
  /** Of each feature of evidence, then of context: its input; -1 for what was not learned. */
  readonly #inputs: Int32Array;
  readonly #contextFrom: number;
  /** Input of each word, by its key. */
  readonly #words: ReadonlyMap<number, number>;
  readonly #hidden: Float32Array;

  /**
   * @param names - of evidence, in the order of its space
   * @param contextNames - of what else is known
   */
  constructor(columns: NetworkColumns, names: readonly string[], contextNames: readonly string[] = []) {
    this.#columns = columns;
    const numbers = new Map(columns.names.map((name, input) => [name, input]));
    const all = [...names, ...contextNames.map(contextName)];
    this.#inputs = Int32Array.from(all, (name) => numbers.get(name) ?? -1);
    this.#contextFrom = names.length;
    const wordsFrom = columns.names.length + columns.dense;
    this.#words = new Map(Array.from(columns.words, (key, word) => [key, wordsFrom + word]));
    this.#hidden = new Float32Array(columns.bias.length);
    this.#first = Float32Array.from(
      columns.first,
      (steps, at) => steps * columns.scales[Math.floor(at / columns.bias.length)]!
    );
  }

  get columns(): NetworkColumns {
    return this.#columns;
  }

  /**
   * How probable each output is.
   *
   * @param dense - `columns.dense` numbers
   * @param words - keys, each once; those that were not learned say nothing
   * @returns `columns.outputs` numbers, which sum up to 1
   */
  beliefsOf(
    evidence: Evidence,
    context: Evidence,
    dense: Float32Array,
    words: readonly number[]
  ): Float64Array {
    const {names, bias} = this.#columns;
    const hidden = this.#hidden;
    hidden.set(bias);
    for (let i = 0; i < evidence.length; i++) this.#add(this.#inputs[evidence[i]!]!, 1);
    for (let i = 0; i < context.length; i++) this.#add(this.#inputs[this.#contextFrom + context[i]!]!, 1);
    let k = 0;
    for (; k + 4 <= dense.length; k += 4) this.#addFour(names.length + k, dense, k);
    for (; k < dense.length; k++) this.#add(names.length + k, dense[k]!);
    for (let i = 0; i < words.length; i++) this.#add(this.#words.get(words[i]!) ?? -1, 1);
    return this.#answers();
  }

  /** Four inputs at once: each hidden unit is fetched and put back once for them. */
  #addFour(input: number, dense: Float32Array, k: number): void {
    const [a, b, c, d] = [dense[k]!, dense[k + 1]!, dense[k + 2]!, dense[k + 3]!];
    // A spot without a word that has a meaning.
    if (a === 0 && b === 0 && c === 0 && d === 0) return;
    const hidden = this.#hidden;
    const first = this.#first;
    const width = hidden.length;
    const from = input * width;
    for (let h = 0; h < width; h++) {
      const at = from + h;
      hidden[h]! +=
        first[at]! * a + first[at + width]! * b + first[at + 2 * width]! * c + first[at + 3 * width]! * d;
    }
  }

  #add(input: number, value: number): void {
    if (input < 0 || value === 0) return;
    const hidden = this.#hidden;
    const first = this.#first;
    for (let h = 0, at = input * hidden.length; h < hidden.length; h++, at++)
      hidden[h]! += first[at]! * value;
  }

  #answers(): Float64Array {
    const {members, outputs, second, outputBias} = this.#columns;
    const hidden = this.#hidden;
    const width = hidden.length / members;
    const beliefs = new Float64Array(outputs);
    const scores = new Float64Array(outputs);
    for (let member = 0; member < members; member++) {
      for (let o = 0; o < outputs; o++) scores[o] = outputBias[member * outputs + o]!;
      for (let h = member * width; h < (member + 1) * width; h++) {
        const value = hidden[h]!;
        if (value <= 0) continue;
        for (let o = 0; o < outputs; o++) scores[o]! += value * second[h * outputs + o]!;
      }
      let total = 0;
      let top = -Infinity;
      for (let o = 0; o < outputs; o++) top = Math.max(top, scores[o]!);
      for (let o = 0; o < outputs; o++) total += scores[o] = Math.exp(scores[o]! - top);
      for (let o = 0; o < outputs; o++) beliefs[o]! += scores[o]! / total / members;
    }
    return beliefs;
  }
}
