import type {
  GeoJSONSource,
  Map as MapLibreMap,
  ProjectionSpecification,
  StyleSpecification
} from "maplibre-gl";
import {ringOf, type Area} from "../state/area.js";
import type {License} from "../../domain/collection.js";
import {openBasemap, type Basemap, type Names} from "./basemap.js";
import {namedLabels, type CountryLabels} from "./country-labels.js";
import {readCountryShapes, type CountryShapes} from "./country-shapes.js";
import {linkAside} from "./link-aside.js";
import {addMapImages} from "./map-images.js";
import {loadMapLibre} from "./map-library.js";
import {DETAIL_ZOOM, GLOBE, isCoarse, withOverlay} from "./map-style.js";
import type {MapTheme} from "./map-theme.js";

const MAX_ZOOM = 14;

export type EngineOptions = {
  readonly container: HTMLElement;
  /** Address of the folder `basemap/`, absolute, with a slash at its end. */
  readonly folder: string;
  /** Address of the publisher's own basemap, a style or a PMTiles archive; `null` for the bundled one. */
  readonly basemap: string | null;
  readonly theme: MapTheme;
  readonly names: Names;
  /** Whether the world is shown as a plane rather than a globe. */
  readonly flat: boolean;
  /** Whether the page scrolls when the reader scrolls over the map, and Ctrl or two fingers move the map. */
  readonly cooperativeGestures: boolean;
  readonly gestureWords: Readonly<Record<string, string>>;
  /** What cannot be shown, in words; `null` when it can again. */
  readonly onproblem: (problem: "detail" | "world" | "own" | "context-lost" | null) => void;
};

/** MapLibre with the bundled basemap: what a view needs of it and nothing else. */
export type MapEngine = {
  readonly map: MapLibreMap;
  readonly labels: CountryLabels;
  /** Whose data the basemap is. */
  readonly licenses: readonly License[];
  /** Outlines of countries, fetched when first asked for; `null` if they cannot be had. */
  shapes(): Promise<CountryShapes | null>;
  setTheme(theme: MapTheme): void;
  setNames(names: Names): void;
  /** Whether places can be named as those who live there write them. */
  readonly hasLocalNames: boolean;
  /** A flat map shows all of the world at once, a globe its shapes; close up they are the same. */
  setFlat(flat: boolean): void;
  /** Outlines what the reader drew; `null` for nothing. */
  setArea(area: Area | null): void;
  destroy(): void;
};

/**
 * Starts MapLibre in a container.
 *
 * @throws Error if the library cannot be loaded or WebGL is refused
 */
