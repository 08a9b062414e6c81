import {expect, test} from "vitest";
import type {CountryLabels} from "../../../src/viewer/map/country-labels.js";
import {PlaceIndex} from "../../../src/viewer/map/place-search.js";
import type {PlaceEntry} from "../../../src/viewer/state/columns.js";

const TOWNS = [
  "Moscow\tМосква,Маскав\tRU\t37.62\t55.75",
  "Sochi\tСочи\tRU\t39.73\t43.60",
  "Moscow\t\tUS\t-117.00\t46.73",
  "San José\t\tCR\t-84.08\t9.93",
  "New York City\t\tUS\t-74.01\t40.71"
].join("\n");

function place(name: string, at: readonly [number, number]): PlaceEntry {
  return {
    key: `g/${name}`,
    name,
    at,
    level: "town",
    feature: "settlement",
    radiusKm: 9,
    countryCode: null,
    division: null,
    disputed: null
  };
}

function label(code: string, name: string, at: [number, number]): CountryLabels["features"][number] {
  return {type: "Feature", properties: {code, name, rank: 1}, geometry: {type: "Point", coordinates: at}};
}

function index(): PlaceIndex {
  const made = new PlaceIndex();
  made.addCollection(
    [place("Moscow", [37.6, 55.8]), place("Mozdok", [44.65, 43.75])],
    [9, 2],
    (_, count) => `${count}`
  );
  const labels = (name: string): CountryLabels => ({
    type: "FeatureCollection",
    features: [label("MZ", name, [35, -17])]
  });
  made.addCountries(labels("Mozambique"), labels("Mosambik"));
  made.addTowns(TOWNS, (code) => code);
  return made;
}

test("the collection's places come first, the one with more events before the other, then countries, then towns", () => {
  expect(
    index()
      .find("mo")
      .map(({name, detail}) => [name, detail])
  ).toEqual([
    ["Moscow", "9"],
    ["Mozdok", "2"],
    ["Mosambik", ""],
    ["Moscow", "US"]
  ]);
});

test("a place of the collection is found by the names that its town has in other scripts", () => {
  expect(index().find("москва")).toMatchObject([{name: "Moscow", place: 0}]);
  expect(index().find("Сочи")).toMatchObject([{name: "Sochi", place: -1}]);
});

test("accents, case, hyphens and the beginning of a later word do not matter", () => {
  expect(index().find("san jose")).toMatchObject([{name: "San José"}]);
  expect(index().find("YORK")).toMatchObject([{name: "New York City"}]);
  expect(index().find("mozambique")).toMatchObject([{name: "Mosambik", area: "MZ"}]);
});

test("nothing typed and names of nowhere find nothing", () => {
  for (const typed of ["", "  ", "zzz", "\n", "osc", "(", "\\"]) expect(index().find(typed)).toEqual([]);
});

test("no more than eight are offered", () => {
  const made = new PlaceIndex();
  made.addTowns(Array.from({length: 40}, (_, n) => `Port ${n}\t\tAU\t${n}\t0`).join("\n"), String);
  expect(made.find("port")).toHaveLength(8);
});
