import {civilDay, formatDay} from "../../domain/calendar.js";
import {type DayInterval, edtfOfInterval, precisionOfEdtf} from "../../domain/time.js";
import type {TimexType} from "../../domain/timex.js";
import {date} from "./counted-date.js";
import {NO_YEAR} from "./enclosing-event.js";
import {anchorDuration, durationValue, moved, undated} from "./duration.js";
import type {Clock, DayPart, EdgeMonth, Fields, Reading} from "./reading.js";
import type {Anchored, Situation} from "./situation.js";
import {dayStretch, edtfOf, intervalOf, precisionOf, type Stretch, valueOf} from "./stretch.js";
import {unanchored} from "./unanchored.js";

/** Anchors one reading. */
export function anchor(reading: Reading, situation: Situation): Anchored | null {
  switch (reading.kind) {
    case "impossible":
      return null;
    case "vague":
      return undated("DATE", reading.value);
    case "set":
      return undated("SET", reading.value);
    case "duration":
      return anchorDuration(reading, situation);
    default:
      return anchorDate(reading, situation);
  }
}

function anchorDate(
  reading: Extract<Reading, {kind: "date" | "shift" | "nth"}>,
  situation: Situation
): Anchored {
  const fields = reading.kind === "nth" ? {} : (reading.fields ?? {});
  const {part, clock} = fields;
  const time = timeValue(part, clock);
  const type: TimexType = time ? "TIME" : "DATE";
  if (
    reading.kind === "shift" &&
    reading.by === 0 &&
    reading.from === "document" &&
    situation.document === null &&
    !time
  ) {
    if (reading.unit === "day" && !reading.fields) return undated("DATE", "PRESENT_REF");
  }
  if (
    reading.kind === "shift" &&
    (reading.unit === "hour" || reading.unit === "minute" || reading.unit === "second")
  ) {
    return anchorClockShift(reading, situation);
  }
  if (situation.habit) {
    const {value} = unanchored(fields, type, time, situation, reading);
    return undated(type, value);
  }
  const dated = date(reading, situation);
  if (!dated) return unanchored(fields, type, time, situation, reading);
  const edge = reading.kind === "nth" ? undefined : reading.edgeMonth;
  const stretch = edge ? monthAtEdge(dated.stretch, edge, situation) : dated.stretch;
  const {valueAs = dated.stretch, approximate = false, alternative} = dated;
  // Early, mid and late cut nothing off: they have no agreed borders.
  const interval = dated.interval ?? intervalOf(stretch);
  const mod = reading.kind === "nth" ? undefined : reading.mod;
  const ambiguous = fields.numeric !== undefined && alternative !== undefined;
  if (ambiguous) return undecided(dated.stretch, alternative, valueOf(stretch) + (time ?? ""), type);
  let edtf = dated.interval ? edtfOfInterval(dated.interval) : edtfOf(stretch);
  if ((approximate || mod === "approx") && !edtf.includes("/")) edtf += "~";
  return {
    type,
    value: (situation.post ? postValue(valueAs, fields) : valueOf(valueAs)) + (time ?? ""),
    edtf,
    interval,
    precision: clock ? "time" : dated.interval ? precisionOfEdtf(edtf) : precisionOf(stretch),
    anchor: dated.anchor,
    alternative: alternative ? edtfOf(alternative) : null,
    // A story does not go on from a year that is still to turn.
    stretch: edge === "turn" && situation.tense === 1 ? null : stretch
  };
}

/** From this month on the year turns next. */
const LATE_MONTH = 7;

/** "The closing days of 1864", "at the end of that year": its last month. */
function monthAtEdge(stretch: Stretch, edge: EdgeMonth, {narrative, document, tense}: Situation): Stretch {
  if (stretch.unit !== "year") return stretch;
  if (edge === "first") return {unit: "month", index: stretch.index * 12};
  if (edge === "last") return {unit: "month", index: stretch.index * 12 + 11};
  const told = narrative ?? document;
  const {month} = civilDay(intervalOf(told ?? stretch)[0]);
  const next = tense === 1 || (month >= LATE_MONTH && told?.unit !== "year");
  return {unit: "month", index: (stretch.index + (next ? 1 : 0)) * 12};
}

/** 03/04/2020, and nothing tells which number is the month: one of the two. */
function undecided(a: Stretch, b: Stretch, value: string, type: TimexType): Anchored {
  const [first, second] = a.index < b.index ? [a, b] : [b, a];
  return {
    type,
    value,
    edtf: `[${edtfOf(first)},${edtfOf(second)}]`,
    interval: [intervalOf(first)[0], intervalOf(second)[1]],
    precision: "day",
    anchor: "absolute",
    alternative: edtfOf(b),
    stretch: a
  };
}

/** The convention of the only annotated corpus of short posts: weekdays, weeks and years say more than needed. */
function postValue(stretch: Stretch, {weekday: wanted}: Fields): string {
  const value = valueOf(stretch);
  if (stretch.unit === "day" && wanted !== undefined) return `${value}-WXX-${wanted}`;
  if (stretch.unit === "year") return `${value}-XX-XX`;
  if (stretch.unit === "week") {
    const [from] = intervalOf(stretch);
    return `${value.slice(0, 5)}${String(civilDay(from).month).padStart(2, "0")}-${value.slice(5)}`;
  }
  return value;
}

