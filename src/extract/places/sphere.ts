import type {LngLat} from "../../domain/place.js";

export const EARTH_KM = 6371;

/** Writes the unit vector of a place to `out[offset ..]`. */
export function unitVector(at: LngLat, out: Float64Array, offset: number): void {
  const lng = (at[0] * Math.PI) / 180;
  const lat = (at[1] * Math.PI) / 180;
  const cos = Math.cos(lat);
  out[offset] = cos * Math.cos(lng);
  out[offset + 1] = cos * Math.sin(lng);
  out[offset + 2] = Math.sin(lat);
}

/** Distance in km of two unit vectors, along the chord's arc. */
export function arcKm(a: Float64Array, i: number, b: Float64Array, j: number): number {
  const x = a[i]! - b[j]!;
  const y = a[i + 1]! - b[j + 1]!;
  const z = a[i + 2]! - b[j + 2]!;
  return 2 * EARTH_KM * Math.asin(Math.min(1, Math.sqrt(x * x + y * y + z * z) / 2));
}

/** Great-circle distance in km. */
export function distanceKm(a: LngLat, b: LngLat): number {
  const vectors = new Float64Array(6);
  unitVector(a, vectors, 0);
  unitVector(b, vectors, 3);
  return arcKm(vectors, 0, vectors, 3);
}
