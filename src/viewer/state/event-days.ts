import type {EventFeature, When} from "../../domain/event.js";
import type {Precision} from "../../domain/timex.js";
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

/** What is known of when, as days. */
export type TimeParts = {
  readonly precision: Precision;
  /** `-Infinity` and `Infinity` where open, NaN where it is no day that a timeline knows. */
  readonly earliest: number;
  readonly latest: number;
  /** With the time of day; NaN where none is known. */
  readonly clock: number;
  /** Of an interval: the last day on which it may have begun and the first on which it may have ended; NaN if not said. */
  readonly begun: number;
  readonly notEnded: number;
  /** 0 certain, 1 less certain, 2 uncertain. */
  readonly doubt: number;
};

const DOUBTS: readonly When["certainty"][] = ["certain", "less-certain", "uncertain"];

/** The days an event may cover and those that it surely covers. */
export function daysOf({properties: {time}, when}: EventFeature): EventDays {
  if (!time) return UNDATED;
  const {precision, edtf, earliest, latest} = time;
  const span = when?.timespans[0];
  return daysFrom({
    precision,
    earliest: earliest === null ? -Infinity : dayOr(earliest),
    latest: latest === null ? Infinity : dayOr(latest),
    clock: precision === "time" ? dayOr(edtf) : NaN,
    begun: dayOr(span?.start.latest ?? span?.start.in),
    notEnded: dayOr(span?.end?.earliest ?? span?.end?.in),
    doubt: Math.max(0, DOUBTS.indexOf(when?.certainty ?? "certain"))
  });
}

function dayOr(iso: string | null | undefined): number {
  return (iso ? dayOfIso(iso) : null) ?? NaN;
}

export function daysFrom(parts: TimeParts): EventDays {
  const {precision, earliest: start, latest, clock, begun, notEnded, doubt} = parts;
  // Of one that is no number neither holds.
  if (!(start <= latest) || (start === -Infinity && latest === Infinity)) return UNDATED;

  if (precision === "time" && !Number.isNaN(clock) && clock % 1 !== 0) {
    return {start: clock, end: clock + 1 / 1440, coreStart: clock, coreEnd: clock, shape: 1, doubt};
  }
  const end = Math.floor(latest) + 1;
  if (precision === "time" || precision === "day") {
    return {start, end, coreStart: start, coreEnd: end, shape: 1, doubt};
  }
  if (precision !== "interval") return {start, end, coreStart: start, coreEnd: start, shape: 2, doubt};
  return {
    start,
    end,
    coreStart: Number.isNaN(begun) ? start : begun,
    coreEnd: Number.isNaN(notEnded) ? end : notEnded + 1,
    shape: 3,
    doubt
  };
}
