import {EVENT_STATUSES, EVENT_TYPES} from "../../domain/event.js";
import type {DayInterval} from "../../domain/time.js";
import type {CodeLists, Columns} from "./columns.js";
import {bitOf, DIMENSIONS} from "./filter.js";
import {addLinked} from "./linked-places.js";
import {inInterval, lowerBoundOf, windowOf, type Reach} from "./window.js";

/** Filters with a count beside each value. */
export const FACETS = ["types", "statuses", "places", "actors", "articles"] as const;
export type FacetName = (typeof FACETS)[number];

/** The bit of a facet's filter in `failing`. */
export function facetBit(facet: FacetName): number {
  return bitOf(DIMENSIONS.indexOf(facet));
}

/** No count for any value: by index in `EVENT_TYPES`, `EVENT_STATUSES`, `nodeOf` of places, `columns.actors`, the articles. */
export function noCounts(facet: FacetName, {linked, actors}: Columns, articleCount: number): Uint32Array {
  switch (facet) {
    case "types":
      return new Uint32Array(EVENT_TYPES.length);
    case "statuses":
      return new Uint32Array(EVENT_STATUSES.length);
    case "places":
      return new Uint32Array(linked.places.length + linked.containers.length);
    case "actors":
      return new Uint32Array(actors.length);
    case "articles":
      return new Uint32Array(Math.max(1, articleCount));
  }
}

/**
 * Adds some events to the counts beside one facet.
 *
 * @param positions - ascending
 * @param by - 1, or -1 to take them off
 */
export function addCounts(
  counts: Uint32Array,
  facet: FacetName,
  columns: Columns,
  positions: Uint32Array,
  by: 1 | -1
): void {
  switch (facet) {
    case "types":
      return addCodes(counts, columns.type, positions, by);
    case "statuses":
      return addCodes(counts, columns.status, positions, by);
    case "places":
      addPlaces(counts, columns.place, positions, by);
      return addLinked(counts, columns.linked, positions, by);
    case "actors":
      return addLists(counts, columns.actor, positions, by);
    case "articles":
      return addLists(counts, columns.article, positions, by);
  }
}

/** The counts beside one facet in the whole collection. */
export function wholeCounts(facet: FacetName, columns: Columns, articleCount: number): Uint32Array {
  const counts = noCounts(facet, columns, articleCount);
  const all = new Uint32Array(columns.length);
  for (let p = 0; p < all.length; p++) all[p] = p;
  addCounts(counts, facet, columns, all, 1);
  return counts;
}

/** Positions of the whole collection that some filter drops. */
export function droppedPositions(failing: Uint8Array, count: number): Uint32Array {
  const positions = new Uint32Array(count + 1);
  let found = 0;
  // Written each time and counted without a branch: which events pass is not to be guessed.
  for (let p = 0; p < failing.length; p++) {
    positions[found] = p;
    found += (-failing[p]! >>> 31) & 1;
  }
  return positions.subarray(0, count);
}

/** Positions in an interval that one filter drops and no other does: what its facet counts beside what is shown. */
export function droppedByOne(
  columns: Columns,
  failing: Uint8Array,
  bit: number,
  interval: DayInterval | null,
  reach: Reach,
  undatedToo: boolean
): Uint32Array {
  const {length, dated, long} = columns;
  const {lo, hi} = interval ? windowOf(columns, interval) : {lo: 0, hi: dated};
  const longBefore = lowerBoundOf(long, lo);
  const undated = !interval || undatedToo ? length - dated : 0;
  const positions = new Uint32Array(longBefore + hi - lo + undated);
  let count = 0;
  const add = (p: number): void => {
    if (failing[p] === bit && (!interval || inInterval(columns, p, interval, reach))) positions[count++] = p;
  };
  for (let index = 0; index < longBefore; index++) add(long[index]!);
  for (let p = lo; p < hi; p++) add(p);
  for (let p = dated; p < dated + undated; p++) if (failing[p] === bit) positions[count++] = p;
  return positions.subarray(0, count);
}

// A loop for each kind of column: one for all would be several times as slow.

/** In four tallies by turns: one after the other, the same counter would wait for itself. */
function addCodes(counts: Uint32Array, codes: Uint8Array, positions: Uint32Array, by: number): void {
  const room = counts.length;
  const tallies = new Int32Array(room * 4);
  const fours = positions.length & ~3;
  for (let index = 0; index < fours; index += 4) {
    tallies[codes[positions[index]!]!]! += by;
    tallies[codes[positions[index + 1]!]! + room]! += by;
    tallies[codes[positions[index + 2]!]! + 2 * room]! += by;
    tallies[codes[positions[index + 3]!]! + 3 * room]! += by;
  }
  for (let index = fours; index < positions.length; index++) tallies[codes[positions[index]!]!]! += by;
  for (let index = 0; index < tallies.length; index++) counts[index % room]! += tallies[index]!;
}

function addPlaces(counts: Uint32Array, place: Int32Array, positions: Uint32Array, by: number): void {
  for (let index = 0; index < positions.length; index++) {
    const code = place[positions[index]!]!;
    if (code >= 0) counts[code]! += by;
  }
}

function addLists(counts: Uint32Array, {starts, codes}: CodeLists, positions: Uint32Array, by: number): void {
  for (let index = 0; index < positions.length; index++) {
    const p = positions[index]!;
    const end = starts[p + 1]!;
    for (let at = starts[p]!; at < end; at++) counts[codes[at]!]! += by;
  }
}
