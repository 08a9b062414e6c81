import {EVENT_STATUSES, EVENT_TYPES, type EventFeature, type EventPlace} from "../../domain/event.js";
import type {LngLat, PlaceFeature, PlaceLevel} from "../../domain/place.js";
import {dayOfIso} from "./days.js";

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
  readonly places: readonly PlaceEntry[];
  readonly actors: readonly string[];
  /** From the first day to the day after the last; `null` when nothing is dated. */
  readonly extent: readonly [from: number, to: number] | null;
  /** Events at most so long lie in the sub-range of `windowOf`; the others are listed in `long`. Days. */
  readonly shortDays: number;
  /** Positions of dated events longer than `shortDays`, ascending. */
  readonly long: Uint32Array;
};

const PRECISE = new Set(["time", "day"]);

/** Reads the features once; about a microsecond each. Order of `articles`: as in the collection. */
export function buildColumns(features: Iterable<EventFeature>, articleIds: readonly string[]): Columns {
  const articleCodes = new Map(articleIds.map((id, index) => [id, index]));
  const placeCodes = new Map<string, number>();
  const places: PlaceEntry[] = [];
  const actorCodes = new Map<string, number>();
  const actors: string[] = [];
  const rows: Row[] = [];

  for (const event of features) {
    const {properties} = event;
    const place = properties.place;
    const [best] = properties.sources;
    rows.push({
      ...daysOf(event),
      ...positionsOf(event),
      radiusKm: place?.radiusKm ?? 0,
      place: place ? codeOf(placeKey(place), placeCodes, () => places.push(placeEntry(place))) : -1,
      type: EVENT_TYPES.indexOf(properties.type),
      status: EVENT_STATUSES.indexOf(properties.status),
      confidence: properties.confidence,
      articles: distinct(properties.sources.map(({article}) => articleCodes.get(article) ?? 0)),
      actors: distinct(properties.actors.map(({name}) => codeOf(name, actorCodes, () => actors.push(name)))),
      narrative: (articleCodes.get(best.article) ?? 0) * 2 ** 32 + best.span[0]
    });
  }
  return layOut(rows, places, actors);
}

type Row = Days &
  Positions & {
    radiusKm: number;
    place: number;
    type: number;
    status: number;
    confidence: number;
    articles: readonly number[];
    actors: readonly number[];
    narrative: number;
  };

function layOut(rows: readonly Row[], places: readonly PlaceEntry[], actors: readonly string[]): Columns {
  const {length} = rows;
  const narrative = sortedIndices(length, (a, b) => rows[a]!.narrative - rows[b]!.narrative || a - b);
  const rank = new Uint32Array(length);
  for (let index = 0; index < length; index++) rank[narrative[index]!] = index;

  const extent = extentOf(rows);
  const startOf = (row: Row): number => (row.start === -Infinity ? (extent?.[0] ?? 0) : row.start);
  const endOf = (row: Row): number => (row.end === Infinity ? (extent?.[1] ?? 0) : row.end);
  const feature = sortedIndices(length, (a, b) => {
    const one = rows[a]!;
    const two = rows[b]!;
    if (one.shape === 0 || two.shape === 0) {
      return one.shape === two.shape ? rank[a]! - rank[b]! : one.shape === 0 ? 1 : -1;
    }
    return startOf(one) - startOf(two) || endOf(one) - endOf(two) || rank[a]! - rank[b]!;
  });

  const position = new Uint32Array(length);
  for (let p = 0; p < length; p++) position[feature[p]!] = p;
  const number64 = (read: (row: Row) => number): Float64Array =>
    Float64Array.from(feature, (index) => read(rows[index]!));
  const start = number64((row) => (row.shape === 0 ? NaN : startOf(row)));
  const end = number64((row) => (row.shape === 0 ? NaN : endOf(row)));
  const dated = rows.reduce((count, row) => count + (row.shape === 0 ? 0 : 1), 0);

  return {
    length,
    dated,
    feature,
    position,
    order: Uint32Array.from(feature, (index) => rank[index]!),
    start,
    end,
    coreStart: number64((row) => row.coreStart),
    coreEnd: number64((row) => row.coreEnd),
    shape: Uint8Array.from(feature, (index) => rows[index]!.shape),
    doubt: Uint8Array.from(feature, (index) => rows[index]!.doubt),
    lng: number64((row) => row.lng),
    lat: number64((row) => row.lat),
    originLng: number64((row) => row.originLng),
    originLat: number64((row) => row.originLat),
    radiusKm: Float32Array.from(feature, (index) => rows[index]!.radiusKm),
    place: Int32Array.from(feature, (index) => rows[index]!.place),
    type: Uint8Array.from(feature, (index) => rows[index]!.type),
    status: Uint8Array.from(feature, (index) => rows[index]!.status),
    confidence: Float32Array.from(feature, (index) => rows[index]!.confidence),
    article: codeLists(feature, (index) => rows[index]!.articles),
    actor: codeLists(feature, (index) => rows[index]!.actors),
    places,
    actors,
    extent,
    ...longEvents(start, end, dated)
  };
}

