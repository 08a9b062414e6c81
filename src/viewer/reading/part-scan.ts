import {CollectionReader, MAX_EVENTS} from "../../domain/collection.js";
import type {EventPlace} from "../../domain/event.js";
import {ColumnBuilder} from "../state/column-builder.js";
import {enlarged} from "../state/enlarged.js";
import {ArticleTexts} from "./article-texts.js";
import {EventScan} from "./event-scan.js";
import {IdTable} from "./id-table.js";
import {placeCodes, setPlaces} from "./joined-rows.js";
import {END, JsonCursor} from "./json-cursor.js";
import {CLOSE_BRACE, OPEN_BRACE} from "./json-tokens.js";
import {parsed} from "./outline.js";
import type {ScannedPlace} from "./place-scan.js";
import {PlaceSpellings} from "./place-spellings.js";
import {WordCollector} from "./word-collector.js";

/** How a scan ended: behind the last event, before one that is another's to read, or where this is no JSON. */
export type Stop = "end" | "cut" | null;

/** Reads some events of a file, one after the other. */
export class PartScan {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly cursor: JsonCursor;
  readonly ids = new IdTable((index) => this.idAt(index));
  readonly reader: CollectionReader;
  /** Has, until `settlePlaces`, the indices of spellings in the place of places. */
  readonly builder: ColumnBuilder;
  readonly words: WordCollector;
  length = 0;
  vertices = 0;
  readonly #scan: EventScan;
  readonly spellings = new PlaceSpellings();
  /** Ends of relations and origins, by `ScannedPlace.spelling`. */
  readonly #relationEnds = new Map<number, EventPlace>();
  #starts = new Uint32Array(1 << 10);
  #ends = new Uint32Array(1 << 10);

  /**
   * @param bytes - of the file, or of a piece of it
   * @param head - the collection without its events
   * @throws InputError if what stands around the events is not sound
   */
  constructor(name: string, bytes: Uint8Array<ArrayBuffer>, head: unknown) {
    this.bytes = bytes;
    this.cursor = new JsonCursor(bytes);
    this.reader = new CollectionReader(head, name, this.ids);
    const {articles} = this.reader.dateline;
    const builder = new ColumnBuilder(articles.map(({id}) => id));
    this.builder = builder;
    this.#scan = new EventScan(
      this.cursor,
      new ArticleTexts(articles),
      (actor) => builder.actorCode(actor),
      (article) => builder.articleCode(article)
    );
    this.words = new WordCollector(this.cursor);
  }

  /** Where the JSON of each event begins and ends in the bytes. */
  ranges(): {readonly starts: Uint32Array; readonly ends: Uint32Array} {
    return {starts: this.#starts.slice(0, this.length), ends: this.#ends.slice(0, this.length)};
  }

  /**
   * Goes to the first event that begins at `from` or behind it and is of the usual form.
   *
   * @returns where that is; -1 if there is none
   */
  seekEvent(from: number): number {
    const {bytes, cursor} = this;
    for (let at = bytes.indexOf(OPEN_BRACE, from); at >= 0; at = bytes.indexOf(OPEN_BRACE, at + 1)) {
      cursor.at = at;
      if (!this.#scan.takes()) continue;
      cursor.at = at;
      return at;
    }
    return -1;
  }

  /** Reads the list of events from its bracket on. @param until - an event that begins there or behind is not read */
  scanList(until = Infinity): Stop {
    const entry = this.cursor.firstEntry();
    return entry === 0 ? this.scanEvents(until) : entry === END ? "end" : null;
  }

  /** Reads events from the one that begins here. @throws InputError if one is not sound */
  scanEvents(until = Infinity): Stop {
    const {cursor} = this;
    let entry = 0;
    for (; entry >= 0; entry = cursor.nextEntry()) {
      cursor.space();
      const start = cursor.at;
      if (start >= until) return "cut";
      if (this.length === MAX_EVENTS) throw this.#tooMany();
      if (!this.#takesUsual() && !this.#takesOther(start)) return null;
      this.#note(start, cursor.at);
    }
    return entry === END ? "end" : null;
  }

  /** To be called when all events are read, in the first part of a file. */
  settlePlaces(): void {
    setPlaces(this.builder, placeCodes(this.builder, this.spellings.read(this.bytes)));
  }

  /** Whether nothing but the end of the collection stands behind the events. */
  isLast(): boolean {
    const {cursor} = this;
    if (!cursor.takes(CLOSE_BRACE)) return false;
    cursor.space();
    return cursor.at >= this.bytes.length;
  }

  idAt(index: number): string {
    const event = parsed(this.cursor.textOf(this.#starts[index]!, this.#ends[index]!)) as {id: string};
    return event.id;
  }

  #takesUsual(): boolean {
    const scan = this.#scan;
    if (!scan.takes()) return false;
    const {geometry, sources} = scan;
    if (!this.reader.takesVertices(geometry.vertices)) return false;
    if (!this.ids.addBytes(this.bytes, scan.idFrom, scan.idTo)) return false;
    this.vertices += geometry.vertices;
    this.builder.addRow({
      days: scan.time.days(),
      lng: geometry.lng,
      lat: geometry.lat,
      originLng: geometry.originLng,
      originLat: geometry.originLat,
      radiusKm: scan.hasPlace ? scan.placeFound.radiusKm : 0,
      place: scan.hasPlace ? this.spellings.note(scan.placeFound) : -1,
      type: scan.type,
      status: scan.status,
      confidence: scan.confidence,
      articles: sources.codes,
      toldAt: sources.toldAt,
      actors: scan.actorCodes,
      relation: scan.hasRelation
        ? {from: this.#endOf(scan.fromFound), to: this.#endOf(scan.toFound), directed: scan.directed}
        : null,
      origin: scan.hasOrigin ? this.#endOf(scan.originFound) : null
    });
    this.words.addScanned(scan);
    return true;
  }

  /** An event that is written unusually or is not sound: the parser knows. @returns false if it is no JSON */
  #takesOther(start: number): boolean {
    const {cursor} = this;
    cursor.at = start;
    if (!cursor.skipsValue()) return false;
    const value = parsed(cursor.textOf(start, cursor.at));
    if (value === undefined) return false;
    const event = this.reader.event(this.reader.root.entry("features", this.length, value));
    const {geometry} = event;
    this.vertices += geometry?.type === "LineString" ? geometry.coordinates.length : 1;
    this.builder.add(event, (place) => this.spellings.noteRead(place));
    this.words.addEvent(event);
    return true;
  }

  #endOf({spelling, from, to}: ScannedPlace): EventPlace {
    let place = this.#relationEnds.get(spelling);
    if (!place) {
      place = parsed(this.cursor.textOf(from, to)) as EventPlace;
      this.#relationEnds.set(spelling, place);
    }
    return place;
  }

  #note(start: number, end: number): void {
    if (this.length === this.#starts.length) {
      this.#starts = enlarged(this.#starts, this.length * 2);
      this.#ends = enlarged(this.#ends, this.length * 2);
    }
    this.#starts[this.length] = start;
    this.#ends[this.length++] = end;
  }

  #tooMany(): Error {
    const {cursor} = this;
    let found = this.length;
    do {
      if (!cursor.skipsValue()) break;
      found++;
    } while (cursor.nextEntry() >= 0);
    return this.reader.root.tooMany("features", MAX_EVENTS, found);
  }
}
