import {featureTable} from "../../src/extract/text/feature-table.js";
import type {SequenceModel} from "../../src/extract/text/sequence-model.js";

/** One sequence to learn from: feature hashes by token, and the right tags. */
export type Example = {
  readonly hashes: Int32Array;
  /** Features of token `i` are at `[from[i], from[i + 1])`. */
  readonly from: Int32Array;
  readonly tags: Uint8Array;
  /** How much this sequence counts. */
  readonly weight: number;
};

export type CrfOptions = {
  readonly tags: number;
  /** Pairs `[a, b]`: tag `b` may not follow `a`. */
  readonly forbidden: readonly (readonly [number, number])[];
  /** Tags that cannot begin a sequence. */
  readonly notInitial: readonly number[];
  readonly epochs: number;
  readonly rate: number;
  readonly decay: number;
  /** A feature seen in fewer tokens is left out. */
  readonly minCount: number;
  /** A token whose tags are this sure is not learned from again; 0 if left out. */
  readonly settled?: number;
  readonly seed: number;
};

/** The same chance on every machine. */
export function chance(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 4294967296;
  };
}

const IMPOSSIBLE = -1000;

/**
 * Trains a linear-chain conditional random field by AdaGrad on its likelihood, then rounds the weights to
 * bytes. The same input gives the same bytes.
 */
export function trainCrf(examples: readonly Example[], options: CrfOptions): SequenceModel {
  const {tags, settled = 0} = options;
  const counts = new Map<number, number>();
  for (const example of examples) {
    for (const hash of example.hashes) counts.set(hash, (counts.get(hash) ?? 0) + 1);
  }
  const index = new Map<number, number>();
  for (const [hash, count] of counts) if (count >= options.minCount) index.set(hash, index.size);
  const rows = examples.map((example) => {
    const kept: number[] = [];
    const from = new Int32Array(example.from.length);
    for (let i = 0; i + 1 < example.from.length; i++) {
      for (let f = example.from[i]!; f < example.from[i + 1]!; f++) {
        const found = index.get(example.hashes[f]!);
        if (found !== undefined) kept.push(found);
      }
      from[i + 1] = kept.length;
    }
    return {features: Int32Array.from(kept), from, tags: example.tags, weight: example.weight};
  });

  const weights = new Float64Array(index.size * tags);
  const squares = new Float64Array(index.size * tags);
  const transitions = new Float64Array(tags * tags);
  const transitionSquares = new Float64Array(tags * tags);
  const initial = new Float64Array(tags);
  const initialSquares = new Float64Array(tags);
  const fixed = new Uint8Array(tags * tags);
  for (const [a, b] of options.forbidden) {
    transitions[a * tags + b] = IMPOSSIBLE;
    fixed[a * tags + b] = 1;
  }
  for (const t of options.notInitial) initial[t] = IMPOSSIBLE;

  const order = rows.map((_, i) => i);
  const random = chance(options.seed);
  const average = new Float64Array(weights.length);
  let averaged = 0;
  for (let epoch = 0; epoch < options.epochs; epoch++) {
    for (let i = order.length - 1; i > 0; i--) {
      const j = Math.floor(random() * (i + 1));
      [order[i], order[j]] = [order[j]!, order[i]!];
    }
    for (const r of order) {
      const row = rows[r]!;
      const length = row.tags.length;
      const gradient = gradientOf(row, length, tags, weights, transitions, initial);
      for (let i = 0; i < length; i++) {
        if (settled > 0 && isSettled(gradient.local, i * tags, tags, settled)) continue;
        for (let f = row.from[i]!; f < row.from[i + 1]!; f++) {
          const base = row.features[f]! * tags;
          for (let t = 0; t < tags; t++) {
            const g = row.weight * gradient.local[i * tags + t]! - options.decay * weights[base + t]!;
            squares[base + t]! += g * g;
            weights[base + t]! += (options.rate * g) / (Math.sqrt(squares[base + t]!) + 1e-3);
          }
        }
      }
      for (let k = 0; k < tags * tags; k++) {
        if (fixed[k]) continue;
        const g = row.weight * gradient.transitions[k]!;
        transitionSquares[k]! += g * g;
        transitions[k]! += (options.rate * g) / (Math.sqrt(transitionSquares[k]!) + 1e-3);
      }
      for (let t = 0; t < tags; t++) {
        if (initial[t] === IMPOSSIBLE) continue;
        const g = row.weight * gradient.local[t]!;
        initialSquares[t]! += g * g;
        initial[t]! += (options.rate * g) / (Math.sqrt(initialSquares[t]!) + 1e-3);
      }
    }
    if (epoch >= options.epochs / 2) {
      averaged++;
      for (let i = 0; i < weights.length; i++) average[i]! += weights[i]!;
    }
  }
  return quantized(index, average, averaged, transitions, initial, tags);
}

