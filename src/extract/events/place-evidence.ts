import type {Resolution} from "../../domain/place.js";
import {
  ATTACHMENTS,
  attachmentOf,
  classOfPreposition,
  PREPOSITION_CLASSES,
  type PrepositionClass
} from "./attachment.js";
import {
  behindVerb,
  clauseAt,
  isContainer,
  isInName,
  isNamesake,
  isOfPeople,
  isParty,
  isReached,
  isSiteOf,
  placeScore,
  TRANSITIVE,
  type Mention
} from "./bind.js";
import type {Carried} from "./carried.js";
import {binOf, FeatureSpace, type Evidence} from "./evidence.js";
import {PLACE_PREPOSITIONS} from "./grammar.js";
import type {ParsedSentence} from "./parse.js";
import type {Predicate} from "./predicates.js";
import {prepositionBefore} from "./preposition.js";
import type {Setting} from "./setting.js";
import {subjectOf} from "./subject.js";
import {IS_BE, IS_DETERMINER, isOf} from "./word-class.js";

const CARRYING: ReadonlySet<string> = new Set("bring carry send deliver take ship ferry haul".split(" "));
const NATURAL: ReadonlySet<string> = new Set("sea river lake mountain desert".split(" "));
const NO_MODIFIED: ReadonlySet<string> = new Set(
  "and or on in at to for by from after before when where who which that with as".split(" ")
);
const PRONOUNS: ReadonlySet<string> = new Set("he she they it we i".split(" "));
/** Features of where a happening may have been. */
export const PLACE_SPACE = new FeatureSpace();

const CLAUSES = [
  "own",
  "phrase-before",
  "phrase-after",
  "relative",
  "main",
  "subordinate",
  "complement"
] as const;
const LEVELS = ["site", "town", "district", "region", "country"] as const;
const HOWS = [
  "home",
  "told",
  "lookback",
  "there",
  "there-located",
  "seat",
  "first",
  "frequent",
  "previous",
  "earlier",
  "titled"
] as const;
const BEFORE = PLACE_SPACE.many("before", PREPOSITION_CLASSES);
const MOVING_BEFORE = PLACE_SPACE.many("moving-before", PREPOSITION_CLASSES);
const FAR_BEFORE = PLACE_SPACE.many("other-clause-before", PREPOSITION_CLASSES);
const CLAUSE = PLACE_SPACE.many("clause", CLAUSES);
const AHEAD = PLACE_SPACE.range("words-ahead", 5);
const BEHIND = PLACE_SPACE.range("words-behind", 5);
const HAND = PLACE_SPACE.range("hand", 7);
const LEVEL = PLACE_SPACE.many("level", LEVELS);
const LEVEL_IN = PLACE_SPACE.many("level-in", LEVELS);
const IS = PLACE_SPACE.many("is", [
  "literal", "associative", "subject", "subject-passive", "subject-bare", "object", "possessive", "modifier",
  "container", "second-of-list", "people-of", "party", "namesake", "in-name", "site-of", "reached", "only-place",
  "first-place", "nearest-place", "nearest-predicate", "doubtful", "natural", "negated", "speech", "told-before", "home",
  "after-comma", "transitive-object", "other-subject-bare", "people-thanked", "sentence-end", "fronted", "another-is-finer", "unplaced"
] as const); // prettier-ignore
const ATTACH = Object.fromEntries(
  PREPOSITION_CLASSES.map((one) => [one, PLACE_SPACE.many(`${one}-behind`, ATTACHMENTS)])
) as Record<PrepositionClass, Readonly<Record<(typeof ATTACHMENTS)[number], number>>>;
const COUNT = PLACE_SPACE.range("named-times", 4);
const AROUND = PLACE_SPACE.range("around", 4);
const TITLED = PLACE_SPACE.one("titled");
const CARRIED_COUNT = PLACE_SPACE.range("carried-named-times", 5);
const CARRIED_AROUND = PLACE_SPACE.range("carried-around", 5);
const CARRIED_TITLED = PLACE_SPACE.one("carried-titled-too");
const NONE_SETTING = PLACE_SPACE.many("nowhere", [
  "titled-place",
  "one-place",
  "few-places",
  "many-places"
] as const);
const CARRIED = PLACE_SPACE.many("carried", HOWS);
const CARRIED_WITH_PLACES = PLACE_SPACE.many("carried-beside-places", HOWS);
const CARRIED_LEVEL = PLACE_SPACE.many("carried-level", LEVELS);
const CARRIED_IS = PLACE_SPACE.many("carried-is", [
  "same-paragraph", "next-sentence", "third-sentence", "farther", "generic-noun", "definite-subject", "pronoun-subject",
  "named-subject", "placed-subject", "speech", "move", "planned", "own-time", "quoted", "dateless", "single"
] as const); // prettier-ignore
const NONE = PLACE_SPACE.many("none", [
  "always", "speech", "move", "with-places", "with-in-place", "without-places", "generic-noun", "definite-subject",
  "pronoun-subject", "named-subject", "placed-subject", "planned", "own-time", "quoted", "single", "nothing-carried"
] as const); // prettier-ignore

