import type {
  ExpressionSpecification,
  FontFacesSpecification,
  LayerSpecification,
  ProjectionSpecification,
  SourceSpecification,
  StyleSpecification
} from "maplibre-gl";
import {drawnScripts} from "./drawn-scripts.js";
import {TILES_PROTOCOL} from "./basemap-tiles.js";
import type {MapTheme} from "./map-theme.js";

/** From here on the fine tiles are drawn, below it the coarse world. */
export const DETAIL_ZOOM = 3;
const LAST_TILE_ZOOM = 6;

export const HATCH_IMAGE = "hatch";
export const DOT_IMAGE = "dot";
export const BLANK_IMAGE = "blank";
export const BLANK_PX = 8;

export const REGULAR = ["Noto Sans Regular"];
export const MEDIUM = ["Noto Sans Medium"];
const ITALIC = ["Noto Sans Italic"];

/** Globe while the whole earth is in view, Mercator from where towns matter. */
export const GLOBE = [
  "interpolate",
  ["linear"],
  ["zoom"],
  4,
  "vertical-perspective",
  5.5,
  "mercator"
] as unknown as NonNullable<ProjectionSpecification["type"]>;

/**
 * The basemap as a MapLibre style: no glyph server, no sprite, nothing from elsewhere.
 *
 * @param folder - address of the folder `basemap/`, absolute, with a slash at its end
 * @param local - whether towns are named in the script of their country
 */
export function mapStyle(
  theme: MapTheme,
  folder: string,
  fonts: FontFacesSpecification,
  local = false
): StyleSpecification {
  return {
    version: 8,
    "font-faces": fonts,
    sources: {
      world: {type: "geojson", data: `${folder}world.json`, promoteId: "key"},
      detail: {
        type: "vector",
        tiles: [`${TILES_PROTOCOL}://${folder}{z}/{x}/{y}`],
        minzoom: DETAIL_ZOOM,
        maxzoom: LAST_TILE_ZOOM,
        promoteId: {country: "code", disputed: "id"}
      },
      labels: {type: "geojson", data: {type: "FeatureCollection", features: []}}
    },
    layers: [
      {id: "sea", type: "background", paint: {"background-color": theme.sea}},
      {
        id: "graticule",
        type: "line",
        source: "world",
        maxzoom: 5,
        filter: ["==", ["get", "kind"], "graticule"],
        paint: {"line-color": theme.graticule, "line-width": 0.75}
      },
      ...shapeLayers(theme, "coarse"),
      ...shapeLayers(theme, "fine"),
      ...labelLayers(theme, local)
    ]
  };
}

/**
 * Any basemap with what our marks need of it: the globe, the area that the reader drew, and the marks' places, which its
 * names keep off. The area lies below the basemap's names.
 */
export function withOverlay(style: StyleSpecification, theme: MapTheme): StyleSpecification {
  const empty: SourceSpecification = {type: "geojson", data: {type: "FeatureCollection", features: []}};
  const names = style.layers.findIndex(({type}) => type === "symbol");
  const below = names < 0 ? style.layers.length : names;
  return {
    ...style,
    projection: {type: GLOBE},
    sources: {...style.sources, area: empty, shadow: empty},
    layers: [
      ...style.layers.slice(0, below),
      ...areaLayers(theme),
      ...style.layers.slice(below),
      shadowLayer()
    ]
  };
}

/** Layers of the coarse world, which stand in until the fine tiles are there, or when they cannot be had. */
export function isCoarse(layerId: string): boolean {
  return layerId.endsWith("-coarse");
}

const HAS_EVENTS: ExpressionSpecification = ["boolean", ["feature-state", "events"], false];

function shapeLayers(theme: MapTheme, scale: "coarse" | "fine"): LayerSpecification[] {
  const layer = (id: string, kind: string, rest: object): LayerSpecification =>
    ({
      id: `${id}-${scale}`,
      ...(scale === "coarse"
        ? {source: "world", filter: ["==", ["get", "kind"], kind]}
        : {source: "detail", "source-layer": kind, minzoom: DETAIL_ZOOM}),
      ...rest
    }) as LayerSpecification;
  const round = {"line-join": "round", "line-cap": "round"};

  return [
    layer("land", "country", {type: "fill", paint: {"fill-color": theme.land, "fill-antialias": false}}),
    layer("tint", "country", {
      type: "fill",
      paint: {"fill-color": theme.tint, "fill-opacity": ["case", HAS_EVENTS, 0.75, 0]}
    }),
    layer("river", "river", {
      type: "line",
      layout: round,
      paint: {"line-color": theme.river, "line-width": ["interpolate", ["linear"], ["zoom"], 2, 0.4, 8, 1.6]}
    }),
    layer("lake", "lake", {
      type: "fill",
      paint: {"fill-color": theme.lake, "fill-outline-color": theme.coast}
    }),
    layer("disputed", "disputed", {
      type: "fill",
      paint: {
        "fill-pattern": `${HATCH_IMAGE}-${theme.id}`,
        "fill-opacity": ["case", HAS_EVENTS, 0.75, 0.28]
      }
    }),
    layer("division", "division", {
      type: "line",
      layout: round,
      paint: {"line-color": theme.division, "line-width": 0.75}
    }),
    layer("coast", "coast", {
      type: "line",
      layout: round,
      paint: {"line-color": theme.coast, "line-width": ["interpolate", ["linear"], ["zoom"], 1, 0.5, 6, 1]}
    }),
    layer("border", "border", {
      type: "line",
      layout: round,
      paint: {"line-color": theme.border, "line-width": ["interpolate", ["linear"], ["zoom"], 1, 0.5, 6, 1.2]}
    }),
    layer("disputed-edge", "disputed", {
      type: "line",
      paint: {"line-color": theme.border, "line-width": 1, "line-dasharray": [3, 2.5]}
    }),
    layer("disputed-border", "disputed-border", {
      type: "line",
      paint: {
        "line-color": theme.border,
        "line-width": ["interpolate", ["linear"], ["zoom"], 1, 0.75, 6, 1.4],
        "line-dasharray": [3, 2.5]
      }
    })
  ];
}

