import {CALLED, contains, type Mention} from "./mentions.js";
import {KNOWN_BY_STATES, sharesNameWithTown} from "./namesakes.js";
import {RANK_AT, RANK_WIDTH, weightOf, type Group, type Home} from "./rank-features.js";
import {arcKm, unitVector} from "./sphere.js";
import type {GazetteerCandidate} from "./gazetteer.js";

/** Distinct names compared with one another; further ones only count through countries and divisions. */
const NEIGHBORS = 12;

/** What can be said of a group's candidates before anything is believed of other names. */
export type Frame = {
  readonly group: Group;
  /** A row of `RANK_WIDTH` numbers for each candidate; what depends on beliefs is filled in anew each round. */
  readonly features: Float64Array;
  readonly neighbors: readonly Group[];
  /** How much each neighbor counts. */
  readonly weights: readonly number[];
  /** 1 for a division that shares its name with a town and is not told of as one. */
  readonly shared: Uint8Array;
};

/** Frames of all groups; `home` is where the outlet is at home. */
export function framesOf(
  groups: readonly Group[],
  mentions: readonly Mention[],
  groupOf: Int32Array,
  home: Home
): Frame[] {
  let homeVector: Float64Array | null = null;
  if (home) {
    homeVector = new Float64Array(3);
    unitVector(home.at, homeVector, 0);
  }
  return groups.map((_, g) => frameOf(groups, g, mentions, groupOf, home, homeVector));
}

function frameOf(
  groups: readonly Group[],
  g: number,
  mentions: readonly Mention[],
  groupOf: Int32Array,
  home: Home,
  homeVector: Float64Array | null
): Frame {
  const group = groups[g]!;
  const {candidates, vectors} = group;
  const features = new Float64Array(candidates.length * RANK_WIDTH);
  const shared = new Uint8Array(candidates.length);
  const neighbors = candidates.length === 0 ? [] : neighborsOf(groups, g);
  const frame: Frame = {group, features, neighbors, weights: neighbors.map(weightOf), shared};
  if (candidates.length === 0) return frame;
  const top = candidates[0]!.importance;
  const holding = holdings(groups, g, mentions, groupOf);
  const hasTown = candidates.some(({feature}) => feature === "settlement");
  let called = 0;
  for (const m of group.mentions) called |= mentions[m]!.called;

  for (let c = 0; c < candidates.length; c++) {
    const candidate = candidates[c]!;
    const {feature, via, level, countryCode, population} = candidate;
    const importance = candidate.importance / 255;
    const region = feature === "division" && level === "region";
    const isTown = feature === "settlement";
    const isAtHome = home !== null && home.countryCode === countryCode;
    const fit = calledFit(candidate, called);
    const at = c * RANK_WIDTH;
    features[at + RANK_AT.importance] = importance;
    features[at + RANK_AT["importance-gap"]] = (top - candidate.importance) / 255;
    features[at + RANK_AT["most-important"]] = c === 0 ? 1 : 0;
    features[at + RANK_AT.population] = Math.log10(population + 1) / 8;
    features[at + RANK_AT["alternate-name"]] = via === "alternate" ? 1 : 0;
    features[at + RANK_AT.abbreviation] = via === "abbreviation" ? 1 : 0;
    features[at + RANK_AT.demonym] = via === "demonym" ? 1 : 0;
    features[at + RANK_AT.country] = feature === "country" ? 1 : 0;
    features[at + RANK_AT.area] = feature === "area" || feature === "continent" ? 1 : 0;
    features[at + RANK_AT.division] = region ? 1 : 0;
    features[at + RANK_AT.subdivision] = feature === "division" && !region ? 1 : 0;
    features[at + RANK_AT.water] = isWater(candidate) ? 1 : 0;
    features[at + RANK_AT.landform] =
      feature === "mountain" || feature === "desert" || feature === "island" ? 1 : 0;
    features[at + RANK_AT.site] = feature === "site" ? 1 : 0;
    features[at + RANK_AT.institution] = feature === "institution" ? 1 : 0;
    features[at + RANK_AT["source-country"]] = isAtHome ? 1 : 0;
    features[at + RANK_AT["source-division"]] =
      home !== null && home.division !== null && home.division === candidate.division ? 1 : 0;
    if (homeVector)
      features[at + RANK_AT["near-source"]] = Math.exp(-arcKm(vectors, c * 3, homeVector, 0) / 120);
    features[at + RANK_AT["called-so"]] = fit > 0 ? 1 : 0;
    features[at + RANK_AT["called-otherwise"]] = fit < 0 ? 1 : 0;
    features[at + RANK_AT["only-candidate"]] = candidates.length === 1 ? 1 : 0;
    features[at + RANK_AT.tiny] = isTown && population < 1000 ? 1 : 0;
    features[at + RANK_AT["town-over-division"]] = hasTown && isTown && c > 0 ? importance : 0;
    features[at + RANK_AT["importance-squared"]] = importance * importance;
    features[at + RANK_AT["holds-named-place"]] = holding[c]!;
    features[at + RANK_AT["division-alone"]] = region && hasTown && holding[c]! < 0.2 ? 1 : 0;
    features[at + RANK_AT["country-importance"]] = feature === "country" ? importance : 0;
    features[at + RANK_AT["much-less-important"]] = top - candidate.importance > 60 ? 1 : 0;
    // `New York`, `Diffa`: the division shares its name with a town that is nearly as well known.
    if (!region || holding[c]! >= 0.2 || fit > 0 || !sharesNameWithTown(candidate, candidates)) continue;
    shared[c] = 1;
    features[at + RANK_AT["town-of-that-name"]] = 1;
    features[at + RANK_AT["town-of-that-name-abroad"]] = KNOWN_BY_STATES.has(countryCode ?? "") ? 0 : 1;
    features[at + RANK_AT["town-of-that-name-at-home"]] = isAtHome ? 1 : 0;
  }
  return frame;
}

