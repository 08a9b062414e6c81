/** Regions whose road signs are in miles, as CLDR has it. */
const MILES = new Set(["US", "GB", "LR", "MM"]);
const KM_PER_MILE = 1.609344;
const FEET_PER_MILE = 5280;

/** What distances are told in: a unit and a smaller one, each with its length. Names are those of `Intl`. */
export type DistanceUnits = {
  readonly long: DistanceUnit;
  readonly short: DistanceUnit;
};

type DistanceUnit = {readonly unit: string; readonly km: number};

const METRIC: DistanceUnits = {long: {unit: "kilometer", km: 1}, short: {unit: "meter", km: 0.001}};
const IMPERIAL: DistanceUnits = {
  long: {unit: "mile", km: KM_PER_MILE},
  short: {unit: "foot", km: KM_PER_MILE / FEET_PER_MILE}
};

/** Miles where road signs have them, else kilometres; the same on the map, beside it and on a poster. */
export function unitsOf(locale: string): DistanceUnits {
  try {
    const {region} = new Intl.Locale(locale).maximize();
    return region !== undefined && MILES.has(region) ? IMPERIAL : METRIC;
  } catch {
    return METRIC;
  }
}

/** A length in one of the units, as the reader writes it: `20 km`. */
export function lengthIn({unit}: DistanceUnit, count: number, locale: string): string {
  return count.toLocaleString(locale, {style: "unit", unit, unitDisplay: "short"});
}

/**
 * About how far, in whole kilometres or miles; one at least.
 *
 * @example
 * distanceWords(28, "de")     // "28 km"
 * distanceWords(28, "en-GB")  // "17 mi"
 */
export function distanceWords(km: number, locale: string): string {
  const {long} = unitsOf(locale);
  return lengthIn(long, Math.max(1, Math.round(km / long.km)), locale);
}
