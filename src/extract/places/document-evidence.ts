import {SHAPE, type Words} from "../text/words.js";
import {CUE} from "./cue-words.js";

/** What the rest of the document says of a word, by token. */
export type DocumentEvidence = {
  /** 1 when the word also stands in lower case. */
  readonly lower: Uint8Array;
  /** 0..3: how often a capitalized run with the word stands behind `in`, `near` ... */
  readonly place: Uint8Array;
  /** 0..3: how often the word ends a run behind an honorific or a given name. */
  readonly person: Uint8Array;
  /** 0..3: how often the word is capitalized. */
  readonly repeated: Uint8Array;
};

const EVIDENCE_CAP = 3;

/**
 * Counts what the document says of each word.
 *
 * @param runFrom - first token of the run of capitalized words that a token is in; -1 outside
 * @param runTo - behind the last token of that run
 */
export function documentEvidence(
  words: Words,
  cues: Int32Array,
  runFrom: Int32Array,
  runTo: Int32Array
): DocumentEvidence {
  const count = words.hash.length;
  const slots = slotsOf(words.hash);
  const lowerOf = new Uint8Array(count);
  const placeOf = new Uint8Array(count);
  const personOf = new Uint8Array(count);
  const repeatedOf = new Uint8Array(count);
  const raise = (column: Uint8Array, token: number): void => {
    const slot = slots[token]!;
    if (column[slot]! < EVIDENCE_CAP) column[slot]!++;
  };
  for (let i = 0; i < count; i++) {
    const s = words.shape[i]!;
    if (s === SHAPE.lower) lowerOf[slots[i]!] = 1;
    if (runFrom[i] !== i) continue;
    const to = runTo[i]!;
    for (let j = i; j < to; j++) raise(repeatedOf, j);
    let before = i - 1;
    while (before >= 0 && words.shape[before] === SHAPE.lower && cues[before]! & CUE.direction) before--;
    if (before >= 0 && cues[before]! & CUE.placePreposition) {
      for (let j = i; j < to; j++) raise(placeOf, j);
    }
    const personal = CUE.honorific | CUE.firstName;
    if ((before >= 0 && cues[before]! & CUE.honorific) || (cues[i]! & personal && to - i > 1)) {
      const last = to - 1;
      raise(personOf, last);
    }
  }
  const spread = (column: Uint8Array): Uint8Array => {
    const out = new Uint8Array(count);
    for (let i = 0; i < count; i++) out[i] = column[slots[i]!]!;
    return out;
  };
  return {
    lower: spread(lowerOf),
    place: spread(placeOf),
    person: spread(personOf),
    repeated: spread(repeatedOf)
  };
}

/** For each token the first token of the same word: a slot for what the document says of it. */
function slotsOf(hash: Int32Array): Int32Array {
  let size = 16;
  while (size < hash.length * 2) size *= 2;
  const mask = size - 1;
  const table = new Int32Array(size).fill(-1);
  const slots = new Int32Array(hash.length);
  for (let i = 0; i < hash.length; i++) {
    const key = hash[i]!;
    let slot = key & mask;
    while (table[slot] !== -1 && hash[table[slot]!] !== key) slot = (slot + 1) & mask;
    if (table[slot] === -1) table[slot] = i;
    slots[i] = table[slot]!;
  }
  return slots;
}
