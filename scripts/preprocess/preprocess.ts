import {join} from "node:path";
import type {EpochDay} from "../../src/domain/calendar.js";
import type {EventCollection} from "../../src/domain/collection.js";
import {InputError} from "../../src/domain/input-error.js";
import type {Notice} from "../../src/domain/notice.js";
import {collect, type Told} from "../../src/extract/events/collect.js";
import type {ExtractKit} from "../../src/extract/extract.js";
import {placesInstead} from "../../src/extract/places/agree.js";
import {writeWhole} from "../files.js";
import {GENERATOR} from "../kit.js";
import {readArticles, type ReadArticle, type ReadArticles} from "../readers/articles.js";
import type {InputCollection} from "../readers/input-files.js";
import {inOrder} from "../workers/pool.js";
import type {Outcome} from "../workers/serve.js";
import {extractHere, type Extractor} from "./extractor.js";
import {LICENSES} from "./licenses.js";
import type {Counts, Report} from "./report.js";

export type PreprocessOptions = {
  /** Publication date of all articles; `null` to take their own. */
  readonly date: string | null;
  /** Title of the collections; `null` to make one from the name. */
  readonly title: string | null;
  /** To notice articles from the future; left out, nothing is said of that. */
  readonly today?: EpochDay;
};

/** Where collections are served from, one `NAME.geojson` each. */
export const COLLECTIONS_FOLDER = join("data", "collections");

/**
 * Reads, extracts, collects.
 *
 * @param extractor - where articles are extracted from; the collection is the same, to the byte
 * @returns the collection as it is written, and what was counted
 * @throws InputError if none of the files gave an article
 */
export async function collectionOf(
  input: InputCollection,
  kit: ExtractKit,
  options: PreprocessOptions,
  report: Report,
  extractor: Extractor = extractHere(kit)
): Promise<{collection: EventCollection; counts: Counts}> {
  report.start("read", input.name, input.files.length);
  const read = await readArticles(input, {
    date: options.date,
    ...(options.today === undefined ? {} : {today: options.today}),
    onFile: report.step
  });
  for (const problem of read.problems) report.problem(problem);
  if (read.articles.length === 0) throw nothingRead(input, read);

  const told = await toldArticles(input.name, read.articles, extractor, report);
  const bugs = read.articles.length - told.length;
  const collection = collect(told, {
    title: options.title ?? titleOf(input.name),
    lang: kit.languages[0]?.id ?? null,
    generator: GENERATOR,
    gazetteers: [{id: kit.gazetteer.id, version: kit.gazetteer.version}],
    licenses: LICENSES,
    notices: [...read.problems.map(noticeOfProblem), ...input.unread.map(noticeOfUnread)]
  });
  return {collection, counts: {...countsOf(collection), problems: read.problems.length, bugs}};
}

/**
 * Each article is annotated, then told: what one says of a place may help to read another. One that extraction breaks
 * on is left out, and the others still have their events.
 */
async function toldArticles(
  collection: string,
  articles: readonly ReadArticle[],
  {atOnce, annotate}: Extractor,
  report: Report
): Promise<Told[]> {
  /** What came of `each` article, those that broke left out and said so. */
  const reported = async <Result>(
    each: readonly {readonly read: ReadArticle}[],
    outcomes: AsyncIterable<Outcome<Result>>
  ): Promise<{read: ReadArticle; result: Result}[]> => {
    const results: {read: ReadArticle; result: Result}[] = [];
    let at = 0;
    for await (const outcome of outcomes) {
      const {read} = each[at++]!;
      if ("answer" in outcome) results.push({read, result: outcome.answer});
      else report.bug(read.article.id, read.path, outcome.error);
      report.step(read.article.id);
    }
    return results;
  };

  report.start("extract", collection, articles.length);
  const annotated = await reported(
    articles.map((read) => ({read})),
    inOrder(articles, atOnce, annotate)
  );
  report.start("events", collection, annotated.length);
  const insteads = placesInstead(annotated.map(({result}) => result.statement));
  const told = await reported(
    annotated,
    inOrder(annotated.entries(), atOnce, ([at, {result}]) => result.tell(insteads[at]!))
  );
  return told.map(({result}) => result);
}

/** Writes `collection` so that the same events give the same bytes, and a changed one a short diff. */
export function writeCollection(path: string, collection: EventCollection): void {
  writeWhole(path, formatCollection(collection));
}

/** JSON with a line a field; confidences rounded, since their last digits depend on the engine's arithmetic. */
export function formatCollection(collection: EventCollection): string {
  return `${JSON.stringify(collection, (key, value: unknown) => (key === "confidence" ? rounded(value) : value), 1)}\n`;
}

function rounded(confidence: unknown): unknown {
  return typeof confidence === "number" ? Math.round(confidence * 1000) / 1000 : confidence;
}

/** `nellie-bly` as `Nellie Bly`. */
export function titleOf(name: string): string {
  return name
    .split(/[-_\s]+/u)
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join(" ");
}

function nothingRead({name, files}: InputCollection, {problems}: ReadArticles): InputError {
  const count = Math.max(files.length, problems.length);
  return new InputError(
    name,
    `expected at least one article that can be read, found none in ${count === 1 ? "1 file" : `${count} files`}`,
    "Mend what is said above."
  );
}

function noticeOfProblem({message}: InputError): Notice {
  return {rule: "read/problem", severity: "error", span: null, message};
}

function noticeOfUnread(path: string): Notice {
  return {
    rule: "read/unknown-form",
    severity: "info",
    span: null,
    message: `${path} is in no form that is read; it was left out.`
  };
}

function countsOf({dateline, features}: EventCollection): Omit<Counts, "problems" | "bugs"> {
  const dated = features.filter(({when}) => when !== null).length;
  const placed = features.filter(({geometry}) => geometry !== null).length;
  const inArticles = dateline.articles.reduce((sum, {notices}) => sum + notices.length, 0);
  const inEvents = features.reduce((sum, {properties}) => sum + properties.notices.length, 0);
  return {
    articles: dateline.articles.length,
    events: features.length,
    dated,
    undated: features.length - dated,
    placed,
    unplaced: features.length - placed,
    notices: dateline.notices.length + inArticles + inEvents
  };
}

/** The sum of several runs. */
export function added(a: Counts, b: Counts): Counts {
  return Object.fromEntries(
    Object.entries(a).map(([key, value]) => [key, value + b[key as keyof Counts]])
  ) as Counts;
}

export const NOTHING_COUNTED: Counts = {
  articles: 0,
  events: 0,
  dated: 0,
  undated: 0,
  placed: 0,
  unplaced: 0,
  notices: 0,
  problems: 0,
  bugs: 0
};
