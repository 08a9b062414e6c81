import {epochDay, formatDay, isCivilDay, type EpochDay} from "./calendar.js";
import type {EventTime, Timespan, When} from "./event.js";
import {InputError} from "./input-error.js";
import type {JsonRecord} from "./json-record.js";
import {parseSpan} from "./parse-text.js";
import {intervalOfEdtf} from "./time.js";
import type {Anchor, Precision} from "./timex.js";

export const PRECISIONS = Object.keys({
  time: true,
  day: true,
  week: true,
  month: true,
  season: true,
  quarter: true,
  year: true,
  decade: true,
  century: true,
  interval: true,
  unknown: true
} satisfies Record<Precision, true>) as Precision[];

export const ANCHORS = Object.keys({
  absolute: true,
  "publication-date": true,
  dateline: true,
  narrative: true,
  "enclosing-event": true,
  "text-implied": true,
  none: true
} satisfies Record<Anchor, true>) as Anchor[];

export const CERTAINTIES = ["certain", "less-certain", "uncertain"] as const satisfies When["certainty"][];

/** The characters that EDTF is written in; the schema asks for no more. */
const EDTF_CHARACTERS = /^[-\d.XYTZ+:?~%/,{}[\] ]{1,1000}$/;

/** Year, month or day in ISO 8601; a sign, and more digits for far years. */
const ISO_DATE = /^(?<year>-?\d{4,9})(?:-(?<month>\d{2})(?:-(?<day>\d{2}))?)?$/;

const AGREE =
  "Mend whichever of the two is wrong: edtf is what the page says, earliest and latest what it draws.";

const DAY = /^-?\d{4,9}-\d{2}-\d{2}$/;

/** Whether a text is a day of the calendar, as `earliest` and `latest` have it. */
export function isDay(text: string): boolean {
  return DAY.test(text) && isOnCalendar(text);
}

/** Whether a text is a year, month or day of the calendar, as the Linked Places `when` has it. */
export function isIsoDate(text: string): boolean {
  return ISO_DATE.test(text) && isOnCalendar(text);
}

/** Whether a text is EDTF as far as `time.ts` reads it. */
export function isEdtf(text: string): boolean {
  if (!EDTF_CHARACTERS.test(text)) return false;
  try {
    intervalOfEdtf(text);
    return true;
  } catch {
    return false;
  }
}

/** When an event happened, as written and as read. */
export function parseTime(record: JsonRecord): EventTime {
  const earliest = parseDayOrNull(record, "earliest");
  const latest = parseDayOrNull(record, "latest");
  if (earliest && latest && earliest !== latest && epochDayOf(earliest) > epochDayOf(latest)) {
    throw record.failure(
      "latest",
      `expected a day from ${earliest} on, found ${latest}`,
      "Swap the two days."
    );
  }
  const edtf = parseEdtfOrNull(record, "edtf");
  if (edtf !== null) checkDays(record, edtf, earliest, latest);
  return {
    edtf,
    wording: record.text("wording", {max: 2000}),
    span: parseSpan(record, "span"),
    earliest,
    latest,
    precision: record.oneOf("precision", PRECISIONS),
    anchor: record.oneOf("anchor", ANCHORS),
    rule: record.text("rule", {max: 200}),
    alternative: parseEdtfOrNull(record, "alternative")
  };
}

/** An EDTF value of the part of ISO 8601-2 that `time.ts` reads. */
export function parseEdtf(record: JsonRecord, key: string): string {
  const value = record.raw(key);
  if (typeof value === "string" && record.isKnownSound("edtf", value)) return value;
  const edtf = record.matching(key, EDTF_CHARACTERS, "an EDTF date such as 2024-03, 199X or XXXX-02-22");
  try {
    intervalOfEdtf(edtf);
  } catch (error) {
    // Where it stands is worked out only for the one that is wrong.
    throw error instanceof InputError ? new InputError(record.where(key), error.problem, error.mend) : error;
  }
  record.rememberSound("edtf", edtf);
  return edtf;
}

function parseEdtfOrNull(record: JsonRecord, key: string): string | null {
  return record.raw(key) === null ? null : parseEdtf(record, key);
}

/** The Linked Places `when`. */
export function parseWhen(record: JsonRecord): When {
  return {
    timespans: record.records("timespans", (timespan) => ({
      start: parseTimespanEnd(timespan.record("start")),
      ...(timespan.has("end") && {end: parseTimespanEnd(timespan.record("end"))})
    })),
    certainty: record.oneOf("certainty", CERTAINTIES),
    label: record.text("label", {max: 2000})
  };
}

function parseTimespanEnd(record: JsonRecord): Timespan["start"] {
  const read = (key: "in" | "earliest" | "latest") =>
    record.has(key) ? {[key]: parseIsoDate(record, key)} : {};
  return {...read("in"), ...read("earliest"), ...read("latest")};
}

function parseIsoDate(record: JsonRecord, key: string): string {
  const known = record.raw(key);
  if (typeof known === "string" && record.isKnownSound("iso", known)) return known;
  const value = record.matching(key, ISO_DATE, "an ISO date such as 2024-03-18");
  checkCalendar(record, key, value);
  record.rememberSound("iso", value);
  return value;
}

function parseDayOrNull(record: JsonRecord, key: string): string | null {
  const known = record.raw(key);
  if (typeof known === "string" && record.isKnownSound("day", known)) return known;
  const value = record.matchingOrNull(key, DAY, "a day such as 2024-03-18 or null");
  if (value === null) return null;
  checkCalendar(record, key, value);
  record.rememberSound("day", value);
  return value;
}

function isOnCalendar(value: string): boolean {
  const {year, month = "01", day = "01"} = ISO_DATE.exec(value)?.groups ?? {};
  return isCivilDay({year: Number(year), month: Number(month), day: Number(day)});
}

function checkCalendar(record: JsonRecord, key: string, value: string): void {
  if (isOnCalendar(value)) return;
  throw record.failure(key, `expected a day of the calendar, found ${value}`, "Check month and day.");
}

/**
 * The page says a date as `edtf` has it and draws it from `earliest` to `latest`: the three must have a day in common.
 * Days may be fewer or more, where somebody knows better or is careful.
 */
function checkDays(record: JsonRecord, edtf: string, earliest: string | null, latest: string | null): void {
  if (earliest === edtf && latest === edtf) return;
  const [from, to] = intervalOfEdtf(edtf);
  if (earliest && epochDayOf(earliest) >= to) {
    throw record.failure(
      "earliest",
      `expected no day after ${formatDay(to - 1)}, since edtf is ${edtf}, found ${earliest}`,
      AGREE
    );
  }
  if (latest && epochDayOf(latest) < from) {
    throw record.failure(
      "latest",
      `expected no day before ${formatDay(from)}, since edtf is ${edtf}, found ${latest}`,
      AGREE
    );
  }
}

function epochDayOf(iso: string): EpochDay {
  if (iso.length === 10 && !iso.startsWith("-")) {
    return epochDay(Number(iso.slice(0, 4)), Number(iso.slice(5, 7)), Number(iso.slice(8)));
  }
  const {year, month, day} = ISO_DATE.exec(iso)?.groups ?? {};
  return epochDay(Number(year), Number(month), Number(day));
}
