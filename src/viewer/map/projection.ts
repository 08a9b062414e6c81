import type {Map as MapLibreMap} from "maplibre-gl";
import {FLAT_ZOOM, nearSide} from "./horizon.js";
import type {MercatorBounds} from "./marks.js";
import {lngLatOf, mercatorX, mercatorY, worldPx} from "./mercator.js";

export type Pixel = readonly [x: number, y: number];

/** Where positions of the unit square stand on the screen, for one position of the camera. */
export type Projection = {
  /** Changes with the camera and with the size of the map. */
  readonly key: string;
  /** Pixels from the map's top left corner; `null` on the far side of the globe. Beyond 0..1 `x` runs on. */
  readonly project: (x: number, y: number) => Pixel | null;
  /** Of the copies of the world the one that is nearest to the middle. */
  readonly projectNearest: (x: number, y: number) => Pixel | null;
  /** How far to the side the world is shown again, in pixels. */
  readonly copies: readonly number[];
};

/** @param flat - whether the whole world is shown as a plane; close up it always is */
export function projectionOf(map: MapLibreMap, flat: boolean): Projection {
  const {lng, lat} = map.getCenter();
  const zoom = map.getZoom();
  const {clientWidth, clientHeight} = map.getContainer();
  const key = `${lng},${lat},${zoom},${clientWidth},${clientHeight},${flat}`;
  const middle = mercatorX(lng);
  const nearest = (x: number): number => x - Math.round(x - middle);

  if (flat || zoom >= FLAT_ZOOM) {
    // The map is neither turned nor tilted, so this is all that its own projection does.
    const scale = worldPx(zoom);
    const left = clientWidth / 2 - middle * scale;
    const top = clientHeight / 2 - mercatorY(lat) * scale;
    const project = (x: number, y: number): Pixel => [left + x * scale, top + y * scale];
    return {
      key,
      project,
      projectNearest: (x, y) => project(nearest(x), y),
      copies: [-scale, 0, scale]
    };
  }
  const isNear = nearSide([lng, lat], zoom, clientHeight);
  const project = (x: number, y: number): Pixel | null => {
    const at = lngLatOf([x, y]);
    if (!isNear(...at)) return null;
    const pixel = map.project([...at]);
    return [pixel.x, pixel.y];
  };
  return {key, project, projectNearest: (x, y) => project(nearest(x), y), copies: [0]};
}

/** What of the world the map shows, in the unit square. */
export function boundsOf(map: MapLibreMap): MercatorBounds {
  const bounds = map.getBounds();
  return {
    west: mercatorX(bounds.getWest()),
    east: mercatorX(bounds.getEast()),
    north: mercatorY(bounds.getNorth()),
    south: mercatorY(bounds.getSouth())
  };
}
