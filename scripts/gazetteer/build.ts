import {readFile} from "node:fs/promises";
import type {LngLat} from "../../src/domain/place.js";
import {readCounties} from "./counties.js";
import {addCountries} from "./countries.js";
import {addNames, addPlaces, CURATED, NAME_COLUMNS, PLACE_COLUMNS, type RowProblem} from "./curated.js";
import {listOf, parseCsv, type CsvRow} from "./csv.js";
import {addDivision, type Division} from "./divisions.js";
import {GazetteerDraft} from "./draft.js";
import {parseGeoNamesRow, type GeoNamesRow} from "./geonames-row.js";
import {PATHS} from "./inputs.js";
import {Spread} from "./measure.js";
import {packIndex} from "./pack.js";
import type {Progress} from "./progress.js";
import {addSettlement} from "./settlements.js";
import {frequentWords, wordListsOf} from "./words.js";

/** Reports of a build: what was left out, and where it stood. */
export type BuildReport = {readonly file: string; readonly problems: readonly RowProblem[]}[];

export type BuildOptions = {
  readonly id: string;
  readonly version: string;
  /** Leaves out settlements with fewer inhabitants. */
  readonly leastPopulation: number;
};

/** Feature codes of places that are no more. */
const GONE = new Set(["PPLH", "PPLQ", "PPLW", "PPLCH"]);

/** Builds the default index from the installed packages and the curated tables. */
export async function buildIndex(
  tables: ReadonlyMap<string, string>,
  options: BuildOptions,
  progress: Progress
): Promise<{bytes: Uint8Array; report: BuildReport}> {
  const draft = new GazetteerDraft();
  const report: BuildReport = [];
  const table = (name: string, columns: readonly string[]): CsvRow[] =>
    parseCsv(tables.get(name) ?? columns.join(), `data/gazetteer/${name}`, columns);

  const countries = addCountries(draft, table("countries.csv", ["code", "name", "lat", "lon"]));
  const isFrequent = frequentWords();
  const spreads = new Map<string, Spread>();
  const towns = new Map<string, LngLat[]>();
  const largest = new Map<string, {row: number; population: number}>();

  const lines = (await readFile(PATHS.cities, "utf8")).split("\n");
  progress.begin("gazetteer: settlements", lines.length);
  for (const [index, line] of lines.entries()) {
    if (index % 5000 === 0) progress.advance(Math.min(5000, lines.length - index));
    if (line === "") continue;
    const row = parseGeoNamesRow(line);
    if (typeof row === "string" || GONE.has(row.featureCode)) continue;
    for (const code of [row.division, row.subdivision])
      if (code) spreadOf(spreads, code).add(row.at, row.population);
    if (row.population < options.leastPopulation) continue;
    const place = addSettlement(draft, row, isFrequent);
    noteTown(towns, row);
    const key = `${row.country}/${row.name}`;
    if (row.population >= (largest.get(key)?.population ?? -1))
      largest.set(key, {row: place, population: row.population});
  }
  progress.end();

  const divisions = new Map<string, number>();
  const townsNamed = (name: string, country: string): readonly LngLat[] =>
    towns.get(`${country}/${name}`) ?? [];
  for (const division of await readDivisions(spreads, table("divisions.csv", ["code"]))) {
    divisions.set(division.code, addDivision(draft, division, townsNamed));
  }

  const find = (of: string): number | undefined =>
    of.includes("/") ? largest.get(of)?.row : (countries.get(of) ?? divisions.get(of));
  for (const name of tables.keys()) {
    if (name.startsWith("places-")) {
      report.push({file: name, problems: addPlaces(draft, table(name, PLACE_COLUMNS), CURATED)});
    } else if (name.startsWith("names-")) {
      report.push({file: name, problems: addNames(draft, table(name, NAME_COLUMNS), find)});
    }
  }
  const people = table("people.csv", ["kind", "names"]);
  const peopleOf = (kind: string): string[] =>
    people.filter(({cells}) => cells["kind"] === kind).flatMap(({cells}) => listOf(cells["names"]));
  const lists = wordListsOf(draft, peopleOf("given"), peopleOf("family"));
  const bytes = packIndex(draft, lists, options.id, options.version);
  return {bytes, report: report.filter(({problems}) => problems.length > 0)};
}

function spreadOf(spreads: Map<string, Spread>, code: string): Spread {
  let spread = spreads.get(code);
  if (!spread) spreads.set(code, (spread = new Spread()));
  return spread;
}

function noteTown(towns: Map<string, LngLat[]>, row: GeoNamesRow): void {
  for (const name of new Set([row.name, row.asciiName])) {
    const key = `${row.country}/${name}`;
    const known = towns.get(key);
    if (known) known.push(row.at);
    else towns.set(key, [row.at]);
  }
}

/** Divisions that can be placed: from the table, or else in the middle of their settlements. */
async function readDivisions(
  spreads: ReadonlyMap<string, Spread>,
  rows: readonly CsvRow[]
): Promise<Division[]> {
  const known = new Map(rows.map((row) => [row.cells["code"]!, row.cells]));
  const counties = await readCounties();
  const divisions: Division[] = [];
  for (const file of [PATHS.admin1, PATHS.admin2]) {
    for (const {code, name} of JSON.parse(await readFile(file, "utf8")) as {code: string; name: string}[]) {
      const cells = known.get(code);
      const spread = spreads.get(code);
      const county = counties.get(code);
      if (!spread && !county && !cells?.["lat"]) continue;
      divisions.push({
        code,
        name: cells?.["name"] || name,
        otherNames: cells
          ? [...(cells["name"] && cells["name"] !== name ? [name] : []), ...listOf(cells["names"])]
          : [],
        at: cells?.["lat"] ? [Number(cells["lon"]), Number(cells["lat"])] : (county?.at ?? spread!.middle),
        radiusKm: Number(cells?.["radius_km"] || 0) || county?.radiusKm || spread?.radiusKm || 20,
        population: Math.min(spread?.population ?? 0, 0xffffffff)
      });
    }
  }
  return divisions;
}
