import type {Numeric} from "./match.js";
import type {Clock} from "./reading.js";
import type {HolidayNames} from "./rule.js";
import {CAPITAL, GLUED, kindOf, meaning, NUMBER, type Scan} from "./scan.js";

/** What a reader of several tokens found; `end` is the token behind it. */
export type Found = {
  readonly end: number;
  readonly value: number;
  readonly clock?: Clock;
  readonly holiday?: string;
  readonly numeric?: Numeric;
};

export type Reader = (scan: Scan, token: number) => Found | null;

const [COMMA, POINT, COLON, DASH, SLASH, QUOTE, PLUS] = [",", ".", ":", "-", "/", "'", "+"].map(kindOf) as [
  number,
  number,
  number,
  number,
  number,
  number,
  number
];

function digits({start, end}: Scan, token: number): number {
  return end[token]! - start[token]!;
}

function glued({flags}: Scan, token: number): boolean {
  return (flags[token]! & GLUED) !== 0;
}

/** A number glued behind this token, of so many digits. */
function gluedNumber(scan: Scan, token: number, min: number, max: number): boolean {
  if (token >= scan.count || scan.kind[token] !== NUMBER || !glued(scan, token)) return false;
  const length = digits(scan, token);
  return length >= min && length <= max;
}

/** Whether a number token stands free: no digits, letters, currency or decimal point glued to it. */
function free(scan: Scan, first: number, last: number): boolean {
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

function wordIs(scan: Scan, token: number, word: string): boolean {
  return token < scan.count && meaning(scan, token, word) !== undefined;
}

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

/** An ordinal: 3rd, first, twenty-first. */
export const readOrdinal: Reader = (scan, token) => {
  if (scan.kind[token] === NUMBER) {
    if (digits(scan, token) > 3 || token + 1 >= scan.count || !glued(scan, token + 1)) return null;
    if (meaning(scan, token + 1, "ORDINAL_END") === undefined) return null;
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

function zoneOf(minutes: number): string {
  if (minutes === 0) return "Z";
  const size = Math.abs(minutes);
  const text = `${String(Math.floor(size / 60)).padStart(2, "0")}:${String(size % 60).padStart(2, "0")}`;
  return (minutes < 0 ? "-" : "+") + text;
}

/** `am`, `a.m.`, `PM`; its hours to add and the token behind it. */
function readHalfOfDay(scan: Scan, token: number): {end: number; add: number} | null {
  const {kind, count} = scan;
  if (token >= count) return null;
  const morning = meaning(scan, token, "AM");
  const add = morning ?? meaning(scan, token, "PM");
  if (add === undefined) return null;
  if (scan.end[token]! - scan.start[token]! === 2) {
    return {end: token + 1, add};
  }
  if (kind[token + 1] === POINT && wordIs(scan, token + 2, "m")) {
    const end = token + 3;
    return {end: kind[end] === POINT && glued(scan, end) ? end + 1 : end, add};
  }
  return null;
}

function readZone(scan: Scan, token: number): {end: number; zone: string} | null {
  if (token >= scan.count) return null;
  const {text, start, end, flags, kind} = scan;
  const minutes = meaning(scan, token, "ZONE");
  if (minutes === undefined || !(flags[token]! & CAPITAL)) return null;
  const word = text.slice(start[token], end[token]);
  if (word !== word.toUpperCase()) return null;
  const sign = kind[token + 1] === PLUS ? 1 : kind[token + 1] === DASH ? -1 : 0;
  if (minutes === 0 && sign && gluedNumber(scan, token + 2, 1, 2) && scan.value[token + 2]! <= 14) {
    return {end: token + 3, zone: zoneOf(sign * scan.value[token + 2]! * 60)};
  }
  return {end: token + 1, zone: zoneOf(minutes)};
}

/** A clock time: 10:35, 5 p.m. EST, 8.30pm, 0735 GMT, 7 o'clock. Hours beyond 24 are kept: they are noticed. */
export const readClock: Reader = (scan, token) => {
  const {kind, value, count} = scan;
  if (kind[token] !== NUMBER && meaning(scan, token, "CARDINAL") === undefined) return null;
  if (kind[token] !== NUMBER) {
    const hour = meaning(scan, token, "CARDINAL")!;
    if (hour < 1 || hour > 12) return null;
    const half = readHalfOfDay(scan, token + 1);
    if (half) return found(scan, half.end, hour, null, null, half.add);
    return wordIs(scan, token + 1, "o") && kind[token + 2] === QUOTE && wordIs(scan, token + 3, "clock")
      ? found(scan, token + 4, hour, null, null, null)
      : null;
  }
  if (token > 0 && glued(scan, token) && (kind[token - 1] === NUMBER || kind[token - 1] === COLON))
    return null;
  if (token > 0 && glued(scan, token) && kind[token - 1] === kindOf("$")) return null;
  const size = digits(scan, token);
  const number = value[token]!;
  if (size <= 2) {
    const separator = token + 1 < count && glued(scan, token + 1) ? kind[token + 1] : undefined;
    if ((separator === COLON || separator === POINT) && gluedNumber(scan, token + 2, 2, 2)) {
      const minute = value[token + 2]!;
      let end = token + 3;
      let second: number | null = null;
      if (
        separator === COLON &&
        kind[end] === COLON &&
        glued(scan, end) &&
        gluedNumber(scan, end + 1, 2, 2)
      ) {
        second = value[end + 1]!;
        end += 2;
      }
      if (gluedNumber(scan, end, 1, 9)) return null;
      if ((kind[end] === COLON || kind[end] === POINT) && gluedNumber(scan, end + 1, 1, 9)) return null;
      const half = readHalfOfDay(scan, end);
      if (half && number <= 12) return found(scan, half.end, number, minute, second, half.add);
      if (separator === POINT) {
        const zone = readZone(scan, end);
        return zone && number < 24 && minute < 60 ? found(scan, end, number, minute, second, null) : null;
      }
      return found(scan, end, number, minute, second, null);
    }
    if (number >= 1 && number <= 12) {
      const half = readHalfOfDay(scan, token + 1);
      if (half) return found(scan, half.end, number, null, null, half.add);
    }
    if (wordIs(scan, token + 1, "o") && kind[token + 2] === QUOTE && wordIs(scan, token + 3, "clock")) {
      return found(scan, token + 4, number, null, null, null);
    }
    const zone =
      number < 24 && !(token + 1 < count && glued(scan, token + 1)) ? readZone(scan, token + 1) : null;
    return zone ? found(scan, token + 1, number, null, null, null) : null;
  }
  if (size > 4) return null;
  const [hour, minute] = [Math.floor(number / 100), number % 100];
  if (minute > 59) return null;
  const half = hour >= 1 && hour <= 12 ? readHalfOfDay(scan, token + 1) : null;
  if (half) return found(scan, half.end, hour, minute, null, half.add);
  if (size !== 4 || hour > 24) return null;
  if (wordIs(scan, token + 1, "hours") || wordIs(scan, token + 1, "hrs") || wordIs(scan, token + 1, "h")) {
    return found(scan, token + 2, hour, minute, null, null);
  }
  return readZone(scan, token + 1) ? found(scan, token + 1, hour, minute, null, null) : null;
};

function found(
  scan: Scan,
  end: number,
  written: number,
  minute: number | null,
  second: number | null,
  add: number | null
): Found {
  let hour = written;
  if (add !== null) hour = (written % 12) + add;
  const zone = readZone(scan, end);
  return {
    end: zone ? zone.end : end,
    value: hour,
    clock: {hour, minute, second, zone: zone ? zone.zone : null}
  };
}

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
      if (thirdSize === 2 && separator === POINT) return null; // 1.2.34 is a version or a section
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

/** Reads the names of holidays, the longest first. */
export function holidayReader(names: HolidayNames): {
  read: Reader;
  words: ReadonlySet<string>;
  first: ReadonlySet<string>;
} {
  const byFirst = new Map<string, {words: string[]; key: string}[]>();
  const words = new Set<string>();
  for (const [key, phrases] of Object.entries(names)) {
    for (const phrase of phrases) {
      const parts = phrase.match(/[\p{L}\p{M}]+|\d+|[^\s\p{L}]/gu) ?? [];
      parts.filter((part) => /^[\p{L}\p{M}]/u.test(part)).forEach((part) => words.add(part));
      const list = byFirst.get(parts[0]!) ?? [];
      list.push({words: parts, key});
      byFirst.set(parts[0]!, list);
    }
  }
  for (const list of byFirst.values()) list.sort((a, b) => b.words.length - a.words.length);
  const read: Reader = (scan, token) => {
    const kind = scan.kind[token]!;
    if (kind < 0) return null;
    const list = byFirst.get(scan.lexicon.entries[kind]!.word);
    if (!list) return null;
    for (const {words: parts, key} of list) {
      let fits = token + parts.length <= scan.count;
      for (let i = 1; fits && i < parts.length; i++) {
        const part = parts[i]!;
        fits = /^[\p{L}\p{M}]/u.test(part)
          ? wordIs(scan, token + i, part)
          : scan.kind[token + i] === kindOf(part);
      }
      if (fits) return {end: token + parts.length, value: 0, holiday: key};
    }
    return null;
  };
  return {read, words, first: new Set(byFirst.keys())};
}
