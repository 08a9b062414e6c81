import type {LngLat} from "../../src/domain/place.js";

/** One row of a GeoNames dump (`allCountries.txt`, `cities500.txt`: 19 columns, tab-separated). */
export type GeoNamesRow = {
  readonly id: string;
  readonly name: string;
  readonly asciiName: string;
  /** Comma-separated, as it stands in the file. */
  readonly alternateNames: string;
  readonly at: LngLat;
  readonly featureClass: string;
  readonly featureCode: string;
  /** ISO 3166-1 alpha-2, or null. */
  readonly country: string | null;
  /** `RU.38` or null. */
  readonly division: string | null;
  /** `US.VA.510` or null. */
  readonly subdivision: string | null;
  readonly population: number;
};

export const GEONAMES_COLUMNS = 19;

/** @returns the row, or what is wrong with the line */
export function parseGeoNamesRow(line: string): GeoNamesRow | string {
  const cells = line.split("\t");
  if (cells.length < GEONAMES_COLUMNS) {
    return `expected ${GEONAMES_COLUMNS} tab-separated columns, found ${cells.length}`;
  }
  const [
    id = "",
    name = "",
    asciiName = "",
    alternateNames = "",
    lat,
    lon,
    featureClass = "",
    featureCode = ""
  ] = cells;
  if (!/^\d+$/u.test(id) || Number(id) > 0xffffffff)
    return `expected a number as id, found "${id.slice(0, 20)}"`;
  if (name === "") return "expected a name, found none";
  const at: LngLat = [Number(lon), Number(lat)];
  if (!lat || !lon || !(Math.abs(at[0]) <= 180 && Math.abs(at[1]) <= 90)) {
    return `expected latitude and longitude in degrees, found "${lat}" and "${lon}"`;
  }
  const country = /^[A-Z]{2}$/u.test(cells[8]!) ? cells[8]! : null;
  const [admin1, admin2] = [cells[10]!, cells[11]!];
  const division = country && admin1 && admin1 !== "00" ? `${country}.${admin1}` : null;
  return {
    id,
    name,
    asciiName,
    alternateNames,
    at,
    featureClass,
    featureCode,
    country,
    division,
    subdivision: division && admin2 ? `${division}.${admin2}` : null,
    population: Math.min(0xffffffff, Math.max(0, Number(cells[14]) || 0))
  };
}
