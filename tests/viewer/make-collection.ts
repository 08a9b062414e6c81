import type {CollectionArticle, EventCollection} from "../../src/domain/collection.js";
import type {EventFeature, EventPlace, EventStatus, EventType, When} from "../../src/domain/event.js";
import type {LngLat, PlaceLevel} from "../../src/domain/place.js";
import {intervalOfEdtf, precisionOfEdtf} from "../../src/domain/time.js";
import {formatDay} from "../../src/domain/calendar.js";

/** A place of a made collection; everything that a gazetteer would add has a plain default. */
export type PlaceSpec = {
  readonly name: string;
  readonly at: LngLat;
  readonly level?: PlaceLevel;
  readonly radiusKm?: number;
  readonly countryCode?: string | null;
  readonly division?: string | null;
  readonly disputed?: string | null;
  readonly rivals?: EventPlace["rivals"];
};

/** One event: its sentence, and the words in it that name time, place and people. */
export type EventSpec = {
  readonly sentence: string;
  readonly title?: string;
  readonly type?: EventType;
  readonly status?: EventStatus;
  readonly edtf?: string | null;
  readonly wording?: string;
  readonly place?: PlaceSpec;
  readonly origin?: PlaceSpec;
  readonly relation?: {readonly from: PlaceSpec; readonly to: PlaceSpec; readonly directed?: boolean};
  readonly actors?: readonly {name: string; role?: string}[];
  readonly confidence?: number;
};

export type ArticleSpec = {
  readonly id: string;
  readonly title: string;
  readonly date?: string;
  readonly url?: string;
  readonly source?: string;
  readonly lang?: string;
  /** Sentences in order; those that are an event carry one. Two line ends begin a paragraph. */
  readonly body: readonly (string | EventSpec)[];
};

/** Builds a collection in the form of the contract; all spans are found in the text that it joins. */
export function makeCollection(title: string, articles: readonly ArticleSpec[]): EventCollection {
  const features: EventFeature[] = [];
  const told: CollectionArticle[] = [];
  for (const article of articles) {
    const parts: string[] = [];
    let length = 0;
    for (const part of article.body) {
      const sentence = typeof part === "string" ? part : part.sentence;
      const glue = length === 0 || parts.at(-1)!.endsWith("\n") ? "" : " ";
      const start = length + glue.length;
      parts.push(glue, sentence);
      length = start + sentence.length;
      if (typeof part !== "string") features.push(makeEvent(part, article.id, start));
    }
    told.push({
      id: article.id,
      title: article.title,
      text: parts.join(""),
      date: article.date === undefined ? null : {edtf: article.date, source: "front-matter"},
      source: article.source ?? null,
      url: article.url ?? null,
      author: null,
      lang: article.lang ?? "en",
      notices: []
    });
  }
  return {
    type: "FeatureCollection",
    dateline: {
      version: "1.0",
      generator: "dateline test",
      title,
      lang: "en",
      gazetteers: [{id: "test", version: "1"}],
      licenses: [],
      articles: told,
      notices: []
    },
    features
  };
}

function makeEvent(spec: EventSpec, article: string, start: number): EventFeature {
  const {sentence} = spec;
  const place = spec.place ? makePlace(spec.place, sentence, start) : null;
  const origin = spec.origin ? makePlace(spec.origin, sentence, start) : null;
  return {
    type: "Feature",
    id: `${article}-${start}`,
    geometry: geometryOf(place?.at, origin?.at),
    properties: {
      title: spec.title ?? sentence.slice(0, 80),
      type: spec.type ?? "other",
      trigger: null,
      status: spec.status ?? "happened",
      place,
      origin,
      ...(spec.relation && {
        relation: {
          from: makePlace(spec.relation.from, sentence, start),
          to: makePlace(spec.relation.to, sentence, start),
          directed: spec.relation.directed ?? false
        }
      }),
      time: makeTime(spec, start),
      actors: spec.actors ?? [],
      sources: [{article, sentence, span: [start, start + sentence.length]}],
      disagreements: [],
      confidence: spec.confidence ?? 0.9,
      notices: []
    },
    when: makeWhen(spec)
  };
}

function geometryOf(at?: LngLat, from?: LngLat): EventFeature["geometry"] {
  if (!at) return null;
  if (!from) return {type: "Point", coordinates: [...at]};
  const middle = [(from[0] + at[0]) / 2, Math.min(89, (from[1] + at[1]) / 2 + 6)];
  return {type: "LineString", coordinates: [[...from], middle, [...at]]};
}

function makePlace(spec: PlaceSpec, sentence: string, start: number): EventPlace {
  const found = Math.max(0, sentence.indexOf(spec.name));
  return {
    name: spec.name,
    kind: "literal",
    span: [start + found, start + found + spec.name.length],
    gazetteer: "test",
    entryId: spec.name.toLowerCase().replaceAll(" ", "-"),
    gazetteerName: spec.name,
    at: spec.at,
    level: spec.level ?? "town",
    feature: spec.level === "country" ? "country" : spec.level === "region" ? "area" : "settlement",
    radiusKm: spec.radiusKm ?? 5,
    countryCode: spec.countryCode ?? null,
    division: spec.division ?? null,
    confidence: 0.9,
    reasons: ["population"],
    rivals: spec.rivals ?? [],
    disputed: spec.disputed ?? null
  };
}

function makeTime({edtf, wording, sentence}: EventSpec, start: number): EventFeature["properties"]["time"] {
  if (edtf === undefined) return null;
  const words = wording ?? edtf ?? "";
  const found = Math.max(0, sentence.indexOf(words));
  const [from, to] = edtf === null ? [-Infinity, Infinity] : intervalOfEdtf(edtf);
  return {
    edtf,
    wording: words,
    span: [start + found, start + found + words.length],
    earliest: from === -Infinity ? null : formatDay(from),
    latest: to === Infinity ? null : formatDay(to - 1),
    precision: edtf === null ? "unknown" : precisionOfEdtf(edtf),
    anchor: edtf?.startsWith("XXXX") ? "none" : "absolute",
    rule: "test/date",
    alternative: null
  };
}

function makeWhen({edtf, wording}: EventSpec): When | null {
  if (edtf === undefined || edtf === null || edtf.startsWith("XXXX")) return null;
  const [from, to] = intervalOfEdtf(edtf);
  const earliest = from === -Infinity ? {} : {earliest: formatDay(from)};
  const latest = to === Infinity ? {} : {latest: formatDay(to - 1)};
  const timespans = edtf.includes("/")
    ? [{start: earliest, end: latest}]
    : [{start: {...earliest, ...latest}}];
  return {timespans, certainty: "certain", label: wording ?? edtf};
}
