import {cpSync} from "node:fs";
import {SingleBar} from "cli-progress";
import {build} from "vite";
import {readBasemap} from "./basemap/read-basemap.js";
import {terminalProgress} from "./gazetteer/progress.js";
import {readGazetteer} from "./gazetteer/read.js";
import {buildLibrary} from "./publish/library.js";
import {timed} from "./terminal.js";

const OUT = "dist";

/** What the page and extraction are built on, each only when its inputs changed, with a bar on a terminal. */
export async function setUp(): Promise<void> {
  await timed("place index", async () => {
    const progress = terminalProgress();
    await readGazetteer(progress);
    progress.end();
  });
  await timed("basemap", async () => {
    const bar = process.stderr.isTTY
      ? new SingleBar({format: "{step} {bar} {percentage}%", stream: process.stderr, clearOnComplete: true})
      : null;
    bar?.start(100, 0, {step: "basemap"});
    await readBasemap((step, done) => bar?.update(Math.round(done * 100), {step}));
    bar?.stop();
  });
}

/**
 * Builds the page into `dist/`, and beside it the library for other people's pages (`dateline.js`, `parent.js`),
 * which finds its map where the page does.
 */
export async function buildPage(): Promise<void> {
  await timed("page", () =>
    build({logLevel: "warn", build: {rolldownOptions: {checks: {pluginTimings: false}}}})
  );
  await timed("embed library", async () => {
    cpSync(await buildLibrary(), OUT, {recursive: true});
  });
}