/** What speaks for the place of one mention in the happening's own sentence. */
export function evidenceOfMention(
  sentence: ParsedSentence,
  predicate: Predicate,
  mention: Mention<Resolution>,
  speech: boolean,
  carried: readonly Carried[],
  setting: Setting
): Evidence {
  const {words, clauses, places, predicates} = sentence;
  const {item, from, to} = mention;
  const {at, verb, sense} = predicate;
  const evidence: number[] = [];
  const home = clauseAt(sentence, at);
  const clause = clauseAt(sentence, from);
  const before = prepositionBefore(words, from, behindVerb(sentence, from));
  const preposition = classOfPreposition(before);
  const moving = sense === "move" || CARRYING.has(verb);
  evidence.push(BEFORE[preposition]);
  if (moving) evidence.push(MOVING_BEFORE[preposition]);
  if (clause !== home) evidence.push(FAR_BEFORE[preposition]);

  const {kind, predicates: own} = clauses[clause]!;
  const tells = own.some((p) => predicates[p]!.finite);
  if (clause === home) evidence.push(CLAUSE.own);
  else if (!tells) evidence.push(from < at ? CLAUSE["phrase-before"] : CLAUSE["phrase-after"]);
  else if (kind === "relative") evidence.push(CLAUSE.relative);
  else if (kind === "complement") evidence.push(CLAUSE.complement);
  else evidence.push(kind === "subordinate" ? CLAUSE.subordinate : CLAUSE.main);

  const distance = binOf(Math.abs(from - at), [2, 4, 8, 14]);
  evidence.push(from > at ? AHEAD + distance : BEHIND + distance);
  evidence.push(HAND + binOf(placeScore(sentence, predicate, home, mention), [-2, -0.5, 0.4, 1.5, 2.5, 3.5]));

  evidence.push(ATTACH[preposition][attachmentOf(sentence, predicate, from, preposition)]);
  const role = item.chosen ? setting.roleOf(item.chosen.entryId) : null;
  if (role) {
    evidence.push(COUNT + binOf(role.count, [2, 3, 5]));
    if (role.around !== null) evidence.push(AROUND + binOf(role.around, [0.01, 0.34, 0.67]));
    if (role.titled) evidence.push(TITLED);
  }
  const level = item.chosen?.level;
  if (level) {
    evidence.push(LEVEL[level]);
    if (preposition === "in" || preposition === "on" || preposition === "near")
      evidence.push(LEVEL_IN[level]);
    if (NATURAL.has(item.chosen!.feature)) evidence.push(IS.natural);
  } else evidence.push(IS.unplaced);
  evidence.push(item.toponym.kind === "literal" ? IS.literal : IS.associative);
  if (item.confidence < 0.5) evidence.push(IS.doubtful);

  const subject = subjectOf(sentence, predicate);
  if (subject && from >= subject[0] && from < subject[1]) {
    evidence.push(predicate.passive ? IS["subject-passive"] : IS.subject);
    if (before === "") evidence.push(IS["subject-bare"]);
  } else if (before === "" && isSubjectOfOther(sentence, predicate, mention))
    evidence.push(IS["other-subject-bare"]);
  if (before === "" && from > at && from - at <= 3) {
    evidence.push(IS.object);
    if (TRANSITIVE.has(verb)) evidence.push(IS["transitive-object"]);
  }
  const next = words[to];
  if (next?.lower === "'s") evidence.push(IS.possessive);
  else if (next?.kind === "word" && next.mask !== "timex" && !NO_MODIFIED.has(next.lower) && !isOf(next, IS_BE))
    evidence.push(IS.modifier); // prettier-ignore
  if ((words[from - 1]?.lower === "," && words[from - 2]?.mask === "toponym") || isContainer(words, from))
    evidence.push(IS.container);
  else if (words[from - 1]?.lower === ",") evidence.push(IS["after-comma"]);
  if (words[from - 1]?.lower === "and" && words[from - 2]?.mask === "toponym")
    evidence.push(IS["second-of-list"]);
  if (isOfPeople(words, from)) {
    evidence.push(IS["people-of"]);
    // "thanked the authorities in Orsk": where they are, not where they were thanked.
    if (sense === "statement" && from > at) evidence.push(IS["people-thanked"]);
  }
  if (isParty(words, from)) evidence.push(IS.party);
  if (isNamesake(sentence, mention)) evidence.push(IS.namesake);
  if (isInName(sentence, mention)) evidence.push(IS["in-name"]);
  if (isSiteOf(sentence, mention)) evidence.push(IS["site-of"]);
  if (isReached(sentence, predicate, mention)) evidence.push(IS.reached);
  if (words[from - 1]?.lower === "not" || words[from - 2]?.lower === "not") evidence.push(IS.negated);
  if (speech) evidence.push(IS.speech);
  if (places.length === 1) evidence.push(IS["only-place"]);
  if (places[0] === mention) evidence.push(IS["first-place"]);
  if (from <= 3) evidence.push(IS.fronted);
  if (to >= words.length - 2) evidence.push(IS["sentence-end"]);
  if (places.every((other) => Math.abs(other.from - at) >= Math.abs(from - at)))
    evidence.push(IS["nearest-place"]);
  if (predicates.every((other) => !other.finite || Math.abs(other.at - from) >= Math.abs(at - from)))
    evidence.push(IS["nearest-predicate"]);
  const fine = level === "town" || level === "site";
  if (
    !fine &&
    places.some(({item: other}) => other !== item && isFine(other) && other.toponym.kind === "literal")
  )
    evidence.push(IS["another-is-finer"]);
  for (const {place, hows} of carried) {
    if (place.entryId !== item.chosen?.entryId) continue;
    evidence.push(IS["told-before"]);
    if (hows.has("home")) evidence.push(IS.home);
  }
  return evidence;
}

