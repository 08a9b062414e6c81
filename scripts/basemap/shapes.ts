import countryCodes from "i18n-iso-countries";
import {geoGraticule} from "d3";
import type {Feature, Geometry, LineString, MultiLineString, MultiPolygon, Polygon} from "geojson";
import {feature, mesh} from "topojson-client";
import {splitBorders} from "./borders.js";
import {disputedShapes, type AreaShape, type CountryShape, type DisputedArea} from "./disputed.js";
import {cutAtAntimeridian} from "./planar.js";
import type {CountryTopology, WaterTopology} from "./source-data.js";

/** What one layer of the basemap is drawn from; also the name of the layer in the tiles. */
export const KINDS = [
  "country",
  "coast",
  "border",
  "disputed-border",
  "disputed",
  "division",
  "lake",
  "river"
] as const;
export type Kind = (typeof KINDS)[number];

/** ISO 3166-1 alpha-2 of a country; `null` where the standard has none. Disputed areas have `id` and `name`. */
export type ShapeProperties = {readonly code?: string | null; readonly id?: string; readonly name?: string};
export type Shape = Feature<Polygon | MultiPolygon | LineString | MultiLineString, ShapeProperties>;

/** The shapes of the world at one scale. */
export function worldShapes(
  topology: CountryTopology,
  water: WaterTopology,
  areas: readonly DisputedArea[]
): ReadonlyMap<Kind, readonly Shape[]> {
  const countries = cutCountries(topology);
  const disputed = disputedShapes(areas, countries);
  const coast = cutAtAntimeridian(mesh(topology, topology.objects.countries, (a, b) => a === b));
  const inner = cutAtAntimeridian(
    mesh(
      topology,
      topology.objects.countries,
      (a, b) => a !== b && !LEASED.has(nameOf(a.properties)) && !LEASED.has(nameOf(b.properties))
    )
  );
  const borders = splitBorders(asMultiLine(inner), disputed);

  return new Map<Kind, readonly Shape[]>([
    ["country", countries.map(({geometry, properties}) => shape(geometry, {code: properties.code}))],
    ["coast", coast ? [shape(coast, {})] : []],
    ["border", [shape({type: "MultiLineString", coordinates: borders.agreed}, {})]],
    ["disputed-border", [shape({type: "MultiLineString", coordinates: borders.disputed}, {})]],
    ["disputed", disputed.map(({geometry, properties}) => shape(geometry, properties))],
    ["division", divisionBorders(water)],
    ["lake", waterShapes(water, "lakes")],
    ["river", waterShapes(water, "rivers")]
  ]);
}

/** Countries and territories, cut, with their codes. */
export function cutCountries(
  topology: CountryTopology
): readonly (CountryShape & {properties: {code: string | null}})[] {
  return feature(topology, topology.objects.countries).features.flatMap(({geometry, properties, id}) => {
    const cut = cutAtAntimeridian(geometry as AreaShape);
    if (!cut) return [];
    const code = countryCodes.numericToAlpha2(String(id ?? "")) ?? CODES_BY_NAME[properties.name] ?? null;
    return [{type: "Feature" as const, properties: {name: properties.name, code}, geometry: cut}];
  });
}

/** Leased ground that Natural Earth draws like a country. */
const LEASED = new Set(["Baikonur", "USNB Guantanamo Bay"]);

function nameOf(properties: unknown): string {
  return (properties as {name?: string} | undefined)?.name ?? "";
}

/** Users' codes for what Natural Earth gives no number. */
const CODES_BY_NAME: Readonly<Record<string, string>> = {Kosovo: "XK"};

/** Meridians and parallels, 15 degrees apart. */
export function graticule(): MultiLineString {
  return geoGraticule().step([15, 15])();
}

function divisionBorders(water: WaterTopology): readonly Shape[] {
  const lines = cutAtAntimeridian(mesh(water, water.objects.subunits, (a, b) => a !== b));
  return lines && lines.coordinates.length ? [shape(lines, {})] : [];
}

function waterShapes(water: WaterTopology, layer: "lakes" | "rivers"): readonly Shape[] {
  return feature(water, water.objects[layer]).features.flatMap(({geometry}) => {
    const cut = geometry && cutAtAntimeridian<Geometry>(geometry);
    return cut ? [shape(cut as Shape["geometry"], {})] : [];
  });
}

function asMultiLine(lines: MultiLineString | LineString | null): MultiLineString {
  if (!lines) return {type: "MultiLineString", coordinates: []};
  return lines.type === "LineString" ? {type: "MultiLineString", coordinates: [lines.coordinates]} : lines;
}

function shape(geometry: Shape["geometry"], properties: ShapeProperties): Shape {
  return {type: "Feature", properties, geometry};
}
