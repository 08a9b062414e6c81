/**
 * `npm test`: everything that must hold, each step with its time; ends with one plain line
 * `N passed, N failed` and exits with 1 if something failed. A step without tests counts as one.
 * First what needs one processor core, side by side; then the tests, which use all there are.
 */
import {spawnSync} from "node:child_process";
import {mkdirSync, mkdtempSync, readFileSync, rmSync} from "node:fs";
import {createServer} from "node:net";
import {availableParallelism, tmpdir} from "node:os";
import {join} from "node:path";
import {InputError} from "../src/domain/input-error.js";
import {launchOptions} from "./browser.js";
import {countsOfPlaywright, countsOfVitest, type Counts} from "./check/counts.js";
import {runJobs, runScript} from "./check/jobs.js";
import {seconds} from "./terminal.js";

type Step = {
  readonly heading: string;
  /** Runs the step; what it prints goes straight to the terminal. */
  readonly run: () => Counts;
};

const port = await freePort();
const scratch = mkdtempSync(join(tmpdir(), "dateline-check-"));
const unitReport = join(scratch, "unit.json");
const e2eReport = join(scratch, "e2e.json");

/** Scripts that pass or fail as one. The longest begin first, so that none is left alone at the end. */
const scripts: readonly (readonly [script: string, heading: string])[] = [
  ["build", "Build: index, basemap, page"],
  ["check:lint", "Lint"],
  ["check:format", "Formatting"],
  ["check:types:tests", "Types of tests"],
  ["check:types:page", "Types of the page"],
  ["check:types:scripts", "Types of scripts"],
  ["check:types:extract", "Types of extraction, without page or Node"]
];

const steps: readonly Step[] = [
  {
    heading: "Unit, golden, property, bad-input and architecture tests",
    run: () =>
      counted(
        ["test:unit", "--", "--reporter=dot", "--reporter=json", `--outputFile.json=${unitReport}`],
        unitReport,
        countsOfVitest
      )
  },
  {heading: "Tests in a real browser", run: inBrowser}
];

const started = performance.now();
const total = {passed: 0, failed: 0};
const summary: string[] = [];
await runJobs(
  scripts.map(([script, heading]) => async () => {
    const {succeeded, printed, ms} = await runScript(script);
    console.log(`\n== ${heading}\n${printed.trimEnd()}`);
    finish(heading, succeeded ? {passed: 1, failed: 0} : {passed: 0, failed: 1}, ms);
  }),
  availableParallelism()
);
for (const {heading, run} of steps) {
  const stepStarted = performance.now();
  console.log(`\n== ${heading}`);
  finish(heading, run(), performance.now() - stepStarted);
}
rmSync(scratch, {recursive: true, force: true});

console.log(`\n== All in ${seconds(performance.now() - started)}\n${summary.join("\n")}\n`);
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed > 0 ? 1 : 0;

function finish(heading: string, {passed, failed}: Counts, ms: number): void {
  total.passed += passed;
  total.failed += failed;
  summary.push(`${heading}: ${passed} passed, ${failed} failed, ${seconds(ms)}`);
  console.log(summary.at(-1));
}

/** A test runner that leaves a report. If it broke before writing one, or failed outside a test, that is one failure. */
function counted(
  args: readonly string[],
  report: string,
  countsOf: (report: unknown) => Counts,
  extra: Record<string, string> = {}
): Counts {
  const succeeded = npmRun(args, extra);
  let counts: Counts = {passed: 0, failed: 0};
  try {
    counts = countsOf(JSON.parse(readFileSync(report, "utf8")));
  } catch {
    console.error(`No report of ${args[0]}: it stopped before its end.`);
  }
  const nothingRan = counts.passed + counts.failed === 0;
  return nothingRan || (!succeeded && counts.failed === 0) ? {...counts, failed: counts.failed + 1} : counts;
}

function inBrowser(): Counts {
  try {
    launchOptions();
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    console.error(error.message);
    return {passed: 0, failed: 1};
  }
  return counted(["test:e2e", "--", "--reporter=line,json"], e2eReport, countsOfPlaywright, {
    PLAYWRIGHT_JSON_OUTPUT_NAME: e2eReport,
    // Not that of `npm start`, which may be showing another build.
    DATELINE_TEST_PORT: String(port)
  });
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => resolve(typeof address === "object" && address ? address.port : 4174));
    });
  });
}

function npmRun(args: readonly string[], extra: Record<string, string> = {}): boolean {
  mkdirSync(scratch, {recursive: true});
  const windows = process.platform === "win32";
  const {status} = spawnSync(windows ? "npm.cmd" : "npm", ["run", "--silent", ...args], {
    stdio: ["ignore", "inherit", "inherit"],
    env: {...process.env, ...extra},
    shell: windows
  });
  return status === 0;
}
