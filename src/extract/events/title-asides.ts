import type {Parsed} from "./bind.js";
import {DETERMINERS, PREPOSITIONS} from "./grammar.js";
import type {Predicate} from "./predicates.js";
import type {Stretch} from "./subject.js";
import type {Word} from "./words.js";

/** Words of an aside, at most. */
const LONGEST_ASIDE = 12;
/** Tell apart what was told together. */
const SHARES = /^(?:one|some|most|half|each|both|all|two|three|four|five|six|several|many|few|none)$/u;
/** "consumed, along with the cardamom, every paper": what parts a verb from its object; `null` if nothing does. */
export function asideBehind(
  words: readonly Word[],
  predicates: readonly Predicate[],
  verb: number
): Stretch | null {
  if (words[verb + 1]?.lower !== "," || !PREPOSITIONS.has(words[verb + 2]?.lower ?? ""))
    if (words[verb + 1]?.lower !== "," || words[verb + 2]?.lower !== "along") return null;
  for (let i = verb + 2; i < words.length && i < verb + LONGEST_ASIDE; i++) {
    if (predicates.some(({at, finite}) => finite && at === i)) return null;
    if (words[i]!.lower !== ",") continue;
    const next = words[i + 1];
    return next && next.kind !== "mark" && (DETERMINERS.has(next.lower) || next.kind === "number")
      ? [verb + 1, i + 1]
      : null;
  }
  return null;
}

/** Whether the sentence goes on without a mark. */
export function goesOn(words: readonly Word[], to: number): boolean {
  return to < words.length && words[to]!.kind !== "mark";
}

/** "again, the heaviest assault | since May", "one in Brill and one, | a day later": told whole or not at all. */
export function isInNominalAside(
  words: readonly Word[],
  verbs: ReadonlySet<number>,
  at: number,
  joint: number
): boolean {
  let begin = joint;
  while (begin > 0 && at - begin < LONGEST_ASIDE && words[begin - 1]!.lower !== ",") begin--;
  if (words[begin - 1]?.lower !== "," || at <= begin) return false;
  const first = words[begin]!;
  const shares =
    SHARES.test(first.lower) ||
    (first.lower === "the" && /^(?:first|last|one|former|latter)$/u.test(words[begin + 1]?.lower ?? ""));
  if (!shares && (first.mask !== null || !DETERMINERS.has(first.lower))) return false;
  // "with ten savants, a painter of flowers |, and a list".
  const goes = words[at]!.lower === "," && /^(?:and|or)$/u.test(words[at + 1]?.lower ?? "");
  if (words[at]!.lower === "," && !goes) return shares;
  for (let i = begin; i < at; i++) if (verbs.has(i)) return false;
  return true;
}

/** "with no delegate | in the room", "with the headlamps | on". */
export function isInAbsolute(words: readonly Word[], at: number, least: number): boolean {
  const {lower} = words[at]!;
  if (!/^(?:in|on|at|off|to|into|from|under|over|behind|aboard)$/u.test(lower)) return false;
  for (let i = at - 1; i >= least && at - i < LONGEST_ASIDE; i--) {
    const {kind, lower: word, mask} = words[i]!;
    if ((kind === "mark" && word !== "'s") || (mask === null && /^(?:and|but|that|which|who)$/u.test(word)))
      return false;
    if (word === "with" || word === "without")
      return /^(?:no|nobody|its|his|her|their|the|only|all|both|some|each)$/u.test(words[i + 1]?.lower ?? "");
  }
  return false;
}

/** ", who has held six men since April,": what a clause can be told without, with both its commas. */
export function asidesIn(parsed: Parsed, [begin, end]: Stretch): Stretch[] {
  const {words, clauses, predicates} = parsed;
  const asides: Stretch[] = [];
  for (let c = 0; c < clauses.length; c++) {
    const {from, kind} = clauses[c]!;
    if (from <= begin || from >= end || words[from]!.lower !== ",") continue;
    if (kind !== "relative" && (!isPassing(words, from + 1) || isOfList(parsed, begin, from))) continue;
    const next = clauses.findIndex(
      ({from: other, predicates: own}, n) =>
        n > c &&
        words[other]!.lower === "," &&
        own.some(
          (p) => predicates[p]!.finite && Math.min(predicates[p]!.from, predicates[p]!.at) === other + 1
        )
    );
    if (next > c) asides.push([from, clauses[next]!.from + 1]);
  }
  return asides;
}

