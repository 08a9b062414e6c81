import type {Article, Span} from "../../domain/article.js";
import {formatDay} from "../../domain/calendar.js";
import type {Notice} from "../../domain/notice.js";
import type {DayInterval} from "../../domain/time.js";
import type {Timex} from "../../domain/timex.js";
import {anchor, fromEvent} from "./anchor.js";
import {comesIn, endsWithin} from "./duration.js";
import {dayMonthOrder} from "./day-month-order.js";
import {doubts, impliedYear, impossible} from "./doubts.js";
import {datesOfEvents, eventShifts} from "./enclosing-event.js";
import {genreOf, isPost, undatedKind} from "./genre.js";
import {compiledOf} from "./pattern.js";
import {Habits} from "./habit.js";
import {historyForm} from "./history-form.js";
import {isHourOfPlan, withDayOfNextHour} from "./hours-of-day.js";
import {opensStory} from "./long-ago.js";
import {isHashtag, postForm, postReading} from "./post-form.js";
import {publicationOf} from "./publication.js";
import {
  areDaysTogether,
  countBeginningsFromEnds,
  isSaidAgain,
  isWithin,
  rangeOf,
  withNeighbours
} from "./ranges.js";
import {CourtReport} from "./court.js";
import {inEra} from "./era.js";
import {
  isChosenOn,
  isCountedInYears,
  isCountedOn,
  isMonth,
  namesDay,
  namesMonth,
  weekdayAlone
} from "./reading.js";
import type {TimeLanguage} from "./rule.js";
import {scan, tokensAround} from "./scan.js";
import type {Anchored, Situation} from "./situation.js";
import {tag} from "./tag.js";
import {laterDatelines, reportEnd} from "../text/dateline.js";
import {type Stretch, yearOfStretch} from "./stretch.js";
import {oddsAhead, type WeekdayInSentence, weekdayInSentence} from "./weekday-side.js";
import {WrittenOn} from "./written-on.js";
import {plannedAt, pluperfectAt, tenseAt} from "./tense.js";
import {isSinceThen} from "./remembered.js";
import {NOTHING_TOLD, tellOn, type Told} from "./told.js";

export type TimesInput = {
  readonly article: Article;
  /** In the order of the text. */
  readonly sentences: readonly Span[];
  /** Day that the dateline of the text names, EDTF; used when the article has no date of its own. */
  readonly dateline?: string | null;
  /** What a sentence says for a weekday being the next one, in log-odds; other than as learned only in training. */
  readonly sideOf?: (weekday: WeekdayInSentence) => number;
};

/** How far, in UTF-16 code units, a written year reaches to the dates without one that follow it. */
const YEAR_REACH = 600;

/**
 * How far, in UTF-16 code units, the last date of an old story reaches to the next one without its year: one that is told
 * by its days goes on, a year or month alone is mostly background.
 */
const STORY_REACH = 450;
const STORY_OF_DAYS_REACH = 1500;

/** How far a day reaches to "that evening" when coarser dates stand between. */
const DAY_REACH = 700;

/** What else in its sentence is counted from. */
const NAMED_UNITS: ReadonlySet<Stretch["unit"]> = new Set(["day", "month", "season", "year"]);

/** How far a day that is named with its month reaches to "on the 22nd", and how far a month. */
const NAMED_REACH = 400;
const MONTH_REACH = 160;

/** How far a month without its year reaches to "the month before"; to "the 7th" only as far as one with its year. */
const PARTIAL_REACH = 400;

/** Up to this year a column goes on with its paper's own news behind a report from elsewhere. */
const LAST_COLUMNS = 1930;

/** A date that heads its sentence, with a preposition and an article at most: it goes on with the sentence before. */
const HEAD_TOKENS = 2;

/** How far a quarter reaches to the "year earlier" that it is compared with. */
const QUARTER_REACH = 800;

/**
 * Finds, normalizes and anchors the temporal expressions of an article.
 *
 * @param languages - the article's own is used, else the first
 * @returns timexes in the order of the text, and what a reviewer should look at
 */
