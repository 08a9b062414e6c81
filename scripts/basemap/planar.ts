import {geoEquirectangular} from "d3";
import {geoProject} from "d3-geo-projection";
import type {Geometry, MultiPolygon, Polygon, Position} from "geojson";

/** Degrees in, degrees out, y upward; precision 0 keeps a straight line of the source straight. */
const DEGREES = geoEquirectangular()
  .scale(180 / Math.PI)
  .translate([0, 0])
  .reflectY(true)
  .precision(0);

/**
 * Cuts what crosses the antimeridian (Russia, Fiji, Antarctica) so that no map draws it as a band
 * around the world. What does not cross stays as it is: on the sphere a tiny island whose ring runs
 * the wrong way would be read as all the world but the island.
 *
 * @returns `null` when nothing is left
 */
export function cutAtAntimeridian<G extends Geometry>(geometry: G): G | null {
  if (geometry.type !== "MultiPolygon")
    return crosses(geometry) ? geoProject<G | null>(geometry, DEGREES) : geometry;
  const coordinates: Position[][][] = [];
  for (const rings of geometry.coordinates) {
    const part: Polygon = {type: "Polygon", coordinates: rings};
    if (!crosses(part)) coordinates.push(rings);
    else {
      const cut = geoProject<Polygon | MultiPolygon | null>(part, DEGREES);
      if (cut) coordinates.push(...(cut.type === "Polygon" ? [cut.coordinates] : cut.coordinates));
    }
  }
  return coordinates.length ? {...geometry, coordinates} : null;
}

/** Whether neighbours in a line lie on either side of the antimeridian, or it runs around a pole. */
function crosses(geometry: Geometry): boolean {
  switch (geometry.type) {
    case "LineString":
      return jumps(geometry.coordinates);
    case "MultiLineString":
    case "Polygon":
      return geometry.coordinates.some(jumps);
    default:
      return false;
  }
}

function jumps(line: readonly Position[]): boolean {
  return line.some(([lng = 0], index) => index > 0 && Math.abs(lng - line[index - 1]![0]!) > 180);
}
