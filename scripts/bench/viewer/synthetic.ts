import {formatDay} from "../../../src/domain/calendar.js";
import {COLLECTION_VERSION, type EventCollection} from "../../../src/domain/collection.js";
import {EVENT_TYPES, type EventFeature, type EventPlace, type EventTime} from "../../../src/domain/event.js";
import type {LngLat, PlaceLevel} from "../../../src/domain/place.js";

/** A made-up collection: as many events as wanted, the same for the same seed, each made on its own. */
export type Synthetic = {
  readonly length: number;
  /** The event at an index; deterministic, and made anew at each call. */
  readonly eventAt: (index: number) => EventFeature;
  readonly head: EventCollection["dateline"];
};

const FIRST_DAY = 10_957; // 2000-01-01
const DAYS = 20 * 365;
/** Days around which the news crowds, and how many of a hundred events do. */
const BURSTS = [900, 3_650, 6_800] as const;
const BURST_PERCENT = 40;
const BURST_DAYS = 30;
/** A stretch without any event, in days from the first. */
const SILENCE = [4_400, 5_500] as const;
const MOST_PLACES = 50_000;
/** Movements lead between so many of the largest places. */
const HUBS = 30;
const EVENTS_A_PART = 1_000;
const ARTICLE_IDS = Array.from({length: 20}, (_, index) => `article-${index}`);

/**
 * Makes a collection with what is hard: bursts and silence, vague dates, intervals, undated and
 * unplaced events, wide places, movements, and places with very many events.
 *
 * @param length - 10 to 1,000,000
 */
export function synthetic(length: number, seed = 1): Synthetic {
  const placeCount = Math.max(5, Math.min(MOST_PLACES, Math.round(length / 15)));
  const eventAt = (index: number): EventFeature => makeEvent(index, seed, placeCount);
  return {
    length,
    eventAt,
    head: {
      version: COLLECTION_VERSION,
      generator: "synthetic",
      title: `${length} made-up events`,
      lang: "en",
      gazetteers: [{id: "made-up", version: "1"}],
      licenses: [],
      articles: ARTICLE_IDS.map((id) => ({
        id,
        title: id,
        text: "",
        date: null,
        source: null,
        url: null,
        author: null,
        lang: "en",
        notices: []
      })),
      notices: []
    }
  };
}

/** The same in the form of the contract, with texts that hold every sentence; meant for up to 200,000 events. */
export function syntheticCollection(length: number, seed = 1): EventCollection {
  const {head, eventAt} = synthetic(length, seed);
  const features = Array.from({length}, (_, index) => eventAt(index));
  const sentences = head.articles.map((): string[] => []);
  for (const [index, {properties}] of features.entries()) {
    sentences[index % sentences.length]!.push(properties.sources[0].sentence);
  }
  const articles = head.articles.map((article, index) => ({...article, text: sentences[index]!.join("\n")}));
  return {type: "FeatureCollection", dateline: {...head, articles}, features};
}

/** The same as the text of a file, some events at a time: a million of them are longer than any string. */
export function* syntheticJson(length: number, seed = 1): Generator<string> {
  const {head, eventAt} = synthetic(length, seed);
  const {articles, ...rest} = head;
  yield `{"type":"FeatureCollection","dateline":${JSON.stringify(rest).slice(0, -1)},"articles":[`;
  for (const [first, article] of articles.entries()) {
    const sentences: string[] = [];
    for (let index = first; index < length; index += articles.length) sentences.push(sentenceOf(index));
    yield `${first === 0 ? "" : ","}${JSON.stringify({...article, text: sentences.join("\n")})}`;
  }
  yield ']},"features":[';
  for (let from = 0; from < length; from += EVENTS_A_PART) {
    const part = Array.from({length: Math.min(EVENTS_A_PART, length - from)}, (_, index) =>
      JSON.stringify(eventAt(from + index))
    );
    yield (from === 0 ? "" : ",") + part.join(",");
  }
  yield "]}";
}

