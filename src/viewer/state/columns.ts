import type {EventFeature} from "../../domain/event.js";
import type {LngLat, PlaceFeature, PlaceLevel} from "../../domain/place.js";
import {ColumnBuilder} from "./column-builder.js";
import type {LinkedPlaces} from "./linked-places.js";

export {placeKey} from "./column-builder.js";

/** What is known about when: nothing on the calendar, a day or finer, somewhere in a stretch, all of a stretch. */
export const TIME_SHAPES = ["none", "exact", "vague", "lasting"] as const;
export type TimeShape = (typeof TIME_SHAPES)[number];

/** A place that occurs in the collection; events carry its index. */
export type PlaceEntry = {
  /** `gazetteer/entryId`. */
  readonly key: string;
  readonly name: string;
  readonly at: LngLat;
  readonly level: PlaceLevel;
  readonly feature: PlaceFeature;
  readonly radiusKm: number;
  readonly countryCode: string | null;
  readonly division: string | null;
  readonly disputed: string | null;
};

/** The events that tell of two places and no way between them; few do, so they are listed apart. */
export type RelationColumns = {
  /** Ascending; and of each the ends as indices in `places`, and whether the first does something to the second. */
  readonly positions: Uint32Array;
  readonly from: Uint32Array;
  readonly to: Uint32Array;
  readonly directed: Uint8Array;
  /** Places that are ends, whether or not anything happened there. */
  readonly places: readonly PlaceEntry[];
};

/** Several codes an event, as one flat list: those of position `p` are `codes[starts[p]]` to `codes[starts[p + 1] - 1]`. */
export type CodeLists = {readonly starts: Uint32Array; readonly codes: Uint32Array};

/**
 * A collection as typed arrays, made once when it is opened.
 *
 * A *position* is an index into every column. Positions below `dated` are sorted by `start`, then
 * `end`, then narrative order; those from `dated` on have no day on the calendar and stand in
 * narrative order (article by article, sentence by sentence).
 */
export type Columns = {
  readonly length: number;
  readonly dated: number;
  /** Index of the event in the collection, by position; and back. */
  readonly feature: Uint32Array;
  readonly position: Uint32Array;
  /** Place in the narrative: articles in their order, sentences in theirs. */
  readonly order: Uint32Array;
  /** Days since 1970-01-01, half-open, at the widest reading; NaN from `dated` on. An open end is drawn to `extent`. */
  readonly start: Float64Array;
  readonly end: Float64Array;
  /** The stretch in which it certainly went on; empty (`coreStart >= coreEnd`) where there is none. */
  readonly coreStart: Float64Array;
  readonly coreEnd: Float64Array;
  /** Index in `TIME_SHAPES`. */
  readonly shape: Uint8Array;
  /** 0 certain, 1 less certain, 2 uncertain: the date itself. */
  readonly doubt: Uint8Array;
  /** Degrees; NaN where unplaced. Of a movement: its destination. */
  readonly lng: Float64Array;
  readonly lat: Float64Array;
  /** Degrees; NaN unless it is a movement. */
  readonly originLng: Float64Array;
  readonly originLat: Float64Array;
  readonly radiusKm: Float32Array;
  /** Index in `places`, -1 where unplaced. */
  readonly place: Int32Array;
  /** Index in `EVENT_TYPES`, `EVENT_STATUSES`. */
  readonly type: Uint8Array;
  readonly status: Uint8Array;
  /** 0 to 1. */
  readonly confidence: Float32Array;
  /** Indices in the collection's articles, first the best telling; indices in `actors`. */
  readonly article: CodeLists;
  readonly actor: CodeLists;
  readonly relations: RelationColumns;
  readonly linked: LinkedPlaces;
  readonly places: readonly PlaceEntry[];
  readonly actors: readonly string[];
  /** From the first day to the day after the last; `null` when nothing is dated. */
  readonly extent: readonly [from: number, to: number] | null;
  /** Events at most so long lie in the sub-range of `windowOf`; the others are listed in `long`. Days. */
  readonly shortDays: number;
  /** Positions of dated events longer than `shortDays`, ascending. */
  readonly long: Uint32Array;
};

/** Reads the features once. Order of `articleIds`: as in the collection. */
export function buildColumns(features: readonly EventFeature[], articleIds: readonly string[]): Columns {
  const builder = new ColumnBuilder(articleIds);
  // By index, since a list may make its entries as they are asked for.
  for (let index = 0; index < features.length; index++) builder.add(features[index]!);
  return builder.columns();
}
