import {readFileSync} from "node:fs";
import {fileURLToPath} from "node:url";
import {setFlagsFromString} from "node:v8";
import {InputError} from "../src/domain/input-error.js";
import type {ExtractKit} from "../src/extract/extract.js";
import {shippedDecider} from "../src/extract/events/decide.js";
import {openEventModel} from "../src/extract/events/event-model.js";
import {openGazetteer} from "../src/extract/places/gazetteer.js";
import {openNameModel} from "../src/extract/names/name-model.js";
import {openPlaceModel} from "../src/extract/places/model.js";
import {en} from "../src/extract/times/english/english.js";
import {codeOf} from "./files.js";
import {readGazetteer} from "./gazetteer/read.js";

const MODEL_FILE = "data/models/places.model";
const NAME_MODEL_FILE = "data/models/names.model";
const EVENT_MODEL_FILE = "data/models/events.model";

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
  for (const flag of COMPILING) setFlagsFromString(flag);
  const gazetteer = openGazetteer(await readGazetteer());
  return {
    gazetteer,
    model: openPlaceModel(modelBytes(MODEL_FILE), MODEL_FILE),
    names: openNameModel(modelBytes(NAME_MODEL_FILE), NAME_MODEL_FILE),
    languages: [en],
    decider: shippedDecider(openEventModel(modelBytes(EVENT_MODEL_FILE), EVENT_MODEL_FILE))
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
