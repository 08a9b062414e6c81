import {copyFile, mkdir, readFile} from "node:fs/promises";
import {createRequire} from "node:module";
import {join} from "node:path";

/** One font file and what it draws, as a style's `font-faces` wants it. */
export type FontFile = {readonly file: string; readonly unicodeRange: readonly string[]};
/** Font name in the style to its files. */
export type FontFaces = Readonly<Record<string, readonly FontFile[]>>;

const require = createRequire(import.meta.url);

const SCRIPTS = ["latin", "latin-ext", "cyrillic", "greek"] as const;
const FACES = [
  {name: "Noto Sans Regular", weight: 400, style: "normal"},
  {name: "Noto Sans Medium", weight: 600, style: "normal"},
  {name: "Noto Sans Italic", weight: 400, style: "italic"}
] as const;

/** Copies the fonts that the map's labels need, and says which draws what. */
export async function copyFonts(folder: string): Promise<FontFaces> {
  await mkdir(folder, {recursive: true});
  const faces: Record<string, FontFile[]> = {};
  for (const {name, weight, style} of FACES) {
    faces[name] = [];
    for (const script of SCRIPTS) {
      faces[name].push(await copyFont(folder, "noto-sans", script, weight, style));
    }
    if (style === "normal")
      faces[name].push(await copyFont(folder, "noto-sans-georgian", "georgian", weight, style));
  }
  return faces;
}

async function copyFont(
  folder: string,
  family: "noto-sans" | "noto-sans-georgian",
  script: string,
  weight: number,
  style: string
): Promise<FontFile> {
  const file = `${family}-${script}-${weight}-${style}.woff2`;
  await copyFile(require.resolve(`@fontsource/${family}/files/${file}`), join(folder, file));
  const ranges = JSON.parse(
    await readFile(require.resolve(`@fontsource/${family}/unicode.json`), "utf8")
  ) as Record<string, string>;
  return {file: `fonts/${file}`, unicodeRange: ranges[script]!.split(",")};
}
