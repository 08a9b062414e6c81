import type {Map as MapLibreMap, StyleImageInterface} from "maplibre-gl";
import {BLANK_IMAGE, BLANK_PX, DOT_IMAGE, HATCH_IMAGE} from "./map-style.js";
import type {MapTheme} from "./map-theme.js";

const HATCH_PX = 16;
const DOT_PX = 12;
/** Both are drawn at twice their size, for dense screens. */
const PIXEL_RATIO = 2;

/** Adds the patterns of a theme that are not there yet, drawn here: there is no sprite to load. */
export function addMapImages(map: MapLibreMap, theme: MapTheme): void {
  if (!map.hasImage(BLANK_IMAGE)) {
    map.addImage(BLANK_IMAGE, {
      width: BLANK_PX,
      height: BLANK_PX,
      data: new Uint8Array(BLANK_PX * BLANK_PX * 4)
    });
  }
  add(map, `${HATCH_IMAGE}-${theme.id}`, () => hatch(theme));
  add(map, `${DOT_IMAGE}-${theme.id}`, () => dot(theme));
}

type Bitmap = Pick<StyleImageInterface, "width" | "height" | "data">;

function add(map: MapLibreMap, name: string, draw: () => Bitmap): void {
  if (!map.hasImage(name)) map.addImage(name, draw() as never, {pixelRatio: PIXEL_RATIO});
}

/** Diagonal lines that join over the tile's edges. */
function hatch(theme: MapTheme): Bitmap {
  return bitmap(HATCH_PX, theme.hatch, (x, y) => {
    const distance = (x + y) % HATCH_PX;
    return Math.max(0, 1.6 - Math.min(distance, HATCH_PX - distance)) / 1.6;
  });
}

function dot(theme: MapTheme): Bitmap {
  const middle = (DOT_PX - 1) / 2;
  return bitmap(DOT_PX, theme.placeLabel, (x, y) =>
    Math.max(0, Math.min(1, 4 - Math.hypot(x - middle, y - middle)))
  );
}

function bitmap(sizePx: number, color: string, opacity: (x: number, y: number) => number): Bitmap {
  const data = new Uint8Array(sizePx * sizePx * 4);
  const [red, green, blue] = [1, 3, 5].map((at) => parseInt(color.slice(at, at + 2), 16));
  for (let y = 0; y < sizePx; y++) {
    for (let x = 0; x < sizePx; x++) {
      const at = (y * sizePx + x) * 4;
      data[at] = red!;
      data[at + 1] = green!;
      data[at + 2] = blue!;
      data[at + 3] = Math.round(opacity(x, y) * 255);
    }
  }
  return {width: sizePx, height: sizePx, data};
}
