import type {EventStatus, EventType} from "../../domain/event.js";
import type {Resolution} from "../../domain/place.js";
import type {Timex} from "../../domain/timex.js";
import {clauseAt, type Mention} from "./bind.js";
import type {Carried, CarriedTime} from "./carried.js";
import {bestOf, scoreOf, weightsOf, type Evidence} from "./evidence.js";
import {evidenceOfHappening, HAPPENING_SPACE} from "./happening-evidence.js";
import {meaningOf, meaningOfAll, PLACE_SPOTS, type WordMeanings} from "./meanings.js";
import {Network, type NetworkColumns} from "./network.js";
import {PLACE_SPACE} from "./place-evidence.js";
import type {Reading} from "./select.js";
import {spottedWords} from "./spotted-words.js";
import {evidenceOfStatus, STATUS_SPACE, STATUSES_IN_ORDER, type StatusContext} from "./status-evidence.js";
import {subjectOf} from "./subject.js";
import {TIME_SPACE} from "./time-evidence.js";
import type {Topics} from "./topics.js";
import {Trees, type TreeColumns} from "./trees.js";
import {evidenceOfType, TYPE_SPACE} from "./type-evidence.js";
import {TYPES_IN_ORDER} from "./type-words.js";
import {HAPPENING_WEIGHTS, PLACE_WEIGHTS, STATUS_WEIGHTS, TIME_WEIGHTS} from "./weights.js";

/** A place that a happening may have: named in its sentence, taken over, or none. */
export type PlaceCandidate = {
  readonly mention: Mention<Resolution> | null;
  readonly carried: Carried | null;
  readonly evidence: Evidence;
};

/** A date that a happening may have: named in its sentence, taken over, or none. */
export type TimeCandidate = {
  readonly mention: Mention<Timex> | null;
  /** "since May", "until May": what goes on has no end, or no beginning, that is told. */
  readonly open: "end" | "start" | null;
  readonly carried: CarriedTime | null;
  readonly evidence: Evidence;
};

/** A choice among candidates, and how probable it is, 0 to 1. */
export type Choice = {readonly index: number; readonly probability: number};

/** Who decides what a sentence tells, and where and when it was. Training puts the answers here. */
export type Decider = {
  /** Indexes of the readings that are happenings, in the order of the text. */
  readonly happenings: (readings: readonly Reading[]) => readonly Choice[];
  readonly place: (reading: Reading, candidates: readonly PlaceCandidate[]) => Choice;
  readonly time: (reading: Reading, candidates: readonly TimeCandidate[]) => Choice;
  /** What kind it is, by the rules' reading and the words around. */
  readonly type: (reading: Reading, topics: Topics) => EventType;
  /** Whether it took place, is to come, goes on, or was called off. */
  readonly status: (reading: Reading, context: StatusContext) => EventStatus;
};

/** A sentence's best happening must be this probable, a further one more. */
const LEAST = 0.42;
const LEAST_FURTHER = 0.5;
/** A date that is less probable than this is not given: better none than a wrong one. */
const LEAST_DATE = 0.5;

/** Of sums of weights and trees, each of which was learned by itself: what makes them log-odds again (by folds). */
const SHARE_OF_SUM = 0.5;

/** Weights of four models, each in the order of its features; those of happenings are what grammar says beforehand. */
export type Weights = {
  readonly happenings: Float64Array;
  readonly places: Float64Array;
  readonly times: Float64Array;
  readonly statuses: Float64Array;
};

/** What the meaning of words adds: a row of weights for each kind of place candidate. */
export type MeaningWeights = {
  readonly meanings: WordMeanings;
  /** `PLACE_BLOCKS` rows over the first `PLACE_SPOTS` spots. */
  readonly places: Float32Array;
};

/** What several features mean together: trees for whether, where and when. Their context is the evidence of the happening. */
export type EventTrees = {
  readonly happenings: TreeColumns;
  readonly places: TreeColumns;
  readonly times: TreeColumns;
};

/** What is learned beside the weights of features. */
export type EventModel = MeaningWeights & {
  readonly trees: EventTrees;
  /** Of which type: by `typeMeaning`, `spottedWords`, the evidence of types and, as context, that of happenings. */
  readonly types: NetworkColumns;
};

