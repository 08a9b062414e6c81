/**
 * `npm run train -- times [--folds [--worst]] [GOLD.jsonl ...]`: learns from marked articles what in a sentence tells the last
 * weekday from the next one, and writes `src/extract/times/weekday-side-weights.ts`. `--folds` measures by cross-validation,
 * articles whole, and writes nothing. The same articles give the same bytes.
 */
import {writeFile} from "node:fs/promises";
import {parseArgs} from "node:util";
import {format, resolveConfig} from "prettier";
import {edtfOfDay} from "../../src/domain/time.js";
import {datelineDay, findDateline} from "../../src/extract/text/dateline.js";
import {segmentSentences} from "../../src/extract/text/sentences.js";
import {en} from "../../src/extract/times/english/english.js";
import {findTimes} from "../../src/extract/times/times.js";
import {
  sideEvidence,
  isAheadOnBalance,
  type WeekdayInSentence
} from "../../src/extract/times/weekday-side.js";
import {articleOf, type GoldArticle} from "../evaluate/hard-articles.js";
import {chance} from "./crf.js";
import {learnedArticles} from "./gold-articles.js";
import {SEED} from "./settings.js";

const OUT = "src/extract/times/weekday-side-weights.ts";
const FOLDS = 10;

/** Evidence of fewer weekdays teaches nothing. */
const LEAST_WEEKDAYS = 7;
const EPOCHS = 40;
const RATE = 0.1;
const DECAY = 5e-3;
/** What weighs less is left out. */
const LEAST_WEIGHT = 0.05;

type Example = {
  readonly article: number;
  readonly evidence: readonly string[];
  /** Whether the next one is meant. */
  readonly ahead: boolean;
  /** What the rules of tense take; `null` of what they do not place on either side. */
  readonly taken: boolean | null;
  readonly shown: string;
};

type SideWeights = ReadonlyMap<string, number>;

/** Trains and writes, or with `--folds` measures. */
export async function trainTimes(args: readonly string[]): Promise<void> {
  const {values, positionals: named} = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {folds: {type: "boolean", default: false}, worst: {type: "boolean", default: false}}
  });
  const articles = await learnedArticles(named);
  const examples = articles.flatMap((gold, article) => examplesOf(gold, article));
  if (values.folds) {
    measure(examples, values.worst);
    return;
  }
  const weights = train(examples);
  const kept = [...weights].filter(([, weight]) => Math.abs(weight) >= LEAST_WEIGHT).sort(byName);
  const rows = kept.map(([name, weight]) => `${JSON.stringify(name)}: ${weight.toFixed(2)}`);
  const source = `/** What speaks for the next weekday, in log-odds: written by \`npm run train -- times\` from the articles in \`tests/gold\`. */
export const SIDE_WEIGHTS: Readonly<Record<string, number>> = {${rows.join(",\n")}};\n`;
  await writeFile(OUT, await format(source, {...(await resolveConfig(OUT)), parser: "typescript"}));
  console.log(`${OUT}: ${String(kept.length)} weights from ${String(examples.length)} weekdays`);
}

function byName([a]: readonly [string, number], [b]: readonly [string, number]): number {
  return a < b ? -1 : 1;
}

/** The weekdays of an article that are marked as the last or the next one. */
function examplesOf(gold: GoldArticle, article: number): Example[] {
  const {text, timexes: marked} = gold;
  const weekdays: WeekdayInSentence[] = [];
  const {timexes} = findTimes(
    {
      article: articleOf(gold),
      sentences: segmentSentences(text),
      dateline: datelineDay(text, findDateline(text), gold.dct),
      sideOf: (weekday) => {
        weekdays.push(weekday);
        return 0;
      }
    },
    [en]
  );
  return weekdays.flatMap((weekday): Example[] => {
    const [start, end] = [weekday.scan.start[weekday.first]!, weekday.scan.end[weekday.last]!];
    const answer = marked.find((one) => one.start < end && start < one.end)?.edtf;
    const [before, after] = [edtfOfDay(weekday.before), edtfOfDay(weekday.before + 7)];
    if (answer !== before && answer !== after) return [];
    const found = timexes.find(({span}) => span[0] < end && start < span[1])?.edtf;
    return [
      {
        article,
        evidence: sideEvidence(weekday),
        ahead: answer === after,
        taken: found === after ? true : found === before ? false : null,
        shown: `${text.slice(Math.max(0, start - 70), start)}[${text.slice(start, end)}]${text.slice(end, end + 50)}`
      }
    ];
  });
}

/** Logistic regression by AdaGrad. */
function train(examples: readonly Example[]): SideWeights {
  const counts = new Map<string, number>();
  for (const {evidence} of examples)
    for (const name of evidence) counts.set(name, (counts.get(name) ?? 0) + 1);
  const known = [...counts].filter(([, count]) => count >= LEAST_WEEKDAYS).map(([name]) => name);
  const numbers = new Map(known.map((name, k) => [name, k]));
  const rows = examples.map(({evidence}) =>
    evidence.map((name) => numbers.get(name)).filter((k) => k !== undefined)
  );
  const weights = new Float64Array(known.length);
  const squares = new Float64Array(known.length).fill(1e-8);
  const random = chance(SEED);
  const order = examples.map((_, i) => i);
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    for (let i = order.length - 1; i > 0; i--) {
      const j = Math.floor(random() * (i + 1));
      [order[i], order[j]] = [order[j]!, order[i]!];
    }
    for (const i of order) {
      const odds = rows[i]!.reduce((sum, k) => sum + weights[k]!, 0);
      const error = Number(examples[i]!.ahead) - 1 / (1 + Math.exp(-odds));
      for (const k of rows[i]!) {
        const gradient = error - DECAY * weights[k]!;
        squares[k]! += gradient * gradient;
        weights[k]! += (RATE * gradient) / Math.sqrt(squares[k]!);
      }
    }
  }
  return new Map(known.map((name, k) => [name, weights[k]!]));
}

/** How often the side is wrong by the words alone, by the rules of tense, and by rules that the words of other articles overrule. */
function measure(examples: readonly Example[], worst: boolean): void {
  let [alone, byRules, together] = [0, 0, 0];
  for (let fold = 0; fold < FOLDS; fold++) {
    const weights = train(examples.filter(({article}) => article % FOLDS !== fold));
    for (const {article, evidence, ahead, taken, shown} of examples) {
      if (article % FOLDS !== fold) continue;
      const odds = evidence.reduce((sum, name) => sum + (weights.get(name) ?? 0), 0);
      const decided = taken === null ? null : isAheadOnBalance(taken, odds);
      if (odds > 0 !== ahead) alone++;
      if (taken !== ahead) byRules++;
      if (decided !== ahead) together++;
      if (worst && decided !== ahead) console.log(`  ${odds.toFixed(1)} ${shown.replace(/\s+/gu, " ")}`);
    }
  }
  console.log(
    `${String(examples.length)} weekdays, wrong side: ${String(byRules)} by rules of tense, ${String(alone)} by other articles' words, ${String(together)} by rules where those do not overrule`
  );
}
