import {EVENT_STATUSES} from "../../domain/event.js";
import {angleBetween, greatCircle} from "../../domain/great-circle.js";
import type {LngLat} from "../../domain/place.js";
import type {Columns} from "../state/columns.js";

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
      index = list.push({from, to, path: greatCircle(from, to, steps), twoWay: false}) - 1;
      indices.set(key, index);
      const back = indices.get([...to, ...from].join());
      if (back !== undefined && back !== index) list[back]!.twoWay = list[index]!.twoWay = true;
    }
    ofEvent[p] = index;
  }
  return {list, ofEvent};
}

/** Visible events a movement, and how many of them are planned or cancelled. */
export type MovementCounts = Readonly<Record<"total" | "planned" | "cancelled", Uint32Array>>;

const PLANNED = EVENT_STATUSES.indexOf("planned");
const CANCELLED = EVENT_STATUSES.indexOf("cancelled");

export function countMovements(
  {list, ofEvent}: Movements,
  {status}: Columns,
  visible: Uint32Array
): MovementCounts {
  const total = new Uint32Array(list.length);
  const planned = new Uint32Array(list.length);
  const cancelled = new Uint32Array(list.length);
  if (list.length > 0) {
    for (const p of visible) {
      const movement = ofEvent[p]!;
      if (movement < 0) continue;
      total[movement]!++;
      if (status[p] === PLANNED) planned[movement]!++;
      else if (status[p] === CANCELLED) cancelled[movement]!++;
    }
  }
  return {total, planned, cancelled};
}
