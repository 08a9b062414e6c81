import * as fc from "fast-check";
import {expect, test} from "vitest";
import {buildColumns} from "../../../src/viewer/state/columns.js";
import {dayOfIso} from "../../../src/viewer/state/days.js";
import {inInterval, shownIn} from "../../../src/viewer/state/window.js";
import {makeCollection, type EventSpec} from "../make-collection.js";

function columnsOf(body: readonly (string | EventSpec)[]) {
  const {features} = makeCollection("Test", [{id: "a", title: "A", body}]);
  return buildColumns(features, ["a"]);
}

const told = (edtf: string | null): EventSpec => ({
  sentence: `It was ${edtf ?? "once"}.`,
  edtf,
  wording: "was"
});

test("columns stand in time order, and what has no day comes last, in narrative order", () => {
  const columns = columnsOf([
    told("2024-03"),
    told("XXXX-02-22"),
    told("2023"),
    told(null),
    told("2024-03-02")
  ]);
  expect([...columns.feature]).toEqual([2, 0, 4, 1, 3]);
  expect(columns.dated).toBe(3);
  expect([...columns.position]).toEqual([1, 3, 0, 4, 2]);
});

test("a month is vague: it has no day on which it surely was", () => {
  const columns = columnsOf([told("2024-03")]);
  expect(columns.shape[0]).toBe(2);
  expect(columns.coreEnd[0]! - columns.coreStart[0]!).toBe(0);
  expect(columns.end[0]! - columns.start[0]!).toBe(31);
});

test("a stretch from day to day lasts from the first to the last of them", () => {
  const columns = columnsOf([told("2024-03-01/2024-03-18")]);
  expect(columns.shape[0]).toBe(3);
  expect(columns.coreEnd[0]! - columns.coreStart[0]!).toBe(18);
});

test("an open end reaches to the end of what is known", () => {
  const columns = columnsOf([told("2024-03-01/.."), told("2025-01-01")]);
  expect(columns.end[0]).toBe(dayOfIso("2025-01-02"));
});

test("a clock time is kept to the minute", () => {
  const {features} = makeCollection("Test", [{id: "a", title: "A", body: [told("1889-11-14T09:40")]}]);
  expect(buildColumns(features, ["a"]).start[0]).toBeCloseTo(dayOfIso("1889-11-14T09:40")!, 6);
});

test("shownIn agrees with asking every event, for any interval", () => {
  const day = fc.integer({min: 0, max: 4000});
  const span = fc.tuple(day, fc.oneof(fc.integer({min: 1, max: 5}), fc.integer({min: 1, max: 3000})));
  fc.assert(
    fc.property(fc.array(span, {maxLength: 60}), span, fc.boolean(), (events, [at, length], only) => {
      const reach = only ? "certain" : "possible";
      const base = columnsOf([]);
      const sorted = events.map(([from, days]) => [from, from + days] as const).sort((a, b) => a[0] - b[0]);
      const lengths = sorted.map(([from, to]) => to - from).sort((a, b) => a - b);
      const shortDays = lengths[Math.floor(lengths.length / 2)] ?? 0;
      const columns = {
        ...base,
        length: sorted.length,
        dated: sorted.length,
        start: Float64Array.from(sorted, ([from]) => from),
        end: Float64Array.from(sorted, ([, to]) => to),
        lng: new Float64Array(sorted.length),
        shortDays,
        long: Uint32Array.from(sorted.keys()).filter((p) => sorted[p]![1] - sorted[p]![0] > shortDays)
      };
      const interval = [at, at + length] as const;
      const expected = [...sorted.keys()].filter((p) => inInterval(columns, p, interval, reach));
      expect([...shownIn(columns, null, interval, reach, false).positions]).toEqual(expected);
    })
  );
});

test("relations stand in time order, and each place that is an end is held once", () => {
  const [georgia, russia, turkey] = ["Georgia", "Russia", "Turkey"].map((name, index) => ({
    name,
    at: [40 + index, 42] as const,
    level: "country" as const
  }));
  const {relations} = columnsOf([
    {...told("2024-03-02"), relation: {from: georgia!, to: russia!}},
    told("2024-03-03"),
    {...told("2024-03-01"), relation: {from: turkey!, to: georgia!, directed: true}}
  ]);
  expect([...relations.positions]).toEqual([0, 1]);
  const names = relations.places.map(({name}) => name);
  expect(names).toEqual(["Georgia", "Russia", "Turkey"]);
  expect([...relations.from].map((code) => names[code])).toEqual(["Turkey", "Georgia"]);
  expect([...relations.to].map((code) => names[code])).toEqual(["Georgia", "Russia"]);
  expect([...relations.directed]).toEqual([1, 0]);
});
