import type {LineString, Point} from "geojson";
import {angleBetween, greatCircle} from "../../domain/great-circle.js";
import type {LngLat} from "../../domain/place.js";

/** A stretch of a line in the file is about 200 km long; the map draws its own, finer one. */
const DEGREES_PER_STEP = 1.8;
const MOST_STEPS = 64;

/** A point at the place, or for a movement a great-circle line that ends there. */
export function geometryOf(at: LngLat | null, origin: LngLat | null): Point | LineString | null {
  if (!at) return null;
  if (!origin || (origin[0] === at[0] && origin[1] === at[1])) return {type: "Point", coordinates: [...at]};
  const steps = Math.min(MOST_STEPS, Math.max(1, Math.ceil(angleBetween(origin, at) / DEGREES_PER_STEP)));
  const coordinates = greatCircle(origin, at, steps).map(([lng, lat]) => [rounded(lng), rounded(lat)]);
  return {type: "LineString", coordinates};
}

/** Five decimals are about a metre. */
function rounded(degrees: number): number {
  return Math.round(degrees * 1e5) / 1e5;
}
