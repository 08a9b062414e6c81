/**
 * `npm run train -- names [--folds [N]] [--classes FILE]`: trains the name recognizer on Wikigold, marked sentences of our own,
 * news and made-up sentences, and writes `data/models/names.model`. `--folds` measures by cross-validation on Wikigold, parts being
 * stretches of neighbours, and writes nothing. The classes of words are those of the shipped model, unless `--classes`
 * names the vectors to make them from (see `word-classes.ts`).
 */
import {readdir, readFile, writeFile} from "node:fs/promises";
import path from "node:path";
import {parseArgs} from "node:util";
import {segmentSentences} from "../../src/extract/text/sentences.js";
import {tokenize} from "../../src/extract/text/tokens.js";
import {addNameFeatures, nameRows} from "../../src/extract/names/name-features.js";
import {openNameModel, writeNameModel, type NameModel} from "../../src/extract/names/name-model.js";
import {NAME_TAG, NAME_TAGS} from "../../src/extract/names/recognize-names.js";
import {findNames} from "../../src/extract/names/names.js";
import {observe, type Observation} from "../../src/extract/places/observe.js";
import {findPlaces, type PlacesKit} from "../../src/extract/places/places.js";
import {sequences} from "../../src/extract/places/recognize.js";
import {readLines} from "../evaluate/lines.js";
import {scoreNames, printScores} from "../evaluate/name-score.js";
import {openGazetteer} from "../../src/extract/places/gazetteer.js";
import {openPlaceModel} from "../../src/extract/places/model.js";
import type {SequenceModel} from "../../src/extract/text/sequence-model.js";
import {readGazetteer} from "../gazetteer/read.js";
import {chance, trainCrf, type Example} from "./crf.js";
import {corporaFolder, GOLD_FOLDER, readGold, type GoldDocument} from "./gold.js";
import {makeEncyclopedia} from "./encyclopedia.js";
import {makeUp} from "./made-up-names.js";
import {readMarkedNames, type MarkedNames} from "./marked-names.js";
import {nameLists} from "./name-lists.js";
import {namePools, type Pool} from "./name-pools.js";
import {newsSentences, type Clustered} from "./news-names.js";
import {averageChains} from "./names-average.js";
import {SEED} from "./settings.js";
import {silverTags} from "./silver-names.js";
import {makeWordClasses} from "./word-classes.js";
import type {WordClasses} from "../../src/extract/names/word-classes.js";

/** Where the shipped model is. */
export const NAME_MODEL_FILE = "data/models/names.model";
const MADE_UP = 3000;
const ENCYCLOPEDIA = 4000;
/** Models whose mean is taken, and what is added to the seed for each. */
const MODELS = 4;
const SEED_STEP = 100;
/** How much a sentence counts beside one of Wikigold; a run of `silver` or `own` that only names places, `place` of that. */
const WEIGHT = {marked: 0.5, silver: 0.3, own: 0.1, place: 0.2, news: 0.5, madeUp: 0.25, encyclopedia: 0.25};
/** Our own articles whose files begin so are for measuring only. */
const UNSEEN = "unseen-";
/** Places for made-up sentences, of each kind. */
const PLACES_OF_A_KIND = 400;
/** Added to the score of no name; chosen by cross-validation. */
const BIAS = -0.4;

/** What looking at a text for training needs. */
type TrainingKit = PlacesKit & {readonly classes: WordClasses};

