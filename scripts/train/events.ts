/**
 * `npm run train -- events [--folds [--worst]] [--vectors FILE] [GOLD.jsonl ...]`: learns from marked articles which predicates tell a happening, and which place
 * and date it has, and writes `src/extract/events/weights.ts` and `data/models/events.model`. `--folds` measures by cross-validation and writes
 * nothing. What words mean is taken from the shipped model, unless `--vectors` names the file to make it from (see
 * `meanings.ts`).
 */
import {readdir, readFile, writeFile} from "node:fs/promises";
import {parseArgs} from "node:util";
import {format, resolveConfig} from "prettier";
import type {Choice, Decider, PlaceCandidate, TimeCandidate} from "../../src/extract/events/decide.js";
import {
  learnedDecider,
  PLACE_BLOCKS,
  placeBlocks,
  type MeaningWeights,
  type Weights
} from "../../src/extract/events/decide.js";
import {openEventModel, writeEventModel} from "../../src/extract/events/event-model.js";
import {meaningOf, PLACE_SPOTS, type WordMeanings} from "../../src/extract/events/meanings.js";
import {findEvents, type EventsInput} from "../../src/extract/events/events.js";
import {weightsOf, type Evidence, type FeatureSpace} from "../../src/extract/events/evidence.js";
import {evidenceOfHappening, HAPPENING_SPACE} from "../../src/extract/events/happening-evidence.js";
import {PLACE_SPACE} from "../../src/extract/events/place-evidence.js";
import type {Reading} from "../../src/extract/events/select.js";
import {TIME_SPACE} from "../../src/extract/events/time-evidence.js";
import {evidenceOfTypes, TYPE_SPACE} from "../../src/extract/events/type-evidence.js";
import {TYPES_IN_ORDER} from "../../src/extract/events/type-words.js";
import type {EventType} from "../../src/domain/event.js";
import {annotate, type ExtractKit} from "../../src/extract/extract.js";
import {
  articleOf,
  countArticles,
  printCounts,
  type Counts,
  type GoldArticle,
  type GoldEvent
} from "../evaluate/hard-articles.js";
import {readLines} from "../evaluate/lines.js";
import {openKit} from "../kit.js";
import {distanceKm} from "../../src/extract/places/sphere.js";
import {SEED} from "./settings.js";
import {
  trainByMeaning,
  trainChoices,
  trainYesNo,
  type ChoiceExample,
  type MeaningExample,
  type YesNoExample
} from "./linear.js";
import {makeMeanings} from "./meanings.js";

const OUT = "src/extract/events/weights.ts";
const MODEL_FILE = "data/models/events.model";
const GOLD = "tests/gold";
const RIGHT_KM = 161;
const FOLDS = 5;
/** Places have more cases for their features than the other choices, so that they need less of a pull (by folds). */
const PLACE_DECAY = 5e-3;

