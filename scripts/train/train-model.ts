import {offerFor} from "../../src/extract/places/candidates.js";
import {CueWords} from "../../src/extract/places/cue-words.js";
import type {Gazetteer} from "../../src/extract/places/gazetteer.js";
import {homeOf} from "../../src/extract/places/home.js";
import {
  addKindFeatures,
  isDemonym,
  KIND_TAG,
  KIND_TAGS,
  MAX_KIND_FEATURES
} from "../../src/extract/places/kind.js";
import {relate, type Mention} from "../../src/extract/places/mentions.js";
import type {PlaceModel} from "../../src/extract/places/model.js";
import type {Observation} from "../../src/extract/places/observe.js";
import {groupMentions, rank, type RankModel} from "../../src/extract/places/rank.js";
import {RANK_WIDTH, type Home} from "../../src/extract/places/rank-features.js";
import {distanceKm} from "../../src/extract/places/sphere.js";
import {TAG, TAGS, type Recognized} from "../../src/extract/places/recognize.js";
import type {FeatureRows} from "../../src/extract/text/sequence-model.js";
import type {WordClasses} from "../../src/extract/names/word-classes.js";
import {trainCrf, type Example} from "./crf.js";
import {examplesOf, look} from "./examples.js";
import type {GoldDocument, GoldToponym} from "./gold.js";
import {trainRanker, type RankExample} from "./ranker.js";
import type {Weights} from "./settings.js";

/** A corpus and how much each of its parts counts in training. */
export type TrainingSet = {
  readonly documents: readonly GoldDocument[];
  readonly weights: Weights;
};

/** Kinds of gold spans that name no place. */
const NOT_PLACES = new Set(["language", "homonym"]);
/** A candidate farther from the gold than this is wrong. */
const RIGHT_KM = 161;
const ROUNDS = 3;

/** Gold spans that name places. */
export function placesOf(document: GoldDocument): readonly GoldToponym[] {
  return document.toponyms.filter(({kind}) => !kind || !NOT_PLACES.has(kind));
}

/** What is looked at once for each text, whatever it is trained for. */
export class Workshop {
  readonly cueWords: CueWords;
  private readonly seen = new Map<GoldDocument, Observation>();
  private readonly examples = new Map<GoldDocument, Example[]>();

  constructor(
    readonly gazetteer: Gazetteer,
    readonly lexicon: ReadonlyMap<number, number>,
    classes: WordClasses
  ) {
    this.cueWords = new CueWords(lexicon, classes);
  }

  see(document: GoldDocument): Observation {
    let seen = this.seen.get(document);
    if (!seen) this.seen.set(document, (seen = look(document.text, this.gazetteer, this.cueWords)));
    return seen;
  }

  recognitionExamples(document: GoldDocument, weight: number): Example[] {
    let examples = this.examples.get(document);
    if (!examples) {
      this.examples.set(document, (examples = examplesOf(this.see(document), placesOf(document), 1)));
    }
    return weight === 1 ? examples : examples.map((example) => ({...example, weight}));
  }

  /** The gold spans as if they had been recognized. */
  goldMentions(document: GoldDocument): {mentions: Mention[]; gold: GoldToponym[]; found: Recognized[]} {
    const {tokens, words} = this.see(document);
    const gold: GoldToponym[] = [];
    const found: Recognized[] = [];
    let from = 0;
    for (const toponym of [...placesOf(document)].sort((a, b) => a.start - b.start || b.end - a.end)) {
      while (from < tokens.count && tokens.end[from]! <= toponym.start) from++;
      let to = from;
      while (to < tokens.count && tokens.start[to]! < toponym.end) to++;
      if (to === from || (found.at(-1)?.to ?? 0) > from) continue;
      gold.push(toponym);
      found.push({from, to, span: [toponym.start, toponym.end], probability: 1});
    }
    const offers = found.map((toponym) => offerFor(toponym, tokens, words, this.cueWords, this.gazetteer));
    return {mentions: relate(found, offers, tokens, words, this.cueWords), gold, found};
  }
}

export type TrainOptions = {readonly seed: number; readonly recognizerBias: number};

