import {civilDay, daysOfMonth, epochDay, type EpochDay} from "./calendar.js";
import {type EdtfDate, type EdtfEnd, matchesDigits, parseEdtf} from "./edtf.js";
import {InputError} from "./input-error.js";
import type {Precision} from "./timex.js";

export type {EpochDay} from "./calendar.js";

/**
 * Half-open `[from, to)`. A single day `d` is `[d, d + 1)`. An open or unknown end is `-Infinity`
 * or `Infinity`, so intervals compare without asking which kind they are.
 */
export type DayInterval = readonly [from: EpochDay, to: EpochDay];

/** No year is known, as in `XXXX-02-22`: it may be any day at all. */
export const ALL_DAYS: DayInterval = [-Infinity, Infinity];

/**
 * The days an EDTF value may cover, at its widest reading.
 *
 * `X` may be any digit; a year without any digit bounds nothing. The qualifiers `?`, `~` and `%` do not
 * widen the interval: doubt is shown by the timeline, it does not move the event. Seasons are those of the
 * northern meteorological year, winter (24) beginning in December of its year. A clock time covers the
 * day that it is written with, whatever its zone.
 *
 * @param edtf - `2024-03-18`, `2024-03`, `199X`, `2024-03-01/2024-03-18`, `[1942,1943]`
 * @param where - what to name in an error
 * @throws InputError if `edtf` is not EDTF, is no day of the calendar, or ends before it begins
 *
 * @example
 * intervalOfEdtf("1970-01")     // [0, 31]
 * intervalOfEdtf("1970-01/..")  // [0, Infinity]
 * intervalOfEdtf("XXXX-02-22")  // [-Infinity, Infinity]
 */
export function intervalOfEdtf(edtf: string, where = "date"): DayInterval {
  const plain = plainDay(edtf);
  if (plain !== null) return [plain, plain + 1];
  const value = parseEdtf(edtf, where);
  if (value.kind === "date") return intervalOfDate(value);
  const stretches = value.kind === "interval" ? [value] : value.members;
  let from = Infinity;
  let to = -Infinity;
  for (const stretch of stretches) {
    const [start, end] = [firstDay(stretch.from), behindLastDay(stretch.to)];
    if (start >= end) {
      throw new InputError(
        where,
        `expected an end after the beginning, found "${edtf}"`,
        "Swap the two dates."
      );
    }
    from = Math.min(from, start);
    to = Math.max(to, end);
  }
  return [from, to];
}

/** The day of `2024-03-18`, the most frequent form; `null` for any other, and for no day of the calendar. */
function plainDay(edtf: string): EpochDay | null {
  if (edtf.length !== 10 || edtf.charCodeAt(4) !== 0x2d || edtf.charCodeAt(7) !== 0x2d) return null;
  const [year, month, day] = [digitsAt(edtf, 0, 4), digitsAt(edtf, 5, 7), digitsAt(edtf, 8, 10)];
  if (year < 0 || month < 1 || month > 12 || day < 1 || day > daysOfMonth(year, month)) return null;
  return epochDay(year, month, day);
}

/** The number that is written at `[from, to)`; -1 if anything but digits stands there. */
function digitsAt(text: string, from: number, to: number): number {
  let value = 0;
  for (let i = from; i < to; i++) {
    const digit = text.charCodeAt(i) - 0x30;
    if (digit < 0 || digit > 9) return -1;
    value = value * 10 + digit;
  }
  return value;
}

/** The reverse of `intervalOfEdtf` for one day, month, year, or stretch of days: the shortest EDTF. */
export function edtfOfInterval([from, to]: DayInterval): string {
  if (from === -Infinity && to === Infinity) return "XXXX";
  if (from === -Infinity) return `../${edtfOfDay(to - 1)}`;
  if (to === Infinity) return `${edtfOfDay(from)}/..`;
  const first = civilDay(from);
  const last = civilDay(to - 1);
  const wholeMonths = first.day === 1 && last.day === daysOfMonth(last.year, last.month);
  const wholeYears = wholeMonths && first.month === 1 && last.month === 12;
  const length = wholeYears ? "year" : wholeMonths ? "month" : "day";
  const [start, end] = [edtfOfDay(from, length), edtfOfDay(to - 1, length)];
  return start === end ? start : `${start}/${end}`;
}

/** One day as EDTF, cut to its month or year. Years beyond four digits get their `Y`. */
export function edtfOfDay(days: EpochDay, length: "day" | "month" | "year" = "day"): string {
  const {year, month, day} = civilDay(days);
  const digits = String(Math.abs(year)).padStart(4, "0");
  const written = (digits.length > 4 ? "Y" : "") + (year < 0 ? "-" : "") + digits;
  if (length === "year") return written;
  const monthly = `${written}-${String(month).padStart(2, "0")}`;
  return length === "month" ? monthly : `${monthly}-${String(day).padStart(2, "0")}`;
}

