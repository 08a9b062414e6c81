import {validateStyleMin} from "@maplibre/maplibre-gl-style-spec";
import {expect, test} from "vitest";
import {archiveStyle} from "../../../src/viewer/map/archive-style.js";
import {withOverlay} from "../../../src/viewer/map/map-style.js";
import {MAP_THEMES} from "../../../src/viewer/map/map-theme.js";

const PROTOMAPS = ["boundaries", "earth", "places", "roads", "water"];
const OPEN_MAP_TILES = ["boundary", "place", "transportation", "water", "waterway"];
const FONTS = {faces: {}, regular: ["Regular"], medium: ["Medium"]};
const source = (layers: readonly string[], kind: "vector" | "raster" = "vector") => ({
  kind,
  url: "pmtiles://https://tiles.example/world.pmtiles",
  layers
});

const EN = {locale: "en", local: false};

test.each([
  ["Protomaps", PROTOMAPS],
  ["OpenMapTiles", OPEN_MAP_TILES]
])("an archive of %s layers becomes a sound style in each theme, of layers that it has", (_, layers) => {
  for (const theme of Object.values(MAP_THEMES)) {
    const style = withOverlay(
      archiveStyle(source(layers), theme, {locale: "ru-RU", local: false}, FONTS),
      theme
    );
    expect(validateStyleMin(style)).toEqual([]);
    const used = style.layers.flatMap((layer) =>
      "source" in layer && layer.source === "own" ? [layer["source-layer"]] : []
    );
    expect(layers).toEqual(expect.arrayContaining(used));
    expect(JSON.stringify(style)).toContain("name:ru");
    const local = archiveStyle(source(layers), theme, {locale: "ru-RU", local: true}, FONTS);
    expect(JSON.stringify(local)).not.toContain("name:");
  }
});

test("an archive of pictures is shown as it is", () => {
  const style = archiveStyle(source([], "raster"), MAP_THEMES.light, EN, FONTS);
  expect(style.layers.map(({type}) => type)).toEqual(["raster"]);
});

test("an archive of layers that nobody here knows is refused", () => {
  expect(() => archiveStyle(source(["lines", "points"]), MAP_THEMES.light, EN, FONTS)).toThrow(
    /neither Protomaps/u
  );
});

test("the area that is drawn lies below the names of any basemap, the marks' places above", () => {
  const style = withOverlay(archiveStyle(source(PROTOMAPS), MAP_THEMES.light, EN, FONTS), MAP_THEMES.light);
  const ids = style.layers.map(({id}) => id);
  expect(ids.indexOf("area-fill")).toBeLessThan(ids.indexOf("own-towns"));
  expect(ids.at(-1)).toBe("shadow");
});
