import fc from "fast-check";
import {beforeAll, describe, expect, test} from "vitest";
import {cityBucket, NAME_FLAG} from "../../../src/extract/places/gazetteer-flags.js";
import {openGazetteer, type Gazetteer} from "../../../src/extract/places/gazetteer.js";
import {tokenize} from "../../../src/extract/text/tokens.js";
import {dumpLine, madeGazetteer} from "../../scripts/gazetteer/made-index.js";

const LINES = [
  dumpLine({
    id: 1,
    name: "Paris",
    names: "Lutetia,PAR,Париж,parys",
    lat: 48.85,
    lon: 2.35,
    population: 2_000_000
  }),
  dumpLine({
    id: 2,
    name: "Paris",
    lat: 33.66,
    lon: -95.55,
    country: "US",
    division: "TX",
    population: 25_000
  }),
  dumpLine({id: 3, name: "Port-au-Prince", lat: 18.54, lon: -72.34, country: "HT", population: 900_000}),
  dumpLine({id: 4, name: "Saint John's", lat: 47.56, lon: -52.71, country: "CA", population: 99_000}),
  dumpLine({id: 5, name: "San Francisco", lat: 37.77, lon: -122.42, country: "US", population: 800_000}),
  dumpLine({id: 6, name: "San", lat: 13.3, lon: -4.9, country: "ML", population: 60_000}),
  dumpLine({id: 7, name: "Tskhinvali", lat: 42.23, lon: 43.97, country: "GE", population: 30_000}),
  dumpLine({id: 8, name: "Zürich", lat: 47.37, lon: 8.55, country: "CH", population: 400_000}),
  dumpLine({id: 9, name: "Reading", lat: 51.46, lon: -0.97, country: "GB", population: 200_000}),
  dumpLine({id: 10, name: "N'Djamena", lat: 12.1, lon: 15.04, country: "TD", population: 700_000}),
  dumpLine({id: 11, name: "Moscow", lat: 55.75, lon: 37.62, country: "RU", population: 10_000_000}),
  dumpLine({id: 12, name: "Laghman", lat: 34.7, lon: 70.2, country: "AF", population: 5000})
];
const TABLES = {
  "places-test.csv": `name,lat,lon,feature,names,demonyms,override,disputed,points
South Ossetia,42.33,44,division,,Ossetian|Ossetians,yes,"Claimed by two sides, in test words.",
Long River,10,10,river,,,yes,,10 10;20 20;30 30
Laghman Province,34.7,70.2,division,,,,,`,
  "names-test.csv": "of,via,names\nFR/Paris,demonym,Parisian|Parisians\nUS,abbreviation,IN",
  "people.csv": "kind,names\ngiven,Paris"
};

let gazetteer: Gazetteer;
let bytes: Uint8Array;
beforeAll(async () => {
  ({gazetteer, bytes} = await madeGazetteer(LINES, {tables: TABLES}));
});

function found(text: string): string[] {
  const tokens = tokenize(text);
  return gazetteer.scan(tokens).map(({from, to}) => text.slice(tokens.start[from], tokens.end[to - 1]));
}

