import {DASH, digits, free, glued, gluedNumber, QUOTE, type Reader, wordIs} from "./elements.js";
import {readNumber, readOrdinal} from "./numbers.js";
import {kindOf, meaning, NUMBER} from "./scan.js";

/** A day of the month: 5, 05, 5th, fifth. */
export const readDay: Reader = (scan, token) => {
  const ordinal = readOrdinal(scan, token);
  if (ordinal) return ordinal.value >= 1 && ordinal.value <= 99 ? ordinal : null;
  if (scan.kind[token] !== NUMBER || digits(scan, token) > 2) return null;
  const value = scan.value[token]!;
  if (value < 1 || !free(scan, token, token)) {
    // "22april" and "5May" are glued to the month.
    const month = token + 1 < scan.count && glued(scan, token + 1) && meaning(scan, token + 1, "MONTH");
    if (!month || value < 1 || value > 31) return null;
  }
  return {end: token + 1, value};
};

/** A year: four digits from 1000 to 2999, nineteen ninety-six, two thousand and five, '98. */
export const readYear: Reader = (scan, token) => {
  const {kind} = scan;
  if (kind[token] === NUMBER) {
    const value = scan.value[token]!;
    if (digits(scan, token) !== 4 || value < 1000 || value > 2999 || !free(scan, token, token)) return null;
    return {end: token + 1, value};
  }
  if (kind[token] === QUOTE) {
    if (!gluedNumber(scan, token + 1, 2, 2) || !free(scan, token + 1, token + 1)) return null;
    return {end: token + 2, value: scan.value[token + 1]! + 10_000}; // the century is still to be found
  }
  const first = readNumber(scan, token);
  if (!first || first.end - token > 5) return null;
  if (first.value >= 2000 && first.value < 2100) return first;
  if (first.value < 15 || first.value > 20 || first.value % 1 !== 0) return null;
  let next = first.end;
  if (kind[next] === DASH) next++;
  if (wordIs(scan, next, "hundred")) return {end: next + 1, value: first.value * 100};
  const oh = wordIs(scan, next, "oh") ? next + 1 : next;
  const second = next < scan.count && kind[next] !== NUMBER ? readNumber(scan, oh) : null;
  if (!second || second.value % 1 !== 0) return null;
  if (oh === next ? second.value < 10 || second.value > 99 : second.value > 9) return null;
  return {end: second.end, value: first.value * 100 + second.value};
};

/** A decade: 1990s, 1990's, '90s, 90s. Of the short ones the century is still to be found. */
export const readDecade: Reader = (scan, token) => {
  const quoted = scan.kind[token] === QUOTE;
  const number = quoted ? token + 1 : token;
  if (number >= scan.count || scan.kind[number] !== NUMBER || (quoted && !glued(scan, number))) return null;
  if (
    number > 0 &&
    glued(scan, number) &&
    (scan.kind[number - 1]! >= NUMBER || scan.kind[number - 1] === kindOf("$"))
  )
    return null;
  const value = scan.value[number]!;
  const size = digits(scan, number);
  if (value % 10 !== 0 || (size !== 2 && size !== 4 && size !== 3)) return null;
  if (size === 4 && (value < 1000 || value > 2990)) return null;
  let end = number + 1;
  if (end < scan.count && scan.kind[end] === QUOTE && glued(scan, end)) end++;
  if (end >= scan.count || !glued(scan, end) || !wordIs(scan, end, "s")) return null;
  return {end: end + 1, value: size === 2 ? value + 10_000 : value};
};

/** Any number that may be a year before Christ or of an era: 1 to 4 digits. */
export const readEraYear: Reader = (scan, token) => {
  if (scan.kind[token] !== NUMBER || digits(scan, token) > 4) return null;
  const value = scan.value[token]!;
  return value >= 1 && free(scan, token, token) ? {end: token + 1, value} : null;
};
