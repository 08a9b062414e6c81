import type {LngLat} from "../../domain/place.js";
import type {GazetteerCandidate} from "./gazetteer.js";
import {CALLED, contains, type Mention} from "./mentions.js";
import {divisionsOf, KNOWN_BY_STATES, sharesNameWithTown} from "./namesakes.js";
import {nearnessTo, pointsOf, type Nearness} from "./nearness.js";
import {arcKm} from "./sphere.js";

/** What the ranker looks at; the order is part of the model, the names are what `reasons` say. */
export const RANK_FEATURES = [
  "importance",
  "importance-gap",
  "most-important",
  "population",
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
  "institution",
  "containment",
  "containment-elsewhere",
  "outside-container",
  "same-country",
  "same-division",
  "same-subdivision",
  "near-others",
  "near-most",
  "same-part-of-world",
  "source-country",
  "source-division",
  "near-source",
  "called-so",
  "called-otherwise",
  "contains-others",
  "only-candidate",
  "small-but-near",
  "important-and-near",
  "main-place-near",
  "tiny",
  "foreign-to-text",
  "town-over-division",
  "importance-squared",
  "holds-named-place",
  "division-alone",
  "country-in-text",
  "country-importance",
  "much-less-important",
  "best-known-abroad",
  "near-small-gap",
  "town-of-that-name",
  "town-of-that-name-abroad",
  "town-of-that-name-amid-divisions",
  "town-of-that-name-at-home"
] as const;
export const RANK_WIDTH = RANK_FEATURES.length;

/** Where the article's outlet is at home; `null` when unknown. */
export type Home = {
  readonly countryCode: string;
  readonly division: string | null;
  readonly at: LngLat;
} | null;

/** A distinct name of the document with the belief in each of its candidates. */
export type Group = {
  readonly mentions: readonly number[];
  readonly candidates: readonly GazetteerCandidate[];
  /** Unit vectors, three numbers a candidate. */
  readonly vectors: Float64Array;
  /** Belief in each candidate; sums to 1. */
  readonly beliefs: Float64Array;
  /** Indices of the most believed candidates, best first, at most three. */
  top: number[];
};

/** Distinct names compared with one another; further ones only count through countries and divisions. */
const NEIGHBORS = 12;

/** What the whole document believes, for looking up. */
export type Beliefs = {
  readonly groups: readonly Group[];
  readonly countries: ReadonlyMap<string, number>;
  readonly divisions: ReadonlyMap<string, number>;
  readonly subdivisions: ReadonlyMap<string, number>;
  readonly total: number;
  /** The group with the most mentions. */
  readonly main: number;
};

export function summarize(groups: readonly Group[]): Beliefs {
  const countries = new Map<string, number>();
  const divisions = new Map<string, number>();
  const subdivisions = new Map<string, number>();
  let total = 0;
  let main = 0;
  groups.forEach((group, g) => {
    if (group.mentions.length > groups[main]!.mentions.length) main = g;
    const weight = weightOf(group);
    if (group.candidates.length > 0) total += weight;
    for (const c of group.top) {
      const candidate = group.candidates[c]!;
      const mass = group.beliefs[c]! * weight;
      if (candidate.countryCode) addTo(countries, candidate.countryCode, mass);
      if (candidate.division && candidate.feature !== "country") addTo(divisions, candidate.division, mass);
      if (candidate.subdivision && candidate.level !== "region")
        addTo(subdivisions, candidate.subdivision, mass);
    }
  });
  return {groups, countries, divisions, subdivisions, total, main};
}

/** A name said often counts more, but not in proportion. */
export function weightOf(group: Group): number {
  return Math.sqrt(Math.min(group.mentions.length, 9));
}

function addTo(map: Map<string, number>, key: string, mass: number): void {
  map.set(key, (map.get(key) ?? 0) + mass);
}

/** Share of the belief outside `group` that falls on `key`. */
function shareOf(map: ReadonlyMap<string, number>, key: string | null, own: number, rest: number): number {
  if (key === null || rest <= 0) return 0;
  return Math.max(0, ((map.get(key) ?? 0) - own) / rest);
}

/**
 * Fills `out` with a row of `RANK_WIDTH` numbers for each candidate of a group.
 *
 * @param mention - whose words count as containment; -1: those of all of the group's mentions
 * @param home - unit vector of the outlet's home at index 0; `null` when unknown
 */
