/// <reference lib="webworker" />
import type {EventCollection} from "../../domain/collection.js";
import {InputError} from "../../domain/input-error.js";
import {readCollection} from "./read-collection.js";
import {buildColumns} from "../state/columns.js";
import {hashOf, type PackedCollection} from "../state/packed.js";
import {buildSearchText, type SearchPart} from "../state/search.js";
import {scanCollection, type OtherPart, type ScannedCollection} from "./scan-collection.js";
import {headOf, readPiece, scanFirst, scanPart, type PartRequest} from "./side-by-side.js";
import {foldedWords} from "./word-collector.js";

/** What the page asks of the first worker: a file, and what to say if it is no JSON. */
export type OpenRequest = {
  readonly name: string;
  readonly file: Blob;
  readonly notJson: string;
  /** Where the pieces of the file begin, and of all but the first the way to the worker that reads it. */
  readonly pieces: readonly number[];
  readonly others: readonly MessagePort[];
};

/** What it asks of the others; `port` is the way to the first, which sends what stands around the events. */
export type OtherRequest = PartRequest & {readonly port: MessagePort};

/** One of the others could not start. */
export type Lost = {readonly lost: true};

/**
 * What it gets: the bytes of the events, since taking so many over is work enough for one task, the collection ready
 * to be looked at, and then its words, part by part; or what a reader can mend, or a fault of ours.
 */
export type OpenAnswer =
  | {readonly pieces: PackedCollection["pieces"]}
  | {readonly packed: Omit<PackedCollection, "pieces">}
  | {readonly words: SearchPart}
  | {readonly done: true}
  | {readonly problem: {readonly where: string; readonly problem: string; readonly mend: string}}
  | {readonly fault: string};

/** A longer text cannot be one string. */
const MAX_TEXT_BYTES = 2 ** 29 - 25;

const scope = self as unknown as DedicatedWorkerGlobalScope;

scope.onmessage = ({data}: MessageEvent<OpenRequest | OtherRequest>) => {
  if ("port" in data) void answerPart(data);
  else void answer(data);
};

async function answer(request: OpenRequest): Promise<void> {
  const tell = (one: OpenAnswer, move: Transferable[] = []): void => scope.postMessage(one, move);
  try {
    const {
      packed: {pieces, ...packed},
      words
    } = await open(request);
    tell({pieces}, buffersIn(...pieces));
    const {columns} = packed;
    const {article, actor, relations, linked} = columns;
    tell({packed}, buffersIn(packed, columns, article, actor, relations, linked));
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

/** As one of the other workers: a piece, once the first has told what stands around the events. */
async function answerPart({port, ...request}: OtherRequest): Promise<void> {
  const head = new Promise<unknown>((resolve) => {
    port.onmessage = ({data}: MessageEvent<unknown>) => resolve(data);
  });
  const bytes = await readPiece(request.file, request.from, request.until);
  const part = scanPart(request, bytes, await head);
  if (!part) return port.postMessage(null);
  const {rows, words, places} = part;
  port.postMessage(part, buffersIn(part, rows.raw, rows.article, rows.actor, places, ...words));
}

type Opened = {readonly packed: PackedCollection; readonly words: Iterable<SearchPart>};

async function open(request: OpenRequest): Promise<Opened> {
  const {name, file, notJson} = request;
  const together = request.others.length > 0 ? await openSideBySide(request) : null;
  if (together) return {packed: together.packed, words: foldedWords(together.words)};
  const bytes = new Uint8Array(await file.arrayBuffer());
  const scanned = scanCollection(name, bytes);
  if (scanned) return {packed: scanned.packed, words: foldedWords(scanned.words)};
  if (bytes.length > MAX_TEXT_BYTES) {
    throw new InputError(
      name,
      "expected a collection that Dateline wrote, or a file below 500 MB, found neither",
      "Split the file."
    );
  }
  return packed(await readCollection(name, new TextDecoder().decode(bytes), notJson));
}

/** With the workers for each piece but the first. `null` if that does not work, for whatever reason. */
async function openSideBySide({name, file, pieces, others}: OpenRequest): Promise<ScannedCollection | null> {
  const until = pieces[1]!;
  const parts = others.map(
    (port) =>
      new Promise<OtherPart | null>((resolve) => {
        port.onmessage = ({data}: MessageEvent<OtherPart | null>) => resolve(data);
      })
  );
  const lost = new Promise<readonly null[]>((resolve) => {
    scope.onmessage = () => resolve([null]);
  });
  try {
    const bytes = await readPiece(file, 0, until);
    const outline = headOf(bytes);
    if (!outline) return null;
    for (const port of others) port.postMessage(outline.head);
    return await scanFirst(name, bytes, outline, until, Promise.race([Promise.all(parts), lost]));
  } catch {
    // Whatever is wrong, reading from the beginning finds it again and says where it stands.
    return null;
  }
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
    packed: {head: dateline, columns, idHashes, pieces: [{first: 0, bytes}], starts, ends},
    words: buildSearchText(features)
  };
}

/** The memory of all arrays directly in some objects, which moves without being copied. */
function buffersIn(...objects: readonly object[]): ArrayBuffer[] {
  const arrays = objects.flatMap((one): unknown[] => Object.values(one)).filter(ArrayBuffer.isView);
  return [...new Set(arrays.map(({buffer}) => buffer as ArrayBuffer))];
}
