import {shareWithin} from "../../domain/within-area.js";
import type {PlaceEntry} from "../state/columns.js";
import {isWide} from "./cells.js";
import type {Box} from "./mark-room.js";
import {mercatorX, mercatorY} from "./mercator.js";
import {STOP_SHORT_PX} from "./movement-lines.js";
import type {Pixel, Projection} from "./projection.js";
import type {Relation} from "./relations.js";

/** A visible stretch of a relation on the screen; all in pixels. */
export type RelationLine = {
  /** x and y of each corner. */
  readonly points: Float64Array;
  /** Of the way before each corner. */
  readonly along: Float64Array;
  /** Of each piece, 0 to 1: it fades where it runs into an area. */
  readonly shades: Float64Array;
  readonly box: Box;
};

/** A relation on the screen, with where on its way a sign may stand: before, at and behind its middle. */
export type PlacedRelation = {
  readonly lines: readonly RelationLine[];
  readonly signs: readonly [SignSpot | null, SignSpot | null, SignSpot | null];
};

/** A spot on a line and which way it runs there; radians. */
export type SignSpot = {readonly x: number; readonly y: number; readonly angle: number};

/** Where an end stands, in the unit square. */
export type EndAt = (place: PlaceEntry) => readonly [x: number, y: number];

const PIECES = 24;
/** At most so much of a line fades at an end, however wide the area is. */
const MOST_FADING = 0.4;
/** The faintest part of what fades is not drawn. */
const UNSEEN = 0.2;
const SIGN_SHARES = [0.42, 0.5, 0.58] as const;

/** Where a place stands by its own position. */
export const ownPosition: EndAt = ({at}) => [mercatorX(at[0]), mercatorY(at[1])];

/**
 * A relation as a straight line on the map. It stops before the mark of a town, and fades into a country or region: its
 * end is somewhere in there.
 */
export function placeRelation({from, to}: Relation, {project}: Projection, endAt: EndAt): PlacedRelation {
  const [x0, y0] = endAt(from);
  const [x1, y1] = endAt(to);
  // The shorter way around the world.
  const dx = x1 - x0 - Math.round(x1 - x0);
  const spot = (share: number): Pixel | null => project(x0 + dx * share, y0 + (y1 - y0) * share);
  const [first, last] = [spot(0), spot(1)];
  const lengthPx = first && last ? Math.hypot(last[0] - first[0], last[1] - first[1]) : Infinity;
  const endOf = (place: PlaceEntry, other: PlaceEntry): {fading: number; cut: number} => {
    const fading = shareWithin(place, other.at, MOST_FADING);
    return {fading, cut: isWide(place) ? fading * UNSEEN : STOP_SHORT_PX / lengthPx};
  };
  const [start, end] = [endOf(from, to), endOf(to, from)];
  const stretch = 1 - start.cut - end.cut;
  if (stretch <= 0) return {lines: [], signs: [null, null, null]};

  const lines: RelationLine[] = [];
  let run: {at: Pixel; share: number}[] = [];
  const close = (): void => {
    if (run.length > 1) lines.push(lineOf(run, (share) => shadeAt(share, start.fading, end.fading)));
    run = [];
  };
  for (let piece = 0; piece <= PIECES; piece++) {
    const share = start.cut + (stretch * piece) / PIECES;
    const at = spot(share);
    if (at) run.push({at, share});
    else close();
  }
  close();
  const sign = (share: number): SignSpot | null => {
    const [before, after] = [spot(share - 0.01), spot(share + 0.01)];
    if (!before || !after) return null;
    const [x, y] = [(before[0] + after[0]) / 2, (before[1] + after[1]) / 2];
    return {x, y, angle: Math.atan2(after[1] - before[1], after[0] - before[0])};
  };
  const [back, middle, forth] = SIGN_SHARES;
  return {lines, signs: [sign(back), sign(middle), sign(forth)]};
}

function shadeAt(share: number, start: number, end: number): number {
  const into = (depth: number, fading: number): number => (fading === 0 ? 1 : Math.min(1, depth / fading));
  return Math.min(into(share, start), into(1 - share, end));
}

function lineOf(
  run: readonly {readonly at: Pixel; readonly share: number}[],
  shadeOf: (share: number) => number
): RelationLine {
  const points = new Float64Array(run.length * 2);
  const along = new Float64Array(run.length);
  const shades = new Float64Array(run.length - 1);
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  run.forEach(({at: [x, y], share}, index) => {
    points.set([x, y], index * 2);
    [left, right] = [Math.min(left, x), Math.max(right, x)];
    [top, bottom] = [Math.min(top, y), Math.max(bottom, y)];
    if (index === 0) return;
    const before = run[index - 1]!;
    along[index] = along[index - 1]! + Math.hypot(x - before.at[0], y - before.at[1]);
    shades[index - 1] = shadeOf((share + before.share) / 2);
  });
  return {points, along, shades, box: {left, top, right, bottom}};
}
