import {expect, test} from "vitest";
import {mergeEvents} from "../../../src/extract/events/merge.js";
import {eventsOf} from "./made-article.js";

const lead = eventsOf("A ferry sank off Lorup on May 3 and killed 12 people.", {
  id: "a.txt",
  places: ["Lorup"],
  times: [["May 3", "2024-05-03"]]
});

test("mergeEvents makes one event of a happening that two articles tell, with both sources and both tolls", () => {
  const again = eventsOf("A ferry sank off Lorup on May 3 and killed 14 people.", {
    id: "b.txt",
    places: ["Lorup"],
    times: [["May 3", "2024-05-03"]]
  });
  const merged = mergeEvents([...lead, ...again]);
  expect(merged).toHaveLength(1);
  expect(merged[0]!.properties.sources.map(({article}) => article)).toEqual(["a.txt", "b.txt"]);
  expect(merged[0]!.properties.disagreements).toMatchObject([
    {about: "toll", readings: [{value: "12"}, {value: "14"}]}
  ]);
});

test.each([
  ["May 4", "2024-05-04", 1],
  ["June 9", "2024-06-09", 2]
])("mergeEvents makes of the same words on May 3 and %s (%s) %i events", (wording, edtf, count) => {
  const later = eventsOf(`A ferry sank off Lorup on ${wording} and killed 12 people.`, {
    id: "b.txt",
    places: ["Lorup"],
    times: [[wording, edtf]]
  });
  const merged = mergeEvents([...lead, ...later]);
  expect(merged).toHaveLength(count);
  // One event with two dates side by side, or two events; never a date lost.
  const dates = merged.flatMap(({properties}) => [
    properties.time?.edtf,
    ...properties.disagreements.flatMap(({readings}) => readings.map(({value}) => value))
  ]);
  expect(dates).toEqual(expect.arrayContaining(["2024-05-03", edtf]));
});

test("mergeEvents keeps apart what a sentence tells of two days", () => {
  const events = eventsOf("Three men were arrested in Lorup on 3 May and released on 5 May.", {
    places: ["Lorup"],
    times: [
      ["3 May", "2024-05-03"],
      ["5 May", "2024-05-05"]
    ]
  });
  expect(events.map(({properties}) => properties.time?.edtf)).toEqual(["2024-05-03", "2024-05-05"]);
});
