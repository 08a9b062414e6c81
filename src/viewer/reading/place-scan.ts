import {MAX_RADIUS_KM, PLACE_FEATURES, TOPONYM_KINDS} from "../../domain/parse-place.js";
import {PLACE_LEVELS} from "../../domain/place.js";
import {ByteCodes} from "./byte-codes.js";
import {Choice, END, type JsonCursor, Members, UNEXPECTED} from "./json-cursor.js";

const PLACE = new Members(
  "name",
  "kind",
  "span",
  "gazetteer",
  "entryId",
  "gazetteerName",
  "at",
  "level",
  "feature",
  "radiusKm",
  "countryCode",
  "division",
  "confidence",
  "reasons",
  "rivals",
  "disputed",
  "divisionName?"
);
const RIVAL = new Members(
  "gazetteer",
  "entryId",
  "name",
  "at",
  "level",
  "countryCode",
  "division",
  "divisionName?"
);
const LEVELS = new Choice(PLACE_LEVELS);
const FEATURES = new Choice(PLACE_FEATURES);
const KINDS = new Choice(TOPONYM_KINDS);
const SITE = PLACE_FEATURES.indexOf("site");
/** So many kinds of toponyms, of sites and of all else. */
const WAYS = TOPONYM_KINDS.length * 2;
const MOST_LISTED = 1000;

/** A place of an event, as far as the columns and the search need it. Of texts: where they stand. */
export class ScannedPlace {
  /** Where its object begins and ends. */
  from = 0;
  to = 0;
  /** The same number for the same entry that is written in the same way. */
  spelling = -1;
  radiusKm = 0;
  nameFrom = 0;
  nameTo = 0;
  knownFrom = 0;
  knownTo = 0;
  /** Where the place's span ends; whether that is in the text is asked when the text is known. */
  spanEnd = 0;
}

/** Reads places where they stand in the bytes. Bounds are those of `parse-place.ts`. */
export class PlaceScan {
  readonly #cursor: JsonCursor;
  readonly #gazetteers: ByteCodes;
  readonly #entries: ByteCodes;
  readonly #known: ByteCodes;
  readonly #spellings: ByteCodes;

  constructor(cursor: JsonCursor) {
    this.#cursor = cursor;
    this.#gazetteers = new ByteCodes(cursor.bytes);
    this.#entries = new ByteCodes(cursor.bytes);
    this.#known = new ByteCodes(cursor.bytes);
    this.#spellings = new ByteCodes(cursor.bytes);
  }

