import type {EventStatus} from "../../domain/event.js";
import type {Resolution} from "../../domain/place.js";
import type {Timex} from "../../domain/timex.js";
import {clauseAt, placeFor, timeFor, type Bound} from "./bind.js";
import {classify, isInCourt, type Classified} from "./classify.js";
import type {ParsedSentence} from "./parse.js";
import type {Predicate} from "./predicates.js";
import {isCalledOff, statusOf} from "./status.js";
import {subjectOf, type Stretch} from "./subject.js";
import {IS_BE, isOf} from "./word-class.js";

const JOINTS: ReadonlySet<string> = new Set("that which".split(" "));
const CLEFT_OPENERS: ReadonlySet<string> = new Set("it this that".split(" "));
const RELATIVE_SUBJECTS: ReadonlySet<string> = new Set("who which that whose".split(" "));
const FIRST_PERSONS: ReadonlySet<string> = new Set("i we you".split(" "));
const PLANNERS: ReadonlySet<string> = new Set(
  "is are was were due set scheduled expected slated poised going".split(" ")
);

/** A predicate as the rules read it, before anyone decides whether it is worth a line on a timeline. */
export type Reading = {
  readonly sentence: ParsedSentence;
  readonly predicate: Predicate;
  readonly classified: Classified;
  readonly status: EventStatus;
  /** How much the rules make of it; unbounded. */
  readonly strength: number;
  /** Its rank by `strength` among the sentence's, from 0. */
  readonly rank: number;
};

/** What a writer says of an article's matter, rather than what happened. */
export const COMMENT_OPENERS: ReadonlySet<string> = new Set(
  "overall observers analysts critics experts commentators historians generally typically usually often perhaps indeed why how what".split(
    " "
  )
);
/** Who comments; nobody takes part in a happening under these names. */
export const ONLOOKERS: ReadonlySet<string> = new Set(
  "observers analysts critics experts commentators historians residents witnesses neighbors neighbours many some others people nobody economists scholars".split(
    " "
  )
);
/** Who says what things mean. */
const COMMENTATORS: ReadonlySet<string> = new Set(
  "observers analysts critics experts commentators historians economists scholars".split(" ")
);
/** Verbs that tell of a thought, too, if it is such people's. */
const THINKING: ReadonlySet<string> = new Set("see call find".split(" "));
/** "Plans for May included talks": what is listed is planned. */
const PLANS: ReadonlySet<string> = new Set("plans preparations proposals arrangements".split(" "));
/** What lasts, or is only said: seldom does it happen. */
export const STATE_NOUNS: ReadonlySet<string> = new Set(
  "outcome strategy approach emphasis posture statement praise alignment discussion discussions dialogue remarks topics agenda objective analysis pattern policy situation context factor factors observer observers significance concern concerns clearance lack absence obstacle obstacles barrier barriers momentum interest tension tensions experience".split(
    " "
  )
);

/**
 * What a sentence's predicates may tell, in the order of the text.
 *
 * @param isFuture - whether a date lies after the article's own
 */
export function readingsIn(sentence: ParsedSentence, isFuture: (timex: Timex) => boolean): Reading[] {
  const read: Omit<Reading, "rank">[] = [];
  for (const predicate of sentence.predicates) {
    const reading = readPredicate(sentence, predicate, isFuture);
    if (reading) read.push(reading);
  }
  // Written out: copied readings would each be of a shape of their own, slow to read ever after.
  return read.map(({predicate, classified, status, strength}) => ({
    sentence,
    predicate,
    classified,
    status,
    strength,
    rank: rankOf(strength, read)
  }));
}

function rankOf(strength: number, read: readonly Omit<Reading, "rank">[]): number {
  let rank = 0;
  for (const other of read) if (other.strength > strength) rank++;
  return rank;
}

