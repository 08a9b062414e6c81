import {DETERMINERS, PREPOSITIONS, PRONOUNS} from "./grammar.js";
import type {Predicate} from "./predicates.js";
import type {Word} from "./words.js";

const NUMERAL = /^(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens|hundreds|thousands)$/u;

/** Whether ", and" and a noun stand in `[from, to)`, with no pair of commas around. */
export function hasAnother(words: readonly Word[], from: number, to: number): boolean {
  for (let i = from; i + 1 < to; i++) {
    if (words[i]!.lower !== "," || !/^(?:and|but)$/u.test(words[i + 1]!.lower)) continue;
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
