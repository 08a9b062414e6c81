import {EVENT_STATUSES} from "../../domain/event.js";
import type {Columns, PlaceEntry} from "../state/columns.js";
import {forEachVisible} from "../state/first-from.js";

/** Two places with all events that tell of them together, whichever of them does something to the other. */
export type Relation = {readonly from: PlaceEntry; readonly to: PlaceEntry};

/** What the visible events say of a relation. */
export type CountedRelation = {
  readonly relation: Relation;
  readonly count: number;
  readonly status: "happened" | "planned" | "cancelled";
  /** Whether one of them says that `from` does something to `to`, and the other way round. */
  readonly forth: boolean;
  readonly back: boolean;
};

/** The relations of a collection. */
export type Relations = {
  readonly list: readonly Relation[];
  /** By index in `columns.relations`: which of them, and whether its own `from` is the other end. */
  readonly of: Uint32Array;
  readonly turned: Uint8Array;
};

/** Gathers relations between the same two places, which are one line. */
export function findRelations({relations: {positions, from, to, places}}: Columns): Relations {
  const indices = new Map<string, number>();
  const list: Relation[] = [];
  const of = new Uint32Array(positions.length);
  const turned = new Uint8Array(positions.length);
  for (let index = 0; index < positions.length; index++) {
    const [a, b] = [from[index]!, to[index]!];
    const key = a < b ? `${a},${b}` : `${b},${a}`;
    let found = indices.get(key);
    if (found === undefined) {
      found = list.push({from: places[Math.min(a, b)]!, to: places[Math.max(a, b)]!}) - 1;
      indices.set(key, found);
    }
    of[index] = found;
    turned[index] = a < b ? 0 : 1;
  }
  return {list, of, turned};
}

const PLANNED = EVENT_STATUSES.indexOf("planned");
const CANCELLED = EVENT_STATUSES.indexOf("cancelled");
const [FORTH, BACK] = [1, 2];

/**
 * The relations that visible events tell of.
 *
 * @param visible - positions, ascending
 */
export function countRelations(
  {list, of, turned}: Relations,
  {relations: {positions, directed}, status}: Columns,
  visible: Uint32Array
): readonly CountedRelation[] {
  const total = new Uint32Array(list.length);
  const planned = new Uint32Array(list.length);
  const cancelled = new Uint32Array(list.length);
  const ways = new Uint8Array(list.length);
  forEachVisible(positions, visible, (index, position) => {
    const relation = of[index]!;
    total[relation]!++;
    if (status[position] === PLANNED) planned[relation]!++;
    else if (status[position] === CANCELLED) cancelled[relation]!++;
    if (directed[index]) ways[relation]! |= turned[index] ? BACK : FORTH;
  });
  return list.flatMap((relation, index) => {
    const count = total[index]!;
    if (count === 0) return [];
    const status =
      planned[index] === count ? "planned" : cancelled[index] === count ? "cancelled" : "happened";
    return [{relation, count, status, forth: (ways[index]! & FORTH) > 0, back: (ways[index]! & BACK) > 0}];
  });
}
