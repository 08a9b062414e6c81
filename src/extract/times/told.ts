import type {Span} from "../../domain/article.js";
import type {Reading, Tagged} from "./reading.js";
import type {Genre} from "./rule.js";
import {type Scan, wordAt} from "./scan.js";
import type {Anchored} from "./situation.js";
import {intervalOf, type Stretch, yearOfStretch} from "./stretch.js";

/** What the text has told so far, for what counts from it. */
export type Told = {
  readonly narrative: Stretch | null;
  /** Last day that was not ahead of the article. */
  readonly past: Stretch | null;
  /** Last day, and where the text has told of it. */
  readonly day: Stretch | null;
  readonly dayAt: number;
  /** Last month or day that the text has told of by its name, and where. */
  readonly named: Stretch | null;
  readonly namedAt: number;
  readonly partial: {readonly month: number; readonly day: number} | null;
  readonly quarter: Stretch | null;
  /** Where the text has told of it. */
  readonly quarterAt: number | null;
  readonly year: number | null;
  /** The sentence that wrote the year. */
  readonly yearAt: Span | null;
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
  document: Stretch | null
): Told {
  const {reading, first} = expression;
  if (!result.stretch) {
    const day = /^XXXX-(\d\d)-(\d\d)/u.exec(result.edtf ?? "");
    return day ? {...told, narrative: null, partial: {month: Number(day[1]), day: Number(day[2])}} : told;
  }
  if (!tellsOn(tokens, expression, result, genre === "history", secondOfRange)) return told;
  if (genre !== "history" && isBackground(tokens, expression, result.stretch, told.narrative, sentence))
    return told;
  const written =
    (reading.kind === "date" && reading.fields.year !== undefined && !looksAway(tokens, expression)) ||
    opensStory(expression, tokens, sentence);
  const at = tokens.start[first]!;
  // "after last December's vote": which vote, and not where the story is.
  if (genre === "news" && result.stretch.unit !== "day" && isOwner(tokens, expression)) return told;
  const day = result.stretch.unit === "day";
  const named = reading.kind === "date" && reading.fields.month !== undefined;
  return {
    narrative: toldOf(reading, result.stretch),
    past:
      day && (document === null || result.stretch.index < intervalOf(document)[1])
        ? result.stretch
        : told.past,
    day: day ? result.stretch : told.day,
    dayAt: day ? at : told.dayAt,
    named: named ? result.stretch : told.named,
    namedAt: named ? at : told.namedAt,
    partial: null,
    ...quarterOf(told, reading, result.stretch, tokens.start[first]!),
    year: genre === "history" || written ? yearOfStretch(result.stretch) : told.year,
    yearAt: written ? (sentence ?? [tokens.start[first]!, text.length]) : told.yearAt
  };
}

/** So many years back a story begins anew: "ninety years ago today a clerk climbed into a plane". */
const STORY_YEARS = 10;

/** Whether an expression opens a story of long ago without writing its year: to the day, or at the head of a sentence. */
export function opensStory({reading, first}: Tagged, tokens: Scan, sentence: Span | null): boolean {
  if (reading.kind !== "shift" || !isLongAgo(reading)) return false;
  return typeof reading.from !== "string" || sentence === null || tokens.start[first]! <= sentence[0];
}

function isLongAgo(reading: Reading): boolean {
  if (reading.kind !== "shift") return false;
  if (typeof reading.from !== "string") return isLongAgo(reading.from);
  const years = {year: 1, decade: 10, century: 100}[reading.unit as string];
  return reading.from === "document" && years !== undefined && reading.by * years <= -STORY_YEARS;
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

/** Since when, until when, as of when, the 1990 law: the story is not there. */
function looksAway(tokens: Scan, {first, reading}: Tagged): boolean {
  const before = wordAt(tokens, first - 1);
  if (["since", "until", "till", "than"].includes(before)) return true;
  if (before === "of" && wordAt(tokens, first - 2) === "as") return true;
  if (reading.kind !== "date" || reading.fields.month !== undefined) return false;
  return (
    ["for", "before"].includes(before) || (before === "the" && Object.keys(reading.fields).join() === "year")
  );
}

/** How far back a relative clause begins at most, in tokens. */
const CLAUSE_REACH = 8;

/** "signed on Thursday, ending a quarrel that began in 2019": the story stays on Thursday. */
function isBackground(
  tokens: Scan,
  {first, reading}: Tagged,
  stretch: Stretch,
  narrative: Stretch | null,
  sentence: Span | null
): boolean {
  if (stretch.unit !== "year" || reading.kind !== "date" || narrative?.unit !== "day" || !sentence)
    return false;
  for (let token = first - 1; token >= Math.max(0, first - CLAUSE_REACH); token--) {
    if (tokens.start[token]! < sentence[0]) return false;
    if (RELATIVE.has(wordAt(tokens, token))) return true;
  }
  return false;
}

const RELATIVE: ReadonlySet<string> = new Set(["that", "which", "who", "whose", "where", "when", "since"]);

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
