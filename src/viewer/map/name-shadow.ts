import type {GeoJSONSource, Map as MapLibreMap} from "maplibre-gl";
import {AtRest} from "./at-rest.js";
import type {Box} from "./mark-room.js";
import {LABEL_HEIGHT, type ScreenMark} from "./screen-marks.js";

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
  readonly #widthOf: (mark: ScreenMark) => number;
  readonly #rest = new AtRest(DELAY_MS);
  #key = "";

  /** @param widthOf - pixels of a mark's name */
  constructor(map: MapLibreMap, widthOf: (mark: ScreenMark) => number) {
    this.#map = map;
    this.#widthOf = widthOf;
  }

  destroy(): void {
    this.#rest.cancel();
  }

  castSoon(placed: readonly ScreenMark[]): void {
    this.#rest.call(() => this.#cast(placed));
  }

  #cast(placed: readonly ScreenMark[]): void {
    const map = this.#map;
    const source = map.getSource<GeoJSONSource>("shadow");
    if (!source || map.isMoving()) return;
    const squares = coveredSquares(placed, this.#widthOf);
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

/** The squares that marks and their names cover: the basemap's symbols have no other shape. */
export function coveredSquares(
  placed: readonly ScreenMark[],
  widthOf: (mark: ScreenMark) => number
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
  for (const mark of placed) {
    const {box, label} = mark;
    cover(box);
    if (!label) continue;
    const width = widthOf(mark);
    const left =
      label.align === "left" ? label.x : label.align === "right" ? label.x - width : label.x - width / 2;
    cover({left, top: label.y - LABEL_HEIGHT / 2, right: left + width, bottom: label.y + LABEL_HEIGHT / 2});
  }
  return squares;
}
