import type {Numeric, Match} from "../match.js";
import type {Choice, DayPart, Fields, Modifier, Reading, Unit} from "../reading.js";
import type {Piece} from "../rule.js";
import {daysOfMonth} from "../../../domain/calendar.js";
import {UNITS} from "../words.js";

const PARTS: readonly DayPart[] = ["MO", "AF", "EV", "NI", "MI", "DT"];
const MODIFIERS: readonly Modifier[] = ["start", "mid", "end"];

export function date(fields: Fields, choice?: Choice): Reading {
  const {year, month, day} = fields;
  // Of a year that is not known in full, 29 February may be a day.
  const known = year === undefined || year >= 9000 ? 2000 : year;
  if (month !== undefined && day !== undefined && day > daysOfMonth(known, month)) {
    return {kind: "impossible", what: "day"};
  }
  return {kind: "date", fields, ...(choice ? {choice} : {})};
}

export function shift(
  unit: Unit,
  by: number,
  from: "document" | "narrative" | "event" | Reading,
  fields?: Fields
): Reading {
  return {kind: "shift", unit, by, from, ...(fields ? {fields} : {})};
}

export function duration(unit: Unit, amount: number | null, direction?: -1 | 1): Reading {
  return {kind: "duration", unit, amount, ...(direction ? {direction} : {})};
}

export function vague(value: "PAST_REF" | "PRESENT_REF" | "FUTURE_REF", unit?: Unit): Reading {
  return {kind: "vague", value, ...(unit ? {unit} : {})};
}

/** `mod` put on what another reading says; a set or a vague one cannot take it. */
export function modified(reading: Reading, mod: Modifier): Reading | null {
  return reading.kind === "date" || reading.kind === "shift" || reading.kind === "duration"
    ? {...reading, mod}
    : null;
}

/** A shift that is meant to the day: "two months later to the day". */
export function exact(reading: Reading): Reading {
  return reading.kind === "shift" ? {...reading, exact: true} : reading;
}

/** A shift that counts its units from a day: "a week later". */
export function counted(reading: Reading): Reading {
  return reading.kind === "shift" ? {...reading, counted: true} : reading;
}

/** A shift in whole units of the calendar: "the week after Easter". */
export function inCalendar(reading: Reading): Reading {
  return reading.kind === "shift" ? {...reading, counted: false} : reading;
}

/** A reading that a quarter told of before makes a quarter: "profit rose from a year earlier". */
export function compared(reading: Reading): Reading {
  return reading.kind === "shift" ? {...reading, comparable: true} : reading;
}

/** The value of a word in the classes ONE_UNIT, MANY_UNITS and UNIT. */
export function unitOf(m: Match, name?: string): Unit {
  const value =
    name !== undefined ? m.num(name) : (m.optional("one_unit") ?? m.optional("many_units") ?? m.num("unit"));
  return UNITS[value]!;
}

export function partOf(m: Match, name = "part"): DayPart {
  return PARTS[m.num(name) - 1]!;
}

export function edgeOf(value: number): Modifier {
  return MODIFIERS[value - 1]!;
}

export function weekdayOf(m: Match): Fields {
  return m.has("weekday") ? {weekday: m.num("weekday")} : {};
}

export function yearOf(m: Match): Fields {
  return m.has("year") ? {year: m.num("year")} : {};
}

/** One end of a range: from the item `name`, or from there to the end of the match. */
export function end(m: Match, name: string, reading: Reading, range: boolean, toEnd = false): Piece {
  const {first, last} = m.find(name)!;
  return {reading, first, last: toEnd ? m.last : last, range};
}

/** "In early May. Two thousand of them": the full stop behind a month's whole name ends the sentence. */
export function endsSentence(m: Match, name = "month"): boolean {
  const month = m.find(name);
  if (!month || m.word(month.last + 1) !== "." || month.last + 1 > m.last) return false;
  const word = m.word(month.last);
  return word.length > 4 || word === "may" || word === "june" || word === "july";
}

/** What the digits of a date say: the order of day and month only where it is beyond doubt. */
export function readingOfNumeric({year, first, second, iso}: Numeric, more: Fields = {}): Reading {
  const known = {...(year === null ? {} : {year}), ...more};
  if (second === null) return date({...known, month: first});
  if (first < 1 || second < 1) return {kind: "impossible", what: "day"};
  if (iso || (second > 12 && first <= 12)) {
    if (first > 12) return {kind: "impossible", what: "day"};
    return ordered(date({...known, month: first, day: second}), iso ? null : "month-day");
  }
  if (first > 12) {
    if (second > 12) return {kind: "impossible", what: "day"};
    return ordered(date({...known, month: second, day: first}), "day-month");
  }
  return first === second
    ? date({...known, month: first, day: second})
    : {kind: "date", fields: {...known, numeric: {first, second}}};
}

function ordered(reading: Reading, numericOrder: "day-month" | "month-day" | null): Reading {
  return reading.kind === "date" && numericOrder ? {...reading, numericOrder} : reading;
}
