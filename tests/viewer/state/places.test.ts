import fc from "fast-check";
import {expect, test} from "vitest";
import type {PlaceEntry} from "../../../src/viewer/state/columns.js";
import {fullest} from "../../../src/viewer/state/fullest.js";
import {placeOptions, placeTree} from "../../../src/viewer/state/places.js";

const entry = (name: string, more: Partial<PlaceEntry> = {}): PlaceEntry => ({
  key: `made-up/${name}`,
  name,
  at: [0, 0],
  level: "town",
  feature: "settlement",
  radiusKm: 5,
  countryCode: null,
  division: null,
  disputed: null,
  ...more
});

const PLACES = [
  entry("Bari", {countryCode: "IT", division: "IT.13"}),
  entry("Apulia", {countryCode: "IT", division: "IT.13", level: "region"}),
  entry("Italy", {countryCode: "IT", level: "country"}),
  entry("Suez", {countryCode: "EG"}),
  entry("Atlantis"),
  entry("Brindisi", {countryCode: "IT", division: "IT.13"})
];

const told = (counts: readonly number[], chosen: readonly string[] = [], most = 100): readonly string[] =>
  placeOptions(
    placeTree({places: PLACES, containers: []}, "en"),
    Uint32Array.from(counts),
    chosen,
    most
  ).options.map(({label, count, depth}) => `${"-".repeat(depth)}${label} ${count}`);

test("places stand below their region and country, the fullest first, of equally full ones by name", () => {
  expect(told([2, 1, 3, 4, 9, 2])).toEqual([
    "Atlantis 9",
    "Italy 8",
    "-Apulia 5",
    "--Bari 2",
    "--Brindisi 2",
    "Egypt 4",
    "-Suez 4"
  ]);
});

test("a place that nothing is left of goes, unless it is chosen, and then what contains it stays too", () => {
  expect(told([0, 0, 0, 4, 0, 0])).toEqual(["Egypt 4", "-Suez 4"]);
  expect(told([0, 0, 0, 4, 0, 0], ["place:made-up/Bari"])).toEqual([
    "Egypt 4",
    "-Suez 4",
    "Italy 0",
    "-Apulia 0",
    "--Bari 0"
  ]);
});

test("of very many places the fullest show, those that are chosen, and how many there are", () => {
  const places = Array.from({length: 1000}, (_, index) => entry(`P${index}`));
  const counts = Uint32Array.from(places, (_, index) => index);
  const {options, total} = placeOptions(
    placeTree({places, containers: []}, "en"),
    counts,
    ["place:made-up/P5"],
    3
  );
  expect(options.map(({label}) => label)).toEqual(["P999", "P998", "P997", "P5"]);
  expect(total).toBe(999);
});

test("fullest gives what sorting all would give", () => {
  fc.assert(
    fc.property(fc.array(fc.nat(6), {maxLength: 60}), fc.nat(12), (counts, most) => {
      const sorted = [...counts.keys()].filter((index) => counts[index]! > 0);
      sorted.sort((a, b) => counts[b]! - counts[a]! || a - b);
      expect(fullest(counts.length, (index) => counts[index]!, most)).toEqual(sorted.slice(0, most));
    })
  );
});
