import {
  IS_BE,
  IS_COORDINATOR,
  IS_DETERMINER,
  IS_DO,
  IS_DOUBT,
  IS_FUTURE,
  IS_HAVE,
  IS_PREPOSITION,
  IS_PRONOUN,
  IS_RELATIVE,
  IS_SUBJECT_PRONOUN,
  isOf
} from "./word-class.js";
import type {Word} from "./words.js";

/** Joints behind which a second verb may tell. */
export const JOINTS_OF_VERBS: ReadonlySet<string> = new Set(
  "and but or that who which when while after before because as where what until since if although though how why than said says".split(
    " "
  )
);
const PLURAL_PRONOUNS = new Set("they we i you who".split(" "));

/** "The ordinance takes effect": what could be a noun is the verb where nothing else in its clause could be. */
export function isOnlyVerb(
  words: readonly Word[],
  i: number,
  third: boolean,
  earlier: readonly {readonly at: number}[]
): boolean {
  const previous = words[i - 1]!;
  const next = words[i + 1];
  if (previous.kind !== "word" || !next || next.kind === "mark" || next.lower === "of") return false;
  if (
    isOf(previous, IS_DETERMINER | IS_PREPOSITION | IS_BE) ||
    previous.lower === "'s" ||
    previous.lower === "to"
  )
    return false;
  if (previous.spelling.is & (IS_RELATIVE | IS_COORDINATOR)) return false;
  const named = previous.mask === "toponym" || previous.mask === "name" || previous.capital;
  const plural = /[^su]s$/u.test(previous.lower) || PLURAL_HEADS.has(previous.lower);
  if (third ? plural && !named : !plural) return false;
  let start = i - 1;
  while (start > 0 && words[start - 1]!.kind !== "mark" && !JOINTS_OF_VERBS.has(words[start - 1]!.lower))
    start--;
  if (earlier.some(({at}) => at >= start)) return false;
  for (let k = i + 1; k < words.length; k++) {
    const word = words[k]!;
    if (word.kind === "mark" || JOINTS_OF_VERBS.has(word.lower)) break;
    if (isOf(word, IS_BE | IS_HAVE | IS_DO | IS_FUTURE | IS_DOUBT)) return false;
    if (
      word.mask === null &&
      !word.capital &&
      word.verb &&
      !word.verb.nounLike &&
      word.verb.forms.some((form) => form !== "base" && form !== "ing")
    )
      return false;
  }
  return true;
}

const PLURAL_HEADS: ReadonlySet<string> = new Set("people men women children police troops".split(" "));

/** A word in -s whose neighbours are those of a verb: "the firm opens a mill". */
export function isPresentVerb(
  words: readonly Word[],
  i: number,
  nounLike: boolean,
  headline: boolean
): boolean {
  const previous = words[i - 1]!;
  const next = words[i + 1];
  if (isOf(previous, IS_DETERMINER) || isOf(previous, IS_PREPOSITION) || previous.lower === "'s")
    return false;
  if (isOf(previous, IS_SUBJECT_PRONOUN)) return true;
  if (previous.kind === "number") return false;
  const object =
    !next ||
    next.capital ||
    isOf(next, IS_DETERMINER) ||
    next.kind === "number" ||
    isOf(next, IS_PRONOUN) ||
    isOf(next, IS_PREPOSITION) ||
    next.lower === "that" ||
    next.mask !== null;
  if (headline) return object || !nounLike;
  if (!nounLike) return previous.kind === "word" || previous.lower === ",";
  return (
    object &&
    ((previous.capital && i > 1) || previous.mask !== null) &&
    next?.lower !== "of" &&
    next?.lower !== "and"
  );
}

/** A base form behind what is many: "the ministers meet". */
export function isPluralVerb(words: readonly Word[], i: number, nounLike: boolean): boolean {
  const previous = words[i - 1]!;
  if (PLURAL_PRONOUNS.has(previous.lower)) return true;
  if (nounLike || isOf(previous, IS_DETERMINER) || previous.kind !== "word") return false;
  // "Voters in Malawi go": the noun that the phrase hangs on tells.
  if (previous.mask === "toponym" && i > 2) {
    let head = i - 1;
    while (head > 0 && words[head]!.mask === "toponym") head--;
    if (isOf(words[head], IS_PREPOSITION) && head > 0) return /[^s]s$/u.test(words[head - 1]!.lower);
  }
  return (
    /(?:s|people|men|women|children|police)$/u.test(previous.lower) &&
    previous.lower.length > 3 &&
    !/(?:ss|us)$/u.test(previous.lower)
  );
}
