import {civilDay, epochDay} from "../../domain/calendar.js";
import {dateFormat} from "../../domain/date-format.js";
import {clockWords, dayWords} from "../state/dates.js";
import type {Axis} from "./axis.js";

export type Tick = {
  readonly day: number;
  readonly x: number;
  readonly label: string;
  /** Begins a larger unit, so it is written stronger: a year among months, a day among hours. */
  readonly major: boolean;
};

type Unit = {
  readonly kind: "year" | "month" | "day" | "minute";
  readonly step: number;
  readonly days: number;
};

const YEAR = 365.2425;
const MINUTE = 1 / 1440;
const UNITS: readonly Unit[] = [
  ...[1, 5, 15, 30, 60, 180, 360, 720].map((step) => ({kind: "minute", step, days: step / 1440}) as const),
  ...[1, 2, 5, 10].map((step) => ({kind: "day", step, days: step}) as const),
  ...[1, 2, 3, 6].map((step) => ({kind: "month", step, days: step * 30.4}) as const),
  ...[1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10_000].map(
    (step) => ({kind: "year", step, days: step * YEAR}) as const
  )
];

/** How many ticks from the left a reader looks for the date of the hours. */
const NEAR_TICKS = 3;
const LEAST_PX = 64;
/** Space that a label of average length needs. */
const LABEL_PX = 52;
const LETTER_PX = 6.3;

/**
 * Ticks of an axis: each straight piece gets the finest unit whose labels fit; none overlap.
 *
 * @param textScale - how much larger than 11 px the labels are, where the reader enlarges text alone
 */
export function ticksOf(axis: Axis, locale: string, textScale = 1): readonly Tick[] {
  const ticks: Tick[] = [];
  const {days, px, widthPx, breaks} = axis;
  const leastPx = LEAST_PX * textScale;
  /** Whether a label has room, and stands in no cut. */
  const fits = ({x, label}: Pick<Tick, "x" | "label">): boolean => {
    const right = x + label.length * LETTER_PX * textScale;
    return x >= 0 && right <= widthPx && !breaks.some(({fromPx, toPx}) => x < toPx && right > fromPx);
  };
  const fit = (tick: Tick): void => {
    if (fits(tick)) place(ticks, tick, textScale);
  };
  const isBreak = (x: number): boolean => breaks.some(({fromPx}) => fromPx === x);
  for (let piece = 0; piece + 1 < days.length; piece++) {
    const [from, to, left, right] = [days[piece]!, days[piece + 1]!, px[piece]!, px[piece + 1]!];
    if (isBreak(left) || right - left < 1) continue;
    const narrow = days.length > 2 && right - left < leastPx;
    if (narrow) {
      // A piece begins with an event; the first one, and those behind cuts, a little before.
      const day = breaks.length > 0 && Math.ceil(from) <= to ? Math.ceil(from) : from;
      if (from > axis.domain[0])
        fit({day, x: axis.xOf(day), label: labelOf(day, coarse(day), locale), major: false});
      continue;
    }
    const unit =
      UNITS.find(({days: length}) => (length / (to - from)) * (right - left) >= leastPx) ?? UNITS.at(-1)!;
    for (const day of multiples(unit, from, to)) {
      const x = axis.xOf(day);
      if (x < left - 0.5 || x > right + 0.5) continue;
      fit({day, x, label: labelOf(day, unit, locale), major: isMajor(day, unit)});
    }
  }
  return withYear(ticks, fits, locale, textScale);
}

/**
 * The first label says its year too, unless it is one or a cut leaves no room: "Nov" alone leaves open which. Among hours it is
 * the first midnight that does, or where that is far off the first hour, with its date.
 */
