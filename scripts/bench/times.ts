import {existsSync} from "node:fs";
import {join} from "node:path";
import * as chrono from "chrono-node";
import nlp from "compromise";
import dates from "compromise-dates";
import type {Article} from "../../src/domain/article.js";
import {InputError} from "../../src/domain/input-error.js";
import {segmentSentences} from "../../src/extract/text/sentences.js";
import {en} from "../../src/extract/times/english/english.js";
import {findTimes} from "../../src/extract/times/times.js";
import {readLines} from "../evaluate/lines.js";
import {addArticle, emptyScore, figures, type TimexAnswer} from "../evaluate/time-score.js";

type GoldArticle = {
  readonly id: string;
  readonly text: string;
  readonly dct: string;
  readonly timexes: readonly TimexAnswer[];
};

type Contender = {
  readonly name: string;
  /** How many of the articles it gets, so that the slow ones end too. */
  readonly articles: number;
  readonly read: (gold: GoldArticle) => TimexAnswer[];
};

const ARTICLES = 120;
/** So many that the just-in-time compiler has done its work: the first few runs are mostly its. */
const RUNS = 15;

const CONTENDERS: readonly Contender[] = [
  {name: "dateline", articles: ARTICLES, read: readOurs},
  {name: "chrono-node", articles: ARTICLES, read: readChrono},
  {name: "compromise-dates", articles: 12, read: readCompromise}
];

/**
 * `npm run bench -- times [GOLD.jsonl]`: megabytes a second of processor time, and how well, beside what npm has for the
 * same, in one run on the same articles.
 *
 * @throws InputError if there is no gold file
 */
export async function bench(args: readonly string[]): Promise<void> {
  const file =
    args[0] ?? join(process.env["DATELINE_CORPORA"] ?? "../shared/corpora", "times", "timebank.jsonl");
  if (!existsSync(file)) {
    throw new InputError(file, "expected a gold file, found nothing", "Name one, or set DATELINE_CORPORA.");
  }
  const all = (await readLines<GoldArticle>(file)).slice(0, ARTICLES);
  let ours = 0;
  for (const {name, articles, read} of CONTENDERS) {
    const sample = all.slice(0, articles);
    const score = emptyScore();
    for (const gold of sample) addArticle(score, gold.timexes, read(gold));
    const speed = megabytesPerSecond(sample, read, articles < ARTICLES ? 1 : RUNS);
    ours ||= speed;
    const {strict, relaxed, value} = figures(score);
    const ratio = ours === speed ? "" : `  ${(ours / speed).toFixed(0)} times slower`;
    console.log(
      `${name.padEnd(18)} ${speed.toFixed(3).padStart(8)} MB/s  strict ${strict.toFixed(1)}  relaxed ${relaxed.toFixed(1)}  value ${value.toFixed(1)}${ratio}`
    );
  }
}

/** The best run, in processor time: other work on the machine does not count. */
function megabytesPerSecond(sample: readonly GoldArticle[], read: Contender["read"], runs: number): number {
  const bytes = sample.reduce((sum, {text}) => sum + Buffer.byteLength(text), 0);
  let best = Infinity;
  for (let run = 0; run < runs; run++) {
    const before = process.cpuUsage();
    for (const gold of sample) read(gold);
    const {user, system} = process.cpuUsage(before);
    best = Math.min(best, user + system);
  }
  return bytes / best;
}

const sentences = new Map<string, ReturnType<typeof segmentSentences>>();

/** Sentences come from another stage: they are found once, outside of what is timed. */
function sentencesOf({id, text}: GoldArticle): ReturnType<typeof segmentSentences> {
  let known = sentences.get(id);
  if (!known) sentences.set(id, (known = segmentSentences(text)));
  return known;
}

function readOurs(gold: GoldArticle): TimexAnswer[] {
  const {id, text, dct} = gold;
  const article: Article = {
    id,
    title: null,
    text,
    date: {edtf: dct.slice(0, 10), source: "metadata"},
    source: null,
    url: null,
    author: null,
    lang: "en"
  };
  const {timexes} = findTimes({article, sentences: sentencesOf(gold)}, [en]);
  return timexes.map(({span, type, value}) => ({start: span[0], end: span[1], type, value}));
}

function readChrono({text, dct}: GoldArticle): TimexAnswer[] {
  return chrono.parse(text, new Date(`${dct.slice(0, 10)}T12:00:00`)).map(({index, text: surface, start}) => {
    const [year, month, day] = [start.get("year"), start.get("month"), start.get("day")];
    const parts = [String(year).padStart(4, "0")];
    if (start.isCertain("month") || start.isCertain("day") || start.isCertain("weekday")) {
      parts.push(String(month).padStart(2, "0"));
    }
    if (start.isCertain("day") || start.isCertain("weekday")) parts.push(String(day).padStart(2, "0"));
    const hour = start.isCertain("hour")
      ? `T${String(start.get("hour")).padStart(2, "0")}:${String(start.get("minute") ?? 0).padStart(2, "0")}`
      : "";
    return {
      start: index,
      end: index + surface.length,
      type: hour ? "TIME" : "DATE",
      value: parts.join("-") + hour
    };
  });
}

const withDates = nlp.extend(dates as never) as typeof nlp;

type FoundDate = {
  readonly offset: {readonly start: number; readonly length: number};
  readonly dates: {readonly start?: string};
};

function readCompromise({text, dct}: GoldArticle): TimexAnswer[] {
  const found = (
    withDates(text) as unknown as {dates: (given: object) => {json: (form: object) => FoundDate[]}}
  )
    .dates({today: dct.slice(0, 10)})
    .json({offset: true});
  return found.map(({offset, dates: {start}}) => ({
    start: offset.start,
    end: offset.start + offset.length,
    type: "DATE",
    value: start?.slice(0, 10) ?? ""
  }));
}
