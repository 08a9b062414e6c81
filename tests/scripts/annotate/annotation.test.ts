import {expect, test} from "vitest";
import {annotationOf} from "../../../scripts/annotate/annotation.js";
import type {Article} from "../../../src/domain/article.js";
import type {EventFeature} from "../../../src/domain/event.js";
import type {Candidate} from "../../../src/domain/place.js";
import type {Extraction} from "../../../src/extract/extract.js";

const text = "Lavrov met Gagloev in Sochi on Tuesday. Nowhereville did not.";
const article: Article = {
  id: "a",
  text,
  title: null,
  date: {edtf: "2024-03-20", source: "metadata"},
  source: null,
  url: null,
  author: null,
  lang: null
};
const sochi: Candidate = {
  gazetteer: "geonames",
  entryId: "491422",
  name: "Sochi",
  at: [39.72, 43.59],
  level: "town",
  feature: "settlement",
  radiusKm: 8.1,
  population: 343_334,
  countryCode: "RU",
  division: "RU.38",
  subdivision: null,
  disputed: null
};
const place = {
  name: "Sochi",
  kind: "literal",
  span: [22, 27],
  gazetteer: "geonames",
  entryId: "491422",
  gazetteerName: "Sochi",
  at: [39.72, 43.59],
  level: "town",
  feature: "settlement",
  radiusKm: 8.1,
  countryCode: "RU",
  division: "RU.38",
  confidence: 0.93,
  reasons: [],
  rivals: [],
  disputed: null
} as const;
const time = {
  edtf: "2024-03-19",
  wording: "Tuesday",
  span: [31, 38],
  earliest: "2024-03-19",
  latest: "2024-03-19",
  precision: "day",
  anchor: "publication-date",
  rule: "en/weekday",
  alternative: null
} as const;
const event: EventFeature = {
  type: "Feature",
  id: "e1",
  geometry: {type: "Point", coordinates: [39.72, 43.59]},
  when: null,
  properties: {
    title: "Lavrov met Gagloev in Sochi",
    type: "meeting",
    trigger: "met",
    status: "happened",
    place,
    origin: null,
    time,
    actors: [{name: "Lavrov", role: "Foreign Minister"}, {name: "Gagloev"}],
    sources: [
      {article: "other", sentence: "Elsewhere.", span: [5, 15]},
      {article: "a", sentence: text.slice(0, 39), span: [0, 39]}
    ],
    disagreements: [],
    confidence: 0.8,
    notices: []
  }
};
const extraction: Extraction = {
  article,
  sentences: [
    [0, 39],
    [40, 61]
  ],
  resolutions: [
    {
      toponym: {span: [22, 27], surface: "Sochi", kind: "literal"},
      chosen: sochi,
      confidence: 0.932_594_8,
      rivals: [],
      reasons: []
    },
    {
      toponym: {span: [40, 52], surface: "Nowhereville", kind: "associative"},
      chosen: null,
      confidence: 0.5,
      rivals: [],
      reasons: []
    }
  ],
  timexes: [{...time, surface: "Tuesday", type: "DATE", value: "2024-03-19"}],
  names: [{span: [0, 6], surface: "Lavrov", type: "person", canonical: "Lavrov", role: null}],
  events: [event, {...event, properties: {...event.properties, place: null, time: null, actors: []}}],
  notices: []
};

test("annotationOf writes the public form, to the letter", () => {
  expect(JSON.parse(JSON.stringify(annotationOf(extraction)))).toEqual({
    id: "a",
    sentences: [
      [0, 39],
      [40, 61]
    ],
    toponyms: [
      {
        start: 22,
        end: 27,
        text: "Sochi",
        kind: "literal",
        name: "Sochi",
        lat: 43.59,
        lon: 39.72,
        radiusKm: 8.1,
        countryCode: "RU",
        gazetteer: "geonames",
        entryId: "491422",
        confidence: 0.9326
      },
      {
        start: 40,
        end: 52,
        text: "Nowhereville",
        kind: "associative",
        name: null,
        lat: null,
        lon: null,
        radiusKm: null,
        countryCode: null,
        gazetteer: null,
        entryId: null,
        confidence: 0
      }
    ],
    timexes: [
      {
        start: 31,
        end: 38,
        text: "Tuesday",
        type: "DATE",
        value: "2024-03-19",
        edtf: "2024-03-19",
        earliest: "2024-03-19",
        latest: "2024-03-19",
        anchor: "publication-date",
        rule: "en/weekday"
      }
    ],
    names: [{start: 0, end: 6, text: "Lavrov", type: "person"}],
    events: [
      {
        start: 0,
        end: 39,
        title: "Lavrov met Gagloev in Sochi",
        type: "meeting",
        status: "happened",
        place: {name: "Sochi", lat: 43.59, lon: 39.72, radiusKm: 8.1},
        edtf: "2024-03-19",
        earliest: "2024-03-19",
        latest: "2024-03-19",
        actors: [{name: "Lavrov", role: "Foreign Minister"}, {name: "Gagloev"}]
      },
      {
        start: 0,
        end: 39,
        title: "Lavrov met Gagloev in Sochi",
        type: "meeting",
        status: "happened",
        place: null,
        edtf: null,
        earliest: null,
        latest: null,
        actors: []
      }
    ]
  });
});
