import type {Addition} from "./additions.js";
import {addCountries} from "./countries.js";
import {CountryPoints} from "./country-info.js";
import {addNames, addPlaces, CURATED, NAME_COLUMNS, PLACE_COLUMNS, type RowProblem} from "./curated.js";
import {listOf, parseCsv, type CsvRow} from "./csv.js";
import {addDivision} from "./divisions.js";
import {GazetteerDraft} from "./draft.js";
import {addFeature} from "./features.js";
import type {GeoNamesRow} from "./geonames-row.js";
import type {GeoNamesSource} from "./geonames-source.js";
import {IdRows} from "./id-rows.js";
import {packIndex} from "./pack.js";
import type {Progress} from "./progress.js";
import {DivisionPlaces} from "./division-places.js";
import {addPostTowns, spellingsOf, type PostTown} from "./post-towns.js";
import {addSettlement} from "./settlements.js";
import {isSearchable, isSpelling} from "./spelling.js";
import {Towns} from "./towns.js";
import {frequentWords, wordListsOf} from "./words.js";

/** What was left out of a build, and where it stood. */
export type BuildReport = readonly {readonly file: string; readonly problems: readonly RowProblem[]}[];

export type BuildOptions = {
  readonly id: string;
  readonly version: string;
  /** Leaves out settlements with fewer inhabitants, and with any limit second-order divisions. */
  readonly leastPopulation: number;
  /** Settlements that no list of towns has; left out of small indexes. */
  readonly postTowns?: readonly PostTown[];
  /** The user's own places; they win over all others of their names. */
  readonly additions: readonly Addition[];
};

/** Feature codes of places that are no more. */
const GONE = new Set(["PPLH", "PPLQ", "PPLW", "PPLCH"]);
/** Bad lines of a dump that are reported one by one. */
const MOST_PROBLEMS = 20;

/**
 * Builds an index: GeoNames places, then divisions, then the curated tables, then the user's own.
 *
 * @param tables - the curated tables by file name: `countries.csv`, `divisions.csv`, `people.csv`,
 *   any `places-*.csv` and `names-*.csv`
 * @throws InputError if a source or a table cannot be read at all
 */
export async function buildIndex(
  source: GeoNamesSource,
  tables: ReadonlyMap<string, string>,
  options: BuildOptions,
  progress: Progress
): Promise<{bytes: Uint8Array; report: BuildReport}> {
  const draft = new GazetteerDraft();
  const report: {file: string; problems: RowProblem[]}[] = [];
  const noteProblems = (file: string, problems: readonly RowProblem[]): void => {
    if (problems.length === 0) return;
    const known = report.find((each) => each.file === file);
    if (!known) report.push({file, problems: [...problems]});
    else if (known.problems.length < MOST_PROBLEMS) known.problems.push(...problems);
  };
  const table = (name: string, columns: readonly string[]): CsvRow[] =>
    parseCsv(tables.get(name) ?? columns.join(), `data/gazetteer/${name}`, columns);
  const tablesNamed = (start: string, columns: readonly string[]): [string, CsvRow[]][] =>
    [...tables.keys()].filter((name) => name.startsWith(start)).map((name) => [name, table(name, columns)]);

  const postTowns = options.postTowns ?? [];
  const countries = addCountries(draft, table("countries.csv", ["code", "name", "lat", "lon"]));
  const names = tablesNamed("names-", NAME_COLUMNS);
  const places = new DivisionPlaces(table("divisions.csv", ["code"]));
  const namedDivisions = await source.divisions();
  const towns = new Towns(
    names.flatMap(([, rows]) => rows.map(({cells}) => cells["of"]!)),
    [
      ...places.namesByCountry(namedDivisions),
      ...postTowns.flatMap(({name}) => spellingsOf(name).map((spelling) => `US/${spelling}`))
    ]
  );
  const rowOfId = new IdRows();
  const isFrequent = frequentWords();
  const countryPoints = new CountryPoints();

  const visit = (row: GeoNamesRow): void => {
    if (row.featureClass === "A") {
      places.noteDivision(row);
      countryPoints.note(row);
      return;
    }
    if (row.featureClass !== "P") {
      const feature = addFeature(draft, row);
      if (feature !== null) rowOfId.set(Number(row.id), feature);
      return;
    }
    if (GONE.has(row.featureCode)) return;
    places.noteSettlement(row);
    if (row.population < options.leastPopulation || isUnknownHamlet(row)) return;
    const place = addSettlement(draft, row, isFrequent);
    towns.note(row, place);
    rowOfId.set(Number(row.id), place);
  };
  await source.eachRow(visit, ({file, line, problem}) => noteProblems(file, [{line, problem}]), progress);

  countryPoints.tie(await source.countries(), draft, countries, rowOfId);

  const divisions = new Map<string, number>();
  for (const division of await places.resolve(namedDivisions)) {
    if (options.leastPopulation > 0 && division.code.split(".").length > 2) continue;
    const row = addDivision(draft, division, (name, country) => towns.named(name, country));
    divisions.set(division.code, row);
    const id = places.idOf(division.code);
    if (id !== null) rowOfId.set(id, row);
  }
  await source.eachFurtherName(({id, name, isOwn}) => {
    const row = rowOfId.get(id);
    if (row < 0) return;
    if (isOwn && isSearchable(name)) draft.addName(name, row, "primary");
    else if (isSpelling(name)) draft.addName(name, row, "alternate");
  }, progress);
  await source.eachParent((parent, child) => {
    const [above, below] = [rowOfId.get(parent), rowOfId.get(child)];
    if (above < 0 || below < 0 || draft.division.at(below) !== 0) return;
    draft.division.set(below, draft.division.at(above));
    draft.subdivision.set(below, draft.subdivision.at(above));
  });

  addPostTowns(draft, postTowns, towns, isFrequent);
  for (const [name, rows] of tablesNamed("places-", PLACE_COLUMNS)) {
    noteProblems(`data/gazetteer/${name}`, addPlaces(draft, rows, CURATED));
  }
  const find = (of: string): number | undefined =>
    of.includes("/") ? towns.find(of) : (countries.get(of) ?? divisions.get(of));
  // Small indexes lack many of the towns that further names are for.
  for (const [name, rows] of names) {
    const problems = addNames(draft, rows, find);
    if (options.leastPopulation === 0) noteProblems(`data/gazetteer/${name}`, problems);
  }
  for (const {file, rows} of options.additions) {
    noteProblems(file, addPlaces(draft, rows, {id: "user", numeric: false}, true));
  }

  const people = table("people.csv", ["kind", "names"]);
  const peopleOf = (kind: string): string[] =>
    people.filter(({cells}) => cells["kind"] === kind).flatMap(({cells}) => listOf(cells["names"]));
  const lists = wordListsOf(draft, peopleOf("given"), peopleOf("family"));
  return {bytes: packIndex(draft, lists, options.id, options.version), report};
}

/** One of the millions of a full dump that no text names: no inhabitants, no office, no second name. */
function isUnknownHamlet(row: GeoNamesRow): boolean {
  return (
    row.population === 0 &&
    row.alternateNames === "" &&
    (row.featureCode === "PPL" || row.featureCode === "PPLL")
  );
}
