import type {Parsed} from "./bind.js";
import {COORDINATORS, DETERMINERS, PREPOSITIONS, RELATIVES, SUBORDINATORS} from "./grammar.js";
import type {Predicate} from "./predicates.js";
import type {Stretch} from "./subject.js";
import {holds, isInAside, isNaming, isNobody, isPart, OBJECTS, OPENS_WITH_A_PRONOUN} from "./title-alone.js";
import {asidesIn, insertionsIn} from "./title-asides.js";
import {cutPoints} from "./title-cuts.js";
import {skipLead} from "./title-leads.js";
import {finish, fits, LONGEST_TITLE} from "./title-said.js";
import {isTorn} from "./title-torn.js";
import type {Word} from "./words.js";

/** Begin a clause with a subject of its own. */
const OWN_JOINTS = /^(?:when|while|because|although|though|before|after|since|until|whereas)$/u;
/** Words between a report's verb and its "that", at most: whom it is said to, and when. */
const LONGEST_ADDRESS = 5;

/** How a stretch of the sentence is said: without its asides, and with or without the date that the event carries. */
export type Say = (stretch: Stretch, asides: readonly Stretch[], dated: boolean) => string;

/** What is wrong with a title, and how much: what makes it a riddle weighs most. */
const FLAWS = {
  /** No verb of the sentence stands in it. */
  untold: 6,
  /** Cut inside a phrase, with an ellipsis. */
  broken: 5,
  /** It parts words that say something only together. */
  torn: 4,
  /** Who did it is a pronoun. */
  nobody: 4,
  /** Its last verb lost its date or what follows. */
  hanging: 3,
  /** "him", "them", "it" with no name before. */
  whom: 2,
  /** No name stands in it. */
  nameless: 2,
  /** Too short to tell much. */
  short: 1
} as const;
/** So much better must another title be: each change has a price. */
const GAIN = 2;
/** Titles shorter than this tell little, in UTF-16 code units. */
const SHORT = 32;

/**
 * A title, or the stretch of its sentence that tells the same happening with fewer flaws.
 *
 * Whatever is chosen is said in the sentence's own order, so nothing becomes true that it does not tell.
 *
 * @param told - the verb of the happening, which every other title must hold
 */
export function leastFlawed(title: string, parsed: Parsed, told: Predicate, say: Say): string {
  let least = flawsOf(title, parsed, told);
  if (least < GAIN) return title;
  // What says nothing as it is need not be said again.
  const torn = isTorn(title, parsed);
  const kept = least < FLAWS.broken && !torn ? title : "";
  const nobody = isNobody(title);
  const isPronoun = OPENS_WITH_A_PRONOUN.test(firstOf(title));
  let best = title;
  for (const [stretch, asides, dated] of otherStretches(parsed, told, nobody || kept === "", torn)) {
    const other = finish(say(stretch, asides, dated));
    if (other === best || !fits(other) || (!torn && other.length < title.length) || !holds(other, kept))
      continue;
    // Who is meant must have been told of before.
    if (isPronoun && !isToldBefore(parsed, told, stretch)) continue;
    const flaws = flawsOf(other, parsed, told);
    if (flaws > least - GAIN) continue;
    [best, least] = [other, flaws];
  }
  return best;
}

/** The sum of what is wrong with a title; 0 for one that stands alone. */
export function flawsOf(title: string, parsed: Parsed, told: Predicate): number {
  const {words, predicates} = parsed;
  const said = title.toLowerCase().split(/[\s,;:]+/u);
  let sum = 0;
  const tells = predicates.some(({at}) => said.includes(words[at]!.lower));
  if (!tells && predicates.length > 0) sum += FLAWS.untold;
  if (title.endsWith("…")) sum += FLAWS.broken;
  if (isTorn(title, parsed)) sum += FLAWS.torn;
  if (isNobody(title)) sum += FLAWS.nobody;
  if (isHanging(said.at(-1)!, words, predicates, told)) sum += FLAWS.hanging;
  const nameless = !isNaming(title, words);
  if (nameless) {
    sum += FLAWS.nameless;
    if (said.some((word) => OBJECTS.test(word))) sum += FLAWS.whom;
  }
  if (title.length < SHORT && nameless) sum += FLAWS.short;
  return sum;
}