/** What the reader drew. */
function areaLayers(theme: MapTheme): LayerSpecification[] {
  return [
    {
      id: "area-fill",
      type: "fill",
      source: "area",
      paint: {"fill-color": theme.accent, "fill-opacity": 0.06}
    },
    {
      id: "area-edge",
      type: "line",
      source: "area",
      layout: {"line-join": "round"},
      paint: {"line-color": theme.accent, "line-width": 1.75, "line-dasharray": [3, 2]}
    }
  ];
}

/** Pixels of a country's name: smaller, the smaller the country. */
function nameSize(large: number, small: number): ExpressionSpecification {
  return ["interpolate", ["linear"], ["get", "rank"], 0, large, 4, small];
}

/**
 * Names of the basemap give way to the marks and their names, which are drawn on another canvas:
 * each leaves an invisible symbol here. The topmost layer is placed first.
 */
function shadowLayer(): LayerSpecification {
  return {
    id: "shadow",
    type: "symbol",
    source: "shadow",
    layout: {
      "icon-image": BLANK_IMAGE,
      "icon-size": ["/", ["get", "size"], BLANK_PX],
      "icon-allow-overlap": true,
      "icon-padding": 1
    }
  };
}

/** A town's own name, unless this browser has no letters for it. */
function localName(): ExpressionSpecification {
  return [
    "case",
    ["in", ["get", "script"], ["literal", [...drawnScripts()]]],
    ["get", "local"],
    ["get", "name"]
  ];
}

function labelLayers(theme: MapTheme, local: boolean): LayerSpecification[] {
  const halo = {"text-halo-color": theme.halo, "text-halo-width": 1.4, "text-halo-blur": 0.3};
  return [
    {
      id: "place-label",
      type: "symbol",
      source: "detail",
      "source-layer": "place",
      minzoom: 3.5,
      filter: ["<=", ["get", "rank"], ["zoom"]],
      layout: {
        "icon-image": `${DOT_IMAGE}-${theme.id}`,
        "icon-size": ["match", ["get", "size"], 0, 1, 1, 0.85, 0.7],
        "symbol-sort-key": ["+", ["get", "rank"], ["get", "size"]],
        "text-field": local ? localName() : ["get", "name"],
        "text-font": REGULAR,
        "text-size": ["match", ["get", "size"], 0, 13, 1, 12, 2, 11, 10.5],
        "text-variable-anchor": ["left", "right", "top", "bottom"],
        "text-radial-offset": 0.45,
        "text-justify": "auto",
        "text-max-width": 9,
        "text-padding": 6
      },
      paint: {"text-color": theme.placeLabel, "icon-color": theme.placeLabel, ...halo}
    },
    {
      id: "country-label",
      type: "symbol",
      source: "labels",
      maxzoom: 8.5,
      filter: ["all", ["!", ["has", "disputed"]], ["<=", ["get", "rank"], ["zoom"]]],
      layout: {
        "text-field": ["get", "name"],
        "text-font": MEDIUM,
        "text-size": ["interpolate", ["linear"], ["zoom"], 1, nameSize(14, 10.5), 6, nameSize(17, 12.5)],
        "text-letter-spacing": 0.06,
        "text-max-width": 7,
        "text-padding": 8,
        "symbol-sort-key": ["get", "rank"]
      },
      paint: {"text-color": theme.countryLabel, ...halo}
    },
    {
      id: "disputed-label",
      type: "symbol",
      source: "labels",
      filter: ["all", ["has", "disputed"], ["<=", ["get", "rank"], ["+", ["zoom"], 0.8]]],
      maxzoom: 10,
      layout: {
        "text-field": ["get", "name"],
        "text-font": ITALIC,
        "text-size": ["interpolate", ["linear"], ["zoom"], 3, 10.5, 7, 13],
        "text-letter-spacing": 0.03,
        "text-max-width": 7,
        "text-padding": 4,
        "symbol-sort-key": ["get", "rank"]
      },
      paint: {"text-color": theme.countryLabel, ...halo}
    }
  ];
}
