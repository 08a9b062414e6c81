import {expect, test} from "vitest";
import {eventsOf} from "./made-article.js";

const published = "2024-05-09";
const monday: [string, string | null] = ["on Monday", "2024-05-06"];
const OPENING = "Minister Ana Brill opened a bridge in Lorup on Monday.";

/** The last happening behind an opening that was on a Monday. */
const lastBehind = (
  text: string,
  times: [string, string | null][] = [],
  {opening = OPENING, people = ["Ana Brill"]} = {}
) =>
  eventsOf(`${opening}\n${text}`, {
    places: text.includes("Tarn") ? ["Lorup", "Tarn"] : ["Lorup"],
    people,
    published,
    times: [monday, ...times],
    allTold: true
  }).at(-1)!;

/** Its date, where the surname is known as a name, too. */
const dateBehind = (text: string, times: [string, string | null][] = [], opening = OPENING) => {
  const people = ["Ana Brill", ...(text.includes("Brill") ? ["Brill"] : [])];
  return lastBehind(text, times, {opening, people}).properties.time?.edtf ?? null;
};

test("what is said in an article of one day was said on that day, and the event tells that this was inferred", () => {
  const event = lastBehind("She announced a second bridge.");
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
  ["The mayor promised a second bridge soon.", [["soon", null]], "2024-05-06"],
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

const TUESDAY: [string, string | null] = ["on Tuesday", "2024-05-07"];

test.each<[string, [string, string | null][], string | null]>([
  ["The council met on Tuesday. The mayor left. She laid a wreath.", [TUESDAY], null],
  ["Mayor Tilda Ganz spoke on Tuesday. She laid a wreath.", [TUESDAY], "2024-05-07"],
  ["Mayor Tilda Ganz was born in 1960. She laid a wreath.", [["in 1960", "1960"]], null],
  ["The council met on Tuesday. The mayor also announced a park.", [TUESDAY], "2024-05-07"],
  ["The council met on Tuesday. The mayor announced a park.", [TUESDAY], null],
  ["At the ceremony, a choir sang.", [], "2024-05-06"],
  ["The ceremony was attended by two thousand.", [], "2024-05-06"],
  ["The works began in 2019. At the ceremony, a choir sang.", [["in 2019", "2019"]], "2024-05-06"],
  ["The council met on Tuesday. At the ceremony, a choir sang.", [TUESDAY], null],
  ["The works began in 2019. At the ceremony of the guild, a choir sang.", [["in 2019", "2019"]], null],
  ["The works began in 2019. At a ceremony, a choir sang.", [["in 2019", "2019"]], null]
])("behind news of Monday %j with %j, the last is of %s", (text, times, edtf) => {
  expect(dateBehind(text, times)).toBe(edtf);
});

test.each<[string, string | null]>([
  ["A choir sang.", "2024-05-06"],
  ["It rained. A choir sang.", "2024-05-06"],
  ["It rained. It snowed. A choir sang.", null],
  ["A choir sang in Tarn.", null],
  ["A court fined the owner.", null],
  ["A choir has sung.", null],
  ["The works began in 2019. A choir sang.", null]
])("right behind news of Monday %j, the last is of %s", (text, edtf) => {
  const times: [string, string | null][] = text.includes("2019") ? [["in 2019", "2019"]] : [];
  expect(lastBehind(text, times).properties.time?.edtf ?? null).toBe(edtf);
});

test("what is told behind an hour of the article's day is of that day, without the hour", () => {
  const event = eventsOf(
    `${OPENING.replace("on Monday", "at 6:40 p.m.")}\nThe mayor announced a second bridge.`,
    {
      places: ["Lorup"],
      people: ["Ana Brill"],
      published,
      times: [["at 6:40 p.m.", published]],
      allTold: true
    }
  ).at(-1)!;
  expect(event.properties.time).toMatchObject({edtf: published, precision: "day", anchor: "narrative"});
});

test("who is known by the full name stays in the day under the surname that is not known as a name", () => {
  expect(lastBehind("Brill moved on to a school.").properties.time?.edtf).toBe("2024-05-06");
});
