/**
 * `npm test`: everything that must hold, in order, each step with its time; ends with one plain
 * line `N passed, N failed` and exits with 1 if something failed. A static step counts as one.
 */
import {spawnSync} from "node:child_process";
import {mkdirSync, mkdtempSync, readFileSync, rmSync} from "node:fs";
import {createServer} from "node:net";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {InputError} from "../src/domain/input-error.js";
import {launchOptions} from "./browser.js";
import {countsOfPlaywright, countsOfVitest, type Counts} from "./check/counts.js";
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

const steps: readonly Step[] = [
  {heading: "Formatting", run: () => oneTest("check:format")},
  {heading: "Lint", run: () => oneTest("check:lint")},
  {heading: "Types", run: () => oneTest("check:types")},
  {heading: "Build: index, basemap, page", run: () => oneTest("build")},
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
for (const {heading, run} of steps) {
  const stepStarted = performance.now();
  console.log(`\n== ${heading}`);
  const {passed, failed} = run();
  total.passed += passed;
  total.failed += failed;
  summary.push(`${heading}: ${passed} passed, ${failed} failed, ${seconds(performance.now() - stepStarted)}`);
  console.log(summary.at(-1));
}
rmSync(scratch, {recursive: true, force: true});

console.log(`\n== All in ${seconds(performance.now() - started)}\n${summary.join("\n")}\n`);
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed > 0 ? 1 : 0;

/** A step without tests of its own: it passes or fails as one. */
function oneTest(script: string): Counts {
  return npmRun([script]) ? {passed: 1, failed: 0} : {passed: 0, failed: 1};
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
