import type {GazetteerCandidate} from "./gazetteer.js";
import type {Group} from "./rank-features.js";

/** Countries whose states and provinces are commonly said by their bare names. */
export const KNOWN_BY_STATES: ReadonlySet<string> = new Set([
  "US",
  "CA",
  "AU",
  "IN",
  "DE",
  "CH",
  "BR",
  "IT",
  "ES"
]);

/** A division is this much better known than a town of the same importance to a reader. */
const KNOWN_LESS = 45;

/** Whether a division has a town of its name that is nearly as well known: `New York`, `Diffa`. */
export function sharesNameWithTown(
  division: GazetteerCandidate,
  candidates: readonly GazetteerCandidate[]
): boolean {
  return candidates.some(
    ({feature, countryCode, importance}) =>
      feature === "settlement" &&
      countryCode === division.countryCode &&
      importance >= division.importance - KNOWN_LESS
  );
}

/** How many of the names nearby mean first-order divisions of a country: `New York, Vermont and Maine`; 0..1. */
export function divisionsOf(countryCode: string | null, neighbors: readonly Group[]): number {
  let mass = 0;
  for (const {top, candidates, beliefs} of neighbors) {
    for (const c of top) {
      const {feature, level, countryCode: country} = candidates[c]!;
      if (feature === "division" && level === "region" && country === countryCode) mass += beliefs[c]!;
    }
  }
  return Math.min(1, mass / 3);
}

/**
 * The division that has its name from a town and lies about it, as an index of `candidates`; the town itself if
 * there is none or the division is less well known.
 */
export function divisionAbout(candidates: readonly GazetteerCandidate[], town: number): number {
  const {feature, division, importance} = candidates[town]!;
  if (feature !== "settlement" || division === null) return town;
  const about = candidates.findIndex(
    (other) =>
      other.feature === "division" &&
      other.level === "region" &&
      other.division === division &&
      other.importance > importance
  );
  return about < 0 ? town : about;
}
