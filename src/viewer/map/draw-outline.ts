import type {Map as MapLibreMap} from "maplibre-gl";
import type {LngLat} from "../../domain/place.js";
import {areaOf, rectangle, ringOf, type Area} from "../state/area.js";

/** Edges are straight in degrees, so they bend on the screen. */
const STEPS_AN_EDGE = 12;
/** Corners an edge of a box that was dragged over a globe: so the area has the box's shape, and a link can carry it. */
const CORNERS_AN_EDGE = 6;
/** Degrees by which the corners of a box may be no rectangle, on a map that is as good as flat. */
const FLAT_DEGREES = 0.01;

type Point = readonly [x: number, y: number];

/** An area's outline as a path in the map's pixels, in the copy of the world nearest to its middle; empty without one. */
export function outlineOn(map: MapLibreMap, area: Area | null): string {
  if (!area) return "";
  const turn = 360 * Math.round((map.getCenter().lng - area[0]![0]) / 360);
  const ring = ringOf(area).map(([lng, lat]) => [lng + turn, lat] as const);
  const points = ring.flatMap(([lng, lat], index) => {
    const [toLng, toLat] = ring[index + 1] ?? [lng, lat];
    return Array.from({length: index + 1 < ring.length ? STEPS_AN_EDGE : 1}, (_, step) => {
      const share = step / STEPS_AN_EDGE;
      return map.project([lng + (toLng - lng) * share, lat + (toLat - lat) * share]);
    });
  });
  return `M${points.map(({x, y}) => `${x.toFixed(1)} ${y.toFixed(1)}`).join("L")}z`;
}

/**
 * The area of a box on the screen: between two parallels and two meridians where the map is flat. On a globe those bend,
 * and a rectangle of degrees would be a crescent far from what the reader drew.
 *
 * @param onEarth - the position at a point of the screen
 */
export function areaOfBox([x0, y0]: Point, [x1, y1]: Point, onEarth: (point: Point) => LngLat): Area | null {
  const [first, second, third, fourth] = [
    [x0, y0],
    [x1, y0],
    [x1, y1],
    [x0, y1]
  ].map(([x, y]) => onEarth([x!, y!])) as [LngLat, LngLat, LngLat, LngLat];
  const isFlat =
    Math.abs(first[1] - second[1]) < FLAT_DEGREES &&
    Math.abs(third[1] - fourth[1]) < FLAT_DEGREES &&
    Math.abs(first[0] - fourth[0]) < FLAT_DEGREES &&
    Math.abs(second[0] - third[0]) < FLAT_DEGREES;
  if (isFlat) return rectangle(first, third);
  const along = (from: Point, to: Point): readonly LngLat[] =>
    Array.from({length: CORNERS_AN_EDGE}, (_, corner) => {
      const share = corner / CORNERS_AN_EDGE;
      return onEarth([from[0] + (to[0] - from[0]) * share, from[1] + (to[1] - from[1]) * share]);
    });
  return areaOf([
    ...along([x0, y0], [x1, y0]),
    ...along([x1, y0], [x1, y1]),
    ...along([x1, y1], [x0, y1]),
    ...along([x0, y1], [x0, y0])
  ]);
}