function withYear(
  ticks: readonly Tick[],
  fits: (tick: Pick<Tick, "x" | "label">) => boolean,
  locale: string,
  textScale: number
): readonly Tick[] {
  const midnight = ticks.slice(0, NEAR_TICKS).findIndex(({day}) => isMidnight(day));
  const index = Math.max(0, midnight);
  const tick = ticks[index];
  if (!tick || tick.label === dayWords(tick.day, locale, "year")) return ticks;
  const {year, month, day} = civilDay(Math.floor(tick.day + MINUTE / 2));
  if (year < 1 || year > 9999) return ticks;
  const stamp = epochDay(year, month, day) * 86_400_000;
  const isMonth = day === 1 && midnight >= 0;
  const date = dateFormat(locale, {
    year: "numeric",
    month: "short",
    ...(isMonth ? {} : {day: "numeric"})
  }).format(stamp);
  const label = midnight >= 0 ? date : `${date}, ${tick.label}`;
  if (!fits({x: tick.x, label})) return ticks;
  const right = tick.x + label.length * 6.5 * textScale + 8;
  return [
    ...ticks.slice(0, index),
    {...tick, label, major: true},
    ...ticks.slice(index + 1).filter(({x}) => x > right)
  ];
}

function isMidnight(day: number): boolean {
  return Math.abs(day - Math.round(day)) < MINUTE / 2;
}

/** Adds a tick unless its label would touch the one before; a major one wins over a minor one. */
function place(ticks: Tick[], tick: Tick, textScale: number): void {
  const before = ticks.at(-1);
  if (before && tick.x - before.x < LABEL_PX * textScale) {
    if (!tick.major || before.major) return;
    ticks.pop();
  }
  ticks.push(tick);
}

/** Days in `[from, to]` at which a multiple of the unit begins. */
function* multiples({kind, step}: Unit, from: number, to: number): Generator<number> {
  if (kind === "minute") {
    const length = step / 1440;
    for (let n = Math.ceil(from / length); n * length <= to; n++) yield n * length;
    return;
  }
  const first = civilDay(Math.floor(from));
  if (kind === "year") {
    for (let round = Math.floor(first.year / step) * step; ; round += step) {
      const day = epochDay(roundYear(round, step), 1, 1);
      if (day > to) return;
      if (day >= from) yield day;
    }
  }
  for (let month = first.year * 12 + first.month - 1; ; month++) {
    const begin = epochDay(Math.floor(month / 12), (((month % 12) + 12) % 12) + 1, 1);
    if (begin > to) return;
    if (kind === "month") {
      if (month % step === 0 && begin >= from) yield begin;
      continue;
    }
    // Within a month, days 1, 1 + step ...; the last before the next month's first is left out if too near.
    for (let day = 0; day < 31 - step / 2; day += step) {
      const value = begin + day;
      if (value > to) return;
      if (value >= from && civilDay(value).day === day + 1) yield value;
    }
  }
}

/** There is no year 0, and 3000 BCE is the year -2999: round years are those that read so. */
function roundYear(year: number, step: number): number {
  return step > 1 && year <= 0 ? year + 1 : year;
}

function isMajor(day: number, {kind}: Unit): boolean {
  if (kind === "minute") return Number.isInteger(Math.round(day * 1440) / 1440);
  if (kind === "year") return false;
  const {month, day: dayOfMonth} = civilDay(Math.floor(day));
  return kind === "month" ? month === 1 : dayOfMonth === 1;
}

function labelOf(day: number, unit: Unit, locale: string): string {
  const whole = Math.floor(day + 1e-6);
  const {year, month, day: dayOfMonth} = civilDay(whole);
  if (unit.kind === "minute" && day - whole > 1e-6) return clockWords(day, locale);
  if (unit.kind === "year" || (unit.kind === "month" && month === 1)) return dayWords(whole, locale, "year");
  const stamp = epochDay(2000 + (((year % 400) + 400) % 400), month, dayOfMonth) * 86_400_000;
  if (unit.kind === "month") return dateFormat(locale, {month: "short"}).format(stamp);
  if (dayOfMonth === 1 && unit.kind === "day") {
    return month === 1 ? dayWords(whole, locale, "year") : dateFormat(locale, {month: "short"}).format(stamp);
  }
  return dateFormat(locale, {day: "numeric", month: "short"}).format(stamp);
}

function coarse(day: number): Unit {
  return Number.isInteger(day) ? {kind: "day", step: 2, days: 2} : {kind: "minute", step: 1, days: 1};
}
