import type {PlaceEntry} from "../state/columns.js";
import {boxAround, TakenRoom, type Box} from "./mark-room.js";
import type {Mark} from "./marks.js";
import {kmToPx} from "./mercator.js";

/** How a mark looks: one event as its family's glyph, several as a stack, a wide place as a badge. */
export type MarkShape = "glyph" | "stack" | "badge";

/** A mark where it stands on the screen. */
export type ScreenMark = {
  /** Index in `Marks.marks`. */
  readonly index: number;
  readonly mark: Mark;
  readonly place: PlaceEntry;
  readonly shape: MarkShape;
  /** Middle, in pixels. */
  readonly x: number;
  readonly y: number;
  /** Of the stack's circle or around the glyph. */
  readonly radius: number;
  readonly box: Box;
  /** How far the place reaches, in pixels; 0 where that is not more than the mark itself. */
  readonly reach: number;
  /** Middle of the place itself; differs from x and y for a badge at the edge or moved aside. */
  readonly placeX: number;
  readonly placeY: number;
  /** A place wider than the view, whose middle is outside: its badge stands at the edge. */
  readonly atEdge: boolean;
  readonly count: string;
  /** The place's name and, where it stands for several, how many others: ` +3`. */
  readonly name: string;
  /** The two apart, since the second changes while time moves. */
  readonly base: string;
  readonly others: string;
  /** Whether there is room for a badge's name; its number is always shown. */
  readonly named: boolean;
  readonly label: {
    readonly x: number;
    readonly y: number;
    readonly align: "left" | "right" | "center";
  } | null;
};

/** Everything that placing marks on the screen needs to know of it. */
export type Screen = {
  readonly widthPx: number;
  readonly heightPx: number;
  /** Pixels at the edges that something else covers. */
  readonly insets: {
    readonly top: number;
    readonly right: number;
    readonly bottom: number;
    readonly left: number;
  };
  readonly zoom: number;
  /** Pixels of a point of the unit square; `null` on the far side of the globe. */
  readonly project: (x: number, y: number) => readonly [x: number, y: number] | null;
  readonly measureName: (text: string) => number;
  readonly measureNumber: (text: string, bold: boolean) => number;
  readonly formatCount: (count: number) => string;
  /** What marks and names must not cover: the map's buttons. */
  readonly reserved?: readonly Box[];
  /** Where a country's badge stands: the point that is labelled on the basemap, in the unit square. */
  readonly badgeAt?: (place: number) => readonly [x: number, y: number] | null;
};

export const GLYPH_RADIUS = 9;
const BADGE_HEIGHT = 24;
const EDGE_INSET = 14;
/** Marks just outside the view are placed too, so that none pops up at the edge while panning. */
const MARGIN = 40;
export const LABEL_HEIGHT = 15;
const MAX_NAME_LENGTH = 28;

/** Radius of a stack: grows with the number of digits, so that 1,000 is larger than 10 but leaves room. */
export function stackRadius(count: number, textWidth: number): number {
  return Math.max(10.5 + 4 * Math.log10(count), textWidth / 2 + 8);
}

/**
 * Puts marks on the screen, the weightiest first, and finds room for their names.
 *
 * @param first - index of a mark that gets room before all others (the selected one), or -1
 * @returns marks in view, the weightiest first
 */
export function placeMarks(
  marks: readonly Mark[],
  places: readonly PlaceEntry[],
  screen: Screen,
  first = -1
): readonly ScreenMark[] {
  const order = [...marks.keys()].sort(
    (a, b) =>
      Number(b === first) - Number(a === first) ||
      Number(marks[a]!.wide) - Number(marks[b]!.wide) ||
      marks[b]!.count - marks[a]!.count
  );
  const taken = new TakenRoom(screen.reserved ?? []);
  const placed: Placed[] = [];
  for (const index of order) {
    const mark = marks[index]!;
    const place = places[mark.place]!;
    const screenMark = mark.wide
      ? placeBadge(index, mark, place, screen, taken)
      : placePoint(index, mark, place, screen);
    if (!screenMark) continue;
    taken.add(screenMark.box);
    placed.push(screenMark);
  }
  for (const mark of placed) if (mark.shape !== "badge") mark.label = labelOf(mark, screen, taken);
  return placed;
}

