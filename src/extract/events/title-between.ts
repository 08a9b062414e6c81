import type {Parsed} from "./bind.js";
import {DETERMINERS, PREPOSITIONS, PRONOUNS, SUBJECT_PRONOUNS} from "./grammar.js";
import type {Predicate} from "./predicates.js";
import type {Stretch} from "./subject.js";
import type {Word} from "./words.js";

const NUMERAL = /^(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens|hundreds|thousands)$/u;

/** Whether ", and" and a noun stand in `[from, to)`, with no pair of commas around. */
export function hasAnother(words: readonly Word[], from: number, to: number): boolean {
  for (let i = from; i + 1 < to; i++) {
    if (words[i]!.lower !== "," || !/^(?:and|but)$/u.test(words[i + 1]?.lower ?? "")) continue;
    const next = words[i + 2];
    if (next && i + 2 < to && (DETERMINERS.has(next.lower) || next.capital)) return true;
  }
  return false;
}

/** Whether a clause with a subject of its own begins in `[from, to)` and no comma ends it. */
export function startsAnother(
  words: readonly Word[],
  verbs: readonly Predicate[],
  from: number,
  to: number
): boolean {
  for (let i = from; i < to; i++) {
    const {lower, mask} = words[i]!;
    if (mask !== null || !/^(?:though|although|while|because|when|after|before|since|until|as)$/u.test(lower))
      continue;
    const next = words[i + 1];
    if (
      !next ||
      next.mask === "timex" ||
      !(DETERMINERS.has(next.lower) || PRONOUNS.has(next.lower) || next.capital)
    )
      continue;
    const verb = verbs.find(({at}) => at > i);
    if (verb && !isCut(words, verb.at, to)) return true;
  }
  return false;
}

/** "The wireless reports | that three men are": who did it stands behind "that". */
export function isSaid(words: readonly Word[], at: number, start: number): boolean {
  const next = words[at + 1];
  if (words[at]!.lower !== "that" || words[at]!.mask !== null || !next || at + 2 >= start) return false;
  return next.kind === "number" || next.capital || DETERMINERS.has(next.lower) || NUMERAL.test(next.lower);
}

/** "replied, seated in the mosque": how it was done, unless more verbs follow. */
export function isHow(words: readonly Word[], predicates: readonly Predicate[], start: number): boolean {
  const {verb, lower} = words[start]!;
  if (words[start - 1]?.lower !== "," || !verb?.forms.includes("participle")) return false;
  if (!PREPOSITIONS.has(words[start + 1]?.lower ?? "") || !lower.endsWith("ed")) return false;
  for (let i = start + 1; i + 1 < words.length; i++) {
    if (/^[;:]$/u.test(words[i]!.lower)) break;
    if (!/^(?:and|then|but)$/u.test(words[i]!.lower)) continue;
    if (predicates.some((other) => other.finite && (other.at === i + 1 || other.from === i + 1)))
      return false;
  }
  return true;
}

/** Whether a comma or dash stands in `[from, to)`. */
export function isCut(words: readonly Word[], from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (/^[,;–—)-]$/u.test(words[i]!.lower)) return true;
  return false;
}

/** "sent a minister, who | left": what a clause behind a comma is about. */
export function isAntecedent(words: readonly Word[], [from, to]: Stretch, start: number): boolean {
  if (words[to]?.lower !== "," || !/^(?:which|who)$/u.test(words[to + 1]?.lower ?? "")) return false;
  if (
    start < to + 2 ||
    start > to + 3 ||
    (PREPOSITIONS.has(words[from]!.lower) && words[from]!.mask === null)
  )
    return false;
  return (
    from > 0 &&
    !words.slice(from, to).some(({lower, mask}) => mask === null && /^(?:,|and|but)$/u.test(lower))
  );
}

/** ", their faces | smeared with mud, were winning": told beside, of who did it. */
export function isBesideAll(words: readonly Word[], [from, to]: Stretch, start: number): boolean {
  if (words[from - 1]?.lower !== "," || !/^(?:his|her|its|their)$/u.test(words[from]!.lower)) return false;
  return start > to && words[to]!.verb?.forms.includes("participle") === true;
}

