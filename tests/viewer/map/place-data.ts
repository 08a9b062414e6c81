import {EVENT_STATUSES, EVENT_TYPES, type EventStatus, type EventType} from "../../../src/domain/event.js";
import type {Columns, PlaceEntry} from "../../../src/viewer/state/columns.js";

export function placeEntry(overrides: Partial<PlaceEntry> = {}): PlaceEntry {
  return {
    key: "test/1",
    name: "Tskhinvali",
    at: [43.97, 42.23],
    level: "town",
    feature: "settlement",
    radiusKm: 4,
    countryCode: "GE",
    division: null,
    disputed: null,
    ...overrides
  };
}

/** Columns of events that each lie at one place and a day of their own, in the order given. */
export function columnsOf(
  places: readonly PlaceEntry[],
  events: readonly {
    place: number;
    type?: EventType;
    status?: EventStatus;
    origin?: readonly [number, number];
  }[]
): Columns {
  const {length} = events;
  const number = (read: (event: (typeof events)[number], index: number) => number): Float64Array =>
    Float64Array.from(events, read);
  const lists = {starts: new Uint32Array(length + 1), codes: new Uint32Array()};
  return {
    length,
    dated: length,
    feature: Uint32Array.from(events.keys()),
    position: Uint32Array.from(events.keys()),
    order: Uint32Array.from(events.keys()),
    start: number((_, index) => index),
    end: number((_, index) => index + 1),
    coreStart: number((_, index) => index),
    coreEnd: number((_, index) => index + 1),
    shape: new Uint8Array(length).fill(1),
    doubt: new Uint8Array(length),
    lng: number(({place}) => places[place]?.at[0] ?? NaN),
    lat: number(({place}) => places[place]?.at[1] ?? NaN),
    originLng: number(({origin}) => origin?.[0] ?? NaN),
    originLat: number(({origin}) => origin?.[1] ?? NaN),
    radiusKm: Float32Array.from(events, ({place}) => places[place]?.radiusKm ?? 0),
    place: Int32Array.from(events, ({place}) => place),
    type: Uint8Array.from(events, ({type = "meeting"}) => EVENT_TYPES.indexOf(type)),
    status: Uint8Array.from(events, ({status = "happened"}) => EVENT_STATUSES.indexOf(status)),
    confidence: new Float32Array(length).fill(1),
    article: lists,
    actor: lists,
    relations: {
      positions: new Uint32Array(),
      from: new Uint32Array(),
      to: new Uint32Array(),
      directed: new Uint8Array(),
      places: []
    },
    places,
    linked: {
      places,
      containers: [],
      positions: new Uint32Array(),
      codes: new Uint32Array(),
      by: new Int8Array()
    },
    actors: [],
    extent: length ? [0, length] : null,
    shortDays: 1,
    long: new Uint32Array()
  };
}

export function positions(columns: Columns): Uint32Array {
  return Uint32Array.from({length: columns.length}, (_, index) => index);
}
