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

/** Weights by feature hash: an open-addressed table. */
export type FeatureTable = {
  /** Size of the table - 1; the size is a power of two. */
  readonly mask: number;
  /** Feature hash by slot; 0 marks an empty one. */
  readonly keys: Int32Array;
  /** Weight of tag `t` at `slot * width + t`, in units of `scale`. */
  readonly weights: Int8Array;
  readonly width: number;
  readonly scale: number;
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

/** Makes a table from parallel lists; `weights` has `width` values for each key. */
export function featureTable(
  keys: Int32Array,
  weights: Int8Array,
  width: number,
  scale: number
): FeatureTable {
  let size = 16;
  while (size < keys.length * 2) size *= 2;
  const mask = size - 1;
  const slots = new Int32Array(size);
  const placed = new Int8Array(size * width);
  for (let i = 0; i < keys.length; i++) {
    const key = keys[i]!;
    let slot = key & mask;
    while (slots[slot] !== 0) slot = (slot + 1) & mask;
    slots[slot] = key;
    for (let t = 0; t < width; t++) placed[slot * width + t] = weights[i * width + t]!;
  }
  return {mask, keys: slots, weights: placed, width, scale};
}

/** Adds the weights of the features `[from, to)` to `scores[at ..]`, in units of the table's scale. */
export function addScores(
  table: FeatureTable,
  hashes: Int32Array,
  from: number,
  to: number,
  scores: Float64Array,
  at: number
): void {
  const {mask, keys, weights, width} = table;
  if (width === 3) {
    // The recognizer's case, where most time is spent: sums are kept out of memory.
    let [zero, one, two] = [0, 0, 0];
    for (let f = from; f < to; f++) {
      const key = hashes[f]!;
      let slot = key & mask;
      let found = keys[slot]!;
      while (found !== key && found !== 0) {
        slot = (slot + 1) & mask;
        found = keys[slot]!;
      }
      if (found === 0) continue;
      const base = slot * 3;
      zero += weights[base]!;
      one += weights[base + 1]!;
      two += weights[base + 2]!;
    }
    scores[at]! += zero;
    scores[at + 1]! += one;
    scores[at + 2]! += two;
    return;
  }
  for (let f = from; f < to; f++) {
    const key = hashes[f]!;
    let slot = key & mask;
    for (;;) {
      const found = keys[slot]!;
      if (found === key) {
        const base = slot * width;
        for (let t = 0; t < width; t++) scores[at + t]! += weights[base + t]!;
        break;
      }
      if (found === 0) break;
      slot = (slot + 1) & mask;
    }
  }
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

/** The score of each tag at each row, token-major, before transitions. */
export function scoresOf(
  model: SequenceModel,
  rows: FeatureRows,
  from: number,
  to: number,
  bias?: Float64Array
): Float64Array {
  const {tags, initial, features} = model;
  const length = to - from;
  const scores = new Float64Array(length * tags);
  for (let i = 0; i < length; i++) {
    addScores(features, rows.hashes, rows.from[from + i]!, rows.from[from + i + 1]!, scores, i * tags);
    for (let t = 0; t < tags; t++)
      scores[i * tags + t] = scores[i * tags + t]! * features.scale + (bias?.[t] ?? 0);
  }
  for (let t = 0; t < tags; t++) scores[t]! += initial[t]!;
  return scores;
}

/** The most probable tags for the scores of one sequence. */
export function viterbi(
  scores: Float64Array,
  length: number,
  tags: number,
  transitions: Float32Array
): Uint8Array {
  if (length === 1) {
    let only = 0;
    for (let t = 1; t < tags; t++) if (scores[t]! > scores[only]!) only = t;
    return Uint8Array.of(only);
  }
  const best = new Float64Array(tags);
  const next = new Float64Array(tags);
  const back = new Uint8Array(length * tags);
  for (let t = 0; t < tags; t++) best[t] = scores[t]!;
  for (let i = 1; i < length; i++) {
    for (let t = 0; t < tags; t++) {
      let value = -Infinity;
      for (let p = 0; p < tags; p++) {
        const candidate = best[p]! + transitions[p * tags + t]!;
        if (candidate > value) {
          value = candidate;
          back[i * tags + t] = p;
        }
      }
      next[t] = value + scores[i * tags + t]!;
    }
    best.set(next);
  }
  const path = new Uint8Array(length);
  let last = 0;
  for (let t = 1; t < tags; t++) if (best[t]! > best[last]!) last = t;
  for (let i = length - 1; i >= 0; i--) {
    path[i] = last;
    last = back[i * tags + last]!;
  }
  return path;
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
  const forward = new Float64Array(length * tags);
  const backward = new Float64Array(length * tags);
  const local = new Float64Array(length * tags);
  const step = new Float64Array(tags * tags);
  for (let i = 0; i < step.length; i++) step[i] = Math.exp(transitions[i]!);
  for (let i = 0; i < length; i++) {
    let top = -Infinity;
    for (let t = 0; t < tags; t++) top = Math.max(top, scores[i * tags + t]!);
    for (let t = 0; t < tags; t++) local[i * tags + t] = Math.exp(scores[i * tags + t]! - top);
  }
  for (let i = 0; i < length; i++) {
    let total = 0;
    for (let t = 0; t < tags; t++) {
      let value = 1;
      if (i > 0) {
        value = 0;
        for (let p = 0; p < tags; p++) value += forward[(i - 1) * tags + p]! * step[p * tags + t]!;
      }
      value *= local[i * tags + t]!;
      forward[i * tags + t] = value;
      total += value;
    }
    for (let t = 0; t < tags; t++) forward[i * tags + t] = forward[i * tags + t]! / total;
  }
  for (let t = 0; t < tags; t++) backward[(length - 1) * tags + t] = 1;
  for (let i = length - 2; i >= 0; i--) {
    let total = 0;
    for (let p = 0; p < tags; p++) {
      let value = 0;
      for (let t = 0; t < tags; t++) {
        value += step[p * tags + t]! * local[(i + 1) * tags + t]! * backward[(i + 1) * tags + t]!;
      }
      backward[i * tags + p] = value;
      total += value;
    }
    for (let p = 0; p < tags; p++) backward[i * tags + p] = backward[i * tags + p]! / total;
  }
  const out = new Float64Array(length * tags);
  for (let i = 0; i < length; i++) {
    let total = 0;
    for (let t = 0; t < tags; t++) total += forward[i * tags + t]! * backward[i * tags + t]!;
    for (let t = 0; t < tags; t++)
      out[i * tags + t] = (forward[i * tags + t]! * backward[i * tags + t]!) / total;
  }
  return out;
}
