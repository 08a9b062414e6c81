import type {PlaceEntry, RelationColumns} from "./columns.js";
import {forEachVisible} from "./first-from.js";
import {containersOf} from "./places.js";

/** Where movements came from; places as in the relations'. */
export type OriginColumns = {readonly positions: Uint32Array; readonly from: Uint32Array};

/**
 * What events have to do with besides the place at which they are: the ends of a relation, the origin of a movement. Who
 * filters by a place looks for those events too.
 */
export type LinkedPlaces = {
  /** The collection's places first, then those at which nothing is. */
  readonly places: readonly PlaceEntry[];
  /** Keys as in `Filters.places`: of a region or country, and of what contains it. */
  readonly containers: readonly (readonly string[])[];
  /** Ascending; several rows an event. */
  readonly positions: Uint32Array;
  /** Index in `places` or, behind these, in `containers`. */
  readonly codes: Uint32Array;
  /** 1 for a place, -1 for a container that would count the event once too often. */
  readonly by: Int8Array;
};

/** @param place - of each event, as in `places` */
export function linkedPlaces(
  place: Int32Array,
  places: readonly PlaceEntry[],
  relations: RelationColumns,
  origins: OriginColumns
): LinkedPlaces {
  if (relations.positions.length + origins.positions.length === 0) {
    const none = new Uint32Array();
    return {places, containers: [], positions: none, codes: none, by: new Int8Array()};
  }
  const all = [...places];
  const codeOfKey = new Map(all.map(({key}, code) => [key, code]));
  const codes = relations.places.map((one) => {
    const code = codeOfKey.get(one.key) ?? all.push(one) - 1;
    codeOfKey.set(one.key, code);
    return code;
  });
  /** Positions with the places that they are linked to. */
  const links = new Map<number, Set<number>>();
  const link = (position: number, code: number): void => {
    let linked = links.get(position);
    if (!linked) links.set(position, (linked = new Set()));
    if (code !== place[position]) linked.add(code);
  };
  relations.positions.forEach((position, index) => {
    link(position, codes[relations.from[index]!]!);
    link(position, codes[relations.to[index]!]!);
  });
  origins.positions.forEach((position, index) => link(position, codes[origins.from[index]!]!));

  const containers = new Map<string, {readonly code: number; readonly keys: readonly string[]}>();
  const rows: [position: number, code: number, by: 1 | -1][] = [];
  for (const [position, linked] of links) {
    for (const code of linked) rows.push([position, code, 1]);
    const own = place[position]!;
    for (const keys of countedTwice([...(own < 0 ? [] : [own]), ...linked].map((code) => all[code]!))) {
      let container = containers.get(keys[0]!);
      if (!container) containers.set(keys[0]!, (container = {code: all.length + containers.size, keys}));
      rows.push([position, container.code, -1]);
    }
  }
  rows.sort(([a], [b]) => a - b);
  return {
    places: all,
    containers: Array.from(containers.values(), ({keys}) => keys),
    positions: Uint32Array.from(rows, ([position]) => position),
    codes: Uint32Array.from(rows, ([, code]) => code),
    by: Int8Array.from(rows, ([, , by]) => by)
  };
}

/** The regions and countries that hold several of an event's places: one for each place too many, itself and what contains it. */
function countedTwice(places: readonly PlaceEntry[]): readonly (readonly string[])[] {
  const seen = new Set<string>();
  const twice: (readonly string[])[] = [];
  for (const place of places) {
    const [, ...keys] = containersOf(place);
    // In the same region it is in the same country, and taken off there as well.
    const narrowest = keys.findIndex((key) => seen.has(key));
    if (narrowest >= 0) twice.push(keys.slice(narrowest));
    for (const key of keys) seen.add(key);
  }
  return twice;
}

/** Adds what some events are linked to. @param positions - ascending */
export function addLinked(
  counts: Uint32Array,
  {positions: rows, codes, by: signs}: LinkedPlaces,
  positions: Uint32Array,
  by: 1 | -1
): void {
  forEachVisible(rows, positions, (row) => {
    counts[codes[row]!]! += signs[row]! * by;
  });
}
