import {expect, test} from "vitest";
import {readPostTowns, spellingsOf, type PostTown} from "../../../scripts/gazetteer/post-towns.js";
import {dumpLine, madeGazetteer} from "./made-index.js";
import {tokenize} from "../../../src/extract/text/tokens.js";
import type {Gazetteer, GazetteerCandidate} from "../../../src/extract/places/gazetteer.js";

const KNOWN = dumpLine({
  id: 7,
  name: "St. Testly",
  lat: 40,
  lon: -86,
  country: "US",
  division: "IN",
  population: 900
});
const POST_TOWNS: readonly PostTown[] = [
  {name: "Saint Testly", state: "IN", at: [-86.01, 40.02]},
  {name: "Saint Testly", state: "KS", at: [-97, 38]},
  {name: "Opportunity", state: "WA", at: [-117, 47]}
];

function named(gazetteer: Gazetteer, name: string): readonly GazetteerCandidate[] {
  const tokens = tokenize(name);
  const match = gazetteer.matchesAt(tokens, 0).find(({to}) => to === tokens.count);
  return match ? gazetteer.candidates(match.nameId) : [];
}

test("a post town that the list of towns has nearby, spelled otherwise, is not added again", async () => {
  const {gazetteer} = await madeGazetteer([KNOWN], {postTowns: POST_TOWNS});
  const found = named(gazetteer, "St. Testly").map(({division, population}) => [division, population]);
  expect(found).toEqual([
    ["US.IN", 900],
    ["US.KS", 0]
  ]);
});

test("a post town whose name is a plain word is left out", async () => {
  const {gazetteer} = await madeGazetteer([KNOWN], {postTowns: POST_TOWNS});
  expect(named(gazetteer, "Opportunity")).toEqual([]);
});

test.each([
  ["Saint Paul", ["Saint Paul", "St. Paul"]],
  ["Mount Airy", ["Mount Airy", "Mt. Airy"]],
  ["Coeur d'Alene", ["Coeur d'Alene", "Coeur dAlene"]],
  ["Macy", ["Macy"]]
])("%s is also written %j", (name, spellings) => {
  expect(spellingsOf(name)).toEqual(spellings);
});

test("readPostTowns names each town once a state, with a point in North America or the Pacific", () => {
  const towns = readPostTowns();
  expect(towns.length).toBeGreaterThan(25_000);
  expect(new Set(towns.map(({state, name}) => `${state}/${name}`)).size).toBe(towns.length);
  const astray = towns.filter(({at: [lng]}) => lng > -60 && lng < 160);
  expect(astray).toEqual([]);
});
