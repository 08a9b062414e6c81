import type {EpochDay} from "../../domain/calendar.js";
import type {Fields, Tagged} from "./reading.js";
import type {Stretch} from "./stretch.js";

/** Last hour of the night that belongs to the next day. */
export const SMALL_HOURS = 5;

/**
 * The day of a part of the day or a clock time, told of behind a day's evening or night: "they dined at nine; at dawn they
 * left" is the next day.
 *
 * @param day - the day that the story is at
 * @param late - that day if the story is in its evening
 * @param untimed - that day if no hour of it has been told
 */
export function dayBehindNight(
  day: EpochDay,
  late: EpochDay | null,
  untimed: EpochDay | null,
  fields: Fields
): EpochDay {
  if (late === day && isBeforeEvening(fields)) return day + 1;
  return untimed === day && isBehindNight(fields) ? day + 1 : day;
}

/** "On Sunday they went over the wall, and by morning", "were let go after midnight". */
function isBehindNight({behindNight, smallHours, clock}: Fields): boolean {
  return behindNight === true || (smallHours === true && clock !== undefined);
}

function isBeforeEvening({part, clock, smallHours}: Fields): boolean {
  if (smallHours) return true;
  if (part !== undefined) return part === "MO" || part === "MI";
  // "At nine" of an evening is in it; midnight is its end.
  if (!clock || (clock.hour === 0 && !clock.minute)) return false;
  return clock.hour <= SMALL_HOURS || clock.hour === 12;
}

/** From this hour on a day is late. */
const LATE_HOUR = 16;

/** The day that the story is in the evening of, behind one more expression. */
export function lateOf(late: number | null, {reading}: Tagged, stretch: Stretch): number | null {
  const fields = reading.kind === "date" || reading.kind === "shift" ? (reading.fields ?? {}) : {};
  if (stretch.unit !== "day") return late;
  const {part, clock} = fields;
  if (fields.smallHours) return null;
  // "Raided the farm late on Tuesday. Troops came at dawn."
  if (reading.kind !== "nth" && "mod" in reading && reading.mod === "end") return stretch.index;
  const midnight = clock?.hour === 0 && !clock.minute;
  if (part === "EV" || part === "NI" || midnight || (clock && clock.hour >= LATE_HOUR)) return stretch.index;
  // "At nine" of an evening is in it.
  return clock && clock.hour > SMALL_HOURS && clock.hour < 12 && late === stretch.index ? late : null;
}

/** The day that the story has told of by no hour of it, behind one more expression. */
export function untimedOf(untimed: number | null, {reading}: Tagged, stretch: Stretch): number | null {
  if (stretch.unit !== "day") return untimed;
  if (reading.kind !== "date" && reading.kind !== "shift") return null;
  const {part, clock} = reading.fields ?? {};
  return (part ?? clock ?? reading.mod) === undefined ? stretch.index : null;
}
