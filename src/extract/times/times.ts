import type {Article, Span} from "../../domain/article.js";
import {civilDay, type EpochDay, formatDay} from "../../domain/calendar.js";
import type {Notice} from "../../domain/notice.js";
import {type DayInterval, intervalOfEdtf} from "../../domain/time.js";
import type {Timex} from "../../domain/timex.js";
import {type Anchored, anchor, type Situation} from "./anchor.js";
import {type CompiledLanguage, compileLanguage} from "./pattern.js";
import type {Reading, Tagged} from "./reading.js";
import type {Genre, TimeLanguage} from "./rule.js";
import {scan, type Scan} from "./scan.js";
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
  const timexes: Timex[] = [];
  const {document, documentAnchor} = documentDay(article, dateline, notices);
  const history = isHistory(all, document);
  const post = document !== null && text.trim().length <= POST_LENGTH;
  const genre: Genre = post ? "post" : history ? "history" : "news";
  const only = new Map(language.rules.filter(({only: kind}) => kind).map(({id, only: kind}) => [id, kind]));
  const tagged = all.filter(({rule}) => (only.get(rule) ?? genre) === genre);
  let narrative: Stretch | null = null;
  let year: number | null = null;
  let sentence = 0;
  const anchoredAll: (Anchored | null)[] = [];
  tagged.forEach(({reading, first, last}, i) => {
    const start = tokens.start[first]!;
    while (sentence + 1 < sentences.length && sentences[sentence]![1] <= start) sentence++;
    const [from, to] = tokensOf(tokens, sentences[sentence] ?? [0, text.length], first, last);
    const situation: Situation = {
      document,
      documentAnchor,
      narrative,
      year,
      history,
      post,
      order: null,
      tense: tenseAt(tokens, first, last, from, to)
    };
    const anchored = anchor(reading, situation);
    anchoredAll.push(anchored);
    if (
      anchored?.stretch &&
      tellsOn(
        tokens,
        tagged[i]!,
        anchored,
        history,
        i > 0 && tagged[i]!.range !== null && tagged[i - 1]!.range === tagged[i]!.range
      )
    ) {
      narrative = toldOf(reading, anchored.stretch);
      year = yearOfStretch(anchored.stretch);
    }
  });
  tagged.forEach(({first, last, reading, rule, range}, i) => {
    const span: Span = [tokens.start[first]!, tokens.end[last]!];
    const surface = text.slice(span[0], span[1]);
    const anchored = anchoredAll[i];
    if (!anchored) {
      notices.push(impossible(reading, span, surface));
      return;
    }
    const whole = range === null ? null : rangeOf(tagged, anchoredAll, i);
    const interval = whole?.interval ?? anchored.interval;
    timexes.push({
      span,
      surface,
      type: anchored.type,
      value: anchored.value,
      edtf: whole?.edtf ?? anchored.edtf,
      ...bounds(interval),
      precision: whole ? "interval" : anchored.precision,
      anchor: anchored.anchor,
      rule,
      alternative: anchored.alternative
    });
  });
  return {timexes, notices};
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

/** Whether the story goes on from a date: not from one that only looks back or ahead. */
function tellsOn(
  tokens: Scan,
  {first, reading}: Tagged,
  {anchor: from, stretch}: Anchored,
  history: boolean,
  secondOfRange: boolean
): boolean {
  if (!history) return true;
  if (secondOfRange && reading.kind === "date" && reading.fields.month === undefined) return false;
  if (from === "publication-date" || (stretch && ["decade", "century", "millennium"].includes(stretch.unit)))
    return false;
  const wordAt = (token: number): string =>
    token < 0 ? "" : tokens.text.slice(tokens.start[token], tokens.end[token]).toLowerCase();
  const before = wordAt(first - 1);
  if (["since", "until", "till", "than"].includes(before) || (before === "of" && wordAt(first - 2) === "as"))
    return false;
  if (reading.kind === "date" && Object.keys(reading.fields).join() === "year" && before === "the")
    return false;
  return !(
    reading.kind === "date" &&
    reading.fields.month === undefined &&
    ["for", "before"].includes(before)
  );
}

function bounds(interval: DayInterval | null): {earliest: string | null; latest: string | null} {
  if (!interval) return {earliest: null, latest: null};
  const [from, to] = interval;
  return {
    earliest: Number.isFinite(from) ? formatDay(from) : null,
    latest: Number.isFinite(to) ? formatDay(to - 1) : null
  };
}

function tokensOf(tokens: Scan, [from, to]: Span, first: number, last: number): [number, number] {
  let [a, b] = [first, last + 1];
  while (a > 0 && first - a < 40 && tokens.start[a - 1]! >= from) a--;
  while (b < tokens.count && b - last < 40 && tokens.start[b]! < to) b++;
  return [a, b];
}

function rangeOf(
  tagged: readonly Tagged[],
  all: readonly (Anchored | null)[],
  i: number
): {edtf: string; interval: DayInterval} | null {
  const {range} = tagged[i]!;
  const first = tagged[i - 1]?.range === range ? i - 1 : i;
  const [a, b] = [all[first], all[first + 1]];
  if (!a?.stretch || !b?.stretch || tagged[first + 1]?.range !== range) return null;
  const interval: DayInterval = [intervalOf(a.stretch)[0], intervalOf(b.stretch)[1]];
  if (interval[0] >= interval[1]) return null;
  const [from, to] = [edtfOf(a.stretch), edtfOf(b.stretch)];
  if (from === to) return null;
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

function documentDay(
  article: Article,
  dateline: string | null,
  notices: Notice[]
): {document: EpochDay | null; documentAnchor: "publication-date" | "dateline"} {
  const edtf = article.date?.edtf ?? dateline;
  const documentAnchor = article.date && article.date.source !== "dateline" ? "publication-date" : "dateline";
  if (!edtf) return {document: null, documentAnchor};
  try {
    const [from, to] = intervalOfEdtf(edtf);
    if (to - from === 1) return {document: from, documentAnchor};
  } catch {
    notices.push({
      rule: "times/document-date-unreadable",
      severity: "warning",
      span: null,
      message: `The article's date "${edtf.slice(0, 40)}" is no date; relative dates stay open.`
    });
  }
  return {document: null, documentAnchor};
}

/**
 * Whether a text tells of years rather than of days around its publication: then a date without its year
 * continues the story. Years that are written out are counted against words that point to the day of writing.
 */
function isHistory(tagged: readonly Tagged[], document: EpochDay | null): boolean {
  if (document === null) return false;
  const here = civilDay(document).year;
  let [years, pointers] = [0, 0];
  for (const {reading} of tagged) {
    if (reading.kind === "shift" && reading.from === "document") pointers++;
    if (reading.kind !== "date") continue;
    const {year, weekday, month} = reading.fields;
    if (year !== undefined && year < 9000) {
      if (year < here || month !== undefined) years++;
    } else if (weekday !== undefined && month === undefined) pointers++;
  }
  return years >= 6 && years > pointers * 1.5;
}