/** "by an act signed", "had last happened", "deferred": a last word that its date or its object was cut from. */
function isHanging(
  last: string,
  words: readonly Word[],
  predicates: readonly Predicate[],
  told: Predicate
): boolean {
  const at = words.findLastIndex(({lower, mask}) => mask === null && lower === last);
  if (at < 0 || at + 1 >= words.length) return false;
  const verb = predicates.findLast((predicate) => predicate.at === at);
  if (!verb || words[at + 1]?.kind === "mark") return false;
  if (verb.tense === "participle" && verb.from === verb.at && verb !== told) return !last.endsWith("ing");
  let next = at + 1;
  while (next < words.length && (words[next]!.mask === "timex" || isOfADate(words, next))) next++;
  // "deferred | until 8 December | the case".
  return next > at + 1 && !verb.passive && /^(?:the|an?|his|her|its|their)$/u.test(words[next]?.lower ?? "");
}

function isToldBefore({words, predicates}: Parsed, told: Predicate, [from]: Stretch): boolean {
  if (OPENS_WITH_A_PRONOUN.test(words[from]!.lower)) return false;
  return predicates.some(({finite, at}) => finite && at >= from && at < Math.min(told.from, told.at));
}

function firstOf(title: string): string {
  return /^\S*/u.exec(title)![0].toLowerCase();
}

/** "on | Monday", "until | 8 December". */
function isOfADate(words: readonly Word[], at: number): boolean {
  return words[at]!.mask === null && words[at]!.kind === "word" && words[at + 1]?.mask === "timex";
}

/** Where a clause with a subject of its own begins behind a verb: another happening, with a title of its own. */
function nextTold({words, clauses, predicates}: Parsed, at: number): number {
  const next = clauses.find(({from, kind, predicates: own}) => {
    if (from <= at || (kind !== "coordinate" && kind !== "main")) return false;
    const verb = own.map((p) => predicates[p]!).find(({finite}) => finite);
    const before = verb ? words.slice(from, Math.min(verb.from, verb.at)) : [];
    return before.some(
      ({lower, kind: of}) =>
        of !== "mark" && !COORDINATORS.has(lower) && !/ly$|^(?:then|also|not)$/u.test(lower)
    );
  });
  return next?.from ?? words.length;
}

/** "sailed in 1876, when": without its date the clause would hang on the verb. */
function isDateOfClause(words: readonly Word[], [from, to]: Stretch): boolean {
  for (let i = from; i + 2 < to; i++)
    if (words[i]!.mask === "timex" && words[i + 1]?.lower === "," && words[i + 2]?.lower === "when")
      return true;
  return false;
}

/** "Residents of Lorup, where a cloud killed seven": a noun with its clause, and nothing told of it. */
function isClauseOfNoun({clauses, predicates}: Parsed, told: Predicate, [from, to]: Stretch): boolean {
  const home = clauses.find((clause) => told.at >= clause.from && told.at < clause.to);
  if (home?.kind !== "relative" || home.from <= from) return false;
  return !predicates.some(
    ({finite, at}) => finite && at >= from && at < to && (at < home.from || at >= home.to)
  );
}

/** "He said that | entire gardens had slid", "before | Portugal was due": behind the joint of a verb's own clause; -1 if there is none. */
function ownBegin({words, predicates}: Parsed, from: number, verb: number): number {
  let commas = 0;
  for (let i = verb - 1; i > from; i--) {
    const {lower, mask, kind} = words[i]!;
    if (mask !== null) continue;
    if (lower === ",") commas++;
    else if (kind === "mark") return -1;
    if (lower !== "that" && !OWN_JOINTS.test(lower)) continue;
    const first = words[i + 1]!;
    if (commas % 2 > 0 || first.kind === "mark" || first.mask === "timex" || PREPOSITIONS.has(first.lower))
      return -1;
    const about = words.findIndex((word, k) => k > i + 1 && k < verb && RELATIVES.has(word.lower));
    const isTold = predicates.some(({finite, at}) => finite && at > i && at < (about < 0 ? verb : about));
    if (isTold) return -1;
    // "a weighbridge that weighs": of a noun.
    const says = predicates.some(({sense, at}) => sense === "report" && at < i && i - at <= LONGEST_ADDRESS);
    return i + 1 < verb && (lower !== "that" || says) ? i + 1 : -1;
  }
  return -1;
}

