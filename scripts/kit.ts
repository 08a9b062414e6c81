import {readFileSync} from "node:fs";
import {fileURLToPath} from "node:url";
import {InputError} from "../src/domain/input-error.js";
import type {ExtractKit} from "../src/extract/extract.js";
import {openGazetteer} from "../src/extract/places/gazetteer.js";
import {openPlaceModel} from "../src/extract/places/model.js";
import {en} from "../src/extract/times/english/english.js";
import {codeOf} from "./files.js";
import {readGazetteer} from "./gazetteer/read.js";

const MODEL_FILE = "data/models/places.model";

const {version} = JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8")) as {
  version: string;
};

/** Goes into every collection: who made it. */
export const GENERATOR = `dateline ${version}`;

/**
 * Everything that extraction needs beside the article: the place index (built first if its inputs changed), the trained model,
 * the languages.
 *
 * @throws InputError if the model is missing, truncated or of another version
 */
export async function openKit(): Promise<ExtractKit> {
  const gazetteer = openGazetteer(await readGazetteer());
  return {gazetteer, model: openPlaceModel(modelBytes(), MODEL_FILE), languages: [en]};
}

function modelBytes(): Uint8Array {
  try {
    return readFileSync(fileURLToPath(new URL(`../${MODEL_FILE}`, import.meta.url)));
  } catch (error) {
    throw new InputError(
      MODEL_FILE,
      `expected the trained model, found ${codeOf(error)}`,
      "Run `npm run train`, or take the file from the project again."
    );
  }
}
