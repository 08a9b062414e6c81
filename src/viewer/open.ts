import {InputError} from "../domain/input-error.js";
import type {OpenAnswer, OpenRequest} from "./open-worker.js";
import {readCollection} from "./read-collection.js";
import {openCollection, type OpenedCollection} from "./state/opened.js";
import {openPacked} from "./state/packed.js";
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
  const bytes = "file" in source ? await readFile(source) : await fetchBytes(source.url, words);
  const notJson = words.notJson(name);
  if (bytes.length >= LARGE_BYTES) return openLarge({name, bytes, notJson});
  return openCollection(name, readCollection(name, new TextDecoder().decode(bytes), notJson));
}

function openLarge(request: OpenRequest): Promise<OpenedCollection> {
  const worker = new Worker(new URL("./open-worker.ts", import.meta.url), {type: "module"});
  return new Promise<OpenedCollection>((resolve, reject) => {
    worker.onerror = ({message}) => reject(new Error(message || "the reading worker could not start"));
    worker.onmessage = ({data}: MessageEvent<OpenAnswer>) => {
      if ("packed" in data) resolve(openPacked(request.name, data.packed));
      else if ("problem" in data) {
        reject(new InputError(data.problem.where, data.problem.problem, data.problem.mend));
      } else reject(new Error(data.fault));
    };
    worker.postMessage(request, [request.bytes.buffer]);
  }).finally(() => worker.terminate());
}

async function readFile({name, file}: {name: string; file: Blob}): Promise<Uint8Array<ArrayBuffer>> {
  if (file.size > MAX_BYTES) {
    throw new InputError(name, "expected a file below 2 GB, found a larger one", "Split the collection.");
  }
  return new Uint8Array(await file.arrayBuffer());
}

async function fetchBytes(url: string, words: Words): Promise<Uint8Array<ArrayBuffer>> {
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
  return new Uint8Array(await response.arrayBuffer());
}
