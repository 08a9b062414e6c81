/// <reference lib="webworker" />
import type {EventCollection} from "../../domain/collection.js";
import {InputError} from "../../domain/input-error.js";
import {readCollection} from "./read-collection.js";
import {buildColumns} from "../state/columns.js";
import {hashOf, type PackedCollection} from "../state/packed.js";
import {buildSearchText, type SearchPart} from "../state/search.js";
import {scanCollection} from "./scan-collection.js";

/** What the page asks: a file, and what to say if it is no JSON. */
export type OpenRequest = {readonly name: string; readonly file: Blob; readonly notJson: string};

/**
 * What it gets: the collection ready to be looked at, and then its words, part by part; or what a reader can mend,
 * or a fault of ours.
 */
export type OpenAnswer =
  | {readonly packed: PackedCollection}
  | {readonly words: SearchPart}
  | {readonly done: true}
  | {readonly problem: {readonly where: string; readonly problem: string; readonly mend: string}}
  | {readonly fault: string};

/** A longer text cannot be one string. */
const MAX_TEXT_BYTES = 2 ** 29 - 25;

const scope = self as unknown as DedicatedWorkerGlobalScope;

scope.onmessage = ({data}: MessageEvent<OpenRequest>) => void answer(data);

async function answer(request: OpenRequest): Promise<void> {
  const tell = (one: OpenAnswer, move: Transferable[] = []): void => scope.postMessage(one, move);
  try {
    const {packed, words} = await open(request);
    tell({packed}, buffersOf(packed));
    for (const part of words) tell({words: part}, [part.starts.buffer]);
    tell({done: true});
  } catch (error) {
    if (error instanceof InputError) {
      tell({problem: {where: error.where, problem: error.problem, mend: error.mend}});
    } else {
      tell({fault: error instanceof Error ? (error.stack ?? error.message) : String(error)});
    }
  }
}

type Opened = {readonly packed: PackedCollection; readonly words: Iterable<SearchPart>};

async function open({name, file, notJson}: OpenRequest): Promise<Opened> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const scanned = scanCollection(name, bytes);
  if (scanned) return {packed: scanned.packed, words: scanned.words.folded()};
  if (bytes.length > MAX_TEXT_BYTES) {
    throw new InputError(
      name,
      "expected a collection that Dateline wrote, or a file below 500 MB, found neither",
      "Split the file."
    );
  }
  return packed(readCollection(name, new TextDecoder().decode(bytes), notJson));
}

/** Of a file that cannot be scanned: its events as JSON of our own. */
function packed({dateline, features}: EventCollection): Opened {
  const encoder = new TextEncoder();
  const parts = features.map((event) => encoder.encode(JSON.stringify(event)));
  const bytes = new Uint8Array(parts.reduce((sum, {length}) => sum + length, 0));
  const starts = new Uint32Array(parts.length);
  const ends = new Uint32Array(parts.length);
  let at = 0;
  for (const [index, part] of parts.entries()) {
    bytes.set(part, at);
    starts[index] = at;
    at += part.length;
    ends[index] = at;
  }
  const columns = buildColumns(
    features,
    dateline.articles.map(({id}) => id)
  );
  const idHashes = Uint32Array.from(features, ({id}) => hashOf(id));
  return {
    packed: {head: dateline, columns, idHashes, bytes, starts, ends},
    words: buildSearchText(features)
  };
}

/** Everything that moves to the page without being copied. */
function buffersOf({columns, bytes, starts, ends, idHashes}: PackedCollection): ArrayBuffer[] {
  const arrays: unknown[] = [
    ...Object.values(columns),
    ...Object.values(columns.article),
    ...Object.values(columns.actor),
    bytes,
    starts,
    ends,
    idHashes
  ];
  const buffers = arrays.filter(ArrayBuffer.isView).map(({buffer}) => buffer as ArrayBuffer);
  return [...new Set(buffers)];
}