describe("scan", () => {
  test.each([
    ["Talks in Moscow-Tskhinvali style", ["Moscow", "Tskhinvali"]],
    ["the port of Port-au-Prince fell", ["Port-au-Prince"]],
    ["Port au Prince", ["Port au Prince"]],
    ["St. John's, St John’s, Saint Johns", ["St. John's", "St John’s", "Saint Johns"]],
    ["San Francisco and San", ["San Francisco", "San"]],
    ["France's President", ["France"]],
    ["U.S. and US, not us", ["U.S.", "US"]],
    ["born IN Moscow in 1990", ["IN", "Moscow"]],
    ["ZURICH, Zu\u0308rich, Zürich, Zurich", ["ZURICH", "Zu\u0308rich", "Zürich", "Zurich"]],
    ["Париж стоит мессы", ["Париж"]],
    ["He was reading in Reading", ["Reading"]],
    ["N'Djamena and N’Djamena", ["N'Djamena", "N’Djamena"]],
    ["in Laghman province, Laghman Province", ["Laghman", "Laghman Province"]],
    ["PAR and parys are no names", []],
    ["Parisians and Ossetians", ["Parisians", "Ossetians"]],
    ["San- Francisco", ["San"]],
    ["San\nFrancisco", ["San\nFrancisco"]],
    ["San\n\nFrancisco", ["San"]]
  ])("finds the names in %j", (text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  test("gives matches in order, none inside another, and spans that spell known names", () => {
    const words = fc.constantFrom(
      "San",
      "Francisco",
      "Paris",
      "-",
      "'",
      ".",
      "St",
      "John's",
      "x",
      "\uD800",
      "Port",
      "au",
      "Prince"
    );
    fc.assert(
      fc.property(fc.array(words, {maxLength: 30}), fc.constantFrom(" ", ""), (parts, glue) => {
        const text = parts.join(glue);
        const tokens = tokenize(text);
        let reached = 0;
        let begun = -1;
        for (const {from, to, nameId} of gazetteer.scan(tokens)) {
          expect(from).toBeGreaterThan(begun);
          expect(to).toBeGreaterThan(reached);
          expect(gazetteer.candidates(nameId).length).toBeGreaterThan(0);
          expect(gazetteer.lookup(text.slice(tokens.start[from], tokens.end[to - 1]))).toEqual(
            gazetteer.candidates(nameId)
          );
          [begun, reached] = [from, to];
        }
      })
    );
  });

  test("is linear for one word without end", () => {
    const started = performance.now();
    expect(found("San ".repeat(100_000))).toHaveLength(100_000);
    expect(performance.now() - started).toBeLessThan(5000);
  });

  test("takes texts of only capitals, of no spaces, of other directions and of broken halves", () => {
    expect(found("PARIS AND FRANCE")).toEqual(["PARIS", "FRANCE"]);
    expect(found("x".repeat(1_000_000))).toEqual([]);
    expect(found("\u202Bפריז\u202C Paris")).toEqual(["Paris"]);
    expect(found("\uDC00Paris\uD800")).toEqual(["Paris"]);
  });
});

describe("candidates", () => {
  test("come best first, with what the index knows of them", () => {
    const [first, second] = gazetteer.lookup("Paris");
    expect(first).toMatchObject({
      gazetteer: "geonames",
      entryId: "1",
      name: "Paris",
      level: "town",
      feature: "settlement",
      population: 2_000_000,
      countryCode: "FR",
      division: "FR.11",
      via: "primary",
      disputed: null
    });
    expect(first!.at).toEqual([2.35, 48.85]);
    expect(first!.radiusKm).toBeGreaterThan(second!.radiusKm);
    expect(second!.entryId).toBe("2");
  });

  test("say how a name means them", () => {
    expect(gazetteer.lookup("Lutetia")[0]).toMatchObject({entryId: "1", via: "alternate"});
    expect(gazetteer.lookup("Parisians")[0]).toMatchObject({entryId: "1", via: "demonym"});
    expect(gazetteer.lookup("U.S.")[0]).toMatchObject({entryId: "US", via: "abbreviation", level: "country"});
    expect(gazetteer.lookup("nowhere at all")).toEqual([]);
  });

  test("carry who claims a disputed place, and the points of a long one", () => {
    expect(gazetteer.lookup("South Ossetia")[0]!.disputed).toBe("Claimed by two sides, in test words.");
    const [river] = gazetteer.lookup("Long River");
    expect(gazetteer.points(river!)).toEqual([
      [10, 10],
      [20, 20],
      [30, 30]
    ]);
    expect(gazetteer.points(gazetteer.lookup("Moscow")[0]!)).toEqual([[37.62, 55.75]]);
  });
});

describe("nameFlags", () => {
  function flagsOf(text: string): number {
    return gazetteer.nameFlags(gazetteer.matchesAt(tokenize(text), 0)[0]!.nameId);
  }
  test("tell what a name is without its candidates", () => {
    expect(flagsOf("France") & NAME_FLAG.country).not.toBe(0);
    expect(flagsOf("French") & NAME_FLAG.demonym).not.toBe(0);
    expect(flagsOf("Reading") & NAME_FLAG.lowercaseWord).not.toBe(0);
    expect(flagsOf("Moscow") & NAME_FLAG.lowercaseWord).toBe(0);
    expect(flagsOf("Paris") & NAME_FLAG.givenName).not.toBe(0);
    expect(flagsOf("South Ossetia") & NAME_FLAG.curated).not.toBe(0);
    expect(cityBucket(flagsOf("Moscow"))).toBe(7);
    expect(cityBucket(flagsOf("France"))).toBe(0);
  });
});

describe("openGazetteer", () => {
  test("reads bytes that do not begin at a multiple of eight", () => {
    const shifted = new Uint8Array(bytes.length + 3);
    shifted.set(bytes, 3);
    expect(openGazetteer(shifted.subarray(3)).lookup("Paris")).toHaveLength(2);
  });

  test.each([
    [
      "an empty file",
      () => new Uint8Array(),
      /^places\.index: expected a gazetteer index .*found an empty file\. Run/u
    ],
    [
      "a foreign file",
      () => new TextEncoder().encode("<!doctype html>"),
      /found a file of 15 bytes that begins otherwise/u
    ],
    [
      "a truncated index",
      () => bytes.slice(0, bytes.length - 100),
      /expected \d+ bytes of gazetteer index, found \d+\. Run/u
    ],
    ["a beginning only", () => bytes.slice(0, 40), /expected more bytes of gazetteer index, found 40/u],
    [
      "an index of another version",
      () => {
        const other = bytes.slice();
        other[4] = 99;
        return other;
      },
      /expected a gazetteer index of form \d+, found form 99/u
    ],
    ["a damaged header", () => bytes.map((byte, at) => (at === 12 ? 0 : byte)), /expected a JSON header/u]
  ])("refuses %s and says what to do", (_, make, message) => {
    expect(() => openGazetteer(make(), "places.index")).toThrow(message);
  });
});
