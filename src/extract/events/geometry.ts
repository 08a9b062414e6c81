import type {LineString, Point} from "geojson";
import type {LngLat} from "../../domain/place.js";

const RADIANS = Math.PI / 180;
/** One vertex every so many kilometres of arc. */
const STEP_KM = 200;
const EARTH_RADIUS_KM = 6371;

/** A point at the place, or for a movement a great-circle line that ends there. */
export function geometryOf(at: LngLat | null, origin: LngLat | null): Point | LineString | null {
  if (!at) return null;
  if (!origin || (origin[0] === at[0] && origin[1] === at[1])) return {type: "Point", coordinates: [...at]};
  return {type: "LineString", coordinates: greatCircle(origin, at)};
}

/**
 * Vertices along the shortest way between two places, both ends exact. Longitudes run on past 180 degrees
 * rather than jump, so that the line is drawn in one piece.
 */
export function greatCircle(from: LngLat, to: LngLat): number[][] {
  const [a, b] = [unitVector(from), unitVector(to)];
  const dot = Math.min(1, Math.max(-1, a[0] * b[0] + a[1] * b[1] + a[2] * b[2]));
  const angle = Math.acos(dot);
  const steps = Math.max(1, Math.min(64, Math.ceil((angle * EARTH_RADIUS_KM) / STEP_KM)));
  const line: number[][] = [[...from]];
  let before = from[0];
  for (let step = 1; step <= steps; step++) {
    const point = step === steps || Math.sin(angle) < 1e-9 ? to : between(a, b, angle, step / steps);
    let [lng] = point;
    while (lng - before > 180) lng -= 360;
    while (lng - before < -180) lng += 360;
    before = lng;
    line.push([rounded(lng), rounded(point[1])]);
    if (Math.sin(angle) < 1e-9) break;
  }
  return line;
}

function between(a: Vector, b: Vector, angle: number, share: number): LngLat {
  const [p, q] = [Math.sin((1 - share) * angle) / Math.sin(angle), Math.sin(share * angle) / Math.sin(angle)];
  const [x, y, z] = [p * a[0] + q * b[0], p * a[1] + q * b[1], p * a[2] + q * b[2]];
  return [Math.atan2(y, x) / RADIANS, Math.atan2(z, Math.hypot(x, y)) / RADIANS];
}

type Vector = readonly [x: number, y: number, z: number];

function unitVector([lng, lat]: LngLat): Vector {
  const [l, p] = [lng * RADIANS, lat * RADIANS];
  return [Math.cos(p) * Math.cos(l), Math.cos(p) * Math.sin(l), Math.sin(p)];
}

/** Five decimals are about a metre. */
function rounded(degrees: number): number {
  return Math.round(degrees * 1e5) / 1e5;
}
