import {FAMILIES} from "../state/families.js";
import {FAMILY_COUNT} from "./cells.js";
import type {NameSprites} from "./name-sprites.js";
import type {MapTheme} from "./map-theme.js";
import type {ScreenMark} from "./screen-marks.js";

/** Text on marks: the page's own sans, in two weights. */
export const MARK_FONT = {
  regular: '500 12px "Noto Sans", system-ui, sans-serif',
  bold: '650 12px "Noto Sans", system-ui, sans-serif'
};

/** What the reader points at or chose; indices in `Marks.marks`, -1 for none. */
export type Emphasis = {readonly selected: number; readonly hovered: number; readonly focused: number};

const GLYPHS = FAMILIES.map(({glyph}) => new Path2D(glyph));
const GLYPH_BOX = 16;
const RING_PX = 5;
/** Between arcs of a ring, in pixels along it. */
const ARC_GAP_PX = 2;
/** A share of the ring below which an arc gets no glyph of its own. */
const GLYPH_SHARE = 0.12;

/** Draws marks over the map: reaches below, then badges, glyphs and stacks, names last. */
export function drawMarks(
  context: CanvasRenderingContext2D,
  placed: readonly ScreenMark[],
  theme: MapTheme,
  emphasis: Emphasis,
  sprites: NameSprites
): void {
  for (const mark of placed) if (mark.shape !== "badge" && mark.reach > 0) drawReach(context, mark, theme);
  for (let index = placed.length - 1; index >= 0; index--) {
    const mark = placed[index]!;
    drawEmphasis(context, mark, theme, emphasis);
    if (mark.shape === "badge") drawBadge(context, mark, theme);
    else if (mark.shape === "stack") drawStack(context, mark, theme);
    else drawSingle(context, mark, theme);
  }
  for (const mark of placed) drawName(context, mark, theme, mark.index === emphasis.selected, sprites);
}

/**
 * A circle as wide as the place: nothing larger than a town is a point. Its edge fades where the
 * place is wide, since nobody drew it; it is hatched where the place is disputed.
 */
export function drawReach(context: CanvasRenderingContext2D, mark: ScreenMark, theme: MapTheme): void {
  const {
    placeX,
    placeY,
    reach,
    mark: {planned, count, wide},
    place
  } = mark;
  const {width, height} = context.canvas;
  // A circle that holds the whole view would only gray it.
  if (reach > Math.hypot(width, height) * 2) return;
  const color = familyColor(leadingFamily(mark), theme);
  context.save();
  context.beginPath();
  context.arc(placeX, placeY, reach, 0, Math.PI * 2);
  context.globalAlpha = theme.dark ? 0.16 : 0.1;
  context.fillStyle = wide ? fading(context, placeX, placeY, reach, color) : color;
  context.fill();
  if (!wide || planned === count) {
    context.globalAlpha = 0.7;
    context.strokeStyle = color;
    context.lineWidth = 1.25;
    if (planned === count) context.setLineDash([5, 4]);
    context.stroke();
  }
  if (place.disputed !== null) hatchCircle(context, placeX, placeY, reach, theme);
  context.restore();
}

function fading(
  context: CanvasRenderingContext2D,
  x: number,
  y: number,
  radius: number,
  color: string
): CanvasGradient {
  const gradient = context.createRadialGradient(x, y, radius * 0.55, x, y, radius);
  gradient.addColorStop(0, color);
  gradient.addColorStop(0.75, `${color}b0`);
  gradient.addColorStop(1, `${color}00`);
  return gradient;
}

function hatchCircle(
  context: CanvasRenderingContext2D,
  x: number,
  y: number,
  radius: number,
  theme: MapTheme
): void {
  context.clip();
  context.globalAlpha = 0.45;
  context.setLineDash([]);
  context.strokeStyle = theme.hatch;
  context.lineWidth = 1;
  context.beginPath();
  for (let offset = -2 * radius; offset <= 2 * radius; offset += 8) {
    context.moveTo(x + offset - radius, y + radius);
    context.lineTo(x + offset + radius, y - radius);
  }
  context.stroke();
}