function readPredicate(
  sentence: ParsedSentence,
  predicate: Predicate,
  isFuture: (timex: Timex) => boolean
): Omit<Reading, "rank"> | null {
  // Participles tell of what is told elsewhere.
  if (predicate.tense === "participle" || isCleft(sentence, predicate)) return null;
  if (isOpinion(sentence, predicate)) return null;
  const {words, predicates, clauses} = sentence;
  const clause = clauses[clauseAt(sentence, predicate.at)]!;
  const time = timeFor(sentence, predicate);
  const future = time !== null && isFuture(time.mention.item);
  const status = statusOf(words, predicate, predicates, clause, future, sentence.headline);
  if (status === null) return null;
  const classified = classify(sentence, predicate);
  const place = placeFor(sentence, predicate);
  return {
    sentence,
    predicate,
    classified,
    status,
    strength: strengthOf(sentence, predicate, classified, place, time)
  };
}

/** "Observers see in the plans for 2024 an attempt": what they think, whatever dates and places it names. */
function isOpinion(sentence: ParsedSentence, predicate: Predicate): boolean {
  const {tense, sense, verb} = predicate;
  const thinks = sense === "comment" || sense === "report" || sense === "plan" || THINKING.has(verb);
  if (tense !== "present" || !thinks) return false;
  const subject = subjectOf(sentence, predicate);
  return subject !== null && COMMENTATORS.has(sentence.words[subject[1] - 1]!.lower);
}

/** "It is the same ship that carried them": says which, not that something happened now. */
function isCleft({words, clauses, predicates}: ParsedSentence, {at}: Predicate): boolean {
  let joint = at - 1;
  while (joint > 0 && at - joint < 8 && words[joint]!.lower !== "that" && words[joint]!.lower !== "which")
    joint--;
  if (joint < 3 || !JOINTS.has(words[joint]!.lower)) return false;
  const clause = clauses.find(({from, to}) => joint >= from && joint < to)!;
  const start = clause.from === joint ? clauses[clauses.indexOf(clause) - 1]?.from : clause.from;
  if (start === undefined) return false;
  const opens = words[start]!.lower;
  const told = predicates.some((other) => other.finite && other.at >= start && other.at < joint);
  return !told && CLEFT_OPENERS.has(opens) && isOf(words[start + 1], IS_BE);
}

function strengthOf(
  sentence: ParsedSentence,
  predicate: Predicate,
  {noun, type}: Classified,
  place: Bound<Resolution> | null,
  time: Bound<Timex> | null
): number {
  const {words, clauses, predicates} = sentence;
  const {sense, tense, at} = predicate;
  const clause = clauses[clauseAt(sentence, at)]!;
  const planned = sense === "comment" && noun >= 0 && PLANS.has(words[clause.from]?.lower ?? "");
  let strength = planned ? 1.9 : baseStrength(predicate, noun >= 0, type !== "other");
  if (isCalledOff(words, predicate, clause)) strength = 2.4;
  if (isInCourt(words, predicate)) strength = 1.9;

  if (predicate.finite) strength += clause.kind === "main" ? 0.6 : clause.kind === "coordinate" ? 0.4 : 0;
  else strength -= tense === "infinitive" ? infinitivePenalty(sentence, predicate) : 1.2;
  if (clause.kind === "subordinate")
    strength -= clause.opener === "if" || clause.opener === "unless" ? 3 : 0.3;
  if (clause.kind === "relative") strength -= 0.9;
  strength += time ? (time.own ? 1 : 0.6) : 0;
  strength += place ? (place.own ? 0.7 : 0.4) : 0;

  const lasts = predicate.verb === "stay" || predicate.verb === "remain" || predicate.verb === "continue";
  if (tense === "present" && !lasts && !sentence.headline && !predicate.progressive && !time) strength -= 1;
  if (predicate.doubtful) strength -= 0.4;
  if (words[at]!.quoted) strength -= 1.2;
  if (sense === "report" && !predicate.passive) strength += reportBonus(sentence, predicate);
  const opener = words[0]?.lower ?? "";
  if (COMMENT_OPENERS.has(opener)) strength -= 1.5;
  const subject = subjectOf(sentence, predicate);
  if (subject) {
    const [from, to] = subject;
    // "who left in May": told of a noun that its title could not name.
    if (RELATIVE_SUBJECTS.has(words[from]!.lower)) strength -= 2;
    if (words[from]!.lower === "according" || (words[from]!.lower === "that" && to - from === 1))
      strength -= 3;
    if (to - from <= 3 && ONLOOKERS.has(words[to - 1]!.lower)) strength -= 1.5;
    for (let i = from; i < Math.min(to, from + 3); i++)
      if (STATE_NOUNS.has(words[i]!.lower) && !time) strength -= 0.8;
    if (FIRST_PERSONS.has(words[from]!.lower) && words[from]!.quoted) strength -= 1;
  }
  // What somebody says will or would be is a statement, unless it has a date of its own.
  if (isSaid(sentence, predicate) && !predicates.some((p) => p === predicate && time?.own)) {
    if (tense === "future" || tense === "conditional" || predicate.doubtful || tense === "infinitive")
      strength -= 1.4;
  }
  return strength;
}

