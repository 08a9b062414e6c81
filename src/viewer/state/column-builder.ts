import {
  EVENT_STATUSES,
  EVENT_TYPES,
  type EventFeature,
  type EventPlace,
  type EventRelation
} from "../../domain/event.js";
import {CodeListBuilder} from "./code-list-builder.js";
import {closeOpenEnds, longEvents, timeOrder} from "./column-order.js";
import type {Columns, PlaceEntry} from "./columns.js";
import {enlarged} from "./enlarged.js";
import {linkedPlaces} from "./linked-places.js";
import {RelationList} from "./relation-list.js";
import {daysOf, type EventDays} from "./event-days.js";
import {WrittenNames} from "./written-names.js";

const TYPE_CODES = new Map<string, number>(EVENT_TYPES.map((type, code) => [type, code]));
const STATUS_CODES = new Map<string, number>(EVENT_STATUSES.map((status, code) => [status, code]));

const FIRST_ROOM = 256;

/** What the columns hold of one event, wherever it was read from. */
export type EventRow = {
  readonly days: EventDays;
  /** Degrees; NaN where there is none. */
  readonly lng: number;
  readonly lat: number;
  readonly originLng: number;
  readonly originLat: number;
  readonly radiusKm: number;
  /** As of `placeCode`, -1 where unplaced. */
  readonly place: number;
  /** Index in `EVENT_TYPES`, `EVENT_STATUSES`. */
  readonly type: number;
  readonly status: number;
  readonly confidence: number;
  /** Indices of its articles, first the best telling, and where in that it is told. */
  readonly articles: readonly number[];
  readonly toldAt: number;
  /** As of `actorCode`. */
  readonly actors: readonly number[];
  readonly relation?: EventRelation | null | undefined;
  readonly origin?: EventPlace | null;
};

/** Of an event's place what the columns ask for. */
export type WrittenPlace = Pick<
  EventPlace,
  | "name"
  | "kind"
  | "gazetteer"
  | "entryId"
  | "gazetteerName"
  | "at"
  | "level"
  | "feature"
  | "radiusKm"
  | "countryCode"
  | "division"
  | "disputed"
>;

/** Makes columns of events that come one after the other, in the order of the collection; none is kept. */
export class ColumnBuilder {
  readonly #articles: ReadonlyMap<string, number>;
  readonly #placeCodes = new Map<string, number>();
  readonly #places: PlaceEntry[] = [];
  readonly #writtenNames: WrittenNames[] = [];
  readonly #actorCodes = new Map<string, number>();
  readonly actors: string[] = [];
  /** What was gathered, by index in the collection, with room for more; brought into time order at the end. */
  readonly articleLists = new CodeListBuilder();
  readonly actorLists = new CodeListBuilder();
  readonly relations = new RelationList(placeEntry);
  raw = {
    start: new Float64Array(FIRST_ROOM),
    end: new Float64Array(FIRST_ROOM),
    coreStart: new Float64Array(FIRST_ROOM),
    coreEnd: new Float64Array(FIRST_ROOM),
    shape: new Uint8Array(FIRST_ROOM),
    doubt: new Uint8Array(FIRST_ROOM),
    lng: new Float64Array(FIRST_ROOM),
    lat: new Float64Array(FIRST_ROOM),
    originLng: new Float64Array(FIRST_ROOM),
    originLat: new Float64Array(FIRST_ROOM),
    radiusKm: new Float32Array(FIRST_ROOM),
    place: new Int32Array(FIRST_ROOM),
    type: new Uint8Array(FIRST_ROOM),
    status: new Uint8Array(FIRST_ROOM),
    confidence: new Float32Array(FIRST_ROOM),
    narrative: new Float64Array(FIRST_ROOM)
  };
  length = 0;

  constructor(articleIds: readonly string[]) {
    this.#articles = new Map(articleIds.map((id, index) => [id, index]));
  }

  /** @param codeOfPlace - told of its place, if it has one; it may give a code that is changed before the end */
  add(
    event: EventFeature,
    codeOfPlace: (place: EventPlace) => number = (place) => this.placeCode(place, 1)
  ): void {
    const {type, status, confidence, sources, place, actors, relation, origin} = event.properties;
    this.addRow({
      days: daysOf(event),
      ...positionOf(event),
      radiusKm: place?.radiusKm ?? 0,
      place: place ? codeOfPlace(place) : -1,
      type: TYPE_CODES.get(type)!,
      status: STATUS_CODES.get(status)!,
      confidence,
      articles: sources.map(({article}) => Math.max(0, this.articleCode(article))),
      toldAt: sources[0].span[0],
      actors: actors.map(({name}) => this.actorCode(name)),
      relation,
      origin
    });
  }

