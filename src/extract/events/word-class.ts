import {
  BE,
  COORDINATORS,
  DETERMINERS,
  DO,
  DOUBT_MODALS,
  FUTURE_MODALS,
  HAVE,
  LEAD_ADVERBS,
  NEGATIONS,
  PLACE_PREPOSITIONS,
  PREPOSITIONS,
  PRONOUNS,
  RELATIVES,
  SUBJECT_PRONOUNS,
  SUBORDINATORS
} from "./grammar.js";
import {GENERIC_NOUNS} from "./generic-nouns.js";
import {HAPPENING_NOUNS} from "./nouns.js";

/**
 * Closed classes as bits of `Spelling.is`. Grammar asks each word many times what it is: a set would be looked through
 * at each question, a spelling knows its classes from the first time that it was met.
 */
export const IS_BE = 1 << 0;
export const IS_HAVE = 1 << 1;
export const IS_DO = 1 << 2;
export const IS_FUTURE = 1 << 3;
export const IS_DOUBT = 1 << 4;
export const IS_NEGATION = 1 << 5;
export const IS_DETERMINER = 1 << 6;
export const IS_PRONOUN = 1 << 7;
export const IS_SUBJECT_PRONOUN = 1 << 8;
export const IS_PREPOSITION = 1 << 9;
export const IS_PLACE_PREPOSITION = 1 << 10;
export const IS_SUBORDINATOR = 1 << 11;
export const IS_RELATIVE = 1 << 12;
export const IS_COORDINATOR = 1 << 13;
export const IS_LEAD_ADVERB = 1 << 14;
/** A mark at which a clause may end. */
export const IS_BREAK = 1 << 15;
/** Names a happening of its own. */
export const IS_HAPPENING = 1 << 16;
/** Stands for the place of the story: "the town". */
export const IS_GENERIC_PLACE = 1 << 17;

const BREAKS: ReadonlySet<string> = new Set(', ; : — – ( ) [ ] “ ” "'.split(" "));

const CLASSES: readonly (readonly [bit: number, words: ReadonlySet<string>])[] = [
  [IS_BE, BE],
  [IS_HAVE, HAVE],
  [IS_DO, DO],
  [IS_FUTURE, FUTURE_MODALS],
  [IS_DOUBT, DOUBT_MODALS],
  [IS_NEGATION, NEGATIONS],
  [IS_DETERMINER, DETERMINERS],
  [IS_PRONOUN, PRONOUNS],
  [IS_SUBJECT_PRONOUN, SUBJECT_PRONOUNS],
  [IS_PREPOSITION, PREPOSITIONS],
  [IS_PLACE_PREPOSITION, PLACE_PREPOSITIONS],
  [IS_SUBORDINATOR, SUBORDINATORS],
  [IS_RELATIVE, RELATIVES],
  [IS_COORDINATOR, COORDINATORS],
  [IS_LEAD_ADVERB, LEAD_ADVERBS],
  [IS_BREAK, BREAKS],
  [IS_HAPPENING, HAPPENING_NOUNS],
  [IS_GENERIC_PLACE, GENERIC_NOUNS]
];

/** One look-up for all classes of a word: most words are in none. */
const BITS: ReadonlyMap<string, number> = bitsOf(CLASSES);

/** The classes of a word in lower case, as bits. */
export function classesOf(lower: string): number {
  return BITS.get(lower) ?? 0;
}

/** Whether a word is in one of the classes `bits`; nothing is in none. */
export function isOf(word: {readonly spelling: {readonly is: number}} | undefined, bits: number): boolean {
  return word !== undefined && (word.spelling.is & bits) !== 0;
}

/** Every word of `classes` with the bits of all that it is in. */
export function bitsOf(
  classes: readonly (readonly [bit: number, words: ReadonlySet<string>])[]
): Map<string, number> {
  const bits = new Map<string, number>();
  for (const [bit, words] of classes) for (const word of words) bits.set(word, (bits.get(word) ?? 0) | bit);
  return bits;
}
