import {readingWithBe} from "./be-verbs.js";
import {DETERMINERS, PREPOSITIONS} from "./grammar.js";
import {helpersBefore, type Helpers} from "./helper-verbs.js";
import {isOnlyVerb, isPluralVerb, isPresentVerb, JOINTS_OF_VERBS} from "./present-verbs.js";
import {readingWithObject} from "./verb-objects.js";
import type {VerbReading, VerbSense} from "./verbs.js";
import {IS_BE, IS_DETERMINER, IS_PREPOSITION, IS_RELATIVE, IS_SUBJECT_PRONOUN, isOf} from "./word-class.js";
import type {Word} from "./words.js";

/** How a predicate stands in time, by its form and its helpers. */
export type Tense =
  "past" | "present" | "perfect" | "pluperfect" | "future" | "conditional" | "infinitive" | "participle";

/** A verb of a sentence with its helpers. */
export type Predicate = {
  /** Index of the verb among the sentence's words, and of its first helper. */
  readonly at: number;
  readonly from: number;
  readonly verb: string;
  readonly sense: VerbSense;
  readonly tense: Tense;
  readonly finite: boolean;
  readonly passive: boolean;
  readonly progressive: boolean;
  readonly negated: boolean;
  /** `may`, `could`, ... */
  readonly doubtful: boolean;
  /** For an infinitive: index of the predicate that it hangs on; -1 if none. */
  readonly governor: number;
};

/** A predicate while the verbs behind it may still change how it is read. */
type Found = {-readonly [Key in keyof Predicate]: Predicate[Key]};

const FURTHEST_GOVERNOR = 8;

/** Finds the verbs of a sentence, left to right. `headline`: capitals say nothing about names. */
export function predicatesOf(words: readonly Word[], headline: boolean): Predicate[] {
  const found: Found[] = [];
  for (let i = 0; i < words.length; i++) {
    const predicate = readBe(words, i) ?? readVerb(words, i, found, headline);
    if (!predicate) continue;
    // "did not meet": what seemed a verb is a helper of this one.
    while (found.length > 0 && found.at(-1)!.at >= predicate.from) found.pop();
    if (predicate.governor >= found.length) predicate.governor = found.length - 1;
    found.push(predicate);
  }
  // In order: what is judged by the verb behind it sees that one as it was found.
  for (let p = 0; p + 1 < found.length; p++) {
    if (isReducedRelative(words, found[p]!, found[p + 1]!)) makeParticiple(found[p]!);
  }
  return found;
}

function readBe(words: readonly Word[], i: number): Found | null {
  const be = readingWithBe(words, i);
  return be && predicateOf(i, be.reading, be.helpers, be.tense, true, be.passive);
}

function readVerb(
  words: readonly Word[],
  i: number,
  earlier: readonly Predicate[],
  headline: boolean
): Found | null {
  const word = words[i]!;
  if (word.verb === null || word.kind !== "word" || word.mask !== null) return null;
  if (word.capital && i > 0 && !headline && !startsQuote(words, i)) return null;
  return readPredicate(words, i, readingWithObject(words, i, word.verb), earlier, headline);
}

/** "Plans discussed for October included talks": the first of two verbs without a joint hangs on its noun. */
function isReducedRelative(words: readonly Word[], predicate: Predicate, next: Predicate): boolean {
  const {tense, finite, passive, at, from} = predicate;
  if (tense !== "past" || !finite || passive || from !== at || !next.finite || next.from === at + 1)
    return false;
  if (predicate.sense === "report" || !words[at]!.lower.endsWith("ed")) return false;
  const behind = words[at + 1]!;
  if (!isOf(behind, IS_PREPOSITION) && behind.mask !== "timex") return false;
  for (let i = at + 1; i < next.from; i++) {
    if (words[i]!.kind === "mark" || JOINTS.has(words[i]!.lower) || isOf(words[i], IS_SUBJECT_PRONOUN))
      return false;
  }
  return true;
}

const JOINTS = new Set(
  "and but or that who which when while after before because as where until since if although though how why than to".split(
    " "
  )
);

/** Changed in place: a copy would be of a shape of its own, slow to read ever after. */
function makeParticiple(predicate: Found): void {
  predicate.tense = "participle";
  predicate.finite = false;
  predicate.passive = true;
}

