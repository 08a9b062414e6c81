import type {MapTheme} from "./map-theme.js";
import {familyColor} from "./mark-glyphs.js";
import type {SpriteAtlas} from "./sprite-atlas.js";
import type {Sprite} from "./strokes.js";

/** Width of a stack's ring. */
export const RING_PX = 5;
const EDGE_PX = 2;
/** From line to line of a badge's hatching, and how much larger its square is drawn, for dense screens. */
const HATCH_PX = 5;
const HATCH_SCALE = 4;
const RIM_PX = 4.5;
/** Around a badge, for its halo. */
const CAPSULE_MARGIN_PX = 4;
/** A soft circle is drawn once, so large, and enlarged. */
const REACH_PX = 96;

export type Dashing = "solid" | "dashed";

/** Radii come in half pixels, so that few pictures serve all stacks. */
export function stepped(radius: number): number {
  return Math.round(radius * 2) / 2;
}

/** What a stack stands on: its halo and the ground of its number. */
export function stackGround(atlas: SpriteAtlas, radius: number, theme: MapTheme): Sprite {
  return square(atlas, `ground/${radius}/${theme.id}`, radius + EDGE_PX, (pen) => {
    disc(pen, radius + 1.5, theme.halo);
    disc(pen, radius - RING_PX / 2, theme.surface);
  });
}

/** What a stack and its events stand on while they are fanned out. */
export function fanGround(atlas: SpriteAtlas, radius: number, theme: MapTheme): Sprite {
  return square(atlas, `fan/${radius}/${theme.id}`, radius + EDGE_PX, (pen) => {
    disc(pen, radius + 1.5, theme.halo);
    disc(pen, radius, theme.surface);
    ring(pen, radius - 0.5, {color: theme.mutedInk, widthPx: 1});
  });
}

/** A whole ring in the colour of a family, of which a stack shows an arc. */
export function familyRing(
  atlas: SpriteAtlas,
  radius: number,
  family: number,
  dashing: Dashing,
  theme: MapTheme
): Sprite {
  const key = `ring/${radius}/${family}/${dashing}/${theme.id}`;
  return square(atlas, key, radius + EDGE_PX, (pen) => {
    const look = {color: familyColor(family, theme), widthPx: RING_PX};
    ring(pen, radius - RING_PX / 2, {...look, dashes: dashing === "dashed" ? [4, 3] : []});
  });
}

/** Around what is selected, hovered or has the focus. */
export type Emphasized = "selected" | "hovered" | "focused";

export function emphasisRing(atlas: SpriteAtlas, radius: number, as: Emphasized, theme: MapTheme): Sprite {
  return square(atlas, `around/${radius}/${as}/${theme.id}`, radius + 9, (pen) => {
    for (const look of emphasisLooks(as, theme)) ring(pen, radius + 4.5, look);
  });
}

export function emphasisCapsule(
  atlas: SpriteAtlas,
  widthPx: number,
  heightPx: number,
  as: Emphasized,
  theme: MapTheme
): Sprite {
  return capsule(
    atlas,
    `around/${widthPx}x${heightPx}/${as}/${theme.id}`,
    widthPx + 8,
    heightPx + 8,
    (pen) => {
      for (const look of emphasisLooks(as, theme)) stroke(pen, look);
    }
  );
}

export type BadgeLook = {
  readonly dashing: Dashing;
  /** Of a disputed place: what is hatched below it may be smaller than the badge. */
  readonly hatched: boolean;
};

/** What a badge stands on. */
export function badgeGround(
  atlas: SpriteAtlas,
  widthPx: number,
  heightPx: number,
  {dashing, hatched}: BadgeLook,
  theme: MapTheme
): Sprite {
  const key = `badge/${widthPx}x${heightPx}/${dashing}/${hatched}/${theme.id}`;
  return capsule(atlas, key, widthPx, heightPx, (pen) => {
    stroke(pen, {color: theme.halo, widthPx: 5});
    pen.fillStyle = theme.surface;
    pen.fill();
    if (hatched) drawRim(pen, widthPx, heightPx, theme);
    stroke(pen, {
      color: theme.mutedInk,
      widthPx: 1.25,
      dashes: dashing === "dashed" ? [4, 3] : []
    });
  });
}

/** The end of a line that leads from a badge to its place. */
export function leaderEnd(atlas: SpriteAtlas, theme: MapTheme): Sprite {
  return square(atlas, `leader/${theme.id}`, 5, (pen) => {
    disc(pen, 4, theme.halo);
    disc(pen, 2.5, theme.mutedInk);
  });
}

/** Widths of lines come in quarters of a pixel. */
export function steppedWidth(widthPx: number): number {
  return Math.max(0.25, Math.round(widthPx * 4) / 4);
}

