/**
 * `npm run bench -- viewer [--sizes 1000,10000,100000,1000000] [--peers-up-to 1000000] [--steps 60] [--open 100000]`:
 * moves a window of a tenth of the time step by step over made-up collections, in a real browser on the built code,
 * beside the bare basemap and what others offer, in the same run; and opens a file of so many events. Main-thread work
 * is the browser's own count. Who breaks is said to break, at which size and why, and is left out of larger ones.
 */
import {fileURLToPath} from "node:url";
import {parseArgs} from "node:util";
import {svelte} from "@sveltejs/vite-plugin-svelte";
import {chromium, type Browser, type CDPSession, type Page} from "@playwright/test";
import {build, preview} from "vite";
import {readBasemap} from "../basemap/read-basemap.js";
import {launchOptions} from "../browser.js";
import {reportOpening} from "./viewer/opening.js";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const OUT = `${ROOT}data/built/bench-viewer`;
const PAGE = "tests/bench/viewer/index.html";

const PEERS = ["setFilter", "clusters", "setData", "supercluster", "visTimeline"] as const;
const ROUNDS = 3;
/** Who takes longer to start, or for one step, is said to break there. */
const PATIENCE_MS = {make: 60_000, start: 90_000, step: 20_000};
/** With what of ours another is compared: that which does the same. */
const OUR_PART: Readonly<Record<(typeof PEERS)[number], "map" | "rest">> = {
  setFilter: "map",
  clusters: "map",
  setData: "map",
  supercluster: "map",
  visTimeline: "rest"
};
/** Who takes longer for a step is asked for a few only. */
const SLOW_STEP_MS = 1_000;
const FEW_STEPS = 5;

type Result = {readonly workMs: number; readonly frameMs: number};

export async function bench(args: readonly string[]): Promise<void> {
  const {values} = parseArgs({
    args: [...args],
    options: {
      sizes: {type: "string", default: "1000,10000,100000,1000000"},
      "peers-up-to": {type: "string", default: "1000000"},
      steps: {type: "string", default: "60"},
      open: {type: "string", default: "0"}
    }
  });
  const sizes = values.sizes.split(",").map(Number);
  const steps = Number(values.steps);
  const peersUpTo = Number(values["peers-up-to"]);

  await readBasemap();
  await build({
    configFile: false,
    root: ROOT,
    base: "./",
    logLevel: "error",
    plugins: [svelte()],
    worker: {format: "es"},
    build: {outDir: OUT, emptyOutDir: true, target: "es2023", rollupOptions: {input: `${ROOT}${PAGE}`}}
  });
  const server = await preview({
    configFile: false,
    root: ROOT,
    base: "/",
    logLevel: "error",
    build: {outDir: OUT},
    preview: {port: 0, host: "127.0.0.1"}
  });
  const browser = await chromium.launch({...launchOptions()});
  try {
    const address = server.resolvedUrls!.local[0]!;
    if (Number(values.open) > 0) await reportOpening(browser, `${address}${PAGE}`, Number(values.open));
    const broken = new Set<string>();
    for (const size of sizes) {
      const page = await newPage(browser, `${address}${PAGE}`);
      const ours = await report(page, size, steps);
      await page.close();
      if (size > peersUpTo) continue;
      for (const name of PEERS) {
        if (broken.has(name)) continue;
        const own = await newPage(browser, `${address}${PAGE}`);
        if ((await reportPeer(own, size, steps, name, ours)) === "breaks") broken.add(name);
        // A page that hangs does not answer either when it is asked to close.
        await Promise.race([own.close(), wait(5_000)]);
      }
    }
  } finally {
    await browser.close();
    await server.close();
  }
}

async function newPage(browser: Browser, address: string): Promise<Page> {
  const page = await browser.newPage({viewport: {width: 1024, height: 640}});
  page.on("pageerror", (error) => console.error(error));
  await page.goto(address);
  return page;
}

/** The bare basemap and our parts, to compare others with. */
type Ours = Readonly<Record<"bare" | "map" | "rest" | "page", Result>>;

async function report(page: Page, size: number, steps: number): Promise<Ours> {
  const session = await page.context().newCDPSession(page);
  await session.send("Performance.enable");
  const madeMs = await run<number>(page, "make", size);
  console.log(`\n${size.toLocaleString("en")} events (made and laid out in ${Math.round(madeMs)} ms)`);
  const answers = await run<Record<string, number>>(page, "answers", steps);
  const told = Object.entries(answers).map(([name, ms]) => `${name} ${ms.toFixed(2)}`);
  console.log(`  without drawing, ms: ${told.join(", ")}`);

  console.log(line("", "work a step", "x bare", "to the frame", "x bare", "x ours: work", "frame"));
  const bare = await measure(page, session, "bare", steps);
  print("bare basemap", bare, bare);
  const parts = {} as Record<"map" | "rest" | "page", Result>;
  for (const name of ["map", "rest", "page"] as const) {
    parts[name] = await measure(page, session, name, steps);
    print(name, parts[name], bare);
  }
  await run(page, "stop");
  return {bare, ...parts};
}

