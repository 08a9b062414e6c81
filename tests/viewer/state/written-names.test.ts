import {expect, test} from "vitest";
import type {EventPlace} from "../../../src/domain/event.js";
import {WrittenNames} from "../../../src/viewer/state/written-names.js";

const tskhinvali = {
  name: "Tskhinvali",
  gazetteerName: "Ts’khinvali",
  kind: "literal",
  feature: "settlement"
} as EventPlace;

function commonest(...places: EventPlace[]): string | undefined {
  const names = new WrittenNames();
  for (const place of places) names.add(place);
  return names.commonest;
}

test("a place is named as most of its events write it", () => {
  const cxinvali = {...tskhinvali, name: "Cxinvali"};
  expect(commonest(cxinvali, tskhinvali, tskhinvali)).toBe("Tskhinvali");
  expect(commonest(cxinvali, tskhinvali)).toBe("Cxinvali");
});

test.each([
  ["a headline's capitals", {name: "TSKHINVALI"}],
  ["an abbreviation", {name: "Tskh."}],
  ["a government's name", {name: "Presidential Palace", kind: "associative"}],
  ["a site shown at its town", {name: "Theater Square", feature: "site"}]
] as const)("%s leaves the gazetteer's name", (_, written) => {
  expect(commonest({...tskhinvali, ...written})).toBe("Ts’khinvali");
});
