import type {LngLat} from "../../domain/place.js";

/** Web Mercator with the world as the unit square: x east from 180° W, y south from 85.05° N. */
export type MercatorPoint = readonly [x: number, y: number];

const EARTH_CIRCUMFERENCE_KM = 40_075.017;
/** Pixels that the world is wide at zoom 0. */
const WORLD_PX = 512;
const MAX_LATITUDE = 85.05113;

export function mercatorX(lng: number): number {
  return (lng + 180) / 360;
}

export function mercatorY(lat: number): number {
  const limited = Math.max(-MAX_LATITUDE, Math.min(MAX_LATITUDE, lat));
  const sine = Math.sin((limited * Math.PI) / 180);
  return 0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI);
}

export function lngLatOf([x, y]: MercatorPoint): LngLat {
  return [x * 360 - 180, (Math.atan(Math.sinh(Math.PI * (1 - 2 * y))) * 180) / Math.PI];
}

/** Pixels from one side of the world to the other. */
export function worldPx(zoom: number): number {
  return WORLD_PX * 2 ** zoom;
}

/** Pixels that a distance on the ground takes at a latitude; zooms count tiles of 512 px. */
export function kmToPx(distanceKm: number, lat: number, zoom: number): number {
  const cosine = Math.max(0.05, Math.cos((lat * Math.PI) / 180));
  return (distanceKm / (EARTH_CIRCUMFERENCE_KM * cosine)) * worldPx(zoom);
}
