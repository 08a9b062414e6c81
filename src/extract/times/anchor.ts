import {
  addMonths,
  civilDay,
  daysOfMonth,
  type EpochDay,
  epochDay,
  formatDay,
  weekday
} from "../../domain/calendar.js";
import {type DayInterval, edtfOfInterval, intervalOfEdtf} from "../../domain/time.js";
import type {Anchor, Precision, TimexType} from "../../domain/timex.js";
import {APPROXIMATE_HOLIDAYS, HOLIDAYS, nthWeekday} from "./holidays.js";
import type {Choice, Clock, DayPart, Fields, Modifier, Reading, Unit} from "./reading.js";
import {
  type CalendarUnit,
  dayOfMonth,
  dayStretch,
  edtfOf,
  intervalOf,
  precisionOf,
  type Stretch,
  stretchAround,
  valueOf,
  yearOfStretch
} from "./stretch.js";
import type {Tense} from "./tense.js";

/** What the article around an expression gives to count from. */
export type Situation = {
  /** The publication day, or month or year; `null` when unknown. */
  readonly document: Stretch | null;
  readonly documentAnchor: "publication-date" | "dateline";
  /** Last date that the text has told of; `null` before the first. */
  readonly narrative: Stretch | null;
  /** Last day without a year that an article without a date has told of, when it came after `narrative`. */
  readonly partial: {readonly month: number; readonly day: number} | null;
  /** The beginning of the range whose end this is: the end is not before it. */
  readonly begun: Stretch | null;
  /** Last year that the text has written out. */
  readonly year: number | null;
  /** Whether the text tells of a past far from its publication: then the narrative leads. */
  readonly history: boolean;
  /** A short post: what it announces is ahead more often than not. */
  readonly post: boolean;
  readonly tense: Tense;
  /** Of 03/04/2020; `null` when nothing tells. */
  readonly order: "day-month" | "month-day" | null;
};

/** An expression with its date, before it becomes a `Timex`. */
export type Anchored = {
  readonly type: TimexType;
  readonly value: string;
  readonly edtf: string | null;
  readonly interval: DayInterval | null;
  readonly precision: Precision;
  readonly anchor: Anchor;
  readonly alternative: string | null;
  /** What later expressions count from; `null` if it is no date. */
  readonly stretch: Stretch | null;
};

type Dated = {
  readonly stretch: Stretch;
  readonly anchor: Anchor;
  readonly alternative?: Stretch | undefined;
  readonly approximate?: boolean;
  /** Several days that no calendar unit covers. */
  readonly interval?: DayInterval;
};

const REACH = [-2, -1, 0, 1, 2] as const;
const RECENT_DAYS = 31;
const LEAP_REACH = Array.from({length: 17}, (_, i) => i - 8);

/** How far a story jumps ahead to a month that has passed already in its year. */
const FORWARD_DAYS = 150;

const LETTERS: Readonly<Record<Unit, string>> = {
  second: "S",
  minute: "M",
  hour: "H",
  day: "D",
  night: "N",
  week: "W",
  fortnight: "W",
  weekend: "D",
  month: "M",
  season: "M",
  quarter: "Q",
  half: "Y",
  year: "Y",
  decade: "E",
  century: "C",
  millennium: "ML"
};

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

function undated(type: TimexType, value: string): Anchored {
  return {
    type,
    value,
    edtf: null,
    interval: null,
    precision: "unknown",
    anchor: "none",
    alternative: null,
    stretch: null
  };
}

/** TIMEX3 value of a length of time. */
export function durationValue(unit: Unit, amount: number | null): string {
  const time = unit === "hour" || unit === "minute" || unit === "second" ? "T" : "";
  if (amount === null) return `P${time}X${LETTERS[unit]}`;
  if (unit === "fortnight") return `P${amount * 2}W`;
  if (unit === "decade") return `P${amount * 10}Y`;
  if (unit === "century") return `P${amount * 100}Y`;
  if (unit === "millennium") return `P${amount * 1000}Y`;
  if (!Number.isInteger(amount)) {
    if (unit === "year" && Number.isInteger(amount * 12)) return `P${amount * 12}M`;
    if (unit === "hour" && Number.isInteger(amount * 60))
      return amount > 1 ? `PT${Math.floor(amount)}H${(amount % 1) * 60}M` : `PT${amount * 60}M`;
  }
  return `P${time}${amount}${LETTERS[unit]}`;
}