/** What speaks for a place that the sentence does not name. */
export function evidenceOfCarried(
  sentence: ParsedSentence,
  predicate: Predicate,
  {place, hows, sentencesAgo, sameParagraph}: Carried,
  context: PlaceContext
): Evidence {
  const evidence: number[] = [CARRIED_LEVEL[place.level]];
  for (const how of hows) {
    evidence.push(CARRIED[how]);
    if (context.hasPlaces) evidence.push(CARRIED_WITH_PLACES[how]);
  }
  if (sameParagraph) evidence.push(CARRIED_IS["same-paragraph"]);
  evidence.push(
    sentencesAgo <= 1
      ? CARRIED_IS["next-sentence"]
      : sentencesAgo === 2
        ? CARRIED_IS["third-sentence"]
        : CARRIED_IS.farther
  );
  addSituation(sentence, predicate, context, CARRIED_IS, evidence);
  const role = context.setting.roleOf(place.entryId);
  evidence.push(CARRIED_COUNT + (role ? binOf(role.count, [2, 3, 5]) : 4));
  evidence.push(CARRIED_AROUND + (role && role.around !== null ? binOf(role.around, [0.01, 0.34, 0.67]) : 4));
  if (role?.titled) evidence.push(CARRIED_TITLED);
  return evidence;
}

