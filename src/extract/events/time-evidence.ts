import type {Timex} from "../../domain/timex.js";
import {clauseAt, isModifier, isPostponing, sayingBeside, timeScore, type Mention} from "./bind.js";
import type {CarriedTime} from "./carried.js";
import {binOf, FeatureSpace, type Evidence} from "./evidence.js";
import {DETERMINERS} from "./grammar.js";
import type {ParsedSentence} from "./parse.js";
import type {Predicate} from "./predicates.js";
import {subjectOf} from "./subject.js";
import {IS_DETERMINER, isOf} from "./word-class.js";

const JOINTS: ReadonlySet<string> = new Set(
  "since until till by from for before after during between".split(" ")
);
const LENDING: ReadonlySet<string> = new Set("light phase plan cancel".split(" "));
const DEADLINES: ReadonlySet<string> = new Set("until till by".split(" "));
const PUT_OFF_TO: ReadonlySet<string> = new Set("for until till to in".split(" "));
const BOUNDS: ReadonlySet<string> = new Set("since until till by".split(" "));
const PRONOUNS: ReadonlySet<string> = new Set("he she they it we i".split(" "));

/** Edges of the bins of words between, and of what the rules make of a date. */
const DISTANCES = [2, 4, 8, 14];
const HANDS = [-1, 0.4, 1.2, 1.8, 2.4, 2.9];

/** Features of when a happening may have been. */
export const TIME_SPACE = new FeatureSpace();

const TENSES = [
  "past",
  "present",
  "perfect",
  "pluperfect",
  "future",
  "conditional",
  "infinitive",
  "participle"
] as const;
const CLAUSES = [
  "own",
  "phrase-before",
  "phrase-after",
  "relative",
  "main",
  "subordinate",
  "complement"
] as const;
const BEFORE = TIME_SPACE.many("before", [
  "none", "in", "on", "at", "since", "until", "by", "from", "for", "before", "after", "of", "during", "between",
  "possessive", "determiner", "other"
] as const); // prettier-ignore
const CLAUSE = TIME_SPACE.many("clause", CLAUSES);
const AHEAD = TIME_SPACE.range("words-ahead", 5);
const BEHIND = TIME_SPACE.range("words-behind", 5);
const HAND = TIME_SPACE.range("hand", 7);
const TYPE = TIME_SPACE.many("type", ["DATE", "TIME", "DURATION", "SET"] as const);
const PRECISION = TIME_SPACE.many("precision", [
  "time", "day", "week", "month", "season", "quarter", "year", "decade", "century", "interval", "unknown"
] as const); // prettier-ignore
const IS = TIME_SPACE.many("is", [
  "dateless", "modifier", "possessive", "said", "only", "first", "last", "nearest", "nearest-predicate", "ref", "since",
  "deadline", "postponing", "put-off-to", "possessed-ahead", "ahead-of-past", "past-of-future", "fronted", "finer-beside", "in-subject", "told-before",
  "published", "bound-only"
] as const); // prettier-ignore
const HOWS = ["story", "lookback", "published", "opening", "counted", "scene"] as const;
const OPEN_END = TIME_SPACE.many("open-end-tense", TENSES);
const OPEN_START = TIME_SPACE.many("open-start-tense", TENSES);
const OPEN = TIME_SPACE.many("open", [
  "end-ongoing",
  "start-ongoing",
  "start-planned",
  "start-by",
  "not-since",
  "not-until"
] as const);
const CARRIED = TIME_SPACE.many("carried", HOWS);
const CARRIED_WITH_TIMES = TIME_SPACE.many("carried-beside-dates", HOWS);
const CARRIED_TENSE = TIME_SPACE.many("carried-tense", TENSES);
const STORY_TENSE = TIME_SPACE.many("story-tense", TENSES);
const PUBLISHED_TENSE = TIME_SPACE.many("published-tense", TENSES);
const CARRIED_PRECISION = TIME_SPACE.many("carried-precision", [
  "time", "day", "week", "month", "season", "quarter", "year", "decade", "century", "interval", "unknown"
] as const); // prettier-ignore
const SITUATIONS = [
  "quoted", "relative", "subordinate", "planned", "ongoing", "cancelled", "pronoun-subject", "definite-subject", "named-subject",
  "seen-subject", "opening-sentence", "first-sentence", "headline", "speech", "further", "same-night"
] as const; // prettier-ignore
const STORY_IS = TIME_SPACE.many("story-is", [
  ...SITUATIONS,
  "same-paragraph",
  "next-sentence",
  "farther"
] as const);
const PUBLISHED_IS = TIME_SPACE.many("published-is", SITUATIONS);
const NONE_TENSE = TIME_SPACE.many("none-tense", TENSES);
const NONE = TIME_SPACE.many("none", [
  ...SITUATIONS,
  "always",
  "with-dates",
  "without-dates",
  "nothing-carried"
] as const);

