import countryCodes from "i18n-iso-countries";
import type {FeatureCollection, Point, Position} from "geojson";
import polylabel from "polylabel";
import {polygonsOf, type AreaShape, type DisputedShape} from "./disputed.js";
import {cutCountries} from "./shapes.js";
import type {CountryTopology} from "./source-data.js";

/** `code` is ISO 3166-1 alpha-2, so that a page can name countries in the reader's language; `rank` a zoom. */
export type CountryLabel = {
  readonly code: string | null;
  /** Of a disputed area. */
  readonly id?: string;
  readonly name: string;
  readonly rank: number;
  readonly disputed?: 1;
};

/** Pixels across at zoom 0 of a name that fits its country. */
const NAME_WIDTH_DEGREES = 40;

/** One label a country and a disputed area, at the point of its largest part that is farthest from the edges. */
export function countryLabels(
  topology: CountryTopology,
  disputed: readonly DisputedShape[]
): FeatureCollection<Point, CountryLabel> {
  const countries = cutCountries(topology);
  const disputedNames = new Set(disputed.map(({properties}) => properties.name));
  const isDisputed = (name: string): boolean => disputedNames.has(NATURAL_EARTH_ALIASES[name] ?? name);
  const labels = [
    ...countries
      .filter(({properties: {name, code}}) => !isDisputed(name) && (code !== null || name === "Kosovo"))
      .map(({geometry, properties: {name, code}}) =>
        labelOf(geometry, {code, name: (code && countryCodes.getName(code, "en", {select: "alias"})) || name})
      ),
    ...disputed.map(({geometry, properties: {id, name}}) =>
      labelOf(geometry, {code: null, id, name, disputed: 1})
    )
  ];
  return {type: "FeatureCollection", features: labels};
}

const NATURAL_EARTH_ALIASES: Readonly<Record<string, string>> = {
  "N. Cyprus": "Northern Cyprus",
  "W. Sahara": "Western Sahara"
};

function labelOf(
  shape: AreaShape,
  properties: Omit<CountryLabel, "rank">
): FeatureCollection<Point, CountryLabel>["features"][number] {
  const largest = polygonsOf(shape).reduce((best, rings) =>
    area(rings[0]!) > area(best[0]!) ? rings : best
  );
  // Degrees of longitude shrink towards the poles; the point is sought where shapes look as on a map.
  const squeeze = Math.cos((middleLatitude(largest[0]!) * Math.PI) / 180);
  const scaled = largest.map((ring) => ring.map(([lng = 0, lat = 0]) => [lng * squeeze, lat]));
  const point = polylabel(scaled, 0.05);
  const rank = Math.log2(NAME_WIDTH_DEGREES / Math.max(0.05, point.distance * 2));
  return {
    type: "Feature",
    properties: {...properties, rank: Math.max(0, Math.round(rank * 10) / 10)},
    geometry: {
      type: "Point",
      coordinates: [Math.round((point[0] / squeeze) * 1000) / 1000, Math.round(point[1] * 1000) / 1000]
    }
  };
}

function area(ring: readonly Position[]): number {
  let sum = 0;
  for (let index = 1; index < ring.length; index++) {
    const [x0 = 0, y0 = 0] = ring[index - 1]!;
    const [x1 = 0, y1 = 0] = ring[index]!;
    sum += (x1 - x0) * ((y0 + y1) / 2);
  }
  return Math.abs(sum) * Math.cos((middleLatitude(ring) * Math.PI) / 180);
}

function middleLatitude(ring: readonly Position[]): number {
  let low = Infinity;
  let high = -Infinity;
  for (const [, lat = 0] of ring) {
    low = Math.min(low, lat);
    high = Math.max(high, lat);
  }
  return (low + high) / 2;
}
