import type {Article, Span} from "../../domain/article.js";
import {civilDay, formatDay, weekday} from "../../domain/calendar.js";
import type {Notice} from "../../domain/notice.js";
import {type DayInterval, edtfOfDay} from "../../domain/time.js";
import type {Timex} from "../../domain/timex.js";
import {anchor, fromEvent} from "./anchor.js";
import {dayMonthOrder} from "./day-month-order.js";
import {datesOfEvents, eventShifts} from "./enclosing-event.js";
import {type CompiledLanguage, compileLanguage} from "./pattern.js";
import {publicationOf} from "./publication.js";
import type {Reading, Tagged} from "./reading.js";
import type {Genre, TimeLanguage} from "./rule.js";
import {meaning, scan, type Scan} from "./scan.js";
import type {Anchored, Situation} from "./situation.js";
import {edtfOf, intervalOf, type Stretch, yearOfStretch} from "./stretch.js";
import {tag} from "./tag.js";
import {tenseAt} from "./tense.js";

export type TimesInput = {
  readonly article: Article;
  /** In the order of the text. */
  readonly sentences: readonly Span[];
  /** Day that the dateline of the text names, EDTF; used when the article has no date of its own. */
  readonly dateline?: string | null;
};

/** Longest text, in UTF-16 code units, that is read as a post rather than as an article. */
const POST_LENGTH = 240;

/** A history names so many years for each "last week": in those looked at 20 and more, in the news at most 2. */
const YEARS_PER_POINTER = 5;

/** How far, in UTF-16 code units, a written year reaches to the dates without one that follow it. */
const YEAR_REACH = 600;

/** How far a quarter reaches to the "year earlier" that it is compared with. */
const QUARTER_REACH = 800;

const compiled = new WeakMap<TimeLanguage, CompiledLanguage>();

function compiledOf(language: TimeLanguage): CompiledLanguage {
  let known = compiled.get(language);
  if (!known) {
    known = compileLanguage(language);
    compiled.set(language, known);
  }
  return known;
}

/**
 * Finds, normalizes and anchors the temporal expressions of an article.
 *
 * @param languages - the article's own is used, else the first
 * @returns timexes in the order of the text, and what a reviewer should look at
 */
export function findTimes(
  {article, sentences, dateline = null}: TimesInput,
  languages: readonly TimeLanguage[]
): {timexes: Timex[]; notices: Notice[]} {
  const notices: Notice[] = [];
  const language = languages.find(({id}) => article.lang?.startsWith(id)) ?? languages[0];
  if (!language) return {timexes: [], notices};
  const {text} = article;
  const tokens = scan(text, compiledOf(language).lexicon);
  const all = tag(tokens, compiledOf(language));
  const {document, documentAnchor} = publicationOf(article, dateline, notices);
  const genre = genreOf(text, all, document);
  const {only} = compiledOf(language);
  const tagged = all.filter(({rule}) => only.get(rule)?.includes(genre) ?? true);
  const order = dayMonthOrder(tagged, article);

  let told: Told = {
    narrative: null,
    partial: null,
    quarter: null,
    quarterAt: null,
    year: null,
    yearAt: null
  };
  let sentence = 0;
  let before: Anchored | null = null as Anchored | null;
  const anchored = tagged.map((expression, i): Anchored | null => {
    const {reading, first, last, range} = expression;
    const start = tokens.start[first]!;
    while (sentence + 1 < sentences.length && sentences[sentence]![1] <= start) sentence++;
    const [from, to] = tokensOf(tokens, sentences[sentence] ?? [0, text.length], first, last);
    const second = range !== null && tagged[i - 1]?.range === range;
    const near = told.yearAt !== null && start - told.yearAt[1] <= YEAR_REACH;
    const situation: Situation = {
      document,
      documentAnchor,
      narrative: told.narrative,
      partial: told.partial,
      begun: second ? (before?.stretch ?? null) : null,
      quarter: told.quarterAt !== null && start - told.quarterAt <= QUARTER_REACH ? told.quarter : null,
      year: document === null && !near ? null : told.year,
      era: told.year,
      toldHere: told.yearAt !== null && told.yearAt === (sentences[sentence] ?? null),
      history: genre === "history",
      post: genre === "post",
      tense: tenseAt(tokens, first, last, from, to, namesDay(reading)),
      order
    };
    const result = anchor(comesIn(reading, tokens, first, situation) ?? reading, situation);
    if (result?.anchor === "text-implied" && told.yearAt) {
      notices.push(impliedYear(text.slice(start, tokens.end[last]), [start, tokens.end[last]!], told, text));
    }
    before = result;
    if (result)
      told = tellOn(told, tokens, expression, result, genre, second, sentences[sentence] ?? null, text);
    return result;
  });

  tagged.forEach((expression, i) => {
    const said = anchored[i + 1];
    if (said && isSaidAgain(tokens, expression, tagged[i + 1]!)) {
      const {edtf, interval, precision, stretch} = said;
      anchored[i] = {...anchored[i]!, edtf, interval, precision, stretch};
    }
  });

  const shifts = eventShifts(tokens, tagged, language.eventWords);
  if (shifts.length > 0) {
    const bases = datesOfEvents(tokens, tagged, anchored, shifts, sentences, language.eventWords);
    shifts.forEach(({index, side}, i) => {
      const counted = bases[i] && fromEvent(tagged[index]!.reading, side, bases[i]);
      if (counted) anchored[index] = counted;
    });
  }

  const ends = withNeighbours(tokens, tagged, anchored);
  const timexes: Timex[] = [];
  tagged.forEach(({first, last, reading, rule}, i) => {
    const span: Span = [tokens.start[first]!, tokens.end[last]!];
    const surface = text.slice(span[0], span[1]);
    const result = anchored[i];
    if (!result) {
      notices.push(impossible(reading, span, surface));
      return;
    }
    notices.push(...doubts(reading, result, span, surface));
    const whole = rangeOf(ends, anchored, i);
    timexes.push({
      span,
      surface,
      type: result.type,
      value: result.value,
      edtf: whole?.edtf ?? result.edtf,
      ...bounds(whole?.interval ?? result.interval),
      precision: whole ? "interval" : result.precision,
      anchor: result.anchor,
      rule,
      alternative: result.alternative
    });
  });
  return {timexes, notices};
}

