import {closeSync, mkdtempSync, openSync, readFileSync, rmSync, statSync, writeSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import type {Browser} from "@playwright/test";
import {syntheticJson} from "./synthetic.js";

/** How a file was opened in the page; milliseconds from its choice. */
export type Opening = {
  readonly readMs: number;
  /** List and timeline are drawn. */
  readonly usableMs: number;
  readonly searchableMs: number;
  /** The longest of the page's tasks from then until all is quiet, and before that. */
  readonly longestTaskMs: number;
  readonly longestTaskBeforeMs: number;
};

const ROUNDS = 3;

/**
 * Opens a file of so many events in a new page, some times: with the map's library starting meanwhile, and with the
 * map there.
 *
 * @param address - of the page in `tests/bench/viewer`
 */
export async function reportOpening(browser: Browser, address: string, size: number): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "dateline-bench-"));
  const path = join(folder, "synthetic.geojson");
  try {
    const file = openSync(path, "w");
    for (const part of syntheticJson(size)) writeSync(file, part);
    closeSync(file);
    const bytes = statSync(path).size;
    console.log(`opening ${size.toLocaleString("en")} events (${Math.round(bytes / 1e6)} MB), in ms`);
    for (const mapFirst of [false, true]) {
      for (let round = 0; round < ROUNDS; round++) await reportRound(browser, address, path, mapFirst);
    }
  } finally {
    rmSync(folder, {recursive: true, force: true});
  }
}

async function reportRound(
  browser: Browser,
  address: string,
  path: string,
  mapFirst: boolean
): Promise<void> {
  const page = await browser.newPage({viewport: {width: 1024, height: 640}});
  page.on("pageerror", (error) => console.error(error));
  await page.goto(address);
  await page.setInputFiles("input[type=file]", path);
  await page.evaluate("bench.takeFile()");
  const memory = await memoryOf(browser);
  const opening = await page.evaluate<Opening>(`bench.opening(${mapFirst})`);
  console.log(
    `  ${mapFirst ? "with the map there" : "in a new page"}: `.padEnd(22) +
      `read ${Math.round(opening.readMs)}, list and timeline ${Math.round(opening.usableMs)}, ` +
      `search ${Math.round(opening.searchableMs)}, longest task ${Math.round(opening.longestTaskMs)}` +
      (mapFirst ? ` (${Math.round(opening.longestTaskBeforeMs)} while the map started)` : "") +
      (memory ? `, memory at most ${(memory.mostGrown() / statSync(path).size).toFixed(1)} x the file` : "")
  );
  await page.close();
}

/** By how many bytes the page's process has grown at most since this was asked; `null` where no system tells. */
async function memoryOf(browser: Browser): Promise<{mostGrown: () => number} | null> {
  const session = await browser.newBrowserCDPSession();
  const {processInfo} = await session.send("SystemInfo.getProcessInfo");
  await session.detach();
  // The newest one is that of the page that was made last.
  const pid = Math.max(...processInfo.filter(({type}) => type === "renderer").map(({id}) => id));
  const kilobytes = (field: string): number =>
    Number(
      new RegExp(`^${field}:\\s+(\\d+) kB$`, "mu").exec(readFileSync(`/proc/${pid}/status`, "utf8"))![1]
    );
  try {
    const before = kilobytes("VmRSS");
    return {mostGrown: () => (kilobytes("VmHWM") - before) * 1024};
  } catch {
    return null;
  }
}
