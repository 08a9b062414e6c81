import type {EventStatus} from "../../domain/event.js";
import type {Clause} from "./clauses.js";
import type {Predicate} from "./predicates.js";
import {IS_HAPPENING, isOf} from "./word-class.js";
import type {Word} from "./words.js";

const PRESENT_BE = new Set("is are".split(" "));
const CALLING = new Set("call announce organise organize set propose declare convene order fix".split(" "));
/** What is called off by a verb that means other things too. */
const CALLED_OFF = new Set(
  "visit trip talks meeting match summit vote election tour mission plan plans flight flights".split(" ")
);

const GOVERNORS_OF_PLANS: ReadonlySet<string> = new Set([
  "plan",
  "schedule",
  "expect",
  "intend",
  "arrange",
  "prepare",
  "anticipate",
  "hope",
  "aim",
  "slate",
  "tip",
  "want",
  "set",
  "seek",
  "due"
]);
const PLAN_ADJECTIVES = new Set(
  "due set scheduled expected slated poised likely ready about going planning preparing planned supposed anticipated bound arranging".split(
    " "
  )
);
const CALLING_OFF = new Set("cancel postpone scrap shelve abort reschedule adjourn defer delay".split(" "));
const PLAN_NOUNS = new Set(
  "plan plans preparations planned proposed upcoming forthcoming scheduled future anticipated expected".split(
    " "
  )
);
const LASTING = new Set("continue remain stay persist proceed".split(" "));

/**
 * Reads whether it happened from tense, helpers, negation and words such as "postponed".
 *
 * @param future - whether the bound date lies after the article's
 * @returns `null` for what did not happen and was never to be
 */
export function statusOf(
  words: readonly Word[],
  predicate: Predicate,
  predicates: readonly Predicate[],
  clause: Clause,
  future: boolean,
  headline = false
): EventStatus | null {
  if (isCalledOff(words, predicate, clause)) return "cancelled";
  const {tense, negated, progressive, verb, at} = predicate;
  if (negated && isTakePlaceOrGo(words, predicate)) return "cancelled";
  if (negated) return null;
  if (tense === "infinitive") {
    const before = words[predicate.from - 1]?.lower ?? "";
    const governor = predicates[predicate.governor];
    if (PLAN_ADJECTIVES.has(before) || PRESENT_BE.has(before))
      return governor && isCalledOff(words, governor, clause) ? "cancelled" : "planned";
    if (before === "was" || before === "were") return "planned";
    if (governor && GOVERNORS_OF_PLANS.has(governor.verb)) return "planned";
    if (governor && (governor.tense === "future" || governor.tense === "conditional")) return "planned";
    return governor ? statusOf(words, governor, predicates, clause, future) : "planned";
  }
  if (tense === "conditional" && hasHave(words, predicate)) return null;
  if (tense === "future" || tense === "conditional" || predicate.doubtful) return "planned";
  if (predicate.sense === "plan") return "planned";
  if (tense !== "pluperfect" && isCalledFor(words, predicate, future)) return "planned";
  if (predicate.sense !== "cancel" && tense !== "pluperfect" && tense !== "perfect") {
    for (let i = clause.from; i < Math.min(at, clause.to, clause.from + 4); i++) {
      const {lower} = words[i]!;
      if (
        PLAN_NOUNS.has(lower) &&
        (predicate.sense === "comment" || (tense !== "past" && lower !== "plan" && lower !== "plans"))
      )
        return "planned";
    }
  }
  if (tense === "present" || tense === "participle") {
    if (future) return "planned";
    // "Orsk opens its bridge": headlines tell the past in the present.
    if (headline && tense === "present" && !progressive) return "happened";
    return tense === "present" ? "ongoing" : progressive ? "ongoing" : "happened";
  }
  if (progressive && tense === "perfect") return "ongoing";
  if (LASTING.has(verb) && tense === "perfect") return "ongoing";
  return "happened";
}

/** "would have won": it did not happen, and is not to come. */
function hasHave(words: readonly Word[], {from, at}: Predicate): boolean {
  for (let i = from; i < at; i++) if (words[i]!.lower === "have" || words[i]!.lower === "'ve") return true;
  return false;
}

/** "called a rally for Sunday": what was called, announced, set is still to come when its date is. */
function isCalledFor(words: readonly Word[], {verb, at}: Predicate, future: boolean): boolean {
  if (!CALLING.has(verb)) return false;
  let named = false;
  for (let i = at + 1; i < Math.min(words.length, at + 10); i++) {
    const {kind, lower} = words[i]!;
    if (kind === "mark") return false;
    if (isOf(words[i], IS_HAPPENING)) named = true;
    if (named && (future || (lower === "for" && words[i + 1]?.mask === "timex"))) return true;
  }
  return false;
}

/** Whether the predicate calls its own happening off: `postponed`, `was called off`. */
export function isCalledOff(words: readonly Word[], {verb, at, negated}: Predicate, clause: Clause): boolean {
  if (negated) return false;
  if (CALLING_OFF.has(verb)) return true;
  const next = words[at + 1]?.lower;
  if ((verb === "call" || verb === "put") && next === "off") return true;
  if (verb === "abandon" || verb === "suspend" || verb === "halt") {
    for (let i = clause.from; i < clause.to; i++) {
      if (CALLED_OFF.has(words[i]!.lower)) return true;
    }
  }
  for (let i = at + 1; i < Math.min(words.length, at + 6); i++) {
    if (words[i]!.lower === "postponement" || words[i]!.lower === "cancellation") return true;
  }
  return false;
}

function isTakePlaceOrGo(words: readonly Word[], {verb, at, passive}: Predicate): boolean {
  const next = words[at + 1]?.lower;
  return (
    (verb === "take" && next === "place") ||
    (verb === "go" && next === "ahead") ||
    (passive && verb === "hold")
  );
}
