import {contextName, LEAF, type TreeColumns} from "../../src/extract/events/trees.js";
import {scoreOf, type Evidence} from "../../src/extract/events/evidence.js";
import {chance} from "./crf.js";

/** What holds of each candidate, what holds of all of them alike, and which are right. */
export type TreeExample = {
  readonly candidates: readonly Evidence[];
  readonly context: Evidence;
  readonly right: readonly boolean[];
};

/** How the wrong order of candidates is felt: the pull on each score, and how fast that changes. */
export type Slope = (
  scores: Float64Array,
  right: readonly boolean[],
  pulls: Float64Array,
  bends: Float64Array
) => void;

export type TreeSettings = {
  readonly trees: number;
  readonly depth: number;
  /** How much of what a tree found is taken over. */
  readonly rate: number;
  /** Least sum of bends on either side of a question. */
  readonly leastBend: number;
  /** Share of the candidates, and of the features, that one tree sees. */
  readonly rows: number;
  readonly columns: number;
};

/** Draws a leaf to 0. */
const DRAW = 1;

/** Each candidate by itself: is it right? */
export const alone: Slope = (scores, right, pulls, bends) => {
  for (let c = 0; c < scores.length; c++) {
    const p = 1 / (1 + Math.exp(-scores[c]!));
    pulls[c] = Number(right[c]) - p;
    bends[c] = p * (1 - p);
  }
};

/** Every right candidate above every wrong one. */
export const pairwise: Slope = (scores, right, pulls, bends) => {
  pulls.fill(0);
  bends.fill(0);
  for (let r = 0; r < scores.length; r++) {
    if (!right[r]) continue;
    for (let w = 0; w < scores.length; w++) {
      if (right[w]) continue;
      const p = 1 / (1 + Math.exp(scores[r]! - scores[w]!));
      pulls[r]! += p;
      pulls[w]! -= p;
      bends[r]! += p * (1 - p);
      bends[w]! += p * (1 - p);
    }
  }
};

/** The right candidates together should be believed. */
export const together: Slope = (scores, right, pulls, bends) => {
  let top = -Infinity;
  for (const score of scores) top = Math.max(top, score);
  let total = 0;
  let rightTotal = 0;
  for (let c = 0; c < scores.length; c++) {
    const belief = Math.exp(scores[c]! - top);
    total += belief;
    if (right[c]) rightTotal += belief;
  }
  for (let c = 0; c < scores.length; c++) {
    const belief = Math.exp(scores[c]! - top);
    const p = belief / total;
    pulls[c] = (right[c] ? belief / rightTotal : 0) - p;
    bends[c] = Math.max(p * (1 - p), 1e-3);
  }
};

/**
 * Grows decision trees one after the other, each on what those before it leave wrong (gradient boosting: Friedman 2001,
 * with the second-order gain of Chen and Guestrin 2016). The same examples give the same trees.
 *
 * @param prior - what each feature of a candidate says beforehand: the first tree already begins from there
 * @param names, contextNames - of the features of candidates and of contexts
 */
export function growTrees(
  examples: readonly TreeExample[],
  prior: Float64Array,
  names: readonly string[],
  contextNames: readonly string[],
  slope: Slope,
  settings: TreeSettings,
  seed: number
): TreeColumns {
  const table = tableOf(examples, names.length);
  const growth = new Growth(table, names.length + contextNames.length, settings);
  const random = chance(seed);
  const scores = Float64Array.from(
    examples.flatMap(({candidates}) => candidates),
    (evidence) => scoreOf(evidence, prior)
  );
  const pulls = new Float64Array(table.rows);
  const bends = new Float64Array(table.rows);
  const grown = new GrownTrees();
  for (let tree = 0; tree < settings.trees; tree++) {
    let at = 0;
    for (const {candidates, right} of examples) {
      const to = at + candidates.length;
      slope(scores.subarray(at, to), right, pulls.subarray(at, to), bends.subarray(at, to));
      at = to;
    }
    const root = growth.grow(pulls, bends, random);
    grown.add(root, settings.rate);
    growth.addTo(scores, settings.rate);
  }
  return grown.columns([...names, ...contextNames.map(contextName)]);
}

/** Candidates as rows of a sparse table. */
type Table = {readonly rows: number; readonly starts: Int32Array; readonly features: Uint16Array};

function tableOf(examples: readonly TreeExample[], contextFrom: number): Table {
  const starts = [0];
  const features: number[] = [];
  for (const {candidates, context} of examples) {
    const shared = [...new Set(context)];
    for (const evidence of candidates) {
      for (const feature of new Set(evidence)) features.push(feature);
      for (const feature of shared) features.push(contextFrom + feature);
      starts.push(features.length);
    }
  }
  return {rows: starts.length - 1, starts: Int32Array.from(starts), features: Uint16Array.from(features)};
}

/** A question, or what is said where there is none. */
type Node = {feature: number; value: number; holds: Node | null; lacks: Node | null};

/** Grows one tree at a time over the same table, a level at a time. */
class Growth {
  readonly #table: Table;
  readonly #features: number;
  readonly #settings: TreeSettings;
  /** Of each row: the open node it is in, or less than 0 for the leaf `-1 - n`. */
  readonly #at: Int32Array;
  readonly #seen: Uint8Array;
  readonly #asks: Uint8Array;
  #leaves: Node[] = [];