/** Trains and writes, or with `--folds` measures. */
export async function trainNames(args: readonly string[]): Promise<void> {
  const {values, positionals} = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {folds: {type: "boolean", default: false}, classes: {type: "string"}}
  });
  const index = await readGazetteer();
  const kit: TrainingKit = {
    gazetteer: openGazetteer(index),
    model: openPlaceModel(await readFile("data/models/places.model")),
    classes: values.classes
      ? await makeWordClasses(values.classes)
      : openNameModel(await readFile(NAME_MODEL_FILE), NAME_MODEL_FILE).classes
  };
  const gold = await readLines<MarkedNames>(path.join(corporaFolder(), "names/wikigold.jsonl"));
  const extra = await otherExamples(kit, index);
  const marked = gold.map((one) => examplesOf(one, kit, 1));
  if (values.folds) {
    const folds = Number(positionals[0] ?? 5);
    const answers: {gold: MarkedNames; found: ReturnType<typeof findNames>["names"]}[] = [];
    for (let fold = 0; fold < folds; fold++) {
      const isHeld = (i: number): boolean => Math.floor((i * folds) / gold.length) === fold;
      const model = trainAll(marked.filter((_, i) => !isHeld(i)).flat(), extra, kit.classes);
      gold.forEach((one, i) => {
        if (isHeld(i)) answers.push({gold: one, found: namesIn(one.text, kit, model)});
      });
    }
    printScores(`wikigold, cross-validated in ${folds} parts`, scoreNames(answers), 40);
    return;
  }
  const bytes = writeNameModel(trainAll(marked.flat(), extra, kit.classes));
  await writeFile(NAME_MODEL_FILE, bytes);
  console.log(`${NAME_MODEL_FILE}: ${bytes.length} bytes`);
}

/** All that is learned from beside Wikigold, for each of the models: they differ in what is made up. */
async function otherExamples(kit: TrainingKit, index: Uint8Array): Promise<Example[][]> {
  const news = newsSentences(await readLines<Clustered>(path.join(corporaFolder(), "events/ecbplus.jsonl")));
  const lists = await nameLists();
  const places = [...lists.places, ...samplePlaces(namePools(index))];
  const marked = await readMarkedNames();
  const silver = [
    ...(await readGold(path.join(corporaFolder(), "places/lgl.jsonl"))),
    ...(await readGold(path.join(corporaFolder(), "places/geowebnews.jsonl")))
  ].flatMap((document) => silverExamples(document, kit, WEIGHT.silver));
  const own = (await ownArticles()).flatMap((document) => silverExamples(document, kit, WEIGHT.own));
  const shared = [
    ...silver,
    ...own,
    ...news.flatMap((one) => examplesOf(one, kit, WEIGHT.news)),
    ...marked.flatMap((one) => examplesOf(one, kit, WEIGHT.marked))
  ];
  console.log(
    `${marked.length} marked sentences, ${silver.length + own.length} runs of articles by rule, ${news.length} sentences of news, ${MADE_UP + ENCYCLOPEDIA} made up for each of ${MODELS} models`
  );
  return Array.from({length: MODELS}, (_, k) => {
    const seed = SEED + SEED_STEP * k;
    return [
      ...shared,
      ...makeUp(MADE_UP, lists, seed).flatMap((one) => examplesOf(one, kit, WEIGHT.madeUp)),
      ...makeEncyclopedia(ENCYCLOPEDIA, {...lists, places}, seed + 4).flatMap((one) =>
        examplesOf(one, kit, WEIGHT.encyclopedia)
      )
    ];
  });
}

/** Trains the models, one on each of `others`, and takes their mean. */
function trainAll(gold: readonly Example[], others: readonly Example[][], classes: WordClasses): NameModel {
  const chains = others.map((other, k) => train([...gold, ...other], SEED + SEED_STEP * k));
  return {chain: averageChains(chains), bias: BIAS, classes};
}

function train(examples: readonly Example[], seed: number): SequenceModel {
  const {person, inPerson, organization, inOrganization, other, inOther, outside} = NAME_TAG;
  const insides = [inPerson, inOrganization, inOther];
  const forbidden: [number, number][] = [];
  for (const inside of insides) {
    for (const before of [outside, person, inPerson, organization, inOrganization, other, inOther]) {
      if (before !== inside && before !== inside - 1) forbidden.push([before, inside]);
    }
  }
  return trainCrf(examples, {
    tags: NAME_TAGS,
    forbidden,
    notInitial: insides,
    epochs: 8,
    rate: 0.05,
    decay: 1e-3,
    minCount: 2,
    settled: 0.01,
    seed
  });
}

