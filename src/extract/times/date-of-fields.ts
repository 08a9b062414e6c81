import {civilDay, weekday} from "../../domain/calendar.js";
import type {Anchor} from "../../domain/timex.js";
import {APPROXIMATE_HOLIDAYS, HOLIDAYS} from "./holidays.js";
import type {Choice, Fields} from "./reading.js";
import {dayOfNews} from "./counted-date.js";
import {dayBehindNight} from "./small-hours.js";
import type {Dated, Situation} from "./situation.js";
import {dayOfMonth, dayStretch, intervalOf, type Stretch, stretchAround, yearOfStretch} from "./stretch.js";
import {dateWithoutYear, LOOKS_BACK, nearestOf, referenceOf} from "./date-without-year.js";
import {inYear} from "./in-year.js";
import {dayWithoutMonth, weekdayOfDay} from "./day-without-month.js";
import {dateOfWeekday} from "./weekday-without-date.js";

const RECENT_DAYS = 31;

/** Up to this month the new year is the one that has begun. */
const LAST_NEW_MONTH = 6;

/** The same where the sentence itself tells the day. */
const TOLD_HERE_DAYS = 400;

/** So many days after a deed a court may hear of it. */
const COURT_DAYS = 2000;

/** Nothing tells the century of "the seventies": the one that most still remember. */
const LATEST_CENTURY = 2000;

export function dateOfFields(fields: Fields, choice: Choice | undefined, situation: Situation): Dated | null {
  const absolute: Anchor = "absolute";
  const {holiday, decade, decadeOfCentury, century} = fields;
  if (century !== undefined) return {stretch: {unit: "century", index: century}, anchor: absolute};
  if (decade !== undefined)
    return {stretch: {unit: "decade", index: Math.floor(decade / 10)}, anchor: absolute};
  if (decadeOfCentury !== undefined) {
    const year = yearOfDecade(decadeOfCentury, situation);
    return {stretch: {unit: "decade", index: Math.floor(year / 10)}, anchor: absolute};
  }
  const {document, documentAnchor} = situation;
  if (fields.newYear && document && !situation.history && !situation.old) {
    const {year: here, month: now} = civilDay(intervalOf(document)[0]);
    // "The snow thawed around the new year", told in February
    return situation.tense === -1 && now <= LAST_NEW_MONTH
      ? {stretch: {unit: "month", index: here * 12}, anchor: documentAnchor}
      : {stretch: {unit: "year", index: here + 1}, anchor: documentAnchor};
  }
  const year = fields.year === undefined ? undefined : fullYear(fields.year, situation);
  if (fields.thisDay && year !== undefined && document?.unit === "day") {
    const {month, day} = civilDay(document.index);
    const stretch = dayOfMonth(year, month, day);
    return stretch && {stretch, anchor: documentAnchor};
  }
  if (holiday !== undefined) {
    const day = dateOfHoliday(holiday, year, choice, situation);
    if (day && fields.holidayWeekend) return weekendOf(day, holiday === "easter-monday" ? 1 : 0);
    return day && fields.besideHoliday ? monthBeside(day, fields.besideHoliday) : day;
  }
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
  if (day !== undefined && fields.weekday !== undefined) {
    const found = weekdayOfDay(day, fields.weekday, situation);
    if (found) return found;
  }
  if (day !== undefined) return dayWithoutMonth(day, situation);
  if (fields.weekday !== undefined)
    return dateOfWeekday({...fields, weekday: fields.weekday}, choice, situation);
  if (fields.part || fields.clock) {
    const {narrative} = situation;
    const ahead = narrative?.unit === "day" && document?.unit === "day" && narrative.index > document.index;
    const day =
      dayOfNews(situation) ??
      (ahead &&
      !situation.diary &&
      situation.past &&
      !(situation.tense === 1 || (situation.tense === 0 && situation.narrativeHere)) &&
      !situation.history
        ? situation.past
        : narrative?.unit === "day"
          ? narrative
          : situation.day);
    const behind =
      day &&
      dayBehindNight(day.index, situation.pluperfect ? null : situation.late, situation.untimed, fields);
    const passed = document === null || situation.history || situation.tense === 1 || behind === null;
    const reached = passed || behind < intervalOf(document)[1] ? behind : day!.index;
    const told = reached === null ? null : ({stretch: dayStretch(reached), anchor: "narrative"} as const);
    const published = document && ({stretch: document, anchor: documentAnchor} as const);
    if (published?.stretch.unit !== "day") return told;
    // "March 2: her car was taken overnight"
    if (fields.overnight && situation.narrativeHere && told && told.stretch.index < published.stretch.index)
      return told;
    if (fields.overnight && !situation.history && !situation.post && situation.tense !== 1)
      return {stretch: dayStretch(published.stretch.index - 1), anchor: documentAnchor};
    // In the news an hour is one of the last days, whatever older or coming day was named before it.
    const since = published.stretch.index - (told?.stretch.index ?? -Infinity);
    return told &&
      (situation.history ||
        situation.old ||
        (situation.narrativeHere && since >= 0 && since <= TOLD_HERE_DAYS) ||
        (since < 0 && situation.tense !== -1 && (situation.narrativeHere || !situation.post)) ||
        (since >= 0 && since <= (situation.court ? COURT_DAYS : RECENT_DAYS)))
      ? told
      : published;
  }
  return null;
}