/** Trains all parts but trust and calibration, which need texts that the model has not seen. */
export function trainParts(
  workshop: Workshop,
  sets: readonly TrainingSet[],
  {seed, recognizerBias}: TrainOptions
): Omit<PlaceModel, "trust" | "calibration"> {
  const recognizer = trainCrf(
    sets.flatMap(({documents, weights: {recognition}}) =>
      documents.flatMap((document) => workshop.recognitionExamples(document, recognition))
    ),
    {
      tags: TAGS,
      forbidden: [[TAG.outside, TAG.inside]],
      notInitial: [TAG.inside],
      epochs: 8,
      rate: 0.1,
      decay: 1e-4,
      minCount: 2,
      seed
    }
  );
  const kinds = trainCrf(
    sets.flatMap(({documents, weights: {kinds: weight}}) =>
      documents.flatMap((document) => kindExamples(workshop, document, weight))
    ),
    {tags: KIND_TAGS, forbidden: [], notInitial: [], epochs: 16, rate: 0.05, decay: 1e-3, minCount: 2, seed}
  );
  const ranker = trainRounds(
    workshop,
    sets.filter(({weights}) => weights.resolution > 0),
    seed
  );
  return {id: "", recognizer, recognizerBias, kinds, ranker, cueWords: workshop.cueWords};
}

/** Only gold with a kind teaches; demonyms are known from the gazetteer. */
export function kindExamples(workshop: Workshop, document: GoldDocument, weight: number): Example[] {
  const seen = workshop.see(document);
  const {mentions, gold, found} = workshop.goldMentions(document);
  return mentions.flatMap((mention, m) => {
    const {kind} = gold[m]!;
    if ((kind !== "literal" && kind !== "associative") || isDemonym(mention.offer)) return [];
    const rows: FeatureRows = {hashes: new Int32Array(MAX_KIND_FEATURES), from: new Int32Array(2), rows: 0};
    addKindFeatures(seen, found[m]!, mention.offer, rows);
    return [
      {
        hashes: rows.hashes.slice(0, rows.from[1]!),
        from: rows.from,
        tags: Uint8Array.of(kind === "literal" ? KIND_TAG.literal : KIND_TAG.associative),
        weight
      }
    ];
  });
}

type RankDocument = {
  readonly mentions: readonly Mention[];
  readonly gold: readonly GoldToponym[];
  readonly home: Home;
  readonly weight: number;
};

/** The ranker's rounds, one after the other: each is taught with what those before it believe. */
export function trainRounds(workshop: Workshop, sets: readonly TrainingSet[], seed: number): RankModel {
  const documents: RankDocument[] = sets.flatMap(({documents: list, weights: {resolution}}) =>
    list.flatMap((document) => {
      const {mentions, gold} = workshop.goldMentions(document);
      const source = document.source ?? null;
      const known: RankDocument = {mentions, gold, home: homeOf({source, url: null}), weight: resolution};
      // Most outlets are in no table: teach the same text without its home, too.
      return known.home
        ? [
            {...known, weight: resolution / 2},
            {...known, home: null, weight: resolution / 2}
          ]
        : [known];
    })
  );
  const rounds: Float64Array[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const examples = documents.flatMap((document) => rankExamples(document, {rounds}));
    rounds.push(trainRanker(examples, seed));
  }
  return {rounds};
}

/** One example for each distinct name that has a right candidate. */
function rankExamples({mentions, gold, home, weight}: RankDocument, model: RankModel): RankExample[] {
  const {groups, groupOf} = groupMentions(mentions);
  // A last round of no weight leaves the features as the next round would see them.
  const beliefs = {rounds: [...model.rounds, new Float64Array(RANK_WIDTH)]};
  const rows = rank(groups, mentions, groupOf, home, beliefs);
  return groups.flatMap((group, g) => {
    if (group.candidates.length < 2) return [];
    const right = new Float64Array(group.candidates.length);
    let total = 0;
    for (const m of group.mentions) {
      const {lat, lon} = gold[m]!;
      if (lat === undefined || lon === undefined) continue;
      group.candidates.forEach(({at}, c) => {
        const km = distanceKm([lon, lat], at);
        if (km > RIGHT_KM) return;
        const share = Math.exp(-km / 25) + 0.02;
        right[c]! += share;
        total += share;
      });
    }
    if (total === 0) return [];
    for (let c = 0; c < right.length; c++) right[c]! /= total;
    return [{features: rows[g]!, right, weight: weight * Math.sqrt(group.mentions.length)}];
  });
}