function drawSingle(context: CanvasRenderingContext2D, mark: ScreenMark, theme: MapTheme): void {
  const {
    x,
    y,
    mark: {planned, cancelled}
  } = mark;
  const family = leadingFamily(mark);
  const size = planned || cancelled ? 15 : 17;
  context.save();
  context.translate(x, y);
  const scale = size / GLYPH_BOX;
  context.scale(scale, scale);
  context.translate(-GLYPH_BOX / 2, -GLYPH_BOX / 2);
  context.lineJoin = "round";
  context.strokeStyle = theme.halo;
  context.lineWidth = 5 / scale;
  context.stroke(GLYPHS[family]!);
  if (planned || cancelled) {
    context.fillStyle = theme.surface;
    context.fill(GLYPHS[family]!);
    context.strokeStyle = familyColor(family, theme);
    context.lineWidth = 2 / scale;
    if (planned) context.setLineDash([3.2, 2.2]);
    context.stroke(GLYPHS[family]!);
  } else {
    context.fillStyle = familyColor(family, theme);
    context.fill(GLYPHS[family]!);
  }
  context.restore();
  if (cancelled) drawStrike(context, x, y, 12, theme);
}

function drawStack(context: CanvasRenderingContext2D, mark: ScreenMark, theme: MapTheme): void {
  const {
    x,
    y,
    radius,
    count,
    mark: {mix, count: total, planned, cancelled}
  } = mark;
  context.save();
  context.beginPath();
  context.arc(x, y, radius + 1.5, 0, Math.PI * 2);
  context.fillStyle = theme.halo;
  context.fill();
  context.beginPath();
  context.arc(x, y, radius - RING_PX / 2, 0, Math.PI * 2);
  context.fillStyle = theme.surface;
  context.fill();

  const ring = radius - RING_PX / 2;
  const families = familiesByShare(mix);
  const gap = families.length > 1 ? ARC_GAP_PX / ring : 0;
  let from = -Math.PI / 2;
  const glyphs: {family: number; angle: number}[] = [];
  context.lineWidth = RING_PX;
  if (planned === total) context.setLineDash([4, 3]);
  for (const {family, share} of families) {
    const to = from + share * Math.PI * 2;
    context.beginPath();
    context.arc(x, y, ring, from + gap / 2, Math.max(from + gap / 2 + 0.02, to - gap / 2));
    context.strokeStyle = familyColor(family, theme);
    context.stroke();
    if (share >= GLYPH_SHARE) glyphs.push({family, angle: (from + to) / 2});
    from = to;
  }
  context.setLineDash([]);
  for (const {family, angle} of glyphs) {
    drawGlyph(
      context,
      family,
      x + Math.cos(angle) * (radius - 1),
      y + Math.sin(angle) * (radius - 1),
      9,
      theme
    );
  }
  context.fillStyle = theme.ink;
  context.font = MARK_FONT.bold;
  context.textAlign = "center";
  context.textBaseline = "middle";
  context.fillText(count, x, y + 0.5);
  context.restore();
  if (cancelled === total) drawStrike(context, x, y, radius, theme);
}

function drawBadge(context: CanvasRenderingContext2D, mark: ScreenMark, theme: MapTheme): void {
  const {
    box,
    y,
    name,
    count,
    atEdge,
    named,
    mark: {planned, cancelled, count: total}
  } = mark;
  const height = box.bottom - box.top;
  context.save();
  context.beginPath();
  context.roundRect(box.left, box.top, box.right - box.left, height, height / 2);
  context.strokeStyle = theme.halo;
  context.lineWidth = 5;
  context.stroke();
  context.fillStyle = theme.surface;
  context.fill();
  context.strokeStyle = theme.mutedInk;
  context.lineWidth = 1.25;
  if (planned === total) context.setLineDash([4, 3]);
  context.stroke();
  context.setLineDash([]);

  drawGlyph(context, leadingFamily(mark), box.left + 14, y, 12, theme);
  context.textBaseline = "middle";
  context.textAlign = "left";
  context.font = MARK_FONT.regular;
  context.fillStyle = theme.mutedInk;
  if (named) context.fillText(name, box.left + 24, y + 0.5);
  context.font = MARK_FONT.bold;
  context.textAlign = "right";
  context.fillStyle = theme.ink;
  context.fillText(count, box.right - 9, y + 0.5);
  if (cancelled === total) {
    context.strokeStyle = theme.ink;
    context.lineWidth = 1.25;
    context.beginPath();
    context.moveTo(box.left + 22, y);
    context.lineTo(box.right - 8, y);
    context.stroke();
  }
  if (atEdge) drawPointer(context, mark, theme);
  context.restore();
}

