import {rowsOf} from "./joined-rows.js";
import {outlineOf, type Outline} from "./outline.js";
import {PartScan} from "./part-scan.js";
import {isOurs} from "./read-collection.js";
import {packParts, type OtherPart, type ScannedCollection} from "./scan-collection.js";

/** A piece reaches so far into the next one: the event that lies on both sides is in one of them as a whole. */
const OVERLAP_BYTES = 2_000_000;

/** What a worker that is not the first is asked for: the events of one piece of the file. */
export type PartRequest = {
  readonly name: string;
  readonly file: Blob;
  /** Bytes of the file: events that begin from here on, as far as the end or where the next piece begins. */
  readonly from: number;
  readonly until: number;
};

/** The bytes of a piece. */
export async function readPiece(file: Blob, from: number, until: number): Promise<Uint8Array<ArrayBuffer>> {
  const end = Math.min(file.size, until + OVERLAP_BYTES);
  return new Uint8Array(await file.slice(from, end).arrayBuffer());
}

/**
 * Reads the events of a piece that is not the first.
 *
 * @returns `null` if it cannot be read by itself: then the file is read from the beginning, which says why
 */
export function scanPart(
  {name, file, from, until}: PartRequest,
  bytes: Uint8Array<ArrayBuffer>,
  head: unknown
): OtherPart | null {
  try {
    const part = new PartScan(name, bytes, head);
    const first = part.seekEvent(0);
    if (first < 0) return null;
    const isLast = until >= file.size;
    const stop = part.scanEvents(isLast ? Infinity : until - from);
    if (isLast ? stop !== "end" || !part.isLast() : stop !== "cut") return null;
    return {
      bytes,
      from: from + first,
      to: from + part.cursor.at,
      vertices: part.vertices,
      rows: rowsOf(part.builder),
      places: part.spellings.read(bytes),
      words: part.words.parts(),
      idHashes: part.ids.hashes,
      ...part.ranges()
    };
  } catch {
    return null;
  }
}

/** Finds what stands around the events; `null` if they do not begin in the first piece, and end the file. */
export function headOf(bytes: Uint8Array<ArrayBuffer>): Outline | null {
  const outline = outlineOf(bytes, "to the events");
  return outline && !outline.whole && isOurs(outline.head) ? outline : null;
}

/**
 * Reads the events of the first piece, and joins those of the others to it.
 *
 * @param others - what the others found; asked for when the first piece is done
 * @returns `null` if the pieces do not fit together
 */
export async function scanFirst(
  name: string,
  bytes: Uint8Array<ArrayBuffer>,
  {head, eventsAt}: Outline,
  until: number,
  others: Promise<readonly (OtherPart | null)[]>
): Promise<ScannedCollection | null> {
  const part = new PartScan(name, bytes, head);
  part.cursor.at = eventsAt - 1;
  if (part.scanList(until) !== "cut") return null;
  part.settlePlaces();
  let end = part.cursor.at;
  const found: OtherPart[] = [];
  for (const other of await others) {
    // Each must begin at the very event before which the one before it has stopped.
    if (!other || other.from !== end) return null;
    end = other.to;
    found.push(other);
  }
  return packParts(part, found);
}
