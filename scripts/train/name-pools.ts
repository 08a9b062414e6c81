import {
  FEATURES,
  LEVELS,
  openSections,
  stringAt,
  UNITS_PER_DEGREE
} from "../../src/extract/places/gazetteer-format.js";

/** A place to put into a made sentence. */
export type PooledPlace = {
  readonly name: string;
  readonly countryCode: string;
  readonly division: string;
  readonly population: number;
  readonly lngLat: readonly [number, number];
};

/** What a slot of a template can ask for. */
export type Pool =
  | "city"
  | "town"
  | "country"
  | "state"
  | "county"
  | "river"
  | "lake"
  | "sea"
  | "mountain"
  | "island"
  | "area"
  | "site"
  | "institution";

/** All places of an index by what they are, in the order of the index. */
export function namePools(index: Uint8Array): Record<Pool, PooledPlace[]> {
  const {header, sections} = openSections(index, "gazetteer index");
  const pools: Record<Pool, PooledPlace[]> = {
    city: [],
    town: [],
    country: [],
    state: [],
    county: [],
    river: [],
    lake: [],
    sea: [],
    mountain: [],
    island: [],
    area: [],
    site: [],
    institution: []
  };
  for (let row = 0; row < header.places; row++) {
    const kind = sections.kind[row]!;
    const feature = FEATURES[kind >>> 3]!;
    const level = LEVELS[kind & 7]!;
    const division = sections.division[row]!;
    const place: PooledPlace = {
      name: stringAt(sections.placeNameEnd, sections.placeNameBytes, row),
      countryCode: header.countries[sections.country[row]!] ?? "",
      division: division === 0 ? "" : stringAt(sections.divisionEnd, sections.divisionBytes, division - 1),
      population: sections.population[row]!,
      lngLat: [sections.longitude[row]! / UNITS_PER_DEGREE, sections.latitude[row]! / UNITS_PER_DEGREE]
    };
    if (!/^\p{Lu}[\p{L}\p{M}'’ .-]+$/u.test(place.name) || place.name.length > 28) continue;
    switch (feature) {
      case "settlement":
        pools[place.population >= 100_000 ? "city" : "town"].push(place);
        break;
      case "division":
        pools[level === "region" ? "state" : "county"].push(place);
        break;
      case "country":
      case "river":
      case "lake":
      case "sea":
      case "mountain":
      case "island":
      case "area":
      case "site":
      case "institution":
        pools[feature].push(place);
        break;
      case "desert":
      case "continent":
        pools.area.push(place);
    }
  }
  return pools;
}
