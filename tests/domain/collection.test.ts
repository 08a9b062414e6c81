import Ajv2020 from "ajv/dist/2020.js";
import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {parseCollection, type EventCollection} from "../../src/domain/collection.js";
import {InputError} from "../../src/domain/input-error.js";
import schema from "../../src/domain/schema.json" with {type: "json"};
import {anyCollection} from "./collection-arbitrary.js";

const matchesSchema = new Ajv2020({strict: false, strictSchema: true}).compile(schema);

/** Any JSON value, as a careless or hostile hand would put it into a file. */
const anyJson = fc.oneof(
  fc.constantFrom(
    null,
    true,
    -1,
    0.5,
    1e300,
    "",
    "x",
    "javascript:alert(1)",
    "2024-13-45",
    [],
    {},
    [[]],
    [0, 1]
  ),
  fc.jsonValue({maxDepth: 1}) as fc.Arbitrary<unknown>
);

describe("parseCollection and schema.json", () => {
  test("accept every valid collection, and the parser returns it unchanged", () => {
    fc.assert(
      fc.property(anyCollection, (collection) => {
        const json: unknown = JSON.parse(JSON.stringify(collection));
        expect(matchesSchema(json), JSON.stringify(matchesSchema.errors)).toBe(true);
        expect(parseCollection(json, "x")).toEqual(json);
      }),
      {numRuns: 150}
    );
  });

  test("both refuse a collection that lacks any one required member", () => {
    fc.assert(
      fc.property(anyCollection, fc.nat(), (collection, chance) => {
        const json = JSON.parse(JSON.stringify(collection)) as object;
        const members = membersOf(json).filter(
          ({owner, key}) =>
            !Array.isArray(owner) &&
            !["role", "end", "in", "earliest", "latest", "divisionName", "relation"].includes(key)
        );
        const {owner, key} = members[chance % members.length]!;
        Reflect.deleteProperty(owner, key);
        expect(refusal(json)).toBeInstanceOf(InputError);
        expect(matchesSchema(json), `${key} is gone`).toBe(false);
      }),
      {numRuns: 300}
    );
  });

  test("both refuse a member of another kind", () => {
    fc.assert(
      fc.property(anyCollection, fc.nat(), (collection, chance) => {
        const json = JSON.parse(JSON.stringify(collection)) as object;
        const members = membersOf(json);
        const {owner, key} = members[chance % members.length]!;
        owner[key] = typeof owner[key] === "boolean" ? "no" : true;
        expect(refusal(json)).toBeInstanceOf(InputError);
        expect(matchesSchema(json), `${key} is true`).toBe(false);
      }),
      {numRuns: 300}
    );
  });

  test("the schema accepts whatever the parser accepts, after any change", () => {
    fc.assert(
      fc.property(anyCollection, fc.nat(), anyJson, (collection, chance, value) => {
        const json = JSON.parse(JSON.stringify(collection)) as object;
        const members = membersOf(json);
        const {owner, key} = members[chance % members.length]!;
        owner[key] = value;
        const error = refusal(json);
        if (error) expect(error).toBeInstanceOf(InputError);
        else expect(matchesSchema(json), JSON.stringify(matchesSchema.errors)).toBe(true);
      }),
      {numRuns: 600}
    );
  });
});

test("parseCollection leaves unknown members out, so that a later minor version opens", () => {
  const json = sample();
  const later = {...json, bbox: [0, 0, 1, 1], dateline: {...json.dateline, version: "1.7", mood: "calm"}};
  expect(parseCollection(later, "x")).toEqual({...json, dateline: {...json.dateline, version: "1.7"}});
});

const POINT = "features[0].geometry.coordinates";

