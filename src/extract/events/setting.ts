import type {Resolution} from "../../domain/place.js";
import {arcKm, unitVector} from "../places/sphere.js";

/** How the article as a whole speaks of a place. */
export type PlaceRole = {
  /** How often it is named, at least 1. */
  readonly count: number;
  /** Share of the other towns and regions that lie around it, 0 to 1; `null` when there are none. */
  readonly around: number | null;
  /** Whether the title names it. */
  readonly titled: boolean;
};

type Named = {readonly surface: string; readonly offset: number; readonly country: boolean; count: number};

/** What lies this near belongs to one story. */
const AROUND_KM = 120;
/** Of more places only the first ones are compared, so that a list of all the world's towns takes no longer. */
const MOST_PLACES = 200;
const NO_LETTERS = /[^\p{L}\p{M}\d]+/gu;

/** Where an article plays: what its places are to each other and to its title. */
export class Setting {
  /** The first place that the article names, the one that it names most, and the first that its title names. */
  readonly first: Resolution | null;
  readonly frequent: Resolution | null;
  readonly titled: Resolution | null;
  private readonly roles: ReadonlyMap<string, PlaceRole>;

  /** @param resolutions - all places of the article, in the order of the text */
  constructor(resolutions: readonly Resolution[], title: string | null) {
    this.roles = rolesOf(resolutions, title);
    const stages = resolutions.filter(isStage);
    this.first = stages[0] ?? null;
    this.frequent = mostNamed(stages);
    this.titled = stages.find(({chosen}) => this.roleOf(chosen!.entryId)?.titled) ?? null;
  }

  /** @returns `null` for a place that the article does not name, but by its people */
  roleOf(entryId: string): PlaceRole | null {
    return this.roles.get(entryId) ?? null;
  }

  /** How many places the article names. */
  get size(): number {
    return this.roles.size;
  }
}

/** Whether a place may be where a story plays: no adjective, no country that acts. */
export function isStage({chosen, toponym}: Resolution): boolean {
  return chosen !== null && toponym.kind === "literal" && chosen.level !== "country";
}

function rolesOf(resolutions: readonly Resolution[], title: string | null): Map<string, PlaceRole> {
  const named = new Map<string, Named>();
  const vectors = new Float64Array(3 * MOST_PLACES);
  for (const {chosen, toponym} of resolutions) {
    if (!chosen || toponym.kind === "demonym") continue;
    const known = named.get(chosen.entryId);
    if (known) known.count++;
    else if (named.size < MOST_PLACES) {
      const offset = 3 * named.size;
      unitVector(chosen.at, vectors, offset);
      named.set(chosen.entryId, {
        surface: toponym.surface,
        offset,
        country: chosen.level === "country",
        count: 1
      });
    }
  }
  const titleWords = title === null ? "" : spaced(title);
  const roles = new Map<string, PlaceRole>();
  for (const [id, place] of named) {
    let near = 0;
    let others = 0;
    for (const other of named.values()) {
      if (other === place || other.country) continue;
      others++;
      if (arcKm(vectors, place.offset, vectors, other.offset) <= AROUND_KM) near++;
    }
    roles.set(id, {
      count: place.count,
      around: others === 0 ? null : near / others,
      titled: titleWords !== "" && titleWords.includes(spaced(place.surface))
    });
  }
  return roles;
}

/** Words in lower case with a blank around each. */
function spaced(text: string): string {
  return ` ${text.toLowerCase().replace(NO_LETTERS, " ")} `;
}

/** The place that is named most, at least twice; the earlier of equals. */
function mostNamed(places: readonly Resolution[]): Resolution | null {
  const counts = new Map<string, number>();
  let best: Resolution | null = null;
  for (const {chosen} of places) counts.set(chosen!.entryId, (counts.get(chosen!.entryId) ?? 0) + 1);
  for (const place of places) {
    const count = counts.get(place.chosen!.entryId)!;
    if (count > 1 && (!best || count > counts.get(best.chosen!.entryId)!)) best = place;
  }
  return best;
}
