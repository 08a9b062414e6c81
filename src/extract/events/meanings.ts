import {wordHash} from "../text/words.js";
import {clauseAt} from "./bind.js";
import type {ParsedSentence} from "./parse.js";
import type {Predicate} from "./predicates.js";
import {subjectOf} from "./subject.js";
import {IS_DETERMINER, IS_PREPOSITION} from "./word-class.js";
import type {Word} from "./words.js";

/**
 * What English words mean, as vectors: words that are used alike lie near each other, so that what was learned of one
 * verb holds for its neighbours. Frequent words are shorter, since they say less.
 */
export class WordMeanings {
  private readonly mask: number;
  private readonly slots: Int32Array;
  private readonly rows: Int32Array;

  /**
   * @param keys - hashes of `wordHash`, none twice
   * @param vectors - `width` numbers a word, in the order of `keys`
   * @param scale - what a number of 1 is worth
   */
  constructor(
    readonly keys: Int32Array,
    readonly vectors: Int8Array,
    readonly width: number,
    readonly scale: number
  ) {
    let size = 16;
    while (size < keys.length * 2) size *= 2;
    this.mask = size - 1;
    this.slots = new Int32Array(size);
    this.rows = new Int32Array(size);
    for (let i = 0; i < keys.length; i++) {
      let slot = keys[i]! & this.mask;
      while (this.slots[slot] !== 0) slot = (slot + 1) & this.mask;
      this.slots[slot] = keys[i]!;
      this.rows[slot] = i;
    }
  }

  /** Row of a word; -1 if it has none. */
  rowOf(word: string): number {
    return this.rowOfKey(wordHash(word));
  }

  /** The same by the word's hash. */
  rowOfKey(hash: number): number {
    for (let slot = hash & this.mask; ; slot = (slot + 1) & this.mask) {
      const key = this.slots[slot]!;
      if (key === hash) return this.rows[slot]!;
      if (key === 0) return -1;
    }
  }
}

/** Where the words stand that a happening's meaning is made of; each has its stretch of the vector. */
export const MEANING_SPOTS = [
  "verb",
  "behind",
  "object",
  "second-object",
  "subject",
  "subject-words",
  "elsewhere",
  "title"
] as const;
/** The first spots, that places are chosen by: the verb and what stands behind it. */
export const PLACE_SPOTS = 2;

/** Each spot's number. */
const SPOT = Object.fromEntries(MEANING_SPOTS.map((spot, i) => [spot, i])) as Record<
  (typeof MEANING_SPOTS)[number],
  number
>;

/** A mean of so many words is as long as one word times this power of their number. */
const GROWTH = 0.3;
const LONGEST_NOUN_PHRASE = 12;

/**
 * What a predicate and its sentence mean.
 *
 * @param title - words of the article's title, lower case
 * @param spots - how many of `MEANING_SPOTS` are asked for
 * @returns `spots * meanings.width` numbers
 */
export function meaningOf(
  sentence: ParsedSentence,
  predicate: Predicate,
  title: readonly string[],
  meanings: WordMeanings,
  spots: number = MEANING_SPOTS.length
): Float32Array {
  const {words, clauses} = sentence;
  const {at, verb} = predicate;
  const {to} = clauses[clauseAt(sentence, at)]!;
  const subject = subjectOf(sentence, predicate);
  const sum = sumOf(meanings, spots);
  if (verb !== words[at]!.lower) sum.add(SPOT.verb, wordHash(verb));
  sum.add(SPOT.verb, words[at]!.spelling.key);
  for (let i = 0; i < words.length; i++) {
    const {kind, mask, spelling} = words[i]!;
    if (kind !== "word" || mask !== null || i === at) continue;
    if (subject && i >= subject[0] && i < subject[1]) sum.add(SPOT["subject-words"], spelling.key);
    else sum.add(i > at && i < to ? SPOT.behind : SPOT.elsewhere, spelling.key);
  }
  if (spots > PLACE_SPOTS) {
    const object = headAt(words, at + 1, to, 0);
    const second = headAt(words, at + 1, to, 1);
    const head = subject ? headAt(words, subject[0], subject[1], 0) : -1;
    if (object >= 0) sum.add(SPOT.object, words[object]!.spelling.key);
    if (second >= 0) sum.add(SPOT["second-object"], words[second]!.spelling.key);
    if (head >= 0) sum.add(SPOT.subject, words[head]!.spelling.key);
    for (const word of title) sum.add(SPOT.title, wordHash(word));
  }
  return sum.means();
}

/**
 * What words mean together, wherever they stand.
 *
 * @param keys - of the words, as `wordHash` makes them
 * @returns `meanings.width` numbers
 */
export function meaningOfAll(keys: readonly number[], meanings: WordMeanings): Float32Array {
  const sum = sumOf(meanings, 1);
  for (let i = 0; i < keys.length; i++) sum.add(0, keys[i]!);
  return sum.means();
}

/** Sums up the vectors of the words at each spot, in whole numbers as they are. */
class Sum {
  /** What is summed up; zeros between two uses. */
  private readonly sums: Int32Array;
  private readonly counts = new Int32Array(MEANING_SPOTS.length);
  private spots = 0;

  constructor(private readonly meanings: WordMeanings) {
    this.sums = new Int32Array(MEANING_SPOTS.length * meanings.width);
  }

  /** Begins anew, for the first `spots` spots. */
  of(spots: number): this {
    this.spots = spots;
    return this;
  }

  /** Adds a word by its hash, unless it has no meaning or the spot is not asked for. */
  add(spot: number, key: number): void {
    if (spot >= this.spots) return;
    const {vectors, width} = this.meanings;
    const row = this.meanings.rowOfKey(key);
    if (row < 0) return;
    this.counts[spot]!++;
    const {sums} = this;
    for (let k = row * width, to = spot * width, end = k + width; k < end; k++, to++)
      sums[to]! += vectors[k]!;
  }

  /** The mean at each spot, as long as `GROWTH` has it. */
  means(): Float32Array {
    const {sums, counts, spots, meanings} = this;
    const {width} = meanings;
    const vector = new Float32Array(spots * width);
    for (let spot = 0, from = 0; spot < spots; spot++, from += width) {
      const count = counts[spot]!;
      if (count === 0) continue;
      const share = (meanings.scale * count ** GROWTH) / count;
      for (let k = from, end = from + width; k < end; k++) {
        vector[k] = sums[k]! * share;
        sums[k] = 0;
      }
      counts[spot] = 0;
    }
    return vector;
  }
}

/** One for each table of meanings: a text has many happenings. */
const known = new WeakMap<WordMeanings, Sum>();

function sumOf(meanings: WordMeanings, spots: number): Sum {
  let sum = known.get(meanings);
  if (!sum) known.set(meanings, (sum = new Sum(meanings)));
  return sum.of(spots);
}

/**
 * The last word of the first (`nth` 0) or second stretch between prepositions and marks, mostly the noun that it is
 * about; -1 if there is none.
 */
function headAt(words: readonly Word[], from: number, to: number, nth: number): number {
  let last = -1;
  for (let i = from; i < Math.min(to, from + LONGEST_NOUN_PHRASE); i++) {
    const {kind, mask, spelling} = words[i]!;
    if (mask !== null) continue;
    if (kind === "word" && !(spelling.is & IS_PREPOSITION)) {
      if (!(spelling.is & IS_DETERMINER)) last = i;
    } else if (last >= 0) {
      if (nth-- === 0) return last;
      last = -1;
    }
  }
  return nth === 0 ? last : -1;
}
