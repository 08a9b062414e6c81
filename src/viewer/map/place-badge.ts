import type {PlaceEntry} from "../state/columns.js";
import {nameOf} from "./mark-names.js";
import {boxAround, distanceTo, isWithin, type Box, type TakenRoom} from "./mark-room.js";
import type {Mark} from "./marks.js";
import {kmToPx} from "./mercator.js";
import {seenOf, type Placed, type Screen} from "./screen-marks.js";

const BADGE_HEIGHT = 24;
const EDGE_INSET = 14;
/** From badge to badge. */
const GAP_PX = 4;
const ROW_PX = BADGE_HEIGHT + GAP_PX;
/** What a badge holds besides its name and its number: ends, glyph, and a line between the two. */
export const BADGE_PX = {left: 24, right: 9, apart: 13, short: 34} as const;
/** How far a badge with its name may stand aside: further off it would name what is there. */
const NAMED_PX = 1.5 * ROW_PX;
const NAMED_STEPS = {rows: [0, -1, 1, -1.5, 1.5], columnsPx: [0, -15, 15, -30, 30, -40, 40]} as const;
/** A badge further than this from its place says no name, and a line leads there. */
export const NEAR_PX = NAMED_PX - BADGE_HEIGHT / 2;
/** Rows by which a badge at the edge may stand aside; its arrow shows where its place is. */
const EDGE_ROWS = [0, -1, 1, -2, 2, 3, 4];
/** How many rows and columns from its place a badge without a name may stand. */
const SHORT_SPOTS = {rows: 7, columns: 4};

type Spot = {readonly x: number; readonly y: number};

/**
 * Puts the badge of a country, region or sea where it covers nothing: with its name where there is room near its place,
 * else with its number alone, as near as there is room.
 *
 * @returns `null` for a place that does not reach into the view
 */
export function placeBadge(
  index: number,
  mark: Mark,
  place: PlaceEntry,
  screen: Screen,
  taken: TakenRoom
): Placed | null {
  const seen = seenOf(screen);
  const at = screen.project(...(screen.badgeAt?.(mark.place) ?? ([mark.x, mark.y] as const)));
  const reach = kmToPx(place.radiusKm, place.at[1], screen.zoom);
  // On the far side of the globe, or too far off to reach into the view.
  if (!at || !isWithin(screen, at, reach)) return null;
  const inView = distanceTo(seen, at) === 0;
  /** Wholly below a panel: its number waits there, and its name would look out beside it. */
  const covered = !inView && distanceTo(seen, at) > reach;

  const count = screen.formatCount(mark.count);
  const name = nameOf(mark, place, screen);
  const countWidth = screen.measureNumber(count, true);
  const halfHeight = BADGE_HEIGHT / 2;
  const {left, right, apart, short} = BADGE_PX;
  const namedHalf = (left + screen.measureName(name) + apart + countWidth + right) / 2;
  const shortHalf = (countWidth + short) / 2;
  /** Where it stands if there is room: at its place, or where the edge is next to that. */
  const wanted = (halfWidth: number): Spot => ({
    x: clamp(at[0], halfWidth, seen.left, seen.right),
    y: clamp(at[1], halfHeight, seen.top, seen.bottom)
  });
  const isFree = (spot: Spot, halfWidth: number): boolean =>
    !taken.covers(boxAround(spot.x, spot.y, halfWidth, halfHeight));

  const withName = wanted(namedHalf);
  const named = covered
    ? null
    : inView
      ? nearest(withName, spotsNear(withName), (spot) => {
          const box = boxAround(spot.x, spot.y, namedHalf, halfHeight);
          return distanceTo(box, at) <= NEAR_PX && isIn(box, seen) && !taken.covers(box);
        })
      : firstRow(withName, (spot) => isFree(spot, namedHalf));
  const alone = covered ? {x: at[0], y: at[1]} : wanted(shortHalf);
  const spot =
    named ??
    (covered ? alone : null) ??
    (inView ? null : firstRow(alone, (row) => isFree(row, shortHalf))) ??
    nearest(alone, spotsAround(alone, shortHalf), (free) => {
      const box = boxAround(free.x, free.y, shortHalf, halfHeight);
      return isIn(box, seen) && !taken.covers(box);
    }) ??
    alone;
  const {x, y} = spot;
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
    box: boxAround(x, y, named ? namedHalf : shortHalf, halfHeight),
    fanPx: 0,
    reach,
    atEdge: !inView && !covered,
    count,
    name,
    named: named !== null,
    namedBox: boxAround(clamp(x, namedHalf, seen.left, seen.right), y, namedHalf, halfHeight),
    label: null,
    labelOver: {x, y, align: "center"}
  };
}

function clamp(value: number, half: number, low: number, high: number): number {
  return Math.max(low + half + EDGE_INSET, Math.min(high - half - EDGE_INSET, value));
}

/** The first row at which there is room, from the nearest to the furthest; `null` if there is none. */
function firstRow({x, y}: Spot, isFree: (spot: Spot) => boolean): Spot | null {
  for (const row of EDGE_ROWS) {
    const spot = {x, y: y + row * ROW_PX};
    if (isFree(spot)) return spot;
  }
  return null;
}

/** Where a badge with its name may stand. */
function* spotsNear({x, y}: Spot): Iterable<Spot> {
  for (const row of NAMED_STEPS.rows) {
    for (const dx of NAMED_STEPS.columnsPx) {
      if (Math.hypot(dx, row * ROW_PX) <= NAMED_PX) yield {x: x + dx, y: y + row * ROW_PX};
    }
  }
}

/** Rows and columns all around. */
function* spotsAround({x, y}: Spot, halfWidth: number): Iterable<Spot> {
  const columnPx = halfWidth * 2 + GAP_PX;
  const {rows, columns} = SHORT_SPOTS;
  for (let row = -rows; row <= rows; row++) {
    for (let column = -columns; column <= columns; column++) {
      yield {x: x + column * columnPx, y: y + row * ROW_PX};
    }
  }
}

/** Of the spots that will do the one nearest to where it should stand; `null` if none will. */
function nearest(wanted: Spot, spots: Iterable<Spot>, willDo: (spot: Spot) => boolean): Spot | null {
  let best: Spot | null = null;
  let shortest = Infinity;
  for (const spot of spots) {
    const distance = Math.hypot(spot.x - wanted.x, spot.y - wanted.y);
    if (distance < shortest && willDo(spot)) [best, shortest] = [spot, distance];
  }
  return best;
}

function isIn(box: Box, seen: Box): boolean {
  return box.left >= seen.left && box.top >= seen.top && box.right <= seen.right && box.bottom <= seen.bottom;
}
