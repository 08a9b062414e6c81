import type {LngLat} from "../../domain/place.js";
import {worldPx} from "./mercator.js";

/** From this zoom on the map is flat: the end of the projection's change in `map-style.ts`. */
export const FLAT_ZOOM = 5.5;
/** The camera stands so many view heights above the middle of the map (a field of view of 36.87 degrees). */
const CAMERA_HEIGHTS = 1.5;
const RADIANS = Math.PI / 180;

/**
 * Which positions lie on the near side of the globe.
 *
 * @param heightPx - of the map on the screen
 * @returns a test for positions in degrees
 */
export function nearSide(
  center: LngLat,
  zoom: number,
  heightPx: number
): (lng: number, lat: number) => boolean {
  if (zoom >= FLAT_ZOOM) return () => true;
  const centerLat = center[1] * RADIANS;
  const radiusPx = worldPx(zoom) / (2 * Math.PI) / Math.max(0.1, Math.cos(centerLat));
  const horizon = radiusPx / (radiusPx + CAMERA_HEIGHTS * heightPx);
  const sine = Math.sin(centerLat);
  const cosine = Math.cos(centerLat);
  return (lng, lat) => {
    const latitude = lat * RADIANS;
    const turn = Math.cos((lng - center[0]) * RADIANS);
    return Math.sin(latitude) * sine + Math.cos(latitude) * cosine * turn > horizon;
  };
}