  addRow(row: EventRow): void {
    const {days, articles} = row;
    if (this.length === this.raw.start.length) this.#makeRoom();
    const index = this.length++;
    const raw = this.raw;
    raw.start[index] = days.start;
    raw.end[index] = days.end;
    raw.coreStart[index] = days.coreStart;
    raw.coreEnd[index] = days.coreEnd;
    raw.shape[index] = days.shape;
    raw.doubt[index] = days.doubt;
    raw.lng[index] = row.lng;
    raw.lat[index] = row.lat;
    raw.originLng[index] = row.originLng;
    raw.originLat[index] = row.originLat;
    raw.radiusKm[index] = row.radiusKm;
    raw.place[index] = row.place;
    raw.type[index] = row.type;
    raw.status[index] = row.status;
    raw.confidence[index] = row.confidence;
    raw.narrative[index] = articles[0]! * 2 ** 32 + row.toldAt;
    this.articleLists.add(articles);
    this.actorLists.add(row.actors);
    if (row.relation) this.relations.add(index, row.relation);
    if (row.origin) this.relations.addOrigin(index, row.origin);
  }

  #makeRoom(): void {
    const room = this.length * 2;
    const raw = this.raw;
    for (const key of Object.keys(raw) as (keyof typeof raw)[]) {
      (raw[key] as Float64Array) = enlarged(raw[key] as Float64Array, room);
    }
  }

  /**
   * The index of a place in the columns.
   *
   * @param times - how many events write it so
   */
  placeCode(place: WrittenPlace, times: number): number {
    const code = codeOf(placeKey(place), this.#placeCodes, () => this.#places.push(placeEntry(place)));
    (this.#writtenNames[code] ??= new WrittenNames()).add(place, times);
    return code;
  }

  actorCode(name: string): number {
    return codeOf(name, this.#actorCodes, () => this.actors.push(name));
  }

  /** -1 if there is no such article. */
  articleCode(id: string): number {
    return this.#articles.get(id) ?? -1;
  }

  /** The columns of all that were added; the builder is of no more use. */
  columns(): Columns {
    const length = this.length;
    const raw = this.raw;
    for (const key of Object.keys(raw) as (keyof typeof raw)[]) {
      (raw[key] as Float64Array) = (raw[key] as Float64Array).subarray(0, length);
    }
    const extent = closeOpenEnds(raw);
    const {feature, rank, dated} = timeOrder(raw, raw.narrative);
    const position = new Uint32Array(length);
    for (let p = 0; p < length; p++) position[feature[p]!] = p;
    const place = inOrderWhole(raw.place, feature);
    const places = this.#places.map((one, code) => ({
      ...one,
      name: this.#writtenNames[code]?.commonest ?? one.name
    }));
    const relations = this.relations.ordered(position);
    const [start, end] = [inOrder(raw.start, feature), inOrder(raw.end, feature)];
    return {
      length,
      dated,
      feature,
      position,
      order: inOrderWhole(rank, feature),
      start,
      end,
      coreStart: inOrder(raw.coreStart, feature),
      coreEnd: inOrder(raw.coreEnd, feature),
      shape: inOrderWhole(raw.shape, feature),
      doubt: inOrderWhole(raw.doubt, feature),
      lng: inOrder(raw.lng, feature),
      lat: inOrder(raw.lat, feature),
      originLng: inOrder(raw.originLng, feature),
      originLat: inOrder(raw.originLat, feature),
      radiusKm: inOrder(raw.radiusKm, feature),
      place,
      type: inOrderWhole(raw.type, feature),
      status: inOrderWhole(raw.status, feature),
      confidence: inOrder(raw.confidence, feature),
      article: this.articleLists.ordered(feature),
      actor: this.actorLists.ordered(feature),
      relations,
      linked: linkedPlaces(place, places, relations, this.relations.orderedOrigins(position)),
      places,
      actors: this.actors,
      extent,
      ...longEvents(start, end, dated)
    };
  }
}

/** The values in the order of `feature`. Whole numbers apart: a loop over too many kinds of arrays is ten times as slow. */
function inOrder<T extends Float64Array | Float32Array>(values: T, feature: Uint32Array): T {
  const ordered = values.slice() as T;
  for (let p = 0; p < ordered.length; p++) ordered[p] = values[feature[p]!]!;
  return ordered;
}

function inOrderWhole<T extends Int32Array | Uint32Array | Uint8Array>(values: T, feature: Uint32Array): T {
  const ordered = values.slice() as T;
  for (let p = 0; p < ordered.length; p++) ordered[p] = values[feature[p]!]!;
  return ordered;
}

function positionOf({geometry}: EventFeature): Pick<EventRow, "lng" | "lat" | "originLng" | "originLat"> {
  if (!geometry) return {lng: NaN, lat: NaN, originLng: NaN, originLat: NaN};
  const isLine = geometry.type === "LineString";
  const [lng = NaN, lat = NaN] = isLine ? (geometry.coordinates.at(-1) ?? []) : geometry.coordinates;
  const [originLng = NaN, originLat = NaN] = isLine ? (geometry.coordinates[0] ?? []) : [];
  return {lng, lat, originLng, originLat};
}

/** `gazetteer/entryId`, the same for all events at one place; by position where a file names no entry. */
export function placeKey({gazetteer, entryId, at}: WrittenPlace): string {
  return `${gazetteer}/${entryId || at.join(",")}`;
}

function placeEntry(place: WrittenPlace): PlaceEntry {
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
