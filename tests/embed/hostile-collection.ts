import {COLLECTION_VERSION, type EventCollection} from "../../src/domain/collection.js";
import type {EventFeature, EventPlace} from "../../src/domain/event.js";
import {HOSTILE_TEXTS} from "./hostile-texts.js";

/** A valid collection in which every text of every event and article is hostile, an event and an article a text. */
export function hostileCollection(): EventCollection {
  const articles = HOSTILE_TEXTS.map((text, index) => ({
    id: `${index} ${text}`.slice(0, 900),
    title: text,
    text: `${text} on 1 May 2024 in ${text}.`,
    date: null,
    source: text.slice(0, 2000),
    url: `https://example.org/${index}`,
    author: text.slice(0, 2000),
    lang: "en",
    notices: [{rule: "test/hostile", severity: "warning" as const, span: null, message: text}]
  }));
  return {
    type: "FeatureCollection",
    dateline: {
      version: COLLECTION_VERSION,
      generator: HOSTILE_TEXTS[0]!,
      title: HOSTILE_TEXTS[1]!,
      lang: "en",
      gazetteers: [{id: HOSTILE_TEXTS[2]!, version: HOSTILE_TEXTS[3]!}],
      licenses: HOSTILE_TEXTS.slice(0, 12).map((text) => ({name: text, license: text, url: null})),
      articles,
      notices: []
    },
    features: HOSTILE_TEXTS.map((text, index) => hostileEvent(text, index, articles[index]!))
  };
}

function hostileEvent(
  text: string,
  index: number,
  article: {readonly id: string; readonly text: string}
): EventFeature {
  const at = [(index % 36) * 10 - 175, Math.floor(index / 36) * 10 - 20] as const;
  const place: EventPlace = {
    name: text,
    kind: "literal",
    span: [0, text.length],
    gazetteer: text.slice(0, 200),
    entryId: text.slice(0, 200),
    gazetteerName: text.slice(0, 1000),
    at,
    level: "town",
    feature: "settlement",
    radiusKm: 5,
    countryCode: null,
    division: text.slice(0, 200),
    confidence: 0.5,
    reasons: [text.slice(0, 1000)],
    rivals: [],
    disputed: text.slice(0, 2000)
  };
  const day = `2024-05-${String((index % 28) + 1).padStart(2, "0")}`;
  return {
    type: "Feature",
    id: `${index} ${text}`.slice(0, 900),
    geometry: {type: "Point", coordinates: [...at]},
    when: {timespans: [{start: {in: day}}], certainty: "certain", label: text.slice(0, 2000)},
    properties: {
      title: text.slice(0, 1000),
      type: "other",
      trigger: text.slice(0, 1000),
      status: "happened",
      place: {...place, name: text.slice(0, 1000)},
      origin: null,
      time: {
        edtf: day,
        wording: text.slice(0, 2000),
        span: [0, text.length],
        earliest: day,
        latest: day,
        precision: "day",
        anchor: "absolute",
        rule: text.slice(0, 200),
        alternative: null
      },
      actors: [{name: text.slice(0, 1000), role: text.slice(0, 1000)}],
      sources: [{article: article.id, sentence: article.text, span: [0, article.text.length]}],
      disagreements: [
        {about: "toll", readings: [{value: text.slice(0, 2000), article: article.id, span: [0, text.length]}]}
      ],
      confidence: 0.5,
      notices: [{rule: "test/hostile", severity: "info", span: null, message: text}]
    }
  };
}
