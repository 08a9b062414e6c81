import {readFileSync} from "node:fs";
import {fileURLToPath} from "node:url";
import {setFlagsFromString} from "node:v8";
import {InputError} from "../src/domain/input-error.js";
import type {ExtractKit} from "../src/extract/extract.js";
import {codeOf} from "./files.js";
import {readGazetteer} from "./gazetteer/read.js";
import {kitOf, MODEL_FILES, type KitBytes} from "./kit-bytes.js";

const {version} = JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8")) as {
  version: string;
};

/** Goes into every collection: who made it. */
export const GENERATOR = `dateline ${version}`;

/**
 * How V8 compiles. Extraction is many functions, each a little: as V8 is set, it spends more time on the first megabyte
 * optimizing them, with all that they call, than it spends on running them.
 */
const COMPILING = [
  "--always-sparkplug", // plain machine code at once,
  "--interrupt-budget=200000", // optimized code for what is surely asked for often,
  "--max-inlined-bytecode-size-cumulative=100" // of each function for itself
];

/**
 * Everything that extraction needs beside the article: the place index (built first if its inputs changed), the trained models,
 * the languages.
 *
 * @throws InputError if the model is missing, truncated or of another version
 */
export async function openKit(): Promise<ExtractKit> {
  return kitOf(await readKit());
}

/**
 * What `kitOf` opens, here or in other threads, for all of which it also sets how V8 compiles.
 *
 * @throws InputError if a model is missing
 */
export async function readKit(): Promise<KitBytes> {
  for (const flag of COMPILING) setFlagsFromString(flag);
  return {
    gazetteer: await readGazetteer(),
    places: modelBytes(MODEL_FILES.places),
    names: modelBytes(MODEL_FILES.names),
    events: modelBytes(MODEL_FILES.events)
  };
}

function modelBytes(file: string): Uint8Array {
  try {
    return readFileSync(fileURLToPath(new URL(`../${file}`, import.meta.url)));
  } catch (error) {
    throw new InputError(
      file,
      `expected the trained model, found ${codeOf(error)}`,
      "Run `npm run train`, or take the file from the project again."
    );
  }
}
