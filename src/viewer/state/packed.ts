import type {EventFeature} from "../../domain/event.js";
import type {Columns} from "./columns.js";
import type {CollectionHead, OpenedCollection} from "./opened.js";
import type {SearchText} from "./search.js";

/** A large collection as it comes out of the worker: nothing in it has to be taken apart on arrival. */
export type PackedCollection = {
  readonly head: CollectionHead;
  readonly columns: Columns;
  /** The file, or what was made of it, in one piece or a few; UTF-8. */
  readonly pieces: readonly BytesOfEvents[];
  /** Where the JSON of each event begins and ends in its piece. */
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
  /** `hashOf` the id of each event. */
  readonly idHashes: Uint32Array;
};

/** Bytes that hold the events from one on, as far as the next piece. */
export type BytesOfEvents = {readonly first: number; readonly bytes: Uint8Array<ArrayBuffer>};

/** Events lately asked for that are kept as objects. */
const KEPT = 4000;

/**
 * Opens a packed collection. An event is read from its bytes when it is asked for: some 10 µs.
 *
 * @param searchText - what can be searched for comes later than the rest
 */
export function openPacked(
  name: string,
  packed: PackedCollection,
  searchText: Promise<SearchText>
): OpenedCollection {
  const {head, columns, pieces, starts, ends, idHashes} = packed;
  const decoder = new TextDecoder();
  const kept = new Map<number, EventFeature>();

  let arrived: SearchText | null = null;
  const whenSearchable = searchText.then((text) => void (arrived = text));

  const eventAt = (index: number): EventFeature => {
    let event = kept.get(index);
    if (!event) {
      // The worker has checked these very bytes, so they are what they say.
      const {bytes} = pieces.findLast(({first}) => first <= index)!;
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
    searchText: () => arrived,
    whenSearchable
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