/** Kinds of place candidates that a verb's meaning speaks for: nowhere, taken over, in the subject, elsewhere. */
export const PLACE_BLOCKS = 4;

/** The kind of each candidate, `0..PLACE_BLOCKS - 1`. */
export function placeBlocks({sentence, predicate}: Reading, candidates: readonly PlaceCandidate[]): number[] {
  const subject = subjectOf(sentence, predicate);
  return candidates.map(({mention, carried}) =>
    mention ? (subject && mention.from >= subject[0] && mention.from < subject[1] ? 2 : 3) : carried ? 1 : 0
  );
}

/** Decides by learned weights. */
export function learnedDecider(
  {happenings, places, times, statuses}: Weights,
  {meanings, trees, types, ...ofMeaning}: EventModel
): Decider {
  const happeningTrees = new Trees(trees.happenings, HAPPENING_SPACE.names);
  const placeTrees = new Trees(trees.places, PLACE_SPACE.names, HAPPENING_SPACE.names);
  const timeTrees = new Trees(trees.times, TIME_SPACE.names, HAPPENING_SPACE.names);
  const evidenceOf = new WeakMap<Reading, Evidence>();
  const typeNetwork = new Network(types, TYPE_SPACE.names, HAPPENING_SPACE.names);
  const placeWeights = byFours(ofMeaning.places, PLACE_BLOCKS);
  // The place is asked for behind the type, of the same reading; it goes by the first spots of what that means.
  const known = new WeakMap<Reading, Float32Array>();
  return {
    happenings(readings) {
      const all = readings.map((reading) => {
        const evidence = evidenceOfHappening(reading);
        evidenceOf.set(reading, evidence);
        return evidence;
      });
      const grown = happeningTrees.scoresOf(all);
      const scores = all.map((evidence, i) => scoreOf(evidence, happenings) + grown[i]!);
      return chooseHappenings(readings, scores);
    },
    place(reading, candidates) {
      const scores = candidates.map(({evidence}) => scoreOf(evidence, places));
      if (candidates.length > 1) {
        const meaning =
          known.get(reading) ?? meaningOf(reading.sentence, reading.predicate, [], meanings, PLACE_SPOTS);
        const meant = products(placeWeights, PLACE_BLOCKS, meaning);
        const blocks = placeBlocks(reading, candidates);
        const grown = placeTrees.scoresOf(
          candidates.map(({evidence}) => evidence),
          evidenceOf.get(reading)
        );
        for (let c = 0; c < scores.length; c++) {
          scores[c] = (scores[c]! + meant[blocks[c]!]! + grown[c]!) * SHARE_OF_SUM;
        }
      }
      return mostProbable(candidates, scores);
    },
    time(reading, candidates) {
      const grown = timeTrees.scoresOf(
        candidates.map(({evidence}) => evidence),
        evidenceOf.get(reading)
      );
      const scores = candidates.map(({evidence}, c) => (scoreOf(evidence, times) + grown[c]!) * SHARE_OF_SUM);
      const choice = mostProbable(candidates, scores, dateOf);
      // The last candidate is that no date is said.
      return choice.probability < LEAST_DATE ? {...choice, index: candidates.length - 1} : choice;
    },
    status(reading, context) {
      const scores = evidenceOfStatus(reading, context).map((evidence) => scoreOf(evidence, statuses));
      return STATUSES_IN_ORDER[bestOf(scores)]!;
    },
    type(reading, topics) {
      const {sentence, predicate, classified, status} = reading;
      const meaning = typeMeaning(reading, topics, meanings);
      known.set(reading, meaning);
      const evidence = evidenceOfType(sentence, predicate, classified, status, topics);
      const context = evidenceOf.get(reading) ?? evidenceOfHappening(reading);
      const words = spottedWords(sentence, predicate);
      return TYPES_IN_ORDER[bestOf(typeNetwork.beliefsOf(evidence, context, meaning, words))]!;
    }
  };
}

const meaningOfArticle = new WeakMap<Topics, Float32Array>();

/** What a happening is typed by: the meaning of its words spot by spot, then that of its whole article. */
export function typeMeaning(
  {sentence, predicate}: Reading,
  topics: Topics,
  meanings: WordMeanings
): Float32Array {
  let whole = meaningOfArticle.get(topics);
  if (!whole) meaningOfArticle.set(topics, (whole = meaningOfAll(topics.keys, meanings)));
  const own = meaningOf(sentence, predicate, topics.titleWords, meanings);
  const both = new Float32Array(own.length + whole.length);
  both.set(own);
  both.set(whole, own.length);
  return both;
}

