import {EVENT_STATUSES, EVENT_TYPES} from "../../domain/event.js";
import {NOTICE_RULE, SEVERITIES} from "../../domain/parse-article.js";
import type {ArticleTexts} from "./article-texts.js";
import {GeometryScan} from "./geometry-scan.js";
import {Choice, END, type JsonCursor, Members} from "./json-cursor.js";
import {PlaceScan, ScannedPlace} from "./place-scan.js";
import {SourceScan} from "./source-scan.js";
import {TextValues} from "./text-values.js";
import {TimeScan} from "./time-scan.js";

const EVENT = new Members("type", "id", "geometry", "properties", "when");
const PROPERTIES = new Members(
  "title",
  "type",
  "trigger",
  "status",
  "place",
  "origin",
  "time",
  "actors",
  "confidence",
  "notices",
  "sources",
  "disagreements",
  "relation?"
);
const RELATION = new Members("from", "to", "directed");
const ACTOR = new Members("name", "role?");
const NOTICE = new Members("rule", "severity", "span", "message");
const FEATURE = new Choice(["Feature"]);
const TYPES = new Choice(EVENT_TYPES);
const STATUSES = new Choice(EVENT_STATUSES);
const SEVERITY = new Choice(SEVERITIES);
/** Actors and notices of one event; what has more is read by the parser. */
const MOST_LISTED = 1000;

/**
 * Reads events where they stand in the bytes of a file, as strictly as `parseEvent` but without building any of
 * them. It knows the usual form alone: an event of which it says no may still be sound, and one of which it says
 * yes always is, but for what only the whole collection can tell: that no other has its id. Bounds are those of
 * `src/domain/parse-event.ts`.
 */
export class EventScan {
  idFrom = 0;
  idTo = 0;
  type = 0;
  status = 0;
  confidence = 0;
  readonly geometry: GeometryScan;
  /** Whether the fields of `placeFound` and `originFound` are of this event. */
  hasPlace = false;
  hasOrigin = false;
  hasRelation = false;
  /** Of the fields of `fromFound` and `toFound`: whether one does something to the other. */
  directed = false;
  readonly fromFound = new ScannedPlace();
  readonly toFound = new ScannedPlace();
  readonly placeFound = new ScannedPlace();
  readonly originFound = new ScannedPlace();
  readonly time: TimeScan;
  readonly sources: SourceScan;
  /** Codes of who took part, as `actorCode` gives them. */
  readonly actorCodes: number[] = [];
  titleFrom = 0;
  titleTo = 0;
  /** Where names and roles stand: beginning and end, one after the other. */
  readonly actorWords: number[] = [];

  readonly #cursor: JsonCursor;
  readonly #places: PlaceScan;
  readonly #actors: TextValues;
  readonly #rules: TextValues;
  /** Where the last span ends of those that must lie in one of the articles. */
  #spanEnd = 0;
  #hasWhen = false;

  /**
   * @param actorCode - the code of a name
   * @param articleCode - the index of the article with an id; -1 if there is none
   */
  constructor(
    cursor: JsonCursor,
    texts: ArticleTexts,
    actorCode: (name: string) => number,
    articleCode: (id: string) => number
  ) {
    this.#cursor = cursor;
    this.geometry = new GeometryScan(cursor);
    this.#places = new PlaceScan(cursor);
    this.time = new TimeScan(cursor);
    this.#actors = new TextValues(cursor, actorCode);
    this.sources = new SourceScan(cursor, texts, articleCode);
    this.#rules = new TextValues(cursor, (rule) => (NOTICE_RULE.test(rule) ? 1 : -1));
  }

