import type {GeoJSONSource, Map as MapLibreMap} from "maplibre-gl";
import {AtRest} from "./at-rest.js";
import type {Box} from "./mark-room.js";
import {boxOf, type LineName} from "./relation-names.js";
import type {ScreenMark} from "./screen-marks.js";

/** So long after the last change the basemap's names make room. */
const DELAY_MS = 400;

/** Middle and side, in pixels. */
export type Square = {readonly x: number; readonly y: number; readonly sizePx: number};

/**
 * Tells the basemap where marks and names are, once they have come to rest, so that its own names keep off: it
 * cannot see what is drawn above it.
 */
export class NameShadow {
  readonly #map: MapLibreMap;
  readonly #widthOf: (name: string) => number;
  readonly #rest = new AtRest(DELAY_MS);
  #key = "";

  /** @param widthOf - pixels of a name */
  constructor(map: MapLibreMap, widthOf: (name: string) => number) {
    this.#map = map;
    this.#widthOf = widthOf;
  }

  destroy(): void {
    this.#rest.cancel();
  }

  /** @param names - those at the ends of lines */
  castSoon(placed: readonly ScreenMark[], names: readonly LineName[]): void {
    this.#rest.call(() => this.#cast(placed, names));
  }

  #cast(placed: readonly ScreenMark[], names: readonly LineName[]): void {
    const map = this.#map;
    const source = map.getSource<GeoJSONSource>("shadow");
    if (!source || map.isMoving()) return;
    const squares = coveredSquares(placed, names, this.#widthOf);
    const {lng: centerLng, lat: centerLat} = map.getCenter();
    const key = `${squares.map((square) => Object.values(square).map(Math.round).join()).join(";")}@${centerLng},${centerLat}`;
    if (key === this.#key) return;
    this.#key = key;
    const features = squares.map(({x, y, sizePx}) => {
      const {lng, lat} = map.unproject([x, y]);
      return {
        type: "Feature" as const,
        properties: {size: sizePx},
        geometry: {type: "Point" as const, coordinates: [lng, lat]}
      };
    });
    source.setData({type: "FeatureCollection", features});
  }
}

/** The squares that marks, their names and those of lines cover: the basemap's symbols have no other shape. */
export function coveredSquares(
  placed: readonly ScreenMark[],
  names: readonly LineName[],
  widthOf: (name: string) => number
): readonly Square[] {
  const squares: Square[] = [];
  const cover = ({left, top, right, bottom}: Box): void => {
    const size = bottom - top;
    const count = Math.max(1, Math.ceil((right - left) / size));
    const step = count > 1 ? (right - left - size) / (count - 1) : 0;
    for (let index = 0; index < count; index++) {
      squares.push({x: left + size / 2 + index * step, y: (top + bottom) / 2, sizePx: size});
    }
  };
  for (const {box, label, name} of placed) {
    cover(box);
    if (label) cover(boxOf(label.x, label.y, widthOf(name), label.align));
  }
  for (const {text, x, y, align} of names) cover(boxOf(x, y, widthOf(text), align));
  return squares;
}
