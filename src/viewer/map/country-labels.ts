import type {FeatureCollection, Point} from "geojson";
import type {PlaceEntry} from "../state/columns.js";
import {mercatorX, mercatorY} from "./mercator.js";

/** As `scripts/basemap` writes it. */
export type CountryLabels = FeatureCollection<
  Point,
  {code: string | null; id?: string; name: string; rank: number; disputed?: 1}
>;

/** Country names in the reader's language, from the browser itself; English where it has none. */
export function localizedLabels(labels: CountryLabels, locale: string): CountryLabels {
  const names = displayNames(locale);
  return {
    type: "FeatureCollection",
    features: labels.features.map((feature) => {
      const {code, name, disputed} = feature.properties;
      const localized = code && !disputed ? (names?.of(code) ?? name) : name;
      return {...feature, properties: {...feature.properties, name: localized === code ? name : localized}};
    })
  };
}

/**
 * Which shape of the basemap is a place of the collection: countries by code, disputed areas by name.
 *
 * @returns key of the shape and where it is labelled, in the unit square; `null` if there is none
 */
export function basemapArea(
  labels: CountryLabels,
  {level, countryCode, name}: PlaceEntry
): {readonly key: string; readonly disputed: boolean; readonly at: readonly [number, number]} | null {
  const wanted = name.toLowerCase();
  const found = labels.features.find(({properties}) =>
    properties.disputed
      ? properties.name.toLowerCase() === wanted
      : level === "country" && countryCode !== null && properties.code === countryCode
  );
  if (!found) return null;
  const [lng = 0, lat = 0] = found.geometry.coordinates;
  const {code, id, disputed} = found.properties;
  const key = disputed ? id : code;
  return key ? {key, disputed: disputed === 1, at: [mercatorX(lng), mercatorY(lat)]} : null;
}

function displayNames(locale: string): Intl.DisplayNames | null {
  try {
    return new Intl.DisplayNames(locale, {type: "region"});
  } catch {
    return null;
  }
}
