import {area, booleanPointInPolygon} from "@turf/turf";
import {beforeAll, expect, test} from "vitest";
import {
  readDisputedAreas,
  disputedShapes,
  type DisputedArea,
  type DisputedShape
} from "../../../scripts/basemap/disputed.js";
import {cutCountries, worldShapes, type Kind, type Shape} from "../../../scripts/basemap/shapes.js";
import {readSourceData} from "../../../scripts/basemap/source-data.js";

let areas: readonly DisputedArea[];
let shapes: readonly DisputedShape[];
let world: ReadonlyMap<Kind, readonly Shape[]>;

beforeAll(async () => {
  const source = await readSourceData();
  areas = await readDisputedAreas();
  shapes = disputedShapes(areas, cutCountries(source.fine));
  world = worldShapes(source.coarse, source.coarseWater, areas);
}, 60_000);

test.each([
  ["crimea", [34.1, 45.0], [31, 47.5]],
  ["abkhazia", [41.0, 43.1], [42.7, 42.3]],
  ["south-ossetia", [43.97, 42.3], [44.8, 41.7]],
  ["kosovo", [21, 42.6], [20.5, 44.8]],
  ["western-sahara", [-13.2, 25], [-8, 31.6]],
  ["kashmir", [74.8, 34.1], [77.2, 28.6]],
  ["transnistria", [29.63, 46.9], [28.85, 47.0]]
])("%s holds a place inside it and not one outside", (id, inside, outside) => {
  const shape = shapes.find(({properties}) => properties.id === id)!;
  expect(booleanPointInPolygon(inside, shape)).toBe(true);
  expect(booleanPointInPolygon(outside, shape)).toBe(false);
});

test("every disputed area has a shape", () => {
  expect(shapes.map(({properties}) => properties.id)).toEqual(areas.map(({id}) => id));
});

test("no country is drawn as a band around the world or as all of it", () => {
  const earth = 4 * Math.PI * 6371e3 ** 2;
  for (const {geometry} of world.get("country")!) {
    const polygons = geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates;
    for (const rings of polygons as number[][][][]) {
      expect(area({type: "Polygon", coordinates: rings})).toBeLessThan(earth / 10);
      for (const ring of rings) {
        const jumps = ring.filter(
          ([lng = 0, lat = 0], index) => index > 0 && Math.abs(lng - ring[index - 1]![0]!) > 180 && lat > -80
        );
        expect(jumps).toEqual([]);
      }
    }
  }
});

test("the border of Kosovo is disputed, that of France is not", () => {
  const near = (kind: Kind, [lng, lat]: readonly [number, number]): boolean =>
    world
      .get(kind)!
      .some(({geometry}) =>
        (geometry.coordinates as number[][][]).some((line) =>
          line.some(([x = 0, y = 0]) => Math.hypot(x - lng, y - lat) < 0.7)
        )
      );
  expect(near("disputed-border", [21.6, 42.7])).toBe(true);
  expect(near("disputed-border", [7.5, 48.5])).toBe(false);
  expect(near("border", [7.5, 48.5])).toBe(true);
});