/** "extended a ban after rebels shot and | wounded": the second of two verbs of a clause about when or why. */
export function isSecondBehind(words: readonly Word[], [, to]: Stretch, start: number): boolean {
  if (words[start - 1]?.lower !== "and" || !words[start - 2]?.verb?.forms.includes("past")) return false;
  for (let i = start - 3; i >= to; i--) {
    const {lower, mask, kind} = words[i]!;
    if (kind === "mark" || lower === "and") return false;
    if (mask === null && /^(?:after|before|when|while|because|as|until|since|though|although)$/u.test(lower))
      return true;
  }
  return false;
}

/** ", most of them from Brill, beat": told in passing of who did it. */
export function isShare(words: readonly Word[], [from]: Stretch): boolean {
  if (words[from - 1]?.lower !== "," || words[from + 1]?.lower !== "of") return false;
  return /^(?:them|whom|which)$/u.test(words[from + 2]?.lower ?? "");
}

/** "A visit did not come about; the first days of June | are spoken of": who did it stands in another part. */
export function isOtherPart(words: readonly Word[], [, to]: Stretch, start: number): boolean {
  for (let i = to; i < start; i++) if (words[i]!.lower === ";" && words[i]!.mask === null) return true;
  return false;
}

/** "from Brill, which he | reduced", "a match, which the town is | to stage", "is why they | went". */
export function hasOwnSubject(
  {words, predicates}: Pick<Parsed, "words" | "predicates">,
  [from, to]: Stretch,
  start: number
): boolean {
  if (start > to && SUBJECT_PRONOUNS.has(words[start - 1]!.lower) && words[start - 1]!.mask === null)
    return !/^(?:who|which|that|there)$/u.test(words[start - 1]!.lower);
  for (let i = from + 1; i + 1 < start; i++) {
    const {lower, mask} = words[i]!;
    if (mask !== null) continue;
    if (i >= to && lower === "why") return true;
    if (!/^(?:which|whom)$/u.test(lower) || words[i - 1]!.lower !== ",") continue;
    const next = words[i + 1]!;
    const begins = DETERMINERS.has(next.lower) || next.capital || next.mask === "toponym";
    if (begins && !predicates.some(({at}) => at > i && at < start)) return true;
  }
  return false;
}

/** A form that only tells what was: `went`, unlike `crowded`; behind "who" it is of the noun. */
export function tellsPast(words: readonly Word[], from: number, to: number): boolean {
  for (let i = from + 1; i < to; i++) {
    const {lower, verb, mask} = words[i]!;
    if (/^(?:that|which|who|whom|whose|where|when)$/u.test(lower)) return false;
    if (mask !== null || verb === null || verb.nounLike) continue;
    const {forms} = verb;
    if (forms.includes("past") && !forms.includes("participle") && !forms.includes("base")) return true;
  }
  return false;
}

/** "talks between Lorup and | the miners were held": the second of two that something is between. */
export function isBetween(words: readonly Word[], and: number): boolean {
  for (let i = and - 1; i >= 0; i--) {
    const {lower, mask, kind, verb} = words[i]!;
    if (lower === "between" && mask === null) return true;
    if (kind === "mark") break;
    if (lower === "and" || (mask === null && verb !== null && !verb.nounLike)) return false;
  }
  return isPairOfPlaces(words, and);
}

/** "Two ships from Lorup and | Brill fought": nothing is told before the second. */
function isPairOfPlaces(words: readonly Word[], and: number): boolean {
  if (words[and - 1]?.mask !== "toponym" || words[and + 1]?.mask !== "toponym") return false;
  let first = and - 1;
  while (first > 0 && words[first - 1]!.mask === "toponym") first--;
  return first > 1 && /^(?:in|from|of|at|for|near)$/u.test(words[first - 1]!.lower);
}
