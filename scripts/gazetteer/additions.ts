import {readFile} from "node:fs/promises";
import path from "node:path";
import type {Feature, FeatureCollection, Position} from "geojson";
import {InputError} from "../../src/domain/input-error.js";
import {parseCsv, type CsvRow} from "./csv.js";
import {PLACE_COLUMNS} from "./curated.js";

/** A user's own places: rows of a table, whatever the file was. */
export type Addition = {readonly file: string; readonly text: string; readonly rows: readonly CsvRow[]};

const COLUMNS = "name,lat,lon";

/**
 * Reads a user's places from CSV (columns as in `data/gazetteer/README.md`) or GeoJSON (`properties.name`;
 * anything but a point counts as the middle of its corners). A row's line is its feature's number there.
 *
 * @throws InputError if the file is missing, of another kind, no JSON, or without the needed columns
 */
export async function readAddition(file: string): Promise<Addition> {
  let bytes: Buffer;
  try {
    bytes = await readFile(file);
  } catch {
    throw new InputError(file, "expected a file with places, found none", "Check the path.");
  }
  let text: string;
  try {
    text = new TextDecoder("utf-8", {fatal: true}).decode(bytes);
  } catch {
    throw new InputError(file, "expected UTF-8 text, found other bytes", "Save the file as UTF-8.");
  }
  const extension = path.extname(file).toLowerCase();
  if (extension === ".csv") return {file, text, rows: parseCsv(text, file, PLACE_COLUMNS)};
  if (extension === ".geojson" || extension === ".json") return {file, text, rows: parseGeoJson(text, file)};
  const problem = `expected a .csv or .geojson file, found "${extension || path.basename(file)}"`;
  throw new InputError(file, problem, `Give a table with ${COLUMNS}, or GeoJSON.`);
}

function parseGeoJson(text: string, file: string): CsvRow[] {
  let json: Partial<FeatureCollection> | null;
  try {
    json = JSON.parse(text) as Partial<FeatureCollection> | null;
  } catch (error) {
    throw new InputError(
      file,
      `expected JSON, found a mistake (${(error as Error).message})`,
      "Mend or export it again."
    );
  }
  if (json?.type !== "FeatureCollection" || !Array.isArray(json.features)) {
    throw new InputError(
      file,
      'expected a GeoJSON "FeatureCollection", found other JSON',
      "Export it as GeoJSON."
    );
  }
  return json.features.map((feature, index) => ({line: index + 1, cells: cellsOf(feature)}));
}

function cellsOf(feature: Feature | null): Record<string, string> {
  const cells: Record<string, string> = {};
  for (const [key, value] of Object.entries(feature?.properties ?? {})) {
    if (value === null || value === undefined) continue;
    cells[key.toLowerCase()] = Array.isArray(value) ? value.join("|") : String(value);
  }
  const corners = cornersOf(feature?.geometry ?? null);
  const lngs = corners.map(([lng]) => lng!);
  const lats = corners.map(([, lat]) => lat!);
  const middle = (values: readonly number[]): string =>
    values.length === 0 ? "" : String(values.reduce((sum, value) => sum + value, 0) / values.length);
  return {...cells, lon: middle(lngs), lat: middle(lats)};
}

/** Every position of a geometry, however nested; empty if there is none. */
function cornersOf(geometry: unknown): Position[] {
  const corners: Position[] = [];
  const pending: unknown[] = [(geometry as {coordinates?: unknown} | null)?.coordinates];
  while (pending.length > 0) {
    const next = pending.pop();
    if (!Array.isArray(next)) continue;
    if (typeof next[0] === "number" && typeof next[1] === "number") corners.push(next as Position);
    else for (const part of next) pending.push(part);
  }
  return corners;
}
