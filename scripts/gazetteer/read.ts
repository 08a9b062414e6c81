import {mkdir, readFile, rename, rm, writeFile} from "node:fs/promises";
import path from "node:path";
import {openSections} from "../../src/extract/places/gazetteer-format.js";
import {buildIndex} from "./build.js";
import {inputsVersion, PATHS, readTables} from "./inputs.js";
import {silentProgress, type Progress} from "./progress.js";

export const GAZETTEER_ID = "dateline";

/**
 * The bytes of the default index, for `openGazetteer`. Built when it is missing or its inputs changed,
 * else read from `data/built`.
 */
export async function readGazetteer(progress: Progress = silentProgress): Promise<Uint8Array> {
  const tables = await readTables();
  const version = await inputsVersion(tables);
  const built = await readBuilt();
  if (built && versionOf(built) === version) return built;
  const {bytes} = await buildIndex(tables, {id: GAZETTEER_ID, version, leastPopulation: 0}, progress);
  await writeAside(PATHS.index, bytes);
  return bytes;
}

/** Writes beside the file and renames, so that no reader ever sees half of it. */
export async function writeAside(file: string, bytes: Uint8Array): Promise<void> {
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
