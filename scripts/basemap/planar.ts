import {geoEquirectangular} from "d3";
import {geoProject} from "d3-geo-projection";
import type {Geometry} from "geojson";

/** Degrees in, degrees out, y upward; precision 0 keeps a straight line of the source straight. */
const DEGREES = geoEquirectangular()
  .scale(180 / Math.PI)
  .translate([0, 0])
  .reflectY(true)
  .precision(0);

/**
 * Cuts what crosses the antimeridian (Russia, Fiji, Antarctica) so that no map draws it as a band
 * around the world.
 *
 * @returns `null` when nothing is left
 */
export function cutAtAntimeridian<G extends Geometry>(geometry: G): G | null {
  return geoProject<G | null>(geometry, DEGREES);
}
