import {EVENT_STATUSES, EVENT_TYPES, type EventStatus, type EventType} from "../../domain/event.js";
import {insideOf, type Area} from "./area.js";
import type {CodeLists, Columns, PlaceEntry} from "./columns.js";
import {containersOf} from "./places.js";
import {matchingPositions, type SearchText} from "./search.js";

/** West, south, east, north in degrees; west > east crosses the antimeridian. */
export type Bounds = readonly [west: number, south: number, east: number, north: number];

/** What the reader asked for. An empty list asks for nothing: all pass. Within a list *or*, across them *and*. */
export type Filters = {
  readonly types: readonly EventType[];
  readonly statuses: readonly EventStatus[];
  /** `country:GE`, `division:GE.73` or `place:gazetteer/entryId`; a wider one contains the narrower ones. */
  readonly places: readonly string[];
  readonly actors: readonly string[];
  /** Ids of articles. */
  readonly articles: readonly string[];
  /** 0 to 1. */
  readonly minConfidence: number;
  readonly text: string;
  /** What the map shows, following it. */
  readonly bounds: Bounds | null;
  /** What the reader drew on the map. */
  readonly area: Area | null;
};

export const NO_FILTERS: Filters = {
  types: [],
  statuses: [],
  places: [],
  actors: [],
  articles: [],
  minConfidence: 0,
  text: "",
  bounds: null,
  area: null
};

/** In the order of their bits in `failing`, of which the last is shared by all that no facet counts beside. */
export const DIMENSIONS = [
  "types",
  "statuses",
  "places",
  "actors",
  "articles",
  "minConfidence",
  "text",
  "bounds",
  "area"
] as const satisfies readonly (keyof Filters)[];
export type Dimension = (typeof DIMENSIONS)[number];

/** The bit of a dimension in `failing`: a byte an event, so those beyond the eighth share one. */
export function bitOf(dimension: number): number {
  return 1 << Math.min(dimension, 7);
}

export function isSet(filters: Filters, dimension: Dimension): boolean {
  const value = filters[dimension];
  return Array.isArray(value) ? value.length > 0 : Boolean(value);
}

/** What the filters are applied to. */
export type Filterable = {
  readonly columns: Columns;
  readonly articleIds: readonly string[];
  readonly searchText: () => SearchText | null;
};

/**
 * What one filter drops: per position its bit where it does, 0 elsewhere.
 *
 * @returns `null` if that filter is not set, or is for a text that cannot be searched yet
 */
export function droppedBy(
  dimension: Dimension,
  filters: Filters,
  {columns, articleIds, searchText}: Filterable
): Uint8Array | null {
  if (!isSet(filters, dimension)) return null;
  const bit = bitOf(DIMENSIONS.indexOf(dimension));
  switch (dimension) {
    case "types":
      return byCode(columns.type, drops(EVENT_TYPES, filters.types, bit));
    case "statuses":
      return byCode(columns.status, drops(EVENT_STATUSES, filters.statuses, bit));
    case "places": {
      const wanted = new Set(filters.places);
      const isWanted = (place: PlaceEntry): boolean => containersOf(place).some((key) => wanted.has(key));
      return keepLinked(byPlace(columns, bit, isWanted), columns, isWanted);
    }
    case "actors":
      return byCodes(columns.actor, drops(columns.actors, filters.actors, bit), bit);
    case "articles":
      return byCodes(columns.article, drops(articleIds, filters.articles, bit), bit);
    case "minConfidence":
      return byConfidence(columns.confidence, filters.minConfidence, bit);
    case "text": {
      const text = searchText();
      return text && byMatch(matchingPositions(columns, text, filters.text), bit);
    }
    case "bounds":
      return filters.bounds && byBounds(columns, filters.bounds, bit);
    case "area": {
      if (!filters.area) return null;
      const isInside = insideOf(filters.area);
      return byPlace(columns, bit, ({at}) => isInside(at));
    }
  }
}

