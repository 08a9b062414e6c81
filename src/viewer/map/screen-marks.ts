import type {PlaceEntry} from "../state/columns.js";
import {kmToPx} from "./mercator.js";
import type {Mark} from "./marks.js";

/** How a mark looks: one event as its family's glyph, several as a stack, a wide place as a badge. */
export type MarkShape = "glyph" | "stack" | "badge";

/** A rectangle in pixels, from the map's top left corner. */
export type Box = {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
};

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
  readonly name: string;
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
  readonly measureText: (text: string, bold: boolean) => number;
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
const LABEL_HEIGHT = 15;
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
  const placed: ScreenMark[] = [];
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
  return placed.map((mark) => (mark.shape === "badge" ? mark : withLabel(mark, screen, taken)));
}

/** The squares that marks and their names cover, for the basemap's names to keep off. */
export function coveredSquares(placed: readonly ScreenMark[], measureText: Screen["measureText"]): Square[] {
  const squares: Square[] = [];
  const cover = ({left, top, right, bottom}: Box): void => {
    const size = bottom - top;
    const count = Math.max(1, Math.ceil((right - left) / size));
    const step = count > 1 ? (right - left - size) / (count - 1) : 0;
    for (let index = 0; index < count; index++) {
      squares.push({x: left + size / 2 + index * step, y: (top + bottom) / 2, sizePx: size});
    }
  };
  for (const {box, label, name} of placed) {
    cover(box);
    if (!label) continue;
    const width = measureText(name, false);
    const left =
      label.align === "left" ? label.x : label.align === "right" ? label.x - width : label.x - width / 2;
    cover({left, top: label.y - LABEL_HEIGHT / 2, right: left + width, bottom: label.y + LABEL_HEIGHT / 2});
  }
  return squares;
}

/** Middle and side, in pixels. */
export type Square = {readonly x: number; readonly y: number; readonly sizePx: number};

/** The mark under a point, the topmost first; -1 if there is none within reach of a finger. */
export function markAt(placed: readonly ScreenMark[], x: number, y: number, slackPx: number): number {
  let nearest = -1;
  let shortest = slackPx;
  for (let index = placed.length - 1; index >= 0; index--) {
    const {box, shape, radius, x: middleX, y: middleY} = placed[index]!;
    const distance =
      shape === "badge"
        ? Math.hypot(Math.max(box.left - x, 0, x - box.right), Math.max(box.top - y, 0, y - box.bottom))
        : Math.max(0, Math.hypot(x - middleX, y - middleY) - radius);
    if (distance < shortest) {
      shortest = distance;
      nearest = index;
    }
  }
  return nearest;
}

/**
 * The next mark in a direction: near and straight ahead before far and aside.
 *
 * @param from - index in `placed`, or -1 to start from the middle of the map
 * @param dx, dy - direction, one of them 0
 * @returns -1 where there is none
 */
export function markInDirection(
  placed: readonly ScreenMark[],
  from: number,
  [dx, dy]: readonly [number, number],
  middle: readonly [number, number]
): number {
  const [x, y] = from < 0 ? middle : [placed[from]!.x, placed[from]!.y];
  let best = -1;
  let lowest = Infinity;
  placed.forEach((mark, index) => {
    if (index === from) return;
    const ahead = (mark.x - x) * dx + (mark.y - y) * dy;
    const aside = Math.abs((mark.x - x) * dy + (mark.y - y) * dx);
    const cost = ahead + aside * 2;
    if (ahead > 2 && aside <= ahead * 3 && cost < lowest) {
      lowest = cost;
      best = index;
    }
  });
  return best;
}

