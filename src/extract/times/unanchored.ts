import {civilDay, daysOfMonth, formatDay} from "../../domain/calendar.js";
import {type DayInterval, intervalOfEdtf} from "../../domain/time.js";
import type {Precision, TimexType} from "../../domain/timex.js";
import {HOLIDAYS} from "./holidays.js";
import {fromPartial} from "./partial.js";
import type {Fields, Reading} from "./reading.js";
import type {Anchored, Situation} from "./situation.js";

/** So far behind a holiday what is told of "after" it begins at least. */
const AFTER_DAYS = 2;

/** Holidays that are on other days in other countries: where the article is, nothing tells. */
const SEVERAL = new Set(["thanksgiving"]);

/** A date without a year, or nothing to count from: what is unknown stays `X`. */
export function unanchored(
  fields: Fields,
  type: TimexType,
  time: string | null,
  situation: Situation,
  reading: Extract<Reading, {kind: "date" | "shift" | "nth"}>
): Anchored {
  // "the last week of June": of which, is left of it.
  const within = reading.kind === "nth" && reading.of.kind === "date" ? reading.of.fields : fields;
  const {month, day, weekday: dayOfWeek, season, quarter} = within;
  const two = (number: number): string => String(number).padStart(2, "0");
  let value = "XXXX-XX-XX";
  let edtf: string | null = null;
  let precision: Precision = "unknown";
  const days = reading.kind === "nth" && month !== undefined ? weekOfMonth(reading, month) : null;
  if (days) {
    value = `XXXX-${two(month!)}`;
    edtf = `XXXX-${two(month!)}-${two(days[0])}/XXXX-${two(month!)}-${two(days[1])}`;
    precision = "interval";
  } else if (month !== undefined) {
    value = `XXXX-${two(month)}${day === undefined ? "" : `-${two(day)}`}`;
    edtf = value;
    precision = day === undefined ? "month" : "day";
  } else if (day !== undefined) {
    value = `XXXX-XX-${two(day)}`;
  } else if (isSeasonsAway(reading)) {
    value = "XXXX";
  } else if (dayOfWeek !== undefined) value = `XXXX-WXX-${dayOfWeek}`;
  else if (season !== undefined) {
    value = `XXXX-${["SP", "SU", "FA", "WI"][season - 1]!}`;
    edtf = `XXXX-${20 + season}`;
    precision = "season";
  } else if (quarter !== undefined) value = `XXXX-Q${quarter}`;
  else if (fields.holiday !== undefined && !SEVERAL.has(fields.holiday)) {
    const [a, b] = [HOLIDAYS[fields.holiday]?.(2001), HOLIDAYS[fields.holiday]?.(2006)];
    if (a && b && formatDay(a[0]).slice(4) === formatDay(b[0]).slice(4) && a[1] - a[0] === 1) {
      // "Shortly after Christmas" is not that day.
      const after = fields.besideHoliday === 1;
      value = `XXXX${formatDay(after ? a[0] + AFTER_DAYS : a[0]).slice(4, after ? 7 : 10)}`;
      edtf = value;
      precision = after ? "month" : "day";
    } else if (a && isAlwaysIn(fields.holiday, civilDay(a[0]).month)) {
      value = `XXXX${formatDay(a[0]).slice(4, 7)}`;
      edtf = value;
      precision = "month";
    }
  } else if (reading.kind === "shift") {
    const {unit, by, from} = reading;
    if (unit === "year" || unit === "decade" || unit === "century") value = "XXXX";
    else if (unit === "month" || unit === "quarter" || unit === "season" || unit === "half")
      value = "XXXX-XX";
    else if (unit === "week" || unit === "weekend") value = unit === "week" ? "XXXX-WXX" : "XXXX-WXX-WE";
    void by;
    void from;
  }
  const counted = edtf === null || day !== undefined ? fromPartial(reading, fields, situation) : null;
  if (counted) {
    value = counted.edtf;
    edtf = counted.edtf;
    precision = counted.precision;
  }
  const plain = reading.kind !== "date" || reading.choice === undefined;
  const implied = edtf === null || !plain ? null : impliedBounds(edtf, situation);
  return {
    type,
    value: value + (time ?? ""),
    edtf,
    interval: implied,
    precision: fields.clock && edtf ? "time" : precision,
    anchor: implied ? "text-implied" : "none",
    alternative: null,
    stretch: null
  };
}

/** "The first week of June", "the last week of it": the days, where the month is as long in every year. */
function weekOfMonth(
  {unit, nth, weekday: wanted}: Extract<Reading, {kind: "nth"}>,
  month: number
): readonly [number, number] | null {
  if (unit !== "week" || wanted !== undefined) return null;
  const last = daysOfMonth(2001, month);
  if (nth > 0) return nth <= 4 ? [nth * 7 - 6, nth * 7] : null;
  return nth === -1 && month !== 2 ? [last - 6, last] : null;
}

/** "Two summers ago": without a date of the article not of the year that another summer would be of. */
function isSeasonsAway(reading: Reading): boolean {
  return (
    reading.kind === "shift" &&
    reading.unit === "year" &&
    Math.abs(reading.by) > 1 &&
    reading.fields?.season !== undefined
  );
}

/** Whether a holiday whose day moves is always in one month. */
function isAlwaysIn(holiday: string, month: number): boolean {
  for (let year = 2001; year <= 2028; year++) {
    const days = HOLIDAYS[holiday]?.(year);
    if (!days || civilDay(days[0]).month !== month || civilDay(days[1] - 1).month !== month) return false;
  }
  return true;
}

/** The days that a year-less date falls on in the year that the text has last written out. */
function impliedBounds(edtf: string, {year, undated, toldHere}: Situation): DayInterval | null {
  if (undated === "news" && !toldHere) return null;
  if (year === null || year < 0 || year > 9999) return null;
  try {
    return intervalOfEdtf(edtf.replace("XXXX", String(year).padStart(4, "0")));
  } catch {
    return null;
  }
}