export function rankFeatures(
  beliefs: Beliefs,
  g: number,
  mentions: readonly Mention[],
  groupOf: Int32Array,
  home: Home,
  homeVector: Float64Array | null,
  out: Float64Array
): void {
  const group = beliefs.groups[g]!;
  const {candidates, vectors} = group;
  const ownWeight = weightOf(group);
  const rest = beliefs.total - ownWeight;
  const top = candidates[0]?.importance ?? 0;
  const neighbors = neighborsOf(beliefs.groups, g);
  const contained = containment(beliefs, g, mentions, groupOf);
  const holding = holdings(beliefs, g, mentions, groupOf);
  const anyContained = contained.some((value) => value > 0.4);
  let called = 0;
  for (const m of group.mentions) called |= mentions[m]!.called;
  const ownCountry = new Map<string, number>();
  const ownDivision = new Map<string, number>();
  const ownSubdivision = new Map<string, number>();
  for (const c of group.top) {
    const candidate = candidates[c]!;
    const mass = group.beliefs[c]! * ownWeight;
    if (candidate.countryCode) addTo(ownCountry, candidate.countryCode, mass);
    if (candidate.division && candidate.feature !== "country") addTo(ownDivision, candidate.division, mass);
    if (candidate.subdivision && candidate.level !== "region")
      addTo(ownSubdivision, candidate.subdivision, mass);
  }
  const mainGroup = beliefs.groups[beliefs.main]!;
  const hasTown = candidates.some(({feature}) => feature === "settlement");
  const points = pointsOf(neighbors, neighbors.map(weightOf));
  const near: Nearness = {nearest: 0, most: 0, world: 0};

  candidates.forEach((candidate, c) => {
    const at = c * RANK_WIDTH;
    nearnessTo(points, vectors, c * 3, near);
    const {nearest, most, world} = near;
    const country = shareOf(
      beliefs.countries,
      candidate.countryCode,
      ownCountry.get(candidate.countryCode ?? "") ?? 0,
      rest
    );
    const division =
      candidate.feature === "country"
        ? 0
        : shareOf(
            beliefs.divisions,
            candidate.division,
            ownDivision.get(candidate.division ?? "") ?? 0,
            rest
          );
    const subdivision =
      candidate.level === "region" || candidate.level === "country"
        ? 0
        : shareOf(
            beliefs.subdivisions,
            candidate.subdivision,
            ownSubdivision.get(candidate.subdivision ?? "") ?? 0,
            rest
          );
    const importance = candidate.importance / 255;
    const isDistrict = candidate.feature === "division" && candidate.level !== "region";
    let homeNear = 0;
    if (homeVector) homeNear = Math.exp(-arcKm(vectors, c * 3, homeVector, 0) / 120);
    let mainNear = 0;
    if (
      mainGroup !== group &&
      mainGroup.top.length > 0 &&
      mainGroup.candidates[mainGroup.top[0]!]!.radiusKm <= 400
    ) {
      mainNear = Math.exp(-arcKm(vectors, c * 3, mainGroup.vectors, mainGroup.top[0]! * 3) / 150);
    }

    let k = at;
    out[k++] = importance;
    out[k++] = (top - candidate.importance) / 255;
    out[k++] = c === 0 ? 1 : 0;
    out[k++] = Math.log10(candidate.population + 1) / 8;
    out[k++] = candidate.via === "alternate" ? 1 : 0;
    out[k++] = candidate.via === "abbreviation" ? 1 : 0;
    out[k++] = candidate.via === "demonym" ? 1 : 0;
    out[k++] = candidate.feature === "country" ? 1 : 0;
    out[k++] = candidate.feature === "area" || candidate.feature === "continent" ? 1 : 0;
    out[k++] = candidate.feature === "division" && candidate.level === "region" ? 1 : 0;
    out[k++] = isDistrict ? 1 : 0;
    out[k++] = isWater(candidate) ? 1 : 0;
    out[k++] =
      candidate.feature === "mountain" || candidate.feature === "desert" || candidate.feature === "island"
        ? 1
        : 0;
    out[k++] = candidate.feature === "site" ? 1 : 0;
    out[k++] = candidate.feature === "institution" ? 1 : 0;
    out[k++] = contained[c]!;
    out[k++] = contained[c]! * importance;
    out[k++] = anyContained && contained[c]! < 0.2 ? 1 : 0;
    out[k++] = country;
    out[k++] = division;
    out[k++] = subdivision;
    out[k++] = nearest;
    out[k++] = most;
    out[k++] = world;
    out[k++] = home !== null && home.countryCode === candidate.countryCode ? 1 : 0;
    out[k++] = home !== null && home.division !== null && home.division === candidate.division ? 1 : 0;
    out[k++] = homeNear;
    const fit = calledFit(candidate, called);
    out[k++] = fit > 0 ? 1 : 0;
    out[k++] = fit < 0 ? 1 : 0;
    out[k++] =
      candidate.feature === "division" && candidate.level === "region"
        ? division
        : isDistrict
          ? subdivision
          : 0;
    out[k++] = candidates.length === 1 ? 1 : 0;
    out[k++] = (1 - importance) * nearest;
    out[k++] = importance * world;
    out[k++] = mainNear;
    out[k++] = candidate.feature === "settlement" && candidate.population < 1000 ? 1 : 0;
    out[k++] = rest > 0 && country < 0.02 ? 1 : 0;
    out[k++] = hasTown && candidate.feature === "settlement" && c > 0 ? importance : 0;
    out[k++] = importance * importance;
    const region = candidate.feature === "division" && candidate.level === "region";
    out[k++] = holding[c]!;
    out[k++] = region && hasTown && holding[c]! < 0.2 ? 1 : 0;
    out[k++] = candidate.feature === "country" ? country : 0;
    out[k++] = candidate.feature === "country" ? importance : 0;
    out[k++] = top - candidate.importance > 60 ? 1 : 0;
    out[k++] = c === 0 && rest > 0 && country < 0.05 ? importance : 0;
    out[k++] = Math.max(0, 1 - (top - candidate.importance) / 80) * most;
    // `New York`, `Diffa`: the division shares its name with a town that is nearly as well known.
    const shared = region && holding[c]! < 0.2 && fit <= 0 && sharesNameWithTown(candidate, candidates);
    out[k++] = shared ? 1 : 0;
    out[k++] = shared && !KNOWN_BY_STATES.has(candidate.countryCode ?? "") ? 1 : 0;
    out[k++] = shared ? divisionsOf(candidate.countryCode, neighbors) : 0;
    out[k] = shared && home !== null && home.countryCode === candidate.countryCode ? 1 : 0;
  });
}

