import {angleBetween} from "./great-circle.js";
import type {LngLat, PlaceLevel} from "./place.js";

const KM_PER_DEGREE = 111.2;

/**
 * How much of the way to another place lies within a country or region; 0 for a town.
 *
 * A line ends somewhere in such an area and at no point of it, so this much of it fades or is left out.
 *
 * @param most - the share that stays at most, however wide the area is
 */
export function shareWithin(
  {level, radiusKm, at}: {readonly level: PlaceLevel; readonly radiusKm: number; readonly at: LngLat},
  to: LngLat,
  most: number
): number {
  if (level !== "country" && level !== "region") return 0;
  return Math.min(most, radiusKm / Math.max(1, angleBetween(at, to) * KM_PER_DEGREE));
}