/** What grammar tells beforehand, where the articles have too few cases. */
const HAPPENING_PRIORS: Readonly<Record<string, number>> = {
  "is:further-bare": -1.5,
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
  "is:people-thanked": -4,
  "is:negated": -3,
  "is:container": -1,
  "is:transitive-object": 4,
  "before:of": -1,
  "carried:lookback": 2,
  "carried:there": 3
};
const TYPE_PRIORS: Readonly<Record<string, number>> = {
  "shared:rule": 1.5,
  "shared:rule-noun": 1.5,
  "shared:sense": 3,
  "shared:verb": 0.5,
  "shared:object": 0.5,
  fought: 4
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

type Examples = {
  readonly happenings: YesNoExample[];
  readonly places: MeaningExample[];
  readonly times: ChoiceExample[];
  readonly types: MeaningExample[];
};

/** Trains and writes, or with `--folds` measures. */
export async function trainEvents(args: readonly string[]): Promise<void> {
  const {values, positionals: named} = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      folds: {type: "boolean", default: false},
      worst: {type: "boolean", default: false},
      vectors: {type: "string"}
    }
  });
  const files =
    named.length > 0
      ? named
      : (await readdir(GOLD))
          .filter((name) => name.endsWith(".jsonl") && !name.startsWith("unseen-"))
          .map((name) => `${GOLD}/${name}`)
          .sort();
  const articles = (await Promise.all(files.map((file) => readLines<GoldArticle>(file)))).flat();
  const meanings = values.vectors
    ? await makeMeanings(values.vectors)
    : openEventModel(await readFile(MODEL_FILE), MODEL_FILE).meanings;
  const kit = await openKit();
  if (values.folds) {
    let counts: Counts | null = null;
    for (let fold = 0; fold < FOLDS; fold++) {
      const learned = learn(
        articles.filter((_, i) => i % FOLDS !== fold),
        kit,
        meanings
      );
      const decider = learnedDecider(learned.weights, learned.ofMeaning);
      const held = articles.filter((_, i) => i % FOLDS === fold);
      counts = countArticles(held, (gold) => findEvents(read(gold, kit), decider).events, counts);
    }
    if (counts) {
      printCounts(counts);
      if (values.worst) for (const line of counts.wrong) console.log(`  ${line}`);
    }
    return;
  }
  const {weights, ofMeaning} = learn(articles, kit, meanings);
  const {happenings, places, times, types} = weights;
  const source = `${HEAD}
${record("HAPPENING_WEIGHTS", HAPPENING_SPACE, happenings)}
${record("PLACE_WEIGHTS", PLACE_SPACE, places)}
${record("TIME_WEIGHTS", TIME_SPACE, times)}
${record("TYPE_WEIGHTS", TYPE_SPACE, types)}`;
  await writeFile(OUT, await format(source, {...(await resolveConfig(OUT)), parser: "typescript"}));
  await writeFile(MODEL_FILE, writeEventModel(ofMeaning));
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
): {readonly weights: Weights; readonly ofMeaning: MeaningWeights} {
  const examples: Examples = {happenings: [], places: [], times: [], types: []};
  for (const article of articles) gather(article, kit, meanings, examples);
  const places = trainByMeaning(
    examples.places,
    weightsOf(PLACE_SPACE, PLACE_PRIORS),
    PLACE_BLOCKS,
    SEED,
    PLACE_DECAY
  );
  const types = trainByMeaning(
    examples.types,
    weightsOf(TYPE_SPACE, TYPE_PRIORS),
    TYPES_IN_ORDER.length,
    SEED
  );
  return {
    weights: {
      happenings: trainYesNo(examples.happenings, weightsOf(HAPPENING_SPACE, HAPPENING_PRIORS), SEED),
      places: places.weights,
      times: trainChoices(examples.times, weightsOf(TIME_SPACE, TIME_PRIORS), SEED),
      types: types.weights
    },
    ofMeaning: {meanings, places: places.rows, types: types.rows}
  };
}

const annotated = new Map<GoldArticle, EventsInput>();

/** The stages before the events, once an article. */
function read(gold: GoldArticle, kit: ExtractKit): EventsInput {
  let input = annotated.get(gold);
  if (!input) annotated.set(gold, (input = annotate(articleOf(gold), kit)));
  return input;
}

