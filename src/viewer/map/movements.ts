import {EVENT_STATUSES} from "../../domain/event.js";
import {angleBetween, greatCircle} from "../../domain/great-circle.js";
import type {LngLat} from "../../domain/place.js";
import type {Columns} from "../state/columns.js";
import {firstFrom, forEachVisible} from "../state/first-from.js";

/** From one place to another, with all events that tell of it. */
export type Movement = {
  readonly from: LngLat;
  readonly to: LngLat;
  /** Along the great circle, ends included; longitudes run on over ±180. */
  readonly path: readonly LngLat[];
  /** Whether the collection also tells of the way back: then the two are drawn side by side. */
  twoWay: boolean;
};

/** The movements of a collection, and which one an event is. */
export type Movements = {
  readonly list: readonly Movement[];
  /** The positions that are movements, ascending; and of each its index in `list`. */
  readonly positions: Uint32Array;
  readonly of: Uint32Array;
};

/** A stretch of the path is at most so many degrees long: then no corner can be seen on a globe. */
const DEGREES_PER_STEP = 3;

/** Gathers movements with the same ends, which are drawn once. */
export function findMovements({originLng, originLat, lng, lat, length}: Columns): Movements {
  const indices = new Map<string, number>();
  const list: Movement[] = [];
  const positions: number[] = [];
  const of: number[] = [];
  for (let p = 0; p < length; p++) {
    if (Number.isNaN(originLng[p]) || Number.isNaN(lng[p])) continue;
    const from: LngLat = [originLng[p]!, originLat[p]!];
    const to: LngLat = [lng[p]!, lat[p]!];
    const key = [...from, ...to].join();
    let index = indices.get(key);
    if (index === undefined) {
      const steps = Math.max(8, Math.ceil(angleBetween(from, to) / DEGREES_PER_STEP));
      index = list.push({from, to, path: greatCircle(from, to, steps), twoWay: false}) - 1;
      indices.set(key, index);
      const back = indices.get([...to, ...from].join());
      if (back !== undefined && back !== index) list[back]!.twoWay = list[index]!.twoWay = true;
    }
    positions.push(p);
    of.push(index);
  }
  return {list, positions: Uint32Array.from(positions), of: Uint32Array.from(of)};
}

/** Index in `list` of the movement that an event is; -1 for what is none. */
export function movementOf({positions, of}: Movements, position: number): number {
  const at = position < 0 ? positions.length : firstFrom(positions, position, 0);
  return positions[at] === position ? of[at]! : -1;
}

/** Visible events a movement, and how many of them are planned or cancelled. */
export type MovementCounts = Readonly<Record<"total" | "planned" | "cancelled", Uint32Array>>;

const PLANNED = EVENT_STATUSES.indexOf("planned");
const CANCELLED = EVENT_STATUSES.indexOf("cancelled");

/** @param visible - positions, ascending */
export function countMovements(
  {list, positions, of}: Movements,
  {status}: Columns,
  visible: Uint32Array
): MovementCounts {
  const total = new Uint32Array(list.length);
  const planned = new Uint32Array(list.length);
  const cancelled = new Uint32Array(list.length);
  forEachVisible(positions, visible, (index, p) => {
    const movement = of[index]!;
    total[movement]!++;
    if (status[p] === PLANNED) planned[movement]!++;
    else if (status[p] === CANCELLED) cancelled[movement]!++;
  });
  return {total, planned, cancelled};
}
