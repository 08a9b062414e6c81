import type {GazetteerSource} from "../../src/extract/places/gazetteer-format.js";
import type {GazetteerDraft} from "./draft.js";
import type {GeoNamesRow} from "./geonames-row.js";
import {settlementImportance, townRadiusKm} from "./measure.js";
import {isSearchable, isSpelling, withoutApostrophes} from "./spelling.js";

export const GEONAMES: GazetteerSource = {id: "geonames", numeric: true};

/** An alternate name that is a frequent English word is kept only for places from this size on. */
const WORDY_POPULATION = 1_000_000;

/**
 * Adds one settlement of GeoNames with all its searchable names.
 *
 * @param isFrequentWord - whether an alternate name is no more than an English word
 * @returns its row in the draft
 */
export function addSettlement(
  draft: GazetteerDraft,
  row: GeoNamesRow,
  isFrequentWord: (name: string) => boolean
): number {
  const alternates = row.alternateNames === "" ? [] : row.alternateNames.split(",");
  const place = draft.addPlace({
    source: GEONAMES,
    entry: row.id,
    name: row.name,
    at: row.at,
    level: "town",
    feature: "settlement",
    radiusKm: townRadiusKm(row.population),
    population: row.population,
    country: row.country,
    division: row.division,
    subdivision: row.subdivision,
    importance: settlementImportance(row.population, alternates.length, row.featureCode)
  });
  addOwnName(draft, row.name, place);
  if (row.asciiName !== row.name && row.asciiName !== "") addOwnName(draft, row.asciiName, place);
  for (const name of alternates) {
    if (!isSpelling(name) || isWithKind(name, row.name)) continue;
    if (row.population < WORDY_POPULATION && isFrequentWord(name)) continue;
    draft.addName(name, place, "alternate");
  }
  return place;
}

/** `Dublin City` for Dublin: texts mean the town, and those who mark them leave the word for its kind out. */
function isWithKind(name: string, own: string): boolean {
  return [`${own} City`, `${own} Town`, `City of ${own}`, `Town of ${own}`, `Greater ${own}`].includes(name);
}

function addOwnName(draft: GazetteerDraft, name: string, place: number): void {
  if (!isSearchable(name)) return;
  draft.addName(name, place, "primary");
  const joined = withoutApostrophes(name);
  if (joined) draft.addName(joined, place, "primary");
}
