import type {FeatureCollection, Point} from "geojson";
import type {PlaceEntry} from "../state/columns.js";
import type {Names} from "./basemap.js";
import {isDrawnScript} from "./drawn-scripts.js";
import {mercatorX, mercatorY} from "./mercator.js";

/** As `scripts/basemap` writes it. */
export type CountryLabels = FeatureCollection<
  Point,
  {code: string | null; id?: string; name: string; rank: number; disputed?: 1}
>;

/** Where the likely subtags of Unicode name another language than most there write; as `scripts/basemap` has it. */
const LANGUAGES: Readonly<Record<string, string>> = {BY: "be", KZ: "kk"};

/**
 * Country names in the reader's language, or each in that of its country, from the browser itself; English where it has
 * none. What is disputed keeps its name.
 */
export function namedLabels(labels: CountryLabels, {locale, local}: Names): CountryLabels {
  const names = displayNames(locale);
  return {
    type: "FeatureCollection",
    features: labels.features.map((feature) => {
      const {code, name, disputed} = feature.properties;
      const localized = code && !disputed ? (local ? localName(code) : names?.of(code)) : undefined;
      const known = localized !== undefined && localized !== code;
      return {...feature, properties: {...feature.properties, name: known ? localized : name}};
    })
  };
}

/** @param code - ISO 3166-1 alpha-2 */
function localName(code: string): string | undefined {
  const likely = new Intl.Locale(LANGUAGES[code] ?? `und-${code}`).maximize();
  const {baseName, script} = likely;
  const known = Intl.DisplayNames.supportedLocalesOf(baseName).length > 0 && isDrawnScript(script);
  return known ? displayNames(baseName)?.of(code) : undefined;
}

/** A shape of the basemap: its key, and where it is labelled, in the unit square. */
export type BasemapArea = {
  readonly key: string;
  readonly disputed: boolean;
  readonly at: readonly [x: number, y: number];
};

/**
 * Finds the shape of the basemap that is a place of the collection: countries by code, disputed areas by name.
 *
 * @returns a search that gives `null` where there is none
 */
export function areaFinder(labels: CountryLabels): (place: PlaceEntry) => BasemapArea | null {
  const byName = new Map<string, BasemapArea>();
  const byCode = new Map<string, BasemapArea>();
  for (const {geometry, properties} of labels.features) {
    const {code, id, name, disputed} = properties;
    const [lng = 0, lat = 0] = geometry.coordinates;
    const key = disputed ? id : code;
    if (!key) continue;
    const area = {key, disputed: disputed === 1, at: [mercatorX(lng), mercatorY(lat)] as const};
    const [areas, called] = disputed ? [byName, name.toLowerCase()] : [byCode, key];
    if (!areas.has(called)) areas.set(called, area);
  }
  return ({level, countryCode, name}) =>
    byName.get(name.toLowerCase()) ??
    (level === "country" && countryCode !== null ? (byCode.get(countryCode) ?? null) : null);
}

function displayNames(locale: string): Intl.DisplayNames | null {
  try {
    return new Intl.DisplayNames(locale, {type: "region"});
  } catch {
    return null;
  }
}
