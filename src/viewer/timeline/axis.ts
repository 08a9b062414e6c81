import type {DayInterval} from "../../domain/time.js";
import type {Columns} from "../state/columns.js";
import type {Scale} from "../state/viewer.svelte.js";
import {lowerBound} from "../state/window.js";

/** Where days lie between left and right; straight between its knots. */
export type Axis = {
  readonly domain: DayInterval;
  readonly widthPx: number;
  /** Knots, ascending in both; at least two. */
  readonly days: readonly number[];
  readonly px: readonly number[];
  /** Stretches without an event of which most was cut out: where, and how long they are. */
  readonly breaks: readonly {readonly fromPx: number; readonly toPx: number; readonly days: number}[];
  /** CSS pixels from the left edge of a day, and back. */
  readonly xOf: (day: number) => number;
  readonly dayAt: (x: number) => number;
};

const BREAK_PX = 22;
/** A gap of at least this share of the domain is cut. */
const GAP_SHARE = 0.06;
const MAX_STEPS = 200;

/** Makes the axis of one of the three scales. */
export function axisOf(scale: Scale, columns: Columns, domain: DayInterval, widthPx: number): Axis {
  if (scale === "collapsed") return collapsed(columns, domain, widthPx);
  if (scale === "steps") return equalSteps(columns, domain, widthPx);
  return axis(domain, widthPx, [...domain], [0, widthPx], []);
}

function axis(
  domain: DayInterval,
  widthPx: number,
  days: readonly number[],
  px: readonly number[],
  breaks: Axis["breaks"]
): Axis {
  return {
    domain,
    widthPx,
    days,
    px,
    breaks,
    xOf: (day) => between(days, px, day),
    dayAt: (x) => between(px, days, Math.min(widthPx, Math.max(0, x)))
  };
}

/** Straight between the knots around `value`, and on beyond the outermost as between the last two. */
function between(from: readonly number[], to: readonly number[], value: number): number {
  const right = knotBehind(from, value);
  const a = from[right - 1]!;
  const b = from[right]!;
  const c = to[right - 1]!;
  const d = to[right]!;
  return b === a ? c : c + ((value - a) / (b - a)) * (d - c);
}

/** The first knot behind a value, of those between the outermost, else the last. By hand: a library would weigh more. */
function knotBehind(knots: readonly number[], value: number): number {
  let low = 1;
  let high = knots.length - 1;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (knots[middle]! <= value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Empty stretches within a domain, longest gaps as `[from, to)`. */
export function gapsIn({start, end, dated}: Columns, [from, to]: DayInterval): readonly DayInterval[] {
  const least = (to - from) * GAP_SHARE;
  const gaps: DayInterval[] = [];
  let covered = from;
  for (let p = 0; p < dated && start[p]! < to; p++) {
    if (start[p]! - covered >= least) gaps.push([covered, start[p]!]);
    if (end[p]! > covered) covered = end[p]!;
  }
  if (to - covered >= least) gaps.push([covered, to]);
  return gaps;
}

/** Whether most of the domain is empty, so that cutting gaps is worth proposing. */
export function mostlyEmpty(columns: Columns, domain: DayInterval): boolean {
  // Between events: what lies before the first and after the last is but a margin.
  const empty = gapsIn(columns, domain)
    .filter(([from, to]) => from > domain[0] && to < domain[1])
    .reduce((sum, [from, to]) => sum + to - from, 0);
  return empty > (domain[1] - domain[0]) * 0.55;
}

function collapsed(columns: Columns, domain: DayInterval, widthPx: number): Axis {
  const [from, to] = domain;
  const gaps = gapsIn(columns, domain);
  const margin = (to - from) * GAP_SHARE * 0.1;
  const cuts = gaps.map(
    ([start, end]) => [start === from ? from : start + margin, end === to ? to : end - margin] as const
  );
  const cutDays = cuts.reduce((sum, [start, end]) => sum + end - start, 0);
  const pxPerDay = (widthPx - cuts.length * BREAK_PX) / Math.max(to - from - cutDays, 1e-6);
  if (cuts.length === 0 || pxPerDay <= 0) return axis(domain, widthPx, [...domain], [0, widthPx], []);

  const days = [from];
  const px = [0];
  const breaks: {fromPx: number; toPx: number; days: number}[] = [];
  let x = 0;
  let day = from;
  const knot = (nextDay: number, nextX: number): void => {
    if (nextDay > day) {
      days.push(nextDay);
      px.push(nextX);
    }
    day = nextDay;
    x = nextX;
  };
  for (const [index, [start, end]] of cuts.entries()) {
    const [gapStart, gapEnd] = gaps[index]!;
    knot(start, x + (start - day) * pxPerDay);
    breaks.push({fromPx: x, toPx: x + BREAK_PX, days: gapEnd - gapStart});
    knot(end, x + BREAK_PX);
  }
  knot(to, widthPx);
  return axis(domain, widthPx, days, px, breaks);
}

/** Each distinct beginning gets the same width; with more than 200 of them each two-hundredth of the events. */
function equalSteps({start, dated}: Columns, domain: DayInterval, widthPx: number): Axis {
  const [from, to] = domain;
  const lo = lowerBound(start, from, dated);
  const hi = lowerBound(start, to, dated);
  const stride = Math.max(1, Math.ceil((hi - lo) / MAX_STEPS));
  const days = [from];
  for (let p = lo; p < hi; p += stride) if (start[p]! > days.at(-1)!) days.push(start[p]!);
  if (to > days.at(-1)!) days.push(to);
  const px = days.map((_, index) => (index / (days.length - 1)) * widthPx);
  return axis(domain, widthPx, days, px, []);
}

/** A domain as wide as `factor` times this one, with `anchor` staying where it is; never beyond `extent`, never below a minute. */
export function zoomed(
  [from, to]: DayInterval,
  factor: number,
  anchor: number,
  extent: DayInterval
): DayInterval {
  const length = Math.min(extent[1] - extent[0], Math.max(10 / 1440, (to - from) * factor));
  const share = (anchor - from) / (to - from);
  return moved([anchor - share * length, anchor + (1 - share) * length], 0, extent);
}

/** The domain around another middle, of another length, held inside `extent`. */
export function zoomedOnto(
  [from, to]: DayInterval,
  factor: number,
  middle: number,
  extent: DayInterval
): DayInterval {
  const half = (to - from) / 2;
  return zoomed([middle - half, middle + half], factor, middle, extent);
}

/** The domain moved by days, held inside `extent`. */
export function moved([from, to]: DayInterval, days: number, extent: DayInterval): DayInterval {
  const length = Math.min(to - from, extent[1] - extent[0]);
  const start = Math.min(extent[1] - length, Math.max(extent[0], from + days));
  return [start, start + length];
}

/**
 * The whole of a collection with a little air at both ends; a day at least. Of whole days, or of whole hours where it is
 * short: a period that goes to its end says no minute that nobody chose.
 */
export function airyExtent([from, to]: DayInterval): DayInterval {
  const length = to - from;
  const air = Math.max(length * 0.02, length < 2 ? 0.25 : 0.5);
  const parts = length > 30 ? 1 : 24;
  return [Math.floor((from - air) * parts) / parts, Math.ceil((to + air) * parts) / parts];
}
