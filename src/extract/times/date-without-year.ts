import {civilDay} from "../../domain/calendar.js";
import type {Anchor} from "../../domain/timex.js";
import type {Choice, Fields} from "./reading.js";
import type {Dated, Situation} from "./situation.js";
import {inStoryYear, inYear} from "./in-year.js";
import {intervalOf, type Stretch, yearOfStretch} from "./stretch.js";

const REACH = [-2, -1, 0, 1, 2] as const;

const LEAP_REACH = Array.from({length: 17}, (_, i) => i - 8);

/** Told as finely as this, a story without a date goes on in its year. */
const GOES_ON: ReadonlySet<Stretch["unit"]> = new Set(["day", "weekend", "week", "month", "season"]);

/** The same of an article without a date: "they spent the first half of 1942 there ... on 8 July". */
const GOES_ON_UNDATED: ReadonlySet<Stretch["unit"]> = new Set([...GOES_ON, "quarter", "half"]);

/** How far a story jumps ahead to a month that has passed already in its year. */
const FORWARD_DAYS = 150;

/** "Will" of a day last week, or eleven months ahead: nobody says the latter without its year. */
const JUST_PAST = 8;

/** Companies "expect to report" the quarter that has ended: so many times nearer it counts. */
const QUARTER_JUST_PAST = 2;

/** What a date without its year, month or week is counted from. */
export function referenceOf(
  situation: Situation,
  choice?: Choice
): {stretch: Stretch; anchor: Anchor} | null {
  const {document, documentAnchor, narrative, history, year} = situation;
  const fromStory = history || choice === "following" || choice === "previous" || choice === "same";
  // "To close at the end of the year. The previous Thursday they had packed the hall": the story is not where it is planned to be.
  const {past, tense} = situation;
  if (choice === "previous" && !history && document && narrative && tense !== 1) {
    if (intervalOf(narrative)[0] >= intervalOf(document)[1])
      return past ? {stretch: past, anchor: "narrative"} : {stretch: document, anchor: documentAnchor};
  }
  if (fromStory && narrative) return {stretch: narrative, anchor: "narrative"};
  if (fromStory && year !== null && history)
    return {stretch: {unit: "year", index: year}, anchor: "narrative"};
  return document && {stretch: document, anchor: documentAnchor};
}

/** Of the same date in several years (ascending), the one that is meant. */
export function nearestOf(
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
    case "previous":
      // "In 1951 ..., the winter before": that which began in 1950.
      if (reference.unit === "year") return ofYear(candidates, reference.index - 1);
      return before.at(-1) ?? null;
    case "last":
      return before.at(-1) ?? null;
    case "following":
      if (reference.unit === "year") return ofYear(candidates, reference.index + 1);
      return isBeside(after[0], reference) ? (after[1] ?? null) : (after[0] ?? null);
    case "next":
      return after[0] ?? null;
    case "same": {
      if (reference.unit === "year") return ofYear(candidates, reference.index);
      // "In January ... that May" is of that year, "in December ... that May" of the next, but for what is still to come.
      const [last, next] = [before.at(-1), after[0]];
      const told = next && !isAhead(next, situation) ? next : undefined;
      if (here || !last || !told || situation.pluperfect) return here ?? last ?? told ?? null;
      const sameYear = yearOfStretch(told) === civilDay(from).year;
      return sameYear || from - intervalOf(last)[1] >= intervalOf(told)[0] - to ? told : last;
    }
    case "this": {
      const {year} = civilDay(from);
      return here ?? candidates.find((stretch) => yearOfStretch(stretch) === year) ?? null;
    }
    default:
  }
  if (here) return situation.tense === 1 && isOver(here, reference) ? (after[0] ?? here) : here;
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
  if (situation.since && situation.tense !== 1) return last;
  // The nearer one, but the tense makes the other side longer: nobody writes "on 14 January" of one a year ago.
  const back = from - intervalOf(last)[1];
  const ahead = intervalOf(next)[0] - to;
  if (situation.tense === 1) return back * JUST_PAST < ahead ? last : next;
  return back * (situation.post ? 1.3 : 1) <= ahead * (situation.tense === -1 ? 4.5 : 1.3) ? last : next;
}

/** In the last days of a month nobody says "will meet in November" of it. */
const LAST_DAYS = 7;

