import type {EventPlace, PlaceRival} from "./event.js";
import type {JsonRecord} from "./json-record.js";
import {parseSpan} from "./parse-text.js";
import {PLACE_LEVELS, type LngLat, type PlaceFeature, type ToponymKind} from "./place.js";

export const PLACE_FEATURES = Object.keys({
  settlement: true,
  division: true,
  country: true,
  continent: true,
  area: true,
  sea: true,
  river: true,
  lake: true,
  mountain: true,
  desert: true,
  island: true,
  site: true,
  institution: true
} satisfies Record<PlaceFeature, true>) as PlaceFeature[];

export const TOPONYM_KINDS = Object.keys({
  literal: true,
  associative: true,
  demonym: true
} satisfies Record<ToponymKind, true>) as ToponymKind[];

/** Half of the equator: nothing on Earth reaches farther. */
export const MAX_RADIUS_KM = 20_038;

/** A place as written and as the gazetteer knows it. */
export function parsePlace(record: JsonRecord): EventPlace {
  return {
    name: record.text("name", {min: 1, max: 1000}),
    kind: record.oneOf("kind", TOPONYM_KINDS),
    span: parseSpan(record, "span"),
    gazetteerName: record.text("gazetteerName", {max: 1000}),
    feature: record.oneOf("feature", PLACE_FEATURES),
    radiusKm: record.number("radiusKm", {min: 0, max: MAX_RADIUS_KM}),
    confidence: record.number("confidence", {min: 0, max: 1}),
    reasons: record.texts("reasons"),
    rivals: record.records("rivals", (rival) => ({
      name: rival.text("name", {max: 1000}),
      ...parseEntry(rival)
    })),
    disputed: record.textOrNull("disputed", {max: 2000}),
    ...parseEntry(record)
  };
}

/** What a place and its rivals have in common. */
function parseEntry(record: JsonRecord): Omit<PlaceRival, "name"> {
  return {
    gazetteer: record.text("gazetteer", {max: 200}),
    entryId: record.text("entryId", {max: 200}),
    at: parsePosition(record, "at", record.raw("at")),
    level: record.oneOf("level", PLACE_LEVELS),
    countryCode: record.matchingOrNull("countryCode", /^[A-Z]{2}$/, "two capital letters or null"),
    division: record.textOrNull("division", {max: 200}),
    ...(record.has("divisionName") && {divisionName: record.textOrNull("divisionName", {max: 1000})})
  };
}

/**
 * A position in degrees, longitude first.
 *
 * @param maxLng - 180; more for a line's vertices, which may run on past the antimeridian so
 *   that the line stays in one piece
 * @throws InputError that names swapped coordinates where only the other order fits
 */
export function parsePosition(record: JsonRecord, key: string, value: unknown, maxLng = 180): LngLat {
  const [lng, lat] = Array.isArray(value) && value.length >= 2 && value.length <= 3 ? value : [];
  if (!isDegrees(lng) || !isDegrees(lat)) {
    throw record.error(key, "[longitude, latitude] in degrees", value, "GeoJSON puts longitude first.");
  }
  if (Math.abs(lat) > 90 || Math.abs(lng) > maxLng) {
    const swapped = Math.abs(lat) <= 180 && Math.abs(lng) <= 90;
    throw record.failure(
      key,
      `expected longitude in -${maxLng}..${maxLng} and latitude in -90..90, found [${lng}, ${lat}]`,
      swapped
        ? `Did you mean [${lat}, ${lng}]? GeoJSON puts longitude first.`
        : "Degrees, not metres: reproject to WGS 84."
    );
  }
  return [lng, lat];
}

function isDegrees(value: unknown): value is number {
  return typeof value === "number" && Number.isFinite(value);
}
