import {expect, test} from "vitest";
import {workersFor, workersOf} from "../../../scripts/workers/count.js";

test.each([
  ["nothing", 0, 16, 1],
  ["a dozen articles", 50_000, 16, 1],
  ["a megabyte", 1_000_000, 16, 2],
  ["a megabyte on one core", 1_000_000, 1, 1],
  ["a megabyte on two cores", 1_000_000, 2, 1],
  ["two megabytes on two cores", 2_000_000, 2, 2],
  ["much on two cores", 100_000_000, 2, 2],
  ["much on many cores", 100_000_000, 64, 8]
])("workersFor gives %s (%i bytes, %i cores) %i threads", (_, bytes, cores, workers) => {
  expect(workersFor(bytes, cores)).toBe(workers);
});

test.each(["0", "1", "12"])("workersOf reads %s", (asked) => {
  expect(workersOf(asked)).toBe(Number(asked));
});

test.each(["-1", "1.5", "two", "", "1000"])("workersOf refuses %j and says what is wanted", (asked) => {
  expect(() => workersOf(asked)).toThrow(
    `--workers: expected a whole number from 0 to 256, found ${asked}. Leave it out to use all cores where that pays.`
  );
});