/** Reads one article with the answers in place of decisions, and keeps what there was to decide. */
function gather(gold: GoldArticle, kit: ExtractKit, meanings: WordMeanings, examples: Examples): void {
  const answers = new Map<Reading, GoldEvent>();
  const decider: Decider = {
    happenings(readings) {
      const told = assign(gold.events, readings);
      for (const [reading, event] of told) answers.set(reading, event);
      readings.forEach((reading) => {
        examples.happenings.push({evidence: evidenceOfHappening(reading), right: told.has(reading)});
      });
      return readings.flatMap((reading, index): Choice[] =>
        told.has(reading) ? [{index, probability: 1}] : []
      );
    },
    place(reading, candidates) {
      const {place} = answers.get(reading)!;
      return choose(
        candidates,
        (candidate) => isPlace(candidate, place),
        (example) =>
          examples.places.push({
            ...example,
            meaning: meaningOf(reading.sentence, reading.predicate, [], meanings, PLACE_SPOTS),
            blocks: placeBlocks(reading, candidates)
          })
      );
    },
    type(reading, topics) {
      const {type} = answers.get(reading)!;
      const {sentence, predicate, classified, status} = reading;
      examples.types.push({
        candidates: evidenceOfTypes(sentence, predicate, classified, status, topics),
        right: TYPES_IN_ORDER.map((one) => one === type),
        meaning: meaningOf(sentence, predicate, topics.titleWords, meanings),
        blocks: TYPES_IN_ORDER.map((_, row) => row)
      });
      return type as EventType;
    },
    time(reading, candidates) {
      const {edtf} = answers.get(reading)!;
      return choose(
        candidates,
        (candidate) => edtfOf(candidate) === edtf,
        (example) => examples.times.push(example)
      );
    }
  };
  findEvents(read(gold, kit), decider);
}

function choose<C extends {readonly evidence: Evidence}>(
  candidates: readonly C[],
  isRight: (candidate: C) => boolean,
  keep: (example: ChoiceExample) => void
): Choice {
  const right = candidates.map(isRight);
  const index = right.indexOf(true);
  if (index >= 0 && candidates.length > 1)
    keep({candidates: candidates.map(({evidence}) => evidence), right});
  return {index: index >= 0 ? index : candidates.length - 1, probability: 1};
}

function isPlace({mention, carried}: PlaceCandidate, place: GoldEvent["place"]): boolean {
  const at = mention?.item.chosen?.at ?? carried?.place.at ?? null;
  if (!at || !place) return at === null && place === null;
  return distanceKm(at, [place.lon, place.lat]) <= RIGHT_KM;
}

function edtfOf({mention, open, carried}: TimeCandidate): string | null {
  if (open) return open === "end" ? `${mention!.item.edtf}/..` : `../${mention!.item.edtf}`;
  return mention?.item.edtf ?? carried?.time.edtf ?? null;
}

/** Which predicate tells which marked event: the sentence is given, the predicate is the one that agrees most. */
function assign(events: readonly GoldEvent[], readings: readonly Reading[]): Map<Reading, GoldEvent> {
  const first = readings[0];
  const told = new Map<Reading, GoldEvent>();
  if (!first) return told;
  const [from, to] = first.sentence.span;
  const wanted = events.filter(({start, end}) => start < to && from < end);
  const offers = wanted.flatMap((event) =>
    readings.map((reading) => ({event, reading, fit: fitOf(event, reading)}))
  );
  offers.sort((a, b) => b.fit - a.fit);
  const taken = new Set<GoldEvent>();
  for (const {event, reading} of offers) {
    if (taken.has(event) || told.has(reading)) continue;
    taken.add(event);
    told.set(reading, event);
  }
  return told;
}

function fitOf({place, edtf, type, status}: GoldEvent, reading: Reading): number {
  const {sentence, predicate, classified, strength} = reading;
  const clause = sentence.clauses.find(({from, to}) => predicate.at >= from && predicate.at < to)!;
  const nearness = (at: number): number =>
    (at >= clause.from && at < clause.to ? 2 : 0.8) - Math.abs(at - predicate.at) / 30;
  let fit =
    Math.min(4, strength) * 0.3 + Number(classified.type === type) + 0.5 * Number(reading.status === status);
  if (place) {
    const where = sentence.places.filter(
      ({item}) => item.chosen && distanceKm(item.chosen.at, [place.lon, place.lat]) <= RIGHT_KM
    );
    fit += Math.max(0, ...where.map(({from}) => nearness(from)));
  }
  if (edtf) {
    const when = sentence.times.filter(({item}) => item.edtf === edtf);
    fit += Math.max(0, ...when.map(({from}) => nearness(from)));
  }
  return fit;
}
