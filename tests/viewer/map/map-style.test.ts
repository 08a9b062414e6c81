import {validateStyleMin} from "@maplibre/maplibre-gl-style-spec";
import {expect, test} from "vitest";
import {mapStyle} from "../../../src/viewer/map/map-style.js";
import {LINE_SHADES, MAP_THEMES, type MapTheme} from "../../../src/viewer/map/map-theme.js";
import {FAMILIES} from "../../../src/viewer/state/families.js";

const themes = Object.values(MAP_THEMES).map((theme) => [theme.id, theme] as const);

test.each(themes)("the %s style is valid and asks for nothing from elsewhere", (_, theme) => {
  const style = mapStyle(theme, "https://page.example/basemap/", {});
  expect(validateStyleMin(style)).toEqual([]);
  expect(style.glyphs).toBeUndefined();
  expect(style.sprite).toBeUndefined();
  const addresses = JSON.stringify(style).match(/https?:\/\/[^"/]+/gu) ?? [];
  expect(new Set(addresses)).toEqual(new Set(["https://page.example"]));
});

test("themes differ in colours only, so that switching loads nothing again", () => {
  const ids = themes.map(([, theme]) => mapStyle(theme, "/", {}).layers.map(({id}) => id));
  for (const other of ids) expect(other).toEqual(ids[0]);
});

test.each(themes)("names on the %s map stand out from land, sea and their halo by 4.5", (_, theme) => {
  for (const color of [theme.countryLabel, theme.placeLabel, theme.ink]) {
    for (const ground of [theme.halo, theme.land, theme.sea]) {
      expect(contrast(color, ground)).toBeGreaterThanOrEqual(4.5);
    }
  }
});

test.each(themes)("names of waters on the %s map stand out from the sea by 4.5", (_, theme) => {
  expect(contrast(theme.waterLabel, theme.sea)).toBeGreaterThanOrEqual(4.5);
});

test.each(themes)("marks on the %s map stand out from what surrounds them by 3", (_, theme) => {
  for (const family of FAMILIES) {
    const color = family[theme.dark ? "dark" : "light"];
    for (const ground of [theme.halo, theme.surface, ...groundsOf(theme)])
      expect(contrast(color, ground)).toBeGreaterThanOrEqual(3);
  }
  for (const ground of [theme.halo, ...groundsOf(theme)])
    expect(contrast(theme.accent, ground)).toBeGreaterThanOrEqual(3);
  for (const ground of [theme.land, theme.sea])
    expect(contrast(theme.hatch, ground)).toBeGreaterThanOrEqual(3);
});

test.each(themes)(
  "lines on the %s map stand out from what they cross by 3, where they are faintest",
  (_, theme) => {
    const {few, many, relation, steps} = LINE_SHADES;
    const faintest = Math.min(few[0] + (few[1] - few[0]) / steps, ...many, relation);
    for (const ground of groundsOf(theme)) {
      expect(contrast(mixed(theme.ink, ground, faintest), ground)).toBeGreaterThanOrEqual(3);
    }
  }
);

function groundsOf({land, sea, lake, tint}: MapTheme): readonly string[] {
  return [land, sea, lake, tint];
}

/** A colour that lets what lies below it through. */
function mixed(over: string, below: string, opacity: number): string {
  const parts = [1, 3, 5].map((at) => {
    const [a, b] = [over, below].map((hex) => parseInt(hex.slice(at, at + 2), 16)) as [number, number];
    return Math.round(a * opacity + b * (1 - opacity))
      .toString(16)
      .padStart(2, "0");
  });
  return `#${parts.join("")}`;
}

function contrast(one: MapTheme["ink"], two: string): number {
  const [light, dark] = [luminance(one), luminance(two)].sort((a, b) => b - a) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

function luminance(hex: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const value = parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

test("with local names the style is sound too, and tells a town's own name only in scripts that are drawn", () => {
  const style = mapStyle(MAP_THEMES.light, "https://page.example/basemap/", {}, true);
  expect(validateStyleMin(style)).toEqual([]);
  const towns = style.layers.find(({id}) => id === "place-label");
  const text = JSON.stringify(towns && "layout" in towns && towns.layout);
  expect(text).toContain('["in",["get","script"],["literal",["Cyrl"');
  expect(JSON.stringify(mapStyle(MAP_THEMES.light, "/", {}))).not.toContain("script");
});