/** "a thousand men (deduct what you please) closed in", "next winter, he has been told, there will be": set in, by whom is no matter. */
export function insertionsIn({words, predicates}: Parsed, [begin, end]: Stretch): Stretch[] {
  const found: Stretch[] = [];
  const open = words.findIndex(({lower}, i) => i >= begin && i < end && lower === "(");
  const close = open < 0 ? -1 : words.findIndex(({lower}, i) => i > open && i < end && lower === ")");
  if (close > 0) found.push([open, close + 1]);
  for (const {sense, at, from} of predicates) {
    if (sense !== "report" || at >= end || words[at + 1]?.lower !== ",") continue;
    let comma = Math.min(at, from) - 1;
    while (comma > begin && words[comma]!.kind !== "mark" && at - comma < LONGEST_ASIDE) comma--;
    if (comma > begin && words[comma]!.lower === ",") found.push([comma, at + 2]);
  }
  return found.toSorted(([a], [b]) => a - b);
}

/** "Ann Berg, the cashier, | strolled in, and left": one of several verbs of the same subject, or behind an aside. */
function isOfList({words, predicates}: Parsed, begin: number, from: number): boolean {
  for (let i = begin; i < from; i++)
    if (
      words[i]!.lower === "," &&
      words[i]!.mask === null &&
      !/^(?:and|but)$/u.test(words[i + 1]?.lower ?? "")
    )
      return true;
  if (!predicates.some(({finite, at}) => finite && at >= begin && at < from)) return false;
  for (let i = from + 1; i + 1 < words.length && !/^[;:]$/u.test(words[i]!.lower); i++)
    if (/^(?:and|then)$/u.test(words[i]!.lower) && predicates.some(({at, finite}) => finite && at === i + 1))
      return true;
  return false;
}

/** ", last seen in Lorup", ", most of them from Brill": told in passing, whatever its verb was taken for. */
function isPassing(words: readonly Word[], at: number): boolean {
  const first = words[at];
  // A sentence that was cut ends with its comma.
  if (!first || first.mask !== null) return false;
  const {lower, verb} = first;
  if (SHARES.test(lower)) return words[at + 1]?.lower === "of";
  const participle = /^(?:last|first|now|once|long|already|recently|newly)$/u.test(lower)
    ? words[at + 1]
    : words[at];
  if (lower === "due" || lower === "aged") return true;
  const next = words[at + (participle === words[at] ? 1 : 2)];
  return (
    participle?.mask === null &&
    (verb !== null || participle !== words[at]) &&
    participle.verb?.forms.includes("participle") === true &&
    !participle.verb.forms.includes("base") &&
    next !== undefined &&
    !DETERMINERS.has(next.lower)
  );
}

/** "talks in Lorup, already shifted once, still stand": told in passing, between two commas; the verb behind them. */
export function behindAside(
  {words, predicates}: Parsed,
  start: number,
  predicate: Predicate
): Predicate | null {
  const {at, from, finite} = predicate;
  if (!finite || from !== at || !words[at]!.verb?.forms.includes("participle")) return null;
  if (words[start - 1]?.lower !== ",") return null;
  for (let i = at + 1; i < words.length && i < at + LONGEST_ASIDE; i++) {
    if (words[i]!.lower !== ",") continue;
    const next = predicates.find(
      (verb) => verb.finite && verb.at > i && Math.min(verb.from, verb.at) <= i + 2
    );
    if (next) return next;
    // "still stands": a verb that is as often a noun.
    const third = words.findIndex(
      (word, k) => k > i && k <= i + 2 && word.mask === null && word.verb?.forms.includes("third") === true
    );
    return third < 0 ? null : {...predicate, at: third, from: third};
  }
  return null;
}
