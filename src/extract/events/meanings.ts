import {wordHash} from "../text/words.js";
import {clauseAt} from "./bind.js";
import {DETERMINERS, PREPOSITIONS} from "./grammar.js";
import type {ParsedSentence} from "./parse.js";
import type {Predicate} from "./predicates.js";
import {subjectOf} from "./subject.js";
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

  /** Row of a word, in lower case; -1 if it has none. */
  rowOf(word: string): number {
    const hash = wordHash(word);
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
  const meaning = new Float32Array(spots * meanings.width);
  const put = (spot: (typeof MEANING_SPOTS)[number], said: readonly string[]): void => {
    const index = MEANING_SPOTS.indexOf(spot);
    if (index < spots) addMean(meaning, index, said, meanings);
  };
  const behind: string[] = [];
  const inSubject: string[] = [];
  const elsewhere: string[] = [];
  for (let i = 0; i < words.length; i++) {
    const {kind, lower, mask} = words[i]!;
    if (kind !== "word" || mask !== null || i === at) continue;
    if (subject && i >= subject[0] && i < subject[1]) inSubject.push(lower);
    else if (i > at && i < to) behind.push(lower);
    else elsewhere.push(lower);
  }
  const [object, second] = headsOf(words, at + 1, to);
  const head = subject ? headsOf(words, subject[0], subject[1])[0] : undefined;
  put("verb", verb === words[at]!.lower ? [verb] : [verb, words[at]!.lower]);
  if (object) put("object", [object]);
  if (second) put("second-object", [second]);
  if (head) put("subject", [head]);
  put("behind", behind);
  put("subject-words", inSubject);
  put("elsewhere", elsewhere);
  put("title", title);
  return meaning;
}

function addMean(
  meaning: Float32Array,
  spot: number,
  words: readonly string[],
  meanings: WordMeanings
): void {
  const {vectors, width, scale} = meanings;
  const from = spot * width;
  let count = 0;
  for (const word of words) {
    const row = meanings.rowOf(word);
    if (row < 0) continue;
    count++;
    for (let k = 0; k < width; k++) meaning[from + k]! += vectors[row * width + k]!;
  }
  if (count === 0) return;
  const share = (scale * count ** GROWTH) / count;
  for (let k = 0; k < width; k++) meaning[from + k]! *= share;
}

/** The last words of the first two stretches between prepositions and marks: mostly the nouns that they are about. */
function headsOf(words: readonly Word[], from: number, to: number): string[] {
  const heads: string[] = [];
  let last: string | null = null;
  for (let i = from; i < Math.min(to, from + LONGEST_NOUN_PHRASE) && heads.length < 2; i++) {
    const {kind, lower, mask} = words[i]!;
    if (kind === "word" && !PREPOSITIONS.has(lower) && mask === null) {
      if (!DETERMINERS.has(lower)) last = lower;
    } else if (mask === null && last !== null) {
      heads.push(last);
      last = null;
    }
  }
  if (last !== null && heads.length < 2) heads.push(last);
  return heads;
}
