import type {EventFeature} from "../../domain/event.js";
import type {Columns} from "./columns.js";
import type {CollectionHead, OpenedCollection} from "./opened.js";
import type {SearchText} from "./search.js";

/** A large collection as it comes out of the worker: nothing in it has to be taken apart on arrival. */
export type PackedCollection = {
  readonly head: CollectionHead;
  readonly columns: Columns;
  readonly searchText: SearchText;
  /** The file, or what was made of it; UTF-8. */
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Where the JSON of each event begins and ends in `bytes`. */
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
  /** `hashOf` the id of each event. */
  readonly idHashes: Uint32Array;
};

/** Events lately asked for that are kept as objects. */
const KEPT = 4000;

/** Opens a packed collection. An event is read from its bytes when it is asked for: some 10 µs. */
export function openPacked(name: string, packed: PackedCollection): OpenedCollection {
  const {head, columns, searchText, bytes, starts, ends, idHashes} = packed;
  const decoder = new TextDecoder();
  const kept = new Map<number, EventFeature>();

  const eventAt = (index: number): EventFeature => {
    let event = kept.get(index);
    if (!event) {
      // The worker has checked these very bytes, so they are what they say.
      event = JSON.parse(decoder.decode(bytes.subarray(starts[index], ends[index]))) as EventFeature;
      if (kept.size >= KEPT) kept.delete(kept.keys().next().value!);
      kept.set(index, event);
    }
    return event;
  };

  return {
    name,
    head,
    columns,
    eventAt,
    indexOfId: (id) => {
      const hash = hashOf(id);
      for (let index = idHashes.indexOf(hash); index >= 0; index = idHashes.indexOf(hash, index + 1)) {
        if (eventAt(index).id === id) return index;
      }
      return -1;
    },
    searchText: () => searchText
  };
}

/** FNV-1a over the UTF-16 code units. */
export function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  return hash >>> 0;
}

const [QUOTE, BACKSLASH, OPEN_BRACE, CLOSE_BRACE, OPEN_BRACKET, CLOSE_BRACKET] = [
  0x22, 0x5c, 0x7b, 0x7d, 0x5b, 0x5d
];

/** Where the JSON of each feature begins and ends. */
export type FeatureRanges = {readonly starts: Uint32Array; readonly ends: Uint32Array};

/**
 * Finds the JSON of each feature in the bytes of a `FeatureCollection`, without building objects.
 *
 * @returns `null` if the file is written in a way that this does not expect: no list of features, or two of them
 */
export function featureRanges(bytes: Uint8Array): FeatureRanges | null {
  let starts = new Uint32Array(1024);
  let ends = new Uint32Array(1024);
  let [depth, found, featuresDepth, lists] = [0, 0, -1, 0];
  let key = "";
  const {length} = bytes;
  for (let at = 0; at < length; at++) {
    const byte = bytes[at]!;
    // By far the most bytes outside of strings are digits, colons and commas.
    if (byte < CLOSE_BRACKET && byte !== QUOTE && byte !== OPEN_BRACKET) continue;
    if (byte === QUOTE) {
      const keyStart = at + 1;
      // Most strings are short, so a loop of our own beats a search.
      for (at = keyStart; at < length && bytes[at] !== QUOTE; at++) if (bytes[at] === BACKSLASH) at++;
      if (at >= length) return null;
      // Only a key of the outermost object matters; no other string is read.
      if (depth === 1 && at - keyStart < 12) key = String.fromCharCode(...bytes.subarray(keyStart, at));
    } else if (byte === OPEN_BRACE || byte === OPEN_BRACKET) {
      if (depth === featuresDepth) {
        if (found === starts.length) [starts, ends] = [doubled(starts), doubled(ends)];
        starts[found] = at;
      }
      depth++;
      if (depth === 2 && byte === OPEN_BRACKET && key === "features") {
        featuresDepth = 2;
        if (++lists > 1) return null;
      }
    } else if (byte === CLOSE_BRACE || byte === CLOSE_BRACKET) {
      depth--;
      if (depth === featuresDepth) ends[found++] = at + 1;
      if (depth === 1) featuresDepth = -1;
    }
  }
  return lists === 1 ? {starts: starts.slice(0, found), ends: ends.slice(0, found)} : null;
}

function doubled(values: Uint32Array<ArrayBuffer>): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(values.length * 2);
  larger.set(values);
  return larger;
}
