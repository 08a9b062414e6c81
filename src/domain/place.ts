import type {Span} from "./article.js";

/** WGS 84 degrees, longitude first, as in GeoJSON. */
export type LngLat = readonly [longitude: number, latitude: number];

/** How a place name is used: only a literal one says where something happened. */
export type ToponymKind = "literal" | "associative" | "demonym";

/** How exactly a place is known, from a building to a country or larger. */
export const PLACE_LEVELS = ["site", "town", "district", "region", "country"] as const;
export type PlaceLevel = (typeof PLACE_LEVELS)[number];

/** What a gazetteer entry is. `area` is a macro-region, sea-less; `institution` stands for a place. */
export type PlaceFeature =
  | "settlement"
  | "division"
  | "country"
  | "continent"
  | "area"
  | "sea"
  | "river"
  | "lake"
  | "mountain"
  | "desert"
  | "island"
  | "site"
  | "institution";

/** A place name as it stands in the text, before anyone knows which place it is. */
export type Toponym = {
  readonly span: Span;
  readonly surface: string;
  readonly kind: ToponymKind;
};

/** One gazetteer entry that a toponym might refer to. */
export type Candidate = {
  /** `id` of the gazetteer it comes from. */
  readonly gazetteer: string;
  /** Key of the entry in that gazetteer. */
  readonly entryId: string;
  /** The gazetteer's own (English) name. */
  readonly name: string;
  readonly at: LngLat;
  readonly level: PlaceLevel;
  readonly feature: PlaceFeature;
  /** How far from `at` the place reaches, in km: a town 1 to 30, a country its half-width. */
  readonly radiusKm: number;
  /** Inhabitants; 0 when the gazetteer gives none. */
  readonly population: number;
  /** ISO 3166-1 alpha-2; `null` where there is none or more than one claims it. */
  readonly countryCode: string | null;
  /** First-order division's GeoNames code, e.g. `RU.38`; `null` if none. */
  readonly division: string | null;
  /** What the gazetteer calls that division, where it knows it: `Idaho`. Tells namesakes of a country apart. */
  readonly divisionName?: string | null;
  /** Second-order division's GeoNames code, e.g. `US.VA.510`; `null` if none. */
  readonly subdivision: string | null;
  /** Who claims a disputed place, in neutral words; `null` when undisputed. */
  readonly disputed: string | null;
};

/** A toponym with the candidate that was chosen for it, and those that were not. */
export type Resolution = {
  readonly toponym: Toponym;
  readonly chosen: Candidate | null;
  /** Probability in 0..1 that `chosen` is right, calibrated on development corpora. */
  readonly confidence: number;
  /** Best first, at most five. */
  readonly rivals: readonly Candidate[];
  /** Keys of what decided, strongest first, e.g. `population`, `same-country`, `containment`. */
  readonly reasons: readonly string[];
};
