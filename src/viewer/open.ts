import {InputError} from "../domain/input-error.js";
import {readCollection} from "./reading/read-collection.js";
import type {OpenAnswer, OpenRequest} from "./reading/open-worker.js";
import {openCollection, type OpenedCollection} from "./state/opened.js";
import {openPacked} from "./state/packed.js";
import type {SearchPart, SearchText} from "./state/search.js";
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
 * @throws InputError with what a reader can mend: no answer, no JSON, not our form, not sound
 */
export async function openSource(source: CollectionSource, words: Words): Promise<OpenedCollection> {
  const {name} = source;
  const file = "file" in source ? source.file : await fetchFile(source.url, words);
  if (file.size > MAX_BYTES) {
    throw new InputError(name, "expected a file below 2 GB, found a larger one", "Split the collection.");
  }
  const notJson = words.notJson(name);
  if (file.size >= LARGE_BYTES) return openLarge({name, file, notJson});
  return openCollection(name, readCollection(name, await file.text(), notJson));
}

function openLarge(request: OpenRequest): Promise<OpenedCollection> {
  const worker = new Worker(new URL("./reading/open-worker.ts", import.meta.url), {type: "module"});
  const parts: SearchPart[] = [];
  let tellText: (text: SearchText) => void;
  const searchText = new Promise<SearchText>((resolve) => (tellText = resolve));
  const opened = new Promise<OpenedCollection>((resolve, reject) => {
    worker.onerror = ({message}) => reject(new Error(message || "the reading worker could not start"));
    worker.onmessage = ({data}: MessageEvent<OpenAnswer>) => {
      if ("packed" in data) {
        const packed = openPacked(request.name, data.packed, searchText);
        // Taking it in was a task; showing it is another.
        return void setTimeout(() => resolve(packed), 0);
      }
      if ("words" in data) return void parts.push(data.words);
      worker.terminate();
      if ("done" in data) tellText(parts);
      else if ("fault" in data) reject(new Error(data.fault));
      else reject(new InputError(data.problem.where, data.problem.problem, data.problem.mend));
    };
  });
  worker.postMessage(request);
  return opened;
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