  /** Takes the event that begins at the cursor. @returns whether it is sound, and written in the usual form */
  takes(): boolean {
    const cursor = this.#cursor;
    this.#spanEnd = 0;
    let seen = 0;
    let member = cursor.firstMember(EVENT);
    for (; member >= 0; member = cursor.nextMember(EVENT, member)) {
      const bit = 1 << member;
      if ((seen & bit) !== 0) return false;
      seen |= bit;
      switch (member) {
        case 0: // type
          if (cursor.choice(FEATURE) < 0) return false;
          break;
        case 1: // id
          if (!cursor.takesText(1, 1000) || cursor.escaped) return false;
          this.idFrom = cursor.from;
          this.idTo = cursor.to;
          break;
        case 2: // geometry
          if (!this.geometry.takesGeometryOrNull()) return false;
          break;
        case 3: // properties
          if (!this.#takesProperties()) return false;
          break;
        default: // when
          this.#hasWhen = !cursor.takesNull();
          if (this.#hasWhen && !this.time.takesWhen()) return false;
      }
    }
    return member === END && seen === EVENT.required && this.#fits();
  }

  /** What one member asks of another. */
  #fits(): boolean {
    const {lng, isLine} = this.geometry;
    if (Number.isNaN(lng) === this.hasPlace || (isLine && !this.hasOrigin)) return false;
    if (!this.#hasWhen) this.time.forgetWhen();
    return (this.time.found || !this.#hasWhen) && this.#spanEnd <= this.sources.longest;
  }

  #takesProperties(): boolean {
    const cursor = this.#cursor;
    this.hasRelation = false;
    let seen = 0;
    let member = cursor.firstMember(PROPERTIES);
    for (; member >= 0; member = cursor.nextMember(PROPERTIES, member)) {
      const bit = 1 << member;
      if ((seen & bit) !== 0) return false;
      seen |= bit;
      switch (member) {
        case 0: // title
          if (!cursor.takesText(0, 1000)) return false;
          this.titleFrom = cursor.from;
          this.titleTo = cursor.to;
          break;
        case 1: // type
          this.type = cursor.choice(TYPES);
          if (this.type < 0) return false;
          break;
        case 2: // trigger
          if (!cursor.takesNull() && !cursor.takesText(0, 1000)) return false;
          break;
        case 3: // status
          this.status = cursor.choice(STATUSES);
          if (this.status < 0) return false;
          break;
        case 4: // place
          this.hasPlace = !cursor.takesNull();
          if (this.hasPlace && !this.#takesPlace(this.placeFound)) return false;
          break;
        case 5: // origin
          this.hasOrigin = !cursor.takesNull();
          if (this.hasOrigin && !this.#takesPlace(this.originFound)) return false;
          break;
        case 6: // time
          if (!this.time.takesTimeOrNull()) return false;
          if (this.time.found) this.#endsBy(this.time.spanEnd);
          break;
        case 7: // actors
          if (!this.#takesActors()) return false;
          break;
        case 8: // confidence
          if (!cursor.takesNumber(0, 1)) return false;
          this.confidence = cursor.number;
          break;
        case 9: // notices
          if (!this.#takesNotices()) return false;
          break;
        case 10: // sources
          if (!this.sources.takesSources()) return false;
          break;
        case 11: // disagreements: few events have any
          if (cursor.firstEntry() !== END) return false;
          break;
        default: // relation
          this.hasRelation = !cursor.takesNull();
          if (this.hasRelation && !this.#takesRelation()) return false;
      }
    }
    return member === END && (seen & PROPERTIES.required) === PROPERTIES.required;
  }

  #takesRelation(): boolean {
    const cursor = this.#cursor;
    let seen = 0;
    let member = cursor.firstMember(RELATION);
    for (; member >= 0; member = cursor.nextMember(RELATION, member)) {
      const bit = 1 << member;
      if ((seen & bit) !== 0) return false;
      seen |= bit;
      if (member < 2) {
        if (!this.#takesPlace(member === 0 ? this.fromFound : this.toFound)) return false;
      } else {
        const directed = cursor.takesFlag();
        if (directed === null) return false;
        this.directed = directed;
      }
    }
    return member === END && seen === RELATION.required;
  }

  #takesPlace(place: ScannedPlace): boolean {
    if (!this.#places.takes(place)) return false;
    this.#endsBy(place.spanEnd);
    return true;
  }

  #endsBy(end: number): void {
    if (end > this.#spanEnd) this.#spanEnd = end;
  }

  #takesActors(): boolean {
    const cursor = this.#cursor;
    this.actorCodes.length = 0;
    this.actorWords.length = 0;
    let entry = cursor.firstEntry();
    for (; entry >= 0; entry = cursor.nextEntry()) {
      if (this.actorCodes.length === MOST_LISTED) return false;
      let seen = 0;
      let member = cursor.firstMember(ACTOR);
      for (; member >= 0; member = cursor.nextMember(ACTOR, member)) {
        const bit = 1 << member;
        if ((seen & bit) !== 0 || !cursor.takesText(member === 0 ? 1 : 0, 1000)) return false;
        seen |= bit;
        if (member === 0) this.actorCodes.push(this.#actors.valueOf(cursor.from, cursor.to));
        this.actorWords.push(cursor.from, cursor.to);
      }
      if (member !== END || (seen & ACTOR.required) !== ACTOR.required) return false;
    }
    return entry === END;
  }

  #takesNotices(): boolean {
    const cursor = this.#cursor;
    let entry = cursor.firstEntry();
    for (let count = 0; entry >= 0; entry = cursor.nextEntry()) {
      if (++count > MOST_LISTED || !this.#takesNotice()) return false;
    }
    return entry === END;
  }

  #takesNotice(): boolean {
    const cursor = this.#cursor;
    let seen = 0;
    let member = cursor.firstMember(NOTICE);
    for (; member >= 0; member = cursor.nextMember(NOTICE, member)) {
      const bit = 1 << member;
      if ((seen & bit) !== 0) return false;
      seen |= bit;
      if (member === 0) {
        if (!cursor.takesText(3, 2048) || this.#rules.valueOf(cursor.from, cursor.to) < 0) return false;
      } else if (member === 1) {
        if (cursor.choice(SEVERITY) < 0) return false;
      } else if (member === 2) {
        if (cursor.takesNull()) continue;
        if (!cursor.takesSpan()) return false;
        this.#endsBy(cursor.second);
      } else if (!cursor.takesText(0, 100_000)) {
        return false;
      }
    }
    return member === END && seen === NOTICE.required;
  }
}
