import {drawMarks, type Drawing, type Emphasis} from "./draw-marks.js";
import {drawReaches, reachesOf} from "./draw-reach.js";
import type {Projection} from "./projection.js";
import {drawLineNames, type LineName} from "./relation-names.js";
import {drawLines, type DrawnLines} from "./scene-lines.js";
import type {Screen, ScreenMark} from "./screen-marks.js";

/** Where everything stands on the screen. */
export type Placing = {
  readonly marks: readonly ScreenMark[];
  readonly lines: DrawnLines;
  /** Of lines. */
  readonly names: readonly LineName[];
  readonly screen: Screen;
  readonly projection: Projection;
};

/**
 * Lays out what is drawn, from the lowest to the uppermost.
 *
 * @param tinted - whether the basemap itself shows how far a place reaches
 * @param emphasis - `null`: what lies under the marks alone
 */
export function layScene(
  drawing: Drawing,
  {marks, lines, names, screen, projection}: Placing,
  tinted: (place: number) => boolean,
  emphasis: Emphasis | null
): void {
  const {widthPx, heightPx} = screen;
  const viewPx = Math.hypot(widthPx, heightPx);
  const reaches = reachesOf(marks, tinted);
  drawing.strokes.clear(drawing.atlas.ratio);
  drawReaches(drawing, reaches.badges, viewPx);
  drawLines(drawing, lines, projection, widthPx);
  drawReaches(drawing, reaches.points, viewPx);
  drawLineNames(drawing, names);
  if (emphasis) drawMarks(drawing, marks, emphasis);
}
