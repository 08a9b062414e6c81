declare module "d3-geo-projection" {
  import type {GeoProjection, GeoStream} from "d3";
  /** Projects planar: what crosses the projection's antimeridian is cut there. */
  export function geoProject<T>(
    object: T,
    projection: GeoProjection | {stream: (s: GeoStream) => GeoStream}
  ): T;
}

declare module "polylabel" {
  /** The point of a polygon that is farthest from its edges, and how far that is. */
  export default function polylabel(
    polygon: readonly (readonly (readonly number[])[])[],
    precision?: number
  ): [number, number] & {distance: number};
}
