import {shareWithin} from "../../domain/within-area.js";
import type {PlaceEntry} from "../state/columns.js";
import {isWide} from "./cells.js";
import type {BasemapArea} from "./country-labels.js";
import type {CountryShapes} from "./country-shapes.js";
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

/** A relation on the screen. */
export type PlacedRelation = {
  readonly lines: readonly RelationLine[];
  /** Where on its way a sign may stand: before, at and behind its middle. */
  readonly signs: readonly [SignSpot | null, SignSpot | null, SignSpot | null];
  /** Where it runs out into a country or region, which is to be named there. */
  readonly names: readonly NameSpot[];
};

/** Where a line ends, and which way it runs out there; radians. */
export type NameSpot = SignSpot & {readonly place: PlaceEntry};

/** A spot on a line and which way it runs there; radians. */
export type SignSpot = {readonly x: number; readonly y: number; readonly angle: number};

/** Where the ends of relations are, in the unit square. */
export type Ends = {
  /** The place, or where the basemap labels it. */
  readonly at: (place: PlaceEntry) => UnitPoint;
  /** How much of the way to there from another point is outside of a country or region, 0 to 1; `null` if not known. */
  readonly shareBefore: (place: PlaceEntry, from: UnitPoint) => number | null;
};
type UnitPoint = readonly [x: number, y: number];

const PIECES = 24;
/** Of a stretch that fades. */
const FADING_PIECES = 6;
/** So far a line runs into a country or region, getting fainter. */
const INTO_PX = 36;
/** Shorter than that nobody sees where it runs. */
const SHORTEST_PX = 60;
/** Of the way within an area to its middle a line takes at most so much, lest it point at that. */
const MOST_INTO = 0.6;
const SIGN_SHARES = [0.42, 0.5, 0.58] as const;

/** Places by their own position alone. */
export const ownEnds: Ends = {at: ownPosition, shareBefore: () => null};

/** Places that the basemap has a shape of stand where it labels them, and their borders are its. */
export function endsIn(find: (place: PlaceEntry) => BasemapArea | null, shapes: CountryShapes | null): Ends {
  return {
    at: (place) => find(place)?.at ?? ownPosition(place),
    shareBefore: (place, from) => {
      const area = find(place);
      if (!area || !shapes) return null;
      const [x, y] = from;
      // By the shorter way around the world.
      return shapes.shareBefore(area.key, [x + Math.round(area.at[0] - x), y], area.at);
    }
  };
}

function ownPosition({at}: PlaceEntry): UnitPoint {
  return [mercatorX(at[0]), mercatorY(at[1])];
}

/**
 * A relation as a straight line on the map. It stops before the mark of a town. Into a country or region it fades soon
 * behind the border, and is to be named there: its end is somewhere in there and not in its middle.
 */
export function placeRelation({from, to}: Relation, {project}: Projection, ends: Ends): PlacedRelation {
  const [x0, y0] = ends.at(from);
  const [toX, y1] = ends.at(to);
  // The shorter way around the world.
  const dx = toX - x0 - Math.round(toX - x0);
  const spot = (share: number): Pixel | null => project(x0 + dx * share, y0 + (y1 - y0) * share);
  const [first, last] = [spot(0), spot(1)];
  const lengthPx = first && last ? Math.hypot(last[0] - first[0], last[1] - first[1]) : Infinity;
  /** Where the line is whole and where it is not seen any more, as shares of the way there from the other end. */
  const endOf = (
    place: PlaceEntry,
    other: PlaceEntry,
    otherAt: UnitPoint
  ): readonly [whole: number, end: number] => {
    if (!isWide(place)) return [1 - STOP_SHORT_PX / lengthPx, 1 - STOP_SHORT_PX / lengthPx];
    const edge = ends.shareBefore(place, otherAt) ?? 1 - shareWithin(place, other.at, 1);
    const least = isWide(other) ? 0 : (STOP_SHORT_PX + SHORTEST_PX) / lengthPx;
    const end = Math.min(Math.max(edge + INTO_PX / lengthPx, least), edge + (1 - edge) * MOST_INTO);
    return [Math.max(0, Math.min(edge, end - INTO_PX / lengthPx)), end];
  };
  const [whole, end] = endOf(to, from, [x0, y0]);
  const [wholeBack, endBack] = endOf(from, to, [x0 + dx, y1]);
  let [start, startWhole, stop, stopWhole] = [1 - endBack, 1 - wholeBack, end, whole];
  if (stop <= start && isWide(from) && isWide(to)) {
    // Neighbours whose borders are not known well enough: a short line between the two.
    const middle = Math.min(1, Math.max(0, (start + stop) / 2));
    const half = Math.min(MOST_INTO / 2, SHORTEST_PX / 2 / lengthPx);
    [start, startWhole, stopWhole, stop] = [middle - half, middle, middle, middle + half];
  }
  if (stop <= start) return {lines: [], signs: [null, null, null], names: []};
  const shadeAt = (share: number): number =>
    Math.min(rise(share, start, startWhole), rise(1 - share, 1 - stop, 1 - stopWhole));

  const lines: RelationLine[] = [];
  let run: {at: Pixel; share: number}[] = [];
  const close = (): void => {
    if (run.length > 1) lines.push(lineOf(run, shadeAt));
    run = [];
  };
  for (const share of cornersOf(start, startWhole, stopWhole, stop)) {
    const at = spot(share);
    if (at) run.push({at, share});
    else close();
  }
  close();
  const sign = (share: number): SignSpot | null => {
    const [before, after] = [spot(share - 0.002), spot(share + 0.002)];
    if (!before || !after) return null;
    const [x, y] = [(before[0] + after[0]) / 2, (before[1] + after[1]) / 2];
    return {x, y, angle: Math.atan2(after[1] - before[1], after[0] - before[0])};
  };
  const [back, middle, forth] = SIGN_SHARES.map((share) => sign(start + (stop - start) * share)) as [
    SignSpot | null,
    SignSpot | null,
    SignSpot | null
  ];
  const names: NameSpot[] = [];
  const [there, here] = [isWide(to) ? sign(stop) : null, isWide(from) ? sign(start) : null];
  if (there) names.push({...there, place: to});
  if (here) names.push({...here, angle: here.angle + Math.PI, place: from});
  return {lines, signs: [back, middle, forth], names};
}

/** From 0 at the end of a line to 1 where it is whole. */
function rise(share: number, end: number, whole: number): number {
  return whole <= end ? 1 : Math.max(0, Math.min(1, (share - end) / (whole - end)));
}

/** Where a line has corners: many, since on a globe it is bent, and more where it fades. */
function cornersOf(start: number, startWhole: number, whole: number, end: number): number[] {
  const [from, to] = [Math.min(startWhole, end), Math.max(whole, start)];
  const evenly = (pieces: number, low: number, high: number): number[] =>
    high <= low
      ? []
      : Array.from({length: pieces}, (_, piece) => low + ((high - low) * (piece + 1)) / pieces);
  return from < to
    ? [
        start,
        ...evenly(FADING_PIECES, start, from),
        ...evenly(PIECES, from, to),
        ...evenly(FADING_PIECES, to, end)
      ]
    : [start, ...evenly(PIECES, start, end)];
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
