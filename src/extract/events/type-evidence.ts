import {clauseAt} from "./bind.js";
import {FIGHTING, type Classified} from "./classify.js";
import {FeatureSpace, type Evidence} from "./evidence.js";
import type {ParsedSentence} from "./parse.js";
import type {Predicate} from "./predicates.js";
import {subjectOf} from "./subject.js";
import type {Topics} from "./topics.js";
import {TYPES_IN_ORDER, VERB_LEANINGS, type Leanings} from "./type-words.js";

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
  "title",
  "verb-alone",
  "verb-and-object",
  "verb-and-subject"
] as const;
/** By spot and type, in both orders. */
const LEANS = SPOTS.map((spot) => Int32Array.from(Object.values(TYPE_SPACE.many(spot, TYPES_IN_ORDER))));
/** What the rules take it for, by a verb or by a noun. */
const RULE = TYPE_SPACE.many("rule", TYPES_IN_ORDER);
const RULE_OF_NOUN = TYPE_SPACE.many("rule-noun", TYPES_IN_ORDER);
/** What the verb means: a type, or a sense that is none. */
const SENSES = TYPE_SPACE.many("sense", [
  ...TYPES_IN_ORDER, "move", "report", "light", "comment", "phase", "plan", "cancel"
]); // prettier-ignore
const IS = TYPE_SPACE.many("is", ["fought", "passive", "planned", "headline", "goal"]);

/** What tells of which type a happening is. */
export function evidenceOfType(
  sentence: ParsedSentence,
  predicate: Predicate,
  rule: Classified,
  status: string,
  topics: Topics
): Evidence {
  const {words} = sentence;
  const {at, verb, sense, passive} = predicate;
  const leans = leaningsOf(sentence, predicate, topics);
  const evidence: number[] = [rule.noun >= 0 ? RULE_OF_NOUN[rule.type] : RULE[rule.type]];
  for (let spot = 0; spot < leans.length; spot++) {
    for (let row = 0, bits = leans[spot]!; bits !== 0; row++, bits >>>= 1)
      if (bits & 1) evidence.push(LEANS[spot]![row]!);
  }
  const meant = (SENSES as Readonly<Record<string, number>>)[sense];
  if (meant !== undefined) evidence.push(meant);
  // "battled the blaze": the noun says what was fought; what the verb means does not count.
  if (FIGHTING.has(verb)) evidence.push(IS.fought);
  if (passive) evidence.push(IS.passive);
  if (status === "planned") evidence.push(IS.planned);
  if (sentence.headline) evidence.push(IS.headline);
  if (words[at + 1]?.mask === "toponym" || words[at + 2]?.mask === "toponym") evidence.push(IS.goal);
  return evidence;
}

/** What words lean to, in the order of `SPOTS`. */
function leaningsOf(sentence: ParsedSentence, predicate: Predicate, topics: Topics): readonly Leanings[] {
  const {words, clauses, predicates} = sentence;
  const {at, verb} = predicate;
  const {from, to} = clauses[clauseAt(sentence, at)]!;
  const subject = subjectOf(sentence, predicate);
  const ofVerb = VERB_LEANINGS.get(verb) ?? 0;
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
  const isOne = (ofVerb & (ofVerb - 1)) === 0;
  return [
    ofVerb, object, farObject, inSubject, inClause, inSentence, participle,
    topics.first, topics.second, topics.title, isOne ? ofVerb : 0, ofVerb & object, ofVerb & inSubject
  ]; // prettier-ignore
}