/** What the text has told so far, for what counts from it. */
type Told = {
  readonly narrative: Stretch | null;
  readonly partial: {readonly month: number; readonly day: number} | null;
  readonly quarter: Stretch | null;
  /** Where the text has told of it. */
  readonly quarterAt: number | null;
  readonly year: number | null;
  /** The sentence that wrote the year. */
  readonly yearAt: Span | null;
};

/** "The ceasefire ends in two days": the length leads to a day; "was built in two days" is a length. */
function comesIn(
  reading: Reading,
  tokens: Scan,
  first: number,
  {tense, document}: Situation
): Reading | null {
  if (reading.kind !== "duration" || reading.amount === null || reading.direction !== undefined) return null;
  if (tense !== 1 || document?.unit !== "day" || meaning(tokens, first - 1, "AHEAD") === undefined)
    return null;
  const {unit, amount, mod} = reading;
  if (!Number.isInteger(amount) || !COMING_UNITS.has(unit) || wordAt(tokens, first) === "the") return null;
  // "the first vote in ten years", "its lowest level in a year"
  for (let token = first - 2; token >= first - 7; token--) {
    const word = wordAt(tokens, token);
    if (meaning(tokens, token, "RANK") !== undefined || (word.length > 5 && word.endsWith("est")))
      return null;
  }
  return {kind: "shift", unit, by: amount, from: "document", ...(mod ? {mod} : {})};
}

const COMING_UNITS: ReadonlySet<string> = new Set(["day", "week", "fortnight", "month", "year", "decade"]);

function namesDay(reading: Reading): boolean {
  return (
    reading.kind === "duration" ||
    (reading.kind === "date" && (reading.fields.weekday !== undefined || reading.fields.day !== undefined))
  );
}

