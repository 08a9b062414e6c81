/**
 * `npm run train -- events [--folds [--worst]] [--types] [--vectors FILE] [GOLD.jsonl ...]`: learns from marked articles which predicates tell a happening, and which place
 * and date it has, and writes `src/extract/events/weights.ts` and `data/models/events.model`. `--folds` measures by cross-validation and writes
 * nothing; `--types` learns the types alone and leaves all else as it is shipped. What words mean is taken from the shipped model, unless `--vectors` names the file to make it from (see
 * `meanings.ts`).
 */
import {readFile, writeFile} from "node:fs/promises";
import {parseArgs} from "node:util";
import {format, resolveConfig} from "prettier";
import {
  learnedDecider,
  PLACE_BLOCKS,
  type EventModel,
  type Weights
} from "../../src/extract/events/decide.js";
import {openEventModel, writeEventModel} from "../../src/extract/events/event-model.js";
import type {WordMeanings} from "../../src/extract/events/meanings.js";
import {findEvents} from "../../src/extract/events/events.js";
import type {NetworkColumns} from "../../src/extract/events/network.js";
import type {EventsInput} from "../../src/extract/events/parse-sentences.js";
import {weightsOf, type FeatureSpace} from "../../src/extract/events/evidence.js";
import {HAPPENING_SPACE} from "../../src/extract/events/happening-evidence.js";
import {PLACE_SPACE} from "../../src/extract/events/place-evidence.js";
import {spotOfKey} from "../../src/extract/events/spotted-words.js";
import {STATUS_SPACE} from "../../src/extract/events/status-evidence.js";
import {TIME_SPACE} from "../../src/extract/events/time-evidence.js";
import {TYPE_SPACE} from "../../src/extract/events/type-evidence.js";
import {TYPES_IN_ORDER} from "../../src/extract/events/type-words.js";
import {annotate, type ExtractKit} from "../../src/extract/extract.js";
import {
  articleOf,
  countArticles,
  printCounts,
  type Counts,
  type GoldArticle
} from "../evaluate/hard-articles.js";
import {openKit} from "../kit.js";
import {learnedArticles} from "./gold-articles.js";
import {SEED} from "./settings.js";
import {gatherExamples, type Examples} from "./event-examples.js";
import {alone, growTrees, pairwise, together, type TreeSettings} from "./boosting.js";
import {trainByMeaning, trainChoices} from "./linear.js";
import {makeMeanings} from "./meanings.js";
import {trainNetwork, type NetworkSettings} from "./network.js";

const OUT = "src/extract/events/weights.ts";
const MODEL_FILE = "data/models/events.model";
const FOLDS = 5;
/** Places have more cases for their features than the other choices, so that they need less of a pull (by folds). */
const PLACE_DECAY = 5e-3;

/** Chosen by folds: deeper or more trees gain nothing. */
const TREES: TreeSettings = {trees: 150, depth: 6, rate: 0.1, leastBend: 5, rows: 0.8, columns: 0.5};

/** Cases that a word needs, by where it stands, in the order of `WORD_SPOTS`. */
const LEAST_CASES = [3, 6, 6, 10];

/** Chosen by folds: wider ones gain nothing, and without what is left out in learning all are worse. */
const TYPE_NETWORK: NetworkSettings = {
  members: 4,
  hidden: 16,
  epochs: 12,
  batch: 128,
  rate: 1e-3,
  decay: 0.1,
  without: 0.2,
  leastCases: (key) => LEAST_CASES[spotOfKey(key)]!
};

/** What grammar tells beforehand, where the articles have too few cases. */
const HAPPENING_PRIORS: Readonly<Record<string, number>> = {
  "is:further-bare": -1.5,
  "is:relative-bare": -1.5,
  "is:comment-opener": -1,
  "is:onlooker-subject": -1,
  "is:state-subject": -1
};
const PLACE_PRIORS: Readonly<Record<string, number>> = {
  "hand:0": -1,
  "hand:1": -0.5,
  "hand:3": 0.5,
  "hand:4": 1,
  "hand:5": 1.3,
  "hand:6": 1.6,
  "is:party": -3,
  "is:people-thanked": -6,
  "is:negated": -3,
  "is:other-subject-bare": -2,
  "is:container": -1,
  "is:transitive-object": 4,
  "before:of": -1,
  "carried:lookback": 2,
  "carried:there": 3,
  "carried:there-located": 3
};
const TIME_PRIORS: Readonly<Record<string, number>> = {
  "hand:0": -1,
  "hand:1": -0.5,
  "hand:3": 0.5,
  "hand:4": 1,
  "hand:5": 1.3,
  "hand:6": 1.6,
  "is:possessed-ahead": -6,
  "is:put-off-to": 2,
  "is:ahead-of-past": -2,
  "is:past-of-future": -1,
  "carried:lookback": 4
};

/** The rules' own reading holds where nothing speaks against it. */
const STATUS_PRIORS: Readonly<Record<string, number>> = {rule: 2};

