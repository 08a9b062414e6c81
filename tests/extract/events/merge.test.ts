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

test("mergeEvents keeps the same kind of happening of two days apart", () => {
  const later = eventsOf("A ferry sank off Lorup on June 9 and killed 12 people.", {
    id: "b.txt",
    places: ["Lorup"],
    times: [["June 9", "2024-06-09"]]
  });
  const merged = mergeEvents([...lead, ...later]);
  // The same words at the same place: one event with two dates side by side, or two events; never a date lost.
  const dates = merged.flatMap(({properties}) => [
    properties.time?.edtf,
    ...properties.disagreements.flatMap(({readings}) => readings.map(({value}) => value))
  ]);
  expect(dates).toEqual(expect.arrayContaining(["2024-05-03", "2024-06-09"]));
});
