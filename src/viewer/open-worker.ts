/// <reference lib="webworker" />
import type {EventCollection} from "../domain/collection.js";
import {InputError} from "../domain/input-error.js";
import {buildColumns} from "./state/columns.js";
import {hashOf, type PackedCollection} from "./state/packed.js";
import {buildSearchText} from "./state/search.js";
import {readCollection} from "./read-collection.js";
import {readInParts} from "./read-in-parts.js";

/** What the page asks: the bytes of a file, and what to say if they are no JSON. */
export type OpenRequest = {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly notJson: string;
};

/** What it gets: the collection ready to be looked at, or what a reader can mend, or a fault of ours. */
export type OpenAnswer =
  | {readonly packed: PackedCollection}
  | {readonly problem: {readonly where: string; readonly problem: string; readonly mend: string}}
  | {readonly fault: string};

const scope = self as unknown as DedicatedWorkerGlobalScope;

scope.onmessage = ({data}: MessageEvent<OpenRequest>) => {
  const answer = open(data);
  scope.postMessage(answer, "packed" in answer ? buffersOf(answer.packed) : []);
};

function open({name, bytes, notJson}: OpenRequest): OpenAnswer {
  try {
    const packed = readInParts(name, bytes);
    return {packed: packed ?? pack(readCollection(name, new TextDecoder().decode(bytes), notJson))};
  } catch (error) {
    if (error instanceof InputError) {
      return {problem: {where: error.where, problem: error.problem, mend: error.mend}};
    }
    return {fault: error instanceof Error ? (error.stack ?? error.message) : String(error)};
  }
}

/** Of a file that cannot be read in parts: its events as JSON of our own. */
function pack({dateline, features}: EventCollection): PackedCollection {
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
  return {
    head: dateline,
    columns: buildColumns(
      features,
      dateline.articles.map(({id}) => id)
    ),
    searchText: buildSearchText(features),
    idHashes: Uint32Array.from(features, ({id}) => hashOf(id)),
    bytes,
    starts,
    ends
  };
}

/** Everything that moves to the page without being copied. */
function buffersOf({columns, searchText, bytes, starts, ends, idHashes}: PackedCollection): ArrayBuffer[] {
  const arrays: unknown[] = [
    ...Object.values(columns),
    ...Object.values(columns.article),
    ...Object.values(columns.actor),
    searchText.starts,
    bytes,
    starts,
    ends,
    idHashes
  ];
  const buffers = arrays.filter(ArrayBuffer.isView).map(({buffer}) => buffer as ArrayBuffer);
  return [...new Set(buffers)];
}
