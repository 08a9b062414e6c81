import {parseCollection} from "../domain/collection.js";
import {InputError} from "../domain/input-error.js";
import {fromPlainGeoJson, isPlainGeoJson} from "../domain/plain-geojson.js";
import {openCollection, type OpenedCollection} from "./state/opened.js";
import type {Words} from "./state/words/words.js";

/** Most bytes of a file; a collection of a million events has about so many. */
const MAX_BYTES = 2 ** 31;

/** Where a collection comes from. */
export type CollectionSource =
  {readonly name: string; readonly url: string} | {readonly name: string; readonly file: Blob};

/**
 * Fetches or reads a collection of our form, or plain GeoJSON points with dates, and lays it out.
 *
 * @throws InputError with what a reader can mend: no answer, no JSON, not our form, not sound
 */
export async function openSource(source: CollectionSource, words: Words): Promise<OpenedCollection> {
  const text = "file" in source ? await readFile(source) : await fetchText(source.url, words);
  return openText(source.name, text, words);
}

/** Reads a collection from the text of its file. */
export function openText(name: string, text: string, words: Words): OpenedCollection {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    throw new InputError(name, "expected JSON, found something else", words.notJson(name));
  }
  return openCollection(
    name,
    isPlainGeoJson(json) ? fromPlainGeoJson(json, name) : parseCollection(json, name)
  );
}

async function readFile({name, file}: {name: string; file: Blob}): Promise<string> {
  if (file.size > MAX_BYTES) {
    throw new InputError(name, "expected a file below 2 GB, found a larger one", "Split the collection.");
  }
  return file.text();
}

async function fetchText(url: string, words: Words): Promise<string> {
  const address = new URL(url, document.baseURI);
  if (address.protocol !== "http:" && address.protocol !== "https:") {
    throw new InputError(url, `expected http: or https:, found ${address.protocol}`, words.unreachable(url));
  }
  let response: Response;
  try {
    response = await fetch(address, {credentials: "same-origin"});
  } catch {
    throw new InputError(url, "expected an answer, found none", words.unreachable(address.host));
  }
  if (!response.ok) {
    throw new InputError(url, `expected a file, found ${response.status}`, words.unreachable(address.href));
  }
  return response.text();
}
