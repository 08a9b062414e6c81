import {readFile} from "node:fs/promises";

/** All lines of an NDJSON file. */
export async function readLines<Line>(path: string): Promise<Line[]> {
  const text = await readFile(path, "utf8");
  return text
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => JSON.parse(line) as Line);
}

/** `81.3`: a share in hundredths, one decimal. */
export function percent(part: number, whole: number): string {
  return whole === 0 ? "-" : ((100 * part) / whole).toFixed(1);
}

/** Harmonic mean of precision and recall, in hundredths. */
export function f1(right: number, found: number, wanted: number): string {
  return found + wanted === 0 ? "-" : ((200 * right) / (found + wanted)).toFixed(1);
}