function isOver({unit, index}: Stretch, reference: Stretch): boolean {
  if (unit !== "month" || reference.unit !== "day") return false;
  return intervalOf({unit, index})[1] - reference.index <= LAST_DAYS;
}

/** So few days ahead nobody calls a month "the following February", but that of the next year. */
const BESIDE_DAYS = 45;

function isBeside(next: Stretch | undefined, reference: Stretch): boolean {
  if (!next || yearOfStretch(next) !== yearOfStretch(reference)) return false;
  return intervalOf(next)[0] - intervalOf(reference)[1] <= BESIDE_DAYS;
}

function ofYear(candidates: readonly Stretch[], year: number): Stretch | null {
  return candidates.find((stretch) => yearOfStretch(stretch) === year) ?? null;
}

/** Whether a stretch begins behind the publication. */
function isAhead(stretch: Stretch, {document}: Situation): boolean {
  return document !== null && intervalOf(stretch)[0] >= intervalOf(document)[1];
}

export function dateWithoutYear(
  fields: Fields,
  choice: Choice | undefined,
  situation: Situation
): Dated | null {
  const reference = situation.begun
    ? ({stretch: situation.begun, anchor: "narrative"} as const)
    : referenceOf(situation, choice);
  if (!reference) {
    if (choice === undefined) return laterInStory(fields, situation);
    // "Next May an attempt failed" of a story
    const {narrative, undated, tense} = situation;
    return choice === "next" && narrative && undated !== "news" && tense !== 1
      ? dateWithoutYear(fields, "following", situation)
      : null;
  }
  const old =
    choice === undefined && !situation.begun ? ofOldStory(fields, situation, reference.stretch) : null;
  if (old) return old;
  if (situation.toldHere && choice === undefined && !situation.begun && !situation.history) {
    // "The coup came in March 1960, and in the autumn he fled": of that year, whatever the publication.
    // "A post that it last had in 1964, and in which he had been sworn on 30 December": of no year of long ago.
    const ofYear = fields.day !== undefined && situation.narrative?.unit === "year";
    const told = situation.tense === 1 || ofYear ? null : laterInStory(fields, situation);
    if (told && intervalOf(told.stretch)[1] <= intervalOf(reference.stretch)[0]) return told;
  }
  const beside = choice === undefined && !situation.begun ? ofNeighbouringYear(fields, situation) : null;
  if (beside) return beside;
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
  if (fields.quarter !== undefined && choice === undefined) {
    const [now] = intervalOf(reference.stretch);
    const past = candidates.filter((stretch) => intervalOf(stretch)[0] <= now).at(-1);
    const next = candidates.find((stretch) => intervalOf(stretch)[0] > now);
    const near = past && next && now - intervalOf(past)[1];
    const reported = near !== undefined && near * QUARTER_JUST_PAST < intervalOf(next!)[0] - now;
    if (past && (situation.tense !== 1 || reported)) return {stretch: past, anchor: reference.anchor};
    if (situation.tense !== 1) return null;
  }
  const {begun} = situation;
  const chosen = begun
    ? (candidates.find((stretch) => intervalOf(stretch)[0] >= intervalOf(begun)[0]) ?? null)
    : nearestOf(candidates, choice, reference.stretch, situation);
  if (!chosen) return null;
  const alternative = choice === "next" ? otherNext(chosen, reference.stretch, candidates) : undefined;
  return {stretch: chosen, anchor: reference.anchor, alternative};
}

/** "Next year they will meet in October", "last year they met in May": of the year that the sentence has just told. */
function ofNeighbouringYear(
  fields: Fields,
  {narrative, narrativeHere, document, tense, history}: Situation
): Dated | null {
  if (history || !narrativeHere || narrative?.unit !== "year" || !document || fields.day !== undefined)
    return null;
  if (narrative.index - yearOfStretch(document) !== (tense || null)) return null;
  const stretch = inYear(narrative.index, fields);
  return stretch && {stretch, anchor: "narrative"};
}

/**
 * Of an article without a date: "in the summer of 1871 ... in December" goes on in that year, "on 30 August 1873 ... on
 * 12 April" in the next one, with the same year as the other reading.
 */
