import {civilDay, daysOfMonth, epochDay, formatDay, twoDigits} from "../../domain/calendar.js";
import type {Precision} from "../../domain/timex.js";
import {WEEKS_TO_THE_DAY} from "./count-units.js";
import type {Fields, Reading} from "./reading.js";
import type {PartialDay, Situation} from "./situation.js";

type Counted = {readonly edtf: string; readonly precision: Precision};

type Shift = Extract<Reading, {kind: "shift"}>;

/** So many days before the one told last, "the 4th" is of the same month; further back it is of another. */
const BACK_IN_MONTH = 12;

/**
 * What counts from a day or month that has been told of without its year: "on 3 May ..., two days later", "in early March
 * ... on the 7th".
 *
 * @returns EDTF with `XXXX`, `null` if nothing can be counted
 */
export function fromPartial(
  reading: Extract<Reading, {kind: "date" | "shift" | "nth"}>,
  fields: Fields,
  situation: Situation
): Counted | null {
  if (reading.kind === "shift") return shifted(reading, situation);
  return reading.kind === "date" ? within(reading, fields, situation) : null;
}

function shifted(reading: Shift, {partial, partialMonth, unknownDay, entry}: Situation): Counted | null {
  const {from, unit, by, fields, mod} = reading;
  // "Brought barrels yesterday", in a diary
  if (from === "document" && entry && partial && unit === "day") return dayFrom(partial, by);
  if (from !== "narrative") return null;
  if (
    unit === "month" &&
    partialMonth !== null &&
    fields === undefined &&
    mod !== "approx" &&
    Number.isInteger(by)
  )
    return monthOf(partialMonth + by);
  if (!partial || unknownDay) return null;
  const days = daysOf(reading);
  return days === null ? null : dayFrom(partial, days);
}

function within(
  {choice}: Extract<Reading, {kind: "date"}>,
  {month, day, weekday, part, clock}: Fields,
  {partial, partialMonth, unknownDay}: Situation
): Counted | null {
  if (month !== undefined) return null;
  if (weekday !== undefined && day === undefined) {
    if (!partial || partial.weekday === null || choice !== undefined) return null;
    return dayFrom(partial, (weekday - partial.weekday + 7) % 7);
  }
  if (choice !== undefined) return null;
  // "by noon": of the same day.
  if (day === undefined)
    return partial && !unknownDay && weekday === undefined && (part ?? clock) ? dayFrom(partial, 0) : null;
  const of = partial ? partial.month : partialMonth;
  const back = partial ? partial.day - day : 0;
  if (of === null || back > BACK_IN_MONTH || day > daysOfMonth(2000, of)) return null;
  return {edtf: `XXXX-${twoDigits(of)}-${twoDigits(day)}`, precision: "day"};
}

function monthOf(month: number): Counted {
  return {edtf: `XXXX-${twoDigits(((month + 11) % 12) + 1)}`, precision: "month"};
}

/** "The following day" of a day without a year; `null` where the year would matter. */
function dayFrom({month, day}: PartialDay, by: number): Counted | null {
  const [common, leap] = [2001, 2004].map((year) => formatDay(epochDay(year, month, day) + by).slice(4));
  const {year} = civilDay(epochDay(2001, month, day) + by);
  return common === leap && year === 2001 ? {edtf: `XXXX${common!}`, precision: "day"} : null;
}

/** The days that a shift counts; `null` if it is not meant to the day. */
function daysOf({unit, by, counted}: Shift): number | null {
  if (unit === "day" || unit === "night") return by;
  const weeks = unit === "week" ? by : unit === "fortnight" ? by * 2 : null;
  return weeks !== null && counted === true && Math.abs(weeks) <= WEEKS_TO_THE_DAY ? weeks * 7 : null;
}
