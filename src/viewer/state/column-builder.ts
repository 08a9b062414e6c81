import {EVENT_STATUSES, EVENT_TYPES, type EventFeature, type EventPlace} from "../../domain/event.js";
import {closeOpenEnds, longEvents, timeOrder} from "./column-order.js";
import type {CodeLists, Columns, PlaceEntry} from "./columns.js";
import {daysOf} from "./event-days.js";
import {WrittenNames} from "./written-names.js";

const TYPE_CODES = new Map<string, number>(EVENT_TYPES.map((type, code) => [type, code]));
const STATUS_CODES = new Map<string, number>(EVENT_STATUSES.map((status, code) => [status, code]));

/** Makes columns of events that come one after the other, in the order of the collection; none is kept. */
export class ColumnBuilder {
  readonly #articles: ReadonlyMap<string, number>;
  readonly #placeCodes = new Map<string, number>();
  readonly #places: PlaceEntry[] = [];
  readonly #writtenNames: WrittenNames[] = [];
  readonly #actorCodes = new Map<string, number>();
  readonly #actors: string[] = [];
  readonly #articleLists: Lists;
  readonly #actorLists: Lists;
  readonly #narrative: Float64Array;
  // By index in the collection first; brought into time order at the end.
  readonly #raw;
  #length = 0;

  /** @param length - how many events there will be */
  constructor(length: number, articleIds: readonly string[]) {
    this.#articles = new Map(articleIds.map((id, index) => [id, index]));
    this.#articleLists = new Lists(length);
    this.#actorLists = new Lists(length);
    this.#narrative = new Float64Array(length);
    this.#raw = {
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
  }

  add(event: EventFeature): void {
    const index = this.#length++;
    const raw = this.#raw;
    const {type, status, confidence, sources, place, actors} = event.properties;
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
      const code = codeOf(placeKey(place), this.#placeCodes, () => this.#places.push(placeEntry(place)));
      raw.place[index] = code;
      (this.#writtenNames[code] ??= new WrittenNames()).add(place);
    }
    raw.type[index] = TYPE_CODES.get(type)!;
    raw.status[index] = STATUS_CODES.get(status)!;
    raw.confidence[index] = confidence;
    this.#narrative[index] = this.#articleCode(sources[0].article) * 2 ** 32 + sources[0].span[0];
    for (const {article} of sources) this.#articleLists.add(this.#articleCode(article));
    this.#articleLists.end();
    for (const {name} of actors) {
      this.#actorLists.add(codeOf(name, this.#actorCodes, () => this.#actors.push(name)));
    }
    this.#actorLists.end();
  }

  /** The columns of all that were added; the builder is of no more use. */
  columns(): Columns {
    const raw = this.#raw;
    const length = this.#length;
    const extent = closeOpenEnds(raw);
    const {feature, rank, dated} = timeOrder(raw, this.#narrative);
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
      article: this.#articleLists.ordered(feature),
      actor: this.#actorLists.ordered(feature),
      places: this.#places.map((place, code) => ({
        ...place,
        name: this.#writtenNames[code]?.commonest ?? place.name
      })),
      actors: this.#actors,
      extent,
      ...longEvents(start, end, dated)
    };
  }

  #articleCode(id: string): number {
    return this.#articles.get(id) ?? 0;
  }
}

/** Several codes an event, each once, in one list that grows. */
class Lists {
  readonly #starts: Uint32Array;
  #codes = new Uint32Array(1024);
  #events = 0;
  #length = 0;

  constructor(length: number) {
    this.#starts = new Uint32Array(length + 1);
  }

  /** One more code of the event that is being added. */
  add(code: number): void {
    for (let at = this.#starts[this.#events]!; at < this.#length; at++) if (this.#codes[at] === code) return;
    if (this.#length === this.#codes.length) {
      const larger = new Uint32Array(this.#length * 2);
      larger.set(this.#codes);
      this.#codes = larger;
    }
    this.#codes[this.#length++] = code;
  }

  /** The event has no more. */
  end(): void {
    this.#starts[++this.#events] = this.#length;
  }

  ordered(feature: Uint32Array): CodeLists {
    const starts = new Uint32Array(feature.length + 1);
    const codes = new Uint32Array(this.#length);
    for (let p = 0; p < feature.length; p++) {
      const [from, to] = [this.#starts[feature[p]!]!, this.#starts[feature[p]! + 1]!];
      const at = starts[p]!;
      for (let index = from; index < to; index++) codes[at + index - from] = this.#codes[index]!;
      starts[p + 1] = at + to - from;
    }
    return {starts, codes};
  }
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
