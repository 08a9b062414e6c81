import {expect, test} from "vitest";
import {eventsOf} from "./made-article.js";

const published = "2024-05-09";
const friday: [string, string | null] = ["on Monday", "2024-05-06"];
const OPENING = "Minister Ana Brill opened a bridge in Lorup on Monday.";

/** The date of the last happening behind an opening that was on a Monday. */
const dateBehind = (text: string, times: [string, string | null][] = [], opening = OPENING) =>
  eventsOf(`${opening}\n${text}`, {
    places: ["Lorup"],
    people: ["Ana Brill", ...(text.includes("Brill") ? ["Brill"] : [])],
    published,
    times: [friday, ...times],
    allTold: true
  }).at(-1)?.properties.time?.edtf ?? null;

test("what is said in an article of one day was said on that day, and the event tells that this was inferred", () => {
  const event = eventsOf(`${OPENING}\nShe announced a second bridge.`, {
    places: ["Lorup"],
    people: ["Ana Brill"],
    published,
    times: [friday],
    allTold: true
  }).at(-1)!;
  expect(event).toMatchObject({
    properties: {
      time: {edtf: "2024-05-06", anchor: "narrative", wording: "on Monday"},
      notices: expect.arrayContaining([expect.objectContaining({rule: "bind/carried-date"})])
    },
    when: {certainty: "less-certain"}
  });
  expect(event.properties.confidence).toBeLessThanOrEqual(0.7);
});

test.each<[string, [string, string | null][], string | null]>([
  ["The mayor announced a second bridge.", [], "2024-05-06"],
  ["Brill visited a school.", [], "2024-05-06"],
  ["The mayor has announced a second bridge.", [], null],
  ["The mayor had announced a second bridge.", [], null],
  ["The mayor recently announced a second bridge.", [["recently", null]], null],
  ["Brill announced the plan in 2019.", [["in 2019", "2019"]], "2019"],
  ["The works began in 2019. The mayor announced a second bridge.", [["in 2019", "2019"]], null]
])("behind news of Monday %j with %j is of %s", (text, times, edtf) => {
  expect(dateBehind(text, times)).toBe(edtf);
});

test("news of long ago is no day on which an article's people speak", () => {
  const event = eventsOf(
    "Ana Brill opened a bridge in Lorup on 3 May 1890.\nThe mayor announced a second bridge.",
    {
      places: ["Lorup"],
      people: ["Ana Brill"],
      published,
      times: [["on 3 May 1890", "1890-05-03"]],
      allTold: true
    }
  ).at(-1)!;
  expect(event.properties.time?.edtf ?? null).toBeNull();
});
