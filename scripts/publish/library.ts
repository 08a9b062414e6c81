import {createHash} from "node:crypto";
import {existsSync, readdirSync, readFileSync, renameSync, rmSync, statSync} from "node:fs";
import {join, relative} from "node:path";
import {fileURLToPath} from "node:url";
import {build} from "vite";
import type {MapWorker} from "./lean-map.js";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));

/** What the built library depends on. */
const INPUTS = [
  "src",
  "scripts/publish/library.ts",
  "scripts/publish/lean-map.ts",
  "scripts/publish/lean-styles.ts",
  "vite.embed.config.ts",
  "svelte.config.js",
  "package-lock.json"
];

/** Folder in `data/built` by what the library is for, and the file that is there when it is built. */
const BUILT: Readonly<Record<MapWorker, readonly [folder: string, file: string]>> = {
  shared: ["embed", "dateline.js"],
  alone: ["embed-package", "dateline.js"],
  text: ["embed-file", "view.js"]
};

const HASH_DIGITS = 12;
/** Nobody reads for so long. */
const KEPT_MS = 24 * 3_600_000;

/**
 * The built embedding library; built again only when its sources changed. Each state of the sources has a folder of its
 * own, so that nothing is taken from under another process that reads the one before.
 *
 * @param worker - `shared` for a folder that is served as it is, `alone` for a package, whose files
 *   another bundler takes apart, `text` for pages that are opened from a disk
 * @returns the folder with `dateline.js`, `index.js`, `frame.js`, `parent.js` and `assets/`; of `text`, with `view.js`
 */
export async function buildLibrary(worker: MapWorker = "shared"): Promise<string> {
  const [name, file] = BUILT[worker];
  const parent = join(ROOT, "data/built");
  const built = join(parent, `${name}-${hashOf(INPUTS).slice(0, HASH_DIGITS)}`);
  if (existsSync(join(built, file))) return built;
  const aside = `${built}.${process.pid}`;
  process.env["DATELINE_EMBED_OUT"] = aside;
  process.env["DATELINE_EMBED_WORKER"] = worker;
  // Under a test runner the libraries would be built with their checks for developers.
  const environment = process.env["NODE_ENV"];
  process.env["NODE_ENV"] = "production";
  try {
    await build({
      configFile: join(ROOT, "vite.embed.config.ts"),
      root: ROOT,
      mode: "production",
      logLevel: "warn"
    });
    putThere(aside, built, file);
    removeOld(parent, name, built);
  } finally {
    if (environment === undefined) delete process.env["NODE_ENV"];
    else process.env["NODE_ENV"] = environment;
    rmSync(aside, {recursive: true, force: true});
  }
  return built;
}

/** Another process may have built the same meanwhile: then that stays. */
function putThere(aside: string, built: string, file: string): void {
  try {
    renameSync(aside, built);
  } catch (error) {
    if (!existsSync(join(built, file))) throw error;
  }
}

function removeOld(parent: string, name: string, built: string): void {
  const ofName = new RegExp(`^${name}-[0-9a-f]{${HASH_DIGITS}}$`, "u");
  for (const folder of readdirSync(parent).filter((one) => ofName.test(one))) {
    const path = join(parent, folder);
    const builtMs = statSync(path, {throwIfNoEntry: false})?.mtimeMs ?? Infinity;
    if (path === built || Date.now() - builtMs < KEPT_MS) continue;
    rmSync(path, {recursive: true, force: true});
  }
}

/** By paths within the project, since several working copies may share what is built. */
function hashOf(inputs: readonly string[]): string {
  const hash = createHash("sha256");
  for (const input of inputs) {
    const path = join(ROOT, input);
    const files = input.includes(".")
      ? [path]
      : readdirSync(path, {recursive: true, withFileTypes: true})
          .filter((entry) => entry.isFile())
          .map((entry) => join(entry.parentPath, entry.name))
          .sort();
    for (const file of files)
      hash.update(relative(ROOT, file)).update("\0").update(readFileSync(file)).update("\0");
  }
  return hash.digest("hex");
}
