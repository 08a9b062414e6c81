import type {Resolution} from "../../src/domain/place.js";
import {distanceKm} from "../../src/extract/places/sphere.js";
import type {GoldDocument, GoldToponym} from "./gold.js";

/** What is counted over one corpus. */
export type PlaceScore = {
  documents: number;
  gold: number;
  predicted: number;
  exact: number;
  overlapping: number;
  /** Distances in km of matched toponyms that have coordinates on both sides. */
  errorsKm: number[];
  /** Matched, with gold coordinates, but not placed. */
  unplaced: number;
  goldPlaced: number;
  /** Predictions that count end to end: all but those matched to gold without coordinates. */
  predictedEndToEnd: number;
  kinds: {right: number; of: number};
  /** Confidence and whether it was right, for each placed prediction. */
  confidences: {confidence: number; right: boolean}[];
};

/** Gold and prediction agree on the place up to this distance. */
export const NEAR_KM = 161;
export const CLOSE_KM = 20;
const HALF_EARTH_KM = 20_039;

export function emptyScore(): PlaceScore {
  return {
    documents: 0,
    gold: 0,
    predicted: 0,
    exact: 0,
    overlapping: 0,
    errorsKm: [],
    unplaced: 0,
    goldPlaced: 0,
    predictedEndToEnd: 0,
    kinds: {right: 0, of: 0},
    confidences: []
  };
}

/** A pair of each gold span with the prediction it is matched to: equal spans first, then largest overlap. */
export function matchSpans(
  gold: readonly GoldToponym[],
  predicted: readonly Resolution[]
): {predictionOf: Int32Array; goldOf: Int32Array} {
  const predictionOf = new Int32Array(gold.length).fill(-1);
  const goldOf = new Int32Array(predicted.length).fill(-1);
  const pair = (g: number, p: number): void => {
    predictionOf[g] = p;
    goldOf[p] = g;
  };
  const bySpan = new Map(predicted.map(({toponym}, p) => [toponym.span.join(), p]));
  gold.forEach(({start, end}, g) => {
    const p = bySpan.get(`${start},${end}`);
    if (p !== undefined && goldOf[p] === -1) pair(g, p);
  });
  const overlaps: {size: number; g: number; p: number}[] = [];
  gold.forEach(({start, end}, g) => {
    if (predictionOf[g] !== -1) return;
    predicted.forEach(({toponym: {span}}, p) => {
      if (goldOf[p] !== -1) return;
      const size = Math.min(end, span[1]) - Math.max(start, span[0]);
      if (size > 0) overlaps.push({size, g, p});
    });
  });
  overlaps.sort((a, b) => b.size - a.size);
  for (const {g, p} of overlaps) if (predictionOf[g] === -1 && goldOf[p] === -1) pair(g, p);
  return {predictionOf, goldOf};
}

/** Adds one document to a score; returns its end-to-end counts. */
export function scoreDocument(
  score: PlaceScore,
  document: GoldDocument,
  predicted: readonly Resolution[]
): {hits: number; wrong: number; missed: number} {
  const gold = document.toponyms;
  const {predictionOf, goldOf} = matchSpans(gold, predicted);
  score.documents++;
  score.gold += gold.length;
  score.predicted += predicted.length;
  let hits = 0;
  const right = new Uint8Array(predicted.length);
  const unsure = new Uint8Array(predicted.length);
  gold.forEach((toponym, g) => {
    const placed = toponym.lat !== undefined && toponym.lon !== undefined;
    if (placed) score.goldPlaced++;
    const p = predictionOf[g]!;
    if (p === -1) return;
    const {toponym: found, chosen} = predicted[p]!;
    score.overlapping++;
    if (found.span[0] === toponym.start && found.span[1] === toponym.end) score.exact++;
    if (toponym.kind) {
      score.kinds.of++;
      if (toponym.kind === found.kind) score.kinds.right++;
    }
    if (!placed) {
      unsure[p] = 1;
      return;
    }
    if (!chosen) {
      score.unplaced++;
      return;
    }
    const km = distanceKm([toponym.lon!, toponym.lat!], chosen.at);
    score.errorsKm.push(km);
    if (km <= NEAR_KM) {
      hits++;
      right[p] = 1;
    }
  });
  let counted = 0;
  predicted.forEach(({chosen, confidence}, p) => {
    if (goldOf[p] === -1 || !unsure[p]) counted++;
    if (chosen && !unsure[p]) score.confidences.push({confidence, right: right[p] === 1});
  });
  score.predictedEndToEnd += counted;
  const placedGold = gold.filter(({lat}) => lat !== undefined).length;
  return {hits, wrong: counted - hits, missed: placedGold - hits};
}

export type Rates = {readonly precision: number; readonly recall: number; readonly f1: number};

export function rates(right: number, predicted: number, gold: number): Rates {
  const precision = predicted > 0 ? right / predicted : 0;
  const recall = gold > 0 ? right / gold : 0;
  return {
    precision,
    recall,
    f1: precision + recall > 0 ? (2 * precision * recall) / (precision + recall) : 0
  };
}

/** The figures of a score, all in 0..1 but `medianKm`. */
export function figures(score: PlaceScore): {
  exact: Rates;
  overlap: Rates;
  near: number;
  close: number;
  medianKm: number;
  auc: number;
  endToEnd: Rates;
  kinds: number;
} {
  const errors = [...score.errorsKm].sort((a, b) => a - b);
  const near = errors.filter((km) => km <= NEAR_KM).length;
  const close = errors.filter((km) => km <= CLOSE_KM).length;
  const middle = errors.length >> 1;
  return {
    exact: rates(score.exact, score.predicted, score.gold),
    overlap: rates(score.overlapping, score.predicted, score.gold),
    near: near / errors.length,
    close: close / errors.length,
    medianKm:
      errors.length % 2 === 1 ? errors[middle]! : ((errors[middle - 1] ?? 0) + (errors[middle] ?? 0)) / 2,
    auc: areaUnderErrors(errors),
    endToEnd: rates(near, score.predictedEndToEnd, score.goldPlaced),
    kinds: score.kinds.right / score.kinds.of
  };
}

/** Normalized area under the curve of logarithms of rising errors: 0 is best, 1 half a world off. */
function areaUnderErrors(rising: readonly number[]): number {
  if (rising.length < 2) return NaN;
  const logs = rising.map((km) => Math.log(1 + Math.min(km, HALF_EARTH_KM)));
  let area = 0;
  for (let i = 1; i < logs.length; i++) area += (logs[i]! + logs[i - 1]!) / 2;
  return area / (Math.log(1 + HALF_EARTH_KM) * (logs.length - 1));
}
