import {leadingFamily, type Drawing} from "./draw-marks.js";
import {familyColor} from "./mark-glyphs.js";
import {lineProfile, reachDisc} from "./mark-shapes.js";
import type {ScreenMark} from "./screen-marks.js";
import type {Sprite} from "./strokes.js";

const EDGE_PX = 1.25;
/** Between hatching lines, from left to right. */
const HATCH_STEP_PX = 8;
/** Of a planned event's edge, on and off. */
const DASH_PX = [5, 4] as const;
/** Pieces of a circle are at most so long, lest corners show. */
const PIECE_PX = 14;
const LEAST_PIECES = 32;

type Reaches = {readonly badges: readonly ScreenMark[]; readonly points: readonly ScreenMark[]};

/**
 * Marks of places that are wider than they: badges, whose reach lies below all lines, and points, whose lies above.
 *
 * @param isTinted - whether the basemap has a shape for a place, which is tinted there
 */
export function reachesOf(placed: readonly ScreenMark[], isTinted: (place: number) => boolean): Reaches {
  const wider = placed.filter(({reach}) => reach > 0);
  return {
    badges: wider.filter(({shape, mark}) => shape === "badge" && !isTinted(mark.place)),
    points: wider.filter(({shape}) => shape !== "badge")
  };
}

/** @param viewPx - the diagonal of the map */
export function drawReaches(drawing: Drawing, marks: readonly ScreenMark[], viewPx: number): void {
  for (const mark of marks) drawReach(drawing, mark, viewPx);
}

/**
 * A circle as wide as the place: nothing larger than a town is a point. Its edge fades where the
 * place is wide, since nobody drew it; it is hatched where the place is disputed.
 */
function drawReach(drawing: Drawing, mark: ScreenMark, viewPx: number): void {
  const {strokes, atlas, theme} = drawing;
  const {placeX, placeY, reach, place} = mark;
  const {planned, count, wide} = mark.mark;
  // A circle that holds the whole view would only gray it.
  if (reach > viewPx * 2) return;
  const color = familyColor(leadingFamily(mark), theme);
  strokes.enlarged(reachDisc(atlas, color, theme.dark ? 0.16 : 0.1, wide), placeX, placeY, reach);
  if (!wide || planned === count) {
    drawCircle(drawing, placeX, placeY, reach, lineProfile(atlas, EDGE_PX, color, 0.7), planned === count);
  }
  if (place.disputed !== null) drawHatch(drawing, placeX, placeY, reach);
}

function drawCircle(
  {strokes}: Drawing,
  x: number,
  y: number,
  radius: number,
  profile: Sprite,
  dashed: boolean
): void {
  const around = 2 * Math.PI * radius;
  const pieces = dashed
    ? Math.ceil(around / (DASH_PX[0] + DASH_PX[1]))
    : Math.max(LEAST_PIECES, Math.ceil(around / PIECE_PX));
  const part = dashed ? DASH_PX[0] / (DASH_PX[0] + DASH_PX[1]) : 1;
  for (let piece = 0; piece < pieces; piece++) {
    const from = (piece / pieces) * 2 * Math.PI;
    const to = ((piece + part) / pieces) * 2 * Math.PI;
    strokes.line(
      profile,
      x + Math.cos(from) * radius,
      y + Math.sin(from) * radius,
      x + Math.cos(to) * radius,
      y + Math.sin(to) * radius
    );
  }
}

/** Slanted lines, each as long as the circle is there. */
function drawHatch({strokes, atlas, theme}: Drawing, x: number, y: number, radius: number): void {
  const profile = lineProfile(atlas, 1, theme.hatch, 0.45);
  const most = radius * Math.SQRT2;
  for (
    let offset = HATCH_STEP_PX * Math.ceil(-most / HATCH_STEP_PX);
    offset < most;
    offset += HATCH_STEP_PX
  ) {
    const half = Math.sqrt(radius * radius - (offset * offset) / 2) / Math.SQRT2;
    const middle = offset / 2;
    strokes.line(profile, x + middle - half, y + middle + half, x + middle + half, y + middle - half);
  }
}