function baseStrength({sense, passive}: Predicate, named: boolean, typed: boolean): number {
  switch (sense) {
    case "light":
    case "phase":
      return named ? 2 : typed ? 1.3 : sense === "phase" ? 1.1 : 0.5;
    case "plan":
      return named ? 1.9 : 0.5;
    case "cancel":
      return named ? 2 : 0.9;
    case "comment":
      return named ? -0.4 : -1.2;
    case "report":
      // "Fire was reported", "cases were confirmed": the noun is what happened.
      return passive && (named || typed) ? 1.7 : 0.8;
    case "statement":
      return 1.3;
    case "other":
      return 1.2;
    case "economy":
      return 1.5;
    default:
      return 2;
  }
}

/** What is set, due, planned to be tells of a plan; other infinitives only of a purpose. */
function infinitivePenalty({predicates, words}: ParsedSentence, predicate: Predicate): number {
  const before = words[predicate.from - 1]?.lower ?? "";
  if (PLANNERS.has(before)) return -0.3;
  const governor = predicates[predicate.governor];
  if (governor?.sense === "plan") return -0.2;
  return 1.3;
}

/** Whom a timeline quotes: states, bodies and office holders, when something is said. */
function reportBonus(sentence: ParsedSentence, predicate: Predicate): number {
  const home = clauseAt(sentence, predicate.at);
  const next = sentence.clauses[home + 1];
  const says = next !== undefined && next.predicates.length > 0;
  const told = sentence.predicates.some(
    (other) =>
      other !== predicate &&
      other.finite &&
      clauseAt(sentence, other.at) !== home &&
      other.tense === "past" &&
      !other.negated &&
      other.sense !== "report" &&
      other.sense !== "comment" &&
      other.sense !== "plan"
  );
  // What happened is the news, not that it was told.
  if (told) return -1.2;
  const subject = subjectOf(sentence, predicate);
  if (!subject) return -0.8;
  // `"…," Berg said.`: a title could not tell what.
  let beyond = predicate.at + 1;
  while (sentence.words[beyond]?.mask === "timex" || sentence.words[beyond]?.lower === "on") beyond++;
  const behind = sentence.words[beyond];
  if (!behind || behind.kind === "mark") return -1.2;
  return (isNamed(sentence, subject) ? 0.4 : -0.3) + (says ? 0.2 : 0);
}

function isNamed({words}: ParsedSentence, [from, to]: Stretch): boolean {
  for (let i = from; i < to; i++) {
    const {mask, capital} = words[i]!;
    if (mask === "name" || mask === "toponym" || (capital && i > from)) return true;
  }
  return false;
}

/** Whether a predicate stands in what somebody says. */
function isSaid(sentence: ParsedSentence, predicate: Predicate): boolean {
  const home = clauseAt(sentence, predicate.at);
  const before = sentence.clauses[home - 1];
  if (!before) return false;
  const says = before.predicates.some(
    (p) => sentence.predicates[p]!.sense === "report" && sentence.predicates[p]!.finite
  );
  return says && sentence.words[sentence.clauses[home]!.from]!.lower !== ",";
}
