import type {Span} from "../../domain/article.js";
import type {EpochDay} from "../../domain/calendar.js";
import type {Reading, Tagged} from "./reading.js";
import type {Genre} from "./rule.js";
import {type Scan, wordAt} from "./scan.js";
import type {Anchored, PartialDay, Situation} from "./situation.js";
import {isOfSaying, isReported} from "./court.js";
import {isOfOldDay, isOld, opensStory} from "./long-ago.js";
import {lateOf, untimedOf} from "./small-hours.js";
import {intervalOf, type Stretch, yearOfStretch} from "./stretch.js";
import {
  isAside,
  isBackground,
  isLookedBack,
  isPutInBefore,
  isSince,
  looksAway,
  namesHappening,
  remembers
} from "./remembered.js";

/** What the text has told so far, for what counts from it. */
export type Told = {
  readonly narrative: Stretch | null;
  /** The sentence that told it. */
  readonly narrativeAt: Span | null;
  /** The day told last, if by its evening or night. */
  readonly late: EpochDay | null;
  /** Whether the day told last has no date: "on Friday" of an article without one. */
  readonly unknownDay: boolean;
  /** The day told last, if by no hour and no part of it: "by morning" is the next one. */
  readonly untimed: EpochDay | null;
  /** Last day that was not ahead of the article. */
  readonly past: Stretch | null;
  /** Last one of the days just before its publication: news goes on there, whatever older day it has named. */
  readonly recent: Stretch | null;
  /** Whether it has told of a day just before or behind its publication: it is news, whatever years it names. */
  readonly near: boolean;
  /** Whether it has told of a day of years ago. */
  readonly oldDay: boolean;
  /** Last day, and where the text has told of it. */
  readonly day: Stretch | null;
  readonly dayAt: number;
  /** Last month or day that the text has told of by its name, and where. */
  readonly named: Stretch | null;
  readonly namedAt: number;
  readonly partial: PartialDay | null;
  /** Where the text has told of it. */
  readonly partialAt: number;
  /** Last month that was named without its year, and where. */
  readonly month: number | null;
  readonly monthAt: number;
  /** Whether the article tells of days that have no date: then its other days are background. */
  readonly unknownDays: boolean;
  readonly quarter: Stretch | null;
  /** Where the text has told of it. */
  readonly quarterAt: number | null;
  readonly year: number | null;
  /** The sentence that wrote the year. */
  readonly yearAt: Span | null;
};

/** Before the first expression. */
export const NOTHING_TOLD: Told = {
  narrative: null,
  narrativeAt: null,
  late: null,
  unknownDay: false,
  untimed: null,
  past: null,
  recent: null,
  near: false,
  oldDay: false,
  day: null,
  dayAt: 0,
  named: null,
  namedAt: 0,
  partial: null,
  partialAt: 0,
  month: null,
  monthAt: 0,
  unknownDays: false,
  quarter: null,
  quarterAt: null,
  year: null,
  yearAt: null
};

export function tellOn(
  told: Told,
  tokens: Scan,
  expression: Tagged,
  result: Anchored,
  genre: Genre,
  secondOfRange: boolean,
  sentence: Span | null,
  text: string,
  document: Stretch | null,
  {planned, pluperfect, court}: Pick<Situation, "planned" | "pluperfect" | "court">
): Told {
  const {reading, first} = expression;
  if (!result.stretch) {
    const day = /^XXXX-(\d\d)-(\d\d)(?:$|[?~%])/u.exec(result.edtf ?? "");
    if (day && isSince(tokens, first)) return told;
    const month = document === null ? monthOf(result.edtf) : null;
    const named = month === null ? {} : {month, monthAt: tokens.start[first]!};
    if (!day && month !== null) return {...told, ...named};
    if (day) {
      const weekday = reading.kind === "date" ? (reading.fields.weekday ?? null) : null;
      return {
        ...told,
        ...named,
        narrative: null,
        late: null,
        untimed: null,
        unknownDay: false,
        partialAt: tokens.start[first]!,
        partial: {month: Number(day[1]), day: Number(day[2]), weekday}
      };
    }
    return document === null && isUnknownDay(reading) ? {...told, unknownDay: true, unknownDays: true} : told;
  }
  // "Having heard it the evening before", "who had sat there two years before": the story does not go back with it.
  if (
    reading.kind === "shift" &&
    reading.from === "narrative" &&
    reading.by < 0 &&
    isAside(tokens, first, sentence)
  )
    return {...told, ...quarterOf(told, reading, result.stretch, tokens.start[first]!)};
  if (isPutInBefore(tokens, expression, sentence)) return told;
  if (!tellsOn(tokens, expression, result, genre === "history", secondOfRange)) return told;
  if (genre !== "history" && namesHappening(told, tokens, expression, result.stretch, sentence, document))
    return told;
  if (
    genre === "news" &&
    document !== null &&
    told.narrative &&
    remembers(told.narrative, tokens, expression, result.stretch)
  )
    return told;
  // "to calm those who were due to vote on the Sunday. At two the next morning"
  if (planned && document === null && told.narrative?.unit === "day" && genre !== "history" && !secondOfRange)
    return told;
  // "Parked there on 17 August last year, the court heard on Tuesday"
  const {narrative} = told;
  if (narrative && told.narrativeAt === sentence && isOfSaying(tokens, first, result.stretch, narrative))
    return told;
  const back = pluperfect && !(court && isReported(tokens, first, sentence?.[0] ?? 0));
  if (isLookedBack(expression, result, told.narrative, document, back)) return told;
  if (
    genre !== "history" &&
    isBackground(tokens, expression, result.stretch, told.narrative, sentence, document)
  )
    return told;
  const written =
    (reading.kind === "date" && reading.fields.year !== undefined && !looksAway(tokens, expression)) ||
    opensStory(expression, tokens, sentence) ||
    isOfOldDay(reading, result, document);
  const at = tokens.start[first]!;
  // "after last December's vote": which vote, and not where the story is.
  if (genre === "news" && result.stretch.unit !== "day" && isOwner(tokens, expression)) return told;
  const day = result.stretch.unit === "day";
  const named =
    reading.kind === "date" &&
    (reading.fields.month !== undefined || (day && reading.fields.holiday !== undefined));
  return {
    narrative: finer(toldOf(reading, result.stretch), told.narrative),
    narrativeAt: sentence,
    late: lateOf(told.late, expression, result.stretch),
    untimed: untimedOf(told.untimed, expression, result.stretch),
    unknownDay: day ? false : told.unknownDay,
    past:
      day && (document === null || result.stretch.index < intervalOf(document)[1])
        ? result.stretch
        : told.past,
    recent: isRecent(result.stretch, document) ? result.stretch : told.recent,
    near: told.near || isNear(result.stretch, document),
    oldDay: told.oldDay || (day && isOld(result.stretch, document)),
    day: day ? result.stretch : told.day,
    dayAt: day ? at : told.dayAt,
    named: named ? result.stretch : told.named,
    namedAt: named ? at : told.namedAt,
    partial: null,
    partialAt: told.partialAt,
    month: null,
    monthAt: told.monthAt,
    unknownDays: told.unknownDays,
    ...quarterOf(told, reading, result.stretch, tokens.start[first]!),
    year: genre === "history" || written ? yearOfStretch(result.stretch) : told.year,
    yearAt: written ? (sentence ?? [tokens.start[first]!, text.length]) : told.yearAt
  };
}

