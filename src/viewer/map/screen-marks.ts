import type {PlaceEntry} from "../state/columns.js";
import {fanRadius} from "./fan.js";
import {nameOf} from "./mark-names.js";
import {boxAround, distanceTo, isWithin, TakenRoom, type Box} from "./mark-room.js";
import type {Mark} from "./marks.js";
import {kmToPx} from "./mercator.js";
import {placeBadge} from "./place-badge.js";

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
  /** Radius of what its events cover that are fanned out around it; 0 where they are not. */
  readonly fanPx: number;
  /** How far the place reaches, in pixels; 0 where that is not more than the mark itself. */
  readonly reach: number;
  /** Middle of the place itself; differs from x and y for a badge at the edge or moved aside. */
  readonly placeX: number;
  readonly placeY: number;
  /** A place wider than the view, whose middle is outside: its badge stands at the edge. */
  readonly atEdge: boolean;
  readonly count: string;
  /** The place's name and, where it stands for several, that there are others. */
  readonly name: string;
  /** Whether there is room for a badge's name near its place; its number is always shown. */
  readonly named: boolean;
  /** A badge with its name, wherever there is no room for that: so it is shown while the reader points at it. */
  readonly namedBox: Box;
  /** A point's name beside it; `null` where there is no room. */
  readonly label: Label | null;
  /** Where its name stands while the reader points at it, whatever it covers. */
  readonly labelOver: Label;
};

type Label = {readonly x: number; readonly y: number; readonly align: "left" | "right" | "center"};

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
  /** The name of a place that stands for so many others too. */
  readonly joinedName: (name: string, others: number) => string;
  /** What marks and names must not cover: the map's buttons. */
  readonly reserved?: readonly Box[];
  /** Index of the mark whose events are fanned out; none unless given. */
  readonly fanned?: number | undefined;
  /** Where a country's badge stands: the point that is labelled on the basemap, in the unit square. */
  readonly badgeAt?: (place: number) => readonly [x: number, y: number] | null;
};

export const GLYPH_RADIUS = 9;
/** A disputed place is hatched at least so far around its mark. */
const HATCHED_PX = 8;
/** Marks just outside the view are placed too, so that none pops up at the edge while panning. */
const MARGIN = 40;
export const LABEL_HEIGHT = 15;

/** From a mark to its name; more where a ring is around it. */
const APART_PX = 5;
const RINGED_PX = 9;
/** From a name to what else is there: more than to its own mark, else it would seem to name that. */
const FOREIGN_PX = 10;
/** From a name to the edge. */
const EDGE_PX = 2;

/** What of the map nothing else covers. */
export function seenOf({widthPx, heightPx, insets}: Pick<Screen, "widthPx" | "heightPx" | "insets">): Box {
  return {
    left: insets.left,
    top: insets.top,
    right: widthPx - insets.right,
    bottom: heightPx - insets.bottom
  };
}

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
  const placed = placeInOrder(order, {marks, places, screen, first}, false)!;
  const chosen = placed.find(({index}) => index === first);
  if (
    !chosen ||
    chosen.shape === "badge" ||
    chosen.label ||
    distanceTo(seenOf(screen), [chosen.x, chosen.y]) > 0
  )
    return placed;
  // Its name is shown whatever it covers: then badges rather stand aside.
  return placeInOrder(order, {marks, places, screen, first}, true) ?? placed;
}

type Placing = {
  readonly marks: readonly Mark[];
  readonly places: readonly PlaceEntry[];
  readonly screen: Screen;
  readonly first: number;
};

/**
 * @param nameFirst - whether the name of the first mark gets room before any badge
 * @returns `null` where it then has none either
 */
function placeInOrder(
  order: readonly number[],
  {marks, places, screen, first}: Placing,
  nameFirst: boolean
): readonly Placed[] | null {
  const reserved = new TakenRoom(screen.reserved ?? []);
  const taken = new TakenRoom(screen.reserved ?? []);
  const others = new TakenRoom([]);
  const placed: Placed[] = [];
  const name = (mark: Placed): void => {
    const apartPx = mark.index === first ? RINGED_PX : APART_PX;
    mark.label = labelOf(mark, screen, {taken, others, apartPx});
  };
  let badges = 0;
  for (const index of order) {
    const mark = marks[index]!;
    const place = places[mark.place]!;
    if (nameFirst && mark.wide && badges++ === 0) {
      name(placed[0]!);
      if (!placed[0]!.label) return null;
    }
    const screenMark = mark.wide
      ? placeBadge(index, mark, place, screen, taken)
      : placePoint(index, mark, place, screen, reserved);
    if (!screenMark) continue;
    taken.add(screenMark.box);
    others.add(screenMark.box);
    placed.push(screenMark);
  }
  for (const mark of placed) if (mark.shape !== "badge" && !mark.label) name(mark);
  return placed;
}

