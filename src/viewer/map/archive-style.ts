import type {
  ExpressionSpecification,
  FontFacesSpecification,
  LayerSpecification,
  StyleSpecification
} from "maplibre-gl";
import type {Names} from "./basemap.js";
import type {MapTheme} from "./map-theme.js";

/** What an archive holds. */
export type ArchiveSource = {
  readonly kind: "vector" | "raster";
  readonly url: string;
  /** Names of its vector layers. */
  readonly layers: readonly string[];
};

/** In what names are set: by us, not by a server of glyphs. */
export type NameFonts = {
  readonly faces: FontFacesSpecification;
  readonly regular: string[];
  readonly medium: string[];
};

/** The two schemas of vector tiles that most archives follow; the names of layers tell them apart. */
const SCHEMAS = {
  protomaps: {
    marker: "earth",
    rivers: "water",
    borders: "boundaries",
    borderLevel: ["to-number", ["get", "kind_detail"], 99],
    roads: "roads",
    roadKind: ["get", "kind"],
    places: "places",
    placeKind: ["get", "kind"],
    order: ["-", 0, ["to-number", ["get", "population_rank"], 0]]
  },
  openMapTiles: {
    marker: "transportation",
    rivers: "waterway",
    borders: "boundary",
    borderLevel: ["to-number", ["get", "admin_level"], 99],
    roads: "transportation",
    roadKind: ["get", "class"],
    places: "place",
    placeKind: ["get", "class"],
    order: ["to-number", ["get", "rank"], 99]
  }
} as const satisfies Record<string, object>;
type Schema = (typeof SCHEMAS)[keyof typeof SCHEMAS];

const SOURCE = "own";
const LARGE_ROADS = ["highway", "motorway", "trunk"];
const ROADS = [...LARGE_ROADS, "major_road", "primary", "secondary"];
const TOWNS = ["locality", "city", "town", "village"];

/**
 * An archive in our colours: land, water, borders, larger roads and names, and nothing that would compete with the marks.
 *
 * @param named - names are in the reader's language where the archive has them, or as it has them first
 * @throws Error if its layers follow no schema that is known here
 */
export function archiveStyle(
  {kind, url, layers}: ArchiveSource,
  theme: MapTheme,
  named: Names,
  fonts: NameFonts
): StyleSpecification {
  const style = (own: LayerSpecification[]): StyleSpecification => ({
    version: 8,
    "font-faces": fonts.faces,
    sources: {[SOURCE]: {type: kind, url}},
    layers: own
  });
  if (kind === "raster") return style([{id: "own-pictures", type: "raster", source: SOURCE}]);

  const schema = Object.values(SCHEMAS).find(({marker}) => layers.includes(marker));
  if (!schema) throw new Error(`${url}: its layers are those of neither Protomaps nor OpenMapTiles`);
  return style([
    {
      id: "own-ground",
      type: "background",
      paint: {"background-color": schema.marker === "earth" ? theme.sea : theme.land}
    },
    ...(schema.marker === "earth"
      ? [vector("own-land", "fill", "earth", {paint: {"fill-color": theme.land}})]
      : []),
    vector("own-water", "fill", "water", {
      filter: ["==", ["geometry-type"], "Polygon"],
      paint: {"fill-color": theme.sea}
    }),
    vector("own-rivers", "line", schema.rivers, {
      filter: ["==", ["geometry-type"], "LineString"],
      paint: {"line-color": theme.river, "line-width": ["interpolate", ["linear"], ["zoom"], 3, 0.4, 12, 2]}
    }),
    ...roads(schema, theme),
    ...borders(schema, theme),
    ...names(schema, theme, named, fonts)
  ]);
}

function vector(
  id: string,
  type: "fill" | "line" | "symbol",
  layer: string,
  rest: object
): LayerSpecification {
  return {id, type, source: SOURCE, "source-layer": layer, ...rest} as LayerSpecification;
}

function roads({roads: layer, roadKind}: Schema, theme: MapTheme): LayerSpecification[] {
  const width = (widest: number): ExpressionSpecification => [
    "interpolate",
    ["exponential", 1.5],
    ["zoom"],
    5,
    0.4,
    14,
    widest
  ];
  const road = (id: string, kinds: readonly string[], minzoom: number, widest: number): LayerSpecification =>
    vector(id, "line", layer, {
      minzoom,
      filter: ["in", roadKind, ["literal", kinds]],
      layout: {"line-join": "round", "line-cap": "round"},
      paint: {"line-color": theme.division, "line-width": width(widest)}
    });
  return [road("own-roads", ROADS, 7, 3), road("own-large-roads", LARGE_ROADS, 5, 4.5)];
}

function borders({borders: layer, borderLevel}: Schema, theme: MapTheme): LayerSpecification[] {
  const isDisputed = ["in", ["to-string", ["get", "disputed"]], ["literal", ["1", "true"]]];
  const isAtSea = ["==", ["to-string", ["get", "maritime"]], "1"];
  const border = (id: string, filter: unknown, paint: object): LayerSpecification =>
    vector(id, "line", layer, {filter: ["all", ["!", isAtSea], filter], paint});
  return [
    border("own-divisions", ["all", [">", borderLevel, 2], ["<=", borderLevel, 4]], {
      "line-color": theme.division,
      "line-width": 0.75
    }),
    border("own-borders", ["all", ["<=", borderLevel, 2], ["!", isDisputed]], {
      "line-color": theme.border,
      "line-width": ["interpolate", ["linear"], ["zoom"], 1, 0.5, 6, 1.2]
    }),
    border("own-disputed-borders", ["all", ["<=", borderLevel, 2], isDisputed], {
      "line-color": theme.border,
      "line-width": 1,
      "line-dasharray": [3, 2.5]
    })
  ];
}

function names(
  {places, placeKind, order}: Schema,
  theme: MapTheme,
  {locale, local}: Names,
  {regular, medium}: NameFonts
): LayerSpecification[] {
  const language = locale.split("-")[0]!;
  const translated = local ? [] : [`name:${language}`, `name_${language}`, "name:en", "name_en"];
  const text = ["coalesce", ...[...translated, "name"].map((key) => ["get", key])];
  const halo = {"text-halo-color": theme.halo, "text-halo-width": 1.4, "text-halo-blur": 0.3};
  const label = (id: string, kinds: readonly string[], layout: object, paint: object): LayerSpecification =>
    vector(id, "symbol", places, {
      filter: ["in", placeKind, ["literal", kinds]],
      layout: {"text-field": text, "symbol-sort-key": order, "text-padding": 6, ...layout},
      paint: {...paint, ...halo}
    });
  return [
    label(
      "own-towns",
      TOWNS,
      {"text-font": regular, "text-size": 12, "text-max-width": 9},
      {"text-color": theme.placeLabel}
    ),
    label(
      "own-countries",
      ["country"],
      {"text-font": medium, "text-size": 14, "text-letter-spacing": 0.06, "text-max-width": 7},
      {"text-color": theme.countryLabel}
    )
  ];
}