function startsQuote(words: readonly Word[], i: number): boolean {
  return words[i - 1]!.kind === "mark" && /["“:—-]/u.test(words[i - 1]!.lower);
}

function readPredicate(
  words: readonly Word[],
  i: number,
  reading: VerbReading,
  earlier: readonly Predicate[],
  headline: boolean
): Found | null {
  const helpers = helpersBefore(words, i);
  const {forms} = reading;
  const base = forms.includes("base");
  const participle = forms.includes("participle");
  const {be, have} = helpers;
  if (helpers.to && (base || (be !== null && participle))) {
    return predicateOf(
      i,
      reading,
      helpers,
      "infinitive",
      false,
      !base,
      false,
      governorBefore(words, helpers.from, earlier)
    );
  }
  const modal = helpers.future ? "future" : helpers.would ? "conditional" : null;
  if ((modal || helpers.doubt || helpers.do) && base && be === null && !have) {
    return predicateOf(i, reading, helpers, modal ?? (helpers.do === "did" ? "past" : "present"), true);
  }
  const ing = forms.includes("ing");
  if (be !== null && (participle || ing)) {
    const past = be === "was" || be === "were";
    const perfect = have ? (have === "had" ? "pluperfect" : "perfect") : null;
    const tense = modal ?? perfect ?? (past ? "past" : "present");
    return predicateOf(i, reading, helpers, tense, be !== "being" || have !== null, participle, !participle);
  }
  if (have && participle) {
    return predicateOf(i, reading, helpers, modal ?? (have === "had" ? "pluperfect" : "perfect"), true);
  }
  const previous = words[i - 1];
  const next = words[i + 1];
  if (ing) {
    if (previous && (isOf(previous, IS_DETERMINER) || previous.lower === "of" || previous.lower === "'s"))
      return null;
    if (next && (next.lower === "of" || isOf(next, IS_BE))) return null;
    return predicateOf(i, reading, helpers, "participle", false);
  }
  const past = forms.includes("past");
  if (past || participle) {
    const finite = past && isFinitePast(words, i, earlier, participle);
    if (!finite && previous && isNounModifierPlace(words, i)) return null;
    return predicateOf(i, reading, helpers, finite ? "past" : "participle", finite, !finite);
  }
  const third = forms.includes("third");
  const present = previous
    ? (third && isPresentVerb(words, i, reading.nounLike, headline)) ||
      (base && isPluralVerb(words, i, reading.nounLike)) ||
      (!headline && (third || base) && isOnlyVerb(words, i, third, earlier))
    : headline && third;
  return present ? predicateOf(i, reading, helpers, "present", true) : null;
}

/** One shape for all, since sentences are full of them. */
function predicateOf(
  at: number,
  {verb, sense}: VerbReading,
  {from, negated, doubt}: Helpers,
  tense: Tense,
  finite: boolean,
  passive = false,
  progressive = false,
  governor = -1
): Found {
  return {at, from, verb, sense, tense, finite, passive, progressive, negated, doubtful: doubt, governor};
}

function governorBefore(words: readonly Word[], from: number, earlier: readonly Predicate[]): number {
  const last = earlier.length - 1;
  if (last < 0) return -1;
  const distance = from - earlier[last]!.at;
  if (distance > FURTHEST_GOVERNOR) return -1;
  for (let i = earlier[last]!.at + 1; i < from; i++)
    if (words[i]!.lower === ";" || words[i]!.lower === ":") return -1;
  return last;
}

/** Whether a word that is past or participle tells: it has a subject of its own and no rival before it. */
function isFinitePast(
  words: readonly Word[],
  i: number,
  earlier: readonly Predicate[],
  ambiguous: boolean
): boolean {
  const previous = words[i - 1];
  if (!previous) return false;
  if (!ambiguous) return !isOf(previous, IS_DETERMINER);
  if (isNounModifierPlace(words, i)) return false;
  const next = words[i + 1];
  if (isOf(previous, IS_SUBJECT_PRONOUN)) return true;
  if (next?.lower === "by" && words[i + 2]?.mask !== "timex" && words[i + 2]?.kind !== "number") return false;
  if (previous.kind === "mark" && previous.lower === ",") {
    // ", founded in 1900," is an aside unless nothing else in the sentence tells.
    return closesAside(words, i);
  }
  const last = earlier.at(-1);
  if (!last?.finite) return true;
  // "Plans discussed for October included talks": the second of the two has the object.
  const behindLast = words[last.at + 1]!;
  const hangs = last.from === last.at && last.sense !== "report" && isOf(behindLast, IS_PREPOSITION);
  if (
    hangs &&
    words[last.at]!.lower.endsWith("ed") &&
    next &&
    !isOf(next, IS_PREPOSITION) &&
    next.kind !== "mark"
  )
    return true;
  // A second finite verb needs a joint between the two.
  for (let k = last.at + 1; k < i; k++) {
    const {lower, kind} = words[k]!;
    if (kind === "mark" && /[,;:—–"”“()-]/u.test(lower)) return true;
    if (JOINTS_OF_VERBS.has(lower)) {
      return true;
    }
  }
  return last.sense === "report";
}

/** Whether the subject stands before an aside: `The firm, which owns two yards, delivered`. */
function closesAside(words: readonly Word[], i: number): boolean {
  for (let k = i - 2; k >= 0; k--) {
    if (words[k]!.lower === ",") return isOf(words[k + 1], IS_RELATIVE) || k > 1;
  }
  return false;
}

/** "the planned talks", "of wounded men": no predicate. */
function isNounModifierPlace(words: readonly Word[], i: number): boolean {
  const previous = words[i - 1]!.lower;
  if (DETERMINERS.has(previous) && previous !== "that" && previous !== "all" && previous !== "both")
    return previous !== "this";
  // "The war of 1807 ended the trade": a date is no number of things.
  if (previous === "'s" || (words[i - 1]!.kind === "number" && words[i - 1]!.mask !== "timex"))
    return words[i + 1]?.kind === "word" && !isOf(words[i + 1], IS_PREPOSITION);
  return PREPOSITIONS.has(previous) && previous !== "as" && previous !== "than";
}
