import {civilDay, weekday} from "../../domain/calendar.js";
import type {DayInterval} from "../../domain/time.js";
import type {Anchor} from "../../domain/timex.js";
import {dateOfFields} from "./date-of-fields.js";
import {calendarUnit, carried, coarse, coarseness, sameWeek, weeksFrom} from "./count-units.js";
import {moved} from "./duration.js";
import {nthWeekday} from "./holidays.js";
import type {Fields, Reading} from "./reading.js";
import type {Dated, Situation} from "./situation.js";
import {
  type CalendarUnit,
  dayOfMonth,
  dayStretch,
  intervalOf,
  type Stretch,
  stretchAround,
  yearOfStretch
} from "./stretch.js";

/** The date that a reading means, `null` when there is nothing to count from. */
export function date(reading: Reading, situation: Situation): Dated | null {
  const dated = dateOf(reading, situation);
  return dated && isTooLate(reading, dated, situation) ? null : dated;
}

/** "Was brought back seven months later", where that is behind the publication: counted from the wrong day. */
function isTooLate(
  reading: Reading,
  {stretch}: Dated,
  {document, documentAnchor, tense, diary}: Situation
): boolean {
  if (
    diary ||
    documentAnchor !== "publication-date" ||
    reading.kind !== "shift" ||
    reading.from !== "narrative" ||
    reading.by <= 0
  )
    return false;
  return tense === -1 && document !== null && intervalOf(stretch)[0] >= intervalOf(document)[1];
}

function dateOf(reading: Reading, situation: Situation): Dated | null {
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
  // "The closing fortnight of the year": some days of its last month.
  const calendar = unit === "fortnight" && whole.stretch.unit === "year" ? "month" : calendarUnit(unit);
  if (!calendar || (unit === "fortnight" && Math.abs(nth) !== 1)) return null;
  const edge = stretchAround(calendar, nth > 0 ? from : to - 1);
  const stretch = {unit: calendar, index: edge.index + (nth > 0 ? nth - 1 : nth + 1)};
  const [start, end] = intervalOf(stretch);
  if (start >= to || from >= end) return null;
  // "The last week of July" is its last seven days, not a week of the calendar.
  const days = calendar === "week" && whole.stretch.unit === "month" ? sevenDays(from, to, nth) : null;
  return days ? {...whole, stretch, interval: days} : {...whole, stretch};
}

function sevenDays(from: number, to: number, nth: number): DayInterval {
  return nth > 0 ? [from + (nth - 1) * 7, Math.min(to, from + nth * 7)] : [to + nth * 7, to + (nth + 1) * 7];
}

