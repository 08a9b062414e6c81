import {daysOfMonth, epochDay} from "../../domain/calendar.js";
import {ANCHORS, CERTAINTIES, isDay, isEdtf, isIsoDate, PRECISIONS} from "../../domain/parse-time.js";
import {ALL_DAYS, intervalOfEdtf, type DayInterval} from "../../domain/time.js";
import {dayOfIso} from "../state/days.js";
import {daysFrom, type EventDays, type TimeParts} from "../state/event-days.js";
import {Choice, END, type JsonCursor, Members} from "./json-cursor.js";
import {TextValues} from "./text-values.js";

const TIME = new Members(
  "edtf",
  "wording",
  "span",
  "earliest",
  "latest",
  "precision",
  "anchor",
  "rule",
  "alternative"
);
const WHEN = new Members("timespans", "certainty", "label");
const TIMESPAN = new Members("start", "end?");
const TIMESPAN_END = new Members("in?", "earliest?", "latest?");
const PRECISION = new Choice(PRECISIONS);
const ANCHOR = new Choice(ANCHORS);
const CERTAINTY = new Choice(CERTAINTIES);
const MOST_LISTED = 1000;
const MOST_BYTES = 1000;
const DAY_BYTES = 10;
const STRETCH_BYTES = 21;
const SLASH = 0x2f;
/** Of a text that is no date. */
const UNSOUND = NaN;
/** Of a sound date on no day that the timeline knows. */
const NO_DAY = Number.MAX_VALUE;
const NEVER: TimeParts = {
  precision: "unknown",
  earliest: NaN,
  latest: NaN,
  clock: NaN,
  begun: NaN,
  notEnded: NaN,
  doubt: 0
};

/** Reads when an event happened where it stands in the bytes. Bounds are those of `parse-time.ts`. */
export class TimeScan {
  /** Whether the event has a time; else only `certainty` says something. */
  found = false;
  spanEnd = 0;
  wordingFrom = 0;
  wordingTo = 0;

  readonly #cursor: JsonCursor;
  readonly #days: TextValues;
  readonly #isoDates: TextValues;
  /** Index in `#dates` of what is neither a day nor a stretch of days. */
  readonly #edtf: TextValues;
  readonly #dates: {readonly clock: number; readonly days: DayInterval}[] = [];
  #precision = 0;
  #clock = NaN;
  /** Days that the date covers, half-open. */
  #from = -Infinity;
  #to = Infinity;
  #earliest = NaN;
  #latest = NaN;
  #certainty = 0;
  /** Of the first timespan; NaN where nothing is said. */
  #begun = NaN;
  #notEnded = NaN;
  /** Of the end of a timespan that was read last. */
  #in = NaN;
  #first = NaN;
  #last = NaN;

