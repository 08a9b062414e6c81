import {FAMILY_COUNT} from "./cell-tally.js";
import {edgePointer, familyGlyph, singleGlyph, type GlyphLook} from "./mark-glyphs.js";
import type {Ink, MarkLetters} from "./mark-letters.js";
import {
  badgeGround,
  emphasisCapsule,
  emphasisRing,
  leaderEnd,
  lineProfile,
  RING_PX,
  stepped
} from "./mark-shapes.js";
import type {MapTheme} from "./map-theme.js";
import {distanceTo} from "./mark-room.js";
import {BADGE_PX, NEAR_PX} from "./place-badge.js";
import type {ScreenMark} from "./screen-marks.js";
import type {SpriteAtlas} from "./sprite-atlas.js";
import type {StackPictures} from "./stack-pictures.js";
import type {Strokes} from "./strokes.js";

/** What the reader points at or chose; indices in `Marks.marks`, -1 for none. */
export type Emphasis = {readonly selected: number; readonly hovered: number; readonly focused: number};

/** With what and on what is drawn. */
export type Drawing = {
  readonly strokes: Strokes;
  readonly atlas: SpriteAtlas;
  readonly letters: MarkLetters;
  readonly stacks: StackPictures;
  readonly theme: MapTheme;
  readonly inks: Inks;
};

/** In what names and numbers are written; the same objects from frame to frame. */
export type Inks = Readonly<Record<"count" | "onBadge" | "name" | "chosenName" | "lineName", Ink>>;

export function inksOf({ink, mutedInk, halo}: MapTheme): Inks {
  return {
    count: {bold: true, color: ink, halo: null},
    onBadge: {bold: false, color: mutedInk, halo: null},
    name: {bold: false, color: ink, halo},
    chosenName: {bold: true, color: ink, halo},
    lineName: {bold: false, color: mutedInk, halo}
  };
}

/** Between arcs of a ring, in pixels along it. */
const ARC_GAP_PX = 2;
/** A share of the ring below which an arc gets no glyph of its own. */
const GLYPH_SHARE = 0.12;

/** Draws marks over the map: badges, glyphs and stacks, names; last the names for which there is room only at a time. */
export function drawMarks(drawing: Drawing, placed: readonly ScreenMark[], emphasis: Emphasis): void {
  for (const mark of placed) drawLeader(drawing, mark);
  for (let index = placed.length - 1; index >= 0; index--) {
    const mark = placed[index]!;
    if (mark.fanPx > 0) continue; // it stands on a ground of its own, above all others
    drawEmphasis(drawing, mark, emphasis);
    if (mark.shape === "badge") drawBadge(drawing, mark);
    else if (mark.shape === "stack") drawStack(drawing, mark);
    else drawSingle(drawing, singleOf(mark));
  }
  const {selected, hovered, focused} = emphasis;
  for (const mark of placed) drawName(drawing, mark, mark.label, mark.index === selected);
  for (const mark of placed) {
    if (mark.index !== selected && mark.index !== hovered && mark.index !== focused) continue;
    if (mark.shape !== "badge") {
      if (!mark.label) drawName(drawing, mark, mark.labelOver, mark.index === selected);
    } else if (!mark.named) {
      const shown = {...mark, box: mark.namedBox, named: true};
      drawEmphasis(drawing, shown, emphasis);
      drawBadge(drawing, shown);
    }
  }
}

/** One event as its family's glyph. */
export type Single = {
  readonly family: number;
  readonly look: GlyphLook;
  readonly x: number;
  readonly y: number;
};

function singleOf(mark: ScreenMark): Single {
  const {planned, cancelled} = mark.mark;
  const look = planned ? "planned" : cancelled ? "cancelled" : "happened";
  return {family: leadingFamily(mark), look, x: mark.x, y: mark.y};
}

export function drawSingle(drawing: Drawing, {family, look, x, y}: Single): void {
  const {strokes, atlas, theme} = drawing;
  strokes.sprite(singleGlyph(atlas, family, look, theme), x, y);
  if (look === "cancelled") drawStrike(drawing, x, y, 12);
}

export function drawStack(drawing: Drawing, screenMark: ScreenMark): void {
  const {strokes, letters, stacks, inks} = drawing;
  const {mix, count: total, planned, cancelled} = screenMark.mark;
  const radius = stepped(screenMark.radius);
  const [x, y] = [strokes.snap(screenMark.x), strokes.snap(screenMark.y)];
  strokes.sprite(stacks.ground(radius), x, y);

  let families = 0;
  for (let family = 0; family < FAMILY_COUNT; family++) if (mix[family]! > 0) families++;
  const gap = families > 1 ? ARC_GAP_PX / (radius - RING_PX / 2) : 0;
  const dashing = planned === total ? "dashed" : "solid";
  let begin = -Math.PI / 2;
  for (let family = 0; family < FAMILY_COUNT; family++) {
    if (mix[family] === 0) continue;
    const ring = stacks.ring(radius, family, dashing);
    const end = begin + (mix[family]! / total) * Math.PI * 2;
    const from = begin + gap / 2;
    if (families === 1) strokes.sprite(ring, x, y);
    else strokes.arc(ring, x, y, from, Math.max(from + 0.02, end - gap / 2));
    begin = end;
  }
  begin = -Math.PI / 2;
  for (let family = 0; family < FAMILY_COUNT; family++) {
    const share = mix[family]! / total;
    const angle = begin + share * Math.PI;
    begin += share * Math.PI * 2;
    if (share < GLYPH_SHARE) continue;
    const glyph = stacks.glyph(family);
    strokes.sprite(glyph, x + Math.cos(angle) * (radius - 1), y + Math.sin(angle) * (radius - 1));
  }
  letters.number(strokes, screenMark.count, x, y + 0.5, "center", inks.count);
  if (cancelled === total) drawStrike(drawing, x, y, radius);
}

