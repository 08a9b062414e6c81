import {expect, test} from "vitest";
import {piecesOf} from "../../../src/viewer/reading/pieces.js";

test.each([
  ["a file that is read before a second worker starts", 19_999_999, 8, [0]],
  ["a large file with two cores", 100_000_001, 2, [0, 50_000_000]],
  ["a large file with one core", 100_000_000, 1, [0]],
  ["a large file with more cores than help", 100_000_000, 32, [0, 25_000_000, 50_000_000, 75_000_000]],
  ["a large file where nobody tells the cores", 100_000_000, NaN, [0]]
])("%s is cut where it should be", (_, size, cores, pieces) => {
  expect(piecesOf(size, cores)).toEqual(pieces);
});
