import {parseCollection, type EventCollection} from "../../domain/collection.js";
import {InputError} from "../../domain/input-error.js";
import {fromPlainGeoJson, isPlainGeoJson} from "../../domain/plain-geojson.js";

/**
 * Reads a collection of our form, or plain GeoJSON points with dates.
 *
 * @param notJson - what to do if the text is no JSON, for the reader
 * @throws InputError
 */
export function readCollection(name: string, text: string, notJson: string): EventCollection {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    throw new InputError(name, "expected JSON, found something else", notJson);
  }
  return isPlainGeoJson(json) ? fromPlainGeoJson(json, name) : parseCollection(json, name);
}
