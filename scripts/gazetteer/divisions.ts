import type {LngLat} from "../../src/domain/place.js";
import type {GazetteerSource} from "../../src/extract/places/gazetteer-format.js";
import type {GazetteerDraft} from "./draft.js";
import {distanceKm, divisionImportance} from "./measure.js";
import {isSearchable} from "./spelling.js";

export const DIVISIONS: GazetteerSource = {id: "geonames-divisions", numeric: false};

/** A first- or second-order division, ready to be added. */
export type Division = {
  /** GeoNames code: `RU.38`, `US.VA.510`. */
  readonly code: string;
  readonly name: string;
  readonly otherNames: readonly string[];
  readonly at: LngLat;
  readonly radiusKm: number;
  readonly population: number;
};

const GENERIC =
  "Oblast'?|Krai|Kray|Okrug|Republic|Province|State|Region|County|Department|Prefecture|District|Governorate|Municipality|Territory|Voivodeship|Canton|Parish|Borough|Census Area|Division|Raion|Rayon|Regency|Kabupaten|Kota|Shi|Diqu|Xian|Qu|Zizhizhou|Zizhixian|Wilaya|City|Emirate|Ward|Local Government Area|Shire|Judet";
const SUFFIX = new RegExp(`^(.{2,}?)[ -](?:${GENERIC})$`, "iu");
const PREFIX =
  /^(?:(?:royal |metropolitan |london )?borough of|city(?: and (?:county|borough))? of|county of|republic of|province of|state of|provincia (?:di|de)|d[ée]partement (?:de la|de l'|du|des|de|d')|kabupaten|kota|landkreis|kreis|politischer bezirk|comitatul|jude[țt]ul|powiat|okres|departamento (?:de|del)|wilaya de|governorate of|district of|arrondissement (?:de|d')) ?(.{2,})$/iu;

/**
 * Words that texts put behind a division's bare name, whatever GeoNames puts there. Not `State` nor `City`:
 * "Georgia State" is a university, and people who mark texts leave them out.
 */
const CALLED_REGION = ["Province", "Region", "Governorate"];
const CALLED_REGION_OF: Readonly<Record<string, readonly string[]>> = {
  US: [],
  CA: [],
  AU: [],
  IN: [],
  NG: ["State"],
  GB: [],
  RU: ["Oblast", "Region", "Republic", "Krai", "Territory", "Province"],
  UA: ["Oblast", "Region", "Province"],
  BY: ["Oblast", "Region", "Province"],
  KZ: ["Oblast", "Region", "Province"],
  IE: ["County"],
  SE: ["County", "Province"],
  NO: ["County"],
  HU: ["County"],
  RO: ["County"],
  HR: ["County"],
  EE: ["County"],
  KE: ["County"],
  LR: ["County"],
  JP: ["Prefecture"],
  GR: ["Prefecture", "Region"],
  HT: ["Department"],
  CO: ["Department"],
  CF: ["Prefecture"],
  SS: ["State"],
  SD: ["State"],
  MM: ["State", "Region"],
  MX: ["State"],
  BR: ["State"],
  MY: ["State"],
  VE: ["State"]
};
const CALLED_DISTRICT = ["District", "County", "Province"];
const CALLED_DISTRICT_OF: Readonly<Record<string, readonly string[]>> = {
  US: [],
  GB: ["District"],
  CA: ["County"],
  IE: []
};
const BEFORE_COUNTY = new Set(["IE"]);

/** `State of Ohio`: texts mean Ohio, and those who mark them leave the word for its kind out. */
const KIND_FIRST = /^(?:state|province|region|department|county|district|municipality|governorate) of /iu;

/** Within this distance a town and a division of one name are one place. */
const SAME_PLACE_KM = 50;

/** The name without the word for its kind: `Krasnodar Krai` gives `Krasnodar`; null if there is none. */
export function bareName(name: string): string | null {
  const bare = SUFFIX.exec(name)?.[1] ?? PREFIX.exec(name)?.[1] ?? null;
  return bare && bare !== name ? bare : null;
}

/**
 * Adds a division with the names that texts use for it. A bare name that a town near its middle has as well
 * stays the town's: one place, with the division under its full name.
 *
 * @param townsNamed - middle of settlements of the same country by name, to tell what is one place
 */
export function addDivision(
  draft: GazetteerDraft,
  division: Division,
  townsNamed: (name: string, country: string) => readonly LngLat[]
): number {
  const country = division.code.slice(0, 2);
  const isRegion = division.code.split(".").length === 2;
  const row = draft.addPlace({
    source: DIVISIONS,
    entry: division.code,
    name: division.name,
    at: division.at,
    level: isRegion ? "region" : "district",
    feature: "division",
    radiusKm: division.radiusKm,
    population: division.population,
    country,
    division: isRegion ? division.code : division.code.split(".").slice(0, 2).join("."),
    subdivision: isRegion ? null : division.code,
    importance: divisionImportance(division.population, isRegion ? "region" : "district")
  });
  const isTown = (name: string): boolean =>
    townsNamed(name, country).some((at) => distanceKm(at, division.at) <= SAME_PLACE_KM);

  for (const [index, name] of [division.name, ...division.otherNames].entries()) {
    if (!isSearchable(name) || (index > 0 && KIND_FIRST.test(name))) continue;
    const own = index === 0 ? "primary" : "alternate";
    const bare = bareName(name);
    if (bare === null) {
      if (!isTown(name)) draft.addName(name, row, own);
    } else {
      draft.addName(name, row, own);
      if (isSearchable(bare) && !isTown(bare)) draft.addName(bare, row, isRegion ? own : "alternate");
    }
    const plain = bare ?? name;
    const called = isRegion
      ? (CALLED_REGION_OF[country] ?? CALLED_REGION)
      : (CALLED_DISTRICT_OF[country] ?? CALLED_DISTRICT);
    const via = index === 0 && isRegion ? "primary" : "alternate";
    for (const kind of called) draft.addName(`${plain} ${kind}`, row, via);
    if (BEFORE_COUNTY.has(country)) draft.addName(`County ${plain}`, row, "primary");
  }
  return row;
}