function timeValue(part: DayPart | undefined, clock: Clock | undefined): string | null {
  if (clock) {
    const two = (number: number): string => String(number).padStart(2, "0");
    let text = `T${two(clock.hour)}:${two(clock.minute ?? 0)}`;
    if (clock.second !== null) text += `:${two(clock.second)}`;
    return text; // the zone is in the wording; TIMEX3 values are compared without it
  }
  return part ? `T${part}` : null;
}

function anchorClockShift(reading: Extract<Reading, {kind: "shift"}>, situation: Situation): Anchored {
  const {document, narrative, unknownDay} = situation;
  const value = reading.by < 0 ? "PAST_REF" : "FUTURE_REF";
  // "Ten minutes afterwards" is of the same day, and so are two hours; "twenty-four hours later" is the next one.
  const days = reading.unit === "hour" ? daysOfHours(reading.by) : 0;
  if (reading.from === "narrative" && days !== null && narrative?.unit === "day" && !unknownDay) {
    const day = dayStretch(narrative.index + days);
    return {
      ...undated("TIME", value),
      edtf: edtfOf(day),
      interval: intervalOf(day),
      precision: "day",
      anchor: "narrative"
    };
  }
  if (document?.unit !== "day" || reading.from !== "document") return undated("TIME", value);
  return {
    ...undated("TIME", `${formatDay(document.index)}TXX`),
    interval: [document.index - 1, document.index + 2],
    anchor: "publication-date"
  };
}

/** So many hours later it is still the same day, unless something else is said. */
const HOURS_OF_DAY = 4;

/** How many days so many hours are; `null` where they may end on another day or not. */
function daysOfHours(hours: number): number | null {
  if (Math.abs(hours) <= HOURS_OF_DAY) return 0;
  return hours % 24 === 0 ? hours / 24 : null;
}

/**
 * "Six months after the ceasefire", where the article says when that was. Of "weeks after it" only the side is known.
 *
 * @param side - 1 after it, -1 before it
 * @returns `null` if nothing can be counted in the unit
 */
export function fromEvent(reading: Reading, side: 1 | -1, event: Stretch): Anchored | null {
  if (reading.kind !== "duration" && reading.kind !== "shift") return null;
  const amount = reading.kind === "shift" ? 1 : reading.amount;
  const [from, to] = intervalOf(event);
  if (amount === null) {
    const value = durationValue(reading.unit, null);
    const interval: DayInterval = side > 0 ? [from, Infinity] : [-Infinity, to];
    return {...undated("DURATION", value), interval, anchor: "enclosing-event"};
  }
  const {unit, mod} = reading;
  const weeks =
    event.unit === "day" && (unit === "week" || unit === "fortnight") && reading.kind === "duration";
  const day = weeks ? moved(event.index, unit, side * amount) : null;
  const counted =
    day !== null
      ? {stretch: dayStretch(day)}
      : date(
          {kind: "shift", unit, by: side * amount, from: "narrative", ...(mod ? {mod} : {})},
          {...NOTHING_KNOWN, narrative: event}
        );
  if (!counted) return null;
  const {stretch} = counted;
  if (civilDay(from).year === NO_YEAR) return ofNoYear(event, stretch);
  const approximate = mod === "approx" && edtfOf(stretch).includes("/") === false;
  return {
    type: "DATE",
    value: valueOf(stretch),
    edtf: edtfOf(stretch) + (approximate ? "~" : ""),
    interval: intervalOf(stretch),
    precision: precisionOf(stretch),
    anchor: "enclosing-event",
    alternative: null,
    stretch
  };
}

/** "The day before the vote" of 24 March of a year that the article does not tell. */
function ofNoYear(event: Stretch, stretch: Stretch): Anchored | null {
  const [from] = intervalOf(stretch);
  const leap = Math.abs(from - event.index) > NO_YEAR_REACH;
  if (stretch.unit !== "day" || leap || civilDay(from).year !== NO_YEAR) return null;
  const edtf = `XXXX${formatDay(from).slice(4)}`;
  return {...undated("DATE", edtf), edtf, precision: "day", anchor: "enclosing-event"};
}

/** So far from a day without its year no leap day is looked for. */
const NO_YEAR_REACH = 27;

const NOTHING_KNOWN: Situation = {
  document: null,
  documentAnchor: "publication-date",
  narrative: null,
  narrativeHere: false,
  late: null,
  untimed: null,
  recent: null,
  near: false,
  oldDay: false,
  unknownDay: false,
  day: null,
  past: null,
  entry: false,
  diary: false,
  undated: null,
  named: null,
  partial: null,
  partialMonth: null,
  quarter: null,
  until: null,
  begun: null,
  toldHere: false,
  old: false,
  year: null,
  era: null,
  history: false,
  since: false,
  habit: false,
  court: false,
  post: false,
  pluperfect: false,
  tense: 0,
  aheadBySentence: 0,
  planned: false,
  order: null
};
