import type {GazetteerCandidate} from "./gazetteer.js";
import type {Mention} from "./mentions.js";
import {divisionAbout} from "./namesakes.js";
import {RANK_FEATURES, RANK_WIDTH, type Group} from "./rank-features.js";
import {arcKm} from "./sphere.js";

/** Weights that say how probable it is that a choice is right. */
export type TrustModel = {
  /** Of a gazetteer's candidate; see `trustFeatures`. */
  readonly chosen: Float64Array;
  /** Of the town that the text names nearby; see `contextFeatures`. */
  readonly context: Float64Array;
};

/** Features of the ranker that also tell how sure a choice is. */
const FROM_RANK = [
  "importance",
  "most-important",
  "alternate-name",
  "abbreviation",
  "demonym",
  "country",
  "area",
  "division",
  "subdivision",
  "water",
  "landform",
  "site",
  "containment",
  "outside-container",
  "same-country",
  "same-division",
  "near-others",
  "near-most",
  "same-part-of-world",
  "source-division",
  "called-so",
  "called-otherwise",
  "only-candidate",
  "main-place-near",
  "tiny",
  "foreign-to-text",
  "importance-squared",
  "best-known-abroad",
  "much-less-important",
  "town-of-that-name"
].map((name) => RANK_FEATURES.indexOf(name as (typeof RANK_FEATURES)[number]));
export const TRUST_WIDTH = FROM_RANK.length + 8;
export const CONTEXT_WIDTH = 12;

/** What tells whether candidate `choice` of a mention's group is right. */
export function trustFeatures(
  mention: Mention,
  group: Group,
  rows: Float64Array,
  choice: number
): Float64Array {
  const out = new Float64Array(TRUST_WIDTH);
  let k = 0;
  // Whether a town or the division of its name is meant: it is as surely the one of that country.
  const told = divisionAbout(group.candidates, choice);
  for (const feature of FROM_RANK) out[k++] = rows[told * RANK_WIDTH + feature]!;
  const belief = pooledBelief(group, choice);
  out[k++] = 1;
  out[k++] = belief;
  out[k++] = Math.max(-2, Math.min(2, Math.log((belief + 1e-3) / (1 - belief + 1e-3)) / 3));
  out[k++] = mention.offer.reading === "nested" ? 1 : 0;
  out[k++] = mention.offer.reading === "trimmed" ? 1 : 0;
  out[k++] = mention.toponym.probability;
  out[k++] = Math.log2(group.candidates.length) / 6;
  out[k] = Math.min(group.mentions.length, 5) / 5;
  return out;
}

/** Candidates this near to one another are one place for a reader: a city, its district and its canton. */
const SAME_PLACE_KM = 50;

function pooledBelief(group: Group, choice: number): number {
  let sum = 0;
  const about = divisionAbout(group.candidates, choice);
  for (let c = 0; c < group.beliefs.length; c++) {
    if (
      c === choice ||
      c === about ||
      arcKm(group.vectors, c * 3, group.vectors, choice * 3) <= SAME_PLACE_KM
    ) {
      sum += group.beliefs[c]!;
    }
  }
  return Math.min(1, sum);
}

/** A town that the text names near a mention. */
export type ContextTown = {
  /** Which of the text's mentions names it. */
  readonly mention: number;
  readonly candidate: GazetteerCandidate;
  readonly belief: number;
  /** Units of text between the two. */
  readonly away: number;
  readonly before: boolean;
  readonly mentions: number;
};

/** What tells whether a mention lies at the town that the text names near it. */
export function contextFeatures(mention: Mention, town: ContextTown): Float64Array {
  const out = new Float64Array(CONTEXT_WIDTH);
  let k = 0;
  out[k++] = 1;
  out[k++] = town.belief;
  out[k++] = Math.exp(-town.away / 60);
  out[k++] = Math.exp(-town.away / 400);
  out[k++] = town.before ? 1 : 0;
  out[k++] = town.candidate.feature === "settlement" ? 1 : 0;
  out[k++] = Math.min(town.mentions, 5) / 5;
  out[k++] = mention.toponym.probability;
  out[k++] = mention.offer.reading === "unknown" ? 1 : 0;
  out[k++] = mention.offer.reading === "nested" ? 1 : 0;
  out[k++] = town.candidate.importance / 255;
  out[k] = mention.toponym.to - mention.toponym.from > 1 ? 1 : 0;
  return out;
}

/** Logistic function of the weighted features. */
export function probability(features: Float64Array, weights: Float64Array): number {
  let score = 0;
  for (let k = 0; k < features.length; k++) score += features[k]! * weights[k]!;
  return 1 / (1 + Math.exp(-score));
}

/** Other towns named at most this many units of text away can place a street or building. */
const CONTEXT_REACH = 1500;
const CONTEXT_STEPS = 12;

/** The town that the text names nearest to a mention, those before it first; `null` if there is none near. */
export function townNear(
  m: number,
  mentions: readonly Mention[],
  groups: readonly Group[],
  groupOf: Int32Array
): ContextTown | null {
  const here = mentions[m]!.toponym.span[0];
  const own = groups[groupOf[m]!]!;
  let best: ContextTown | null = null;
  let bestCost = CONTEXT_REACH;
  for (let step = 1; step <= CONTEXT_STEPS; step++) {
    for (const other of [m - step, m + step]) {
      const mention = mentions[other];
      if (!mention) continue;
      const group = groups[groupOf[other]!]!;
      const c = group.top[0];
      if (c === undefined || group === own || mention.offer.reading === "nested") continue;
      const candidate = group.candidates[c]!;
      if (candidate.radiusKm > 80 || candidate.feature === "country" || candidate.via === "demonym") continue;
      const away = Math.abs(mention.toponym.span[0] - here);
      const cost = (other > m ? away * 1.5 : away) * (candidate.feature === "settlement" ? 1 : 2) + 100;
      const doubt = cost / Math.max(0.2, group.beliefs[c]!);
      if (doubt < bestCost) {
        bestCost = doubt;
        best = {
          mention: other,
          candidate,
          belief: group.beliefs[c]!,
          away,
          before: other < m,
          mentions: group.mentions.length
        };
      }
    }
  }
  return best;
}