function makeEvent(index: number, seed: number, placeCount: number): EventFeature {
  const random = randomFrom(seed * 1_000_003 + index);
  const type = EVENT_TYPES[Math.floor(random() ** 2 * EVENT_TYPES.length)]!;
  const fate = random();
  const status = fate < 0.85 ? "happened" : fate < 0.93 ? "planned" : fate < 0.97 ? "ongoing" : "cancelled";
  const time = random() < 0.97 ? makeTime(random) : null;
  const place = random() < 0.97 ? makePlace(Math.floor(random() ** 3 * placeCount), seed) : null;
  const hub = Math.floor(random() * Math.min(HUBS, placeCount));
  const moves = place !== null && place.level === "town" && random() < 0.02;
  const origin = moves ? makePlace(hub, seed) : null;
  const target = moves
    ? makePlace((hub + 1 + Math.floor(random() * 5)) % Math.min(HUBS, placeCount), seed)
    : place;
  return {
    type: "Feature",
    id: `e${index}`,
    geometry: !target
      ? null
      : origin
        ? {type: "LineString", coordinates: [[...origin.at], [...target.at]]}
        : {type: "Point", coordinates: [...target.at]},
    when: null,
    properties: {
      title: `Made-up ${type} ${index}`,
      type,
      trigger: null,
      status,
      place: target,
      origin,
      time,
      actors: [{name: `Person ${Math.floor(random() ** 2 * 500)}`}],
      sources: [
        {
          article: ARTICLE_IDS[index % ARTICLE_IDS.length]!,
          sentence: sentenceOf(index),
          span: spanOf(index)
        }
      ],
      disagreements: [],
      confidence: Math.round((0.4 + random() * 0.6) * 100) / 100,
      notices: []
    }
  };
}

/** All of one length, so that each knows where it stands in its article. */
function sentenceOf(index: number): string {
  return `Made-up sentence ${String(index).padStart(7, "0")} tells what happened, when and where it was.`;
}

function spanOf(index: number): readonly [number, number] {
  const {length} = sentenceOf(0);
  const start = Math.floor(index / ARTICLE_IDS.length) * (length + 1);
  return [start, start + length];
}

function makeTime(random: () => number): EventTime {
  const burst = BURSTS[Math.floor(random() * BURSTS.length)]!;
  const crowded = random() * 100 < BURST_PERCENT;
  const spread = (random() + random() + random()) / 3;
  let day = FIRST_DAY + Math.floor(crowded ? burst + spread * BURST_DAYS : random() * DAYS);
  if (day >= FIRST_DAY + SILENCE[0] && day < FIRST_DAY + SILENCE[1]) day += SILENCE[1] - SILENCE[0];
  const kind = random();
  const days = kind < 0.72 ? 1 : kind < 0.87 ? 30 : kind < 0.95 ? 365 : 2 + Math.floor(random() * 200);
  const precision = kind < 0.72 ? "day" : kind < 0.87 ? "month" : kind < 0.95 ? "year" : "interval";
  const earliest = formatDay(day);
  const latest = formatDay(day + days - 1);
  return {
    edtf: days === 1 ? earliest : `${earliest}/${latest}`,
    wording: earliest,
    span: [0, 1],
    earliest,
    latest,
    precision,
    anchor: "absolute",
    rule: "made-up",
    alternative: null
  };
}

/** Towns crowd around some twenty centres; one place in twelve is a region or a country. */
function makePlace(index: number, seed: number): EventPlace {
  const random = randomFrom(seed * 7_919 + index * 31 + 17);
  const center = randomFrom(seed * 104_729 + (index % 20));
  const at: LngLat = [
    clamp(center() * 320 - 160 + (random() + random() - 1) * 18, 179),
    clamp(center() * 100 - 40 + (random() + random() - 1) * 12, 70)
  ];
  const level: PlaceLevel = index % 12 === 11 ? (index % 24 === 11 ? "country" : "region") : "town";
  return {
    name: `Place ${index}`,
    kind: "literal",
    span: [0, 1],
    gazetteer: "made-up",
    entryId: String(index),
    gazetteerName: `Place ${index}`,
    at,
    level,
    feature: level === "town" ? "settlement" : level === "region" ? "division" : "country",
    radiusKm:
      level === "town" ? 2 + random() * 15 : level === "region" ? 60 + random() * 200 : 200 + random() * 900,
    countryCode: null,
    division: null,
    confidence: 1,
    reasons: [],
    rivals: [],
    disputed: index % 120 === 11 ? "claimed by two made-up states" : null
  };
}

function clamp(value: number, limit: number): number {
  return Math.round(Math.max(-limit, Math.min(limit, value)) * 1e4) / 1e4;
}

/** Mulberry32. */
function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