/** Where the sentence says when without a date: "on Thursday" in an article that has none. */
const VAGUE = TIME_SPACE.many("dateless", [
  "none", "none-beside", "carried", "carried-beside", "own-clause", "other-clause", "beside"
] as const); // prettier-ignore

/** What is the same for all candidates of one happening. */
export type TimeContext = {
  /** Whether a time without a date stands in the happening's clause, or elsewhere in its sentence. */
  readonly dateless: "own" | "beside" | null;
  readonly hasTimes: boolean;
  readonly hasCarried: boolean;
  readonly speech: boolean;
  readonly status: string;
  /** How many sentences came before. */
  readonly sentence: number;
  /** Whether the subject was named before, or is a pronoun. */
  readonly seenSubject: boolean;
  /** Whether a date lies after the article's own, before it, or neither is known. */
  readonly lies: (timex: Timex) => "ahead" | "past" | "unknown";
};

/** What speaks for one date in the happening's own sentence. */
export function evidenceOfTimex(
  sentence: ParsedSentence,
  predicate: Predicate,
  mention: Mention<Timex>,
  open: "end" | "start" | null,
  context: TimeContext,
  carried: readonly CarriedTime[]
): Evidence {
  const {words, clauses, times, predicates} = sentence;
  const {item, from, to} = mention;
  const {at, tense} = predicate;
  const evidence: number[] = [TYPE[item.type], PRECISION[item.precision]];
  const home = clauseAt(sentence, at);
  const clause = clauseAt(sentence, from);
  const {kind, predicates: own} = clauses[clause]!;
  const tells = own.some((p) => predicates[p]!.finite);
  if (clause === home) evidence.push(CLAUSE.own);
  else if (!tells) evidence.push(from < at ? CLAUSE["phrase-before"] : CLAUSE["phrase-after"]);
  else if (kind === "relative") evidence.push(CLAUSE.relative);
  else if (kind === "complement") evidence.push(CLAUSE.complement);
  else evidence.push(kind === "subordinate" ? CLAUSE.subordinate : CLAUSE.main);
  const before = words[from - 1]?.lower ?? "";
  const opener = words[from]!.lower;
  evidence.push(BEFORE[classOf(JOINTS.has(opener) ? opener : before)]);
  const distance = binOf(Math.abs(from - at), DISTANCES);
  evidence.push(from > at ? AHEAD + distance : BEHIND + distance);
  evidence.push(HAND + binOf(timeScore(sentence, predicate, home, mention), HANDS));
  if (item.edtf === null) {
    evidence.push(IS.dateless);
    if (item.earliest !== null || item.latest !== null) evidence.push(IS["bound-only"]);
  }
  if (/_REF$/u.test(item.value)) evidence.push(IS.ref);
  if (isModifier(words, mention)) evidence.push(IS.modifier);
  if (words[to]?.lower === "'s") {
    evidence.push(IS.possessive);
    // "annulled last month's vote": when the vote was, not when it was annulled.
    if (from > at && !LENDING.has(predicate.sense)) evidence.push(IS["possessed-ahead"]);
  }
  const saying = sayingBeside(words, predicates, mention);
  if (saying >= 0 && predicates[saying] !== predicate) evidence.push(IS.said);
  if (opener === "since" || before === "since") evidence.push(IS.since);
  if (DEADLINES.has(before)) evidence.push(IS.deadline);
  if (isPostponing(words, predicate)) {
    evidence.push(IS.postponing);
    if (PUT_OFF_TO.has(before)) evidence.push(IS["put-off-to"]);
  }
  const joint = BOUNDS.has(opener) ? opener : before;
  if (open === "end") {
    evidence.push(OPEN_END[tense]);
    if (context.status === "ongoing") evidence.push(OPEN["end-ongoing"]);
  } else if (open === "start") {
    evidence.push(OPEN_START[tense]);
    if (context.status === "ongoing") evidence.push(OPEN["start-ongoing"]);
    if (context.status === "planned") evidence.push(OPEN["start-planned"]);
    if (joint === "by") evidence.push(OPEN["start-by"]);
  } else if (joint === "since") evidence.push(OPEN["not-since"]);
  else if (joint !== before || joint === "until" || joint === "till" || joint === "by")
    evidence.push(OPEN["not-until"]);
  if (context.dateless === "beside") evidence.push(VAGUE.beside);
  else if (context.dateless) evidence.push(clause === home ? VAGUE["own-clause"] : VAGUE["other-clause"]);
  const lies = context.lies(item);
  if (lies === "ahead" && (tense === "past" || tense === "pluperfect" || tense === "perfect"))
    evidence.push(IS["ahead-of-past"]);
  if (lies === "past" && (tense === "future" || context.status === "planned"))
    evidence.push(IS["past-of-future"]);
  if (times.length === 1) evidence.push(IS.only);
  if (times[0] === mention) evidence.push(IS.first);
  else if (times.at(-1) === mention) evidence.push(IS.last);
  if (from <= 2) evidence.push(IS.fronted);
  if (times.every((other) => Math.abs(other.from - at) >= Math.abs(from - at))) evidence.push(IS.nearest);
  if (predicates.every((other) => !other.finite || Math.abs(other.at - from) >= Math.abs(at - from)))
    evidence.push(IS["nearest-predicate"]);
  if (item.precision !== "day" && times.some(({item: other}) => other.precision === "day"))
    evidence.push(IS["finer-beside"]);
  const subject = subjectOf(sentence, predicate);
  if (subject && from >= subject[0] && from < subject[1]) evidence.push(IS["in-subject"]);
  for (const {time, hows} of carried) {
    if (time.edtf !== item.edtf) continue;
    evidence.push(hows.has("published") ? IS.published : IS["told-before"]);
  }
  return evidence;
}