function placePoint(index: number, mark: Mark, place: PlaceEntry, screen: Screen): ScreenMark | null {
  const at = screen.project(mark.x, mark.y);
  if (!at || !within(screen, at, MARGIN)) return null;
  const count = screen.formatCount(mark.count);
  const single = mark.count === 1;
  const radius = single ? GLYPH_RADIUS : stackRadius(mark.count, screen.measureText(count, true));
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
    name: nameOf(mark, place),
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
): ScreenMark | null {
  const {widthPx, heightPx, insets, zoom} = screen;
  const [unitX, unitY] = screen.badgeAt?.(mark.place) ?? [mark.x, mark.y];
  const at = screen.project(unitX, unitY);
  const reach = kmToPx(place.radiusKm, place.at[1], zoom);
  const inView = at !== null && within(screen, at, 0);
  // On the far side of the globe, or too far off to reach into the view.
  if (!at || (!inView && !within(screen, at, reach))) return null;

  const count = screen.formatCount(mark.count);
  const name = nameOf(mark, place);
  const countWidth = screen.measureText(count, true);
  const halfHeight = BADGE_HEIGHT / 2;
  const fullHalf = (screen.measureText(name, false) + countWidth + 36) / 2;
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
  const {x, y} = named ? full : spot(halfWidth);
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
    name,
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

function withLabel(mark: ScreenMark, screen: Screen, taken: TakenRoom): ScreenMark {
  const width = screen.measureText(mark.name, false);
  const gap = mark.radius + 5;
  const half = LABEL_HEIGHT / 2;
  const candidates = [
    {x: mark.x + gap, y: mark.y, align: "left", left: mark.x + gap, top: mark.y - half},
    {x: mark.x - gap, y: mark.y, align: "right", left: mark.x - gap - width, top: mark.y - half},
    {x: mark.x, y: mark.y + gap + half - 2, align: "center", left: mark.x - width / 2, top: mark.y + gap - 2},
    {
      x: mark.x,
      y: mark.y - gap - half + 2,
      align: "center",
      left: mark.x - width / 2,
      top: mark.y - gap - LABEL_HEIGHT + 2
    }
  ] as const;
  for (const {x, y, align, left, top} of candidates) {
    const box = {left, top, right: left + width, bottom: top + LABEL_HEIGHT};
    if (left < 2 || box.right > screen.widthPx - 2 || taken.covers(box)) continue;
    taken.add(box);
    return {...mark, label: {x, y, align}};
  }
  return mark;
}

/** The place's name, shortened where it is long; with the number of others that it stands for. */
function nameOf({cells}: Mark, {name}: PlaceEntry): string {
  const short = name.length > MAX_NAME_LENGTH ? `${name.slice(0, MAX_NAME_LENGTH - 1)}…` : name;
  return cells > 1 ? `${short} +${cells - 1}` : short;
}

function within({widthPx, heightPx}: Screen, [x, y]: readonly [number, number], margin: number): boolean {
  return x >= -margin && y >= -margin && x <= widthPx + margin && y <= heightPx + margin;
}

function boxAround(x: number, y: number, halfWidth: number, halfHeight: number): Box {
  return {left: x - halfWidth, top: y - halfHeight, right: x + halfWidth, bottom: y + halfHeight};
}

const ROOM_PX = 64;

/** Boxes in squares of a grid, so that a new one is compared with its neighbours only. */
class TakenRoom {
  readonly #squares = new Map<number, Box[]>();

  constructor(boxes: readonly Box[]) {
    for (const box of boxes) this.add(box);
  }

  add(box: Box): void {
    this.#visit(box, (square) => {
      const there = this.#squares.get(square);
      if (there) there.push(box);
      else this.#squares.set(square, [box]);
    });
  }

  covers(box: Box): boolean {
    let covered = false;
    this.#visit(box, (square) => {
      covered ||= this.#squares.get(square)?.some((other) => overlap(box, other)) ?? false;
    });
    return covered;
  }

  #visit({left, top, right, bottom}: Box, see: (square: number) => void): void {
    for (let column = Math.floor(left / ROOM_PX); column <= Math.floor(right / ROOM_PX); column++) {
      for (let row = Math.floor(top / ROOM_PX); row <= Math.floor(bottom / ROOM_PX); row++) {
        see(column * 100_003 + row);
      }
    }
  }
}

function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && a.right > b.left && a.top < b.bottom && a.bottom > b.top;
}
