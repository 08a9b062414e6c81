import {civilDay, isoWeek, mondayOfIsoWeek} from "../../domain/calendar.js";
import type {DayInterval} from "../../domain/time.js";
import {moved} from "./duration.js";
import type {Unit} from "./reading.js";
import {type CalendarUnit, dayStretch, intervalOf, type Stretch, stretchAround} from "./stretch.js";

/** Up to so many weeks from a day are meant to the day. */
export const WEEKS_TO_THE_DAY = 4;

/** "Three weeks later" is meant to the day, "nine weeks later" to the month where it lies well within one. */
export function weeksFrom(day: number, weeks: number): Stretch | null {
  const there = day + weeks * 7;
  if (Math.abs(weeks) <= WEEKS_TO_THE_DAY) return dayStretch(there);
  const month = stretchAround("month", there - 3);
  return stretchAround("month", there + 3).index === month.index ? month : null;
}

/** "Twenty years ago this week": the week of that year with the same number. */
export function sameWeek(today: number, there: number): Stretch {
  const {week} = isoWeek(today);
  return stretchAround("week", mondayOfIsoWeek(civilDay(there).year, week));
}

/** So few days from a month are meant in it. */
const FEW_DAYS = 10;

function isFewDays({unit}: Stretch, days: number): boolean {
  return unit === "month" && Math.abs(days) <= FEW_DAYS;
}

/** "Twelve days after" May 1880, in whole months or years: from 13 May to 12 June. */
export function carried(base: Stretch, unit: Unit, amount: number): DayInterval | null {
  const [from, to] = intervalOf(base);
  const there = moved(from, unit, amount);
  if (there !== null && isFewDays(base, there - from)) return null;
  const [first, last] = [moved(from, unit, amount), moved(to - 1, unit, amount)];
  if (first === null || last === null || (base.unit !== "month" && base.unit !== "year")) return null;
  const [start, end] = [stretchAround(base.unit, first), stretchAround(base.unit, last)];
  return start.index === end.index ? null : [intervalOf(start)[0], intervalOf(end)[1]];
}

/** "Two days later" than a month, or "a week before" it: in which month that is. */
export function coarse(base: Stretch, unit: CalendarUnit, amount: number): Stretch {
  const [from, to] = intervalOf(base);
  const edge = amount > 0 ? to - 1 : from;
  const day = moved(edge, unit === "weekend" ? "week" : unit, amount);
  // "In November 1943; she escaped a week later": told of that month.
  if (day !== null && isFewDays(base, day - edge)) return base;
  return day === null ? base : stretchAround(base.unit, day);
}

const ORDER: readonly CalendarUnit[] = [
  "day",
  "weekend",
  "week",
  "month",
  "season",
  "quarter",
  "half",
  "year",
  "decade",
  "century",
  "millennium"
];

/** 0 of a day, more of what is longer. */
export function coarseness(unit: CalendarUnit): number {
  return ORDER.indexOf(unit);
}

/** The unit of the calendar that is counted in; `null` where there is none, as for hours. */
export function calendarUnit(unit: Unit): CalendarUnit | null {
  switch (unit) {
    case "night":
      return "day";
    case "fortnight":
    case "hour":
    case "minute":
    case "second":
      return null;
    default:
      return unit;
  }
}
