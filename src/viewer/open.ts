import {InputError} from "../domain/input-error.js";
import {readCollection} from "./reading/read-collection.js";
import {fetchPart} from "./state/fetch-part.js";
import {openCollection, type OpenedCollection} from "./state/opened.js";
import type {Words} from "./state/words/words.js";

/** Most bytes of a file; a collection of a million events has about so many. */
const MAX_BYTES = 2 ** 31 - 1;
/** Files from this size on are read beside the page, so that it never stands still. */
const LARGE_BYTES = 3_000_000;

/** Where a collection comes from. */
export type CollectionSource =
  {readonly name: string; readonly url: string} | {readonly name: string; readonly file: Blob};

/**
 * Fetches or reads a collection of our form, or plain GeoJSON points with dates, and lays it out.
 *
 * @param onlarge - told when a large file is there and is going to be read
 * @throws InputError with what a reader can mend: no answer, no JSON, not our form, not sound
 */
export async function openSource(
  source: CollectionSource,
  words: Words,
  onlarge?: () => void
): Promise<OpenedCollection> {
  const {name} = source;
  const file = "file" in source ? source.file : await fetchFile(source.url, words);
  if (file.size > MAX_BYTES) {
    throw new InputError(name, "expected a file below 2 GB, found a larger one", "Split the collection.");
  }
  const notJson = words.notJson(name);
  if (file.size >= LARGE_BYTES) {
    onlarge?.();
    const {openLarge} = await fetchPart(() => import("./reading/open-large.js")).catch(() => {
      throw new InputError(name, "expected the program that reads large files, found none", words.partFailed);
    });
    return openLarge({name, file, notJson});
  }
  return openCollection(name, await readCollection(name, await file.text(), notJson));
}

async function fetchFile(url: string, words: Words): Promise<Blob> {
  const address = URL.canParse(url, document.baseURI) ? new URL(url, document.baseURI) : null;
  if (address?.protocol !== "http:" && address?.protocol !== "https:") {
    const found = address?.protocol ?? `"${url.slice(0, 80)}"`;
    throw new InputError(url, `expected http: or https:, found ${found}`, words.unreachable(url));
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
  return response.blob();
}
