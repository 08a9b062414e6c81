import {wordHash} from "../text/words.js";
import {clauseAt} from "./bind.js";
import type {ParsedSentence} from "./parse.js";
import type {Predicate} from "./predicates.js";
import {subjectOf} from "./subject.js";

/** Where a word stands that speaks for a type by itself: the lowest bits of its key. */
export const WORD_SPOTS = ["verb", "behind", "subject", "sentence"] as const;

const SPOT_BITS = 2;
/** Words up to so many behind the verb are what it is done to. */
const REACH = 5;
const VERB = 0;
const BEHIND = 1;
const SUBJECT = 2;
const SENTENCE = 3;

/**
 * The words of a happening's sentence, each by where it stands: unlike meanings, they tell apart what is used alike ("fined",
 * "paid").
 *
 * @returns keys, each once; the lowest bits are the spot, an index of `WORD_SPOTS`
 */
export function spottedWords(sentence: ParsedSentence, predicate: Predicate): readonly number[] {
  const {words, clauses} = sentence;
  const {at, verb} = predicate;
  const {to} = clauses[clauseAt(sentence, at)]!;
  const subject = subjectOf(sentence, predicate);
  const keys = [keyAt(wordHash(verb), VERB)];
  const add = (key: number): void => {
    if (!keys.includes(key)) keys.push(key);
  };
  for (let i = 0; i < words.length; i++) {
    const {kind, mask, spelling} = words[i]!;
    if (kind !== "word" || mask !== null || i === at) continue;
    add(keyAt(spelling.key, SENTENCE));
    if (i > at && i < to && i - at <= REACH) add(keyAt(spelling.key, BEHIND));
    if (subject && i >= subject[0] && i < subject[1]) add(keyAt(spelling.key, SUBJECT));
  }
  return keys;
}

/** Which spot a key of `spottedWords` stands for, an index of `WORD_SPOTS`. */
export function spotOfKey(key: number): number {
  return key & ((1 << SPOT_BITS) - 1);
}

function keyAt(hash: number, spot: number): number {
  return (hash << SPOT_BITS) | spot;
}