/** What speaks for a date that the sentence does not name. */
export function evidenceOfCarriedTime(
  sentence: ParsedSentence,
  predicate: Predicate,
  {time, hows, sentencesAgo, sameParagraph}: CarriedTime,
  context: TimeContext
): Evidence {
  const evidence: number[] = [CARRIED_TENSE[predicate.tense], CARRIED_PRECISION[time.precision]];
  if (context.dateless) evidence.push(context.dateless === "own" ? VAGUE.carried : VAGUE["carried-beside"]);
  for (const how of hows) {
    evidence.push(CARRIED[how]);
    if (context.hasTimes) evidence.push(CARRIED_WITH_TIMES[how]);
  }
  if (hows.has("published")) {
    evidence.push(PUBLISHED_TENSE[predicate.tense]);
    addSituation(sentence, predicate, context, PUBLISHED_IS, evidence);
  }
  if (hows.has("story") || hows.has("lookback")) {
    evidence.push(STORY_TENSE[predicate.tense]);
    addSituation(sentence, predicate, context, STORY_IS, evidence);
    if (sameParagraph) evidence.push(STORY_IS["same-paragraph"]);
    evidence.push(sentencesAgo <= 1 ? STORY_IS["next-sentence"] : STORY_IS.farther);
  }
  return evidence;
}

/** What speaks for saying nothing of the date. */
export function evidenceOfNever(
  sentence: ParsedSentence,
  predicate: Predicate,
  context: TimeContext
): Evidence {
  const evidence: number[] = [NONE.always, NONE_TENSE[predicate.tense]];
  addSituation(sentence, predicate, context, NONE, evidence);
  if (context.dateless) evidence.push(context.dateless === "own" ? VAGUE.none : VAGUE["none-beside"]);
  evidence.push(context.hasTimes ? NONE["with-dates"] : NONE["without-dates"]);
  if (!context.hasCarried) evidence.push(NONE["nothing-carried"]);
  return evidence;
}

function addSituation(
  sentence: ParsedSentence,
  predicate: Predicate,
  context: TimeContext,
  names: Readonly<Record<(typeof SITUATIONS)[number], number>>,
  evidence: number[]
): void {
  const {words, clauses, predicates} = sentence;
  const {kind} = clauses[clauseAt(sentence, predicate.at)]!;
  if (words[predicate.at]!.quoted) evidence.push(names.quoted);
  if (kind === "relative") evidence.push(names.relative);
  if (kind === "subordinate") evidence.push(names.subordinate);
  if (context.status === "planned") evidence.push(names.planned);
  else if (context.status === "ongoing") evidence.push(names.ongoing);
  else if (context.status === "cancelled") evidence.push(names.cancelled);
  if (context.speech) evidence.push(names.speech);
  if (context.seenSubject) evidence.push(names["seen-subject"]);
  if (context.sentence <= 3) evidence.push(names["opening-sentence"]);
  if (context.sentence <= 1) evidence.push(names["first-sentence"]);
  if (sentence.headline) evidence.push(names.headline);
  if (predicates.some((other) => other.finite && other.at < predicate.at)) evidence.push(names.further);
  const subject = subjectOf(sentence, predicate);
  if (!subject) return;
  const first = words[subject[0]]!;
  if (PRONOUNS.has(first.lower)) evidence.push(names["pronoun-subject"]);
  else if (isOf(first, IS_DETERMINER) && first.lower !== "a" && first.lower !== "an")
    evidence.push(names["definite-subject"]);
  for (let i = subject[0]; i < subject[1]; i++) {
    if (words[i]!.mask !== "name") continue;
    evidence.push(names["named-subject"]);
    break;
  }
}

function classOf(before: string): keyof typeof BEFORE {
  if (before === "'s") return "possessive";
  if (before === "till") return "until";
  if (before in BEFORE && before !== "none" && before !== "other") return before as keyof typeof BEFORE;
  if (DETERMINERS.has(before)) return "determiner";
  return before === "" ? "none" : "other";
}
