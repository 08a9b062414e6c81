import {drawFan, type FanEmphasis} from "./draw-fan.js";
import {drawMarks, type Drawing, type Emphasis} from "./draw-marks.js";
import {drawReaches, reachesOf} from "./draw-reach.js";
import type {Fan} from "./fan.js";
import type {Projection} from "./projection.js";
import {drawLineNames, type LineName} from "./relation-names.js";
import {drawLines, type DrawnLines} from "./scene-lines.js";
import type {Screen, ScreenMark} from "./screen-marks.js";

/** Where everything stands on the screen. */
export type Placing = {
  readonly marks: readonly ScreenMark[];
  /** The stack whose events are fanned out; `null` where there is none. */
  readonly fan: Fan | null;
  readonly lines: DrawnLines;
  /** Of lines. */
  readonly names: readonly LineName[];
  readonly screen: Screen;
  readonly projection: Projection;
};

/** What is pointed at or chosen: marks, and events of a fan. */
export type SceneEmphasis = {readonly marks: Emphasis; readonly fan: FanEmphasis};

/**
 * Lays out what is drawn, from the lowest to the uppermost.
 *
 * @param tinted - whether the basemap itself shows how far a place reaches
 * @param emphasis - `null`: what lies under the marks alone
 */
export function layScene(
  drawing: Drawing,
  {marks, fan, lines, names, screen, projection}: Placing,
  tinted: (place: number) => boolean,
  emphasis: SceneEmphasis | null
): void {
  const {widthPx, heightPx} = screen;
  const viewPx = Math.hypot(widthPx, heightPx);
  const reaches = reachesOf(marks, tinted);
  drawing.strokes.clear(drawing.atlas.ratio);
  drawReaches(drawing, reaches.badges, viewPx);
  drawLines(drawing, lines, projection, widthPx);
  drawReaches(drawing, reaches.points, viewPx);
  drawLineNames(drawing, names);
  if (!emphasis) return;
  drawMarks(drawing, marks, emphasis.marks);
  if (fan) drawFan(drawing, fan, emphasis.fan, emphasis.marks.focused);
}
