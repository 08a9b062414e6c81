import type {EventPlace} from "../../domain/event.js";
import type {WrittenPlace} from "../state/column-builder.js";
import type {ScannedPlace} from "./place-scan.js";

/** Bytes of places that are read together at most, but for one that is longer by itself. */
const MOST_BYTES = 1_000_000;
const [OPEN, CLOSE, COMMA] = [0x5b, 0x5d, 0x2c];

const decoder = new TextDecoder();

/** Places as they are written, and how many events write each so; in a form that can be moved. */
export type WrittenPlaces = {readonly places: readonly WrittenPlace[]; readonly times: Uint32Array};

/**
 * Places as they are written in some events, each spelling once, in the order in which they first are. They are noted
 * while events are read, and read in the end, many together.
 */
export class PlaceSpellings {
  readonly #starts: number[] = [];
  readonly #ends: number[] = [];
  readonly #times: number[] = [];
  readonly #known = new Map<number, EventPlace>();
  /** Index by `ScannedPlace.spelling`. */
  readonly #indices: number[] = [];

  /** Counts a place that was scanned. @returns the index of its spelling */
  note({spelling, from, to}: ScannedPlace): number {
    let index = this.#indices[spelling];
    if (index === undefined) index = this.#indices[spelling] = this.#add(from, to);
    else this.#times[index]!++;
    return index;
  }

  /** Counts a place that was read. @returns an index of its own */
  noteRead(place: EventPlace): number {
    const index = this.#add(0, 0);
    this.#known.set(index, place);
    return index;
  }

  /** @param bytes - in which they stand */
  read(bytes: Uint8Array): WrittenPlaces {
    const places: WrittenPlace[] = [];
    const count = this.#times.length;
    for (let first = 0; first < count;) {
      let length = 0;
      let next = first;
      do length += this.#ends[next]! - this.#starts[next]! + 1;
      while (++next < count && length < MOST_BYTES);
      let at = 0;
      const read = this.#readTogether(bytes, first, next, length + 1);
      for (let index = first; index < next; index++) {
        places.push(writtenPlace(this.#known.get(index) ?? read[at++]!));
      }
      first = next;
    }
    return {places, times: Uint32Array.from(this.#times)};
  }

  /** As one list of JSON, but for those that were read already. */
  #readTogether(bytes: Uint8Array, first: number, next: number, length: number): readonly EventPlace[] {
    const json = new Uint8Array(length);
    let at = 0;
    for (let index = first; index < next; index++) {
      if (this.#known.has(index)) continue;
      json[at] = at === 0 ? OPEN : COMMA;
      json.set(bytes.subarray(this.#starts[index], this.#ends[index]), at + 1);
      at += this.#ends[index]! - this.#starts[index]! + 1;
    }
    if (at === 0) return [];
    json[at] = CLOSE;
    return JSON.parse(decoder.decode(json.subarray(0, at + 1))) as EventPlace[];
  }

  #add(from: number, to: number): number {
    this.#starts.push(from);
    this.#ends.push(to);
    return this.#times.push(1) - 1;
  }
}

/** Of a place what the columns ask for: little enough to go from worker to worker. */
function writtenPlace(place: EventPlace): WrittenPlace {
  const {name, kind, gazetteer, entryId, gazetteerName, at, level, feature, radiusKm} = place;
  const {countryCode, division, disputed} = place;
  return {
    name,
    kind,
    gazetteer,
    entryId,
    gazetteerName,
    at,
    level,
    feature,
    radiusKm,
    countryCode,
    division,
    disputed
  };
}