function laterInStory(
  fields: Fields,
  {narrative, narrativeHere, tense, undated, pluperfect, toldHere, year: written}: Situation
): Dated | null {
  // In news without a date a year that is named is mostly one of long ago.
  if (!narrative || (undated === "news" && !toldHere)) return null;
  if (!(undated === null ? GOES_ON : GOES_ON_UNDATED).has(narrative.unit)) {
    // "The fever reached it in 2008. On 8 August", but not "It has stood since 1950. On 3 May".
    const told = fields.day === undefined || written === narrative.index;
    const within =
      narrative.unit === "year" &&
      ((narrativeHere && undated !== null) ||
        ((undated === "years" || (undated === "story" && told)) && tense !== 1))
        ? inStoryYear(narrative.index, fields)
        : null;
    return within && {stretch: within, anchor: "narrative"};
  }
  const year = yearOfStretch(narrative);
  const stretch = inYear(year, fields);
  if (!stretch) return null;
  const next = inYear(year + 1, fields);
  // "in the last days of 1864 ..., and had stripped it before January was out"
  const follows = next !== null && intervalOf(next)[0] - intervalOf(narrative)[1] <= FOLLOWS_DAYS;
  if (intervalOf(stretch)[1] > intervalOf(narrative)[0] || (pluperfect && !follows))
    return {stretch, anchor: "narrative"};
  const back = intervalOf(narrative)[0] - intervalOf(stretch)[1];
  // "on 9 November ... on the eve of 31 October": the story looks back by so little that nobody says so.
  const nearer = narrative.unit === "season" ? LOOKS_BACK_FROM_SEASON : LOOKS_BACK;
  if (next && back * nearer <= intervalOf(next)[0] - intervalOf(narrative)[1])
    return {stretch, anchor: "narrative", alternative: next};
  if (!next || tense === 1 || intervalOf(next)[0] - intervalOf(narrative)[0] > STORY_REACH) return null;
  return {stretch: next, anchor: "narrative", alternative: stretch};
}

/** Told of a past so many years back, an article goes on telling of it. */
const OLD_YEARS = 3;

/** A story looks back rather than ahead where that is so many times nearer. */
export const LOOKS_BACK = 4;

/** What begins so soon behind a story is ahead of it, even where its verb looks back. */
const FOLLOWS_DAYS = 31;

/** A season has no sure borders, and is another one south of the equator. */
const LOOKS_BACK_FROM_SEASON = 3;

/** A story told in days and months goes on within so many days. */
const STORY_REACH = 250;

/** "The mill burned on 3 May 1849 ... on 12 September the chapels": the story is there, not at the publication. */
function ofOldStory(fields: Fields, situation: Situation, reference: Stretch): Dated | null {
  const {narrative, narrativeHere, year, history, document, tense, old} = situation;
  // "He sent word in September that, unless oil came by 20 October": ahead only in the story.
  if (history || !old || (tense === 1 && !narrativeHere) || !document || !narrative || year === null)
    return null;
  if (yearOfStretch(reference) - yearOfStretch(narrative) < OLD_YEARS) return null;
  // "A post that it last had in 1964 ... sworn in on 30 December", told in March: just before the publication.
  const coarse = narrative.unit === "year" || narrative.unit === "season";
  if (coarse && !situation.oldDay && fields.day !== undefined && isJustBefore(fields, reference)) return null;
  // News that has named a year in passing ("he joined the firm in 2004. It made a loss in July") is not there.
  const passing = narrative.unit === "year" || (narrative.unit !== "day" && !situation.oldDay);
  if (situation.near && !narrativeHere && passing) return null;
  if (narrative.unit === "year") {
    const stretch = inYear(narrative.index, fields);
    return stretch && {stretch, anchor: "narrative"};
  }
  return laterInStory(fields, situation);
}

/** So many days before its publication an article leaves out the year of a day. */
const JUST_BEFORE = 100;

function isJustBefore(fields: Fields, reference: Stretch): boolean {
  const [from] = intervalOf(reference);
  const year = yearOfStretch(reference);
  return [year, year - 1].some((one) => {
    const day = inYear(one, fields);
    const back = day ? from - intervalOf(day)[1] : -1;
    return back >= 0 && back <= JUST_BEFORE;
  });
}

/** "next October", said in February, may be that of the year after. */
function otherNext(chosen: Stretch, reference: Stretch, candidates: readonly Stretch[]): Stretch | undefined {
  if (yearOfStretch(chosen) !== yearOfStretch(reference)) return undefined;
  return candidates.find((stretch) => yearOfStretch(stretch) === yearOfStretch(chosen) + 1);
}
