import type {EventType} from "../../domain/event.js";
import {clauseAt} from "./bind.js";
import type {Classified} from "./classify.js";
import {FeatureSpace, type Evidence} from "./evidence.js";
import type {ParsedSentence} from "./parse.js";
import type {Predicate} from "./predicates.js";
import {subjectOf} from "./subject.js";
import type {Topics} from "./topics.js";
import {NOUN_LEANINGS, TYPES_IN_ORDER, VERB_LEANINGS} from "./type-words.js";
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
const SHARED = TYPE_SPACE.many("shared", [
  ...SPOTS,
  "rule",
  "rule-noun",
  "sense",
  "verb-alone",
  "verb-and-object",
  "verb-and-subject"
] as const);
const OF_TYPE = new Map<EventType, Readonly<Record<string, number>>>(
  TYPES_IN_ORDER.map((type) => [
    type,
    TYPE_SPACE.many(`${type}`, [
      ...SPOTS, "always", "rule", "rule-noun", "sense", "verb-alone", "verb-and-object", "verb-and-subject", "passive", "planned", "number-object", "armed-subject", "move", "report", "light", "comment", "phase", "plan", "cancel", "other", "goal", "headline"
    ])
  ])
); // prettier-ignore
const WITH_RULE = new Map<EventType, Readonly<Record<EventType, number>>>(
  TYPES_IN_ORDER.map((type) => [type, TYPE_SPACE.many(`${type}-when-rule`, TYPES_IN_ORDER)])
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
  const leans: Record<(typeof SPOTS)[number], number> = {
    verb: VERB_LEANINGS.get(verb) ?? 0,
    object: 0,
    "far-object": 0,
    subject: 0,
    clause: 0,
    sentence: 0,
    participle: 0,
    "first-topic": topics.first,
    "second-topic": topics.second,
    title: topics.title
  };
  for (let i = 0; i < words.length; i++) {
    const {kind, lower, mask} = words[i]!;
    if (kind !== "word" || mask === "timex" || mask === "toponym" || i === at) continue;
    const leaning = NOUN_LEANINGS.get(lower) ?? 0;
    if (leaning === 0) continue;
    if (subject && i >= subject[0] && i < subject[1]) leans.subject |= leaning;
    else if (i > at && i < to && i - at <= 5) leans.object |= leaning;
    else if (i > at && i < to) leans["far-object"] |= leaning;
    else if (i >= from && i < to) leans.clause |= leaning;
    else leans.sentence |= leaning;
  }
  for (const other of predicates) {
    if (other === predicate) continue;
    leans.participle |= VERB_LEANINGS.get(other.verb) ?? 0;
  }
  return TYPES_IN_ORDER.map((type, bit) => {
    const mask = 1 << bit;
    const own = OF_TYPE.get(type)!;
    const evidence: number[] = [own["always"]!, WITH_RULE.get(type)![rule.type]];
    const both = (name: keyof typeof SHARED): void => {
      evidence.push(SHARED[name], own[name]!);
    };
    for (const spot of SPOTS) if (leans[spot] & mask) both(spot);
    if (rule.type === type) both(rule.noun >= 0 ? "rule-noun" : "rule");
    if ((sense as VerbSense) === type) both("sense");
    if (leans.verb === mask) both("verb-alone");
    if (leans.verb & leans.object & mask) both("verb-and-object");
    if (leans.verb & leans.subject & mask) both("verb-and-subject");
    if (passive) evidence.push(own["passive"]!);
    if (status === "planned") evidence.push(own["planned"]!);
    if (sentence.headline) evidence.push(own["headline"]!);
    const general = own[sense];
    if (general !== undefined && !TYPES_IN_ORDER.includes(sense as EventType)) evidence.push(general);
    if (words[at + 1]?.mask === "toponym" || words[at + 2]?.mask === "toponym") evidence.push(own["goal"]!);
    return evidence;
  });
}