function namesIn(text: string, kit: PlacesKit, names: NameModel): ReturnType<typeof findNames>["names"] {
  const tokens = tokenize(text);
  const sentences = segmentSentences(text);
  const {resolutions, seen} = findPlaces({article: {text, source: null, url: null}, tokens, sentences}, kit);
  return findNames({text, tokens, sentences, resolutions, seen}, {...kit, names}).names;
}

function look(text: string, {gazetteer, model}: TrainingKit): Observation {
  return observe(tokenize(text), segmentSentences(text), gazetteer, model.cueWords);
}

function examplesOf({text, names}: MarkedNames, kit: TrainingKit, weight: number): Example[] {
  const seen = look(text, kit);
  const {tokens} = seen;
  const tags = new Uint8Array(tokens.count);
  for (const {start, end, type} of names) {
    const tag = type === "PER" ? NAME_TAG.person : type === "ORG" ? NAME_TAG.organization : NAME_TAG.other;
    let first = true;
    for (let i = 0; i < tokens.count; i++) {
      if (tokens.end[i]! <= start || tokens.start[i]! >= end) continue;
      tags[i] = first ? tag : tag + 1;
      first = false;
    }
  }
  const classes = kit.classes.column(seen.words);
  return [...sequences(seen.active, seen.sentenceStart)].map(([from, to]) => {
    const row = tags.slice(from, to);
    for (let i = 0; i < row.length; i++) {
      const tag = row[i]!;
      const inside = tag > 0 && tag % 2 === 0;
      if (inside && (i === 0 || (row[i - 1] !== tag && row[i - 1] !== tag - 1))) row[i] = tag - 1;
    }
    return exampleOf(seen, classes, from, to, row, weight);
  });
}

function exampleOf(
  seen: Observation,
  classes: Uint16Array,
  from: number,
  to: number,
  tags: Uint8Array,
  weight: number
): Example {
  const rows = nameRows(to - from);
  for (let i = from; i < to; i++) addNameFeatures(seen, classes, i, rows);
  return {hashes: rows.hashes.slice(0, rows.from[rows.rows]!), from: rows.from.slice(), tags, weight};
}

/** Runs of a text with known places that sure rules explain. */
function silverExamples({text, toponyms}: GoldDocument, kit: TrainingKit, weight: number): Example[] {
  const seen = look(text, kit);
  const {tokens} = seen;
  const marked = new Uint8Array(tokens.count);
  let token = 0;
  for (const {start, end} of [...toponyms].sort((a, b) => a.start - b.start)) {
    while (token < tokens.count && tokens.end[token]! <= start) token++;
    for (let i = token; i < tokens.count && tokens.start[i]! < end; i++) marked[i] = 1;
  }
  const classes = kit.classes.column(seen.words);
  const surnames = new Set<number>();
  const examples: Example[] = [];
  for (const [from, to] of sequences(seen.active, seen.sentenceStart)) {
    const tags = silverTags(seen, from, to, marked, surnames);
    if (!tags) continue;
    const isPlace = tags.every((tag) => tag === NAME_TAG.other || tag === NAME_TAG.inOther);
    examples.push(exampleOf(seen, classes, from, to, tags, isPlace ? weight * WEIGHT.place : weight));
  }
  return examples;
}

async function ownArticles(): Promise<GoldDocument[]> {
  const files = (await readdir(GOLD_FOLDER)).filter(
    (name) => name.endsWith(".jsonl") && !name.startsWith(UNSEEN)
  );
  return (await Promise.all(files.sort().map((name) => readGold(path.join(GOLD_FOLDER, name))))).flat();
}

/** Some places of all the world: the same ones for the same index. */
function samplePlaces(pools: ReturnType<typeof namePools>): string[] {
  const random = chance(1);
  const kinds: readonly Pool[] = ["city", "town", "town", "state", "county"];
  return kinds.flatMap((kind) =>
    Array.from({length: PLACES_OF_A_KIND}, () => pools[kind][Math.floor(random() * pools[kind].length)]!.name)
  );
}
