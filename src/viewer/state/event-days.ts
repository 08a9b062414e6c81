import type {EventFeature} from "../../domain/event.js";
import {dayOfIso} from "./days.js";

/** Days of one event; NaN and shape 0 where it has none on the calendar. An open end is infinite. */
export type EventDays = {
  start: number;
  end: number;
  coreStart: number;
  coreEnd: number;
  shape: number;
  doubt: number;
};

const UNDATED: EventDays = {start: NaN, end: NaN, coreStart: NaN, coreEnd: NaN, shape: 0, doubt: 0};
const PRECISE = new Set(["time", "day"]);

/** The days an event may cover and those that it surely covers. */
export function daysOf({properties: {time}, when}: EventFeature): EventDays {
  if (!time || (time.earliest === null && time.latest === null)) return UNDATED;

  const clock = time.precision === "time" && time.edtf !== null ? dayOfIso(time.edtf) : null;
  const first = time.earliest === null ? -Infinity : dayOfIso(time.earliest);
  const last = time.latest === null ? Infinity : dayOfIso(time.latest);
  if (first === null || last === null || last < first) return UNDATED;

  const doubt = when?.certainty === "uncertain" ? 2 : when?.certainty === "less-certain" ? 1 : 0;
  if (clock !== null && clock % 1 !== 0) {
    return {start: clock, end: clock + 1 / 1440, coreStart: clock, coreEnd: clock, shape: 1, doubt};
  }
  const start = first;
  const end = Math.floor(last) + 1;
  if (PRECISE.has(time.precision)) return {start, end, coreStart: start, coreEnd: end, shape: 1, doubt};
  if (time.precision !== "interval") return {start, end, coreStart: start, coreEnd: start, shape: 2, doubt};

  const span = when?.timespans[0];
  const coreStart = dayOfIso(span?.start.latest ?? span?.start.in ?? "") ?? start;
  const coreLast = dayOfIso(span?.end?.earliest ?? span?.end?.in ?? "");
  return {start, end, coreStart, coreEnd: coreLast === null ? end : coreLast + 1, shape: 3, doubt};
}
