import type {Numeric} from "./match.js";
import type {Clock} from "./reading.js";
import {GLUED, kindOf, meaning, NUMBER, type Scan} from "./scan.js";

/** What a reader of several tokens found; `end` is the token behind it. */
export type Found = {
  readonly end: number;
  readonly value: number;
  readonly clock?: Clock;
  readonly holiday?: string;
  readonly numeric?: Numeric;
};

export type Reader = (scan: Scan, token: number) => Found | null;

export const [COMMA, POINT, COLON, DASH, SLASH, QUOTE, PLUS] = [",", ".", ":", "-", "/", "'", "+"].map(
  kindOf
) as [number, number, number, number, number, number, number];

export function digits({start, end}: Scan, token: number): number {
  return end[token]! - start[token]!;
}

export function glued({flags}: Scan, token: number): boolean {
  return (flags[token]! & GLUED) !== 0;
}

/** A number glued behind this token, of so many digits. */
export function gluedNumber(scan: Scan, token: number, min: number, max: number): boolean {
  if (token >= scan.count || scan.kind[token] !== NUMBER || !glued(scan, token)) return false;
  const length = digits(scan, token);
  return length >= min && length <= max;
}

/** Whether a number token stands free: no digits, letters, currency or decimal point glued to it. */
export function free(scan: Scan, first: number, last: number): boolean {
  const {kind, count} = scan;
  if (first > 0 && glued(scan, first)) {
    const before = kind[first - 1]!;
    if (before === POINT || before === COMMA) {
      if (first > 1 && kind[first - 2] === NUMBER && glued(scan, first - 1)) return false;
    } else if (before >= NUMBER && meaning(scan, first - 1, "NUMBER_PREFIX") === undefined) return false;
    if (
      before === kindOf("$") ||
      before === kindOf("€") ||
      before === kindOf("£") ||
      before === kindOf("#")
    ) {
      return false;
    }
  }
  if (last + 1 < count && glued(scan, last + 1)) {
    const after = kind[last + 1]!;
    if (after >= NUMBER) return false;
    if (after === kindOf("%") || after === kindOf("°")) return false;
    if ((after === POINT || after === COMMA) && gluedNumber(scan, last + 2, 1, 9)) return false;
  }
  return true;
}

export function wordIs(scan: Scan, token: number, word: string): boolean {
  return token < scan.count && meaning(scan, token, word) !== undefined;
}
