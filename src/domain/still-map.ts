import type * as d3Geo from "d3-geo";
import type {LngLat} from "./place.js";

/** What of d3-geo it takes to choose a projection; handed in, since the domain imports no package. */
export type GeoTools = Pick<
  typeof d3Geo,
  "geoAzimuthalEqualArea" | "geoCentroid" | "geoCircle" | "geoDistance" | "geoEqualEarth"
>;

/** The map's part of a still picture, in its units. */
export type StillFrame = {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  /** Between the frame and the outermost places. */
  readonly marginX: number;
  readonly marginY: number;
};

export const EARTH_RADIUS_KM = 6371;

const DEGREES = 180 / Math.PI;
/** Beyond this angle from their middle the places are shown on the whole world. */
const WORLD_DEGREES = 50;
/** A single town is shown with what lies around it. */
const NARROWEST_DEGREES = 2.5;

/** Where the shapes are fine enough, places of one town are shown nearer than their country. */
export const CLOSEST_DEGREES = 0.4;

/**
 * Chooses a map that shows all positions: of the whole world if they are far apart, else about
 * their middle and no closer than a few degrees.
 *
 * @param closestDegrees - nearest view of several places: half of its height
 * @returns the projection, clipped to the frame, and the angle in degrees that it shows around its middle
 */
export function fitStillMap(
  positions: readonly LngLat[],
  {left, top, right, bottom, marginX, marginY}: StillFrame,
  geo: GeoTools,
  closestDegrees = NARROWEST_DEGREES
): {readonly projection: d3Geo.GeoProjection; readonly radius: number} {
  const inner: [[number, number], [number, number]] = [
    [left + marginX, top + marginY],
    [right - marginX, bottom - marginY]
  ];
  const frame: [[number, number], [number, number]] = [
    [left, top],
    [right, bottom]
  ];
  const points = {type: "MultiPoint" as const, coordinates: positions.map((at) => [...at])};
  const middle: [number, number] = positions.length > 0 ? geo.geoCentroid(points) : [0, 20];
  const spread = positions.reduce(
    (most, at) => Math.max(most, geo.geoDistance(middle, [...at]) * DEGREES),
    positions.length > 0 ? 0 : 180
  );
  const nearest = spread > 0 ? closestDegrees : NARROWEST_DEGREES;
  const radius = Math.max(nearest, spread * 1.1);
  if (radius > WORLD_DEGREES || !Number.isFinite(middle[0])) {
    const projection = geo.geoEqualEarth().fitExtent(frame, {type: "Sphere"});
    const whole = projection.scale();
    if (positions.length > 1) projection.fitExtent(inner, points);
    if (projection.scale() < whole) projection.fitExtent(frame, {type: "Sphere"});
    return {projection: projection.clipExtent(frame), radius: 180};
  }
  const projection = geo.geoAzimuthalEqualArea().rotate([-middle[0], -middle[1]]).clipAngle(90);
  // A tall circle would waste the wide frame: fit the points, and no closer than the narrowest circle.
  const narrowest = geo.geoCircle().center(middle).radius(nearest)();
  projection.fitExtent(inner, narrowest);
  const closest = projection.scale();
  if (positions.length > 1) projection.fitExtent(inner, points);
  if (projection.scale() > closest) projection.fitExtent(inner, narrowest);
  return {projection: projection.clipExtent(frame), radius};
}
