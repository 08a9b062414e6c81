import {CollectionReader, MAX_EVENTS} from "../../domain/collection.js";
import type {EventPlace} from "../../domain/event.js";
import {ColumnBuilder} from "../state/column-builder.js";
import {enlarged} from "../state/enlarged.js";
import type {PackedCollection} from "../state/packed.js";
import {ArticleTexts} from "./article-texts.js";
import {EventScan} from "./event-scan.js";
import {IdTable} from "./id-table.js";
import {CLOSE_BRACE, END, JsonCursor} from "./json-cursor.js";
import {outlineOf, parsed, type Outline} from "./outline.js";
import type {ScannedPlace} from "./place-scan.js";
import {WordCollector} from "./word-collector.js";

/** A collection as it was read, and the words of its events, which are folded later. */
export type ScannedCollection = {readonly packed: PackedCollection; readonly words: WordCollector};

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
  const scanned = new CollectionScan(name, bytes, outline).scan();
  if (scanned || outline.whole) return scanned;
  // More stands behind the events than their end; what that is may change what they mean.
  const whole = outlineOf(bytes, "whole");
  return whole && new CollectionScan(name, bytes, whole).scan();
}

function isOurs(head: unknown): boolean {
  return typeof head === "object" && head !== null && Object.hasOwn(head, "dateline");
}

class CollectionScan {
  readonly #bytes: Uint8Array<ArrayBuffer>;
  readonly #outline: Outline;
  readonly #cursor: JsonCursor;
  readonly #ids = new IdTable((index) => this.#idAt(index));
  readonly #reader: CollectionReader;
  readonly #builder: ColumnBuilder;
  readonly #scan: EventScan;
  readonly #words: WordCollector;
  /** Places in the columns by `ScannedPlace.spelling`, one event that writes them so, and how many do. */
  readonly #placeCodes: number[] = [];
  readonly #spelled = new Map<number, EventPlace>();
  readonly #times: number[] = [];
  #starts = new Uint32Array(1 << 10);
  #ends = new Uint32Array(1 << 10);
  #length = 0;

  /** @throws InputError if what stands around the events is not sound */
  constructor(name: string, bytes: Uint8Array<ArrayBuffer>, outline: Outline) {
    this.#bytes = bytes;
    this.#outline = outline;
    this.#cursor = new JsonCursor(bytes);
    this.#reader = new CollectionReader(outline.head, name, this.#ids);
    const {articles} = this.#reader.dateline;
    const builder = new ColumnBuilder(articles.map(({id}) => id));
    this.#builder = builder;
    this.#scan = new EventScan(
      this.#cursor,
      new ArticleTexts(articles),
      (actor) => builder.actorCode(actor),
      (article) => builder.articleCode(article)
    );
    this.#words = new WordCollector(this.#cursor);
  }

  /** @returns `null` if this is no JSON, or if something unread stands behind the events */
  scan(): ScannedCollection | null {
    const cursor = this.#cursor;
    cursor.at = this.#outline.eventsAt - 1;
    let entry = cursor.firstEntry();
    for (; entry >= 0; entry = cursor.nextEntry()) {
      cursor.space();
      const start = cursor.at;
      if (this.#length === MAX_EVENTS) throw this.#tooMany();
      if (!this.#takesUsual() && !this.#takesOther(start)) return null;
      this.#note(start, cursor.at);
    }
    if (entry !== END || (!this.#outline.whole && !this.#isLast())) return null;
    for (const [spelling, place] of this.#spelled) this.#builder.placeCode(place, this.#times[spelling]!);
    return {
      packed: {
        head: this.#reader.dateline,
        columns: this.#builder.columns(),
        bytes: this.#bytes,
        starts: this.#starts.slice(0, this.#length),
        ends: this.#ends.slice(0, this.#length),
        idHashes: this.#ids.hashes
      },
      words: this.#words
    };
  }

  #takesUsual(): boolean {
    const scan = this.#scan;
    if (!scan.takes() || !this.#reader.takesVertices(scan.vertices)) return false;
    if (!this.#ids.addBytes(this.#bytes, scan.idFrom, scan.idTo)) return false;
    this.#builder.addRow({
      days: scan.time.days(),
      lng: scan.lng,
      lat: scan.lat,
      originLng: scan.originLng,
      originLat: scan.originLat,
      radiusKm: scan.hasPlace ? scan.placeFound.radiusKm : 0,
      place: scan.hasPlace ? this.#placeCode(scan.placeFound) : -1,
      type: scan.type,
      status: scan.status,
      confidence: scan.confidence,
      articles: scan.articleCodes,
      toldAt: scan.toldAt,
      actors: scan.actorCodes
    });
    this.#words.addScanned(scan);
    return true;
  }

  /** An event that is written unusually or is not sound: the parser knows. @returns false if it is no JSON */
  #takesOther(start: number): boolean {
    const cursor = this.#cursor;
    cursor.at = start;
    if (!cursor.skipsValue()) return false;
    const value = parsed(cursor.textOf(start, cursor.at));
    if (value === undefined) return false;
    const event = this.#reader.event(this.#reader.root.entry("features", this.#length, value));
    this.#builder.add(event);
    this.#words.addEvent(event);
    return true;
  }

  #placeCode({spelling, from, to}: ScannedPlace): number {
    const known = this.#placeCodes[spelling];
    if (known !== undefined) {
      this.#times[spelling]!++;
      return known;
    }
    const place = parsed(this.#cursor.textOf(from, to)) as EventPlace;
    this.#spelled.set(spelling, place);
    this.#times[spelling] = 1;
    return (this.#placeCodes[spelling] = this.#builder.placeCode(place, 0));
  }

  #note(start: number, end: number): void {
    if (this.#length === this.#starts.length) {
      this.#starts = enlarged(this.#starts, this.#length * 2);
      this.#ends = enlarged(this.#ends, this.#length * 2);
    }
    this.#starts[this.#length] = start;
    this.#ends[this.#length++] = end;
  }

  /** Whether nothing but the end of the collection stands behind the events. */
  #isLast(): boolean {
    const cursor = this.#cursor;
    if (!cursor.takes(CLOSE_BRACE)) return false;
    cursor.space();
    return cursor.at >= this.#bytes.length;
  }

  #tooMany(): Error {
    const cursor = this.#cursor;
    let found = this.#length;
    do {
      if (!cursor.skipsValue()) break;
      found++;
    } while (cursor.nextEntry() >= 0);
    return this.#reader.root.tooMany("features", MAX_EVENTS, found);
  }

  #idAt(index: number): string {
    const event = parsed(this.#cursor.textOf(this.#starts[index]!, this.#ends[index]!)) as {id: string};
    return event.id;
  }
}
