import type {LngLat, PlaceFeature, PlaceLevel} from "../../src/domain/place.js";
import {
  FEATURES,
  LEVELS,
  VIAS,
  type GazetteerSource,
  type Via
} from "../../src/extract/places/gazetteer-format.js";
import {listOf, type CsvRow} from "./csv.js";
import type {GazetteerDraft, NameNote} from "./draft.js";
import {radiusOfArea} from "./measure.js";

export const CURATED: GazetteerSource = {id: "dateline", numeric: false};

/** Columns that a table of places must have. */
export const PLACE_COLUMNS = ["name", "lat", "lon"] as const;
/** Columns that a table of further names must have. */
export const NAME_COLUMNS = ["of", "via", "names"] as const;

/** Where a feature stands on the scale of importance when its row says nothing. */
const IMPORTANCE: Readonly<Record<PlaceFeature, number>> = {
  settlement: 110,
  division: 150,
  country: 220,
  continent: 235,
  area: 180,
  sea: 190,
  river: 150,
  lake: 130,
  mountain: 130,
  desert: 140,
  island: 140,
  site: 110,
  institution: 140
};
const LEVEL: Readonly<Record<PlaceFeature, PlaceLevel>> = {
  settlement: "town",
  division: "region",
  country: "country",
  continent: "country",
  area: "region",
  sea: "region",
  river: "region",
  lake: "district",
  mountain: "district",
  desert: "region",
  island: "district",
  site: "site",
  institution: "site"
};
const RADIUS_KM: Readonly<Record<PlaceLevel, number>> = {
  site: 1,
  town: 5,
  district: 25,
  region: 150,
  country: 500
};

/** A row that could not be used, for the person who wrote it. */
export type RowProblem = {readonly line: number; readonly problem: string};

/**
 * Adds places of a table: `name`, `lat`, `lon` and, where given, `names`, `demonyms`, `abbreviations`
 * (lists with `|`), `level`, `feature`, `radius_km` or `area_km2`, `country`, `division`, `population`,
 * `importance`, `override`, `disputed`, `points` (`lat lon;lat lon`), `id`.
 *
 * @param override - whether every row wins over other places of its names
 * @returns what could not be used; all other rows are in the draft
 */
export function addPlaces(
  draft: GazetteerDraft,
  rows: readonly CsvRow[],
  source: GazetteerSource,
  override = false
): RowProblem[] {
  const problems: RowProblem[] = [];
  draft.curatedSources.add(source.id);
  for (const {line, cells} of rows) {
    const problem = addPlace(draft, cells, source, override, line);
    if (problem) problems.push({line, problem});
  }
  return problems;
}

function addPlace(
  draft: GazetteerDraft,
  cells: CsvRow["cells"],
  source: GazetteerSource,
  override: boolean,
  line: number
): string | null {
  // "Red River (Vietnam)" tells the writers of the table apart what texts write alike.
  const name = (cells["name"] ?? "").replace(/ \([^()]*\)$/u, "");
  if (name === "") return "expected a name, found none";
  const at = parsePoint(`${cells["lat"]} ${cells["lon"]}`);
  if (!at)
    return `expected lat in -90..90 and lon in -180..180, found "${cells["lat"]}" and "${cells["lon"]}"`;
  const feature = (cells["feature"] || "settlement") as PlaceFeature;
  if (!FEATURES.includes(feature)) return `expected a feature of ${FEATURES.join(", ")}; found "${feature}"`;
  const level = (cells["level"] || LEVEL[feature]) as PlaceLevel;
  if (!LEVELS.includes(level)) return `expected a level of ${LEVELS.join(", ")}; found "${level}"`;
  const country = cells["country"] || null;
  if (country && !/^[A-Z]{2}$/u.test(country))
    return `expected a two-letter country code, found "${country}"`;
  const points = (cells["points"] ?? "")
    .split(";")
    .filter((point) => point.trim() !== "")
    .map(parsePoint);
  if (points.includes(null)) return `expected points as "lat lon;lat lon", found "${cells["points"]}"`;
  const numbers = ["radius_km", "area_km2", "population", "importance"].map((key) => Number(cells[key] || 0));
  if (numbers.some((value) => !(value >= 0)))
    return "expected numbers from 0 for radius, area, population, importance";
  const [radius, area, population, importance] = numbers as [number, number, number, number];

  const disputed = cells["disputed"] || null;
  const row = draft.addPlace({
    source,
    entry: cells["id"] || slug(cells["name"]!, line),
    name,
    at,
    level,
    feature,
    radiusKm: radius || (area ? radiusOfArea(area) : RADIUS_KM[level]),
    population,
    country,
    division: cells["division"] || null,
    subdivision: null,
    importance: importance || IMPORTANCE[feature],
    ...(disputed || points.length > 0
      ? {extra: {...(disputed ? {disputed} : {}), ...(points.length > 0 ? {points: points as LngLat[]} : {})}}
      : {})
  });
  const wins = override || isYes(cells["override"]);
  if (wins) draft.overrides.add(row);
  const notes: NameNote[] = wins ? ["curated", "override"] : ["curated"];
  let spelled = draft.addName(name, row, "primary", ...notes) >= 0;
  for (const other of listOf(cells["names"]))
    spelled = draft.addName(other, row, "alternate", ...notes) >= 0 || spelled;
  for (const people of listOf(cells["demonyms"])) draft.addName(people, row, "demonym", ...notes);
  for (const short of listOf(cells["abbreviations"])) addAbbreviation(draft, short, row, notes);
  return spelled ? null : `expected a name of one to twelve words, found "${name}"`;
}

/**
 * Adds names to places that are there: `of` says which (`FR` a country, `US.TX` or `US.TX.201` a division,
 * `FR/Paris` the largest settlement of that name), `via` how (`alternate`, `demonym`, `abbreviation`).
 */
export function addNames(
  draft: GazetteerDraft,
  rows: readonly CsvRow[],
  find: (of: string) => number | undefined
): RowProblem[] {
  const problems: RowProblem[] = [];
  for (const {line, cells} of rows) {
    const row = find(cells["of"] ?? "");
    const via = cells["via"] as Via;
    if (row === undefined)
      problems.push({line, problem: `expected a place that is known, found "${cells["of"]}"`});
    else if (!VIAS.includes(via))
      problems.push({line, problem: `expected via ${VIAS.join(", ")}; found "${via}"`});
    else {
      const notes: NameNote[] = ["curated"];
      for (const name of listOf(cells["names"])) {
        if (via === "abbreviation") addAbbreviation(draft, name, row, notes);
        else draft.addName(name, row, via, ...notes);
      }
    }
  }
  return problems;
}

function addAbbreviation(draft: GazetteerDraft, name: string, row: number, notes: readonly NameNote[]): void {
  const inCapitals = name === name.toUpperCase();
  draft.addName(name, row, "abbreviation", ...notes, ...(inCapitals ? (["capitalsOnly"] as const) : []));
}

function parsePoint(text: string): LngLat | null {
  const [lat, lng, ...more] = text.trim().split(/\s+/u).map(Number);
  if (lat === undefined || lng === undefined || more.length > 0) return null;
  return Math.abs(lat) <= 90 && Math.abs(lng) <= 180 ? [lng, lat] : null;
}

function isYes(cell: string | undefined): boolean {
  return /^(?:yes|true|1|x)$/iu.test(cell ?? "");
}

function slug(name: string, line: number): string {
  const words = name
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "-");
  return words.replace(/^-|-$/gu, "") || `line-${line}`;
}