/** What speaks for saying nothing of the place. */
export function evidenceOfNowhere(
  sentence: ParsedSentence,
  predicate: Predicate,
  context: PlaceContext
): Evidence {
  const evidence: number[] = [NONE.always];
  addSituation(sentence, predicate, context, NONE, evidence);
  evidence.push(context.hasPlaces ? NONE["with-places"] : NONE["without-places"]);
  if (!context.hasCarried) evidence.push(NONE["nothing-carried"]);
  if (context.setting.titled) evidence.push(NONE_SETTING["titled-place"]);
  const known = context.setting.size;
  evidence.push(
    known <= 1
      ? NONE_SETTING["one-place"]
      : known <= 4
        ? NONE_SETTING["few-places"]
        : NONE_SETTING["many-places"]
  );
  if (sentence.places.some(({from}) => PLACE_PREPOSITIONS.has(prepositionBefore(sentence.words, from))))
    evidence.push(NONE["with-in-place"]);
  return evidence;
}

/** What is the same for all candidates of one happening. */
export type PlaceContext = {
  readonly hasPlaces: boolean;
  readonly hasCarried: boolean;
  readonly speech: boolean;
  readonly planned: boolean;
  readonly dated: boolean;
  /** Whether a noun stands for the place of the story: "the town". */
  readonly generic: boolean;
  readonly setting: Setting;
};

type Situation = Readonly<
  Record<
    | "generic-noun" | "definite-subject" | "pronoun-subject" | "named-subject" | "placed-subject" | "speech" | "move"
    | "planned" | "own-time" | "quoted" | "single",
    number
  >
>; // prettier-ignore

function addSituation(
  sentence: ParsedSentence,
  predicate: Predicate,
  context: PlaceContext,
  names: Situation,
  evidence: number[]
): void {
  const {words, predicates} = sentence;
  if (context.speech) evidence.push(names.speech);
  if (context.planned) evidence.push(names.planned);
  if (context.dated) evidence.push(names["own-time"]);
  if (predicate.sense === "move") evidence.push(names.move);
  if (words[predicate.at]!.quoted) evidence.push(names.quoted);
  if (predicates.length === 1) evidence.push(names.single);
  if (context.generic) evidence.push(names["generic-noun"]);
  const subject = subjectOf(sentence, predicate);
  if (!subject) return;
  const first = words[subject[0]]!;
  if (PRONOUNS.has(first.lower)) evidence.push(names["pronoun-subject"]);
  else if (isOf(first, IS_DETERMINER) && first.lower !== "a" && first.lower !== "an")
    evidence.push(names["definite-subject"]);
  for (let i = subject[0]; i < subject[1]; i++) {
    if (words[i]!.mask === "name") {
      evidence.push(names["named-subject"]);
      break;
    }
  }
  for (let i = subject[0]; i < subject[1]; i++) {
    if (words[i]!.mask === "toponym") {
      evidence.push(names["placed-subject"]);
      break;
    }
  }
}

/** "Orsk and Perm will meet, and then all will sit down": a bare place that does something else in the sentence. */
function isSubjectOfOther(
  sentence: ParsedSentence,
  predicate: Predicate,
  {from}: Mention<Resolution>
): boolean {
  for (const other of sentence.predicates) {
    if (other === predicate || !other.finite) continue;
    const subject = subjectOf(sentence, other);
    if (subject && from >= subject[0] && from < subject[1]) return true;
  }
  return false;
}

function isFine({chosen}: Resolution): boolean {
  return chosen?.level === "town" || chosen?.level === "site";
}
