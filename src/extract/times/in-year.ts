import {weekday} from "../../domain/calendar.js";
import type {Fields} from "./reading.js";
import {dayOfMonth, type Stretch} from "./stretch.js";

/** A date of a certain year; `null` if that has no such day. */
export function inYear(year: number, {month, day, season, quarter, half}: Fields): Stretch | null {
  if (month !== undefined) {
    return day === undefined ? {unit: "month", index: year * 12 + month - 1} : dayOfMonth(year, month, day);
  }
  if (season !== undefined) return {unit: "season", index: year * 4 + season - 1};
  if (quarter !== undefined) return {unit: "quarter", index: year * 4 + quarter - 1};
  if (half !== undefined) return {unit: "half", index: year * 2 + half - 1};
  return {unit: "year", index: year};
}

/** Since then weekdays are those of our calendar everywhere in English. */
const FIRST_SURE_YEAR = 1753;

/** A date of a story's year; with a weekday that only the next year has, of that one: "1937 ... on Saturday 8 January". */
export function inStoryYear(year: number, fields: Fields): Stretch | null {
  const [same, next] = [inYear(year, fields), inYear(year + 1, fields)];
  const fits = (stretch: Stretch | null): boolean =>
    stretch?.unit === "day" && weekday(stretch.index) === fields.weekday;
  const moves = fields.weekday !== undefined && year >= FIRST_SURE_YEAR && !fits(same) && fits(next);
  return moves ? next : same;
}