/** ", and | the mill, which was older, closed": where the last part of a sentence with a subject of its own begins; -1 if nowhere. */
function joinedBegin(words: readonly Word[], from: number, verb: number): number {
  for (let i = verb - 2; i > from; i--) {
    const next = words[i + 1]!;
    if (words[i]!.mask !== null || !/^(?:and|but|while)$/u.test(words[i]!.lower)) continue;
    if (words[i - 1]!.lower !== "," || next.mask === "timex") continue;
    if (next.capital || next.kind === "number" || DETERMINERS.has(next.lower)) return i + 1;
  }
  return -1;
}

/** What may be told in place of a title: from a clause's or a sentence's opening, as far as there is room. */
function* otherStretches(
  parsed: Parsed,
  told: Predicate,
  isRiddle: boolean,
  isTorn: boolean
): Generator<readonly [stretch: Stretch, asides: readonly Stretch[], dated: boolean]> {
  const {words, predicates} = parsed;
  const verb = Math.min(told.from, told.at);
  let from = verb;
  while (from > 0 && !isPart(words[from - 1]!)) from--;
  // What stands before a semicolon has a title of its own.
  for (const first of from > 0 && isRiddle ? [from, 0] : [from]) {
    const lead = skipLead(words, first, verb);
    // What a sentence opens with is told only for the names in it.
    const opens = words.slice(first, lead).some(({mask}) => mask === "toponym" || mask === "name");
    const own = isTorn ? ownBegin(parsed, first, verb) : -1;
    const joined = isTorn ? joinedBegin(words, first, verb) : -1;
    for (const begin of [...[own, joined].filter((one) => one > lead), lead, ...(opens ? [first] : [])]) {
      if (begin >= verb || isInAside(words, begin, told.at)) continue;
      const {lower, mask, kind} = words[begin]!;
      if (kind === "mark") continue;
      if (mask === null && (COORDINATORS.has(lower) || RELATIVES.has(lower) || lower === ",")) continue;
      let to = told.at;
      while (to < words.length && !isPart(words[to]!)) to++;
      to = Math.min(to, nextTold(parsed, told.at));
      if (words.slice(begin, to).some((word) => /^["“”]$/u.test(word.lower))) continue;
      const points = cutPoints(words, predicates, told, [begin, to]);
      // "When the span was opened, he": without its joint it would be told beside the rest.
      if (begin !== own && SUBORDINATORS.has(words[begin - 1]?.lower ?? "")) continue;
      // "After the bank had failed": a clause that hangs goes with what it hangs on.
      const hangs = mask === null && SUBORDINATORS.has(lower);
      // "remembered 1936, when": a date that something is done to is told.
      const needed =
        words[told.at + 1]?.mask === "timex" && (!told.passive || words[told.at + 2]?.lower === ",");
      const asides = asidesIn(parsed, [begin, to]);
      const insertions = isTorn ? insertionsIn(parsed, [begin, to]) : [];
      for (let p = points.length - 1; p >= (hangs ? points.length - 1 : 0); p--) {
        // Longer than any title, whatever is left out.
        if (words[points[p]! - 1]!.start - words[begin]!.start > 3 * LONGEST_TITLE) continue;
        const stretch: Stretch = [begin, points[p]!];
        if (isClauseOfNoun(parsed, told, stretch)) continue;
        const dated = needed || isDateOfClause(words, stretch);
        if (!dated) yield [stretch, [], false];
        yield [stretch, [], true];
        if (!dated && asides.length > 0) yield [stretch, asides, false];
        if (insertions.length > 0) yield [stretch, insertions, dated];
      }
    }
  }
  if (isTorn) yield [[0, words.length], [], true];
}