/**
 * Joins what the single filters drop: a position has the bit of each filter set that drops it.
 *
 * @returns `null` if no filter is set
 */
export function failingOf(dropped: readonly (Uint8Array | null)[], length: number): Uint8Array | null {
  const set = dropped.filter((one) => one !== null);
  if (set.length <= 1) return set[0] ?? null;
  const failing = set[0]!.slice();
  const words = new Uint32Array(failing.buffer, 0, length >>> 2);
  for (const one of set.slice(1)) {
    // Four positions at a time: of a million events this runs whenever a filter changes.
    const others = new Uint32Array(one.buffer, 0, words.length);
    for (let index = 0; index < words.length; index++) words[index]! |= others[index]!;
    for (let p = words.length * 4; p < length; p++) failing[p]! |= one[p]!;
  }
  return failing;
}

/** The bit for each that is not wanted. */
function drops(all: readonly string[], wanted: readonly string[], bit: number): Uint8Array {
  const set = new Set(wanted);
  const result = new Uint8Array(all.length);
  all.forEach((one, code) => (result[code] = set.has(one) ? 0 : bit));
  return result;
}

function byCode(codes: Uint8Array, drop: Uint8Array): Uint8Array {
  const result = new Uint8Array(codes.length);
  for (let p = 0; p < codes.length; p++) result[p] = drop[codes[p]!]!;
  return result;
}

/** What has no place is dropped by every filter for one. */
function byPlace({place, places}: Columns, bit: number, keeps: (place: PlaceEntry) => boolean): Uint8Array {
  const drop = new Uint8Array(places.length + 1);
  drop[0] = bit;
  places.forEach((one, code) => (drop[code + 1] = keeps(one) ? 0 : bit));
  const result = new Uint8Array(place.length);
  for (let p = 0; p < place.length; p++) result[p] = drop[place[p]! + 1]!;
  return result;
}

/** Keeps also what is linked to a place: by a relation, or since a movement came from there. */
function keepLinked(
  dropped: Uint8Array,
  {linked: {places, positions, codes, by}}: Columns,
  keeps: (place: PlaceEntry) => boolean
): Uint8Array {
  if (positions.length === 0) return dropped;
  const kept = places.map(keeps);
  positions.forEach((position, row) => {
    if (by[row]! > 0 && kept[codes[row]!]) dropped[position] = 0;
  });
  return dropped;
}

/** What has none of them at all is dropped too. */
function byCodes({starts, codes}: CodeLists, drop: Uint8Array, bit: number): Uint8Array {
  const result = new Uint8Array(starts.length - 1);
  for (let p = 0; p < result.length; p++) {
    let dropped = bit;
    for (let index = starts[p]!, end = starts[p + 1]!; index < end; index++) dropped &= drop[codes[index]!]!;
    result[p] = dropped;
  }
  return result;
}

function byConfidence(confidence: Float32Array, least: number, bit: number): Uint8Array {
  const result = new Uint8Array(confidence.length);
  // The column holds singles: 0.7 there is a little less than 0.7.
  const single = Math.fround(least);
  for (let p = 0; p < result.length; p++) if (confidence[p]! < single) result[p] = bit;
  return result;
}

function byMatch(found: Uint8Array, bit: number): Uint8Array {
  for (let p = 0; p < found.length; p++) found[p] = found[p] === 0 ? bit : 0;
  return found;
}

function byBounds({lng, lat}: Columns, [west, south, east, north]: Bounds, bit: number): Uint8Array {
  const result = new Uint8Array(lng.length);
  for (let p = 0; p < result.length; p++) {
    const x = lng[p]!;
    const inside = west <= east ? x >= west && x <= east : x >= west || x <= east;
    if (!inside || !(lat[p]! >= south && lat[p]! <= north)) result[p] = bit;
  }
  return result;
}