function anchorDuration(reading: Extract<Reading, {kind: "duration"}>, {document}: Situation): Anchored {
  const {unit, amount, direction} = reading;
  const value = durationValue(unit, amount);
  const plain = undated("DURATION", value);
  if (direction === undefined || amount === null || document?.unit !== "day") return plain;
  const today = document.index;
  const other = moved(today, unit, direction * amount);
  if (other === null) return plain;
  return {
    ...plain,
    interval: direction < 0 ? [other, today + 1] : [today, other + 1],
    anchor: "publication-date"
  };
}

/** A day so many units away; `null` for units below a day. */
function moved(day: EpochDay, unit: Unit, by: number): EpochDay | null {
  if (unit === "day" || unit === "night") return day + Math.round(by);
  if (unit === "week") return day + Math.round(by * 7);
  if (unit === "fortnight") return day + Math.round(by * 14);
  const months = {
    month: 1,
    quarter: 3,
    half: 6,
    season: 3,
    year: 12,
    decade: 120,
    century: 1200,
    millennium: 12_000
  } as const;
  return unit in months ? addMonths(day, Math.round(by * months[unit as keyof typeof months])) : null;
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
  const dated = date(reading, situation);
  if (!dated) return unanchored(fields, type, time, situation, reading);
  const {stretch, approximate = false, alternative} = dated;
  const interval = dated.interval ?? intervalOf(stretch);
  const mod = reading.kind === "nth" ? undefined : reading.mod;
  const ambiguous = fields.numeric !== undefined && alternative !== undefined;
  if (ambiguous) return undecided(dated.stretch, alternative, valueOf(stretch) + (time ?? ""), type);
  let edtf = dated.interval ? edtfOfInterval(dated.interval) : edtfOf(stretch);
  if ((approximate || mod === "approx") && !edtf.includes("/")) edtf += "~";
  return {
    type,
    value: (situation.post ? postValue(stretch, fields) : valueOf(stretch)) + (time ?? ""),
    edtf,
    interval: narrowed(interval, mod),
    precision: clock ? "time" : dated.interval ? "interval" : precisionOf(stretch),
    anchor: dated.anchor,
    alternative: alternative ? edtfOf(alternative) : null,
    stretch
  };
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

/** Nothing is cut off: early, mid and late have no agreed borders. */
function narrowed(interval: DayInterval, mod: Modifier | undefined): DayInterval {
  void mod;
  return interval;
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
  const {document} = situation;
  const value = reading.by < 0 ? "PAST_REF" : "FUTURE_REF";
  if (document?.unit !== "day" || reading.from !== "document") return undated("TIME", value);
  return {
    ...undated("TIME", `${formatDay(document.index)}TXX`),
    interval: [document.index - 1, document.index + 2],
    anchor: "publication-date"
  };
}

/** A date without a year, or nothing to count from: what is unknown stays `X`. */
function unanchored(
  fields: Fields,
  type: TimexType,
  time: string | null,
  situation: Situation,
  reading: Extract<Reading, {kind: "date" | "shift" | "nth"}>
): Anchored {
  const {month, day, weekday: dayOfWeek, season, quarter} = fields;
  const two = (number: number): string => String(number).padStart(2, "0");
  let value = "XXXX-XX-XX";
  let edtf: string | null = null;
  let precision: Precision = "unknown";
  if (month !== undefined) {
    value = `XXXX-${two(month)}${day === undefined ? "" : `-${two(day)}`}`;
    edtf = value;
    precision = day === undefined ? "month" : "day";
  } else if (day !== undefined) {
    value = `XXXX-XX-${two(day)}`;
    edtf = value;
    precision = "day";
  } else if (dayOfWeek !== undefined) value = `XXXX-WXX-${dayOfWeek}`;
  else if (season !== undefined) {
    value = `XXXX-${["SP", "SU", "FA", "WI"][season - 1]!}`;
    edtf = `XXXX-${20 + season}`;
    precision = "season";
  } else if (quarter !== undefined) value = `XXXX-Q${quarter}`;
  else if (fields.holiday !== undefined) {
    const [a, b] = [HOLIDAYS[fields.holiday]?.(2001), HOLIDAYS[fields.holiday]?.(2006)];
    if (a && b && formatDay(a[0]).slice(4) === formatDay(b[0]).slice(4) && a[1] - a[0] === 1) {
      value = `XXXX${formatDay(a[0]).slice(4)}`;
      edtf = value;
      precision = "day";
    }
  } else if (reading.kind === "shift") {
    const {unit, by, from} = reading;
    if (unit === "year" || unit === "decade" || unit === "century") value = "XXXX";
    else if (unit === "month" || unit === "quarter" || unit === "season" || unit === "half")
      value = "XXXX-XX";
    else if (unit === "week" || unit === "weekend") value = unit === "week" ? "XXXX-WXX" : "XXXX-WXX-WE";
    void by;
    void from;
  }
  if (
    reading.kind === "shift" &&
    reading.from === "narrative" &&
    reading.unit === "day" &&
    situation.partial &&
    edtf === null
  ) {
    const next = partialAfter(situation.partial, reading.by);
    if (next) {
      value = next;
      edtf = next;
      precision = "day";
    }
  }
  const plain = reading.kind !== "date" || reading.choice === undefined;
  const implied = edtf === null || !plain ? null : impliedBounds(edtf, situation);
  return {
    type,
    value: value + (time ?? ""),
    edtf,
    interval: implied,
    precision: fields.clock && edtf ? "time" : precision,
    anchor: implied ? "text-implied" : "none",
    alternative: null,
    stretch: null
  };
}

/** "The following day" of a day without a year; `null` where the year would matter. */
function partialAfter({month, day}: {month: number; day: number}, by: number): string | null {
  const [common, leap] = [2001, 2004].map((year) => formatDay(epochDay(year, month, day) + by).slice(4));
  const {year} = civilDay(epochDay(2001, month, day) + by);
  return common === leap && year === 2001 ? `XXXX${common!}` : null;
}

/** The days that a year-less date falls on in the year that the text has last written out. */
function impliedBounds(edtf: string, {year}: Situation): DayInterval | null {
  if (year === null || year < 0 || year > 9999) return null;
  try {
    return intervalOfEdtf(edtf.replace("XXXX", String(year).padStart(4, "0")));
  } catch {
    return null;
  }
}

/** The date that a reading means, `null` when there is nothing to count from. */
function date(reading: Reading, situation: Situation): Dated | null {
  switch (reading.kind) {
    case "date":
      return dateOfFields(reading.fields, reading.choice, situation);
    case "shift":
      return dateOfShift(reading, situation);
    case "nth":
      return dateOfNth(reading, situation);
    default:
      return null;
  }
}

function dateOfNth(reading: Extract<Reading, {kind: "nth"}>, situation: Situation): Dated | null {
  const whole = date(reading.of, situation);
  if (!whole) return null;
  const {unit, nth, weekday: wanted} = reading;
  const [from, to] = intervalOf(whole.stretch);
  if (wanted !== undefined) {
    if (whole.stretch.unit !== "month") return null;
    const {year, month} = civilDay(from);
    return {...whole, stretch: dayStretch(nthWeekday(year, month, wanted, nth))};
  }
  const calendar = calendarUnit(unit);
  if (!calendar) return null;
  const edge = stretchAround(calendar, nth > 0 ? from : to - 1);
  const stretch = {unit: calendar, index: edge.index + (nth > 0 ? nth - 1 : nth + 1)};
  const [start, end] = intervalOf(stretch);
  return start < to && from < end ? {...whole, stretch} : null;
}

function calendarUnit(unit: Unit): CalendarUnit | null {
  switch (unit) {
    case "night":
      return "day";
    case "fortnight":
    case "hour":
    case "minute":
    case "second":
      return null;
    default:
      return unit;
  }
}

function dateOfShift(reading: Extract<Reading, {kind: "shift"}>, situation: Situation): Dated | null {
  const {by, from, fields} = reading;
  let {unit} = reading;
  let amount = by;
  if (unit === "fortnight") [unit, amount] = ["week", by * 2];
  if (!Number.isInteger(amount))
    [unit, amount] = unit === "year" ? ["month", Math.round(amount * 12)] : [unit, Math.round(amount)];
  const calendar = calendarUnit(unit);
  if (!calendar) return null;
  const base = baseOf(from, situation);
  if (!base) return null;
  const order = coarseness(base.stretch.unit) - coarseness(calendar);
  let stretch: Stretch;
  if (order > 0) {
    if (from === "document" && amount !== 0) return null; // "yesterday" of a month may lie in the one before
    // "two days later" than a month: no day can be told.
    stretch =
      amount === 0 || reading.mod || order > 1 ? base.stretch : coarse(base.stretch, calendar, amount);
  } else {
    const around = stretchAround(calendar, intervalOf(base.stretch)[0]);
    stretch = {unit: calendar, index: around.index + amount};
    if (calendar === "weekend" && amount === 0 && reading.loose && situation.tense !== 1 && !situation.post) {
      // "Over the weekend": the one that has begun last.
      if (intervalOf(stretch)[0] > intervalOf(base.stretch)[0])
        stretch = {unit: calendar, index: stretch.index - 1};
    }
    if (typeof from !== "string" && base.stretch.unit === "day" && calendar !== "day") {
      const day = moved(base.stretch.index, unit, amount);
      if (day !== null && calendar === "week") stretch = dayStretch(day);
    }
  }
  const dated: Dated = {stretch, anchor: base.anchor};
  return fields ? within(dated, fields, situation) : dated;
}

function coarse(base: Stretch, unit: CalendarUnit, amount: number): Stretch {
  const [from, to] = intervalOf(base);
  const day = moved(amount > 0 ? to - 1 : from, unit === "weekend" ? "week" : unit, amount);
  return day === null ? base : stretchAround(base.unit, day);
}

const ORDER: readonly CalendarUnit[] = [
  "day",
  "weekend",
  "week",
  "month",
  "season",
  "quarter",
  "half",
  "year",
  "decade",
  "century",
  "millennium"
];

function coarseness(unit: CalendarUnit): number {
  return ORDER.indexOf(unit);
}

function baseOf(
  from: "document" | "narrative" | Reading,
  situation: Situation
): {stretch: Stretch; anchor: Anchor} | null {
  const {document, documentAnchor, narrative, history} = situation;
  if (typeof from !== "string") {
    const dated = date(from, situation);
    return dated ? {stretch: dated.stretch, anchor: dated.anchor} : null;
  }
  const publication = document && ({stretch: document, anchor: documentAnchor} as const);
  const told = narrative ? ({stretch: narrative, anchor: "narrative"} as const) : null;
  if (from === "narrative") return told ?? publication;
  return history ? (told ?? publication) : publication;
}

/** A finer date inside a coarser one: October of last year, Friday of last week. */
function within(dated: Dated, fields: Fields, situation: Situation): Dated | null {
  const {stretch} = dated;
  const {month, day, weekday: wanted, season, quarter, half, holiday} = fields;
  const [from] = intervalOf(stretch);
  if (stretch.unit === "year") {
    const inYear = dateOfFields({...fields, year: stretch.index}, undefined, situation);
    return month !== undefined ||
      season !== undefined ||
      quarter !== undefined ||
      half !== undefined ||
      holiday !== undefined
      ? inYear && {...inYear, anchor: dated.anchor}
      : dated;
  }
  if (stretch.unit === "month" && day !== undefined) {
    const {year, month: inMonth} = civilDay(from);
    const found = dayOfMonth(year, inMonth, day);
    return found ? {...dated, stretch: found} : null;
  }
  if (wanted !== undefined && (stretch.unit === "week" || stretch.unit === "day")) {
    const monday = from - weekday(from) + 1;
    return {...dated, stretch: dayStretch(monday + wanted - 1)};
  }
  return dated;
}

function dateOfFields(fields: Fields, choice: Choice | undefined, situation: Situation): Dated | null {
  const absolute: Anchor = "absolute";
  const {holiday, decade, decadeOfCentury, century} = fields;
  if (century !== undefined) return {stretch: {unit: "century", index: century}, anchor: absolute};
  if (decade !== undefined)
    return {stretch: {unit: "decade", index: Math.floor(decade / 10)}, anchor: absolute};
  if (decadeOfCentury !== undefined) {
    const reference = referenceYear(situation) ?? 2000;
    let year = Math.floor(reference / 100) * 100 + decadeOfCentury;
    if (year > reference) year -= 100;
    return {stretch: {unit: "decade", index: Math.floor(year / 10)}, anchor: absolute};
  }
  const year = fields.year === undefined ? undefined : fullYear(fields.year, situation);
  if (holiday !== undefined) return dateOfHoliday(holiday, year, choice, situation);
  const {month, day} = monthAndDay(fields, situation);
  if (year !== undefined) {
    const stretch = inYear(year, {
      ...fields,
      ...(month === undefined ? {} : {month}),
      ...(day === undefined ? {} : {day})
    });
    if (!stretch) return null;
    const other = otherOrder(fields, year, situation);
    return {stretch, anchor: absolute, ...(other ? {alternative: other} : {})};
  }
  if (month !== undefined || fields.season !== undefined || fields.quarter !== undefined) {
    return dateWithoutYear(
      {...fields, ...(month === undefined ? {} : {month}), ...(day === undefined ? {} : {day})},
      choice,
      situation
    );
  }
  if (day !== undefined) return dayWithoutMonth(day, situation);
  if (fields.weekday !== undefined) return dateOfWeekday(fields.weekday, choice, situation);
  if (fields.part || fields.clock) {
    const {document, documentAnchor, narrative} = situation;
    const told = narrative?.unit === "day" ? ({stretch: narrative, anchor: "narrative"} as const) : null;
    const published = document && ({stretch: document, anchor: documentAnchor} as const);
    if (published?.stretch.unit !== "day") return told;
    // In the news an hour is one of the last days, whatever older or coming day was named before it.
    const since = published.stretch.index - (told?.stretch.index ?? -Infinity);
    return told && (situation.history || (since >= 0 && since <= RECENT_DAYS)) ? told : published;
  }
  return null;
}

function monthAndDay({month, day, numeric}: Fields, {order}: Situation): {month?: number; day?: number} {
  if (!numeric) return {...(month === undefined ? {} : {month}), ...(day === undefined ? {} : {day})};
  const dayFirst = order === "day-month";
  return dayFirst ? {month: numeric.second, day: numeric.first} : {month: numeric.first, day: numeric.second};
}

function otherOrder({numeric}: Fields, year: number, {order}: Situation): Stretch | null {
  if (!numeric || order !== null) return null;
  return dayOfMonth(year, numeric.second, numeric.first);
}

function inYear(year: number, {month, day, season, quarter, half}: Fields): Stretch | null {
  if (month !== undefined) {
    return day === undefined ? {unit: "month", index: year * 12 + month - 1} : dayOfMonth(year, month, day);
  }
  if (season !== undefined) return {unit: "season", index: year * 4 + season - 1};
  if (quarter !== undefined) return {unit: "quarter", index: year * 4 + quarter - 1};
  if (half !== undefined) return {unit: "half", index: year * 2 + half - 1};
  return {unit: "year", index: year};
}

function referenceYear({document, year, history}: Situation): number | null {
  const published = document && yearOfStretch(document);
  return history ? (year ?? published) : (published ?? year);
}

/** '98 is 1998 or 1898, whichever lies nearer before the article (or ten years behind it). */
function fullYear(year: number, situation: Situation): number {
  if (year < 9000) return year;
  const reference = referenceYear(situation) ?? 2020;
  const full = Math.floor(reference / 100) * 100 + year - 10_000;
  if (situation.history) return full;
  return full > reference + 20 ? full - 100 : full;
}

function dateOfHoliday(
  key: string,
  year: number | undefined,
  choice: Choice | undefined,
  situation: Situation
): Dated | null {
  const days = HOLIDAYS[key];
  if (!days) return null;
  const make = (inYear: number): Dated | null => {
    const interval = days(inYear);
    if (!interval) return null;
    const approximate = APPROXIMATE_HOLIDAYS.has(key);
    if (interval[1] - interval[0] === 1)
      return {stretch: dayStretch(interval[0]), anchor: "absolute", approximate};
    const week = interval[1] - interval[0] === 7 && weekday(interval[0]) === 1;
    return {
      stretch: stretchAround(week ? "week" : "month", interval[0]),
      anchor: "absolute",
      approximate,
      interval
    };
  };
  if (year !== undefined) return make(year);
  const reference = reference_(situation);
  if (!reference) return null;
  const here = civilDay(intervalOf(reference.stretch)[0]).year;
  const candidates = [here - 1, here, here + 1].map(make).filter((dated) => dated !== null);
  const chosen = choose(
    candidates.map(({stretch}) => stretch),
    choice,
    reference.stretch,
    situation
  );
  const dated = candidates.find(({stretch}) => stretch === chosen);
  return dated ? {...dated, anchor: reference.anchor} : null;
}

/** What a date without its year, month or week is counted from. */
function reference_(situation: Situation, choice?: Choice): {stretch: Stretch; anchor: Anchor} | null {
  const {document, documentAnchor, narrative, history, year} = situation;
  const fromStory = history || choice === "following" || choice === "previous" || choice === "same";
  if (fromStory && narrative) return {stretch: narrative, anchor: "narrative"};
  if (fromStory && year !== null && history)
    return {stretch: {unit: "year", index: year}, anchor: "narrative"};
  return document && {stretch: document, anchor: documentAnchor};
}

/** Of the same date in several years (ascending), the one that is meant. */
function choose(
  candidates: readonly Stretch[],
  choice: Choice | undefined,
  reference: Stretch,
  situation: Situation
): Stretch | null {
  const [from, to] = intervalOf(reference);
  const before = candidates.filter((stretch) => intervalOf(stretch)[1] <= from);
  const after = candidates.filter((stretch) => intervalOf(stretch)[0] >= to);
  const here =
    candidates.find((stretch) => intervalOf(stretch)[0] < to && from < intervalOf(stretch)[1]) ?? null;
  switch (choice) {
    case "last":
    case "previous":
      return before.at(-1) ?? null;
    case "next":
    case "following":
      return after[0] ?? null;
    case "same":
      return here ?? before.at(-1) ?? null;
    case "this": {
      const {year} = civilDay(from);
      return here ?? candidates.find((stretch) => yearOfStretch(stretch) === year) ?? null;
    }
    default:
  }
  if (here) return here;
  if (situation.history) {
    // A story goes on: the next such date, unless that is far and the last one near.
    const {year} = civilDay(from);
    const sameYear = candidates.find((stretch) => yearOfStretch(stretch) === year);
    if (!sameYear || !after[0]) return sameYear ?? after[0] ?? before.at(-1) ?? null;
    const back = from - intervalOf(sameYear)[1];
    const ahead = intervalOf(after[0])[0] - to;
    return back > 0 && ahead < back && ahead < FORWARD_DAYS ? after[0] : sameYear;
  }
  const [last, next] = [before.at(-1), after[0]];
  if (!last || !next) return last ?? next ?? null;
  if (situation.tense === 1) return next;
  // The nearer one, but the tense makes the other side longer: nobody writes "on 14 January" of one a year ago.
  const back = from - intervalOf(last)[1];
  const ahead = intervalOf(next)[0] - to;
  return back * (situation.post ? 1.3 : 1) <= ahead * (situation.tense === -1 ? 4.5 : 1.3) ? last : next;
}

function dateWithoutYear(fields: Fields, choice: Choice | undefined, situation: Situation): Dated | null {
  const reference = situation.begun
    ? ({stretch: situation.begun, anchor: "narrative"} as const)
    : reference_(situation, choice);
  if (!reference) return null;
  if (situation.history && reference.stretch.unit === "year" && choice === undefined) {
    const stretch = inYear(reference.stretch.index, fields);
    return stretch && {stretch, anchor: "narrative"};
  }
  if (["decade", "century", "millennium"].includes(reference.stretch.unit)) {
    const stretch = situation.year === null ? null : inYear(situation.year, fields);
    return stretch && {stretch, anchor: "narrative"};
  }
  const here = civilDay(intervalOf(reference.stretch)[0]).year;
  // 29 February may be up to eight years away.
  const years = fields.day === 29 && fields.month === 2 ? LEAP_REACH : REACH;
  const candidates = years.map((by) => inYear(here + by, fields)).filter((stretch) => stretch !== null);
  if (fields.quarter !== undefined && choice === undefined && situation.tense !== 1) {
    const past = candidates
      .filter((stretch) => intervalOf(stretch)[0] <= intervalOf(reference.stretch)[0])
      .at(-1);
    return past ? {stretch: past, anchor: reference.anchor} : null;
  }
  const {begun} = situation;
  const chosen = begun
    ? (candidates.find((stretch) => intervalOf(stretch)[0] >= intervalOf(begun)[0]) ?? null)
    : choose(candidates, choice, reference.stretch, situation);
  if (!chosen) return null;
  const alternative = choice === "next" ? otherNext(chosen, reference.stretch, candidates) : undefined;
  return {stretch: chosen, anchor: reference.anchor, alternative};
}

/** "next October", said in February, may be that of the year after. */
function otherNext(chosen: Stretch, reference: Stretch, candidates: readonly Stretch[]): Stretch | undefined {
  if (yearOfStretch(chosen) !== yearOfStretch(reference)) return undefined;
  return candidates.find((stretch) => yearOfStretch(stretch) === yearOfStretch(chosen) + 1);
}

function dayWithoutMonth(day: number, situation: Situation): Dated | null {
  const {narrative, document, documentAnchor, tense} = situation;
  const told = narrative && (narrative.unit === "day" || narrative.unit === "month") ? narrative : null;
  const around = told ?? (document?.unit === "day" || document?.unit === "month" ? document : null);
  if (!around) return null;
  const base = intervalOf(around)[0];
  const {year, month} = civilDay(base);
  let stretch = dayOfMonth(year, month, day);
  if (!told && stretch && tense === -1 && stretch.index > base) {
    const before = civilDay(epochDay(year, month, 1) - 1);
    stretch = dayOfMonth(before.year, before.month, Math.min(day, daysOfMonth(before.year, before.month)));
  }
  return stretch && {stretch, anchor: told ? "narrative" : documentAnchor};
}

function dateOfWeekday(wanted: number, choice: Choice | undefined, situation: Situation): Dated | null {
  const reference = reference_(situation, choice);
  if (reference?.stretch.unit !== "day") return null;
  const day = reference.stretch.index;
  const back = (weekday(day) - wanted + 7) % 7;
  const [before, after] = [day - (back || 7), day + (back === 0 ? 7 : 7 - back)];
  const anchored = (index: EpochDay, other?: EpochDay): Dated => ({
    stretch: dayStretch(index),
    anchor: reference.anchor,
    ...(other === undefined ? {} : {alternative: dayStretch(other)})
  });
  switch (choice) {
    case "last":
    case "previous":
      return anchored(before);
    case "next":
      return anchored(after, after - day < 7 && wanted > weekday(day) ? after + 7 : undefined);
    case "following":
      return anchored(after);
    case "this":
      return anchored(day - weekday(day) + wanted);
    default:
  }
  if (situation.begun?.unit === "day") {
    const {index} = situation.begun;
    return anchored(index + ((wanted - weekday(index) + 7) % 7));
  }
  if (back === 0) return anchored(day);
  if (situation.history) return anchored(after);
  return anchored(situation.tense === 1 || (situation.post && situation.tense === 0) ? after : before);
}
