import {expect, test} from "vitest";
import {headline} from "../../../scripts/readers/text.js";

test.each([
  ["Moscow prepares talks\nThe presidents are to meet this evening.", "Moscow prepares talks"],
  ["The presidents meet.\nThe talks were long and hard, they said.", null],
  ["Only one line", null],
  ["A line\nshort", null],
  ["“We go on”\nThe minister said so on Tuesday evening.", "“We go on”"]
])("headline of %j is %j", (body, title) => {
  expect(headline(body)).toBe(title);
});
