import {clauseAt} from "./bind.js";
import {binOf, FeatureSpace, type Evidence} from "./evidence.js";
import {DETERMINERS} from "./grammar.js";
import {prepositionBefore} from "./preposition.js";
import type {Reading} from "./select.js";
import {subjectOf} from "./subject.js";

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
  "subjectless", "pronoun", "definite", "indefinite", "named", "placed", "bare-plural", "number-subject", "relative-subject",
  "first-person", "question", "governed", "only-predicate", "long-sentence", "has-finite-before", "dateless", "comma-clause", "further-bare", "further-placed", "further-dated"
] as const); // prettier-ignore
const SENSE_DATED = HAPPENING_SPACE.many("dated-sense", SENSES);
const SENSE_PLACED = HAPPENING_SPACE.many("placed-sense", SENSES);
const SENSE_BARE = HAPPENING_SPACE.many("bare-sense", SENSES);

/** What speaks for a predicate to tell a happening. */
export function evidenceOfHappening(reading: Reading): Evidence {
  const {sentence, predicate, classified, status, strength, rank} = reading;
  const {words, clauses, places, times, predicates} = sentence;
  const {sense, tense, at} = predicate;
  const home = clauseAt(sentence, at);
  const {kind, from, to} = clauses[home]!;
  const evidence: number[] = [
    ALWAYS,
    SENSE[sense],
    TYPE[classified.type],
    TENSE[tense],
    KIND[kind],
    TENSE_OF_KIND[kind][tense],
    STATUS[status],
    STRENGTH + binOf(strength, [-1, 0, 0.8, 1.6, 2.4, 3.2, 4, 4.8]),
    RANK + Math.min(rank, 2)
  ];
  const has = (holds: boolean, feature: number): void => {
    if (holds) evidence.push(feature);
  };
  has(predicate.passive, IS.passive);
  has(predicate.progressive, IS.progressive);
  has(predicate.negated, IS.negated);
  has(predicate.doubtful, IS.doubtful);
  has(words[at]!.quoted, IS.quoted);
  has(classified.noun >= 0, IS["named-noun"]);
  has(classified.trigger.length > 0, IS.triggered);
  has(sentence.headline, IS.headline);
  has(at <= 4, IS.fronted);
  has(predicates.at(-1) === predicate, IS.last);
  has(predicates.length === 1, IS["only-predicate"]);
  has(words.length > 40, IS["long-sentence"]);
  has(words.at(-1)!.lower === "?", IS.question);
  has(predicate.governor >= 0, IS.governed);
  has(
    predicates.some((other) => other.finite && other.at < at),
    IS["has-finite-before"]
  );
  has(words[from]!.lower === ",", IS["comma-clause"]);

  const placed = places.filter(({item}) => item.toponym.kind !== "demonym");
  const ownPlace = placed.some((mention) => mention.from >= from && mention.from < to);
  const inPlace = placed.some(
    (mention) => mention.from >= from && mention.from < to && AT.has(prepositionBefore(words, mention.from))
  );
  const dates = times.filter(({item}) => item.edtf !== null);
  const ownDate = dates.some((mention) => mention.from >= from && mention.from < to);
  has(ownPlace, IS["own-place"]);
  has(!ownPlace && placed.length > 0, IS["other-place"]);
  has(placed.length === 0, IS["no-place"]);
  has(inPlace, IS["in-place"]);
  has(ownDate, IS["own-date"]);
  has(!ownDate && dates.length > 0, IS["other-date"]);
  has(dates.length === 0, IS["no-date"]);
  has(
    dates.some(({item}) => item.precision === "day"),
    IS.day
  );
  has(times.length > dates.length, IS.dateless);
  has(ownDate && ownPlace, IS.both);
  has(!ownDate && !ownPlace, IS.neither);
  if (rank > 0) {
    has(!ownDate && !ownPlace, IS["further-bare"]);
    has(ownPlace, IS["further-placed"]);
    has(ownDate, IS["further-dated"]);
  }
  if (ownDate) evidence.push(SENSE_DATED[sense]);
  if (ownPlace) evidence.push(SENSE_PLACED[sense]);
  if (!ownDate && !ownPlace) evidence.push(SENSE_BARE[sense]);

  const subject = subjectOf(sentence, predicate);
  if (!subject) {
    evidence.push(IS.subjectless);
    return evidence;
  }
  const first = words[subject[0]]!;
  const last = words[subject[1] - 1]!;
  if (FIRST_PERSONS.has(first.lower)) evidence.push(IS["first-person"]);
  else if (PRONOUNS.has(first.lower)) evidence.push(IS.pronoun);
  else if (RELATIVE_SUBJECTS.has(first.lower)) evidence.push(IS["relative-subject"]);
  else if (first.lower === "a" || first.lower === "an") evidence.push(IS.indefinite);
  else if (DETERMINERS.has(first.lower)) evidence.push(IS.definite);
  else if (first.kind === "number") evidence.push(IS["number-subject"]);
  else if (/s$/u.test(last.lower) && last.mask === null) evidence.push(IS["bare-plural"]);
  let [named, inSubject] = [false, false];
  for (let i = subject[0]; i < subject[1]; i++) {
    if (words[i]!.mask === "name") named = true;
    if (words[i]!.mask === "toponym") inSubject = true;
  }
  has(named, IS.named);
  has(inSubject, IS.placed);
  return evidence;
}
