import {civilDay, daysOfMonth, epochDay, formatDay} from "../../domain/calendar.js";
import {type DayInterval, intervalOfEdtf} from "../../domain/time.js";
import type {Precision, TimexType} from "../../domain/timex.js";
import {WEEKS_TO_THE_DAY} from "./counted-date.js";
import {HOLIDAYS} from "./holidays.js";
import type {Fields, Reading} from "./reading.js";
import type {Anchored, PartialDay, Situation} from "./situation.js";

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
  if (month !== undefined) {
    value = `XXXX-${two(month)}${day === undefined ? "" : `-${two(day)}`}`;
    edtf = value;
    precision = day === undefined ? "month" : "day";
  } else if (day !== undefined) {
    value = `XXXX-XX-${two(day)}`;
  } else if (dayOfWeek !== undefined) value = `XXXX-WXX-${dayOfWeek}`;
  else if (season !== undefined) {
    value = `XXXX-${["SP", "SU", "FA", "WI"][season - 1]!}`;
    edtf = `XXXX-${20 + season}`;
    precision = "season";
  } else if (quarter !== undefined) value = `XXXX-Q${quarter}`;
  else if (fields.holiday !== undefined) {
    const [a, b] = [HOLIDAYS[fields.holiday]?.(2001), HOLIDAYS[fields.holiday]?.(2006)];
    if (a && b && formatDay(a[0]).slice(4) === formatDay(b[0]).slice(4) && a[1] - a[0] === 1) {
      value = `XXXX${formatDay(a[0]).slice(4)}`;
      edtf = value;
      precision = "day";
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
  if (
    reading.kind === "shift" &&
    reading.from === "narrative" &&
    situation.partial &&
    edtf === null &&
    !(situation.unknownDay && (reading.by === 0 || reading.fields !== undefined))
  ) {
    const days = daysOf(reading);
    const next = days === null ? null : partialAfter(situation.partial, days);
    if (next) {
      value = next;
      edtf = next;
      precision = "day";
    }
  }
  const {partial} = situation;
  if (partial && reading.kind === "date" && edtf === null && dayOfWeek !== undefined && day === undefined) {
    const wanted =
      partial.weekday === null || reading.choice !== undefined ? null : dayOfWeek - partial.weekday;
    const next = wanted === null ? null : partialAfter(partial, (wanted + 7) % 7);
    if (next) {
      value = next;
      edtf = next;
      precision = "day";
    }
  }
  const lost = situation.unknownDay && day === undefined;
  if (partial && !lost && reading.kind === "date" && reading.choice === undefined && month === undefined) {
    // "on 3 May ..., on the 5th": of the same month; "by noon": of the same day.
    const told = day ?? (dayOfWeek === undefined && (fields.part ?? fields.clock) ? partial.day : 0);
    if (told >= partial.day && told <= daysOfMonth(2000, partial.month)) {
      value = `XXXX-${two(partial.month)}-${two(told)}`;
      edtf = value;
      precision = "day";
    }
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

/** The days that a shift counts; `null` if it is not meant to the day. */
function daysOf({unit, by, counted}: Extract<Reading, {kind: "shift"}>): number | null {
  if (unit === "day" || unit === "night") return by;
  const weeks = unit === "week" ? by : unit === "fortnight" ? by * 2 : null;
  return weeks !== null && counted === true && Math.abs(weeks) <= WEEKS_TO_THE_DAY ? weeks * 7 : null;
}

/** Whether a holiday whose day moves is always in one month. */
function isAlwaysIn(holiday: string, month: number): boolean {
  for (let year = 2001; year <= 2028; year++) {
    const days = HOLIDAYS[holiday]?.(year);
    if (!days || civilDay(days[0]).month !== month || civilDay(days[1] - 1).month !== month) return false;
  }
  return true;
}

/** "The following day" of a day without a year; `null` where the year would matter. */
function partialAfter({month, day}: PartialDay, by: number): string | null {
  const [common, leap] = [2001, 2004].map((year) => formatDay(epochDay(year, month, day) + by).slice(4));
  const {year} = civilDay(epochDay(2001, month, day) + by);
  return common === leap && year === 2001 ? `XXXX${common!}` : null;
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
