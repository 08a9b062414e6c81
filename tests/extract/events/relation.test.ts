import {expect, test} from "vitest";
import type {ToponymKind} from "../../../src/domain/place.js";
import {eventsOf} from "./made-article.js";

type Mark = string | readonly [name: string, kind: ToponymKind];

/** Relations of what a sentence tells: `A > B` directed, `A = B` not. */
function relationsIn(text: string, places: readonly Mark[]): string[] {
  return eventsOf(text, {places}).flatMap(({properties: {relation}}) =>
    relation ? [`${relation.from.name} ${relation.directed ? ">" : "="} ${relation.to.name}`] : []
  );
}

const [LORUP, BRILL]: readonly Mark[] = [
  ["Lorup", "associative"],
  ["Brill", "associative"]
];
const [LORUPIAN, BRILLISH]: readonly Mark[] = [
  ["Lorupian", "demonym"],
  ["Brillish", "demonym"]
];

test.each<[text: string, places: readonly Mark[], relation: string]>([
  ["Lorup accused Brill of breaking the truce.", [LORUP!, BRILL!], "Lorup > Brill"],
  ["Lorup sent medicine to Brill on Monday.", [LORUP!, BRILL!], "Lorup > Brill"],
  ["Lorup gave Brill a loan of ten million.", [LORUP!, BRILL!], "Lorup > Brill"],
  ["Lorup imposed sanctions on Brill.", [LORUP!, BRILL!], "Lorup > Brill"],
  ["Lorup accepted a loan from Brill.", [LORUP!, BRILL!], "Brill > Lorup"],
  ["Brill was condemned by Lorup on Monday.", [BRILL!, LORUP!], "Lorup > Brill"],
  ["Lorup signed a treaty with Brill.", [LORUP!, BRILL!], "Lorup = Brill"],
  ["The presidents of Lorup and Brill met on Monday.", [LORUP!, BRILL!], "Lorup = Brill"],
  ["Talks between Lorup and Brill collapsed on Monday.", [LORUP!, BRILL!], "Lorup = Brill"],
  [
    "Lorupian and Brillish ministers signed a fishing agreement.",
    [LORUPIAN!, BRILLISH!],
    "Lorupian = Brillish"
  ],
  ["The Lorupian government expelled two Brillish diplomats.", [LORUPIAN!, BRILLISH!], "Lorupian > Brillish"],
  ["Lorup rejected a Brillish proposal on Monday.", [LORUP!, BRILLISH!], "Lorup > Brillish"]
])("%s relates two places", (text, places, relation) => {
  expect(relationsIn(text, places)).toEqual([relation]);
});

test.each<[text: string, places: readonly Mark[], why: string]>([
  ["The Lorupian leader flew from Lorup to Brill.", ["Lorup", "Brill"], "a movement"],
  [
    "Lorup accused Brill and Tarn of breaking the truce.",
    [LORUP!, BRILL!, ["Tarn", "associative"]],
    "three places"
  ],
  ["Two Lorupian tourists met a Brillish singer.", [LORUPIAN!, BRILLISH!], "people who act for no place"],
  ["Lorup and Brill signed separate treaties.", [LORUP!, BRILL!], "each for itself"],
  ["Lorup beat Brill by two goals.", [LORUP!, BRILL!], "a game"],
  ["Lorup bombed Brill on Monday.", [LORUP!, "Brill"], "a town where it happened"],
  [
    "Lorup criticised plans for a road between Lorup and Brill.",
    [LORUP!, "Lorup", "Brill"],
    "a stretch of road"
  ]
])("%s relates no two places", (text, places) => {
  expect(relationsIn(text, places)).toEqual([]);
});

test("a relation is left out of an event that has none, so that older readers see no difference", () => {
  const [event] = eventsOf("A fire destroyed the mill in Lorup.", {places: ["Lorup"]});
  expect(event).toBeDefined();
  expect(Object.keys(event!.properties)).not.toContain("relation");
});

test("a merged event keeps the relation that only one telling gives", () => {
  const [event, ...others] = eventsOf(
    "Lorup condemned Brill over the tolls on 6 May 2024. On 6 May 2024 it condemned Brill over the tolls.",
    {
      places: [LORUP!, BRILL!, BRILL!],
      times: [
        ["6 May 2024", "2024-05-06"],
        ["6 May 2024", "2024-05-06"]
      ]
    }
  );
  expect(others).toEqual([]);
  expect(event?.properties.relation?.to.name).toBe("Brill");
});