function isWater({feature}: GazetteerCandidate): boolean {
  return feature === "sea" || feature === "river" || feature === "lake";
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

/** For each candidate, how much its mentions' containers speak for it, 0..1. */
function containment(
  beliefs: Beliefs,
  g: number,
  mentions: readonly Mention[],
  groupOf: Int32Array
): Float64Array {
  const group = beliefs.groups[g]!;
  const values = new Float64Array(group.candidates.length);
  for (const m of group.mentions) {
    for (const container of mentions[m]!.containers) {
      const outerGroup = beliefs.groups[groupOf[container.mention]!]!;
      if (outerGroup === group) continue;
      group.candidates.forEach((inner, c) => {
        let value = 0;
        for (const o of outerGroup.top) {
          const outer = outerGroup.candidates[o]!;
          if (outer.feature === "settlement" && container.plain && outer.population < inner.population)
            continue;
          if (contains(outer, inner, () => arcKm(group.vectors, c * 3, outerGroup.vectors, o * 3))) {
            value += outerGroup.beliefs[o]!;
          }
        }
        values[c] = Math.max(values[c]!, value * (container.plain ? 1 : 0.7));
      });
    }
  }
  return values;
}

/** For each candidate, how surely another name is said to lie in it and does: `New York` in `Albany, New York`. */
function holdings(
  beliefs: Beliefs,
  g: number,
  mentions: readonly Mention[],
  groupOf: Int32Array
): Float64Array {
  const group = beliefs.groups[g]!;
  const values = new Float64Array(group.candidates.length);
  for (const m of group.mentions) {
    for (const inner of mentions[m]!.holds) {
      const innerGroup = beliefs.groups[groupOf[inner]!]!;
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