  /** Takes a place. @returns whether it is sound, and written in the usual form */
  takes(place: ScannedPlace): boolean {
    const cursor = this.#cursor;
    cursor.space();
    place.from = cursor.at;
    let seen = 0;
    let kind = 0;
    let site = 0;
    let gazetteer = 0;
    let entryFrom = 0;
    let entryTo = 0;
    let atFrom = 0;
    let atTo = 0;
    let member = cursor.firstMember(PLACE);
    for (; member >= 0; member = cursor.nextMember(PLACE, member)) {
      const bit = 1 << member;
      if ((seen & bit) !== 0) return false;
      seen |= bit;
      switch (member) {
        case 0: // name
          if (!cursor.takesText(1, 1000)) return false;
          place.nameFrom = cursor.from;
          place.nameTo = cursor.to;
          break;
        case 1: // kind
          kind = cursor.choice(KINDS);
          if (kind < 0) return false;
          break;
        case 2: // span
          if (!cursor.takesSpan()) return false;
          place.spanEnd = cursor.second;
          break;
        case 3: // gazetteer
          if (!cursor.takesText(0, 200)) return false;
          gazetteer = this.#gazetteers.codeOf(cursor.from, cursor.to, -1);
          break;
        case 4: // entryId
          if (!cursor.takesText(0, 200)) return false;
          entryFrom = cursor.from;
          entryTo = cursor.to;
          break;
        case 5: // gazetteerName
          if (!cursor.takesText(0, 1000)) return false;
          place.knownFrom = cursor.from;
          place.knownTo = cursor.to;
          break;
        case 6: // at
          cursor.space();
          atFrom = cursor.at;
          if (!cursor.takesPosition(180)) return false;
          atTo = cursor.at;
          break;
        case 7: // level
          if (cursor.choice(LEVELS) < 0) return false;
          break;
        case 8: {
          // feature
          const feature = cursor.choice(FEATURES);
          if (feature < 0) return false;
          site = feature === SITE ? 1 : 0;
          break;
        }
        case 9: // radiusKm
          if (!cursor.takesNumber(0, MAX_RADIUS_KM)) return false;
          place.radiusKm = cursor.number;
          break;
        case 10: // countryCode
          if (!this.#takesCountryCode()) return false;
          break;
        case 11: // division
          if (!cursor.takesNull() && !cursor.takesText(0, 200)) return false;
          break;
        case 12: // confidence
          if (!cursor.takesNumber(0, 1)) return false;
          break;
        case 13: // reasons
          if (!this.#takesReasons()) return false;
          break;
        case 14: // rivals
          if (!this.#takesRivals()) return false;
          break;
        case 15: // disputed
          if (!cursor.takesNull() && !cursor.takesText(0, 2000)) return false;
          break;
        default: // divisionName
          if (!cursor.takesNull() && !cursor.takesText(0, 1000)) return false;
      }
    }
    if (member !== END || (seen & PLACE.required) !== PLACE.required) return false;
    place.to = cursor.at;
    // What names no entry is known by where it lies.
    const entry =
      entryFrom < entryTo
        ? this.#entries.codeOf(entryFrom, entryTo, gazetteer)
        : this.#entries.codeOf(atFrom, atTo, -1 - gazetteer);
    const known = this.#known.codeOf(place.knownFrom, place.knownTo, entry);
    place.spelling = this.#spellings.codeOf(place.nameFrom, place.nameTo, known * WAYS + kind * 2 + site);
    return true;
  }

  #takesCountryCode(): boolean {
    const cursor = this.#cursor;
    if (cursor.takesNull()) return true;
    if (!cursor.takesText(2, 2)) return false;
    const {bytes, from} = cursor;
    return isCapital(bytes[from]!) && isCapital(bytes[from + 1]!);
  }

  #takesReasons(): boolean {
    const cursor = this.#cursor;
    let entry = cursor.firstEntry();
    for (let count = 0; entry >= 0; entry = cursor.nextEntry()) {
      if (++count > MOST_LISTED || !cursor.takesText(0, 1000)) return false;
    }
    return entry === END;
  }

  #takesRivals(): boolean {
    const cursor = this.#cursor;
    let entry = cursor.firstEntry();
    for (let count = 0; entry >= 0; entry = cursor.nextEntry()) {
      if (++count > MOST_LISTED || !this.#takesRival()) return false;
    }
    return entry === END;
  }

  #takesRival(): boolean {
    const cursor = this.#cursor;
    let seen = 0;
    let member = cursor.firstMember(RIVAL);
    for (; member >= 0; member = cursor.nextMember(RIVAL, member)) {
      const bit = 1 << member;
      if ((seen & bit) !== 0 || !this.#takesOfRival(member)) return false;
      seen |= bit;
    }
    return member === END && (seen & RIVAL.required) === RIVAL.required;
  }

  #takesOfRival(member: number): boolean {
    const cursor = this.#cursor;
    switch (member) {
      case 0: // gazetteer
      case 1: // entryId
        return cursor.takesText(0, 200);
      case 2: // name
        return cursor.takesText(0, 1000);
      case 3: // at
        return cursor.takesPosition(180);
      case 4: // level
        return cursor.choice(LEVELS) !== UNEXPECTED;
      case 5: // countryCode
        return this.#takesCountryCode();
      case 6: // division
        return cursor.takesNull() || cursor.takesText(0, 200);
      default: // divisionName
        return cursor.takesNull() || cursor.takesText(0, 1000);
    }
  }
}

function isCapital(byte: number): boolean {
  return byte >= 0x41 && byte <= 0x5a;
}
