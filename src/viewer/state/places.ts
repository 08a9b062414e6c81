import type {PlaceEntry} from "./columns.js";
import {fullest} from "./fullest.js";
import type {LinkedPlaces} from "./linked-places.js";

/** A country's name in the reader's language; its code where there is none. */
export function countryWords(code: string, locale: string): string {
  let names = countryNames.get(locale);
  if (!names) {
    names = new Intl.DisplayNames(locale, {type: "region", fallback: "code"});
    countryNames.set(locale, names);
  }
  try {
    return names.of(code) ?? code;
  } catch {
    return code;
  }
}

const countryNames = new Map<string, Intl.DisplayNames>();

/** The place's own key and those of what contains it, narrowest first. */
export function containersOf({key, countryCode, division}: PlaceEntry): readonly string[] {
  return [
    `place:${key}`,
    ...(division === null ? [] : [`division:${division}`]),
    ...(countryCode === null ? [] : [`country:${countryCode}`])
  ];
}

/** One value of the facet of places. Those of a country stand below it. */
export type PlaceOption = {
  /** As in `Filters.places`. */
  readonly key: string;
  readonly label: string;
  readonly count: number;
  /** 0 country, 1 region, 2 place. */
  readonly depth: number;
};

/** Countries, regions and places of a collection, each below what contains it: the same for all counts. */
export type PlaceTree = {
  /** By node, those that contain it before it. */
  readonly options: readonly Omit<PlaceOption, "count">[];
  /** By node: the one that contains it, -1 at the top; and those below it. */
  readonly parents: readonly number[];
  readonly children: readonly (readonly number[])[];
  /** Those at the top. */
  readonly roots: readonly number[];
  /** By index in `places` and, behind these, in `containers`; -1 for none. */
  readonly nodeOf: Int32Array;
  readonly nodeOfKey: ReadonlyMap<string, number>;
  /** By name, in the reader's language. */
  readonly compare: (a: number, b: number) => number;
};

/** Makes the tree of a collection's places. A region shows only where the collection names it. */
export function placeTree(
  {places, containers}: Pick<LinkedPlaces, "places" | "containers">,
  locale: string
): PlaceTree {
  const regionNames = new Map<string, string>();
  for (const {division, level, name} of places) {
    if (division !== null && level === "region" && !regionNames.has(division))
      regionNames.set(division, name);
  }
  const options: Omit<PlaceOption, "count">[] = [];
  const parents: number[] = [];
  const children: number[][] = [];
  const roots: number[] = [];
  const nodeOfKey = new Map<string, number>();
  const nodeBelow = (parent: number, key: string, label: string): number => {
    let node = nodeOfKey.get(key);
    if (node === undefined) {
      node = options.length;
      options.push({key, label, depth: parent < 0 ? 0 : options[parent]!.depth + 1});
      parents.push(parent);
      children.push([]);
      nodeOfKey.set(key, node);
      (parent < 0 ? roots : children[parent]!).push(node);
    }
    return node;
  };
  const nodeOfPlace = places.map((place) => {
    let node = -1;
    if (place.countryCode !== null) {
      node = nodeBelow(node, `country:${place.countryCode}`, countryWords(place.countryCode, locale));
      if (place.level === "country") return node;
    }
    const region = place.division === null ? undefined : regionNames.get(place.division);
    if (region !== undefined) {
      node = nodeBelow(node, `division:${place.division}`, region);
      if (place.level === "region" && place.name === region) return node;
    }
    return nodeBelow(node, `place:${place.key}`, place.name);
  });
  // What is taken off a region that the tree does not show is taken off its country.
  const nodeOfContainer = containers.map(
    (keys) => keys.map((key) => nodeOfKey.get(key)).find((node) => node !== undefined) ?? -1
  );
  const {compare} = new Intl.Collator(locale);
  return {
    options,
    parents,
    children,
    roots,
    nodeOf: Int32Array.from([...nodeOfPlace, ...nodeOfContainer]),
    nodeOfKey,
    compare: (a, b) => compare(options[a]!.label, options[b]!.label) || a - b
  };
}

/**
 * What shows of the tree beside some counts: the fullest first, each below what contains it, and whatever is chosen.
 *
 * @param counts - by index in `nodeOf`; what is to be taken off is below zero, as a signed number
 * @param most - so many of them, and beyond these the chosen alone
 * @returns `total` counts also those that are left off
 */
export function placeOptions(
  tree: PlaceTree,
  counts: Uint32Array,
  chosen: readonly string[],
  most: number
): {readonly options: readonly PlaceOption[]; readonly total: number} {
  const sums = new Float64Array(tree.options.length);
  for (let index = 0; index < counts.length; index++) {
    const node = tree.nodeOf[index]!;
    if (node >= 0) sums[node]! += counts[index]! | 0;
  }
  let total = 0;
  for (let node = sums.length - 1; node >= 0; node--) {
    if (sums[node]! > 0) total++;
    if (tree.parents[node]! >= 0) sums[tree.parents[node]!]! += sums[node]!;
  }
  /** What is chosen, and what contains it: shown also where it is empty. */
  const held = new Set<number>();
  for (const key of chosen) {
    for (let node = tree.nodeOfKey.get(key) ?? -1; node >= 0; node = tree.parents[node]!) {
      if (sums[node] === 0 && !held.has(node)) total++;
      held.add(node);
    }
  }

  const options: PlaceOption[] = [];
  const add = (siblings: readonly number[]): void => {
    const full = fullest(siblings.length, (index) => sums[siblings[index]!]!, most - options.length).map(
      (index) => siblings[index]!
    );
    // By name only now: to sort fifty thousand names takes longer than all the counting.
    full.sort((a, b) => sums[b]! - sums[a]! || tree.compare(a, b));
    const shown = new Set(full);
    const others = held.size === 0 ? [] : siblings.filter((node) => held.has(node) && !shown.has(node));
    for (const node of [...full, ...others]) {
      const isChosen = held.has(node) && chosen.includes(tree.options[node]!.key);
      if (options.length < most || isChosen) options.push({...tree.options[node]!, count: sums[node]!});
      if (options.length < most || held.has(node)) add(tree.children[node]!);
    }
  };
  add(tree.roots);
  return {options, total};
}