test.each<[why: string, change: (json: Mutable) => void, message: string]>([
  [
    "swapped coordinates",
    (json) => (json.features[0].geometry.coordinates = [52.5, 113.4]),
    `story.geojson ${POINT}: expected longitude in -180..180 and latitude in -90..90, found [52.5, 113.4]. Did you mean [113.4, 52.5]? GeoJSON puts longitude first.`
  ],
  [
    "metres",
    (json) => (json.features[0].geometry.coordinates = [4421000, 5400000]),
    `story.geojson ${POINT}: expected longitude in -180..180 and latitude in -90..90, found [4421000, 5400000]. Degrees, not metres: reproject to WGS 84.`
  ],
  [
    "a newer major version",
    (json) => (json.dateline.version = "2.0"),
    "story.geojson dateline.version: expected version 1.x, found 2.0. The file is newer than this page: update Dateline."
  ],
  [
    "an unsafe address",
    (json) => (json.dateline.articles[0].url = "javascript:alert(1)"),
    'story.geojson dateline.articles[0].url: expected a web address (http: or https:) or null, found "javascript:alert(1)". Other schemes are not opened for safety; use null if there is no page.'
  ],
  [
    "a span behind its text",
    (json) => (json.features[0].properties.place.span = [0, 999]),
    "story.geojson features[0].properties.place.span: expected a span inside the article's 32 characters, found [0, 999]. The text was changed after the spans were made: preprocess the article again."
  ],
  [
    "a sentence that is not the text's",
    (json) => (json.features[0].properties.sources[0].sentence = "They met in Paris."),
    'story.geojson features[0].properties.sources[0].sentence: expected the article\'s own words at [0, 18], "They met in Sochi.", found "They met in Paris.". The text was changed after the spans were made: preprocess the article again.'
  ],
  [
    "a day that the calendar lacks",
    (json) => (json.features[0].properties.time.edtf = "2023-02-29"),
    'story.geojson features[0].properties.time.edtf: expected a day of the calendar, found "2023-02-29". Check month and day.'
  ],
  [
    "an end before its beginning",
    (json) => (json.features[0].properties.time.latest = "2024-02-29"),
    "story.geojson features[0].properties.time.latest: expected a day from 2024-03-01 on, found 2024-02-29. Swap the two days."
  ],
  [
    "a date before the days at which it would be drawn",
    (json) => (json.features[0].properties.time.edtf = "2023"),
    "story.geojson features[0].properties.time.earliest: expected no day after 2023-12-31, since edtf is 2023, found 2024-03-01. Mend whichever of the two is wrong: edtf is what the page says, earliest and latest what it draws."
  ],
  [
    "a date behind the days at which it would be drawn",
    (json) => (json.features[0].properties.time.edtf = "2024-04-01/.."),
    "story.geojson features[0].properties.time.latest: expected no day before 2024-04-01, since edtf is 2024-04-01/.., found 2024-03-31. Mend whichever of the two is wrong: edtf is what the page says, earliest and latest what it draws."
  ],
  [
    "an unknown article",
    (json) => (json.features[0].properties.sources[0].article = "b"),
    'story.geojson features[0].properties.sources[0].article: expected the id of an article in dateline.articles, found "b". Write the file again with the command that made it.'
  ],
  [
    "the same id twice",
    (json) => json.features.push(structuredClone(json.features[0])),
    'story.geojson features[1].id: expected an id that no other event has, found "e1". Write the file again with the command that made it.'
  ],
  [
    "a place without a geometry",
    (json) => (json.features[0].geometry = null),
    'story.geojson features[0].geometry: expected a geometry for the place "Sochi", found null. Write the file again with the command that made it.'
  ],
  [
    "a line of a million vertices",
    (json) => {
      json.features[0].properties.origin = json.features[0].properties.place;
      json.features[0].geometry = {type: "LineString", coordinates: Array.from({length: 1e6}, () => [0, 0])};
    },
    `story.geojson ${POINT}: expected at most 10,000 entries, found 1,000,000. Split the file into several collections.`
  ],
  [
    "another kind of GeoJSON",
    (json) => delete json.dateline,
    "story.geojson dateline: expected the member that says what the events come from, found nothing. This is another kind of GeoJSON: the page opens points with a date as a plain list."
  ]
])("parseCollection refuses %s with the path and the mend", (_why, change, message) => {
  const json = sample() as Mutable;
  change(json);
  expect(refusal(json, "story.geojson")?.message).toBe(message);
});

test.each([null, [], "x", 7])("parseCollection refuses %j, which is no object", (json) => {
  expect(refusal(json, "x.geojson")?.message).toMatch(/^x\.geojson: expected an EventCollection/u);
});

test("parseCollection does not take a member that is only inherited", () => {
  const json = JSON.parse(
    '{"type":"FeatureCollection","features":[],"__proto__":{"dateline":{}}}'
  ) as unknown;
  expect(refusal(json)?.message).toMatch(/found nothing/u);
});

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- tests break it in every place
type Mutable = any;
type Owner = Record<string, unknown>;

function membersOf(value: unknown): {owner: Owner; key: string}[] {
  if (typeof value !== "object" || value === null) return [];
  return Object.keys(value).flatMap((key) => [
    {owner: value as Owner, key},
    ...membersOf((value as Owner)[key])
  ]);
}

function refusal(json: unknown, where = "x"): Error | null {
  try {
    parseCollection(json, where);
    return null;
  } catch (error) {
    return error as Error;
  }
}

function sample(): EventCollection {
  return structuredClone({
    type: "FeatureCollection",
    dateline: {
      version: "1.0",
      generator: "dateline test",
      title: "A meeting",
      lang: "en",
      gazetteers: [],
      licenses: [],
      articles: [
        {
          id: "a",
          title: null,
          text: "They met in Sochi. It was March.",
          date: null,
          source: null,
          url: null,
          author: null,
          lang: "en",
          notices: []
        }
      ],
      notices: []
    },
    features: [
      {
        type: "Feature",
        id: "e1",
        geometry: {type: "Point", coordinates: [39.73, 43.59]},
        when: null,
        properties: {
          title: "They met in Sochi",
          type: "meeting",
          trigger: "met",
          status: "happened",
          place: {
            name: "Sochi",
            kind: "literal",
            span: [12, 17],
            gazetteer: "geonames",
            entryId: "491422",
            gazetteerName: "Sochi",
            at: [39.73, 43.59],
            level: "town",
            feature: "settlement",
            radiusKm: 10,
            countryCode: "RU",
            division: "RU.38",
            confidence: 0.9,
            reasons: ["population"],
            rivals: [],
            disputed: null
          },
          origin: null,
          time: {
            edtf: "2024-03",
            wording: "March",
            span: [26, 31],
            earliest: "2024-03-01",
            latest: "2024-03-31",
            precision: "month",
            anchor: "narrative",
            rule: "en/month",
            alternative: null
          },
          actors: [],
          sources: [{article: "a", sentence: "They met in Sochi.", span: [0, 18]}],
          disagreements: [],
          confidence: 0.9,
          notices: []
        }
      }
    ]
  } satisfies EventCollection);
}
