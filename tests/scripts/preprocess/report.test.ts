import {expect, test} from "vitest";
import {titleOf} from "../../../scripts/preprocess/preprocess.js";
import {summaryOf} from "../../../scripts/preprocess/report.js";

const COUNTS = {
  articles: 1,
  events: 9,
  dated: 4,
  undated: 5,
  placed: 7,
  unplaced: 2,
  notices: 1,
  problems: 0,
  bugs: 0
};

test("summaryOf says in one line what was found and what is missing", () => {
  expect(summaryOf(COUNTS)).toBe("1 article, 9 events (4 dated, 5 undated; 7 placed, 2 unplaced), 1 notice");
});

test("summaryOf says how much was not read only if something was not", () => {
  expect(summaryOf({...COUNTS, problems: 3})).toContain(", 3 not read");
});

test.each([
  ["nellie-bly", "Nellie Bly"],
  ["south_ossetia 2", "South Ossetia 2"],
  ["a", "A"]
])("titleOf makes the folder name %s the title %s", (name, title) => {
  expect(titleOf(name)).toBe(title);
});
