import type {Columns} from "./columns.js";
import type {DayInterval} from "../../domain/time.js";

/** Whether an event counts that only *may* lie in the interval, or only what certainly does. */
export type Reach = "possible" | "certain";

/**
 * Positions that may overlap an interval: all of `[lo, hi)` that pass `inInterval`, and those of
 * `columns.long` below `lo`.
 */
export type PositionWindow = {readonly lo: number; readonly hi: number};

/** First index in `[0, length)` of ascending `values` whose value is at least `key`. */
export function lowerBound(values: Float64Array, key: number, length = values.length): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (values[middle]! < key) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** First index of ascending positions whose value is at least `position`. */
export function lowerBoundOf(positions: Uint32Array, position: number): number {
  let low = 0;
  let high = positions.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (positions[middle]! < position) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Two binary searches: which sub-range of the dated positions may overlap `[from, to)`. */
export function windowOf(columns: Columns, [from, to]: DayInterval): PositionWindow {
  const {start, dated, shortDays} = columns;
  const hi = lowerBound(start, to, dated);
  return {lo: Math.min(hi, lowerBound(start, from - shortDays, dated)), hi};
}

/** Whether the event at a dated position lies in `[from, to)`. */
export function inInterval(
  {start, end}: Columns,
  position: number,
  [from, to]: DayInterval,
  reach: Reach
): boolean {
  return reach === "certain"
    ? start[position]! >= from && end[position]! <= to
    : start[position]! < to && end[position]! > from;
}

/** What is shown, in time order, undated last, with the counts that are told to the reader. */
export type Shown = {
  /** Positions, ascending. */
  readonly positions: Uint32Array;
  /** How many of them are dated. */
  readonly dated: number;
  /** Of the dated: how many lie in the interval for certain. All of them without an interval. */
  readonly certain: number;
  readonly unplaced: number;
};

/**
 * Positions that pass the filters and the interval.
 *
 * @param failing - per position, 0 where it passes every filter; `null` when none is set
 * @param undatedToo - whether events without a date stay in while an interval is set
 */
export function shownIn(
  columns: Columns,
  failing: Uint8Array | null,
  interval: DayInterval | null,
  reach: Reach,
  undatedToo: boolean
): Shown {
  if (!interval) return shownAlways(columns, failing);
  const {length, dated, start, end, place, long} = columns;
  const [from, to] = interval;
  const {lo, hi} = windowOf(columns, interval);
  const longBefore = lowerBoundOf(long, lo);
  const first = lowerBound(start, from, hi);
  const buffer = new Uint32Array(hi - lo + longBefore + (length - dated));
  let count = 0;
  let certain = 0;
  let unplaced = 0;

  // Of a million events these loops run at every step of the window: without a call, and without a branch where a
  // processor could only guess. What began before the window lies in it for certain never, and possibly where it ends
  // in it or later.
  if (reach === "possible") {
    for (let index = 0; index < longBefore; index++) {
      const p = long[index]!;
      const passes = failing === null ? 1 : (failing[p]! - 1) >>> 31;
      const shown = passes & Number(end[p]! > from);
      buffer[count] = p;
      count += shown;
      unplaced += shown & (place[p]! >>> 31);
    }
    for (let p = lo; p < first; p++) {
      const passes = failing === null ? 1 : (failing[p]! - 1) >>> 31;
      const shown = passes & Number(end[p]! > from);
      buffer[count] = p;
      count += shown;
      unplaced += shown & (place[p]! >>> 31);
    }
  }
  const most = reach === "possible" ? Infinity : to;
  for (let p = first; p < hi; p++) {
    const passes = failing === null ? 1 : (failing[p]! - 1) >>> 31;
    const last = end[p]!;
    const shown = passes & Number(last <= most) & Number(last > from);
    buffer[count] = p;
    count += shown;
    certain += shown & Number(last <= to);
    unplaced += shown & (place[p]! >>> 31);
  }
  const datedCount = count;

  if (undatedToo) {
    for (let p = dated; p < length; p++) {
      if (failing !== null && failing[p] !== 0) continue;
      buffer[count++] = p;
      if (place[p]! < 0) unplaced++;
    }
  }
  return {positions: buffer.subarray(0, count), dated: datedCount, certain, unplaced};
}

/** The same without an interval: the filters alone. */
function shownAlways({length, dated, place}: Columns, failing: Uint8Array | null): Shown {
  const buffer = new Uint32Array(length);
  let count = 0;
  let unplaced = 0;
  let datedCount = dated;
  if (failing === null) {
    for (let p = 0; p < length; p++) {
      buffer[p] = p;
      unplaced += place[p]! >>> 31;
    }
    count = length;
  } else {
    // Without a branch, since which events pass is not to be guessed: `passes` is 1 or 0.
    for (let p = 0; p < length; p++) {
      if (p === dated) datedCount = count;
      const passes = (failing[p]! - 1) >>> 31;
      buffer[count] = p;
      count += passes;
      unplaced += passes & (place[p]! >>> 31);
    }
    if (dated === length) datedCount = count;
  }
  return {positions: buffer.subarray(0, count), dated: datedCount, certain: datedCount, unplaced};
}
