import type {Drawing} from "./draw-marks.js";
import type {Sprite} from "./strokes.js";

/** Pixels on and off; without an *off* it is a line in one piece. */
export type Dashes = readonly [on: number, off: number];

/**
 * Draws a line of several pieces. Dashes run on over its corners.
 *
 * @param points - x and y of each corner, in pixels; `along`: the way before each
 * @param aside - how far to the side it is drawn
 * @param profileOf - what a piece is a copy of
 */
export function drawPieces(
  {strokes}: Drawing,
  {points, along}: {readonly points: Float64Array; readonly along: Float64Array},
  aside: number,
  [on, off]: Dashes,
  profileOf: (piece: number) => Sprite
): void {
  for (let piece = 0; piece < along.length - 1; piece++) {
    const profile = profileOf(piece);
    const at = piece * 2;
    const [x0, y0] = [points[at]! + aside, points[at + 1]!];
    const [x1, y1] = [points[at + 2]! + aside, points[at + 3]!];
    const [begin, end] = [along[piece]!, along[piece + 1]!];
    if (off === 0) {
      strokes.line(profile, x0, y0, x1, y1);
      continue;
    }
    for (let dash = Math.floor(begin / (on + off)) * (on + off); dash < end; dash += on + off) {
      const from = (Math.max(begin, dash) - begin) / (end - begin);
      const to = (Math.min(end, dash + on) - begin) / (end - begin);
      if (to <= from) continue;
      strokes.line(
        profile,
        x0 + (x1 - x0) * from,
        y0 + (y1 - y0) * from,
        x0 + (x1 - x0) * to,
        y0 + (y1 - y0) * to
      );
    }
  }
}
