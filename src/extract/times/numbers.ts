import {COMMA, DASH, digits, glued, gluedNumber, POINT, type Reader, SLASH, wordIs} from "./elements.js";
import {CAPITAL, kindOf, meaning, NUMBER, type Scan} from "./scan.js";

/** A cardinal: 12, 1,000, 2.5, twenty-four, a hundred and six, two and a half. */
export const readNumber: Reader = (scan, token) => {
  if (scan.kind[token] === NUMBER) {
    // The rest of a number that was too long to be read.
    const inner =
      token > 1 && glued(scan, token) && (scan.kind[token - 1] === COMMA || scan.kind[token - 1] === POINT);
    if (inner && scan.kind[token - 2] === NUMBER && glued(scan, token - 1)) return null;
    if (
      token > 0 &&
      glued(scan, token) &&
      (scan.kind[token - 1]! >= NUMBER || scan.kind[token - 1] === kindOf("$")) &&
      meaning(scan, token - 1, "NUMBER_PREFIX") === undefined
    ) {
      return null;
    }
    let value = scan.value[token]!;
    let end = token + 1;
    // Beyond a billion nothing is a number of days; without the bound, digits by the thousand are read again and again.
    while (
      value < 1e9 &&
      end + 1 < scan.count &&
      scan.kind[end] === COMMA &&
      glued(scan, end) &&
      gluedNumber(scan, end + 1, 3, 3)
    ) {
      value = value * 1000 + scan.value[end + 1]!;
      end += 2;
    }
    if (scan.kind[end] === POINT && glued(scan, end) && gluedNumber(scan, end + 1, 1, 2)) {
      value += scan.value[end + 1]! / 10 ** digits(scan, end + 1);
      end += 2;
    } else if (gluedFraction(scan, end)) {
      value += scan.value[end + 0]! / scan.value[end + 2]!;
      end += 3;
    }
    return Number.isFinite(value) && value < 1e9
      ? {end: withHalf(scan, end), value: value + half(scan, end)}
      : null;
  }
  let total = 0;
  let current = 0;
  let end = token;
  let last = Infinity;
  for (let i = token; i < scan.count && i < token + 10; i++) {
    if (i > token && (scan.kind[i] === DASH || (wordIs(scan, i, "and") && last >= 100))) {
      if (i + 1 >= scan.count || meaning(scan, i + 1, "CARDINAL") === undefined) break;
      continue;
    }
    const value =
      i === token && last === Infinity && wordIs(scan, i, "a") ? undefined : meaning(scan, i, "CARDINAL");
    if (value === undefined) break;
    if (value === 100 || value === 1000 || value === 12) {
      if (value === 12 && end > token && last !== 1) {
        if (last < 100 && current > 0 && wordIs(scan, i, "twelve")) break;
      }
      if (value === 1000) {
        total += (current || 1) * 1000;
        current = 0;
      } else if (value === 100 || wordIs(scan, i, "dozen")) current = (current || 1) * value;
      else if (last >= 100) current += value;
      else if (end === token) current = value;
      else break;
    } else {
      // Only tens take units, only hundreds and thousands take tens: "nineteen ninety-six" is two numbers.
      if (end > token && !(last >= 100 || (last >= 20 && value < 10))) break;
      current += value;
    }
    last = value;
    end = i + 1;
  }
  if (end === token) return null;
  return {end: withHalf(scan, end), value: total + current + half(scan, end)};
};

/** "2 1/2": a fraction behind a whole number. */
function gluedFraction(scan: Scan, token: number): boolean {
  return (
    scan.kind[token] === NUMBER &&
    !glued(scan, token) &&
    scan.kind[token + 1] === SLASH &&
    glued(scan, token + 1) &&
    gluedNumber(scan, token + 2, 1, 1) &&
    scan.value[token + 2]! > scan.value[token]!
  );
}

function half(scan: Scan, token: number): number {
  return wordIs(scan, token, "and") && wordIs(scan, token + 1, "a") && wordIs(scan, token + 2, "half")
    ? 0.5
    : 0;
}

function withHalf(scan: Scan, token: number): number {
  return half(scan, token) ? token + 3 : token;
}

/** Of the ending "d" among those of ordinals. */
const SHORT_ENDING = 5;

function isCapital({flags}: Scan, token: number): boolean {
  return (flags[token]! & CAPITAL) !== 0;
}

/** An ordinal: 3rd, first, twenty-first. */
export const readOrdinal: Reader = (scan, token) => {
  if (scan.kind[token] === NUMBER) {
    if (digits(scan, token) > 3 || token + 1 >= scan.count || !glued(scan, token + 1)) return null;
    const ending = meaning(scan, token + 1, "ORDINAL_END");
    if (ending === undefined) return null;
    // "2d", "3d" as once written, but no "3D".
    if (
      ending === SHORT_ENDING &&
      (scan.value[token]! % 10 < 2 || scan.value[token]! % 10 > 3 || isCapital(scan, token + 1))
    )
      return null;
    return {end: token + 2, value: scan.value[token]!};
  }
  const ordinal = meaning(scan, token, "ORDINAL");
  if (ordinal !== undefined) return {end: token + 1, value: ordinal};
  const tens = meaning(scan, token, "CARDINAL");
  if (tens === undefined || tens < 20 || tens > 90) return null;
  const next = scan.kind[token + 1] === DASH ? token + 2 : token + 1;
  if (next >= scan.count) return null;
  const unit = meaning(scan, next, "ORDINAL");
  return unit !== undefined && unit < 10 ? {end: next + 1, value: tens + unit} : null;
};