  constructor(cursor: JsonCursor) {
    const dayIf = (isSound: (text: string) => boolean) => (text: string) =>
      isSound(text) ? (dayOfIso(text) ?? NO_DAY) : UNSOUND;
    this.#cursor = cursor;
    this.#days = new TextValues(cursor, dayIf(isDay));
    this.#isoDates = new TextValues(cursor, dayIf(isIsoDate));
    this.#edtf = new TextValues(cursor, (text) =>
      isEdtf(text)
        ? this.#dates.push({clock: dayOfIso(text) ?? NO_DAY, days: intervalOfEdtf(text)}) - 1
        : UNSOUND
    );
  }

  /** The days of the event that was read last. */
  days(): EventDays {
    if (!this.found) return daysFrom(NEVER);
    return daysFrom({
      precision: PRECISIONS[this.#precision]!,
      earliest: known(this.#earliest),
      latest: known(this.#latest),
      clock: known(this.#clock),
      begun: known(this.#begun),
      notEnded: known(this.#notEnded),
      doubt: this.#certainty
    });
  }

  takesTimeOrNull(): boolean {
    const cursor = this.#cursor;
    this.found = !cursor.takesNull();
    if (!this.found) return true;
    let seen = 0;
    let member = cursor.firstMember(TIME);
    for (; member >= 0; member = cursor.nextMember(TIME, member)) {
      const bit = 1 << member;
      if ((seen & bit) !== 0) return false;
      seen |= bit;
      switch (member) {
        case 0: // edtf
          if (!this.#takesEdtfOrNull()) return false;
          break;
        case 1: // wording
          if (!cursor.takesText(0, 2000)) return false;
          this.wordingFrom = cursor.from;
          this.wordingTo = cursor.to;
          break;
        case 2: // span
          if (!cursor.takesSpan()) return false;
          this.spanEnd = cursor.second;
          break;
        case 3: // earliest
          this.#earliest = this.#dayOrNull(this.#days, -Infinity);
          if (Number.isNaN(this.#earliest)) return false;
          break;
        case 4: // latest
          this.#latest = this.#dayOrNull(this.#days, Infinity);
          if (Number.isNaN(this.#latest)) return false;
          break;
        case 5: // precision
          this.#precision = cursor.choice(PRECISION);
          if (this.#precision < 0) return false;
          break;
        case 6: // anchor
          if (cursor.choice(ANCHOR) < 0) return false;
          break;
        case 7: // rule
          if (!cursor.takesText(0, 200)) return false;
          break;
        default: {
          // alternative: that it is sound is all there is to know
          const [clock, from, to] = [this.#clock, this.#from, this.#to];
          if (!this.#takesEdtfOrNull()) return false;
          [this.#clock, this.#from, this.#to] = [clock, from, to];
        }
      }
    }
    if (member !== END || seen !== TIME.required) return false;
    // Of years that are too far for the timeline the parser says which is first.
    if (this.#earliest === NO_DAY || this.#latest === NO_DAY) return false;
    return this.#earliest <= this.#latest && this.#earliest < this.#to && this.#latest >= this.#from;
  }

  #takesEdtfOrNull(): boolean {
    const cursor = this.#cursor;
    if (cursor.takesNull()) return this.#isDate(NO_DAY, ...ALL_DAYS);
    if (!cursor.takesText(1, MOST_BYTES)) return false;
    const {bytes, from, to} = cursor;
    // A day and a stretch of days are by far the most.
    if (to - from === DAY_BYTES) {
      const day = plainDayAt(bytes, from);
      if (!Number.isNaN(day)) return this.#isDate(day, day, day + 1);
    } else if (to - from === STRETCH_BYTES && bytes[from + DAY_BYTES] === SLASH) {
      const [first, last] = [plainDayAt(bytes, from), plainDayAt(bytes, from + DAY_BYTES + 1)];
      if (first <= last) return this.#isDate(first, first, last + 1);
    }
    const date = this.#dates[this.#edtf.valueOf(from, to)];
    return date !== undefined && this.#isDate(date.clock, ...date.days);
  }

  #isDate(clock: number, from: number, to: number): true {
    this.#clock = clock;
    this.#from = from;
    this.#to = to;
    return true;
  }

  #dayOrNull(days: TextValues, none: number): number {
    const cursor = this.#cursor;
    if (cursor.takesNull()) return none;
    if (!cursor.takesText(1, MOST_BYTES)) return UNSOUND;
    const {bytes, from, to} = cursor;
    const day = to - from === DAY_BYTES ? plainDayAt(bytes, from) : NaN;
    return Number.isNaN(day) ? days.valueOf(from, to) : day;
  }

  /** There is no `when`. */
  forgetWhen(): void {
    this.#certainty = 0;
    this.#begun = this.#notEnded = NaN;
  }

  takesWhen(): boolean {
    const cursor = this.#cursor;
    this.forgetWhen();
    let seen = 0;
    let member = cursor.firstMember(WHEN);
    for (; member >= 0; member = cursor.nextMember(WHEN, member)) {
      const bit = 1 << member;
      if ((seen & bit) !== 0) return false;
      seen |= bit;
      if (member === 0) {
        if (!this.#takesTimespans()) return false;
      } else if (member === 1) {
        this.#certainty = cursor.choice(CERTAINTY);
        if (this.#certainty < 0) return false;
      } else if (!cursor.takesText(0, 2000)) {
        return false;
      }
    }
    return member === END && seen === WHEN.required;
  }

  #takesTimespans(): boolean {
    const cursor = this.#cursor;
    let entry = cursor.firstEntry();
    for (let count = 0; entry >= 0; entry = cursor.nextEntry()) {
      if (++count > MOST_LISTED) return false;
      let seen = 0;
      let member = cursor.firstMember(TIMESPAN);
      for (; member >= 0; member = cursor.nextMember(TIMESPAN, member)) {
        const bit = 1 << member;
        if ((seen & bit) !== 0 || !this.#takesTimespanEnd()) return false;
        seen |= bit;
        if (count > 1) continue;
        if (member === 0) this.#begun = Number.isNaN(this.#last) ? this.#in : this.#last;
        else this.#notEnded = Number.isNaN(this.#first) ? this.#in : this.#first;
      }
      if (member !== END || (seen & TIMESPAN.required) !== TIMESPAN.required) return false;
    }
    return entry === END;
  }

  #takesTimespanEnd(): boolean {
    const cursor = this.#cursor;
    this.#in = this.#first = this.#last = NaN;
    let seen = 0;
    let member = cursor.firstMember(TIMESPAN_END);
    for (; member >= 0; member = cursor.nextMember(TIMESPAN_END, member)) {
      const bit = 1 << member;
      if ((seen & bit) !== 0 || !cursor.takesText(1, MOST_BYTES)) return false;
      seen |= bit;
      const day = this.#isoDates.valueOf(cursor.from, cursor.to);
      if (Number.isNaN(day)) return false;
      if (member === 0) this.#in = day;
      else if (member === 1) this.#first = day;
      else this.#last = day;
    }
    return member === END;
  }
}

function known(day: number): number {
  return day === NO_DAY ? NaN : day;
}

/** The day of `2024-03-18`; NaN for anything else that is ten bytes long. */
function plainDayAt(bytes: Uint8Array, at: number): number {
  if (bytes[at + 4] !== 0x2d || bytes[at + 7] !== 0x2d) return NaN;
  const year = numberAt(bytes, at, at + 4);
  const month = numberAt(bytes, at + 5, at + 7);
  const day = numberAt(bytes, at + 8, at + 10);
  if (year < 0 || month < 1 || month > 12 || day < 1 || day > daysOfMonth(year, month)) return NaN;
  return epochDay(year, month, day);
}

/** The number that is written in `[from, to)`; -1 if anything but digits stands there. */
function numberAt(bytes: Uint8Array, from: number, to: number): number {
  let value = 0;
  for (let at = from; at < to; at++) {
    const digit = bytes[at]! - 0x30;
    if (digit < 0 || digit > 9) return -1;
    value = value * 10 + digit;
  }
  return value;
}
