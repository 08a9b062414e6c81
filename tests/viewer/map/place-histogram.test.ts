import {expect, test} from "vitest";
import {histogramOf} from "../../../src/viewer/map/place-histogram.js";
import {columnsOf, placeEntry} from "./place-data.js";

test("the fullest bin is 1 and empty ones are 0", () => {
  const columns = columnsOf([placeEntry()], [{place: 0}, {place: 0}, {place: 0}, {place: 0}]);
  expect(histogramOf(columns, [0, 1, 3], 2)).toEqual([1, 0.5]);
});

test("a collection without dates has empty bins", () => {
  expect(histogramOf(columnsOf([], []), [], 3)).toEqual([0, 0, 0]);
});
