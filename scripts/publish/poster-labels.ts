import type {PosterPlace} from "./poster.js";

export type PosterLabel = {
  readonly name: string;
  readonly x: number;
  readonly y: number;
  readonly anchor: "start" | "end";
};

type Box = readonly [left: number, top: number, right: number, bottom: number];

const LETTER_PX = 9;
const LINE_PX = 20;
const GAP_PX = 12;
const MOST_LABELS = 24;

/** Names beside their marks, the most told first; one that would cover another, or leave the map, is left out. */
export function placeLabels(
  places: readonly PosterPlace[],
  {top, bottom, width}: {top: number; bottom: number; width: number}
): PosterLabel[] {
  const taken: Box[] = [];
  const labels: PosterLabel[] = [];
  for (const {place, x, y} of places.slice(0, 200)) {
    if (labels.length === MOST_LABELS) break;
    const name = place.name.length > 28 ? `${place.name.slice(0, 27)}…` : place.name;
    const lengthPx = name.length * LETTER_PX;
    for (const anchor of ["start", "end"] as const) {
      const left = anchor === "start" ? x + GAP_PX : x - GAP_PX - lengthPx;
      const box: Box = [left, y - LINE_PX / 2, left + lengthPx, y + LINE_PX / 2];
      const inside = box[0] > 4 && box[2] < width - 4 && box[1] > top && box[3] < bottom;
      if (!inside || taken.some((other) => overlap(box, other))) continue;
      taken.push(box);
      labels.push({name, x: anchor === "start" ? x + GAP_PX : x - GAP_PX, y: y + 6, anchor});
      break;
    }
  }
  return labels;
}

function overlap(a: Box, b: Box): boolean {
  return a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3];
}
