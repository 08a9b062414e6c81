import {EVENT_STATUSES, EVENT_TYPES} from "../../domain/event.js";
import type {DayInterval} from "../../domain/time.js";
import type {CodeLists, Columns} from "./columns.js";
import {bitOf, DIMENSIONS, type Dimension} from "./filter.js";
import {inInterval, windowOf, type Reach} from "./window.js";

/** How many events each value of a facet would show: the interval and all *other* filters applied. */
export type FacetCounts = {
  /** By index in `EVENT_TYPES`, `EVENT_STATUSES`, `columns.places`, `columns.actors`, the articles. */
  readonly types: Uint32Array;
  readonly statuses: Uint32Array;
  readonly places: Uint32Array;
  readonly actors: Uint32Array;
  readonly articles: Uint32Array;
  readonly unplaced: number;
};

const bitNamed = (dimension: Dimension): number => bitOf(DIMENSIONS.indexOf(dimension));
const TYPES = bitNamed("types");
const STATUSES = bitNamed("statuses");
const PLACES = bitNamed("places");
const ACTORS = bitNamed("actors");
const ARTICLES = bitNamed("articles");

/**
 * All counts in one pass over the interval.
 *
 * @param failing - bits as of `failingOf`; `null` when no filter is set
 */
export function facetCounts(
  columns: Columns,
  failing: Uint8Array | null,
  interval: DayInterval | null,
  reach: Reach,
  undatedToo: boolean
): FacetCounts {
  const {type, status, place, actor, article} = columns;
  const types = new Uint32Array(EVENT_TYPES.length);
  const statuses = new Uint32Array(EVENT_STATUSES.length);
  const places = new Uint32Array(columns.places.length);
  const actors = new Uint32Array(columns.actors.length);
  const articles = new Uint32Array(article.codes.reduce((most, code) => Math.max(most, code + 1), 0));
  let unplaced = 0;

  const count = (p: number): void => {
    const bits = failing === null ? 0 : failing[p]!;
    if ((bits & ~TYPES) === 0) types[type[p]!]!++;
    if ((bits & ~STATUSES) === 0) statuses[status[p]!]!++;
    if ((bits & ~PLACES) === 0) {
      if (place[p]! < 0) unplaced++;
      else places[place[p]!]!++;
    }
    if ((bits & ~ACTORS) === 0) countCodes(actor, p, actors);
    if ((bits & ~ARTICLES) === 0) countCodes(article, p, articles);
  };

  forEachIn(columns, interval, reach, undatedToo, count);
  return {types, statuses, places, actors, articles, unplaced};
}

/** Types of some events, by index in `EVENT_TYPES`: the counts beside the types while none of them is chosen. */
export function typesOf({type}: Columns, positions: Uint32Array): Uint32Array {
  const types = new Uint32Array(EVENT_TYPES.length);
  for (let index = 0; index < positions.length; index++) types[type[positions[index]!]!]!++;
  return types;
}

/** The counts beside the types alone, by index in `EVENT_TYPES`. */
export function typeCounts(
  columns: Columns,
  failing: Uint8Array | null,
  interval: DayInterval | null,
  reach: Reach,
  undatedToo: boolean
): Uint32Array {
  const {type} = columns;
  const types = new Uint32Array(EVENT_TYPES.length);
  forEachIn(columns, interval, reach, undatedToo, (p) => {
    if (failing === null || (failing[p]! & ~TYPES) === 0) types[type[p]!]!++;
  });
  return types;
}

function forEachIn(
  columns: Columns,
  interval: DayInterval | null,
  reach: Reach,
  undatedToo: boolean,
  visit: (position: number) => void
): void {
  const {length, dated, long} = columns;
  const {lo, hi} = interval ? windowOf(columns, interval) : {lo: 0, hi: dated};
  if (interval) {
    for (let index = 0; index < long.length && long[index]! < lo; index++) {
      if (inInterval(columns, long[index]!, interval, reach)) visit(long[index]!);
    }
  }
  for (let p = lo; p < hi; p++) if (!interval || inInterval(columns, p, interval, reach)) visit(p);
  if (!interval || undatedToo) for (let p = dated; p < length; p++) visit(p);
}

function countCodes({starts, codes}: CodeLists, p: number, counts: Uint32Array): void {
  const end = starts[p + 1]!;
  for (let index = starts[p]!; index < end; index++) counts[codes[index]!]!++;
}
