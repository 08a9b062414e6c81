import {civilDay} from "../../domain/calendar.js";
import type {Reading, Tagged} from "./reading.js";
import type {Genre} from "./rule.js";
import {intervalOf, type Stretch} from "./stretch.js";

/** Longest text, in UTF-16 code units, that is read as a post rather than as an article. */
const POST_LENGTH = 240;

/** A history names so many years for each "last week": in those looked at 20 and more, in the news at most 2. */
const YEARS_PER_POINTER = 5;

/** Whether a text, with the day that it was written on, is read as a post. */
export function isPost(text: string, document: Stretch | null): boolean {
  return document !== null && text.trim().length <= POST_LENGTH;
}

/**
 * What kind of text it is. A history tells of years rather than of days around its publication: years that
 * are written out are counted against words that point to the day of writing.
 */
export function genreOf(text: string, tagged: readonly Tagged[], document: Stretch | null): Genre {
  if (document === null) return "news";
  if (isPost(text, document)) return "post";
  const here = civilDay(intervalOf(document)[0]).year;
  let [years, pointers] = [0, 0];
  for (const {reading} of tagged) {
    if (reading.kind === "shift" && reading.from === "document") pointers++;
    if (reading.kind !== "date") continue;
    const {year, weekday: dayOfWeek, month} = reading.fields;
    if (reading.choice === "last" || reading.choice === "this" || reading.choice === "next") pointers++;
    if (year !== undefined && year < 9000) {
      if (year < here || month !== undefined) years++;
    } else if (dayOfWeek !== undefined && month === undefined && !reading.choice) pointers++;
  }
  return years >= 6 && years > pointers * YEARS_PER_POINTER ? "history" : "news";
}

/** So many years written out make an article without a date a story of years. */
const STORY_YEARS = 3;

/**
 * What an article without a date tells of. A story names its year before it leaves it out; news begins with a weekday
 * or a date without one, and the years that it names are background.
 */
export function undatedKind(tagged: readonly Tagged[]): "news" | "story" | "years" {
  const years = new Set<number>();
  let news: boolean | null = null;
  for (const [i, {reading: outer, last}] of tagged.entries()) {
    const reading = innermost(outer);
    if (reading.kind === "shift" && reading.from === "document") news ??= true;
    if (reading.kind !== "date") continue;
    const {year, month, day, weekday: dayOfWeek, season, decade, century, holiday} = reading.fields;
    if (year !== undefined) years.add(year);
    // "On Whit Sunday, 8 June 1783": the year is told with it.
    const next = tagged[i + 1];
    if (year === undefined && next && next.first - last <= YEAR_BESIDE && namesYear(next.reading)) continue;
    if (year !== undefined || decade !== undefined || century !== undefined) news ??= false;
    else if ([month, day, dayOfWeek, season, holiday].some((field) => field !== undefined)) news ??= true;
  }
  if (news === true) return "news";
  return years.size >= STORY_YEARS ? "years" : "story";
}

/** A date so few tokens before one with a year is of that year. */
const YEAR_BESIDE = 3;

function namesYear(reading: Reading): boolean {
  return reading.kind === "date" && reading.fields.year !== undefined;
}

/** "The last week of May 1918", "two days after 5 May 1918": the date that is counted from. */
function innermost(reading: Reading): Reading {
  if (reading.kind === "nth") return innermost(reading.of);
  return reading.kind === "shift" && typeof reading.from !== "string" ? innermost(reading.from) : reading;
}
