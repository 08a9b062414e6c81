import type {LngLat} from "../../src/domain/place.js";
import {readCounties} from "./counties.js";
import {listOf, type CsvRow} from "./csv.js";
import {bareName, type Division} from "./divisions.js";
import type {GeoNamesRow} from "./geonames-row.js";
import {Spread} from "./measure.js";

const LEVEL_CODES = new Set(["ADM1", "ADM2"]);
const DEFAULT_RADIUS_KM = 20;

/**
 * Finds out where divisions lie, best source first: the table, the dump's own point, the Census shape of
 * a US county, the middle of the settlements. A division that none of them knows has no place.
 */
export class DivisionPlaces {
  readonly #table: ReadonlyMap<string, CsvRow["cells"]>;
  readonly #points = new Map<string, {id: number; at: LngLat}>();
  readonly #spreads = new Map<string, Spread>();

  constructor(rows: readonly CsvRow[]) {
    this.#table = new Map(rows.map(({cells}) => [cells["code"]!, cells]));
  }

  /** Takes the point of a row of feature class A, if it is of the first or second order. */
  noteDivision(row: GeoNamesRow): void {
    if (!LEVEL_CODES.has(row.featureCode)) return;
    const code = row.featureCode === "ADM1" ? row.division : row.subdivision;
    if (code) this.#points.set(code, {id: Number(row.id), at: row.at});
  }

  noteSettlement(row: GeoNamesRow): void {
    for (const code of [row.division, row.subdivision]) {
      if (!code) continue;
      let spread = this.#spreads.get(code);
      if (!spread) this.#spreads.set(code, (spread = new Spread()));
      spread.add(row.at, row.population);
    }
  }

  /** GeoNames id, if a dump gave it. */
  idOf(code: string): number | null {
    return this.#points.get(code)?.id ?? null;
  }

  /** `RU/Krasnodar`: every name that `addDivision` will ask about, with and without the word for its kind. */
  *namesByCountry(named: readonly {readonly code: string; readonly name: string}[]): Iterable<string> {
    for (const {code, name} of named) {
      for (const each of [name, ...listOf(this.#table.get(code)?.["names"])]) {
        yield `${code.slice(0, 2)}/${each}`;
        const bare = bareName(each);
        if (bare) yield `${code.slice(0, 2)}/${bare}`;
      }
    }
  }

  async resolve(named: readonly {readonly code: string; readonly name: string}[]): Promise<Division[]> {
    const counties = await readCounties();
    const divisions: Division[] = [];
    for (const {code, name} of named) {
      const cells = this.#table.get(code);
      const spread = this.#spreads.get(code);
      const county = counties.get(code);
      const listed: LngLat | null = cells?.["lat"] ? [Number(cells["lon"]), Number(cells["lat"])] : null;
      const at = listed ?? this.#points.get(code)?.at ?? county?.at ?? spread?.middle;
      if (!at) continue;
      divisions.push({
        code,
        name,
        otherNames: listOf(cells?.["names"]),
        at,
        radiusKm:
          Number(cells?.["radius_km"] || 0) || county?.radiusKm || spread?.radiusKm || DEFAULT_RADIUS_KM,
        population: Math.min(spread?.population ?? 0, 0xffffffff)
      });
    }
    return divisions;
  }
}
