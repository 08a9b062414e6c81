import * as fc from "fast-check";
import {expect, test} from "vitest";
import {areaOf, formatArea, insideOf, parseArea, rectangle, ringOf} from "../../../src/viewer/state/area.js";

test("a rectangle holds what lies between its corners and nothing else", () => {
  const isInside = insideOf(rectangle([-10, 36], [4, 44])!);
  expect(isInside([-9.14, 38.72])).toBe(true);
  expect(isInside([2.35, 48.86])).toBe(false);
  expect(isInside([12.5, 41.9])).toBe(false);
});

test("an area across the antimeridian holds places on both sides of it", () => {
  const isInside = insideOf(
    areaOf([
      [170, -20],
      [-170, -20],
      [-175, 5],
      [175, 5]
    ])!
  );
  expect(isInside([178, -17])).toBe(true);
  expect(isInside([-176, -10])).toBe(true);
  expect(isInside([0, -10])).toBe(false);
});

test("an area drawn on another copy of the world holds the same places", () => {
  const isInside = insideOf(rectangle([350, 36], [364, 44])!);
  expect(isInside([-9.14, 38.72])).toBe(true);
});

test("a concave area leaves out what lies in its bay", () => {
  const isInside = insideOf(
    areaOf([
      [0, 0],
      [10, 0],
      [10, 10],
      [5, 2],
      [0, 10]
    ])!
  );
  expect(isInside([5, 1])).toBe(true);
  expect(isInside([5, 8])).toBe(false);
});

test.each([
  ["two corners", [[0, 0] as const, [1, 1] as const]],
  ["the same corner thrice", [[1, 1] as const, [1, 1] as const, [1, 1] as const]]
])("%s are no area", (_, corners) => {
  expect(areaOf(corners)).toBeNull();
});

test.each(["", "1,2;3,4", "1,2;3,4;five,6", "1,2,3;4,5,6;7,8,9", "0,0;1,0;1,91"])(
  "“%s” in an address is no area",
  (text) => {
    expect(parseArea(text)).toBeNull();
  }
);

test("an address gives back the area, and its ring is closed", () => {
  const corner = fc.tuple(
    fc.double({min: -180, max: 180, noNaN: true}),
    fc.double({min: -90, max: 90, noNaN: true})
  );
  fc.assert(
    fc.property(fc.array(corner, {minLength: 3, maxLength: 12}), (corners) => {
      const area = areaOf(corners);
      if (!area) return;
      expect(parseArea(formatArea(area))).toEqual(area);
      expect(ringOf(area).at(-1)).toEqual(ringOf(area)[0]);
    })
  );
});
