import {expect, test} from "vitest";
import {countsOfPlaywright, countsOfVitest} from "../../../scripts/check/counts.js";

test("countsOfVitest counts a file that could not be loaded, and a skipped test, as failures", () => {
  const report = {
    numPassedTests: 7,
    numTotalTests: 9,
    testResults: [
      {status: "passed", assertionResults: [{}, {}]},
      {status: "failed", assertionResults: []}
    ]
  };
  expect(countsOfVitest(report)).toEqual({passed: 7, failed: 3});
});

test("countsOfPlaywright counts skipped tests and errors outside a test as failures", () => {
  const report = {stats: {expected: 5, unexpected: 1, flaky: 1, skipped: 2}, errors: [{}]};
  expect(countsOfPlaywright(report)).toEqual({passed: 6, failed: 4});
});