/** How finely an EDTF value is known: that of a date, `interval` for the rest. */
export function precisionOfEdtf(edtf: string, where = "date"): Precision {
  const value = parseEdtf(edtf, where);
  return value.kind === "date" ? precisionOfDate(value) : "interval";
}

export function precisionOfDate({year, month, day, time}: EdtfDate): Precision {
  if (time !== null) return "time";
  if (day !== null) {
    if (day !== "XX") return "day";
    return precisionOfMonth(year, month!);
  }
  return month === null ? precisionOfYear(year) : precisionOfMonth(year, month);
}

function precisionOfMonth(year: string, month: string): Precision {
  if (month === "XX") return precisionOfYear(year);
  const number = Number(month);
  if (number >= 33 && number <= 36) return "quarter";
  if (number >= 37) return "interval";
  return number >= 21 ? "season" : "month";
}

function precisionOfYear(year: string): Precision {
  let unknown = 0;
  while (year[year.length - 1 - unknown] === "X") unknown++;
  if (unknown === year.length) return "unknown";
  return (["year", "decade", "century"] as const)[unknown] ?? "interval";
}

/** Whether both ends are known. */
export function isBounded([from, to]: DayInterval): boolean {
  return from !== -Infinity && to !== Infinity;
}

export function overlaps(a: DayInterval, b: DayInterval): boolean {
  return a[0] < b[1] && b[0] < a[1];
}

/** Whether every day of `inner` is one of `outer`. */
export function contains(outer: DayInterval, inner: DayInterval): boolean {
  return outer[0] <= inner[0] && inner[1] <= outer[1];
}

function firstDay(end: EdtfEnd): EpochDay {
  return typeof end === "string" ? -Infinity : intervalOfDate(end)[0];
}

function behindLastDay(end: EdtfEnd): EpochDay {
  return typeof end === "string" ? Infinity : intervalOfDate(end)[1];
}

/** First month (counted from January of the year) and number of months of the groupings 21 to 41. */
const GROUPINGS: readonly (readonly [first: number, count: number])[] = [
  ...[3, 6, 9, 12].map((first) => [first, 3] as const), // 21-24: seasons
  ...[3, 6, 9, 12].map((first) => [first, 3] as const), // 25-28: northern seasons
  ...[9, 12, 3, 6].map((first) => [first, 3] as const), // 29-32: southern seasons
  ...[1, 4, 7, 10].map((first) => [first, 3] as const), // 33-36: quarters
  ...[1, 5, 9].map((first) => [first, 4] as const), // 37-39: thirds
  ...[1, 7].map((first) => [first, 6] as const) // 40-41: halves
];

function intervalOfDate(date: EdtfDate): DayInterval {
  const {year, negative, month, day} = date;
  if (!/\d/u.test(year)) return ALL_DAYS;
  const [low, high] = [Number(year.replaceAll("X", "0")), Number(year.replaceAll("X", "9"))];
  // Year -0 does not exist: the smallest negative year is -1.
  const [first, last] = negative ? [-high, -Math.max(low, 1)] : [low, high];
  const grouping = month !== null && day === null ? GROUPINGS[Number(month) - 21] : undefined;
  if (grouping) {
    const [from] = grouping;
    return [firstOfMonth(first, from), firstOfMonth(last, from + grouping[1])];
  }
  if (month === null) return [epochDay(first, 1, 1), epochDay(last + 1, 1, 1)];
  return [edgeDay(date, first, last, 1), edgeDay(date, last, first, -1) + 1];
}

function firstOfMonth(year: number, month: number): EpochDay {
  return month > 12 ? epochDay(year + 1, month - 12, 1) : epochDay(year, month, 1);
}

/** First (`step` 1) or last (`step` -1) day that a date with a month may mean. */
function edgeDay({year: digits, month, day}: EdtfDate, from: number, to: number, step: 1 | -1): EpochDay {
  for (let year = from; step * (to - year) >= 0; year += step) {
    if (!matchesDigits(digits, Math.abs(year))) continue;
    for (let m = step === 1 ? 1 : 12; m >= 1 && m <= 12; m += step) {
      if (!matchesDigits(month!, m)) continue;
      const length = daysOfMonth(year, m);
      if (day === null) return epochDay(year, m, step === 1 ? 1 : length);
      for (let d = step === 1 ? 1 : length; d >= 1 && d <= length; d += step) {
        if (matchesDigits(day, d)) return epochDay(year, m, d);
      }
    }
  }
  return step === 1 ? -Infinity : Infinity; // `parseEdtf` has refused such a date
}
