import {GOAL_PREPOSITIONS} from "./grammar.js";
import type {ParsedSentence} from "./parse.js";
import type {Predicate} from "./predicates.js";
import {IS_DETERMINER, IS_PREPOSITION, isOf} from "./word-class.js";

const NEAR: ReadonlySet<string> = new Set(
  "near off outside around beside above below beneath behind beyond opposite".split(" ")
);
const WITH: ReadonlySet<string> = new Set("with by against about under despite per via".split(" "));
const TIMES: ReadonlySet<string> = new Set("after before since until during till".split(" "));

/** Prepositions before a place that say the same of it. */
export const PREPOSITION_CLASSES = [
  "none", "in", "on", "near", "goal", "from", "of", "with", "between", "through", "time", "other"
] as const; // prettier-ignore
export type PrepositionClass = (typeof PREPOSITION_CLASSES)[number];

/** What a place and its preposition may belong to. */
export const ATTACHMENTS = [
  "own-verb", "other-verb", "name", "toponym", "timex", "comma", "start", "noun", "mark", "preposition"
] as const; // prettier-ignore

export type Attachment = (typeof ATTACHMENTS)[number];

/** How far before a place its preposition is looked for, in words. */
const REACH = 6;

/** What stands before a place and its preposition: "arrived in X", "talks in X", "Smith of X". */
export function attachmentOf(
  {words, predicates}: ParsedSentence,
  predicate: Predicate,
  from: number,
  preposition: PrepositionClass
): Attachment {
  let at = from - 1;
  if (preposition !== "none") {
    while (at > 0 && from - at <= REACH && !isOf(words[at]!, IS_PREPOSITION)) at--;
    at--;
  } else while (at >= 0 && isOf(words[at]!, IS_DETERMINER)) at--;
  if (at < 0) return "start";
  const {mask, kind, lower} = words[at]!;
  if (predicates.some((one) => one.at === at)) return at === predicate.at ? "own-verb" : "other-verb";
  if (mask !== null) return mask;
  if (lower === ",") return "comma";
  if (isOf(words[at]!, IS_PREPOSITION)) return at - 1 === predicate.at ? "own-verb" : "preposition";
  return kind === "mark" ? "mark" : "noun";
}

/** `before`: as `prepositionBefore` has it. */
export function classOfPreposition(before: string): PrepositionClass {
  if (before === "") return "none";
  if (before === "in" || before === "at" || before === "inside" || before === "within") return "in";
  if (before === "on" || before === "over" || before === "across" || before === "along") return "on";
  if (NEAR.has(before)) return "near";
  if (GOAL_PREPOSITIONS.has(before)) return "goal";
  if (before === "from") return "from";
  if (before === "of") return "of";
  if (WITH.has(before)) return "with";
  if (before === "between" || before === "among") return "between";
  if (before === "through" || before === "throughout") return "through";
  if (TIMES.has(before)) return "time";
  return "other";
}
