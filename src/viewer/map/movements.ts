import type {LngLat} from "../../domain/place.js";
import type {Columns} from "../state/columns.js";
import {angleBetween, greatCircle} from "./great-circle.js";

/** From one place to another, with all events that tell of it. */
export type Movement = {
  readonly from: LngLat;
  readonly to: LngLat;
  /** Along the great circle, ends included; longitudes run on over ±180. */
  readonly path: readonly LngLat[];
};

/** The movements of a collection, and which one an event is. */
export type Movements = {
  readonly list: readonly Movement[];
  /** Index in `list` by position; -1 for what is no movement. */
  readonly ofEvent: Int32Array;
};

/** A stretch of the path is at most so many degrees long: then no corner can be seen on a globe. */
const DEGREES_PER_STEP = 3;

/** Gathers movements with the same ends, which are drawn once. */
export function findMovements({originLng, originLat, lng, lat, length}: Columns): Movements {
  const indices = new Map<string, number>();
  const list: Movement[] = [];
  const ofEvent = new Int32Array(length).fill(-1);
  for (let p = 0; p < length; p++) {
    if (Number.isNaN(originLng[p]) || Number.isNaN(lng[p])) continue;
    const from: LngLat = [originLng[p]!, originLat[p]!];
    const to: LngLat = [lng[p]!, lat[p]!];
    const key = [...from, ...to].join();
    let index = indices.get(key);
    if (index === undefined) {
      const steps = Math.max(8, Math.ceil(angleBetween(from, to) / DEGREES_PER_STEP));
      index = list.push({from, to, path: greatCircle(from, to, steps)}) - 1;
      indices.set(key, index);
    }
    ofEvent[p] = index;
  }
  return {list, ofEvent};
}

/** Visible events a movement, and how many of those are planned. */
export function countMovements({list, ofEvent}: Movements, visible: Uint32Array): Uint32Array {
  const counts = new Uint32Array(list.length);
  if (list.length === 0) return counts;
  for (const p of visible) if (ofEvent[p]! >= 0) counts[ofEvent[p]!]!++;
  return counts;
}