/** The groups said nearest in the text; groups are in order of first mention. */
function neighborsOf(groups: readonly Group[], g: number): Group[] {
  const neighbors: Group[] = [];
  for (let step = 1; neighbors.length < NEIGHBORS && (g - step >= 0 || g + step < groups.length); step++) {
    const before = groups[g - step];
    const behind = groups[g + step];
    if (before && before.candidates.length > 0) neighbors.push(before);
    if (behind && behind.candidates.length > 0) neighbors.push(behind);
  }
  return neighbors;
}

/** For each candidate, how surely another name is said to lie in it and does: `New York` in `Albany, New York`. */
function holdings(
  groups: readonly Group[],
  g: number,
  mentions: readonly Mention[],
  groupOf: Int32Array
): Float64Array {
  const group = groups[g]!;
  const values = new Float64Array(group.candidates.length);
  for (const m of group.mentions) {
    for (const inner of mentions[m]!.holds) {
      const innerGroup = groups[groupOf[inner]!]!;
      if (innerGroup === group) continue;
      group.candidates.forEach((outer, c) => {
        // Any meaning of the inner name will do: it is this name that is to be settled.
        const fits = innerGroup.candidates.some((candidate, i) =>
          contains(outer, candidate, () => arcKm(group.vectors, c * 3, innerGroup.vectors, i * 3))
        );
        if (fits) values[c] = 1;
      });
    }
  }
  return values;
}

/** 1 when the candidate is what the text calls the place, -1 when it is something else, 0 when it says nothing. */
function calledFit(candidate: GazetteerCandidate, called: number): number {
  if (called === 0) return 0;
  const is =
    (isWater(candidate) ? CALLED.water : 0) |
    (candidate.feature === "division" && candidate.level !== "region" ? CALLED.county : 0) |
    (candidate.feature === "settlement" ? CALLED.city : 0) |
    (candidate.feature === "division" && candidate.level === "region" ? CALLED.state | CALLED.region : 0) |
    (candidate.feature === "country" ? CALLED.country : 0) |
    (candidate.feature === "island" ? CALLED.island : 0) |
    (candidate.feature === "mountain" ? CALLED.mountain : 0) |
    (candidate.feature === "area" || candidate.feature === "desert" ? CALLED.region : 0);
  return (is & called) !== 0 ? 1 : -1;
}

function isWater({feature}: GazetteerCandidate): boolean {
  return feature === "sea" || feature === "river" || feature === "lake";
}
