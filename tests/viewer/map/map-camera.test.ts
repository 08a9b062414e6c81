import {expect, test} from "vitest";
import {boundsOf} from "../../../src/viewer/map/map-camera.js";
import {nearSide} from "../../../src/viewer/map/horizon.js";
import {ShortestArc} from "../../../src/viewer/map/shortest-arc.js";
import {columnsOf, placeEntry} from "./place-data.js";

test.each([
  [
    [10, 20, 15],
    [10, 20]
  ],
  [
    [170, -170],
    [170, 190]
  ],
  [
    [-74, 140, 37],
    [-74, 140]
  ],
  [
    [-120, 120, 60],
    [60, 240]
  ],
  [[5], [5, 5]]
])("the shortest stretch around longitudes %j is %j", (lngs, arc) => {
  const shortest = new ShortestArc();
  for (const lng of lngs) shortest.add(lng);
  expect(shortest.found()).toEqual(arc);
});

test("the frame around a movement holds both of its ends", () => {
  const columns = columnsOf([placeEntry({at: [10, 50], radiusKm: 0})], [{place: 0, origin: [20, 40]}]);
  expect(boundsOf(columns, [0])).toEqual([10, 40, 20, 50]);
});

test("nothing placed has no frame", () => {
  expect(boundsOf(columnsOf([], [{place: -1}]), [0])).toBeNull();
});

test("the near side of the globe holds its middle and not the point opposite", () => {
  const near = nearSide([40, 45], 2, 800);
  expect(near(40, 45)).toBe(true);
  expect(near(-140, -45)).toBe(false);
});

test("everything is on the near side once the map is flat", () => {
  expect(nearSide([40, 45], 6, 800)(-140, -45)).toBe(true);
});
