import type {EpochDay} from "../../domain/calendar.js";
import type {Fields} from "./reading.js";

/** Last hour of the night that belongs to the next day. */
export const SMALL_HOURS = 5;

/**
 * The day of a part of the day or a clock time, told of behind a day's evening or night: "they dined at nine; at dawn they
 * left" is the next day.
 *
 * @param day - the day that the story is at
 * @param late - that day if the story is in its evening
 */
export function dayBehindNight(day: EpochDay, late: EpochDay | null, fields: Fields): EpochDay {
  return late === day && isBeforeEvening(fields) ? day + 1 : day;
}

function isBeforeEvening({part, clock, smallHours}: Fields): boolean {
  if (smallHours) return true;
  if (part !== undefined) return part === "MO" || part === "MI";
  // "At nine" of an evening is in it; midnight is its end.
  if (!clock || (clock.hour === 0 && !clock.minute)) return false;
  return clock.hour <= SMALL_HOURS || clock.hour === 12;
}
