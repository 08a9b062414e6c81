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

/** The files that extraction needs, as they lie on the disk. */
export type KitBytes = {
  readonly gazetteer: Uint8Array;
  readonly places: Uint8Array;
  readonly names: Uint8Array;
  readonly events: Uint8Array;
};

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
    places: modelBytes(MODEL_FILE),
    names: modelBytes(NAME_MODEL_FILE),
    events: modelBytes(EVENT_MODEL_FILE)
  };
}

/** @throws InputError if a model is truncated or of another version */
export function kitOf({gazetteer, places, names, events}: KitBytes): ExtractKit {
  return {
    gazetteer: openGazetteer(gazetteer),
    model: openPlaceModel(places, MODEL_FILE),
    names: openNameModel(names, NAME_MODEL_FILE),
    languages: [en],
    decider: shippedDecider(openEventModel(events, EVENT_MODEL_FILE))
  };
}

/** The same bytes where every thread sees them: the index, of some 30 MB, is in memory once. */
export function sharedKit(bytes: KitBytes): KitBytes {
  const shared = (own: Uint8Array): Uint8Array => {
    const copy = new Uint8Array(new SharedArrayBuffer(own.length));
    copy.set(own);
    return copy;
  };
  const {gazetteer, places, names, events} = bytes;
  return {gazetteer: shared(gazetteer), places: shared(places), names: shared(names), events: shared(events)};
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