function dateOfShift(reading: Extract<Reading, {kind: "shift"}>, situation: Situation): Dated | null {
  const {by, from, fields} = reading;
  let {unit} = reading;
  let amount = by;
  if (unit === "fortnight") [unit, amount] = ["week", by * 2];
  if (!Number.isInteger(amount))
    [unit, amount] = unit === "year" ? ["month", Math.round(amount * 12)] : [unit, Math.round(amount)];
  const calendar = calendarUnit(unit);
  // "Two seasons ago": of a sport, and not of the year.
  if (!calendar || (calendar === "season" && amount !== 0)) return null;
  const nextTo = calendar === "day" && (fields !== undefined || Math.abs(amount) <= 1);
  const base = baseOf(
    from,
    situation,
    nextTo ? amount : null,
    amount === 0 && !fields && (reading.mod || reading.loose) && !isInDay(calendar, reading)
      ? calendar
      : null,
    reading.loose === true
  );
  if (!base) return null;
  const order = coarseness(base.stretch.unit) - coarseness(calendar);
  let stretch: Stretch;
  if (order > 0) {
    if (from === "document" && amount !== 0) return null; // "yesterday" of a month may lie in the one before
    if (amount !== 0 && LONG.has(base.stretch.unit)) return null; // "two years later" than the nineties
    if (amount !== 0 && isTooFine(calendar, reading) && base.stretch.unit === "year") return null; // "the day before" of a year
    // "that evening" of a year that was told of
    if (calendar === "day" && fields && !DAYS_WITHIN.has(base.stretch.unit)) return null;
    // "two days later" than a month: no day can be told.
    stretch =
      amount === 0 || reading.mod || order > 1 ? base.stretch : coarse(base.stretch, calendar, amount);
    if (amount !== 0 && from === "narrative" && !fields) {
      const interval = carried(base.stretch, unit, amount);
      if (interval) return {stretch, anchor: base.anchor, interval};
    }
  } else {
    if (reading.comparable && situation.quarter && calendar === "year" && !situation.history) {
      const {unit: quarter, index} = situation.quarter;
      return {stretch: {unit: quarter, index: index + amount * 4}, anchor: "narrative"};
    }
    if (reading.ending && base.stretch.unit === "day") {
      const {index} = base.stretch;
      return {stretch: stretchAround("week", index), anchor: base.anchor, interval: [index - 6, index + 1]};
    }
    if (reading.exact && base.stretch.unit === "day") {
      const day = moved(base.stretch.index, unit, amount);
      return day === null ? null : {stretch: dayStretch(day), anchor: base.anchor};
    }
    if (calendar === "week" && amount === 0 && isYearsAgo(from) && situation.document?.unit === "day")
      return {stretch: sameWeek(situation.document.index, base.stretch.index), anchor: base.anchor};
    const around = stretchAround(calendar, intervalOf(base.stretch)[0]);
    stretch = {unit: calendar, index: around.index + amount};
    if (reading.counted && typeof from === "string" && base.stretch.unit === "day" && calendar === "week") {
      return {
        stretch: weeksFrom(base.stretch.index, amount) ?? stretch,
        anchor: base.anchor,
        valueAs: stretch
      };
    }
    if (reading.counted && calendar === "decade" && from === "narrative") {
      const year = civilDay(intervalOf(base.stretch)[0]).year + amount * 10;
      return {stretch: {unit: "year", index: year}, anchor: base.anchor, valueAs: stretch};
    }
    if (
      calendar === "weekend" &&
      amount === 0 &&
      reading.loose &&
      base.anchor !== "narrative" &&
      situation.tense !== 1 &&
      !situation.post
    ) {
      // "Over the weekend": the one that has begun last.
      if (intervalOf(stretch)[0] > intervalOf(base.stretch)[0])
        stretch = {unit: calendar, index: stretch.index - 1};
    }
    if (isWeekdayWeek(reading) && isOldPast(situation) && base.stretch.unit === "day")
      return {...base, stretch: dayStretch(base.stretch.index - 14)};
    if (typeof from !== "string" && base.stretch.unit === "day" && calendar !== "day" && amount !== 0) {
      const day = moved(base.stretch.index, unit, amount);
      if (day !== null && calendar === "week" && reading.counted !== false) stretch = dayStretch(day);
    }
  }
  const dated: Dated = {stretch, anchor: base.anchor};
  return fields ? within(dated, fields, situation) : dated;
}

/** "In the middle of the night": of the night that is told of, where "earlier in the day" is the paper's own. */
function isInDay(calendar: CalendarUnit, {mod}: Extract<Reading, {kind: "shift"}>): boolean {
  return calendar === "day" && mod === "mid";
}

/** Up to this year papers wrote "Friday week" of the Friday before the last one too. */
const WEEK_OF_PAST = 1930;

function isOldPast({tense, document}: Situation): boolean {
  return tense === -1 && document !== null && yearOfStretch(document) <= WEEK_OF_PAST;
}

/** "Friday week". */
function isWeekdayWeek({from, by, unit}: Extract<Reading, {kind: "shift"}>): boolean {
  if (typeof from === "string" || from.kind !== "date" || unit !== "week" || by !== 1) return false;
  return from.choice === "coming" && from.fields.weekday !== undefined;
}