/** Decides by the weights that are shipped. */
export function shippedDecider(model: EventModel): Decider {
  return learnedDecider(
    {
      happenings: weightsOf(HAPPENING_SPACE, HAPPENING_WEIGHTS),
      places: weightsOf(PLACE_SPACE, PLACE_WEIGHTS),
      times: weightsOf(TIME_SPACE, TIME_WEIGHTS),
      statuses: weightsOf(STATUS_SPACE, STATUS_WEIGHTS)
    },
    model
  );
}

/** Rows of weights that are summed up at once: so many sums stay in the processor. */
const AT_ONCE = 4;

/** Rows of weights, by fours: what one number of a meaning adds to four rows stands together. */
function byFours(weights: Float32Array, rows: number): Float32Array {
  const width = weights.length / rows;
  const fours = new Float32Array(Math.ceil(rows / AT_ONCE) * AT_ONCE * width);
  for (let row = 0; row < rows; row++) {
    const four = Math.floor(row / AT_ONCE);
    for (let k = 0; k < width; k++)
      fours[(four * width + k) * AT_ONCE + (row % AT_ONCE)] = weights[row * width + k]!;
  }
  return fours;
}

/** Each of `rows` rows of weights, by fours, times the beginning of a meaning, much of which may be zero. */
function products(fours: Float32Array, rows: number, meaning: Float32Array): Float64Array {
  const sums = new Float64Array(Math.ceil(rows / AT_ONCE) * AT_ONCE);
  const width = fours.length / sums.length;
  for (let row = 0, at = 0; row < rows; row += AT_ONCE) {
    let a = 0;
    let b = 0;
    let c = 0;
    let d = 0;
    for (let k = 0; k < width; k++, at += AT_ONCE) {
      const value = meaning[k]!;
      if (value === 0) continue;
      a += fours[at]! * value;
      b += fours[at + 1]! * value;
      c += fours[at + 2]! * value;
      d += fours[at + 3]! * value;
    }
    sums[row] = a;
    sums[row + 1] = b;
    sums[row + 2] = c;
    sums[row + 3] = d;
  }
  return sums;
}

function chooseHappenings(readings: readonly Reading[], scores: readonly number[]): Choice[] {
  const scored = scores
    .map((score, index) => ({index, probability: 1 / (1 + Math.exp(-score))}))
    .sort((a, b) => b.probability - a.probability || a.index - b.index);
  const chosen: Choice[] = [];
  for (const choice of scored) {
    const least = chosen.length === 0 ? LEAST : LEAST_FURTHER;
    if (choice.probability < least) break;
    if (chosen.every(({index}) => isApart(readings[index]!, readings[choice.index]!))) chosen.push(choice);
  }
  return chosen.sort((a, b) => a.index - b.index);
}

/** Two happenings of one sentence stand in different clauses, and one of them tells. */
function isApart(a: Reading, b: Reading): boolean {
  if (!a.predicate.finite && !b.predicate.finite) return false;
  return clauseAt(a.sentence, a.predicate.at) !== clauseAt(b.sentence, b.predicate.at);
}

/** What a candidate says of the date: "Friday morning" and "November 22" may say the same. */
function dateOf({mention, open, carried}: TimeCandidate): string {
  return `${open ?? ""} ${mention?.item.edtf ?? carried?.time.edtf ?? ""}`;
}

/** The likeliest candidate; it is as probable as all that say the same, by `keyOf`. */
function mostProbable<Candidate>(
  candidates: readonly Candidate[],
  scores: readonly number[],
  keyOf?: (candidate: Candidate) => string
): Choice {
  const index = bestOf(scores);
  const key = keyOf?.(candidates[index]!);
  let same = 0;
  let total = 0;
  for (let c = 0; c < scores.length; c++) {
    const belief = Math.exp(scores[c]! - scores[index]!);
    total += belief;
    if (c === index || (keyOf && keyOf(candidates[c]!) === key)) same += belief;
  }
  return {index, probability: same / total};
}
