import type {LngLat} from "../../domain/place.js";
import type {GazetteerCandidate} from "./gazetteer.js";
import {contains, type Mention} from "./mentions.js";
import {divisionsOf} from "./namesakes.js";
import {nearnessTo, pointsOf, type Nearness} from "./nearness.js";
import type {Frame} from "./rank-frame.js";
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
/** Where in a row each of them stands. */
export const RANK_AT = Object.fromEntries(RANK_FEATURES.map((name, k) => [name, k])) as Record<
  (typeof RANK_FEATURES)[number],
  number
>;

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

/** Share of the belief outside a group that falls on `key`; `own` is the group's part of it. */
function shareOf(map: ReadonlyMap<string, number>, key: string, own: number, rest: number): number {
  return Math.max(0, ((map.get(key) ?? 0) - own) / rest);
}

/** Fills in what a group's candidates are worth by what is believed of the other names. */
export function rankFeatures(
  beliefs: Beliefs,
  g: number,
  mentions: readonly Mention[],
  groupOf: Int32Array,
  {group, features, neighbors, weights, shared}: Frame
): void {
  const {candidates, vectors} = group;
  const ownWeight = weightOf(group);
  const rest = beliefs.total - ownWeight;
  const top = candidates[0]?.importance ?? 0;
  const contained = containment(beliefs, g, mentions, groupOf);
  const anyContained = contained?.some((value) => value > 0.4) ?? false;
  const mainGroup = beliefs.groups[beliefs.main]!;
  const main = mainGroup === group ? -1 : (mainGroup.top[0] ?? -1);
  const mainTells = main >= 0 && mainGroup.candidates[main]!.radiusKm <= 400;
  const points = pointsOf(neighbors, weights);
  const near: Nearness = {nearest: 0, most: 0, world: 0};

  for (let c = 0; c < candidates.length; c++) {
    const candidate = candidates[c]!;
    const {feature, level} = candidate;
    nearnessTo(points, vectors, c * 3, near);
    const {nearest, most, world} = near;
    let country = 0;
    let division = 0;
    let subdivision = 0;
    if (rest > 0) {
      const isCountry = feature === "country";
      if (candidate.countryCode !== null) {
        const own = ownCountry(group, ownWeight, candidate.countryCode);
        country = shareOf(beliefs.countries, candidate.countryCode, own, rest);
      }
      if (candidate.division !== null && !isCountry) {
        const own = ownDivision(group, ownWeight, candidate.division);
        division = shareOf(beliefs.divisions, candidate.division, own, rest);
      }
      if (candidate.subdivision !== null && level !== "region" && level !== "country") {
        const own = ownSubdivision(group, ownWeight, candidate.subdivision);
        subdivision = shareOf(beliefs.subdivisions, candidate.subdivision, own, rest);
      }
    }
    const importance = candidate.importance / 255;
    const inside = contained ? contained[c]! : 0;
    const at = c * RANK_WIDTH;
    features[at + RANK_AT.containment] = inside;
    features[at + RANK_AT["containment-elsewhere"]] = inside * importance;
    features[at + RANK_AT["outside-container"]] = anyContained && inside < 0.2 ? 1 : 0;
    features[at + RANK_AT["same-country"]] = country;
    features[at + RANK_AT["same-division"]] = division;
    features[at + RANK_AT["same-subdivision"]] = subdivision;
    features[at + RANK_AT["near-others"]] = nearest;
    features[at + RANK_AT["near-most"]] = most;
    features[at + RANK_AT["same-part-of-world"]] = world;
    features[at + RANK_AT["contains-others"]] =
      feature === "division" ? (level === "region" ? division : subdivision) : 0;
    features[at + RANK_AT["small-but-near"]] = (1 - importance) * nearest;
    features[at + RANK_AT["important-and-near"]] = importance * world;
    features[at + RANK_AT["main-place-near"]] = mainTells
      ? Math.exp(-arcKm(vectors, c * 3, mainGroup.vectors, main * 3) / 150)
      : 0;
    features[at + RANK_AT["foreign-to-text"]] = rest > 0 && country < 0.02 ? 1 : 0;
    features[at + RANK_AT["country-in-text"]] = feature === "country" ? country : 0;
    features[at + RANK_AT["best-known-abroad"]] = c === 0 && rest > 0 && country < 0.05 ? importance : 0;
    features[at + RANK_AT["near-small-gap"]] = Math.max(0, 1 - (top - candidate.importance) / 80) * most;
    if (shared[c])
      features[at + RANK_AT["town-of-that-name-amid-divisions"]] = divisionsOf(
        candidate.countryCode,
        neighbors
      );
  }
}

/** What the group itself adds to the belief in a country: as `summarize` counts it. */
function ownCountry({top, candidates, beliefs}: Group, weight: number, code: string): number {
  let sum = 0;
  for (const c of top) if (candidates[c]!.countryCode === code) sum += beliefs[c]! * weight;
  return sum;
}

function ownDivision({top, candidates, beliefs}: Group, weight: number, division: string): number {
  let sum = 0;
  for (const c of top) {
    const candidate = candidates[c]!;
    if (candidate.division === division && candidate.feature !== "country") sum += beliefs[c]! * weight;
  }
  return sum;
}

function ownSubdivision({top, candidates, beliefs}: Group, weight: number, subdivision: string): number {
  let sum = 0;
  for (const c of top) {
    const candidate = candidates[c]!;
    if (candidate.subdivision === subdivision && candidate.level !== "region") sum += beliefs[c]! * weight;
  }
  return sum;
}

/** For each candidate, how much its mentions' containers speak for it, 0..1; `null` when there are none. */
function containment(
  beliefs: Beliefs,
  g: number,
  mentions: readonly Mention[],
  groupOf: Int32Array
): Float64Array | null {
  const group = beliefs.groups[g]!;
  if (group.mentions.every((m) => mentions[m]!.containers.length === 0)) return null;
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
