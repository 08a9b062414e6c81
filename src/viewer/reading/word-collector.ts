import type {EventFeature} from "../../domain/event.js";
import {fold, searchWords, SEPARATOR, type SearchPart} from "../state/search.js";
import type {EventScan} from "./event-scan.js";
import type {JsonCursor} from "./json-cursor.js";

/** Bytes of one part: few enough to be folded, and to arrive at the page, without anybody noticing. */
const PART_BYTES = 2_000_000;
const [SPACE, BACKSLASH, END_OF_EVENT] = [0x20, 0x5c, 0x0a];

/** What can be searched for of some events, as it is written. */
export type RawWords = {
  readonly first: number;
  readonly bytes: Uint8Array;
  readonly ends: Uint32Array;
  readonly plain: boolean;
};

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/**
 * Puts aside what can be searched for while events are read, as it is written, so that it can be folded when list
 * and timeline are there. The order of words is that of `searchWords`.
 */
export class WordCollector {
  readonly #cursor: JsonCursor;
  readonly #parts: RawWords[] = [];
  #bytes = new Uint8Array(PART_BYTES + (PART_BYTES >> 2));
  #length = 0;
  #ends: number[] = [];
  #first = 0;
  #isPlain = true;

  constructor(cursor: JsonCursor) {
    this.#cursor = cursor;
  }

  addScanned(scan: EventScan): void {
    this.#add(scan.titleFrom, scan.titleTo);
    if (scan.hasPlace) {
      this.#add(scan.placeFound.nameFrom, scan.placeFound.nameTo);
      this.#add(scan.placeFound.knownFrom, scan.placeFound.knownTo);
    }
    if (scan.hasOrigin) this.#add(scan.originFound.knownFrom, scan.originFound.knownTo);
    if (scan.hasRelation) {
      this.#add(scan.fromFound.knownFrom, scan.fromFound.knownTo);
      this.#add(scan.toFound.knownFrom, scan.toFound.knownTo);
    }
    if (scan.time.found) this.#add(scan.time.wordingFrom, scan.time.wordingTo);
    const {actorWords} = scan;
    const {sentences} = scan.sources;
    for (let index = 0; index < actorWords.length; index += 2) {
      this.#add(actorWords[index]!, actorWords[index + 1]!);
    }
    for (let index = 0; index < sentences.length; index += 2) {
      this.#add(sentences[index]!, sentences[index + 1]!);
    }
    this.#end();
  }

  addEvent(event: EventFeature): void {
    this.#addText(searchWords(event));
    this.#end();
  }

  /** All that was added. */
  parts(): readonly RawWords[] {
    this.#close();
    return this.#parts;
  }

  #add(from: number, to: number): void {
    const {bytes} = this.#cursor;
    this.#makeRoom(to - from + 1);
    const target = this.#bytes;
    let at = this.#length;
    for (let index = from; index < to; index++) {
      const byte = bytes[index]!;
      if (byte === BACKSLASH) return this.#addText(this.#cursor.stringOf(from, to));
      if (byte >= 0x7f) this.#isPlain = false;
      target[at++] = byte;
    }
    target[at++] = SPACE;
    this.#length = at;
  }

  #addText(text: string): void {
    const bytes = encoder.encode(text);
    this.#makeRoom(bytes.length + 1);
    this.#bytes.set(bytes, this.#length);
    this.#length += bytes.length;
    this.#bytes[this.#length++] = SPACE;
    this.#isPlain = false;
  }

  /** The event has no more words. */
  #end(): void {
    this.#bytes[this.#length - 1] = END_OF_EVENT;
    this.#ends.push(this.#length);
    if (this.#length >= PART_BYTES) this.#close();
  }

  #makeRoom(length: number): void {
    if (this.#length + length <= this.#bytes.length) return;
    const larger = new Uint8Array((this.#length + length) * 2);
    larger.set(this.#bytes.subarray(0, this.#length));
    this.#bytes = larger;
  }

  #close(): void {
    if (this.#ends.length === 0) return;
    this.#parts.push({
      first: this.#first,
      bytes: this.#bytes.slice(0, this.#length),
      ends: Uint32Array.from(this.#ends),
      plain: this.#isPlain
    });
    this.#first += this.#ends.length;
    this.#ends = [];
    this.#length = 0;
    this.#isPlain = true;
  }
}

/** The words as they are searched, a part at a time. */
export function* foldedWords(parts: readonly RawWords[]): Generator<SearchPart> {
  for (const part of parts) yield foldedPart(part);
}

function foldedPart({first, bytes, ends, plain}: RawWords): SearchPart {
  const starts = new Uint32Array(ends.length + 1);
  if (plain) {
    starts.set(ends, 1);
    return {first, text: decoder.decode(bytes).toLowerCase(), starts};
  }
  let text = "";
  let from = 0;
  for (const [index, end] of ends.entries()) {
    text += fold(decoder.decode(bytes.subarray(from, end - 1))) + SEPARATOR;
    starts[index + 1] = text.length;
    from = end;
  }
  return {first, text, starts};
}