function isSettled(gradient: Float64Array, at: number, tags: number, below: number): boolean {
  for (let t = 0; t < tags; t++) if (Math.abs(gradient[at + t]!) >= below) return false;
  return true;
}

function quantized(
  index: ReadonlyMap<number, number>,
  sums: Float64Array,
  averaged: number,
  transitions: Float64Array,
  initial: Float64Array,
  tags: number
): SequenceModel {
  let top = 0;
  for (const sum of sums) top = Math.max(top, Math.abs(sum / averaged));
  const scale = Math.fround(Math.max(top / 127, 1e-6));
  const keys: number[] = [];
  const bytes: number[] = [];
  const row = new Array<number>(tags);
  for (const [hash, at] of [...index].sort((a, b) => a[0] - b[0])) {
    let largest = 0;
    // Only differences between tags count, so the first tag's weight is taken off all.
    for (let t = 0; t < tags; t++) {
      row[t] = Math.max(
        -127,
        Math.min(127, Math.round((sums[at * tags + t]! - sums[at * tags]!) / averaged / scale))
      );
      largest = Math.max(largest, Math.abs(row[t]!));
    }
    if (largest === 0) continue;
    keys.push(hash);
    bytes.push(...row);
  }
  return {
    tags,
    transitions: Float32Array.from(transitions),
    initial: Float32Array.from(initial),
    features: featureTable(Int32Array.from(keys), Int8Array.from(bytes), tags, scale)
  };
}

type Row = {features: Int32Array; from: Int32Array; tags: Uint8Array; weight: number};

/** Right minus expected counts, for each token and tag and for each transition. */
function gradientOf(
  row: Row,
  length: number,
  tags: number,
  weights: Float64Array,
  transitions: Float64Array,
  initial: Float64Array
): {local: Float64Array; transitions: Float64Array} {
  const score = new Float64Array(length * tags);
  for (let i = 0; i < length; i++) {
    for (let f = row.from[i]!; f < row.from[i + 1]!; f++) {
      const base = row.features[f]! * tags;
      for (let t = 0; t < tags; t++) score[i * tags + t]! += weights[base + t]!;
    }
  }
  for (let t = 0; t < tags; t++) score[t]! += initial[t]!;
  const step = transitions.map(Math.exp);
  const local = new Float64Array(length * tags);
  for (let i = 0; i < length; i++) {
    let top = -Infinity;
    for (let t = 0; t < tags; t++) top = Math.max(top, score[i * tags + t]!);
    for (let t = 0; t < tags; t++) local[i * tags + t] = Math.exp(score[i * tags + t]! - top);
  }
  const forward = new Float64Array(length * tags);
  for (let i = 0; i < length; i++) {
    let total = 0;
    for (let t = 0; t < tags; t++) {
      let value = i === 0 ? 1 : 0;
      if (i > 0) for (let p = 0; p < tags; p++) value += forward[(i - 1) * tags + p]! * step[p * tags + t]!;
      value *= local[i * tags + t]!;
      forward[i * tags + t] = value;
      total += value;
    }
    for (let t = 0; t < tags; t++) forward[i * tags + t]! /= total;
  }
  const out = new Float64Array(length * tags);
  const pairs = new Float64Array(tags * tags);
  let backward = new Float64Array(tags).fill(1);
  const joint = new Float64Array(tags * tags);
  for (let i = length - 1; i >= 0; i--) {
    let total = 0;
    for (let t = 0; t < tags; t++) total += forward[i * tags + t]! * backward[t]!;
    for (let t = 0; t < tags; t++) out[i * tags + t] = -(forward[i * tags + t]! * backward[t]!) / total;
    out[i * tags + row.tags[i]!]! += 1;
    if (i === 0) break;
    total = 0;
    const before = new Float64Array(tags);
    for (let p = 0; p < tags; p++) {
      for (let t = 0; t < tags; t++) {
        const edge = step[p * tags + t]! * local[i * tags + t]! * backward[t]!;
        before[p]! += edge;
        joint[p * tags + t] = forward[(i - 1) * tags + p]! * edge;
        total += joint[p * tags + t]!;
      }
    }
    for (let k = 0; k < tags * tags; k++) pairs[k]! -= joint[k]! / total;
    pairs[row.tags[i - 1]! * tags + row.tags[i]!]! += 1;
    let norm = 0;
    for (let p = 0; p < tags; p++) norm += before[p]!;
    for (let p = 0; p < tags; p++) before[p]! /= norm;
    backward = before;
  }
  return {local: out, transitions: pairs};
}