export function findTimes(
  {article, sentences, dateline = null, sideOf = oddsAhead}: TimesInput,
  languages: readonly TimeLanguage[]
): {timexes: Timex[]; notices: Notice[]} {
  const notices: Notice[] = [];
  const language = languages.find(({id}) => article.lang?.startsWith(id)) ?? languages[0];
  if (!language) return {timexes: [], notices};
  const {text} = article;
  const publication = publicationOf(article, dateline, notices);
  const {document, paper} = publication;
  const compiled = compiledOf(language, isPost(text, document));
  const tokens = scan(text, compiled.lexicon);
  const all = tag(tokens, compiled);
  const genre = genreOf(text, all, document);
  const kept = all.filter(
    ({rule, first}) =>
      (compiled.only.get(rule)?.includes(genre) ?? true) && !(genre === "post" && isHashtag(tokens, first))
  );
  const tagged = withDayOfNextHour(inEra(kept, tokens), tokens);
  const order = dayMonthOrder(tagged, article);

  let told: Told = NOTHING_TOLD;
  /** Behind the last date of the story itself. */
  let oldAt: number | null = null;
  let sentence = 0;
  let before: Anchored | null = null as Anchored | null;
  /** Last day that this sentence has named, whatever the story makes of it: "meant to attack on 25 January but did not that morning". */
  let here: {stretch: Stretch; sentence: Span | null} | null = null as {
    stretch: Stretch;
    sentence: Span | null;
  } | null;
  const undated = document === null ? undatedKind(tagged) : null;
  const written = new WrittenOn(
    publication,
    laterDatelines(text, article.date?.edtf),
    paper && yearOfStretch(paper) < LAST_COLUMNS ? reportEnd(text) : Infinity
  );
  const habits = new Habits(tokens, tagged, document !== null);
  const court = new CourtReport();
  const anchored = tagged.map((expression, i): Anchored | null => {
    const {first, last, range} = expression;
    const reading = genre === "post" ? postReading(expression) : expression.reading;
    const start = tokens.start[first]!;
    while (sentence + 1 < sentences.length && sentences[sentence]![1] <= start) sentence++;
    written.reach(start);
    const [from, to] = tokensAround(tokens, sentences[sentence] ?? [0, text.length], first, last);
    const second = range !== null && tagged[i - 1]?.range === range;
    const together = i > 0 && areDaysTogether(tokens, tagged[i - 1]!, expression);
    const near = told.yearAt !== null && start - told.yearAt[1] <= YEAR_REACH;
    const named =
      here?.sentence === (sentences[sentence] ?? null) &&
      (here.stretch.unit === "day" ? isCountedOn(reading) : isChosenOn(reading) || isCountedInYears(reading))
        ? here.stretch
        : null;
    const opens = range !== null && !second;
    const place = {scan: tokens, first, last, from, to, opens, sentence, sentences: sentences.length};
    const weekday = genre === "news" ? weekdayInSentence(reading, written.document, place) : null;
    const ofDay = namesDay(reading) || isHourOfPlan(reading, told.narrative, written.document);
    const situation: Situation = {
      document: written.document,
      documentAnchor: written.documentAnchor,
      narrative: named ?? told.narrative,
      narrativeHere: told.narrativeAt !== null && told.narrativeAt === (sentences[sentence] ?? null),
      late: told.late,
      untimed: written.diary ? null : told.untimed,
      recent: told.recent,
      near: told.near && first - from > HEAD_TOKENS,
      oldDay: told.oldDay,
      unknownDay: told.unknownDay || (told.unknownDays && text.slice(told.partialAt, start).includes("\n")),
      day: start - told.dayAt <= DAY_REACH ? told.day : null,
      past: named ?? told.past,
      entry: written.entry,
      diary: written.diary,
      undated,
      named:
        start - told.namedAt <= (told.named?.unit === "day" ? NAMED_REACH : MONTH_REACH) ? told.named : null,
      partial: told.partial,
      partialMonth:
        start - told.monthAt <= (reading.kind === "shift" ? PARTIAL_REACH : MONTH_REACH) ? told.month : null,
      until: opens ? weekdayAlone(tagged[i + 1]) : null,
      begun: second || together ? (before?.stretch ?? null) : null,
      quarter: told.quarterAt !== null && start - told.quarterAt <= QUARTER_REACH ? told.quarter : null,
      year: written.document === null && !near ? null : told.year,
      era: told.year,
      old:
        told.yearAt !== null &&
        oldAt !== null &&
        start - oldAt <=
          (told.narrative?.unit === "day" && !isMonth(reading) ? STORY_OF_DAYS_REACH : STORY_REACH),
      toldHere: told.yearAt !== null && told.yearAt === (sentences[sentence] ?? null),
      history: genre === "history",
      since: tokens.start[first]! > 0 && isSinceThen(tokens, first),
      habit: genre !== "post" && habits.isHabit(i, from, to, told.narrative === null),
      court: genre === "news" && court.isReport(tokens, to),
      post: genre === "post",
      pluperfect: pluperfectAt(tokens, first, from),
      tense: tenseAt(tokens, first, last, from, to, ofDay, namesMonth(reading)),
      aheadBySentence: weekday ? sideOf(weekday) : 0,
      planned: namesDay(reading) && plannedAt(tokens, first, last, from, to),
      order
    };
    const anchoredAs =
      endsWithin(reading, tokens, first, situation) ??
      anchor(comesIn(reading, tokens, first, situation) ?? reading, situation);
    const result =
      anchoredAs && genre === "post"
        ? postForm(expression, anchoredAs, tokens, situation)
        : anchoredAs && genre === "history"
          ? historyForm(expression, anchoredAs)
          : anchoredAs;
    if (result?.anchor === "text-implied" && told.yearAt) {
      notices.push(impliedYear(text.slice(start, tokens.end[last]), [start, tokens.end[last]!], told, text));
    }
    before = result;
    // The story is where it was last dated by itself, or by what went on with it.
    if (result?.stretch) {
      const withYear =
        (reading.kind === "date" && reading.fields.year !== undefined) ||
        opensStory(expression, tokens, sentences[sentence] ?? null);
      if (withYear || result.anchor === "narrative") oldAt = tokens.end[last]!;
      else if (result.anchor === "publication-date" || result.anchor === "dateline") oldAt = null;
    }
    if (result?.stretch && NAMED_UNITS.has(result.stretch.unit))
      here = {stretch: result.stretch, sentence: sentences[sentence] ?? null};
    if (result) written.tell(tokens, expression, result);
    if (result)
      told = tellOn(
        told,
        tokens,
        expression,
        result,
        genre,
        second,
        sentences[sentence] ?? null,
        text,
        written.document,
        situation
      );
    return result;
  });

  tagged.forEach((expression, i) => {
    const said = anchored[i + 1];
    if (said && isSaidAgain(tokens, expression, tagged[i + 1]!) && !isWithin(said, anchored[i])) {
      const {edtf, interval, precision, stretch} = said;
      anchored[i] = {...anchored[i]!, edtf, interval, precision, stretch};
    }
  });

  countBeginningsFromEnds(tagged, anchored);

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
  tagged.forEach(({first, last, reading, rule, own}, i) => {
    const span: Span = [tokens.start[first]!, tokens.end[last]!];
    const surface = text.slice(span[0], span[1]);
    const result = anchored[i];
    if (!result) {
      notices.push(impossible(reading, span, surface));
      return;
    }
    if (reading.kind === "shift" && reading.onlyDated && !result.edtf) return;
    notices.push(...doubts(reading, result, span, surface));
    const range = rangeOf(ends, anchored, i);
    const whole = own === true ? null : range;
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
      alternative: result.alternative,
      ...(range && !whole ? {range: {edtf: range.edtf, ...bounds(range.interval)}} : {})
    });
  });
  return {timexes, notices};
}

function bounds(interval: DayInterval | null): {earliest: string | null; latest: string | null} {
  if (!interval) return {earliest: null, latest: null};
  const [from, to] = interval;
  return {
    earliest: Number.isFinite(from) ? formatDay(from) : null,
    latest: Number.isFinite(to) ? formatDay(to - 1) : null
  };
}