/** Trains and writes, or with `--folds` measures. */
export async function trainEvents(args: readonly string[]): Promise<void> {
  const {values, positionals: named} = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      folds: {type: "boolean", default: false},
      worst: {type: "boolean", default: false},
      types: {type: "boolean", default: false},
      vectors: {type: "string"}
    }
  });
  const articles = await learnedArticles(named);
  const shipped = openEventModel(await readFile(MODEL_FILE), MODEL_FILE);
  const meanings = values.vectors ? await makeMeanings(values.vectors) : shipped.meanings;
  const kit = await openKit();
  if (values.folds) {
    let counts: Counts | null = null;
    for (let fold = 0; fold < FOLDS; fold++) {
      const learned = learn(
        articles.filter((_, i) => i % FOLDS !== fold),
        kit,
        meanings
      );
      const decider = learnedDecider(learned.weights, learned.model);
      const held = articles.filter((_, i) => i % FOLDS === fold);
      counts = countArticles(held, (gold) => findEvents(read(gold, kit), decider).events, counts);
    }
    if (counts) {
      printCounts(counts);
      if (values.worst) for (const line of counts.wrong) console.log(`  ${line}`);
    }
    return;
  }
  if (values.types) {
    const types = learnTypes(gather(articles, kit, meanings));
    await writeFile(MODEL_FILE, writeEventModel({...shipped, types}));
    console.log(`${MODEL_FILE}: types learned from ${articles.length} articles`);
    return;
  }
  const {weights, model} = learn(articles, kit, meanings);
  const {happenings, places, times, statuses} = weights;
  const source = `${HEAD}
${record("HAPPENING_WEIGHTS", HAPPENING_SPACE, happenings)}
${record("PLACE_WEIGHTS", PLACE_SPACE, places)}
${record("TIME_WEIGHTS", TIME_SPACE, times)}
${record("STATUS_WEIGHTS", STATUS_SPACE, statuses)}`;
  await writeFile(OUT, await format(source, {...(await resolveConfig(OUT)), parser: "typescript"}));
  await writeFile(MODEL_FILE, writeEventModel(model));
  console.log(`${OUT} and ${MODEL_FILE}: learned from ${articles.length} articles`);
}

const HEAD = `/** What evidence weighs, in log-odds: written by \`npm run train -- events\` from the articles in \`tests/gold\`. */`;

function record(name: string, {names}: FeatureSpace, weights: Float64Array): string {
  const rows = names.flatMap((feature, i) => {
    const weight = Math.round(weights[i]! * 100) / 100;
    return weight === 0 ? [] : [`"${feature}": ${weight}`];
  });
  return `export const ${name}: Readonly<Record<string, number>> = {${rows.join(", ")}};\n`;
}

function learn(
  articles: readonly GoldArticle[],
  kit: ExtractKit,
  meanings: WordMeanings
): {readonly weights: Weights; readonly model: EventModel} {
  const examples = gather(articles, kit, meanings);
  const told = HAPPENING_SPACE.names;
  const prior = {
    happenings: weightsOf(HAPPENING_SPACE, HAPPENING_PRIORS),
    places: weightsOf(PLACE_SPACE, PLACE_PRIORS),
    times: weightsOf(TIME_SPACE, TIME_PRIORS)
  };
  const places = trainByMeaning(examples.places, prior.places, PLACE_BLOCKS, SEED, PLACE_DECAY);
  const {happenings, times} = examples;
  return {
    weights: {
      happenings: prior.happenings,
      places: sumOf(places.weights, prior.places),
      times: sumOf(trainChoices(times, prior.times, SEED), prior.times),
      statuses: trainChoices(examples.statuses, weightsOf(STATUS_SPACE, STATUS_PRIORS), SEED)
    },
    model: {
      meanings,
      places: places.rows,
      types: learnTypes(examples),
      trees: {
        happenings: growTrees(happenings, prior.happenings, told, [], alone, TREES, SEED),
        places: growTrees(examples.places, prior.places, PLACE_SPACE.names, told, pairwise, TREES, SEED),
        times: growTrees(times, prior.times, TIME_SPACE.names, told, together, TREES, SEED)
      }
    }
  };
}

function gather(articles: readonly GoldArticle[], kit: ExtractKit, meanings: WordMeanings): Examples {
  const examples: Examples = {happenings: [], places: [], times: [], types: [], statuses: []};
  for (const article of articles) gatherExamples(article, read(article, kit), meanings, examples);
  return examples;
}

function learnTypes({types}: Examples): NetworkColumns {
  const outputs = TYPES_IN_ORDER.length;
  return trainNetwork(types, TYPE_SPACE.names, HAPPENING_SPACE.names, outputs, TYPE_NETWORK, SEED);
}

/** What was learned from the prior on, and the prior from which the trees begin. */
function sumOf(learned: Float64Array, prior: Float64Array): Float64Array {
  return learned.map((weight, feature) => weight + prior[feature]!);
}

const annotated = new Map<GoldArticle, EventsInput>();

/** The stages before the events, once an article. */
function read(gold: GoldArticle, kit: ExtractKit): EventsInput {
  let input = annotated.get(gold);
  if (!input) annotated.set(gold, (input = annotate(articleOf(gold), kit)));
  return input;
}
