import {expect, test} from "vitest";
import {mergeEvents} from "../../../src/extract/events/merge.js";
import {eventsOf} from "./made-article.js";

const published = "2024-05-09";
const dateOf = (text: string, times: [string, string | null][] = []): string | null | undefined =>
  eventsOf(text, {places: ["Lorup"], published, times})[0]?.properties.time?.edtf ?? null;

test("news with which an article opens counts as of the day it came out, and says that this was inferred", () => {
  const [event] = eventsOf("Engineers have opened a bridge in Lorup.", {places: ["Lorup"], published});
  expect(event).toMatchObject({
    properties: {
      time: {edtf: published, anchor: "publication-date", rule: "bind/opening"},
      notices: [{rule: "bind/published-date"}]
    },
    when: {certainty: "less-certain"}
  });
});

test.each<[string, [string, string | null][], string | null]>([
  ["Engineers opened a bridge in Lorup.", [], published],
  ["Workers open bridge in Lorup", [], published],
  ["May 9, 2024\nEngineers opened a bridge in Lorup.", [["May 9, 2024", published]], published],
  ["The mill in Lorup, built in 1850, has burned down.", [["1850", "1850"]], published],
  ["Engineers had opened a bridge in Lorup.", [], null],
  ["Engineers will open a bridge in Lorup.", [], null],
  ["Engineers have opened the current bridge in Lorup.", [["current", null]], published],
  ["Engineers recently opened a bridge in Lorup.", [["recently", null]], null],
  ["Engineers opened a bridge in Lorup. The council met on Monday.", [["on Monday", "2024-05-06"]], null]
])("findEvents dates the news %j with %j to %s", (text, times, edtf) => {
  expect(dateOf(text, times)).toBe(edtf);
});

const OPENING = "Engineers have opened a bridge in Lorup. It rained. It snowed. It hailed. It thawed.";

/** The date of the last happening. */
const lastDate = (text: string, times: [string, string | null][] = []): string | null =>
  eventsOf(text, {places: text.includes("Lorup") ? ["Lorup"] : [], published, times, allTold: true}).at(-1)!
    .properties.time?.edtf ?? null;

test.each<[string, [string, string | null][], string | null]>([
  [`${OPENING} The company announced a second one.`, [], published],
  [`${OPENING} The company has announced a second one.`, [], null],
  [`${OPENING} A driver broke a window.`, [], null],
  [`${OPENING} Work began in 2019. The company announced a second one.`, [["in 2019", "2019"]], null],
  [
    `${OPENING} Work began in 2019. It ended well. The company announced a second one.`,
    [["in 2019", "2019"]],
    published
  ],
  [
    "The old bridge fell in 1890. It rained. It snowed. It hailed. The company announced a second one.",
    [["in 1890", "1890"]],
    null
  ],
  [`${OPENING} It froze on Monday. The works had begun.`, [["on Monday", "2024-05-06"]], null]
])("what is said in %j with %j is of %s", (text, times, edtf) => {
  expect(lastDate(text, times)).toBe(edtf);
});

test("what is said of the news is less sure than the news, and tells that its day was inferred", () => {
  const event = eventsOf(
    `${OPENING} Work began in 2019. It ended well. The company announced a second one.`,
    {
      places: ["Lorup"],
      published,
      times: [["in 2019", "2019"]],
      allTold: true
    }
  ).at(-1)!;
  expect(event.properties.confidence).toBeLessThanOrEqual(0.7);
  expect(event.properties.notices).toContainEqual(expect.objectContaining({rule: "bind/published-date"}));
});

test("a stretch of days in which the article came out is no other day of late", () => {
  const text = "Engineers opened a bridge in Lorup. Guards will stay for the week.";
  const week: [string, string | null][] = [["the week", "2024-05-06/2024-05-12"]];
  expect(dateOf(text, week)).toBe(published);
});

test("only the opening of an article is news of the day", () => {
  const text = "It rained. It snowed. It hailed. It thawed. Engineers opened a bridge in Lorup.";
  const bridge = eventsOf(text, {places: ["Lorup"], published}).find(
    ({properties}) => properties.place?.name === "Lorup"
  );
  expect(bridge?.properties.time ?? null).toBeNull();
});

test("mergeEvents takes a day that is told before one that is only that of an article, and sees no contradiction", () => {
  const news = eventsOf("Engineers have opened a bridge in Lorup.", {
    places: ["Lorup"],
    published,
    id: "a.txt"
  });
  const told = eventsOf("Engineers opened a bridge in Lorup on May 8.", {
    places: ["Lorup"],
    published: "2024-05-20",
    times: [["May 8", "2024-05-08"]],
    id: "b.txt"
  });
  for (const merged of [mergeEvents([...news, ...told]), mergeEvents([...told, ...news])]) {
    expect(merged).toHaveLength(1);
    expect(merged[0]!.properties).toMatchObject({time: {edtf: "2024-05-08"}, disagreements: []});
    expect(merged[0]!.when?.certainty).toBe("certain");
  }
});

test("mergeEvents takes the earlier of two days on which articles told the same news", () => {
  const first = eventsOf("Engineers have opened a bridge in Lorup.", {
    places: ["Lorup"],
    published,
    id: "a.txt"
  });
  const second = eventsOf("Engineers have opened a bridge in Lorup.", {
    places: ["Lorup"],
    published: "2024-05-11",
    id: "b.txt"
  });
  const [event, ...others] = mergeEvents([...second, ...first]);
  expect(others).toEqual([]);
  expect(event).toMatchObject({properties: {time: {edtf: published}, disagreements: []}});
  expect(event?.when).toEqual(first[0]?.when);
});
