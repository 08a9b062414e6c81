import {clauseAt} from "./bind.js";
import type {Clause} from "./clauses.js";
import {binOf, FeatureSpace, type Evidence} from "./evidence.js";
import {prepositionBefore} from "./preposition.js";
import {COMMENT_OPENERS, ONLOOKERS, STATE_NOUNS, type Reading} from "./select.js";
import {subjectOf} from "./subject.js";
import {IS_DETERMINER, isOf} from "./word-class.js";

const AT: ReadonlySet<string> = new Set("in at near on off to outside".split(" "));
const FIRST_PERSONS: ReadonlySet<string> = new Set("i we you".split(" "));
const PRONOUNS: ReadonlySet<string> = new Set("he she they it".split(" "));
const RELATIVE_SUBJECTS: ReadonlySet<string> = new Set("who which that whose where".split(" "));

/** Features of whether a predicate tells a happening that belongs on a timeline. */
export const HAPPENING_SPACE = new FeatureSpace();

const SENSES = [
  "meeting", "visit", "statement", "agreement", "aid", "demand", "criticism", "protest", "sanction", "military", "attack",
  "election", "legal", "disaster", "economy", "other", "light", "report", "comment", "phase", "plan", "cancel", "move"
] as const; // prettier-ignore
const TYPES = SENSES.slice(0, 16) as readonly (typeof SENSES)[number][];
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
const KINDS = ["main", "coordinate", "subordinate", "relative", "complement", "phrase"] as const;
const STATUSES = ["happened", "planned", "ongoing", "cancelled"] as const;

const ALWAYS = HAPPENING_SPACE.one("always");
const SENSE = HAPPENING_SPACE.many("sense", SENSES);
const TYPE = HAPPENING_SPACE.many("type", TYPES);
const TENSE = HAPPENING_SPACE.many("tense", TENSES);
const KIND = HAPPENING_SPACE.many("clause", KINDS);
const TENSE_OF_KIND = Object.fromEntries(
  KINDS.map((kind) => [kind, HAPPENING_SPACE.many(`${kind}-tense`, TENSES)])
) as Record<(typeof KINDS)[number], Readonly<Record<(typeof TENSES)[number], number>>>;
const STATUS = HAPPENING_SPACE.many("status", STATUSES);
const STRENGTH = HAPPENING_SPACE.range("hand", 9);
const RANK = HAPPENING_SPACE.range("rank", 3);
const IS = HAPPENING_SPACE.many("is", [
  "passive", "progressive", "negated", "doubtful", "quoted", "named-noun", "triggered", "headline", "fronted", "last",
  "own-place", "other-place", "no-place", "own-date", "other-date", "no-date", "day", "both", "neither", "in-place",
  "subjectless", "pronoun", "definite", "indefinite", "named", "placed", "bare-plural", "number-subject", "relative-subject", "relative-bare",
  "first-person", "question", "governed", "only-predicate", "long-sentence", "has-finite-before", "dateless", "comma-clause", "further-bare", "further-placed", "further-dated",
  "comment-opener", "onlooker-subject", "state-subject"
] as const); // prettier-ignore
const SENSE_DATED = HAPPENING_SPACE.many("dated-sense", SENSES);
const SENSE_PLACED = HAPPENING_SPACE.many("placed-sense", SENSES);
const SENSE_BARE = HAPPENING_SPACE.many("bare-sense", SENSES);

/** Edges of the bins of `Reading.strength`. */
const STRENGTHS = [-1, 0, 0.8, 1.6, 2.4, 3.2, 4, 4.8];

/** What speaks for a predicate to tell a happening. */
export function evidenceOfHappening(reading: Reading): Evidence {
  const {sentence, predicate, classified, status, strength, rank} = reading;
  const {sense, tense, at} = predicate;
  const clause = sentence.clauses[clauseAt(sentence, at)]!;
  const {kind} = clause;
  const evidence: number[] = [
    ALWAYS,
    SENSE[sense],
    TYPE[classified.type],
    TENSE[tense],
    KIND[kind],
    TENSE_OF_KIND[kind][tense],
    STATUS[status],
    STRENGTH + binOf(strength, STRENGTHS),
    RANK + Math.min(rank, 2)
  ];
  addVerb(reading, clause, evidence);
  addPlaceAndDate(reading, clause, evidence);
  addSubject(reading, evidence);
  return evidence;
}

