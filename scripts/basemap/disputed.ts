import {booleanPointInPolygon, intersect} from "@turf/turf";
import {featureCollection, polygon} from "@turf/turf";
import type {Feature, MultiPolygon, Polygon, Position} from "geojson";
import {readFile} from "node:fs/promises";

/**
 * An area that more than one side claims, as it is marked on the map: hatched, with dashed edges.
 *
 * The shape is Natural Earth's own entity, the part of one that holds a point, or a schematic
 * outline (to about 10 km) cut by the countries within which it lies.
 */
export type DisputedArea = {
  readonly id: string;
  readonly name: string;
} & (
  | {readonly entity: string}
  | {readonly partOf: string; readonly containing: Position}
  | {readonly within: readonly string[]; readonly outline: readonly Position[]}
);

export type AreaShape = Polygon | MultiPolygon;
export type CountryShape = Feature<AreaShape, {name: string}>;
export type DisputedShape = Feature<AreaShape, {id: string; name: string}>;

export const DISPUTED_FILE = new URL("disputed-areas.json", import.meta.url);

export async function readDisputedAreas(): Promise<readonly DisputedArea[]> {
  return JSON.parse(await readFile(DISPUTED_FILE, "utf8")) as readonly DisputedArea[];
}

/** The shapes of the disputed areas at the scale of `countries`; an area too small for it is left out. */
export function disputedShapes(
  areas: readonly DisputedArea[],
  countries: readonly CountryShape[]
): readonly DisputedShape[] {
  const byName = new Map(countries.map((country) => [country.properties.name, country]));
  return areas.flatMap((area) => {
    const geometry = shapeOf(area, byName);
    return geometry ? [{type: "Feature", properties: {id: area.id, name: area.name}, geometry}] : [];
  });
}

function shapeOf(area: DisputedArea, countries: ReadonlyMap<string, CountryShape>): AreaShape | null {
  if ("entity" in area) return countries.get(area.entity)?.geometry ?? null;
  if ("partOf" in area) {
    const country = countries.get(area.partOf);
    const parts = country ? polygonsOf(country.geometry) : [];
    const part = parts.find((coordinates) =>
      booleanPointInPolygon(area.containing, {type: "Polygon", coordinates})
    );
    return part ? {type: "Polygon", coordinates: part} : null;
  }
  const outline = polygon([closed(area.outline)]);
  const parts = area.within.flatMap((name) => {
    const country = countries.get(name);
    const part = country && intersect(featureCollection<AreaShape>([outline, country]));
    return part ? polygonsOf(part.geometry) : [];
  });
  return parts.length ? {type: "MultiPolygon", coordinates: parts} : null;
}

export function polygonsOf(shape: AreaShape): readonly Position[][][] {
  return shape.type === "Polygon" ? [shape.coordinates] : shape.coordinates;
}

function closed(ring: readonly Position[]): Position[] {
  return [...ring, ring[0]!];
}
