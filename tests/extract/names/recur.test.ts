import {expect, test} from "vitest";
import {recur} from "../../../src/extract/names/recur.js";
import {found, see, written} from "./seen.js";

function recurring(text: string, surface: string, type: "person" | "organization"): string[] {
  const seen = see(text);
  return written(seen, recur(seen, new Uint8Array(seen.tokens.count), [found(seen, surface, type)]));
}

test("recur adds a surname where it stands alone", () => {
  expect(recurring("Anna Berg left early. Berg was sorry.", "Anna Berg", "person")).toEqual([
    "p: Anna Berg",
    "p: Berg"
  ]);
});

test("recur adds a body where its whole name stands again", () => {
  expect(
    recurring("He called the Red Lantern. The Red Lantern sent tents.", "Red Lantern", "organization")
  ).toEqual(["o: Red Lantern", "o: Red Lantern"]);
});

test("recur adds no body where its name is part of a longer one", () => {
  expect(
    recurring("He called the Red Lantern. The Red Lantern Inn burned.", "Red Lantern", "organization")
  ).toEqual(["o: Red Lantern"]);
});
