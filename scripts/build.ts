/**
 * `npm run build`: a static folder, `dist/`, that works from any path of any static host.
 */
import {existsSync} from "node:fs";
import {fileURLToPath} from "node:url";
import {build} from "vite";
import {readBasemap} from "./basemap/read-basemap.js";
import {readGazetteer} from "./gazetteer/read.js";
import {runCommand, timed} from "./terminal.js";

/** The library file of the embed, built beside the page into `dist/embed/`. */
const LIBRARY_CONFIG = fileURLToPath(new URL("../vite.embed.config.ts", import.meta.url));

await runCommand(async () => {
  await timed("place index", () => readGazetteer());
  await timed("basemap", () => readBasemap());
  await timed("page", () => build({logLevel: "warn"}));
  if (existsSync(LIBRARY_CONFIG))
    await timed("embed library", () => build({configFile: LIBRARY_CONFIG, logLevel: "warn"}));
});
