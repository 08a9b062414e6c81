import type * as maplibregl from "maplibre-gl";
import cssText from "maplibre-gl/dist/maplibre-gl.css?inline";
import workerUrl from "maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url";
import {fetchPart} from "../state/fetch-part.js";
import {BasemapTiles, TILES_PROTOCOL} from "./basemap-tiles.js";

export type MapLibre = typeof maplibregl;

let library: Promise<MapLibre> | null = null;
let sheet: CSSStyleSheet | null = null;

/**
 * Loads MapLibre once a page, with its worker and our tiles. It is by far the largest part of the
 * page, so nothing waits for it but the map.
 */
export function loadMapLibre(): Promise<MapLibre> {
  library ??= fetchPart(() => import("maplibre-gl")).then((maplibre) => {
    maplibre.setWorkerUrl(new URL(workerUrl, import.meta.url).href);
    const tiles = new BasemapTiles();
    maplibre.addProtocol(TILES_PROTOCOL, async ({url}) => ({data: (await tiles.tile(url)).slice().buffer}));
    return maplibre;
  });
  library.catch(() => (library = null));
  return library;
}

/** Replaced by the styles of the map's components when the library is built; those of the page are linked. */
declare const __DATELINE_MAP_STYLES__: string;

function componentStyles(): string {
  try {
    return __DATELINE_MAP_STYLES__;
  } catch {
    return ""; // not the library
  }
}

/** MapLibre's own styles, and in the library those of the map's parts, for a document or a shadow root, once each. */
export function adoptMapStyles(root: Node): void {
  if (!(root instanceof Document || root instanceof ShadowRoot)) return;
  if (!sheet) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(cssText + componentStyles());
  }
  if (!root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
}

/** The basemap's fonts as a style wants them; none if the list cannot be read: then the system's are used. */
export async function readFontFaces(folder: string): Promise<maplibregl.FontFacesSpecification> {
  try {
    const response = await fetch(`${folder}fonts.json`);
    const faces = (await response.json()) as Record<string, {file: string; unicodeRange: string[]}[]>;
    return Object.fromEntries(
      Object.entries(faces).map(([name, files]) => [
        name,
        files.map(({file, unicodeRange}) => ({url: `${folder}${file}`, "unicode-range": unicodeRange}))
      ])
    );
  } catch {
    return {};
  }
}
