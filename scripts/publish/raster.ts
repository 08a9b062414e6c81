import {readFileSync} from "node:fs";
import {createRequire} from "node:module";
import {initWasm, Resvg} from "@resvg/resvg-wasm";
import {POSTER_WIDTH_PX} from "../../src/domain/formats/poster-size.js";

const require = createRequire(import.meta.url);

/** Letters for Latin, Greek, Cyrillic, Georgian and Arabic; others come out as boxes. */
const FONTS = [
  "@fontsource/source-serif-4/files/source-serif-4-latin-600-normal.woff2",
  "@fontsource/source-serif-4/files/source-serif-4-latin-ext-600-normal.woff2",
  "@fontsource/source-serif-4/files/source-serif-4-cyrillic-600-normal.woff2",
  "@fontsource/noto-sans/files/noto-sans-latin-400-normal.woff2",
  "@fontsource/noto-sans/files/noto-sans-latin-ext-400-normal.woff2",
  "@fontsource/noto-sans/files/noto-sans-cyrillic-400-normal.woff2",
  "@fontsource/noto-sans/files/noto-sans-greek-400-normal.woff2",
  "@fontsource/noto-sans-georgian/files/noto-sans-georgian-georgian-400-normal.woff2",
  // Whole, since Arabic is shaped together with its spaces and signs.
  "@expo-google-fonts/noto-sans-arabic/400Regular/NotoSansArabic_400Regular.ttf",
  "@expo-google-fonts/noto-sans-arabic/600SemiBold/NotoSansArabic_600SemiBold.ttf"
];

let ready: Promise<void> | undefined;

/** Draws an SVG of ours as PNG, 1200 px wide, without a browser: for link previews, which take no SVG. */
export async function rasterize(svg: string): Promise<Uint8Array> {
  ready ??= initWasm(readFileSync(require.resolve("@resvg/resvg-wasm/index_bg.wasm")));
  await ready;
  const drawing = new Resvg(svg, {
    font: {
      fontBuffers: FONTS.map((font) => new Uint8Array(readFileSync(require.resolve(font)))),
      defaultFontFamily: "Noto Sans",
      sansSerifFamily: "Noto Sans",
      serifFamily: "Source Serif 4"
    },
    fitTo: {mode: "width", value: POSTER_WIDTH_PX}
  });
  try {
    return drawing.render().asPng();
  } finally {
    drawing.free();
  }
}
