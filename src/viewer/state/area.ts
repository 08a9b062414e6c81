import {booleanPointInPolygon, polygon} from "@turf/turf";
import type {LngLat} from "../../domain/place.js";

/**
 * Corners of an area that a reader drew, in order, the first not repeated. Longitudes run on over
 * ±180 where it crosses the antimeridian, so that neighbouring corners are never half the world
 * apart; edges are straight in degrees.
 */
export type Area = readonly LngLat[];

/** A link has to carry it. */
const MAX_CORNERS = 64;
/** Some 10 m: an address needs no more. */
const DIGITS = 4;

/**
 * Makes an area of corners as they were given.
 *
 * @returns `null` where fewer than three different ones are left
 */
export function areaOf(corners: readonly LngLat[]): Area | null {
  const area: LngLat[] = [];
  for (const [x, y] of corners.slice(0, MAX_CORNERS)) {
    const before = area.at(-1);
    const [lng, lat] = [rounded(x), rounded(Math.min(90, Math.max(-90, y)))];
    const turns = before === undefined ? -Math.floor((lng + 180) / 360) : nearest((before[0] - lng) / 360);
    const corner: LngLat = [rounded(lng + 360 * turns), lat];
    if (!before || !isSame(before, corner)) area.push(corner);
  }
  while (area.length > 1 && isSame(area[0]!, area.at(-1)!)) area.pop();
  return area.length < 3 ? null : area;
}

/** The rectangle between two opposite corners. */
export function rectangle([west, south]: LngLat, [east, north]: LngLat): Area | null {
  return areaOf([
    [west, south],
    [east, south],
    [east, north],
    [west, north]
  ]);
}

/** Whether a position lies in an area; made once, asked for many. */
export function insideOf(area: Area): (at: LngLat) => boolean {
  const outline = ringOf(area);
  const shape = polygon([outline]);
  const [lngs, lats] = [outline.map(([lng]) => lng), outline.map(([, lat]) => lat)];
  const [west, east] = [Math.min(...lngs), Math.max(...lngs)];
  const [south, north] = [Math.min(...lats), Math.max(...lats)];
  return ([lng, lat]) => {
    if (lat < south || lat > north) return false;
    return [-360, 0, 360].some((turn) => {
      const x = lng + turn;
      return x >= west && x <= east && booleanPointInPolygon([x, lat], shape);
    });
  };
}

/** The corners with the first again at the end, as GeoJSON has a ring. */
export function ringOf(area: Area): [number, number][] {
  return [...area, area[0]!].map(([lng, lat]) => [lng, lat]);
}

/** `-9.1,38.7;-8.6,41.2;-3.7,40.4` */
export function formatArea(area: Area): string {
  return area.map((corner) => corner.map(rounded).join(",")).join(";");
}

/** Reverse of `formatArea`; `null` where it is none. */
export function parseArea(text: string): Area | null {
  const corners = text.split(";").map((corner) => corner.split(",").map(Number));
  const sound = corners.every(
    (corner): corner is [number, number] =>
      corner.length === 2 && Math.abs(corner[0]!) <= 3600 && Math.abs(corner[1]!) <= 90
  );
  return sound ? areaOf(corners) : null;
}

function isSame([lng, lat]: LngLat, [otherLng, otherLat]: LngLat): boolean {
  return lng === otherLng && lat === otherLat;
}

/** The nearest whole number, of two the lower, so that what was rounded once stays as it is. */
function nearest(turns: number): number {
  return Math.ceil(turns - 0.5);
}

function rounded(degrees: number): number {
  return Number(degrees.toFixed(DIGITS)) + 0; // never -0
}