function drawBadge(drawing: Drawing, screenMark: ScreenMark): void {
  const {strokes, atlas, letters, theme, inks} = drawing;
  const {box, y, name, count, place, atEdge, named} = screenMark;
  const {planned, cancelled, count: total} = screenMark.mark;
  const [widthPx, heightPx] = sizeOf(screenMark);
  const x = (box.left + box.right) / 2;
  const dashing = planned === total ? "dashed" : "solid";
  const hatched = place.disputed !== null;
  strokes.sprite(badgeGround(atlas, widthPx, heightPx, {dashing, hatched}, theme), x, y);
  strokes.sprite(familyGlyph(atlas, leadingFamily(screenMark), 12, theme), box.left + 14, y);
  const {left, right, apart} = BADGE_PX;
  if (named) {
    letters.name(strokes, name, box.left + left, y + 0.5, "left", inks.onBadge);
    const between = strokes.snap(box.right - right - letters.numberWidth(count, true) - apart / 2);
    strokes.line(lineProfile(atlas, 1, theme.mutedInk, 0.45), between, y - 6, between, y + 6);
  }
  letters.number(strokes, count, box.right - right, y + 0.5, "right", inks.count);
  if (cancelled === total) {
    strokes.line(lineProfile(atlas, 1.25, theme.ink), box.left + 22, y, box.right - 8, y);
  }
  if (atEdge) drawPointer(drawing, screenMark);
}

/** A line from a badge that had to stand aside to the place that it is about. */
function drawLeader({strokes, atlas, theme}: Drawing, mark: ScreenMark): void {
  const {shape, atEdge, box, x, y, placeX, placeY} = mark;
  if (shape !== "badge" || atEdge || distanceTo(box, [placeX, placeY]) <= NEAR_PX) return;
  for (const [widthPx, color] of [
    [4, theme.halo],
    [1.25, theme.mutedInk]
  ] as const) {
    strokes.line(lineProfile(atlas, widthPx, color), placeX, placeY, x, y);
  }
  strokes.sprite(leaderEnd(atlas, theme), placeX, placeY);
}

/** A small arrow from an edge badge towards the middle of its place. */
function drawPointer(
  {strokes, atlas, theme}: Drawing,
  {x, y, placeX, placeY, box, radius}: ScreenMark
): void {
  const angle = Math.atan2(placeY - y, placeX - x);
  const halfWidth = (box.right - box.left) / 2;
  const [cosine, sine] = [Math.cos(angle), Math.sin(angle)];
  const distance = Math.min(
    Math.abs(cosine) > 1e-6 ? (halfWidth + 3) / Math.abs(cosine) : Infinity,
    Math.abs(sine) > 1e-6 ? (radius + 3) / Math.abs(sine) : Infinity
  );
  // Its tail touches the badge's edge; it is placed by its middle.
  const middle = distance + 4;
  strokes.turned(edgePointer(atlas, theme), x + cosine * middle, y + sine * middle, angle);
}

export function drawEmphasis(
  {strokes, atlas, theme}: Drawing,
  mark: ScreenMark,
  {selected, hovered, focused}: Emphasis
): void {
  const as =
    mark.index === selected
      ? "selected"
      : mark.index === focused
        ? "focused"
        : mark.index === hovered
          ? "hovered"
          : null;
  if (as === null) return;
  const around =
    mark.shape === "badge"
      ? emphasisCapsule(atlas, ...sizeOf(mark), as, theme)
      : emphasisRing(atlas, stepped(mark.radius), as, theme);
  const {left, right} = mark.box;
  strokes.sprite(around, (left + right) / 2, mark.y);
}

/** A badge's, in whole pixels, so that few pictures serve all. */
function sizeOf({box: {left, top, right, bottom}}: ScreenMark): readonly [widthPx: number, heightPx: number] {
  return [Math.ceil(right - left), Math.ceil(bottom - top)];
}

function drawName(
  {strokes, letters, inks}: Drawing,
  {name}: ScreenMark,
  label: ScreenMark["label"],
  chosen: boolean
): void {
  if (!label) return;
  const ink = chosen ? inks.chosenName : inks.name;
  letters.name(strokes, name, label.x, label.y, label.align, ink);
}

function drawStrike({strokes, atlas, theme}: Drawing, x: number, y: number, reach: number): void {
  for (const [widthPx, color] of [
    [4, theme.halo],
    [1.75, theme.ink]
  ] as const) {
    strokes.line(lineProfile(atlas, widthPx, color), x - reach, y + reach * 0.5, x + reach, y - reach * 0.5);
  }
}

/** The family with the most events; the first of several. */
export function leadingFamily({mark: {mix}}: ScreenMark): number {
  let leading = 0;
  for (let family = 1; family < FAMILY_COUNT; family++) if (mix[family]! > mix[leading]!) leading = family;
  return leading;
}
