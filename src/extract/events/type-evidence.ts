import {clauseAt} from "./bind.js";
import {FIGHTING, type Classified} from "./classify.js";
import {FeatureSpace, type Evidence} from "./evidence.js";
import type {ParsedSentence} from "./parse.js";
import type {Predicate} from "./predicates.js";
import {subjectOf} from "./subject.js";
import type {Topics} from "./topics.js";
import {TYPES_IN_ORDER, VERB_LEANINGS} from "./type-words.js";
import type {VerbSense} from "./verbs.js";

/** Features of what kind a happening is. */
export const TYPE_SPACE = new FeatureSpace();

/** Where a word stands that leans to a type. */
const SPOTS = [
  "verb",
  "object",
  "far-object",
  "subject",
  "clause",
  "sentence",
  "participle",
  "first-topic",
  "second-topic",
  "title"
] as const;
/** What holds for a type whichever it is, with a weight of all types and one of its own. */
const SIGNS = [
  ...SPOTS,
  "rule",
  "rule-noun",
  "sense",
  "verb-alone",
  "verb-and-object",
  "verb-and-subject"
] as const;
const SHARED = TYPE_SPACE.many("shared", SIGNS);
/** "battled the blaze": the noun says what was fought; what the verb means does not count. */
const FOUGHT = TYPE_SPACE.one("fought");
const OF_TYPE = TYPES_IN_ORDER.map((type) =>
  TYPE_SPACE.many(`${type}`, [
    ...SPOTS, "always", "rule", "rule-noun", "sense", "verb-alone", "verb-and-object", "verb-and-subject", "passive", "planned", "number-object", "armed-subject", "move", "report", "light", "comment", "phase", "plan", "cancel", "other", "goal", "headline"
  ])
); // prettier-ignore
const WITH_RULE = TYPES_IN_ORDER.map((type) => TYPE_SPACE.many(`${type}-when-rule`, TYPES_IN_ORDER));

/** The same by number, since all of it is asked for at each happening: a row for each type. */
const SPOT_OF_ALL = Int32Array.from(SPOTS, (spot) => SHARED[spot]);
const SPOT_OF_TYPE = OF_TYPE.map((own) => Int32Array.from(SPOTS, (spot) => own[spot]));
const RULE_OF_TYPE = WITH_RULE.map((own) => Int32Array.from(TYPES_IN_ORDER, (rule) => own[rule]));
/** Senses that are no type of their own, by type; a sense that is not listed says nothing. */
const SENSE_OF_TYPE: ReadonlyMap<string, Int32Array> = new Map(
  (["move", "report", "light", "comment", "phase", "plan", "cancel"] as const).map((sense) => [
    sense,
    Int32Array.from(OF_TYPE, (own) => own[sense])
  ])
);

/** What speaks for each type, in the order of `TYPES_IN_ORDER`. */
export function evidenceOfTypes(
  sentence: ParsedSentence,
  predicate: Predicate,
  rule: Classified,
  status: string,
  topics: Topics
): Evidence[] {
  const {words, clauses, predicates} = sentence;
  const {at, verb, sense, passive} = predicate;
  const home = clauseAt(sentence, at);
  const {from, to} = clauses[home]!;
  const subject = subjectOf(sentence, predicate);
  const verbLeans = VERB_LEANINGS.get(verb) ?? 0;
  const {title} = topics;
  let object = 0;
  let farObject = 0;
  let inSubject = 0;
  let inClause = 0;
  let inSentence = 0;
  let participle = 0;
  for (let i = 0; i < words.length; i++) {
    const {kind, mask, spelling} = words[i]!;
    const {leaning} = spelling;
    if (leaning === 0 || kind !== "word" || mask === "timex" || mask === "toponym" || i === at) continue;
    if (subject && i >= subject[0] && i < subject[1]) inSubject |= leaning;
    else if (i > at && i < to && i - at <= 5) object |= leaning;
    else if (i > at && i < to) farObject |= leaning;
    else if (i >= from && i < to) inClause |= leaning;
    else inSentence |= leaning;
  }
  for (const other of predicates) if (other !== predicate) participle |= VERB_LEANINGS.get(other.verb) ?? 0;
  // In the order of `SPOTS`.
  const leans = [
    verbLeans, object, farObject, inSubject, inClause, inSentence, participle, topics.first, topics.second, title
  ]; // prettier-ignore
  const ruled = TYPES_IN_ORDER.indexOf(rule.type);
  const sign = rule.noun >= 0 ? "rule-noun" : "rule";
  const fought = FIGHTING.has(verb);
  const general = SENSE_OF_TYPE.get(sense);
  const goal = words[at + 1]?.mask === "toponym" || words[at + 2]?.mask === "toponym";
  let anyLean = 0;
  for (const lean of leans) anyLean |= lean;
  return TYPES_IN_ORDER.map((type, row) => {
    const mask = 1 << row;
    const own = OF_TYPE[row]!;
    const evidence: number[] = [own.always, RULE_OF_TYPE[row]![ruled]!];
    // Most types are leaned to by no word at all.
    if (anyLean & mask) {
      for (let spot = 0; spot < leans.length; spot++)
        if (leans[spot]! & mask) evidence.push(SPOT_OF_ALL[spot]!, SPOT_OF_TYPE[row]![spot]!);
    }
    if (row === ruled) {
      evidence.push(SHARED[sign], own[sign]);
      if (fought) evidence.push(FOUGHT);
    }
    if ((sense as VerbSense) === type) evidence.push(SHARED.sense, own.sense);
    if (verbLeans === mask) evidence.push(SHARED["verb-alone"], own["verb-alone"]);
    if (verbLeans & object & mask) evidence.push(SHARED["verb-and-object"], own["verb-and-object"]);
    if (verbLeans & inSubject & mask) evidence.push(SHARED["verb-and-subject"], own["verb-and-subject"]);
    if (passive) evidence.push(own.passive);
    if (status === "planned") evidence.push(own.planned);
    if (sentence.headline) evidence.push(own.headline);
    if (general) evidence.push(general[row]!);
    if (goal) evidence.push(own.goal);
    return evidence;
  });
}
