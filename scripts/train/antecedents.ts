/**
 * `npm run train -- antecedents [--folds]`: learns from the pronouns in `marked-antecedents.txt` what a pronoun stands for, and writes
 * `src/extract/events/antecedent-weights.ts`. `--folds` measures by cross-validation and writes nothing.
 */
import {writeFile} from "node:fs/promises";
import {parseArgs} from "node:util";
import {format, resolveConfig} from "prettier";
import {
  antecedentBeliefs,
  antecedentCase,
  isSayable,
  type AntecedentCase,
  type AntecedentKind
} from "../../src/extract/events/antecedent-choice.js";
import {ANTECEDENT_SPACE} from "../../src/extract/events/antecedent-evidence.js";
import {parseSentences} from "../../src/extract/events/parse-sentences.js";
import {RecentPersons} from "../../src/extract/events/recent-persons.js";
import {annotate, type ExtractKit} from "../../src/extract/extract.js";
import {articleOf} from "../evaluate/hard-articles.js";
import {readLines} from "../evaluate/lines.js";
import {openKit} from "../kit.js";
import type {GoldArticle} from "../evaluate/hard-articles.js";
import {GOLD_FOLDER} from "./gold.js";
import {trainChoicesAtOnce} from "./linear.js";
import {readMarkedAntecedents, standsFor, type MarkedPronoun} from "./marked-antecedents.js";

const OUT = "src/extract/events/antecedent-weights.ts";
const FOLDS = 5;
/** Cases that a feature needs, and how strongly a weight is drawn to 0: chosen by folds. */
const LEAST_CASES = 3;
const DECAY = 3;
const MARGINS = [0.5, 0.6, 0.7, 0.75, 0.8, 0.85, 0.9, 0.95];

/** A marked pronoun with which of its candidates are right; the last stands for none of them. */
type Example = AntecedentCase & {readonly right: readonly boolean[]; readonly marked: MarkedPronoun};

/** Trains and writes, or with `--folds` measures. */
export async function trainAntecedents(args: readonly string[]): Promise<void> {
  const {values} = parseArgs({args: [...args], options: {folds: {type: "boolean", default: false}}});
  const examples = await gather(await openKit());
  if (values.folds) {
    printFolds(examples);
    return;
  }
  const rows = Object.entries(learn(examples)).map(([kind, weights]) => `${kind}: ${record(weights)}`);
  const source = `${HEAD}
export const ANTECEDENT_WEIGHTS: Readonly<Record<"person" | "it" | "they", Readonly<Record<string, number>>>> = {${rows.join(", ")}};\n`;
  await writeFile(OUT, await format(source, {...(await resolveConfig(OUT)), parser: "typescript"}));
  console.log(`${OUT}: learned from ${examples.length} pronouns`);
}

const HEAD =
  "/** What evidence weighs for whom a pronoun stands, in log-odds: written by `npm run train -- antecedents` from `marked-antecedents.txt`. */";

function record(weights: Float64Array): string {
  const rows = ANTECEDENT_SPACE.names.flatMap((name, i) => {
    const weight = Math.round(weights[i]! * 100) / 100;
    return weight === 0 ? [] : [`"${name}": ${weight}`];
  });
  return `{${rows.join(", ")}}`;
}

/** The marked pronouns as extraction sees them, in the order of the file. */
async function gather(kit: ExtractKit): Promise<Example[]> {
  const all = await readMarkedAntecedents();
  const examples: Example[] = [];
  for (const file of new Set(all.map(({file}) => file))) {
    const ofFile = all.filter((pronoun) => pronoun.file === file);
    const articles = await readLines<GoldArticle>(`${GOLD_FOLDER}/${file}.jsonl`);
    for (const gold of articles) {
      const marked = ofFile.filter(({article}) => article === gold.id);
      if (marked.length > 0) examples.push(...examplesIn(gold, marked, kit));
    }
  }
  return examples;
}

function examplesIn(gold: GoldArticle, marked: readonly MarkedPronoun[], kit: ExtractKit): Example[] {
  const {text} = gold;
  const sentences = parseSentences(annotate(articleOf(gold), kit)).parsed.map(({sentence}) => sentence);
  const persons = new RecentPersons();
  return sentences.flatMap((own, sentence) => {
    persons.enter();
    const recent = persons.antecedents();
    persons.leave(own);
    return marked.flatMap((pronoun): Example[] => {
      const word = own.words.findIndex(({start, lower}) => start === pronoun.start && lower === pronoun.word);
      if (word < 0) return [];
      const told = antecedentCase({text, sentences, sentence, word, recent: recent(own.words[word]!)});
      if (!told) return [];
      const right = told.candidates.map(({said, isName}) => standsFor(pronoun, said, isName));
      return [{...told, right: [...right, !right.includes(true)], marked: pronoun}];
    });
  });
}

function learn(examples: readonly Example[]): Record<AntecedentKind, Float64Array> {
  return {
    person: learnKind(examples, "person"),
    it: learnKind(examples, "it"),
    they: learnKind(examples, "they")
  };
}

/** Weights in the order of the space; features of too few cases weigh nothing. */
function learnKind(examples: readonly Example[], kind: AntecedentKind): Float64Array {
  const own = examples.filter((example) => example.kind === kind);
  const cases = new Uint16Array(ANTECEDENT_SPACE.names.length);
  for (const {evidence} of own) for (const told of evidence) for (const feature of told) cases[feature]!++;
  return trainChoicesAtOnce(
    own.map(({evidence, right}) => ({
      candidates: evidence.map((told) => told.filter((feature) => cases[feature]! >= LEAST_CASES)),
      right
    })),
    ANTECEDENT_SPACE.names.length,
    DECAY
  );
}

/** Learns from four fifths of the articles and prints what is said of the other, by how sure it must be. */
function printFolds(examples: readonly Example[]): void {
  const beliefs = new Map<Example, readonly number[]>();
  for (let fold = 0; fold < FOLDS; fold++) {
    const held = examples.filter(({marked}) => foldOf(marked) === fold);
    const weights = learn(examples.filter(({marked}) => foldOf(marked) !== fold));
    for (const example of held)
      beliefs.set(example, antecedentBeliefs(example.evidence, weights[example.kind]));
  }
  for (const [kind, isKind] of KINDS) {
    const all = examples.filter(({marked}) => isKind.test(marked.word));
    const told = all.filter(({candidates}) => candidates.some(({ruled}) => ruled !== null));
    const right = told.filter((e) => e.candidates.some(({ruled}, i) => ruled !== null && e.right[i]));
    console.log(`${kind}: ${all.length} marked; the rules alone say ${told.length}, right ${right.length}`);
    for (const margin of MARGINS) {
      const said = all.flatMap((example) => {
        const best = example.candidates.findIndex((_, i) => beliefs.get(example)![i]! >= margin);
        return best >= 0 && isSayable(example.candidates[best]!.said) ? [example.right[best]!] : [];
      });
      const sure = said.filter(Boolean).length;
      console.log(
        `  from ${margin}: ${said.length} said, ${sure} right, ${((100 * sure) / said.length).toFixed(1)} of 100`
      );
    }
  }
}

const KINDS: readonly (readonly [string, RegExp])[] = [
  ["he, she", /^(?:he|him|his|she|her)$/u],
  ["it, they", /^(?:it|its|they|them|their)$/u]
];

/** Pronouns of one article are in one fold, whatever others are marked. */
function foldOf({file, article}: MarkedPronoun): number {
  let hash = 0;
  for (const unit of `${file} ${article}`) hash = (Math.imul(hash, 31) + unit.codePointAt(0)!) >>> 0;
  return hash % FOLDS;
}