/** One that others offer, in a page of its own, since it may take that with it. */
async function reportPeer(
  page: Page,
  size: number,
  steps: number,
  name: (typeof PEERS)[number],
  ours: Ours
): Promise<"runs" | "breaks"> {
  const session = await page.context().newCDPSession(page);
  await session.send("Performance.enable");
  const broke = (why: string): Result => {
    console.log(`  ${name}`.padEnd(18) + `breaks at ${size.toLocaleString("en")} events: ${why}`);
    return {workMs: NaN, frameMs: NaN};
  };
  const crashed = new Promise<Result>((resolve) => page.once("crash", () => resolve(broke("the page dies"))));
  const made = withPatience(run(page, "make", size), PATIENCE_MS.make, "making the events");
  const asked = made.then(() => measure(page, session, name, steps));
  const found = await Promise.race([
    crashed,
    asked.catch((error: unknown) =>
      broke(error instanceof Error ? error.message.split("\n", 1)[0]! : String(error))
    )
  ]);
  if (Number.isNaN(found.workMs)) return "breaks";
  print(name, found, ours.bare, ours[OUR_PART[name]]);
  return "runs";
}

/** The answer, unless it takes too long. */
async function withPatience<T>(answer: Promise<T>, patienceMs: number, what: string): Promise<T> {
  // Whatever comes of it later is of no interest.
  answer.catch(() => undefined);
  const late = wait(patienceMs).then((): never => {
    throw new Error(`${what} takes more than ${patienceMs / 1000} s`);
  });
  late.catch(() => undefined);
  return Promise.race([answer, late]);
}

function wait(delayMs: number): Promise<void> {
  return new Promise((resolve) => void setTimeout(resolve, delayMs).unref());
}

async function measure(page: Page, session: CDPSession, name: string, mostSteps: number): Promise<Result> {
  await withPatience(run(page, "start", name), PATIENCE_MS.start, "starting");
  const first = await withPatience(run<number[]>(page, "scrub", 2), PATIENCE_MS.step * 2, "a step");
  const slow = median(first) > SLOW_STEP_MS;
  const steps = slow ? FEW_STEPS : mostSteps;
  const rounds = slow ? 1 : ROUNDS;
  if (!slow) await run(page, "scrub", 5);
  let workMs = Infinity;
  let frameMs = Infinity;
  // The best of three: what else the machine does only ever adds.
  for (let round = 0; round < rounds; round++) {
    const before = await taskMs(session);
    const scrubbed = run<number[]>(page, "scrub", steps);
    const frames = await withPatience(scrubbed, PATIENCE_MS.step * steps, "a step");
    workMs = Math.min(workMs, ((await taskMs(session)) - before) / steps);
    frameMs = Math.min(frameMs, median(frames));
  }
  return {workMs, frameMs};
}

function print(name: string, {workMs, frameMs}: Result, bare: Result, ours?: Result): void {
  const times = (value: number, other: number | undefined): string =>
    other === undefined ? "" : (value / other).toFixed(1);
  console.log(
    line(
      name,
      `${workMs.toFixed(1)} ms`,
      times(workMs, bare.workMs),
      `${frameMs.toFixed(0)} ms`,
      times(frameMs, bare.frameMs),
      times(workMs, ours?.workMs),
      times(frameMs, ours?.frameMs)
    ).trimEnd()
  );
}

function line(name: string, ...cells: readonly string[]): string {
  const widths = [14, 9, 15, 9, 15, 8];
  return `  ${name}`.padEnd(18) + cells.map((cell, index) => cell.padStart(widths[index]!)).join("");
}

async function taskMs(session: CDPSession): Promise<number> {
  const {metrics} = await session.send("Performance.getMetrics");
  return (metrics.find(({name}) => name === "TaskDuration")?.value ?? 0) * 1000;
}

/** Calls the bench of the page by name. */
function run<T>(page: Page, method: string, ...values: readonly unknown[]): Promise<T> {
  return page.evaluate(`bench[${JSON.stringify(method)}](...${JSON.stringify(values)})`);
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1] ?? NaN;
}