/** A small arrow from an edge badge towards the middle of its place. */
function drawPointer(context: CanvasRenderingContext2D, mark: ScreenMark, theme: MapTheme): void {
  const angle = Math.atan2(mark.placeY - mark.y, mark.placeX - mark.x);
  const halfWidth = (mark.box.right - mark.box.left) / 2;
  const distance = Math.min(
    Math.abs(Math.cos(angle)) > 1e-6 ? (halfWidth + 3) / Math.abs(Math.cos(angle)) : Infinity,
    Math.abs(Math.sin(angle)) > 1e-6 ? (mark.radius + 3) / Math.abs(Math.sin(angle)) : Infinity
  );
  context.translate(mark.x + Math.cos(angle) * distance, mark.y + Math.sin(angle) * distance);
  context.rotate(angle);
  context.beginPath();
  context.moveTo(8, 0);
  context.lineTo(0, -5);
  context.lineTo(0, 5);
  context.closePath();
  context.fillStyle = theme.mutedInk;
  context.fill();
}

function drawEmphasis(
  context: CanvasRenderingContext2D,
  mark: ScreenMark,
  theme: MapTheme,
  {selected, hovered, focused}: Emphasis
): void {
  const isSelected = mark.index === selected;
  const isFocused = mark.index === focused;
  if (!isSelected && !isFocused && mark.index !== hovered) return;
  context.save();
  context.beginPath();
  const {box, x, y, radius} = mark;
  if (mark.shape === "badge") {
    const height = box.bottom - box.top + 8;
    context.roundRect(box.left - 4, box.top - 4, box.right - box.left + 8, height, height / 2);
  } else {
    context.arc(x, y, radius + 4.5, 0, Math.PI * 2);
  }
  context.strokeStyle = theme.halo;
  context.lineWidth = isSelected ? 7 : 5;
  context.stroke();
  context.strokeStyle = isSelected ? theme.accent : theme.ink;
  context.lineWidth = isSelected ? 3 : 2;
  if (isFocused && !isSelected) context.setLineDash([3, 2]);
  context.stroke();
  context.restore();
}

function drawName(
  context: CanvasRenderingContext2D,
  mark: ScreenMark,
  theme: MapTheme,
  bold: boolean,
  sprites: NameSprites
): void {
  if (!mark.label) return;
  const font = bold ? MARK_FONT.bold : MARK_FONT.regular;
  sprites.draw(context, mark.name, mark.label, {font, ink: theme.ink, halo: theme.halo});
}

function drawGlyph(
  context: CanvasRenderingContext2D,
  family: number,
  x: number,
  y: number,
  sizePx: number,
  theme: MapTheme
): void {
  context.save();
  context.translate(x, y);
  const scale = sizePx / GLYPH_BOX;
  context.scale(scale, scale);
  context.translate(-GLYPH_BOX / 2, -GLYPH_BOX / 2);
  context.lineJoin = "round";
  context.strokeStyle = theme.surface;
  context.lineWidth = 2.5 / scale;
  context.stroke(GLYPHS[family]!);
  context.fillStyle = familyColor(family, theme);
  context.fill(GLYPHS[family]!);
  context.restore();
}

function drawStrike(
  context: CanvasRenderingContext2D,
  x: number,
  y: number,
  reach: number,
  theme: MapTheme
): void {
  context.save();
  context.beginPath();
  context.moveTo(x - reach, y + reach * 0.5);
  context.lineTo(x + reach, y - reach * 0.5);
  context.strokeStyle = theme.halo;
  context.lineWidth = 4;
  context.stroke();
  context.strokeStyle = theme.ink;
  context.lineWidth = 1.75;
  context.stroke();
  context.restore();
}

/** The family with the most events; the first of several. */
export function leadingFamily({mark: {mix}}: ScreenMark): number {
  let leading = 0;
  for (let family = 1; family < FAMILY_COUNT; family++) if (mix[family]! > mix[leading]!) leading = family;
  return leading;
}

function familiesByShare(mix: Uint32Array): {family: number; share: number}[] {
  const total = mix.reduce((sum, count) => sum + count, 0);
  const families: {family: number; share: number}[] = [];
  mix.forEach((count, family) => {
    if (count > 0) families.push({family, share: count / total});
  });
  return families;
}

function familyColor(family: number, theme: MapTheme): string {
  return FAMILIES[family]![theme.dark ? "dark" : "light"];
}
