import {shareWithin} from "../../domain/within-area.js";
import type {PlaceEntry} from "../state/columns.js";
import {isWide} from "./cells.js";
import type {Frame} from "./map-camera.js";
import {lngLatOf} from "./mercator.js";
import type {Ends} from "./relation-lines.js";

/** Neighbours meet at one point of their border: then so much around it is shown, in degrees. */
const LEAST_DEGREES = 6;
/** Of the line's length, at either end: there the country is named. */
const NAME_SHARE = 0.15;

/**
 * What to show of a relation: where its line is drawn, which ends behind the border of a country or region and not in its
 * middle.
 *
 * @returns east may exceed 180, where the shorter way crosses the antimeridian
 */
export function frameOfRelation(
  {from, to}: {readonly from: PlaceEntry; readonly to: PlaceEntry},
  ends: Ends
): Frame {
  const [fromX, fromY] = ends.at(from);
  const [awayX, toY] = ends.at(to);
  const toX = awayX - Math.round(awayX - fromX);
  const shareTo = shareBefore(to, from, ends);
  const shareFrom = 1 - shareBefore(from, to, ends);
  const corner = (share: number) => lngLatOf([fromX + (toX - fromX) * share, fromY + (toY - fromY) * share]);
  const [a, b] = [corner(shareFrom), corner(shareTo)];
  const [west, east] = widened(Math.min(a[0], b[0]), Math.max(a[0], b[0]));
  const [south, north] = widened(Math.min(a[1], b[1]), Math.max(a[1], b[1]));
  return [west, Math.max(-80, south), east, Math.min(80, north)];

  function widened(low: number, high: number): readonly [number, number] {
    if (!isWide(from) && !isWide(to)) return [low, high];
    const margin = Math.max((high - low) * NAME_SHARE, (LEAST_DEGREES - (high - low)) / 2);
    return [low - margin, high + margin];
  }
}

/** How much of the way to a place is outside of it. */
function shareBefore(place: PlaceEntry, other: PlaceEntry, ends: Ends): number {
  if (!isWide(place)) return 1;
  return ends.shareBefore(place, ends.at(other)) ?? 1 - shareWithin(place, other.at, 1);
}