/** The month of a date without its year. */
function monthOf(edtf: string | null): number | null {
  const month = /^XXXX-(0\d|1[012])/u.exec(edtf ?? "");
  return month && Number(month[1]);
}

/** "In 1871" of a story that has come to 27 January 1871 takes it nowhere. */
function finer(stretch: Stretch, narrative: Stretch | null): Stretch {
  if (!narrative || stretch.unit !== "year" || narrative.unit === "year") return stretch;
  return yearOfStretch(narrative) === stretch.index ? narrative : stretch;
}

/** So many days before its publication an article's own news are at most. */
const RECENT_DAYS = 7;

function isRecent({unit, index}: Stretch, document: Stretch | null): boolean {
  if (unit !== "day" || document?.unit !== "day") return false;
  return index <= document.index && document.index - index <= RECENT_DAYS;
}

function isNear({unit, index}: Stretch, document: Stretch | null): boolean {
  return unit === "day" && document?.unit === "day" && Math.abs(document.index - index) <= RECENT_DAYS;
}

/** "On Friday", "yesterday" of an article without a date. */
function isUnknownDay(reading: Reading): boolean {
  if (reading.kind === "date")
    return reading.fields.weekday !== undefined && reading.fields.day === undefined;
  return (
    reading.kind === "shift" &&
    reading.from === "document" &&
    (reading.unit === "day" || reading.unit === "weekend")
  );
}

/** The quarter that "a year earlier" is compared with: the last one told of that is no comparison itself. */
function quarterOf(
  told: Told,
  reading: Reading,
  stretch: Stretch,
  at: number
): Pick<Told, "quarter" | "quarterAt"> {
  const compares = reading.kind === "shift" && reading.comparable === true;
  if (stretch.unit === "quarter" && !compares) return {quarter: stretch, quarterAt: at};
  // Still told of as long as it is compared.
  return {quarter: told.quarter, quarterAt: compares && stretch.unit === "quarter" ? at : told.quarterAt};
}

/** "by the end of 1941": the story is in its last months. */
function toldOf(reading: Reading, stretch: Stretch): Stretch {
  if (
    stretch.unit !== "year" ||
    (reading.kind !== "date" && reading.kind !== "shift") ||
    reading.mod !== "end"
  ) {
    return stretch;
  }
  return {unit: "quarter", index: stretch.index * 4 + 3};
}

function isOwner(tokens: Scan, {last}: Tagged): boolean {
  return wordAt(tokens, last + 1) === "'" && wordAt(tokens, last + 2) === "s";
}

/** Whether the story goes on from a date: not from one that only looks back or ahead. */
function tellsOn(
  tokens: Scan,
  expression: Tagged,
  {anchor: from, stretch}: Anchored,
  history: boolean,
  secondOfRange: boolean
): boolean {
  if (!history) return true;
  const {reading} = expression;
  if (secondOfRange && reading.kind === "date" && reading.fields.month === undefined) return false;
  if (
    from === "publication-date" ||
    (stretch && ["decade", "century", "millennium"].includes(stretch.unit))
  ) {
    return false;
  }
  return !looksAway(tokens, expression);
}
