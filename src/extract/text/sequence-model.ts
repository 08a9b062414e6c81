import {addScores, type FeatureTable} from "./feature-table.js";

/**
 * A linear chain over tokens: each token gets a tag, judged by its features and by the tag before it.
 * Weights are small integers in typed arrays; reading, scoring and decoding make no strings.
 */
export type SequenceModel = {
  /** Number of tags. */
  readonly tags: number;
  /** Weight of tag `b` behind tag `a` at `a * tags + b`. */
  readonly transitions: Float32Array;
  /** Weight of each tag at the beginning of a sequence. */
  readonly initial: Float32Array;
  readonly features: FeatureTable;
};

/** Features as they are collected: hashes of token `i` are at `[from[i], from[i + 1])`. */
export type FeatureRows = {hashes: Int32Array; from: Int32Array; rows: number};

/** Mixes a template's number with a value into a feature's hash; never 0. */
export function featureHash(template: number, value: number): number {
  let hash = Math.imul(value ^ Math.imul(template + 1, 0x9e3779b1), 0x85ebca6b);
  hash ^= hash >>> 13;
  hash = Math.imul(hash, 0xc2b2ae35);
  hash ^= hash >>> 16;
  return hash === 0 ? 1 : hash;
}

/** Two values as one, order counts. */
export function paired(a: number, b: number): number {
  return (Math.imul(a, 0x01000193) ^ Math.imul(b, 0x27d4eb2f) ^ (a >>> 15)) | 0;
}

/** The tags of one sequence, with the probability of each. */
export type Decoding = {
  readonly tags: Uint8Array;
  /** Probability of tag `t` at token `i`: `i * tags + t`. */
  readonly marginals: Float64Array;
};

/**
 * The most probable tags of a sequence (Viterbi) and each tag's marginal probability (forward-backward).
 *
 * @param rows - features of consecutive tokens
 * @param from - first row
 * @param to - behind the last row; `from < to`
 * @param bias - added to each tag's score, to trade misses for false finds
 */
export function decode(
  model: SequenceModel,
  rows: FeatureRows,
  from: number,
  to: number,
  bias?: Float64Array
): Decoding {
  const {tags, transitions} = model;
  const length = to - from;
  const scores = scoresOf(model, rows, from, to, bias);
  return {
    tags: viterbi(scores, length, tags, transitions),
    marginals: marginals(scores, length, tags, transitions)
  };
}

/**
 * The score of each tag at each row, token-major, before transitions.
 *
 * @param scores - where they are written, from the beginning on; made anew if left out
 */
export function scoresOf(
  model: SequenceModel,
  rows: FeatureRows,
  from: number,
  to: number,
  bias?: Float64Array,
  scores: Float64Array = new Float64Array((to - from) * model.tags)
): Float64Array {
  const {tags, initial, features} = model;
  const {scale} = features;
  const length = to - from;
  scores.fill(0, 0, length * tags);
  for (let i = 0, at = 0; i < length; i++, at += tags) {
    addScores(features, rows.hashes, rows.from[from + i]!, rows.from[from + i + 1]!, scores, at);
    if (bias) for (let t = 0; t < tags; t++) scores[at + t] = scores[at + t]! * scale + bias[t]!;
    else for (let t = 0; t < tags; t++) scores[at + t]! *= scale;
  }
  for (let t = 0; t < tags; t++) scores[t]! += initial[t]!;
  return scores;
}

/** Where sequences are worked on, one at a time: a text has many, most of a few tokens, and each would make its own. */
const work: Float64Array[] = [new Float64Array(64), new Float64Array(1024)];
let back = new Uint8Array(1024);

/** Room for `size` numbers, with whatever they were. */
function numbers(which: 0 | 1, size: number): Float64Array {
  if (work[which]!.length < size) work[which] = new Float64Array(size * 2);
  return work[which]!;
}

/** The most probable tags for the scores of one sequence. */
export function viterbi(
  scores: Float64Array,
  length: number,
  tags: number,
  transitions: Float32Array
): Uint8Array {
  const path = new Uint8Array(length);
  let last = 0;
  if (length === 1) {
    for (let t = 1; t < tags; t++) if (scores[t]! > scores[last]!) last = t;
    path[0] = last;
    return path;
  }
  // Two rows in turn: the best way to each tag of this token, and of the one before.
  const best = numbers(0, tags * 2);
  if (back.length < length * tags) back = new Uint8Array(length * tags * 2);
  for (let t = 0; t < tags; t++) best[t] = scores[t]!;
  let before = 0;
  for (let i = 1, at = tags; i < length; i++, at += tags) {
    const here = tags - before;
    for (let t = 0; t < tags; t++) {
      let value = -Infinity;
      let from = 0;
      for (let p = 0, transition = t; p < tags; p++, transition += tags) {
        const candidate = best[before + p]! + transitions[transition]!;
        if (candidate > value) {
          value = candidate;
          from = p;
        }
      }
      back[at + t] = from;
      best[here + t] = value + scores[at + t]!;
    }
    before = here;
  }
  for (let t = 1; t < tags; t++) if (best[before + t]! > best[before + last]!) last = t;
  for (let i = length - 1; i >= 0; i--) {
    path[i] = last;
    last = back[i * tags + last]!;
  }
  return path;
}

/** Transitions as factors, once for each model. */
const factors = new WeakMap<Float32Array, Float64Array>();

function factorsOf(transitions: Float32Array): Float64Array {
  let known = factors.get(transitions);
  if (!known) factors.set(transitions, (known = Float64Array.from(transitions, Math.exp)));
  return known;
}

/**
 * Forward-backward in probabilities, scaled at each step, so that long sequences neither vanish nor overflow.
 *
 * @returns marginals; token-major
 */
export function marginals(
  scores: Float64Array,
  length: number,
  tags: number,
  transitions: Float32Array
): Float64Array {
  const size = length * tags;
  // What forward steps give is turned into the marginals in place.
  const forward = new Float64Array(size);
  const local = numbers(1, size);
  for (let at = 0; at < size; at += tags) {
    let top = -Infinity;
    for (let t = 0; t < tags; t++) top = Math.max(top, scores[at + t]!);
    for (let t = 0; t < tags; t++) local[at + t] = Math.exp(scores[at + t]! - top);
  }
  const step = factorsOf(transitions);
  for (let at = 0; at < size; at += tags) {
    let total = 0;
    for (let t = 0; t < tags; t++) {
      let value = 1;
      if (at > 0) {
        value = 0;
        for (let p = 0, k = t; p < tags; p++, k += tags) value += forward[at - tags + p]! * step[k]!;
      }
      value *= local[at + t]!;
      forward[at + t] = value;
      total += value;
    }
    for (let t = 0; t < tags; t++) forward[at + t]! /= total;
  }
  // Two rows in turn: this token's, and that of the one behind it.
  const backward = numbers(0, tags * 2).fill(1);
  let behind = 0;
  for (let at = size - tags; at >= 0; at -= tags) {
    const here = tags - behind;
    if (at < size - tags) {
      let total = 0;
      for (let p = 0, k = 0; p < tags; p++) {
        let value = 0;
        for (let t = 0; t < tags; t++, k++) value += step[k]! * local[at + tags + t]! * backward[behind + t]!;
        backward[here + p] = value;
        total += value;
      }
      for (let p = 0; p < tags; p++) backward[here + p]! /= total;
    }
    let total = 0;
    for (let t = 0; t < tags; t++) total += forward[at + t]! * backward[here + t]!;
    for (let t = 0; t < tags; t++) forward[at + t] = (forward[at + t]! * backward[here + t]!) / total;
    behind = here;
  }
  return forward;
}