/** A mark that may still get a label. */
type Placed = Omit<ScreenMark, "label"> & {label: ScreenMark["label"]};

function placePoint(index: number, mark: Mark, place: PlaceEntry, screen: Screen): Placed | null {
  const at = screen.project(mark.x, mark.y);
  if (!at || !within(screen, at, MARGIN)) return null;
  const count = screen.formatCount(mark.count);
  const single = mark.count === 1;
  const radius = single ? GLYPH_RADIUS : stackRadius(mark.count, screen.measureNumber(count, true));
  const reach = mark.cells === 1 ? kmToPx(place.radiusKm, place.at[1], screen.zoom) : 0;
  return {
    index,
    mark,
    place,
    shape: single ? "glyph" : "stack",
    x: at[0],
    y: at[1],
    placeX: at[0],
    placeY: at[1],
    radius,
    box: boxAround(at[0], at[1], radius + 2, radius + 2),
    reach: reach > radius + 3 ? reach : 0,
    atEdge: false,
    count,
    ...nameOf(mark, place),
    named: true,
    label: null
  };
}

function placeBadge(
  index: number,
  mark: Mark,
  place: PlaceEntry,
  screen: Screen,
  taken: TakenRoom
): Placed | null {
  const {widthPx, heightPx, insets, zoom} = screen;
  const [unitX, unitY] = screen.badgeAt?.(mark.place) ?? [mark.x, mark.y];
  const at = screen.project(unitX, unitY);
  const reach = kmToPx(place.radiusKm, place.at[1], zoom);
  const inView = at !== null && within(screen, at, 0);
  // On the far side of the globe, or too far off to reach into the view.
  if (!at || (!inView && !within(screen, at, reach))) return null;

  const count = screen.formatCount(mark.count);
  const names = nameOf(mark, place);
  const countWidth = screen.measureNumber(count, true);
  const halfHeight = BADGE_HEIGHT / 2;
  const fullHalf = (nameWidth(names, screen) + countWidth + 36) / 2;
  const clamp = (value: number, half: number, low: number, high: number): number =>
    Math.max(low + half + EDGE_INSET, Math.min(high - half - EDGE_INSET, value));
  const spot = (halfWidth: number): {x: number; y: number; free: boolean} => {
    const x = inView
      ? clamp(at[0], halfWidth, 0, widthPx)
      : clamp(at[0], halfWidth, insets.left, widthPx - insets.right);
    const y = inView ? at[1] : clamp(at[1], halfHeight, insets.top, heightPx - insets.bottom);
    const free = freeRow(x, y, halfWidth, halfHeight, taken);
    return {x, y: free ?? y, free: free !== null};
  };
  const full = spot(fullHalf);
  const named = full.free;
  const halfWidth = named ? fullHalf : (countWidth + 34) / 2;
  const short = named ? full : spot(halfWidth);
  const {x, y} = short.free ? short : (freeSpot(short, halfWidth, halfHeight, screen, taken) ?? short);
  return {
    index,
    mark,
    place,
    shape: "badge",
    x,
    y,
    placeX: at[0],
    placeY: at[1],
    radius: halfHeight,
    box: boxAround(x, y, halfWidth, halfHeight),
    reach,
    atEdge: !inView,
    count,
    ...names,
    named,
    label: null
  };
}

