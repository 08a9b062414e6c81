import type {Columns} from "./columns.js";
import {ascendingOrder} from "./radix.js";

export type RawTimes = {readonly start: Float64Array; readonly end: Float64Array; readonly shape: Uint8Array};

/** The first and the last day of all; what is open at one end is drawn to it. */
export function closeOpenEnds({start, end, shape}: RawTimes): Columns["extent"] {
  const HOUR = 1 / 24;
  let from = Infinity;
  let to = -Infinity;
  for (let index = 0; index < start.length; index++) {
    if (shape[index] === 0) continue;
    const first = start[index]!;
    const last = end[index]!;
    if (first !== -Infinity) {
      if (first < from) from = first;
      if (first + HOUR > to) to = first + HOUR;
    }
    if (last !== Infinity) {
      if (last - HOUR < from) from = last - HOUR;
      if (last > to) to = last;
    }
  }
  if (from >= to) return null;
  for (let index = 0; index < start.length; index++) {
    if (start[index] === -Infinity) start[index] = from;
    if (end[index] === Infinity) end[index] = to;
  }
  return [from, to];
}

/** Times are ordered to the minute, the finest that a collection knows. */
const MINUTES_A_DAY = 1440;

/** Indices in time order, undated last; and each event's rank in the narrative. */
export function timeOrder(
  {start, end, shape}: RawTimes,
  narrative: Float64Array
): {feature: Uint32Array; rank: Uint32Array; dated: number} {
  const {length} = start;
  const told = ascendingOrder(narrative);
  const rank = new Uint32Array(length);
  for (let place = 0; place < length; place++) rank[told[place]!] = place;

  // The undated go behind the dated, both as they are told.
  const byNarrative = new Uint32Array(length);
  const feature = new Uint32Array(length);
  let dated = 0;
  let undated = 0;
  for (const index of told) {
    if (shape[index] !== 0) byNarrative[dated++] = index;
    else feature[undated++] = index;
  }
  feature.copyWithin(dated, 0, undated);
  // The last criterion first: the sort leaves equal ones in their order.
  const byEnd = ascendingOrder(minutes(end, shape), byNarrative.subarray(0, dated));
  feature.set(ascendingOrder(minutes(start, shape), byEnd));
  return {feature, rank, dated};
}

/** Days as whole minutes from the first of all that are dated; 0 of what is not. */
function minutes(days: Float64Array, shape: Uint8Array): Float64Array {
  let first = Infinity;
  for (let index = 0; index < days.length; index++) {
    if (shape[index] !== 0 && days[index]! < first) first = days[index]!;
  }
  const result = new Float64Array(days.length);
  for (let index = 0; index < days.length; index++) {
    if (shape[index] !== 0) result[index] = Math.round((days[index]! - first) * MINUTES_A_DAY);
  }
  return result;
}

/** The longest fiftieth is kept apart, so that one event of a century does not widen every search. */
export function longEvents(
  start: Float64Array,
  end: Float64Array,
  dated: number
): Pick<Columns, "shortDays" | "long"> {
  if (dated === 0) return {shortDays: 0, long: new Uint32Array()};
  const lengths = new Float64Array(dated);
  for (let p = 0; p < dated; p++) lengths[p] = end[p]! - start[p]!;
  const shortDays = lengths.toSorted()[Math.floor((dated - 1) * 0.98)]!;
  const long: number[] = [];
  for (let p = 0; p < dated; p++) if (lengths[p]! > shortDays) long.push(p);
  return {shortDays, long: Uint32Array.from(long)};
}
