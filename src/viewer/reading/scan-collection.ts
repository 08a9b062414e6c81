import type {PackedCollection} from "../state/packed.js";
import {MAX_EVENTS} from "../../domain/collection.js";
import {addRows, placeCodes, type BuiltRows} from "./joined-rows.js";
import {outlineOf, type Outline} from "./outline.js";
import {isOurs} from "./read-collection.js";
import {PartScan} from "./part-scan.js";
import type {WrittenPlaces} from "./place-spellings.js";
import type {RawWords} from "./word-collector.js";

/** A collection as it was read, and the words of its events, which are folded later. */
export type ScannedCollection = {readonly packed: PackedCollection; readonly words: readonly RawWords[]};

/**
 * Reads a large collection of our form where it stands in the bytes, as strictly as `parseCollection`: an event of
 * the usual form is looked at byte by byte and never becomes an object, any other is read by the parser.
 *
 * @returns `null` if the file must be read as a whole: it is no JSON, not of our form, or written unusually
 * @throws InputError if it is not sound
 */
export function scanCollection(name: string, bytes: Uint8Array<ArrayBuffer>): ScannedCollection | null {
  const outline = outlineOf(bytes, "to the events");
  if (!outline || !isOurs(outline.head)) return null;
  const scanned = scan(name, bytes, outline);
  if (scanned || outline.whole) return scanned;
  // More stands behind the events than their end; what that is may change what they mean.
  const whole = outlineOf(bytes, "whole");
  return whole && scan(name, bytes, whole);
}

function scan(
  name: string,
  bytes: Uint8Array<ArrayBuffer>,
  {head, eventsAt, whole}: Outline
): ScannedCollection | null {
  const part = new PartScan(name, bytes, head);
  part.cursor.at = eventsAt - 1;
  if (part.scanList() !== "end" || (!whole && !part.isLast())) return null;
  part.settlePlaces();
  return packParts(part, []);
}

/** What a scan beside this one found in its piece of the file; nothing in it has to be copied to be moved. */
export type OtherPart = Pick<PackedCollection, "starts" | "ends" | "idHashes"> & {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Where the first event begins in `bytes`, and where the scan ended; in the file. */
  readonly from: number;
  readonly to: number;
  readonly vertices: number;
  readonly rows: BuiltRows;
  readonly places: WrittenPlaces;
  readonly words: readonly RawWords[];
};

/**
 * Joins what was scanned side by side.
 *
 * @returns `null` if together they are too many, or have an id in common: read one after the other they say so
 */
export function packParts(first: PartScan, others: readonly OtherPart[]): ScannedCollection | null {
  const {builder, ids, words} = first;
  const ranges = [first.ranges()];
  const pieces = [{first: 0, bytes: first.bytes}];
  const allWords = [...words.parts()];
  let {length} = first;
  for (const other of others) {
    const {bytes, idHashes, rows, places, starts, ends} = other;
    if (length + starts.length > MAX_EVENTS || !first.reader.takesVertices(other.vertices)) return null;
    pieces.push({first: length, bytes});
    ranges.push({starts, ends});
    if (!ids.addAll(idHashes, (index) => idOf(other, index))) return null;
    addRows(builder, rows, placeCodes(builder, places));
    allWords.push(...other.words.map((part) => ({...part, first: part.first + length})));
    length += starts.length;
  }
  return {
    packed: {
      head: first.reader.dateline,
      columns: builder.columns(),
      pieces,
      ...joined(ranges),
      idHashes: ids.hashes
    },
    words: allWords
  };
}

function idOf({bytes, starts, ends}: OtherPart, index: number): string {
  const json = new TextDecoder().decode(bytes.subarray(starts[index], ends[index]));
  return (JSON.parse(json) as {id: string}).id;
}

function joined(
  ranges: readonly Pick<PackedCollection, "starts" | "ends">[]
): Pick<PackedCollection, "starts" | "ends"> {
  const length = ranges.reduce((sum, {starts}) => sum + starts.length, 0);
  const [starts, ends] = [new Uint32Array(length), new Uint32Array(length)];
  let at = 0;
  for (const range of ranges) {
    starts.set(range.starts, at);
    ends.set(range.ends, at);
    at += range.starts.length;
  }
  return {starts, ends};
}