/** Moves a badge up or down by some rows to where it covers nothing; `null` if there is no such row. */
function freeRow(
  x: number,
  y: number,
  halfWidth: number,
  halfHeight: number,
  taken: TakenRoom
): number | null {
  for (const shift of [0, -1, 1, -2, 2, 3, 4]) {
    const moved = y + shift * (BADGE_HEIGHT + 4);
    const box = boxAround(x, moved, halfWidth, halfHeight);
    if (!taken.covers(box)) return moved;
  }
  return null;
}

/** How many rows and columns from its place a badge without a name may stand, and the distance between two. */
const SPOTS = {rows: 7, columns: 4, gapPx: 4};

/** The nearest spot in view where a badge covers nothing, for where all rows above and below are taken; `null` if none is. */
function freeSpot(
  {x, y}: {readonly x: number; readonly y: number},
  halfWidth: number,
  halfHeight: number,
  {widthPx, heightPx, insets}: Screen,
  taken: TakenRoom
): {readonly x: number; readonly y: number} | null {
  const [rowPx, columnPx] = [BADGE_HEIGHT + SPOTS.gapPx, halfWidth * 2 + SPOTS.gapPx];
  let best: {readonly x: number; readonly y: number} | null = null;
  let nearest = Infinity;
  for (let row = -SPOTS.rows; row <= SPOTS.rows; row++) {
    for (let column = -SPOTS.columns; column <= SPOTS.columns; column++) {
      const [dx, dy] = [column * columnPx, row * rowPx];
      const distance = Math.hypot(dx, dy);
      const box = boxAround(x + dx, y + dy, halfWidth, halfHeight);
      const seen =
        box.left >= insets.left &&
        box.top >= insets.top &&
        box.right <= widthPx - insets.right &&
        box.bottom <= heightPx - insets.bottom;
      if (distance >= nearest || !seen || taken.covers(box)) continue;
      [best, nearest] = [{x: x + dx, y: y + dy}, distance];
    }
  }
  return best;
}

/** To the right, to the left, below or above; `null` where there is no room. */
function labelOf(mark: Placed, screen: Screen, taken: TakenRoom): ScreenMark["label"] {
  const width = nameWidth(mark, screen);
  const gap = mark.radius + 5;
  const half = LABEL_HEIGHT / 2;
  const {x, y} = mark;
  const isFree = (left: number, top: number): boolean => {
    if (left < 2 || left + width > screen.widthPx - 2) return false;
    const box = {left, top, right: left + width, bottom: top + LABEL_HEIGHT};
    if (taken.covers(box)) return false;
    taken.add(box);
    return true;
  };
  if (isFree(x + gap, y - half)) return {x: x + gap, y, align: "left"};
  if (isFree(x - gap - width, y - half)) return {x: x - gap, y, align: "right"};
  if (isFree(x - width / 2, y + gap - 2)) return {x, y: y + gap + half - 2, align: "center"};
  if (isFree(x - width / 2, y - gap - LABEL_HEIGHT + 2)) return {x, y: y - gap - half + 2, align: "center"};
  return null;
}

type Names = Pick<ScreenMark, "name" | "base" | "others">;

/** The place's name, shortened where it is long; with the number of others that it stands for. */
function nameOf({cells}: Mark, {name}: PlaceEntry): Names {
  const base = name.length > MAX_NAME_LENGTH ? `${name.slice(0, MAX_NAME_LENGTH - 1)}…` : name;
  const others = cells > 1 ? ` +${cells - 1}` : "";
  return {name: base + others, base, others};
}

/** Pixels that a mark's name takes. */
export function nameWidth(
  {base, others}: Pick<ScreenMark, "base" | "others">,
  {measureName, measureNumber}: Pick<Screen, "measureName" | "measureNumber">
): number {
  return measureName(base) + (others === "" ? 0 : measureNumber(others, false));
}

function within({widthPx, heightPx}: Screen, [x, y]: readonly [number, number], margin: number): boolean {
  return x >= -margin && y >= -margin && x <= widthPx + margin && y <= heightPx + margin;
}
