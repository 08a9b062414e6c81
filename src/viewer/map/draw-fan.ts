import {drawEmphasis, drawSingle, drawStack, type Drawing, type Emphasis} from "./draw-marks.js";
import type {Fan} from "./fan.js";
import {emphasisRing, fanGround, lineProfile} from "./mark-shapes.js";
import {GLYPH_RADIUS} from "./screen-marks.js";

const LEG_WIDTH_PX = 1.25;

/** Which of the events, by position in the columns; -1 for none. */
export type FanEmphasis = {readonly selected: number; readonly hovered: number};

/**
 * Draws a stack with its events around it, all on one ground, so that nobody takes an event for one beside the place and no
 * other mark shows through.
 */
export function drawFan(
  drawing: Drawing,
  {mark, events}: Fan,
  {selected, hovered}: FanEmphasis,
  focused: Emphasis["focused"]
): void {
  const {strokes, atlas, theme} = drawing;
  strokes.sprite(fanGround(atlas, Math.round(mark.fanPx), theme), mark.x, mark.y);
  const leg = lineProfile(atlas, LEG_WIDTH_PX, theme.mutedInk);
  for (const {x, y} of events) strokes.line(leg, mark.x, mark.y, x, y);
  drawEmphasis(drawing, mark, {selected: -1, hovered: -1, focused});
  drawStack(drawing, mark);
  for (const {position, x, y, family, look} of events) {
    const as = position === selected ? "selected" : position === hovered ? "hovered" : null;
    if (as) strokes.sprite(emphasisRing(atlas, GLYPH_RADIUS, as, theme), x, y);
    drawSingle(drawing, {family, look, x, y});
  }
}
