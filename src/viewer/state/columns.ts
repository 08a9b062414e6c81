import {EVENT_STATUSES, EVENT_TYPES, type EventFeature, type EventPlace} from "../../domain/event.js";
import type {LngLat, PlaceFeature, PlaceLevel} from "../../domain/place.js";
import {daysOf} from "./event-days.js";
import {WrittenNames} from "./written-names.js";

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

/** Reads the features once. Order of `articleIds`: as in the collection. */
export function buildColumns(features: readonly EventFeature[], articleIds: readonly string[]): Columns {
  const {length} = features;
  const articleCodes = new Map(articleIds.map((id, index) => [id, index]));
  const placeCodes = new Map<string, number>();
  const places: PlaceEntry[] = [];
  const writtenNames: WrittenNames[] = [];
  const actorCodes = new Map<string, number>();
  const actors: string[] = [];
  // By index in the collection first; brought into time order at the end.
  const raw = {
    start: new Float64Array(length),
    end: new Float64Array(length),
    coreStart: new Float64Array(length),
    coreEnd: new Float64Array(length),
    shape: new Uint8Array(length),
    doubt: new Uint8Array(length),
    lng: new Float64Array(length).fill(NaN),
    lat: new Float64Array(length).fill(NaN),
    originLng: new Float64Array(length).fill(NaN),
    originLat: new Float64Array(length).fill(NaN),
    radiusKm: new Float32Array(length),
    place: new Int32Array(length).fill(-1),
    type: new Uint8Array(length),
    status: new Uint8Array(length),
    confidence: new Float32Array(length)
  };
  const narrative = new Float64Array(length);
  const articleLists: (readonly number[])[] = [];
  const actorLists: (readonly number[])[] = [];

  for (let index = 0; index < length; index++) {
    const event = features[index]!;
    const {type, status, confidence, sources, place, actors: taking} = event.properties;
    const days = daysOf(event);
    raw.start[index] = days.start;
    raw.end[index] = days.end;
    raw.coreStart[index] = days.coreStart;
    raw.coreEnd[index] = days.coreEnd;
    raw.shape[index] = days.shape;
    raw.doubt[index] = days.doubt;
    writePosition(event, raw, index);
    if (place) {
      raw.radiusKm[index] = place.radiusKm;
      const code = codeOf(placeKey(place), placeCodes, () => places.push(placeEntry(place)));
      raw.place[index] = code;
      (writtenNames[code] ??= new WrittenNames()).add(place);
    }
    raw.type[index] = EVENT_TYPES.indexOf(type);
    raw.status[index] = EVENT_STATUSES.indexOf(status);
    raw.confidence[index] = confidence;
    narrative[index] = (articleCodes.get(sources[0].article) ?? 0) * 2 ** 32 + sources[0].span[0];
    articleLists.push(distinct(sources.map(({article}) => articleCodes.get(article) ?? 0)));
    actorLists.push(distinct(taking.map(({name}) => codeOf(name, actorCodes, () => actors.push(name)))));
  }

  const extent = closeOpenEnds(raw);
  const {feature, rank, dated} = timeOrder(raw, narrative);
  const position = new Uint32Array(length);
  for (let p = 0; p < length; p++) position[feature[p]!] = p;
  const inOrder = <T extends Float64Array | Float32Array | Int32Array | Uint32Array | Uint8Array>(
    values: T
  ): T => {
    const ordered = values.slice() as T;
    for (let p = 0; p < length; p++) ordered[p] = values[feature[p]!]!;
    return ordered;
  };
  const [start, end] = [inOrder(raw.start), inOrder(raw.end)];
  return {
    length,
    dated,
    feature,
    position,
    order: inOrder(rank),
    start,
    end,
    coreStart: inOrder(raw.coreStart),
    coreEnd: inOrder(raw.coreEnd),
    shape: inOrder(raw.shape),
    doubt: inOrder(raw.doubt),
    lng: inOrder(raw.lng),
    lat: inOrder(raw.lat),
    originLng: inOrder(raw.originLng),
    originLat: inOrder(raw.originLat),
    radiusKm: inOrder(raw.radiusKm),
    place: inOrder(raw.place),
    type: inOrder(raw.type),
    status: inOrder(raw.status),
    confidence: inOrder(raw.confidence),
    article: codeLists(feature, articleLists),
    actor: codeLists(feature, actorLists),
    places: places.map((place, code) => ({...place, name: writtenNames[code]?.commonest ?? place.name})),
    actors,
    extent,
    ...longEvents(start, end, dated)
  };
}

