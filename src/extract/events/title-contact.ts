import type {Parsed} from "./bind.js";
import {
  COORDINATORS,
  DETERMINERS,
  LEAD_ADVERBS,
  PREPOSITIONS,
  PRONOUNS,
  RELATIVES,
  SUBORDINATORS
} from "./grammar.js";
import type {Predicate} from "./predicates.js";
import type {Word} from "./words.js";

const BEGINS_A_NOUN = /^(?:the|his|her|its|their|our|my)$/u;
const ASKING = /^(?:that|why|how|what)$/u;
const SUBJECT = /^(?:he|she|it|they|we|i|you)$/u;
/** Words that a subject of a clause without a joint has, at most. */
const LONGEST = 4;
/** "the day | he died" says when: the clause tells enough. */
const OF_TIME =
  /^(?:moment|time|first|last|day|night|morning|evening|afternoon|hour|minute|week|month|year|way|more|less)s?$/u;
/** Behind whom they are done to, what is said may follow without "that". */
const PARTICLE = /^(?:up|out|off|down|away|back|apart)$/u;
const SAYING =
  /^(?:tell|warn|inform|promise|assure|convince|persuade|show|remind|teach|notify|advise|satisfy|bet|say|think|know|believe|feel|hope|fear|mean|let|make|see|help|have|watch|hear)$/u;

/**
 * "was shot by soldiers | he had refused to hire": the verb before, on whose noun a clause without a joint hangs; `null` if the
 * clause of a verb is none such. Alone such a clause lacks what it is about.
 *
 * @param start - the first word of what the verb tells
 */
export function verbBeforeContact(
  {words, predicates}: Parsed,
  {finite, at}: Predicate,
  start: number
): Predicate | null {
  const subject = finite ? subjectBefore(words, start) : -1;
  if (subject < 2 || !isNoun(words, subject - 1)) return null;
  const verb = predicates.findLast((other) => other.finite && other.at < subject - 1);
  if (!verb || verb.sense === "report" || SAYING.test(verb.verb) || at <= verb.at) return null;
  for (let i = verb.at + 1; i < subject; i++) {
    const {lower, kind, mask} = words[i]!;
    if (kind === "mark" || (mask === null && isJoint(lower))) return null;
  }
  return verb;
}

/** Where who does it begins, right before what is told; -1 if that is neither a pronoun nor a short noun. */
function subjectBefore(words: readonly Word[], start: number): number {
  let last = start - 1;
  while (last > 0 && words[last]!.mask === null && words[last]!.lower.endsWith("ly")) last--;
  for (let i = last; i > 0 && i > last - LONGEST; i--) {
    const {lower, kind, mask} = words[i]!;
    if (kind !== "word" || mask === "timex") return -1;
    if (mask !== null) continue;
    if (SUBJECT.test(lower)) return i === last ? i : -1;
    if (BEGINS_A_NOUN.test(lower)) return i < last ? i : -1;
    if (PREPOSITIONS.has(lower) || isJoint(lower)) return -1;
  }
  return -1;
}

/** Whether a word is a common noun with its determiner, its adjective or its preposition before it. */
function isNoun(words: readonly Word[], at: number): boolean {
  const {lower, kind, mask, capital, verb} = words[at]!;
  if (kind !== "word" || mask !== null || capital || OF_TIME.test(lower)) return false;
  if (PARTICLE.test(lower) || lower.endsWith("ly")) return false;
  if (DETERMINERS.has(lower) || PREPOSITIONS.has(lower) || PRONOUNS.has(lower) || LEAD_ADVERBS.has(lower))
    return false;
  const before = words[at - 1]!;
  if (before.lower === "to" || before.lower === "not") return false;
  const opens = DETERMINERS.has(before.lower) || PREPOSITIONS.has(before.lower);
  return verb === null ? before.kind !== "mark" : verb.nounLike && opens;
}

function isJoint(lower: string): boolean {
  return (
    ASKING.test(lower) ||
    COORDINATORS.has(lower) ||
    RELATIVES.has(lower) ||
    (SUBORDINATORS.has(lower) && !PREPOSITIONS.has(lower))
  );
}