/** A mark that may still get a label. */
export type Placed = Omit<ScreenMark, "label"> & {label: ScreenMark["label"]};

function placePoint(
  index: number,
  mark: Mark,
  place: PlaceEntry,
  screen: Screen,
  reserved: TakenRoom
): Placed | null {
  const at = screen.project(mark.x, mark.y);
  if (!at || !isWithin(screen, at, MARGIN)) return null;
  const count = screen.formatCount(mark.count);
  const single = mark.count === 1;
  const radius = single ? GLYPH_RADIUS : stackRadius(mark.count, screen.measureNumber(count, true));
  const fanPx = index === screen.fanned ? fanRadius(radius) : 0;
  const covered = Math.max(radius, fanPx);
  const wide = mark.cells === 1 ? kmToPx(place.radiusKm, place.at[1], screen.zoom) : 0;
  const hatched = mark.cells === 1 && place.disputed !== null ? covered + HATCHED_PX : 0;
  const reach = Math.max(wide, hatched);
  const name = nameOf(mark, place, screen);
  const box = boxAround(at[0], at[1], covered + 2, covered + 2);
  const over = labelOverAt(at, covered + RINGED_PX, screen.measureName(name), seenOf(screen), reserved);
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
    box,
    fanPx,
    reach: reach > radius + 3 ? reach : 0,
    atEdge: false,
    count,
    name,
    named: true,
    namedBox: box,
    label: null,
    labelOver: over
  };
}

/** To the right, to the left, below or above: where it neither runs out of what is seen nor below a button. */
function labelOverAt(
  [x, y]: readonly [x: number, y: number],
  apartPx: number,
  width: number,
  seen: Box,
  reserved: TakenRoom
): Label {
  const half = LABEL_HEIGHT / 2;
  const spots: readonly Label[] = [
    {x: x + apartPx, y, align: "left"},
    {x: x - apartPx, y, align: "right"},
    {x, y: y + apartPx + half, align: "center"},
    {x, y: y - apartPx - half, align: "center"}
  ];
  const free = spots.find((spot) => {
    const left = spot.x - (spot.align === "left" ? 0 : spot.align === "right" ? width : width / 2);
    const box = {left, top: spot.y - half, right: left + width, bottom: spot.y + half};
    return left >= seen.left + EDGE_PX && box.right <= seen.right - EDGE_PX && !reserved.covers(box);
  });
  return free ?? spots[0]!;
}

type LabelRoom = {
  /** What anything covers. */
  readonly taken: TakenRoom;
  /** What marks and their names cover, to which a name beside them might seem to belong. */
  readonly others: TakenRoom;
  /** From the mark to its name. */
  readonly apartPx: number;
};

/** To the right, to the left, below or above; `null` where there is no room, or the mark itself is not seen. */
function labelOf(mark: Placed, screen: Screen, {taken, others, apartPx}: LabelRoom): ScreenMark["label"] {
  const seen = seenOf(screen);
  const {x, y} = mark;
  if (distanceTo(seen, [x, y]) > 0) return null;
  const width = screen.measureName(mark.name);
  const gap = Math.max(mark.radius, mark.fanPx) + apartPx;
  const half = LABEL_HEIGHT / 2;
  /** @param foreign - on which sides of the name its own mark is not */
  const isFree = (left: number, top: number, foreign: "left" | "right" | "both"): boolean => {
    const box = {left, top, right: left + width, bottom: top + LABEL_HEIGHT};
    if (box.left < seen.left + EDGE_PX || box.right > seen.right - EDGE_PX) return false;
    if (box.top < seen.top || box.bottom > seen.bottom) return false;
    const kept = {
      ...box,
      ...(foreign === "right" ? {} : {left: box.left - FOREIGN_PX}),
      ...(foreign === "left" ? {} : {right: box.right + FOREIGN_PX})
    };
    if (taken.covers(box) || others.covers(kept)) return false;
    taken.add(box);
    others.add(box);
    return true;
  };
  if (isFree(x + gap, y - half, "right")) return {x: x + gap, y, align: "left"};
  if (isFree(x - gap - width, y - half, "left")) return {x: x - gap, y, align: "right"};
  if (isFree(x - width / 2, y + gap - 2, "both")) return {x, y: y + gap + half - 2, align: "center"};
  if (isFree(x - width / 2, y - gap - LABEL_HEIGHT + 2, "both"))
    return {x, y: y - gap - half + 2, align: "center"};
  return null;
}
