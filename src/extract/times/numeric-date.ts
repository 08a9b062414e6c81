import {
  COLON,
  DASH,
  digits,
  glued,
  gluedNumber,
  POINT,
  QUOTE,
  type Reader,
  SLASH,
  wordIs
} from "./elements.js";
import {kindOf, NUMBER} from "./scan.js";

/** Dates of digits: 2024-03-18, 18/03/2024, 3-18-24, 18.3.2024, 2024/03, 22/04. */
export const readNumeric: Reader = (scan, token) => {
  const {kind, value, count} = scan;
  if (kind[token] !== NUMBER) return null;
  if (token > 0 && glued(scan, token) && !isOpening(kind[token - 1]!)) return null;
  const separator = kind[token + 1];
  if (separator !== DASH && separator !== SLASH && separator !== POINT) return null;
  if (token + 2 >= count || !glued(scan, token + 1) || !gluedNumber(scan, token + 2, 1, 4)) return null;
  const size = digits(scan, token);
  const [a, b] = [value[token]!, value[token + 2]!];
  const third =
    kind[token + 3] === separator &&
    token + 4 < count &&
    glued(scan, token + 3) &&
    gluedNumber(scan, token + 4, 1, 4)
      ? token + 4
      : null;
  const end = (third ?? token + 2) + 1;
  if (end < count && glued(scan, end)) {
    const after = kind[end]!;
    const time = after >= 0 && (wordIs(scan, end, "t") || wordIs(scan, end, "z"));
    if (after >= NUMBER && !time) return null;
    if (
      (after === separator || after === DASH || after === SLASH || after === kindOf("%")) &&
      after !== POINT
    ) {
      return null;
    }
    if (gluedNumber(scan, end + 1, 1, 9) && after !== POINT && !time && after !== COLON) return null;
  }
  if (third !== null) {
    const c = value[third]!;
    const thirdSize = digits(scan, third);
    const middleSize = digits(scan, token + 2);
    if (size === 4 && middleSize <= 2 && thirdSize <= 2) {
      return {end, value: a, numeric: {year: a, first: b, second: c, iso: true}};
    }
    if (size <= 2 && middleSize <= 2 && (thirdSize === 4 || thirdSize === 2)) {
      // 1.2.34 is a version or a section, 27.03.15 a date
      if (thirdSize === 2 && separator === POINT && (size !== 2 || middleSize !== 2 || a > 31 || b > 12))
        return null;
      const year = thirdSize === 4 ? c : c + 10_000;
      return {end, value: year, numeric: {year, first: a, second: b, iso: false}};
    }
    return null;
  }
  const second = digits(scan, token + 2);
  // 2006-07 is two years rather than July, in the running text.
  if (size === 4 && second === 2 && separator === DASH && b === (a % 100) + 1) return null;
  if (size === 4 && second === 2 && separator !== POINT && a >= 1000 && a < 3000 && b >= 1 && b <= 12) {
    return {end, value: a, numeric: {year: a, first: b, second: null, iso: true}};
  }
  if (size <= 2 && second === 4 && separator !== POINT && b >= 1000 && b < 3000 && a >= 1 && a <= 12) {
    return {end, value: b, numeric: {year: b, first: a, second: null, iso: true}};
  }
  if (size <= 2 && second <= 2 && separator === SLASH) {
    return {end, value: 0, numeric: {year: null, first: a, second: b, iso: false}};
  }
  return null;
};

function isOpening(kind: number): boolean {
  return (
    kind === kindOf("(") ||
    kind === kindOf("[") ||
    kind === kindOf('"') ||
    kind === QUOTE ||
    kind === kindOf("“")
  );
}
