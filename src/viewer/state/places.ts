import type {PlaceEntry} from "./columns.js";

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

/** One value of the facet of places. Those of a country stand below it. */
export type PlaceOption = {
  /** As in `Filters.places`. */
  readonly key: string;
  readonly label: string;
  readonly count: number;
  /** 0 country, 1 region, 2 place. */
  readonly depth: number;
};

/**
 * Countries, regions and places with how many events each would show, the fullest first, each below
 * what contains it. A region shows only where the collection names it.
 *
 * @param counts - by index in `places`
 */
export function placeOptions(
  places: readonly PlaceEntry[],
  counts: Uint32Array,
  chosen: readonly string[],
  locale: string
): readonly PlaceOption[] {
  const regionNames = new Map<string, string>();
  for (const {division, level, name} of places) {
    if (division !== null && level === "region" && !regionNames.has(division))
      regionNames.set(division, name);
  }
  const root: Node = {key: "", label: "", count: 0, children: new Map()};
  places.forEach((place, index) => {
    const count = counts[index]!;
    let node = root;
    if (place.countryCode !== null) {
      node = childOf(node, `country:${place.countryCode}`, countryWords(place.countryCode, locale), count);
      if (place.level === "country") return;
    }
    const region = place.division === null ? undefined : regionNames.get(place.division);
    if (region !== undefined) {
      node = childOf(node, `division:${place.division}`, region, count);
      if (place.level === "region" && place.name === region) return;
    }
    childOf(node, `place:${place.key}`, place.name, count);
  });
  return [...flattened(root, -1, new Set(chosen))];
}

type Node = {key: string; label: string; count: number; children: Map<string, Node>};

function childOf(parent: Node, key: string, label: string, count: number): Node {
  let child = parent.children.get(key);
  if (!child) {
    child = {key, label, count: 0, children: new Map()};
    parent.children.set(key, child);
  }
  child.count += count;
  return child;
}

function* flattened(
  {key, label, count, children}: Node,
  depth: number,
  chosen: Set<string>
): Generator<PlaceOption> {
  if (depth >= 0) yield {key, label, count, depth};
  const sorted = [...children.values()].filter((child) => child.count > 0 || holdsChosen(child, chosen));
  sorted.sort((a, b) => b.count - a.count || a.label.localeCompare(b.label));
  for (const child of sorted) yield* flattened(child, depth + 1, chosen);
}

function holdsChosen({key, children}: Node, chosen: Set<string>): boolean {
  return chosen.has(key) || [...children.values()].some((child) => holdsChosen(child, chosen));
}
