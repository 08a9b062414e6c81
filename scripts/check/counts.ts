/** How many tests passed and failed. A test that was skipped counts as failed: the gate has none. */
export type Counts = {readonly passed: number; readonly failed: number};

/**
 * Counts of a report of `vitest --reporter=json`. A test file that could not be loaded has no tests
 * but fails the run, so it counts as one failure.
 */
export function countsOfVitest(report: unknown): Counts {
  const {numPassedTests, numTotalTests, testResults} = report as {
    numPassedTests: number;
    numTotalTests: number;
    testResults: {status: string; assertionResults: unknown[]}[];
  };
  const broken = testResults.filter((file) => file.status === "failed" && file.assertionResults.length === 0);
  return {passed: numPassedTests, failed: numTotalTests - numPassedTests + broken.length};
}

/** Counts of a report of `playwright test --reporter=json`; errors outside a test count one each. */
export function countsOfPlaywright(report: unknown): Counts {
  const {stats, errors} = report as {
    stats: {expected: number; unexpected: number; flaky: number; skipped: number};
    errors: unknown[];
  };
  return {
    passed: stats.expected + stats.flaky,
    failed: stats.unexpected + stats.skipped + errors.length
  };
}
