/**
 * `npm run check:browsers`: the built page and embeds of it in Firefox and WebKitGTK, where they are installed. A browser that is not
 * there is named, with what to install, and is no failure; `npm test` runs Chromium alone.
 */
import {spawnSync} from "node:child_process";
import {existsSync} from "node:fs";
import {join} from "node:path";
import {preview} from "vite";
import {InputError} from "../src/domain/input-error.js";
import {firefoxEsr} from "./check-browsers/firefox.js";
import {openEmbedSites} from "./check-browsers/embed.js";
import type {Engine} from "./check-browsers/page-driver.js";
import {smoke, type Check} from "./check-browsers/smoke.js";
import {webkitGtk} from "./check-browsers/webkit.js";
import {runCommand, seconds} from "./terminal.js";

const ROOT = join(import.meta.dirname, "..");
const COLLECTION = "nellie-bly";

await runCommand(async () => {
  if (!process.env["DISPLAY"]) return inVirtualDisplay();
  const dist = process.env["DATELINE_TEST_DIST"] ?? join(ROOT, "dist");
  if (!existsSync(join(dist, "index.html"))) {
    throw new InputError("dist", "expected the built page, found none", "Run `npm run build` first.");
  }
  const server = await preview({
    root: ROOT,
    logLevel: "silent",
    build: {outDir: dist},
    preview: {port: 4180, host: "localhost"}
  });
  const base = server.resolvedUrls?.local[0] ?? "http://localhost:4180/";
  const embeds = await openEmbedSites(COLLECTION);
  try {
    const checks = [...smoke(base, COLLECTION), ...embeds.checks];
    for (const engine of [firefoxEsr, webkitGtk]) await tryEngine(engine, checks);
  } finally {
    await embeds.close();
    await server.close();
  }
});

async function tryEngine({id, missing, start}: Engine, checks: readonly Check[]): Promise<void> {
  const problem = missing();
  if (problem !== null) {
    console.log(`${id}: not run. ${problem}`);
    return;
  }
  const started = performance.now();
  const page = await start();
  console.log(page.name);
  try {
    for (const {says, run} of checks) {
      try {
        await run(page);
        console.log(`  ok   ${says}`);
      } catch (error) {
        process.exitCode = 1;
        console.log(`  FAIL ${says}: ${error instanceof Error ? error.message : String(error)}`);
      }
    }
  } finally {
    await page.close();
  }
  console.log(`  ${seconds(performance.now() - started)}`);
}

/** Both browsers need a display to have WebGL2; one is made where there is none. */
function inVirtualDisplay(): void {
  const args = [
    "-a",
    "-s",
    "-screen 0 1400x1000x24",
    process.execPath,
    ...process.execArgv,
    import.meta.filename
  ];
  const {status, error} = spawnSync("xvfb-run", args, {stdio: "inherit"});
  if (error) {
    console.log("Not run: there is no display and no xvfb-run. Install one: apt-get install xvfb");
    return;
  }
  process.exitCode = status ?? 1;
}
