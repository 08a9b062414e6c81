import {EVENT_STATUSES, EVENT_TYPES, type EventStatus, type EventType} from "../../domain/event.js";
import {insideOf, type Area} from "./area.js";
import type {CodeLists, Columns, PlaceEntry} from "./columns.js";
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
 * Positions that one filter keeps, as 1 a position.
 *
 * @returns `null` if that filter is not set, or is for a text that cannot be searched yet
 */
export function keptBy(
  dimension: Dimension,
  filters: Filters,
  {columns, articleIds, searchText}: Filterable
): Uint8Array | null {
  if (!isSet(filters, dimension)) return null;
  switch (dimension) {
    case "types":
      return byCode(columns.type, flags(EVENT_TYPES, filters.types));
    case "statuses":
      return byCode(columns.status, flags(EVENT_STATUSES, filters.statuses));
    case "places": {
      const wanted = new Set(filters.places);
      const kept = Uint8Array.from(columns.places, (place) =>
        containersOf(place).some((key) => wanted.has(key)) ? 1 : 0
      );
      return byCode(columns.place, kept);
    }
    case "actors":
      return byCodes(columns.actor, flags(columns.actors, filters.actors));
    case "articles":
      return byCodes(columns.article, flags(articleIds, filters.articles));
    case "minConfidence":
      return Uint8Array.from(columns.confidence, (value) => (value >= filters.minConfidence ? 1 : 0));
    case "text": {
      const text = searchText();
      return text && matchingPositions(columns, text, filters.text);
    }
    case "bounds":
      return filters.bounds && byBounds(columns, filters.bounds);
    case "area": {
      if (!filters.area) return null;
      const isInside = insideOf(filters.area);
      return byCode(
        columns.place,
        Uint8Array.from(columns.places, ({at}) => (isInside(at) ? 1 : 0))
      );
    }
  }
}

/**
 * Joins what the single filters keep: a position has the bit of each dimension set that drops it.
 *
 * @returns `null` if no filter is set
 */
export function failingOf(kept: readonly (Uint8Array | null)[], length: number): Uint8Array | null {
  if (kept.every((one) => one === null)) return null;
  const failing = new Uint8Array(length);
  kept.forEach((one, dimension) => {
    if (one === null) return;
    const bit = bitOf(dimension);
    for (let p = 0; p < length; p++) if (one[p] === 0) failing[p]! |= bit;
  });
  return failing;
}

/** The place's own key and those of what contains it, narrowest first. */
export function containersOf({key, countryCode, division}: PlaceEntry): readonly string[] {
  return [
    `place:${key}`,
    ...(division === null ? [] : [`division:${division}`]),
    ...(countryCode === null ? [] : [`country:${countryCode}`])
  ];
}

function flags(all: readonly string[], wanted: readonly string[]): Uint8Array {
  const set = new Set(wanted);
  return Uint8Array.from(all, (one) => (set.has(one) ? 1 : 0));
}

function byCode(codes: Uint8Array | Int32Array, kept: Uint8Array): Uint8Array {
  const result = new Uint8Array(codes.length);
  for (let p = 0; p < codes.length; p++) result[p] = kept[codes[p]!] ?? 0;
  return result;
}

function byCodes({starts, codes}: CodeLists, kept: Uint8Array): Uint8Array {
  const result = new Uint8Array(starts.length - 1);
  for (let p = 0; p < result.length; p++) {
    for (let index = starts[p]!; index < starts[p + 1]!; index++) {
      if (kept[codes[index]!]) result[p] = 1;
    }
  }
  return result;
}

function byBounds({lng, lat}: Columns, [west, south, east, north]: Bounds): Uint8Array {
  const result = new Uint8Array(lng.length);
  for (let p = 0; p < result.length; p++) {
    const x = lng[p]!;
    const inside = west <= east ? x >= west && x <= east : x >= west || x <= east;
    if (inside && lat[p]! >= south && lat[p]! <= north) result[p] = 1;
  }
  return result;
}
