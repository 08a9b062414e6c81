import cyrillic400 from "@fontsource/source-serif-4/files/source-serif-4-cyrillic-400-normal.woff2?url";
import cyrillic600 from "@fontsource/source-serif-4/files/source-serif-4-cyrillic-600-normal.woff2?url";
import latinExt400 from "@fontsource/source-serif-4/files/source-serif-4-latin-ext-400-normal.woff2?url";
import latinExt600 from "@fontsource/source-serif-4/files/source-serif-4-latin-ext-600-normal.woff2?url";
import latin400 from "@fontsource/source-serif-4/files/source-serif-4-latin-400-normal.woff2?url";
import latin600 from "@fontsource/source-serif-4/files/source-serif-4-latin-600-normal.woff2?url";

const FAMILY = "Source Serif 4";

/** The same cuts and letters as the page's `fonts.css`. */
const LATIN =
  "U+0000-00FF, U+0131, U+0152-0153, U+02BB-02BC, U+02C6, U+02DA, U+02DC, U+2000-206F, U+20AC, U+2122, U+2190-2193, U+2212, U+2215, U+FEFF, U+FFFD";
const LATIN_EXT =
  "U+0100-0130, U+0132-0151, U+0154-02BA, U+02BD-02C5, U+1E00-1E9F, U+1EF2-1EFF, U+20A0-20AB, U+2C60-2C7F, U+A720-A7FF";
const CYRILLIC = "U+0301, U+0400-045F, U+0490-0491, U+04B0-04B1, U+2116";

const CUTS = [
  [latin400, "400", LATIN],
  [latin600, "600", LATIN],
  [latinExt400, "400", LATIN_EXT],
  [latinExt600, "600", LATIN_EXT],
  [cyrillic400, "400", CYRILLIC],
  [cyrillic600, "600", CYRILLIC]
] as const;

let known = false;

/**
 * Makes the serif of titles and quotations known to the document: what `@font-face` declares in a shadow
 * root is not loaded. Nothing is fetched but the cuts whose letters are shown, from where the library
 * is; where the host's policy forbids fonts of there, Georgia stands in. A host that has a font of the
 * same name keeps it.
 */
export function registerFonts(): void {
  if (known || typeof FontFace === "undefined") return;
  known = true;
  if ([...document.fonts].some(({family}) => family.replace(/^["']|["']$/g, "") === FAMILY)) return;
  for (const [file, weight, unicodeRange] of CUTS) {
    const url = new URL(file, import.meta.url).href;
    const face = new FontFace(FAMILY, `url(${JSON.stringify(url)}) format("woff2")`, {
      weight,
      unicodeRange,
      display: "swap"
    });
    document.fonts.add(face);
  }
}