type RawTimes = {readonly start: Float64Array; readonly end: Float64Array; readonly shape: Uint8Array};

/** The first and the last day of all; what is open at one end is drawn to it. */
function closeOpenEnds({start, end, shape}: RawTimes): Columns["extent"] {
  const HOUR = 1 / 24;
  let from = Infinity;
  let to = -Infinity;
  for (let index = 0; index < start.length; index++) {
    if (shape[index] === 0) continue;
    const [first, last] = [start[index]!, end[index]!];
    if (first !== -Infinity) [from, to] = [Math.min(from, first), Math.max(to, first + HOUR)];
    if (last !== Infinity) [from, to] = [Math.min(from, last - HOUR), Math.max(to, last)];
  }
  if (from >= to) return null;
  for (let index = 0; index < start.length; index++) {
    if (start[index] === -Infinity) start[index] = from;
    if (end[index] === Infinity) end[index] = to;
  }
  return [from, to];
}

/** Indices in time order, undated last; and each event's rank in the narrative. */
function timeOrder(
  {start, end, shape}: RawTimes,
  narrative: Float64Array
): {feature: Uint32Array; rank: Uint32Array; dated: number} {
  const {length} = start;
  const told = sortedIndices(length, (a, b) => narrative[a]! - narrative[b]! || a - b);
  const rank = new Uint32Array(length);
  for (let place = 0; place < length; place++) rank[told[place]!] = place;
  const feature = sortedIndices(length, (a, b) => {
    if (shape[a] === 0 || shape[b] === 0) {
      return shape[a] === shape[b] ? rank[a]! - rank[b]! : shape[a] === 0 ? 1 : -1;
    }
    return start[a]! - start[b]! || end[a]! - end[b]! || rank[a]! - rank[b]!;
  });
  let dated = 0;
  for (let index = 0; index < length; index++) if (shape[index] !== 0) dated++;
  return {feature, rank, dated};
}

/** The longest fiftieth is kept apart, so that one event of a century does not widen every search. */
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

type RawPositions = Pick<Columns, "lng" | "lat" | "originLng" | "originLat">;

function writePosition({geometry}: EventFeature, to: RawPositions, index: number): void {
  if (!geometry) return;
  const last = geometry.type === "Point" ? geometry.coordinates : (geometry.coordinates.at(-1) ?? []);
  to.lng[index] = last[0] ?? NaN;
  to.lat[index] = last[1] ?? NaN;
  if (geometry.type === "Point") return;
  const first = geometry.coordinates[0] ?? [];
  to.originLng[index] = first[0] ?? NaN;
  to.originLat[index] = first[1] ?? NaN;
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

function codeLists(feature: Uint32Array, lists: readonly (readonly number[])[]): CodeLists {
  const starts = new Uint32Array(feature.length + 1);
  for (let p = 0; p < feature.length; p++) starts[p + 1] = starts[p]! + lists[feature[p]!]!.length;
  const codes = new Uint32Array(starts[feature.length]!);
  for (let p = 0; p < feature.length; p++) codes.set(lists[feature[p]!]!, starts[p]!);
  return {starts, codes};
}

function sortedIndices(length: number, compare: (a: number, b: number) => number): Uint32Array {
  const indices = new Uint32Array(length);
  for (let index = 0; index < length; index++) indices[index] = index;
  for (let index = 1; index < length; index++) {
    if (compare(index - 1, index) > 0) return indices.sort(compare);
  }
  return indices;
}