/** What the verb is, and where it stands. */
function addVerb({sentence, predicate, classified}: Reading, {from}: Clause, evidence: number[]): void {
  const {words, predicates} = sentence;
  const {at} = predicate;
  if (predicate.passive) evidence.push(IS.passive);
  if (predicate.progressive) evidence.push(IS.progressive);
  if (predicate.negated) evidence.push(IS.negated);
  if (predicate.doubtful) evidence.push(IS.doubtful);
  if (words[at]!.quoted) evidence.push(IS.quoted);
  if (classified.noun >= 0) evidence.push(IS["named-noun"]);
  if (classified.trigger.length > 0) evidence.push(IS.triggered);
  if (sentence.headline) evidence.push(IS.headline);
  if (at <= 4) evidence.push(IS.fronted);
  if (predicates.at(-1) === predicate) evidence.push(IS.last);
  if (predicates.length === 1) evidence.push(IS["only-predicate"]);
  if (words.length > 40) evidence.push(IS["long-sentence"]);
  if (words.at(-1)!.lower === "?") evidence.push(IS.question);
  if (predicate.governor >= 0) evidence.push(IS.governed);
  if (predicates.some((other) => other.finite && other.at < at)) evidence.push(IS["has-finite-before"]);
  if (words[from]!.lower === ",") evidence.push(IS["comma-clause"]);
  if (COMMENT_OPENERS.has(words[0]!.lower)) evidence.push(IS["comment-opener"]);
}

/** What its clause, or another of the sentence, says of place and date. */
function addPlaceAndDate({sentence, predicate, rank}: Reading, {from, to}: Clause, evidence: number[]): void {
  const {words, places, times} = sentence;
  const {sense} = predicate;
  let placed = false;
  let ownPlace = false;
  let inPlace = false;
  for (const {item, from: at} of places) {
    if (item.toponym.kind === "demonym") continue;
    placed = true;
    if (at < from || at >= to) continue;
    ownPlace = true;
    inPlace ||= AT.has(prepositionBefore(words, at));
  }
  let dated = false;
  let dateless = false;
  let ownDate = false;
  let day = false;
  for (const {item, from: at} of times) {
    if (item.edtf === null) {
      dateless = true;
      continue;
    }
    dated = true;
    if (at >= from && at < to) ownDate = true;
    if (item.precision === "day") day = true;
  }
  if (ownPlace) evidence.push(IS["own-place"]);
  if (!ownPlace && placed) evidence.push(IS["other-place"]);
  if (!placed) evidence.push(IS["no-place"]);
  if (inPlace) evidence.push(IS["in-place"]);
  if (ownDate) evidence.push(IS["own-date"]);
  if (!ownDate && dated) evidence.push(IS["other-date"]);
  if (!dated) evidence.push(IS["no-date"]);
  if (day) evidence.push(IS.day);
  if (dateless) evidence.push(IS.dateless);
  if (ownDate && ownPlace) evidence.push(IS.both);
  if (!ownDate && !ownPlace) evidence.push(IS.neither);
  if (rank > 0) {
    if (!ownDate && !ownPlace) evidence.push(IS["further-bare"]);
    if (ownPlace) evidence.push(IS["further-placed"]);
    if (ownDate) evidence.push(IS["further-dated"]);
  }
  if (ownDate) evidence.push(SENSE_DATED[sense]);
  if (ownPlace) evidence.push(SENSE_PLACED[sense]);
  if (!ownDate && !ownPlace) evidence.push(SENSE_BARE[sense]);
}

/** Who, or what, does it. */
function addSubject({sentence, predicate}: Reading, evidence: number[]): void {
  const {words} = sentence;
  const subject = subjectOf(sentence, predicate);
  if (!subject) {
    evidence.push(IS.subjectless);
    return;
  }
  const first = words[subject[0]]!;
  const last = words[subject[1] - 1]!;
  if (ONLOOKERS.has(last.lower)) evidence.push(IS["onlooker-subject"]);
  if (STATE_NOUNS.has(last.lower)) evidence.push(IS["state-subject"]);
  if (FIRST_PERSONS.has(first.lower)) evidence.push(IS["first-person"]);
  else if (PRONOUNS.has(first.lower)) evidence.push(IS.pronoun);
  else if (RELATIVE_SUBJECTS.has(first.lower)) {
    evidence.push(IS["relative-subject"]);
    // "a firm that completed the first truck": says which.
    if (evidence.includes(IS.neither)) evidence.push(IS["relative-bare"]);
  } else if (first.lower === "a" || first.lower === "an") evidence.push(IS.indefinite);
  else if (isOf(first, IS_DETERMINER)) evidence.push(IS.definite);
  else if (first.kind === "number") evidence.push(IS["number-subject"]);
  else if (/s$/u.test(last.lower) && last.mask === null) evidence.push(IS["bare-plural"]);
  let named = false;
  let inSubject = false;
  for (let i = subject[0]; i < subject[1]; i++) {
    if (words[i]!.mask === "name") named = true;
    if (words[i]!.mask === "toponym") inSubject = true;
  }
  if (named) evidence.push(IS.named);
  if (inSubject) evidence.push(IS.placed);
}
