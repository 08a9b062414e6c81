import type {GazetteerSource} from "../../src/extract/places/gazetteer-format.js";
import {listOf, type CsvRow} from "./csv.js";
import type {GazetteerDraft} from "./draft.js";
import {radiusOfArea} from "./measure.js";

export const COUNTRIES: GazetteerSource = {id: "dateline-countries", numeric: false};

/** Adds the rows of `countries.csv`; entry keys are ISO 3166-1 alpha-2 codes. */
export function addCountries(draft: GazetteerDraft, rows: readonly CsvRow[]): Map<string, number> {
  const placeOf = new Map<string, number>();
  draft.curatedSources.add(COUNTRIES.id);
  for (const {cells} of rows) {
    const population = Number(cells["population"]);
    const area = Number(cells["area_km2"]);
    const code = cells["code"]!;
    const place = draft.addPlace({
      source: COUNTRIES,
      entry: code,
      name: cells["name"]!,
      at: [Number(cells["lon"]), Number(cells["lat"])],
      level: "country",
      feature: "country",
      radiusKm: Math.max(1, radiusOfArea(area)),
      population,
      country: code,
      division: null,
      subdivision: null,
      importance: 165 + 11 * Math.log10(Math.max(1, population))
    });
    placeOf.set(code, place);
    draft.overrides.add(place);
    draft.addName(cells["name"]!, place, "primary", "curated", "override");
    for (const name of listOf(cells["names"])) draft.addName(name, place, "alternate", "curated", "override");
    for (const name of listOf(cells["demonyms"]))
      draft.addName(name, place, "demonym", "curated", "override");
    for (const name of listOf(cells["abbreviations"])) {
      draft.addName(name, place, "abbreviation", "curated", "override", "capitalsOnly");
    }
  }
  return placeOf;
}