/** A piece of a line, from side to side in its height. */
export function lineProfile(atlas: SpriteAtlas, widthPx: number, color: string, opacity = 1): Sprite {
  const stepPx = steppedWidth(widthPx);
  const heightPx = 2 * Math.ceil(stepPx / 2) + 4;
  return atlas.sprite(`line/${stepPx}/${color}/${opacity.toFixed(2)}`, 6, heightPx, (pen) => {
    pen.globalAlpha = opacity;
    pen.fillStyle = color;
    pen.fillRect(0, (heightPx - stepPx) / 2, 6, stepPx);
  });
}

/**
 * The circle of a place's reach, to be enlarged.
 *
 * @param fading - whether its edge is soft
 */
export function reachDisc(atlas: SpriteAtlas, color: string, opacity: number, fading: boolean): Sprite {
  return square(atlas, `reach/${color}/${opacity}/${fading}`, REACH_PX, (pen) => {
    pen.globalAlpha = opacity;
    if (!fading) return disc(pen, REACH_PX, color);
    const gradient = pen.createRadialGradient(0, 0, REACH_PX * 0.55, 0, 0, REACH_PX);
    gradient.addColorStop(0, color);
    gradient.addColorStop(0.75, `${color}b0`);
    gradient.addColorStop(1, `${color}00`);
    pen.fillStyle = gradient;
    pen.fillRect(-REACH_PX, -REACH_PX, 2 * REACH_PX, 2 * REACH_PX);
  });
}

type Pen = CanvasRenderingContext2D;
type Look = {readonly color: string; readonly widthPx: number; readonly dashes?: number[]};

function emphasisLooks(as: Emphasized, theme: MapTheme): readonly Look[] {
  const selected = as === "selected";
  return [
    {color: theme.halo, widthPx: selected ? 7 : 5},
    {
      color: selected ? theme.accent : theme.ink,
      widthPx: selected ? 3 : 2,
      dashes: as === "focused" ? [3, 2] : []
    }
  ];
}

/** Hatches the edge of what is the pen's path and leaves room for letters. */
function drawRim(pen: Pen, widthPx: number, heightPx: number, theme: MapTheme): void {
  pen.fillStyle = hatching(pen, theme);
  pen.fill();
  const within = new Path2D();
  const [wide, high] = [widthPx - 2 * RIM_PX, heightPx - 2 * RIM_PX];
  within.roundRect(CAPSULE_MARGIN_PX + RIM_PX, CAPSULE_MARGIN_PX + RIM_PX, wide, high, high / 2);
  pen.fillStyle = theme.surface;
  pen.fill(within);
}

/** Slanted lines, as on the map; their ends lie on those of the next square. */
function hatching(pen: Pen, theme: MapTheme): CanvasPattern {
  const squarePx = HATCH_PX * HATCH_SCALE;
  const canvas = document.createElement("canvas");
  [canvas.width, canvas.height] = [squarePx, squarePx];
  // Kept in memory like the canvas that it goes into: what the graphics card has is waited for until it has drawn the map.
  const lines = canvas.getContext("2d", {willReadFrequently: true})!;
  lines.strokeStyle = theme.hatch;
  lines.lineWidth = HATCH_SCALE;
  for (const shift of [-squarePx, 0, squarePx]) {
    lines.moveTo(shift - squarePx, 2 * squarePx);
    lines.lineTo(shift + squarePx, 0);
  }
  lines.stroke();
  const pattern = pen.createPattern(canvas, "repeat")!;
  pattern.setTransform(new DOMMatrix().scale(1 / HATCH_SCALE));
  return pattern;
}

/** A picture with the origin in its middle. */
function square(atlas: SpriteAtlas, key: string, halfPx: number, draw: (pen: Pen) => void): Sprite {
  const half = Math.ceil(halfPx);
  return atlas.sprite(key, 2 * half, 2 * half, (pen) => {
    pen.translate(half, half);
    draw(pen);
  });
}

/** A picture of a rectangle with round ends, which is the pen's path. */
function capsule(
  atlas: SpriteAtlas,
  key: string,
  widthPx: number,
  heightPx: number,
  draw: (pen: Pen) => void
): Sprite {
  return atlas.sprite(key, widthPx + 2 * CAPSULE_MARGIN_PX, heightPx + 2 * CAPSULE_MARGIN_PX, (pen) => {
    pen.beginPath();
    pen.roundRect(CAPSULE_MARGIN_PX, CAPSULE_MARGIN_PX, widthPx, heightPx, heightPx / 2);
    draw(pen);
  });
}

function disc(pen: Pen, radius: number, color: string): void {
  pen.beginPath();
  pen.arc(0, 0, radius, 0, Math.PI * 2);
  pen.fillStyle = color;
  pen.fill();
}

function ring(pen: Pen, radius: number, look: Look): void {
  pen.beginPath();
  pen.arc(0, 0, radius, 0, Math.PI * 2);
  stroke(pen, look);
}

function stroke(pen: Pen, {color, widthPx, dashes = []}: Look): void {
  pen.setLineDash(dashes);
  pen.strokeStyle = color;
  pen.lineWidth = widthPx;
  pen.stroke();
}
