import {mkdir, readFile, rename, rm, writeFile} from "node:fs/promises";
import path from "node:path";
import {openSections} from "../../src/extract/places/gazetteer-format.js";
import {readAddition} from "./additions.js";
import {buildIndex, type BuildReport} from "./build.js";
import {installedSource, openDump} from "./geonames-source.js";
import {inputsVersion, PATHS, readTables} from "./inputs.js";
import {readPostTowns} from "./post-towns.js";
import {silentProgress, type Progress} from "./progress.js";

export const GAZETTEER_ID = "dateline";

/** What the user chose to build the index from. Remembered beside the index, so that it is built so again. */
export type Choices = {
  /** Folder of a GeoNames dump; `null`: the installed packages. */
  readonly geonames: string | null;
  /** The user's own tables of places. */
  readonly add: readonly string[];
};
const DEFAULT: Choices = {geonames: null, add: []};

/**
 * The bytes of the index, for `openGazetteer`. Built when it is missing or what it is made from changed,
 * else read from `data/built`. Made as the user chose at the last `npm run gazetteer`.
 *
 * @throws InputError if files that the user chose are gone or bad
 */
export async function readGazetteer(progress: Progress = silentProgress): Promise<Uint8Array> {
  const choices = await readChoices();
  const version = await inputsVersion(await readTables(), choices);
  const built = await readBuilt();
  if (built && versionOf(built) === version) return built;
  return (await buildGazetteer(choices, progress)).bytes;
}

/**
 * Builds the index as chosen, and only when that went well puts it in the place of the old one.
 *
 * @throws InputError if a source cannot be used; then the old index stays
 */
export async function buildGazetteer(
  choices: Choices,
  progress: Progress
): Promise<{bytes: Uint8Array; report: BuildReport}> {
  const tables = await readTables();
  const additions = await Promise.all(choices.add.map(readAddition));
  const source = choices.geonames === null ? installedSource : await openDump(choices.geonames);
  const version = await inputsVersion(tables, choices);
  const postTowns = choices.geonames === null ? readPostTowns() : [];
  const options = {id: GAZETTEER_ID, version, leastPopulation: 0, postTowns, additions};
  const built = await buildIndex(source, tables, options, progress);
  await writeAside(PATHS.index, built.bytes);
  const isDefault = choices.geonames === null && choices.add.length === 0;
  if (isDefault) await rm(PATHS.choices, {force: true});
  else await writeAside(PATHS.choices, new TextEncoder().encode(`${JSON.stringify(choices, null, 2)}\n`));
  return built;
}

/** Inhabitants from which on a settlement is in the page's index. */
const PAGE_LEAST_POPULATION = 15_000;

/** Builds the small index for the page: the curated tables and the larger settlements. */
export async function buildPageGazetteer(progress: Progress): Promise<Uint8Array> {
  const tables = await readTables();
  const version = await inputsVersion(tables, DEFAULT);
  const options = {id: GAZETTEER_ID, version, leastPopulation: PAGE_LEAST_POPULATION, additions: []};
  const {bytes} = await buildIndex(installedSource, tables, options, progress);
  await writeAside(PATHS.pageIndex, bytes);
  return bytes;
}

/** Writes beside the file and renames, so that no reader ever sees half of it. */
async function writeAside(file: string, bytes: Uint8Array): Promise<void> {
  await mkdir(path.dirname(file), {recursive: true});
  const aside = `${file}.${process.pid}.part`;
  try {
    await writeFile(aside, bytes);
    await rename(aside, file);
  } catch (error) {
    await rm(aside, {force: true});
    throw error;
  }
}

async function readChoices(): Promise<Choices> {
  try {
    return {...DEFAULT, ...(JSON.parse(await readFile(PATHS.choices, "utf8")) as Partial<Choices>)};
  } catch {
    return DEFAULT;
  }
}

async function readBuilt(): Promise<Uint8Array | null> {
  try {
    return await readFile(PATHS.index);
  } catch {
    return null;
  }
}

/** Null when the bytes are no index of this form: then it is built again. */
function versionOf(bytes: Uint8Array): string | null {
  try {
    return openSections(bytes, PATHS.index).header.version;
  } catch {
    return null;
  }
}