export async function startEngine(options: EngineOptions): Promise<MapEngine> {
  const {container, folder, names, onproblem} = options;
  let {theme} = options;
  /** What of the basemap could not be loaded; without the coarse world there is none at all. */
  let missing: "detail" | "world" | "own" | null = null;
  const [maplibre, basemap] = await Promise.all([
    loadMapLibre(),
    openBasemap(folder, options.basemap, () => onproblem((missing = "own")))
  ]);
  const {labels, licenses, hasLocalNames} = basemap;

  const map = new maplibre.Map({
    container,
    style: {
      ...withOverlay(await basemap.style(theme, names), theme),
      projection: projectionOf(options.flat)
    },
    // Held by a test instead of in front of the reader.
    validateStyle: false,
    center: [15, 25],
    zoom: 1.2,
    maxZoom: MAX_ZOOM,
    maxPitch: 0,
    dragRotate: false,
    touchPitch: false,
    keyboard: false,
    attributionControl: false,
    maplibreLogo: false,
    fadeDuration: 150,
    cooperativeGestures: options.cooperativeGestures,
    locale: {...options.gestureWords}
  });
  const reshape = linkAside(map);
  map.touchZoomRotate.disableRotation();
  // The list of marks is what keyboard and screen reader meet; the picture below has no name of its own.
  const canvas = map.getCanvas();
  canvas.removeAttribute("tabindex");
  canvas.removeAttribute("role");
  canvas.removeAttribute("aria-label");
  canvas.setAttribute("aria-hidden", "true");

  const setLabels = (named: Names): void => {
    if (labels.features.length === 0) return;
    const source = map.getSource("labels");
    if (source && "setData" in source)
      (source as {setData(data: CountryLabels): void}).setData(namedLabels(labels, named));
  };
  const outline = (area: Area | null): void =>
    void map.getSource<GeoJSONSource>("area")?.setData({
      type: "FeatureCollection",
      features: area
        ? [{type: "Feature", properties: {}, geometry: {type: "Polygon", coordinates: [ringOf(area)]}}]
        : []
    });
  let wantedNames = names;
  let wantedArea: Area | null = null;
  let wantedFlat = options.flat;
  let loaded = false;
  /** What the style was made or last changed for. */
  let [shownFlat, shownTheme, shownNames] = [options.flat, theme, names];
  const project = (): void => {
    if (!loaded || shownFlat === wantedFlat) return;
    shownFlat = wantedFlat;
    reshape();
    map.setProjection(projectionOf(wantedFlat));
  };
  const paint = (): void => {
    if (!loaded || (shownTheme.id === theme.id && shownNames === wantedNames)) return;
    const isNewTheme = shownTheme.id !== theme.id;
    [shownTheme, shownNames] = [theme, wantedNames];
    addMapImages(map, theme);
    void restyle(basemap, isNewTheme);
  };
  const restyle = async ({style, repaints}: Basemap, isNewTheme: boolean): Promise<void> => {
    const wanted = theme;
    try {
      const next = withOverlay(await style(wanted, wantedNames), wanted);
      if (wanted !== theme) return;
      if (repaints) applyStyle(map, next);
      else if (isNewTheme) map.setStyle({...next, projection: projectionOf(wantedFlat)}, {diff: false});
    } catch (error) {
      console.error(error);
      onproblem((missing = "own"));
    }
  };
  map.on("style.load", () => {
    loaded = true;
    paint();
    setLabels(wantedNames);
    outline(wantedArea);
    project();
  });
  map.on("styledata", () => addMapImages(map, theme));
  map.on("error", (event) => {
    const sourceId = "sourceId" in event ? event.sourceId : null;
    if (sourceId !== "detail" && sourceId !== "world") {
      console.error(event.error);
      if (loaded && sourceId !== null && basemap.isOwn) onproblem((missing = "own"));
      return;
    }
    if (sourceId === "detail") showCoarse(map, true);
    missing = missing === "world" ? missing : sourceId;
    onproblem(missing);
  });
  const detailLoaded = ({sourceId, isSourceLoaded}: {sourceId?: string; isSourceLoaded?: boolean}): void => {
    if (sourceId !== "detail" || !isSourceLoaded || map.getZoom() < DETAIL_ZOOM) return;
    map.off("sourcedata", detailLoaded);
    showCoarse(map, false);
  };
  map.on("sourcedata", detailLoaded);
  map.on("webglcontextlost", () => onproblem("context-lost"));
  map.on("webglcontextrestored", () => onproblem(missing));

  let shapes: Promise<CountryShapes | null> | undefined;
  return {
    map,
    labels,
    licenses,
    shapes: () => (shapes ??= readCountryShapes(folder)),
    setTheme(next) {
      if (next.id === theme.id) return;
      theme = next;
      paint();
    },
    hasLocalNames,
    setNames(next) {
      if (next.locale === wantedNames.locale && next.local === wantedNames.local) return;
      wantedNames = next;
      paint();
      if (loaded) setLabels(next);
    },
    setFlat(flat) {
      if (flat === wantedFlat) return;
      wantedFlat = flat;
      project();
    },
    setArea(area) {
      if (area === wantedArea) return;
      wantedArea = area;
      if (loaded) outline(area);
    },
    destroy: () => map.remove()
  };
}

function projectionOf(flat: boolean): ProjectionSpecification {
  return {type: flat ? "mercator" : GLOBE};
}

type PaintName = Parameters<MapLibreMap["getPaintProperty"]>[1];

/** Changes colours and the language of names only: no tile is loaded again. */
function applyStyle(map: MapLibreMap, {layers}: StyleSpecification): void {
  for (const layer of layers) {
    if (!map.getLayer(layer.id)) continue;
    const paint = Object.entries(layer.paint ?? {}) as [PaintName, unknown][];
    for (const [name, value] of paint) {
      if (JSON.stringify(map.getPaintProperty(layer.id, name)) !== JSON.stringify(value)) {
        map.setPaintProperty(layer.id, name, value as never);
      }
    }
    for (const name of ["icon-image", "text-field"] as const) {
      const value = (layer.layout as Record<string, unknown> | undefined)?.[name];
      if (value && JSON.stringify(map.getLayoutProperty(layer.id, name)) !== JSON.stringify(value)) {
        map.setLayoutProperty(layer.id, name, value as never);
      }
    }
  }
}

/** Draws the coarse world at every zoom, or only below the fine tiles. */
function showCoarse(map: MapLibreMap, always: boolean): void {
  for (const {id} of map.getStyle().layers) {
    if (isCoarse(id)) map.setLayerZoomRange(id, 0, always ? 24 : DETAIL_ZOOM);
  }
}
