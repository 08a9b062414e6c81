import {existsSync} from "node:fs";
import {basename, join} from "node:path";
import type {Article} from "../../src/domain/article.js";
import {InputError} from "../../src/domain/input-error.js";
import {contains, intervalOfEdtf} from "../../src/domain/time.js";
import {datelineDay, findDateline} from "../../src/extract/text/dateline.js";
import {segmentSentences} from "../../src/extract/text/sentences.js";
import {en} from "../../src/extract/times/english/english.js";
import {findTimes} from "../../src/extract/times/times.js";
import {percent, readLines} from "./lines.js";
import {addArticle, answerTo, emptyScore, figures, overlap, type TimexAnswer} from "./time-score.js";

type GoldArticle = {
  readonly id: string;
  readonly text: string;
  readonly dct?: string | null;
  readonly timexes: readonly (TimexAnswer & {readonly text?: string})[];
};

const DEVELOPMENT = ["timebank", "aquaint", "tweets-train", "wikiwars-01-11"];
const TYPES = ["DATE", "TIME", "DURATION", "SET"];

/**
 * `npm run evaluate -- times [GOLD.jsonl ...] [--worst N]`: strict, relaxed and value F1 as in TempEval-3, by corpus and
 * type, with N faults, those of the worst articles first (10 if not said); where the gold has EDTF, its F1 and the overclaims;
 * and the speed.
 *
 * @throws InputError if a gold file is missing
 */
export async function evaluate(args: string[]): Promise<void> {
  const at = args.indexOf("--worst");
  const worst = at < 0 ? 10 : Number(args[at + 1] ?? 10);
  const named = args.filter((arg, i) => !arg.startsWith("--") && (at < 0 || i !== at + 1));
  const folder = process.env["DATELINE_CORPORA"] ?? "../shared/corpora";
  const files = named.length > 0 ? named : DEVELOPMENT.map((name) => join(folder, "times", `${name}.jsonl`));
  for (const file of files) {
    if (!existsSync(file)) {
      throw new InputError(
        file,
        "expected a gold file, found nothing",
        "Set DATELINE_CORPORA or name files."
      );
    }
  }
  const all = [];
  for (const file of files) {
    const articles = await readLines<GoldArticle>(file);
    printCorpus(basename(file, ".jsonl"), articles, worst);
    all.push(...articles);
  }
  printSpeed(all);
}

/** The article as the gold gives it; its date counts as found in metadata. */
function articleOf({id, text, dct}: GoldArticle): Article {
  return {
    id,
    title: null,
    text,
    date: dct ? {edtf: dct.slice(0, 10), source: "metadata"} : null,
    source: null,
    url: null,
    author: null,
    lang: "en"
  };
}

function read(gold: GoldArticle): TimexAnswer[] {
  const article = articleOf(gold);
  const sentences = segmentSentences(gold.text);
  const {timexes} = findTimes(
    {article, sentences, dateline: datelineDay(gold.text, findDateline(gold.text), gold.dct)},
    [en]
  );
  return timexes.map(({span, type, value, edtf}) => ({start: span[0], end: span[1], type, value, edtf}));
}

function printCorpus(name: string, articles: readonly GoldArticle[], worst: number): void {
  const score = emptyScore();
  const byType = new Map(TYPES.map((type) => [type, emptyScore()]));
  const faults: {readonly count: number; readonly lines: readonly string[]}[] = [];
  const dates = {marked: 0, found: 0, right: 0, over: 0};
  for (const gold of articles) {
    const found = read(gold);
    addArticle(score, gold.timexes, found);
    for (const [type, part] of byType) {
      const only = (list: readonly TimexAnswer[]): readonly TimexAnswer[] =>
        list.filter((one) => one.type === type);
      addArticle(part, only(gold.timexes), only(found));
    }
    countDates(dates, gold.timexes, found);
    const lines = faultsOf(gold, found);
    if (lines.length > 0) faults.push({count: lines.length / (gold.timexes.length + 3), lines});
  }
  const line = (what: string, part: typeof score): void => {
    const {strict, relaxed, value, type} = figures(part);
    console.log(
      `${what.padEnd(16)} strict ${strict.toFixed(1)}  relaxed ${relaxed.toFixed(1)}  value ${value.toFixed(1)}  type ${type.toFixed(1)}  (${part.marked} marked, ${part.found} found)`
    );
  };
  line(name, score);
  for (const [type, part] of byType) if (part.marked > 0) line(`  ${type}`, part);
  if (dates.marked > 0) {
    console.log(
      `  EDTF F1 ${percent(2 * dates.right, dates.marked + dates.found)}, overclaims ${percent(dates.over, dates.found)} of 100 (${dates.found} dated)`
    );
  }
  faults.sort((a, b) => b.count - a.count);
  const lines = faults.flatMap((fault) => fault.lines);
  for (const one of lines.slice(0, worst)) console.log(`    ${one}`);
  if (worst > 0 && lines.length > worst)
    console.log(`    ${lines.length - worst} more faults (--worst ${worst})`);
}

