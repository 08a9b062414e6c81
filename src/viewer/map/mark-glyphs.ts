import {FAMILIES} from "../state/families.js";
import type {MapTheme} from "./map-theme.js";
import type {SpriteAtlas} from "./sprite-atlas.js";
import type {Sprite} from "./strokes.js";

const GLYPHS = FAMILIES.map(({glyph}) => new Path2D(glyph));
const GLYPH_BOX = 16;

/** How a glyph that stands alone looks: it happened, it is to come, or it was called off. */
export type GlyphLook = "happened" | "planned" | "cancelled";

export function familyColor(family: number, theme: MapTheme): string {
  return FAMILIES[family]![theme.dark ? "dark" : "light"];
}

/** A family's glyph in its colour, with an edge in the colour of what it stands on. */
export function familyGlyph(atlas: SpriteAtlas, family: number, sizePx: number, theme: MapTheme): Sprite {
  const box = sizePx + 4;
  return atlas.sprite(`glyph/${family}/${sizePx}/${theme.id}`, box, box, (pen) => {
    const scale = center(pen, box, sizePx);
    pen.strokeStyle = theme.surface;
    pen.lineWidth = 2.5 / scale;
    pen.stroke(GLYPHS[family]!);
    pen.fillStyle = familyColor(family, theme);
    pen.fill(GLYPHS[family]!);
  });
}

/** The glyph of one event that stands alone: filled, or hollow where it has not happened. */
export function singleGlyph(atlas: SpriteAtlas, family: number, look: GlyphLook, theme: MapTheme): Sprite {
  const sizePx = look === "happened" ? 17 : 15;
  const box = 28;
  return atlas.sprite(`single/${family}/${look}/${theme.id}`, box, box, (pen) => {
    const scale = center(pen, box, sizePx);
    const glyph = GLYPHS[family]!;
    pen.strokeStyle = theme.halo;
    pen.lineWidth = 5 / scale;
    pen.stroke(glyph);
    if (look === "happened") {
      pen.fillStyle = familyColor(family, theme);
      pen.fill(glyph);
      return;
    }
    pen.fillStyle = theme.surface;
    pen.fill(glyph);
    pen.strokeStyle = familyColor(family, theme);
    pen.lineWidth = 2 / scale;
    if (look === "planned") pen.setLineDash([3.2, 2.2]);
    pen.stroke(glyph);
  });
}

/** A small arrow to the right, from an edge badge towards the middle of its place. */
export function edgePointer(atlas: SpriteAtlas, theme: MapTheme): Sprite {
  return atlas.sprite(`pointer/${theme.id}`, 12, 12, (pen) => {
    pen.beginPath();
    pen.moveTo(10, 6);
    pen.lineTo(2, 1);
    pen.lineTo(2, 11);
    pen.closePath();
    pen.fillStyle = theme.mutedInk;
    pen.fill();
  });
}

/** The head of a movement, to the right. */
export function arrowHead(atlas: SpriteAtlas, sizePx: number, color: string, halo: string): Sprite {
  const box = sizePx * 1.2 + 6;
  return atlas.sprite(`arrow/${sizePx}/${color}/${halo}`, box, box, (pen) => {
    pen.translate(box / 2, box / 2);
    pen.lineJoin = "round";
    pen.beginPath();
    pen.moveTo(sizePx * 0.6, 0);
    pen.lineTo(-sizePx * 0.6, -sizePx * 0.55);
    pen.lineTo(-sizePx * 0.25, 0);
    pen.lineTo(-sizePx * 0.6, sizePx * 0.55);
    pen.closePath();
    pen.strokeStyle = halo;
    pen.lineWidth = 3;
    pen.stroke();
    pen.fillStyle = color;
    pen.fill();
  });
}

/** An open angle to the right, in the middle of a relation. */
export function chevron(atlas: SpriteAtlas, sizePx: number, color: string, halo: string): Sprite {
  const box = sizePx + 8;
  return atlas.sprite(`chevron/${sizePx}/${color}/${halo}`, box, box, (pen) => {
    pen.translate(box / 2, box / 2);
    pen.lineJoin = pen.lineCap = "round";
    for (const [style, width] of [
      [halo, 4.5],
      [color, 1.75]
    ] as const) {
      pen.beginPath();
      pen.moveTo(-sizePx * 0.3, -sizePx * 0.5);
      pen.lineTo(sizePx * 0.3, 0);
      pen.lineTo(-sizePx * 0.3, sizePx * 0.5);
      pen.strokeStyle = style;
      pen.lineWidth = width;
      pen.stroke();
    }
  });
}

/** @returns by how much a glyph's own units are enlarged */
function center(pen: CanvasRenderingContext2D, boxPx: number, sizePx: number): number {
  const scale = sizePx / GLYPH_BOX;
  pen.translate(boxPx / 2, boxPx / 2);
  pen.scale(scale, scale);
  pen.translate(-GLYPH_BOX / 2, -GLYPH_BOX / 2);
  pen.lineJoin = "round";
  return scale;
}
