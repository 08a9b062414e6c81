import {civilDay} from "../../domain/calendar.js";
import {dateFormat} from "../../domain/date-format.js";
import type {EventFeature} from "../../domain/event.js";
import {wordsOfDay, wordsOfDays, wordsOfEdtf} from "../../domain/time-words.js";
import type {DayInterval} from "../../domain/time.js";
import type {Words} from "./words/words.js";

/** When, as a reader would say it: as precise as it is known, no more; the article's own words where nothing was read. */
export function timeWords({properties: {time}}: EventFeature, locale: string, words: Words): string {
  if (time === null) return words.time.undated;
  return time.edtf === null ? `“${time.wording}”` : wordsOfEdtf(time.edtf, locale, words.time);
}

/** A period in words, last day included; with times of day where an end is not a midnight. */
export function intervalWords([from, to]: DayInterval, locale: string): string {
  const timed = from % 1 !== 0 || to % 1 !== 0;
  const first = Math.floor(from);
  const last = Math.ceil(to) - 1;
  if (timed) {
    const start = `${dayWords(first, locale)}, ${clockWords(from, locale)}`;
    const end = clockWords(to, locale);
    return Math.floor(to) === first
      ? `${start} – ${end}`
      : `${start} – ${dayWords(Math.floor(to), locale)}, ${end}`;
  }
  if (first === last) return dayWords(first, locale);
  const start = civilDay(first);
  const end = civilDay(last);
  const wholeMonths = start.day === 1 && civilDay(last + 1).day === 1;
  if (wholeMonths && start.month === 1 && end.month === 12) {
    return start.year === end.year
      ? dayWords(first, locale, "year")
      : `${dayWords(first, locale, "year")} – ${dayWords(last, locale, "year")}`;
  }
  return wordsOfDays(first, last, locale, wholeMonths ? "month" : "day");
}

/** A day, its month or its year, in the reader's language. */
export function dayWords(day: number, locale: string, length: "day" | "month" | "year" = "day"): string {
  return wordsOfDay(Math.floor(day), locale, length);
}

/** Time of day of a day with a fraction. */
export function clockWords(day: number, locale: string): string {
  const minutes = Math.round((day - Math.floor(day)) * 1440);
  return dateFormat(locale, {hour: "numeric", minute: "2-digit"}).format(minutes * 60_000);
}

/** How long, in the largest unit that fits, e.g. `3 months`. */
export function lengthWords(days: number, words: Words): string {
  if (days >= 730) return words.years(Math.round(days / 365.2425));
  if (days >= 61) return words.months(Math.round(days / 30.437));
  if (days >= 2) return words.days(Math.round(days));
  return words.hours(Math.round(days * 24));
}