/** EDTF that is right, and EDTF that is finer than, or outside of, what the text gives. */
function countDates(
  dates: {marked: number; found: number; right: number; over: number},
  marked: readonly TimexAnswer[],
  found: readonly TimexAnswer[]
): void {
  if (!marked.some(({edtf}) => edtf !== undefined)) return;
  dates.marked += marked.filter(({edtf}) => edtf).length;
  dates.found += found.filter(({edtf}) => edtf).length;
  for (const gold of marked) {
    const answer = answerTo(gold, found);
    if (answer?.edtf && answer.edtf === gold.edtf) dates.right++;
  }
  for (const answer of found) {
    if (!answer.edtf) continue;
    const gold = marked.find((one) => overlap(one, answer) > 0);
    if (gold && isOverclaim(answer.edtf, gold.edtf ?? null)) dates.over++;
  }
}

function isOverclaim(edtf: string, gold: string | null): boolean {
  if (gold === null) return true;
  return edtf !== gold && !contains(intervalOfEdtf(edtf), intervalOfEdtf(gold));
}

/** What is wrong, the most telling first; where the gold has EDTF, its faults and overclaims before those of values. */
function faultsOf({id, text, timexes}: GoldArticle, found: readonly TimexAnswer[]): string[] {
  const lines: string[] = [];
  const shown = ({start, end}: TimexAnswer): string =>
    `${text.slice(Math.max(0, start - 30), start)}[${text.slice(start, end)}]${text.slice(end, end + 20)}`.replace(
      /\s+/gu,
      " "
    );
  for (const gold of timexes) {
    const answer = answerTo(gold, found);
    if (!answer) lines.push(`${id} missed ${shown(gold)} ${gold.value}`);
    else if (gold.edtf !== undefined && (answer.edtf ?? null) !== gold.edtf) {
      const what = answer.edtf && isOverclaim(answer.edtf, gold.edtf) ? "overclaim" : "edtf";
      lines.push(`${id} ${what} ${shown(gold)} ${gold.edtf ?? "-"}: found ${answer.edtf ?? "-"}`);
    } else if (answer.start !== gold.start || answer.end !== gold.end) {
      lines.push(`${id} span ${shown(gold)}: found [${text.slice(answer.start, answer.end)}]`);
    } else if (answer.value !== gold.value)
      lines.push(`${id} value ${shown(gold)} ${gold.value}: found ${answer.value}`);
  }
  for (const answer of found) {
    if (!timexes.some((gold) => overlap(gold, answer) > 0))
      lines.push(`${id} extra ${shown(answer)} ${answer.value}`);
  }
  return lines;
}

/** Median of seven runs over all articles, processor time: other work on the machine does not count. */
function printSpeed(articles: readonly GoldArticle[]): void {
  const inputs = articles.map((gold) => ({article: articleOf(gold), sentences: segmentSentences(gold.text)}));
  const megabytes = articles.reduce((sum, {text}) => sum + Buffer.byteLength(text), 0) / 1e6;
  const seconds: number[] = [];
  for (let run = 0; run < 10; run++) {
    const before = process.cpuUsage();
    for (const input of inputs) findTimes(input, [en]);
    const {user, system} = process.cpuUsage(before);
    if (run > 2) seconds.push((user + system) / 1e6);
  }
  seconds.sort((a, b) => a - b);
  console.log(`tagging and anchoring ${(megabytes / seconds[3]!).toFixed(1)} MB/s on one core`);
}
