import * as fc from "fast-check";
import {expect, test} from "vitest";
import {EVENT_STATUSES, EVENT_TYPES} from "../../../src/domain/event.js";
import {areaOf} from "../../../src/viewer/state/area.js";
import {dayOfIso} from "../../../src/viewer/state/days.js";
import {
  formatAddress,
  NO_ADDRESS,
  parseAddress,
  parseInterval,
  type AddressState
} from "../../../src/viewer/state/address.js";
import {THEMES} from "../../../src/viewer/state/viewer.svelte.js";

const text = fc.string({minLength: 1, maxLength: 12, unit: "grapheme"});
const degrees = (limit: number) =>
  fc.integer({min: -limit * 100, max: limit * 100}).map((hundredths) => hundredths / 100 + 0);
const minutes = fc.integer({min: -5_000_000 * 60, max: 400_000 * 60});
const interval = fc
  .tuple(minutes, fc.integer({min: 1, max: 1_000_000}), fc.boolean())
  .map(([from, length, whole]) =>
    whole
      ? ([Math.floor(from / 1440), Math.floor(from / 1440) + length] as const)
      : ([from / 1440, (from + length) / 1440] as const)
  );

const state: fc.Arbitrary<AddressState> = fc.record({
  collection: fc.option(text),
  data: fc.option(text),
  interval: fc.option(interval),
  selection: fc.option(text),
  filters: fc.record({
    types: fc.subarray([...EVENT_TYPES]),
    statuses: fc.subarray([...EVENT_STATUSES]),
    places: fc.uniqueArray(text, {maxLength: 3}),
    actors: fc.uniqueArray(text, {maxLength: 3}),
    articles: fc.uniqueArray(text, {maxLength: 3}),
    minConfidence: fc.integer({min: 0, max: 10}).map((tenths) => tenths / 10),
    text: fc.oneof(text, fc.constant("")),
    bounds: fc.option(fc.tuple(degrees(180), degrees(90), degrees(180), degrees(90))),
    area: fc.option(fc.array(fc.tuple(degrees(180), degrees(90)), {minLength: 3, maxLength: 9}).map(areaOf))
  }),
  camera: fc.option(
    fc.record({
      lng: degrees(180),
      lat: degrees(90),
      zoom: fc.integer({min: 0, max: 2200}).map((z) => z / 100)
    })
  ),
  reach: fc.constantFrom("possible" as const, "certain" as const),
  undatedToo: fc.boolean(),
  scale: fc.constantFrom("proportional" as const, "collapsed" as const, "steps" as const),
  lanes: fc.constantFrom("none" as const, "type" as const, "actor" as const, "article" as const),
  story: fc.boolean(),
  theme: fc.constantFrom(...THEMES)
});

test("an address gives back the view that it was made from", () => {
  fc.assert(
    fc.property(state, (before) => {
      const after = parseAddress(formatAddress(before));
      expect({...after, interval: null}).toEqual({...before, interval: null});
      expect(after.interval?.[0] ?? null).toBeCloseToOrNull(before.interval?.[0] ?? null);
      expect(after.interval?.[1] ?? null).toBeCloseToOrNull(before.interval?.[1] ?? null);
    })
  );
});

test("an address of the first view is empty", () => {
  expect(formatAddress(NO_ADDRESS)).toBe("");
});

test("a question of an address is cut where no reader would have typed it", () => {
  expect(parseAddress(`q=${"a ".repeat(50_000)}`).filters.text.length).toBeLessThanOrEqual(400);
});

test("a facet's value stands once however often an address names it, and no more of them than a reader would tick", () => {
  expect(parseAddress("who=Ana&who=Ben&who=Ana").filters.actors).toEqual(["Ana", "Ben"]);
  const many = Array.from({length: 5000}, (_, index) => `place=${index}`).join("&");
  expect(parseAddress(many).filters.places).toHaveLength(200);
});

test("parseAddress takes any text without failing", () => {
  fc.assert(
    fc.property(fc.string(), (search) => {
      expect(parseAddress(search).filters.minConfidence).toBeLessThanOrEqual(1);
    })
  );
});

test.each([
  ["2024", "2024-01-01", "2025-01-01"],
  ["2024-02", "2024-02-01", "2024-03-01"],
  ["2023-02/2023-02", "2023-02-01", "2023-03-01"],
  ["2024-03-18", "2024-03-18", "2024-03-19"],
  ["2024-03-18T09:40/2024-03-18T11:00", "2024-03-18T09:40", "2024-03-18T11:00"]
])("an interval written %s runs from %s to before %s", (written, from, to) => {
  expect(parseInterval(written)).toEqual([dayOfIso(from), dayOfIso(to)]);
});

test.each(["", "next week", "2024-13-01", "2024-03-18/2024-03-01", "2023-02-30"])(
  "%j is no interval",
  (written) => {
    expect(parseInterval(written)).toBeNull();
  }
);

expect.extend({
  toBeCloseToOrNull(received: number | null, expected: number | null) {
    const pass =
      received === null || expected === null ? received === expected : Math.abs(received - expected) < 1e-6;
    return {pass, message: () => `expected ${expected}, found ${received}`};
  }
});

declare module "vitest" {
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- the shape of the declaration is Vitest's
  interface Matchers<T = any> {
    toBeCloseToOrNull(expected: number | null): T;
  }
}
