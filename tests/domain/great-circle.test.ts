import fc from "fast-check";
import {expect, test} from "vitest";
import type {LngLat} from "../../src/domain/place.js";
import {angleBetween, greatCircle} from "../../src/domain/great-circle.js";

const position = fc.tuple(
  fc.double({min: -180, max: 180, noNaN: true}),
  fc.double({min: -85, max: 85, noNaN: true})
);

test("a great circle runs north of both ends between Moscow and New York", () => {
  const path = greatCircle([37.6, 55.75], [-74, 40.7], 10);
  expect(Math.max(...path.map(([, lat]) => lat))).toBeGreaterThan(62);
});

test("a great circle over the antimeridian runs on instead of jumping back", () => {
  const lngs = greatCircle([140, 35], [-122, 37], 12).map(([lng]) => lng);
  expect(lngs.at(-1)).toBeCloseTo(238);
  expect(lngs.every((lng, index) => index === 0 || lng > lngs[index - 1]!)).toBe(true);
});

test("stretches of a great circle are equally long and end where it ends", () => {
  fc.assert(
    fc.property(position, position, (from, to) => {
      const whole = angleBetween(from, to);
      fc.pre(whole > 0.01 && whole < 179);
      const path = greatCircle(from, to, 6);
      path.slice(1).forEach((point, index) => {
        expect(angleBetween(path[index]!, point)).toBeCloseTo(whole / 6, 3);
      });
      const [lng, lat] = path.at(-1)!;
      expect(angleBetween([lng, lat], to)).toBeLessThan(1e-4);
    })
  );
});

test.each<[LngLat, LngLat]>([
  [
    [0, 0],
    [180, 0]
  ],
  [
    [10, 50],
    [10, 50]
  ],
  [
    [0, 90],
    [0, -90]
  ]
])("a path from %j to %j has no NaN", (from, to) => {
  expect(greatCircle(from, to, 8).flat().every(Number.isFinite)).toBe(true);
});
