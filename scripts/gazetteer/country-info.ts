import {readFile} from "node:fs/promises";
import type {LngLat} from "../../src/domain/place.js";
import {addCountries} from "./countries.js";
import type {GazetteerDraft} from "./draft.js";
import type {GeoNamesRow} from "./geonames-row.js";
import type {IdRows} from "./id-rows.js";

/** A line of `countryInfo.txt`. */
export type CountryInfo = {
  /** ISO 3166-1 alpha-2. */
  readonly code: string;
  readonly name: string;
  readonly areaKm2: number;
  readonly population: number;
  /** Its entry among the places; 0 if the line gives none. */
  readonly id: number;
};

/** The countries of a dump: `FR<tab>FRA<tab>…<tab>France<tab>Paris<tab>area<tab>population<tab>…`; `#` begins a remark. */
export async function readCountryInfo(file: string): Promise<CountryInfo[]> {
  const lines = (await readFile(file, "utf8")).split(/\r?\n/u);
  return lines.flatMap((line) => {
    const cells = line.split("\t");
    const [code = "", name = ""] = [cells[0], cells[4]];
    if (!/^[A-Z]{2}$/u.test(code) || name === "") return [];
    const [areaKm2, population, id] = [cells[6], cells[7], cells[16]].map((cell) => Number(cell) || 0);
    return [{code, name, areaKm2: areaKm2!, population: population!, id: id!}];
  });
}

/** Where the dump puts its countries: rows of political entities, by country. */
export class CountryPoints {
  readonly #points = new Map<string, LngLat>();

  note({featureCode, country, at}: GeoNamesRow): void {
    if (featureCode.startsWith("PCL") && country) this.#points.set(country, at);
  }

  /**
   * Ties the dump's countries to those of the project's table, so that its further names and its hierarchy hold for
   * them, and adds the countries that the table lacks.
   */
  tie(infos: readonly CountryInfo[], draft: GazetteerDraft, known: Map<string, number>, rows: IdRows): void {
    const missing = infos.filter(({code}) => !known.has(code) && this.#points.has(code));
    const added = addCountries(
      draft,
      missing.map(({code, name, areaKm2, population}, index) => {
        const [lng, lat] = this.#points.get(code)!;
        const cells = {
          code,
          name,
          lat: `${lat}`,
          lon: `${lng}`,
          area_km2: `${areaKm2}`,
          population: `${population}`
        };
        return {line: index + 1, cells};
      })
    );
    for (const [code, row] of added) known.set(code, row);
    for (const {code, id} of infos) {
      const row = known.get(code);
      if (row !== undefined && id > 0) rows.set(id, row);
    }
  }
}
