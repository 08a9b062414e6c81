import {createRequire} from "node:module";
import type {GazetteerSource} from "../../src/extract/places/gazetteer-format.js";
import type {LngLat} from "../../src/domain/place.js";
import type {GazetteerDraft} from "./draft.js";
import {distanceKm, settlementImportance, townRadiusKm} from "./measure.js";
import {isSearchable, withoutApostrophes} from "./spelling.js";
import type {Towns} from "./towns.js";

/** A place with a post office of its own, in the United States: many are too small for any list of towns. */
export type PostTown = {
  readonly name: string;
  /** Postal code of the state, as GeoNames codes divisions. */
  readonly state: string;
  readonly at: LngLat;
};

const POST: GazetteerSource = {id: "us-post", numeric: false};
/** A town of the same name this near is the same place. */
const SAME_PLACE_KM = 25;
/** Post offices of the forces and of territories that are countries here. */
const NO_STATES = new Set(["AA", "AE", "AP", "AS", "FM", "GU", "MH", "MP", "PR", "PW", "VI"]);

type Zip = {city: string; state: string; latitude: number; longitude: number};

/** The post towns that the package `zipcodes` lists, each once a state, in the order of their ZIP codes. */
export function readPostTowns(): PostTown[] {
  const {codes} = createRequire(import.meta.url)("zipcodes/lib/codes.js") as {codes: Record<string, Zip>};
  const towns = new Map<string, PostTown>();
  for (const {city, state, latitude, longitude} of Object.values(codes)) {
    const key = `${state}/${city}`;
    if (NO_STATES.has(state) || towns.has(key) || !isSearchable(city) || /\d/u.test(city)) continue;
    // Some have no point.
    if (!latitude || !longitude) continue;
    towns.set(key, {name: city, state, at: [longitude, latitude]});
  }
  return [...towns.values()];
}

/** How else a post town's name is written: `Saint Louis`, `St. Louis`. */
export function spellingsOf(name: string): string[] {
  const joined = withoutApostrophes(name);
  const further = [
    [/^Saint /u, "St. "],
    [/^Sainte /u, "Ste. "],
    [/^Mount /u, "Mt. "],
    [/^Fort /u, "Ft. "]
  ] as const;
  return [
    name,
    ...further.flatMap(([long, short]) => (long.test(name) ? [name.replace(long, short)] : [])),
    ...(joined === null ? [] : [joined])
  ];
}

/** Adds the post towns that no other source has and whose names are not plain words (`Opportunity`). */
export function addPostTowns(
  draft: GazetteerDraft,
  postTowns: readonly PostTown[],
  towns: Towns,
  isFrequentWord: (name: string) => boolean
): void {
  for (const {name, state, at} of postTowns) {
    if (isFrequentWord(name)) continue;
    const spellings = spellingsOf(name);
    const isKnown = spellings.some((spelling) =>
      towns.named(spelling, "US").some((known) => distanceKm(known, at) <= SAME_PLACE_KM)
    );
    if (isKnown) continue;
    const row = draft.addPlace({
      source: POST,
      entry: `${state}/${name}`,
      name,
      at,
      level: "town",
      feature: "settlement",
      radiusKm: townRadiusKm(0),
      population: 0,
      country: "US",
      division: `US.${state}`,
      subdivision: null,
      importance: settlementImportance(0, 0, "PPL")
    });
    for (const spelling of spellings) draft.addName(spelling, row, "primary");
  }
}
