import {parseCollection, type EventCollection} from "../../domain/collection.js";
import {InputError} from "../../domain/input-error.js";

/**
 * Reads a collection of our form, or plain GeoJSON points with dates.
 *
 * @param notJson - what to do if the text is no JSON, for the reader
 * @throws InputError
 */
export async function readCollection(name: string, text: string, notJson: string): Promise<EventCollection> {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    throw new InputError(name, "expected JSON, found something else", notJson);
  }
  if (isOurs(json)) return parseCollection(json, name);
  // Few open anything else, so what reads it is fetched by those.
  const {fromPlainGeoJson, isPlainGeoJson} = await import("../../domain/plain-geojson.js");
  return isPlainGeoJson(json) ? fromPlainGeoJson(json, name) : parseCollection(json, name);
}

export function isOurs(json: unknown): boolean {
  return typeof json === "object" && json !== null && Object.hasOwn(json, "dateline");
}