/** So far behind a holiday what is told of "after" it begins at least. */
const AFTER_DAYS = 2;

/** How many days before and behind a holiday, by its weekday from Monday on, its weekend goes. */
const DAYS_OFF: readonly (readonly [before: number, behind: number])[] = [
  [2, 0],
  [3, 0],
  [4, 4],
  [0, 3],
  [0, 2],
  [0, 1],
  [1, 0]
];

/**
 * "Memorial Day weekend": the days off around it; of a Wednesday the weekend before or the one behind.
 *
 * @param friday - 1 where the Friday before it is a holiday too
 */
function weekendOf(dated: Dated, friday: 0 | 1): Dated {
  const [day] = dated.interval ?? intervalOf(dated.stretch);
  const [before, behind] = DAYS_OFF[weekday(day) - 1]!;
  return {
    stretch: stretchAround("weekend", day),
    anchor: dated.anchor,
    interval: [day - before - friday, day + behind + 1]
  };
}

/** "Before Christmas", "after Easter": some day of that month, and no certain one. */
function monthBeside(dated: Dated, side: -1 | 1): Dated {
  const [from, to] = dated.interval ?? intervalOf(dated.stretch);
  const {interval: _whole, approximate: _moon, ...rest} = dated;
  return {
    ...rest,
    stretch: stretchAround("month", side < 0 ? from - 1 : to - 1 + AFTER_DAYS),
    valueAs: dated.stretch
  };
}

/** Days that were only once. */
const ONLY_YEAR: Readonly<Record<string, number>> = {"d-day": 1944, "vj-day": 1945};

/** So many years back a story is no news. */
const OLD_YEARS = 3;

/** "In May 1645 ... at Michaelmas": the first such day behind what the story has told, or around it. */
function holidayInStory(
  make: (year: number) => Dated | null,
  {narrative, narrativeHere, document, old, history, undated, tense, toldHere}: Situation
): Dated | null {
  if (!narrative || history || (tense === 1 && (document !== null || !narrativeHere))) return null;
  const year = yearOfStretch(narrative);
  if (document !== null && ((!old && !toldHere) || yearOfStretch(document) - year < OLD_YEARS)) return null;
  if (undated === "news" && !toldHere) return null;
  if (narrative.unit === "year") {
    const within = undated === "years" || toldHere ? make(year) : null;
    return within && {...within, anchor: "narrative"};
  }
  if (!["day", "week", "month", "season"].includes(narrative.unit)) return null;
  const [from] = intervalOf(narrative);
  const next = [year, year + 1]
    .map(make)
    .find((dated) => dated !== null && intervalOf(dated.stretch)[1] > from);
  const same = make(year);
  const back = same ? from - intervalOf(same.stretch)[1] : 0;
  const ahead = next ? intervalOf(next.stretch)[0] - intervalOf(narrative)[1] : 0;
  // "On 11 November ... those quartered at Michaelmas": just before.
  if (same && narrative.unit === "day" && back >= 0 && back * LOOKS_BACK <= ahead)
    return {...same, anchor: "narrative"};
  return next ? {...next, anchor: "narrative"} : null;
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

function referenceYear({document, year, history}: Situation): number | null {
  const published = document && yearOfStretch(document);
  return history ? (year ?? published) : (published ?? year);
}

/** "The thirties": the last ones before the publication; in a story or an article without a date those nearest to its years. */
function yearOfDecade(decade: number, situation: Situation): number {
  const {document, history, era} = situation;
  const told = history || document === null ? era : null;
  const reference = told ?? referenceYear(situation) ?? LATEST_CENTURY;
  const year = Math.floor(reference / 100) * 100 + decade;
  if (told === null) return year > reference ? year - 100 : year;
  if (year - told > 50) return year - 100;
  return told - year > 50 ? year + 100 : year;
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
  const only = year ?? ONLY_YEAR[key];
  if (only !== undefined) return make(only);
  const told = choice === undefined || choice === "following" ? holidayInStory(make, situation) : null;
  if (told) return told;
  const reference = referenceOf(situation);
  if (!reference) return null;
  const here = civilDay(intervalOf(reference.stretch)[0]).year;
  const candidates = [here - 1, here, here + 1].map(make).filter((dated) => dated !== null);
  const chosen = nearestOf(
    candidates.map(({stretch}) => stretch),
    choice,
    reference.stretch,
    situation
  );
  const dated = candidates.find(({stretch}) => stretch === chosen);
  return dated ? {...dated, anchor: reference.anchor} : null;
}