/** So long that nothing can be counted from somewhere in them. */
const LONG: ReadonlySet<CalendarUnit> = new Set(["decade", "century", "millennium"]);

function isYearsAgo(from: "document" | "narrative" | "event" | Reading): boolean {
  return typeof from !== "string" && from.kind === "shift" && from.exact === true && from.unit !== "week";
}

/** "The day before", "the week after" a year; "three weeks before the armistice of 1918" is of that year. */
function isTooFine(unit: CalendarUnit, {counted, from}: Extract<Reading, {kind: "shift"}>): boolean {
  return (
    unit === "day" || (counted !== true && from === "narrative" && (unit === "week" || unit === "weekend"))
  );
}

/** Where a day that is told of by its evening can be looked for. */
const DAYS_WITHIN: ReadonlySet<CalendarUnit> = new Set(["day", "weekend", "week", "month"]);

function baseOf(
  from: "document" | "narrative" | "event" | Reading,
  situation: Situation,
  ofDay: number | null = null,
  whole: CalendarUnit | null = null,
  /** "The month", and not "that month". */
  open = false
): {stretch: Stretch; anchor: Anchor} | null {
  const {document, documentAnchor, narrative, history} = situation;
  if (typeof from !== "string") {
    const dated = date(from, situation);
    return dated ? {stretch: dated.stretch, anchor: dated.anchor} : null;
  }
  if (from === "event") return null; // found only when all of the text has been read
  const publication = document && ({stretch: document, anchor: documentAnchor} as const);
  const last = ofDay === null ? narrative : dayTold(situation, ofDay);
  const told = last ? ({stretch: last, anchor: "narrative"} as const) : null;
  // "By the end of the week" of an article of that week, whatever year it has told of.
  // "Must sit before the middle of the month"
  if (publication && whole && open && situation.tense === 1 && !history && !situation.diary)
    return publication;
  if (publication && whole && told && coarseness(told.stretch.unit) > coarseness(whole) && !history)
    return publication;
  // "Killed earlier in the day", where the sentence tells no other
  if (publication && whole === "day" && !history && !situation.narrativeHere) return publication;
  if (from === "narrative") return told ?? publication;
  return history ? (told ?? publication) : publication;
}

/** The day that "that evening" and "the next day" count from: not a coarser one, not a plan when what is told is past. */
function dayTold(situation: Situation, by: number): Stretch | null {
  const {narrative, day, past, document, tense, history, diary, unknownDay} = situation;
  if (!narrative || (unknownDay && by === 0)) return null;
  // "That night" is of the day named last, however old, but of no month.
  const news = by === 0 && narrative.unit !== "day" ? dayOfNews(situation) : null;
  if (news) return news;
  if (!history && !diary && document?.unit === "day" && tense !== 1 && past) {
    if (narrative.unit === "day" && narrative.index > document.index) return past;
  }
  return day && !DAYS_WITHIN.has(narrative.unit) ? day : narrative;
}

/** So many days before its publication a day is no news any more. */
const OLD_DAYS = 10;

/**
 * Of news that has just named an older day in passing ("hired only a fortnight ago", "fewer than in March"), and goes on without
 * a date: the day of the news itself; else `null`.
 */
export function dayOfNews(situation: Situation): Stretch | null {
  const {narrative, narrativeHere, recent, document, history, diary, old, court} = situation;
  if (court && narrative?.unit === "day") return null;
  if (history || diary || old || narrativeHere || !narrative || !recent || document?.unit !== "day")
    return null;
  if (narrative.unit === "day" && document.index - narrative.index <= OLD_DAYS) return null;
  return intervalOf(narrative)[0] < recent.index ? recent : null;
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
    const day = from - weekday(from) + wanted;
    // On a Monday yesterday is no "Sunday of last week".
    const {document} = situation;
    const yesterday = document?.unit === "day" && stretch.unit === "week" && day === document.index - 1;
    return {...dated, stretch: dayStretch(yesterday ? day - 7 : day)};
  }
  return dated;
}