  constructor(table: Table, features: number, settings: TreeSettings) {
    this.#table = table;
    this.#features = features;
    this.#settings = settings;
    this.#at = new Int32Array(table.rows);
    this.#seen = new Uint8Array(table.rows);
    this.#asks = new Uint8Array(features);
  }

  grow(pulls: Float64Array, bends: Float64Array, random: () => number): Node {
    const {rows, columns, depth} = this.#settings;
    for (let row = 0; row < this.#table.rows; row++) this.#seen[row] = Number(random() < rows);
    for (let feature = 0; feature < this.#features; feature++)
      this.#asks[feature] = Number(random() < columns);
    this.#at.fill(0);
    this.#leaves = [];
    const root = emptyNode();
    let open = [root];
    for (let level = 0; level <= depth && open.length > 0; level++) {
      open = this.#split(open, pulls, bends, level === depth);
    }
    return root;
  }

  /** Adds what the last tree says of each row. */
  addTo(scores: Float64Array, rate: number): void {
    for (let row = 0; row < scores.length; row++) {
      scores[row]! += rate * this.#leaves[-1 - this.#at[row]!]!.value;
    }
  }

  /** @returns the nodes of the next level */
  #split(open: readonly Node[], pulls: Float64Array, bends: Float64Array, isLast: boolean): Node[] {
    const width = this.#features;
    const sums = new Float64Array(open.length * 2);
    const byFeature = new Float64Array(isLast ? 0 : open.length * width * 2);
    const {starts, features} = this.#table;
    for (let row = 0; row < this.#table.rows; row++) {
      const node = this.#at[row]!;
      if (node < 0 || this.#seen[row] === 0) continue;
      const pull = pulls[row]!;
      const bend = bends[row]!;
      sums[node * 2]! += pull;
      sums[node * 2 + 1]! += bend;
      if (isLast) continue;
      for (let i = starts[row]!; i < starts[row + 1]!; i++) {
        const slot = (node * width + features[i]!) * 2;
        byFeature[slot]! += pull;
        byFeature[slot + 1]! += bend;
      }
    }
    const next: Node[] = [];
    // Where the rows of a node go: by twos, if its feature holds and if not.
    const places = new Int32Array(open.length * 2);
    open.forEach((node, index) => {
      const pull = sums[index * 2]!;
      const bend = sums[index * 2 + 1]!;
      const feature = isLast ? -1 : this.#bestQuestion(byFeature, index * width * 2, pull, bend);
      if (feature < 0) {
        node.value = pull / (bend + DRAW);
        this.#leaves.push(node);
        places[index * 2] = places[index * 2 + 1] = -this.#leaves.length;
        return;
      }
      node.feature = feature;
      node.holds = emptyNode();
      node.lacks = emptyNode();
      places[index * 2] = next.push(node.holds) - 1;
      places[index * 2 + 1] = next.push(node.lacks) - 1;
    });
    for (let row = 0; row < this.#table.rows; row++) {
      const node = this.#at[row]!;
      if (node < 0) continue;
      const {feature} = open[node]!;
      let side = 1;
      for (let i = starts[row]!; feature >= 0 && i < starts[row + 1]!; i++) {
        if (features[i] === feature) {
          side = 0;
          break;
        }
      }
      this.#at[row] = places[node * 2 + side]!;
    }
    return next;
  }

  /** The feature that tells most; -1 if none tells anything. */
  #bestQuestion(byFeature: Float64Array, from: number, pull: number, bend: number): number {
    const {leastBend} = this.#settings;
    let best = -1;
    let bestGain = 1e-6;
    const whole = (pull * pull) / (bend + DRAW);
    for (let feature = 0; feature < this.#features; feature++) {
      if (this.#asks[feature] === 0) continue;
      const itsPull = byFeature[from + feature * 2]!;
      const itsBend = byFeature[from + feature * 2 + 1]!;
      if (itsBend < leastBend || bend - itsBend < leastBend) continue;
      const other = pull - itsPull;
      const gain = (itsPull * itsPull) / (itsBend + DRAW) + (other * other) / (bend - itsBend + DRAW) - whole;
      if (gain > bestGain) {
        bestGain = gain;
        best = feature;
      }
    }
    return best;
  }
}

function emptyNode(): Node {
  return {feature: -1, value: 0, holds: null, lacks: null};
}

/** Trees as columns. */
class GrownTrees {
  readonly #roots: number[] = [];
  readonly #features: number[] = [];
  readonly #elses: number[] = [];
  readonly #leaves: number[] = [];

  add(root: Node, rate: number): void {
    const first = this.#features.length;
    this.#roots.push(first);
    this.#write(root, first, rate);
  }

  #write({feature, value, holds, lacks}: Node, first: number, rate: number): void {
    const at = this.#features.length;
    if (!holds || !lacks) {
      this.#features.push(LEAF);
      this.#elses.push(this.#leaves.push(value * rate) - 1);
      return;
    }
    this.#features.push(feature);
    this.#elses.push(0);
    this.#write(holds, first, rate);
    this.#elses[at] = this.#features.length - first;
    this.#write(lacks, first, rate);
  }

  columns(names: readonly string[]): TreeColumns {
    if (this.#leaves.length > LEAF) throw new RangeError(`${this.#leaves.length} leaves are too many`);
    return {
      names,
      roots: Uint32Array.from(this.#roots),
      features: Uint16Array.from(this.#features),
      elses: Uint16Array.from(this.#elses),
      leaves: Float32Array.from(this.#leaves)
    };
  }
}