function tellOn(
  told: Told,
  tokens: Scan,
  expression: Tagged,
  result: Anchored,
  genre: Genre,
  secondOfRange: boolean,
  sentence: Span | null,
  text: string
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
    reading.kind === "date" && reading.fields.year !== undefined && !looksAway(tokens, expression);
  return {
    narrative: toldOf(reading, result.stretch),
    partial: null,
    ...quarterOf(told, reading, result.stretch, tokens.start[first]!),
    year: genre === "history" || written ? yearOfStretch(result.stretch) : told.year,
    yearAt: written ? (sentence ?? [tokens.start[first]!, text.length]) : told.yearAt
  };
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

function wordAt(tokens: Scan, token: number): string {
  return token < 0 ? "" : tokens.text.slice(tokens.start[token], tokens.end[token]).toLowerCase();
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

function bounds(interval: DayInterval | null): {earliest: string | null; latest: string | null} {
  if (!interval) return {earliest: null, latest: null};
  const [from, to] = interval;
  return {
    earliest: Number.isFinite(from) ? formatDay(from) : null,
    latest: Number.isFinite(to) ? formatDay(to - 1) : null
  };
}

/** The tokens of the sentence, at most 40 to each side: what tells tense is near. */
function tokensOf(tokens: Scan, [from, to]: Span, first: number, last: number): [number, number] {
  let [a, b] = [first, last + 1];
  while (a > 0 && first - a < 40 && tokens.start[a - 1]! >= from) a--;
  while (b < tokens.count && b - last < 40 && tokens.start[b]! < to) b++;
  return [a, b];
}

/** "A month earlier, on 21 January": the second says which day the first means. */
function isSaidAgain(tokens: Scan, {reading, last}: Tagged, next: Tagged): boolean {
  if (reading.kind !== "shift" || reading.from !== "narrative") return false;
  if (next.reading.kind !== "date" || next.reading.fields.day === undefined) return false;
  const gap = next.first - last - 1;
  const [first, second] = [wordAt(tokens, last + 1), wordAt(tokens, last + 2)];
  return (gap === 1 && first === ",") || (gap === 2 && first === "," && second === "on");
}

/** "2024 and 2025", "Monday and Tuesday": two that follow each other without a gap are one range. */
function withNeighbours(
  tokens: Scan,
  tagged: readonly Tagged[],
  all: readonly (Anchored | null)[]
): readonly (number | null)[] {
  const ranges = tagged.map(({range}) => range);
  for (let i = 0, next = tagged.length; i + 1 < tagged.length; i++) {
    const [a, b] = [all[i]?.stretch, all[i + 1]?.stretch];
    if (!a || !b || a.unit !== b.unit || b.index !== a.index + 1) continue;
    if (isRange(ranges, i) || isRange(ranges, i + 1)) continue;
    const [left, right] = [tagged[i]!, tagged[i + 1]!];
    if (right.first - left.last !== 2 || wordAt(tokens, left.last + 1) !== "and") continue;
    if (tagged[i + 2] && wordAt(tokens, right.last + 1) === "and") continue;
    // "5, 6 and 7 May": all or none.
    if (i > 0 && left.first - tagged[i - 1]!.last === 2 && wordAt(tokens, left.first - 1) === ",") continue;
    ranges[i] = next;
    ranges[i + 1] = next++;
  }
  return ranges;
}

function isRange(ranges: readonly (number | null)[], i: number): boolean {
  const range = ranges[i];
  return range !== null && range !== undefined && (ranges[i - 1] === range || ranges[i + 1] === range);
}

/** The stretch of which an expression is one end, `null` if it is none. */
function rangeOf(
  ranges: readonly (number | null)[],
  all: readonly (Anchored | null)[],
  i: number
): {edtf: string; interval: DayInterval | null} | null {
  const range = ranges[i] ?? null;
  if (range === null) return null;
  const first = ranges[i - 1] === range ? i - 1 : i;
  const [a, b] = [all[first], all[first + 1]];
  if (!a?.edtf || !b?.edtf || a.edtf === b.edtf || ranges[first + 1] !== range) return null;
  if (!a.stretch || !b.stretch) {
    const both = !a.stretch && !b.stretch && !a.edtf.includes("/") && !b.edtf.includes("/");
    const interval: DayInterval | null = a.interval && b.interval ? [a.interval[0], b.interval[1]] : null;
    return both && a.edtf < b.edtf ? {edtf: `${a.edtf}/${b.edtf}`, interval} : null;
  }
  const interval: DayInterval = [intervalOf(a.stretch)[0], intervalOf(b.stretch)[1]];
  if (interval[0] >= interval[1]) return null;
  const [from, to] = [edtfOf(a.stretch), edtfOf(b.stretch)];
  return {edtf: `${from.split("/")[0]!}/${to.split("/").at(-1)!}`, interval};
}

function impossible(reading: Reading, span: Span, surface: string): Notice {
  const what = reading.kind === "impossible" ? reading.what : "day";
  const names = {
    day: "no day of the calendar",
    time: "no time of the day",
    year: "no year that can be dated"
  };
  return {
    rule: `times/impossible-${what}`,
    severity: "warning",
    span,
    message: `"${surface}" is ${names[what]}; it was left out.`
  };
}

function impliedYear(surface: string, span: Span, {year, yearAt}: Told, text: string): Notice {
  const sentence = text.slice(...yearAt!).trim();
  const quoted = sentence.length > 160 ? `${sentence.slice(0, 160)}…` : sentence;
  return {
    rule: "times/implied-year",
    severity: "info",
    span,
    message: `"${surface}" has no year; ${String(year)} was inferred from "${quoted}".`
  };
}

/** What is doubtful about a date that was read. */
function doubts(reading: Reading, result: Anchored, span: Span, surface: string): Notice[] {
  if (reading.kind !== "date") return [];
  const {numeric, weekday: written, day, month} = reading.fields;
  if (numeric && result.edtf?.startsWith("[")) {
    return [
      {
        rule: "times/ambiguous-day-month",
        severity: "warning",
        span,
        message: `"${surface}" may be day and month or month and day; nothing in the article tells which.`
      }
    ];
  }
  const {stretch} = result;
  if (written === undefined || day === undefined || month === undefined || stretch?.unit !== "day") return [];
  if (weekday(stretch.index) === written) return [];
  return [
    {
      rule: "times/weekday-contradicts",
      severity: "warning",
      span,
      message: `"${surface}": ${edtfOfDay(stretch.index)} falls on another weekday.`
    }
  ];
}

/**
 * What kind of text it is. A history tells of years rather than of days around its publication: years that
 * are written out are counted against words that point to the day of writing.
 */
function genreOf(text: string, tagged: readonly Tagged[], document: Stretch | null): Genre {
  if (document === null) return "news";
  if (text.trim().length <= POST_LENGTH) return "post";
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