/** The longest hundredth is kept apart, so that one event of a century does not widen every search. */
function longEvents(
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

function extentOf(rows: readonly Row[]): readonly [number, number] | null {
  let from = Infinity;
  let to = -Infinity;
  for (const {start, end, shape} of rows) {
    if (shape === 0) continue;
    if (start !== -Infinity) {
      from = Math.min(from, start);
      to = Math.max(to, start + 1 / 24);
    }
    if (end !== Infinity) {
      from = Math.min(from, end - 1 / 24);
      to = Math.max(to, end);
    }
  }
  return from < to ? [from, to] : null;
}

type Days = {
  start: number;
  end: number;
  coreStart: number;
  coreEnd: number;
  shape: number;
  doubt: number;
};

/** The days an event may cover and those that it surely covers. */
function daysOf({properties: {time}, when}: EventFeature): Days {
  const undated: Days = {start: NaN, end: NaN, coreStart: NaN, coreEnd: NaN, shape: 0, doubt: 0};
  if (!time || (time.earliest === null && time.latest === null)) return undated;

  const clock = time.precision === "time" && time.edtf !== null ? dayOfIso(time.edtf) : null;
  const first = time.earliest === null ? -Infinity : dayOfIso(time.earliest);
  const last = time.latest === null ? Infinity : dayOfIso(time.latest);
  if (first === null || last === null || last < first) return undated;

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

type Positions = {lng: number; lat: number; originLng: number; originLat: number};

function positionsOf({geometry}: EventFeature): Positions {
  const none = {lng: NaN, lat: NaN, originLng: NaN, originLat: NaN};
  if (!geometry) return none;
  if (geometry.type === "Point") {
    const [lng = NaN, lat = NaN] = geometry.coordinates;
    return {...none, lng, lat};
  }
  const [originLng = NaN, originLat = NaN] = geometry.coordinates[0] ?? [];
  const [lng = NaN, lat = NaN] = geometry.coordinates.at(-1) ?? [];
  return {lng, lat, originLng, originLat};
}

/** `gazetteer/entryId`, the same for all events at one place; by position where a file names no entry. */
export function placeKey({gazetteer, entryId, at}: EventPlace): string {
  return `${gazetteer}/${entryId || at.join(",")}`;
}

function placeEntry(place: EventPlace): PlaceEntry {
  const {at, level, feature, radiusKm, countryCode, division, disputed} = place;
  return {
    key: placeKey(place),
    name: place.gazetteerName || place.name,
    at,
    level,
    feature,
    radiusKm,
    countryCode,
    division,
    disputed
  };
}

function codeOf(key: string, codes: Map<string, number>, add: () => void): number {
  let code = codes.get(key);
  if (code === undefined) {
    code = codes.size;
    codes.set(key, code);
    add();
  }
  return code;
}

function distinct(codes: readonly number[]): readonly number[] {
  return codes.length < 2 ? codes : [...new Set(codes)];
}

function codeLists(feature: Uint32Array, read: (index: number) => readonly number[]): CodeLists {
  const starts = new Uint32Array(feature.length + 1);
  for (let p = 0; p < feature.length; p++) starts[p + 1] = starts[p]! + read(feature[p]!).length;
  const codes = new Uint32Array(starts[feature.length]!);
  for (let p = 0; p < feature.length; p++) codes.set(read(feature[p]!), starts[p]!);
  return {starts, codes};
}

function sortedIndices(length: number, compare: (a: number, b: number) => number): Uint32Array {
  const indices = Uint32Array.from({length}, (_, index) => index);
  for (let index = 1; index < length; index++) {
    if (compare(index - 1, index) > 0) return indices.sort(compare);
  }
  return indices;
}
