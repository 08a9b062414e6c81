import {untrack} from "svelte";
import {
  addCounts,
  droppedByOne,
  droppedPositions,
  facetBit,
  FACETS,
  noCounts,
  wholeCounts,
  type FacetName
} from "./facets.js";
import {bitOf, DIMENSIONS, droppedBy, failingOf, type Dimension} from "./filter.js";
import type {Viewer} from "./viewer.svelte.js";

/** What the filters let through, and how many events each value of a facet would show. */
export class Filtering {
  readonly #viewer: Viewer;
  readonly #dropped: readonly Dropped[];
  readonly #counts: Readonly<Record<FacetName, CountsBeside>>;

  constructor(viewer: Viewer) {
    this.#viewer = viewer;
    this.#dropped = DIMENSIONS.map((dimension) => new Dropped(viewer, dimension));
    this.#counts = Object.fromEntries(
      FACETS.map((facet) => [facet, new CountsBeside(viewer, this, facet)])
    ) as Record<FacetName, CountsBeside>;
  }

  /** Per position 0 if it passes every filter, else a bit for each that drops it; `null`: no filter is set. */
  readonly failing: Uint8Array | null = $derived.by(() =>
    failingOf(
      this.#dropped.map(({positions}) => positions),
      this.#viewer.columns.length
    )
  );

  /** The bits that occur in `failing`. */
  readonly bits: number = $derived.by(() =>
    this.#dropped.reduce((bits, {positions}, index) => (positions ? bits | bitOf(index) : bits), 0)
  );

  /** Of the whole collection, without an interval: what does not pass. */
  readonly droppedPositions: Uint32Array = $derived.by(() => {
    const {columns, visible} = this.#viewer;
    return droppedPositions(this.failing!, columns.length - visible.length);
  });

  /**
   * How many events each value of a facet would show: the interval and all *other* filters applied. Worked out only
   * while somebody reads them. By index in `EVENT_TYPES`, `EVENT_STATUSES`, `PlaceTree.nodeOf`, `columns.actors`, the
   * articles.
   */
  counts(facet: FacetName): Uint32Array {
    return this.#counts[facet].counts;
  }
}

/** What one filter drops. Worked out again only when that filter or the collection changes. */
class Dropped {
  readonly #viewer: Viewer;
  readonly #dimension: Dimension;

  constructor(viewer: Viewer, dimension: Dimension) {
    this.#viewer = viewer;
    this.#dimension = dimension;
  }

  readonly #value = $derived.by(() => this.#viewer.filters[this.#dimension]);

  readonly positions: Uint8Array | null = $derived.by(() => {
    void this.#value;
    if (this.#dimension === "text") void this.#viewer.searchable;
    const {columns, head, opened} = this.#viewer;
    const filters = untrack(() => this.#viewer.filters);
    return droppedBy(this.#dimension, filters, {
      columns,
      articleIds: head.articles.map(({id}) => id),
      searchText: opened.searchText
    });
  });
}

/** The counts beside one facet. */
class CountsBeside {
  readonly #viewer: Viewer;
  readonly #filtering: Filtering;
  readonly #facet: FacetName;

  constructor(viewer: Viewer, filtering: Filtering, facet: FacetName) {
    this.#viewer = viewer;
    this.#filtering = filtering;
    this.#facet = facet;
  }

  /** Of a collection as a whole. */
  readonly #whole: Uint32Array = $derived.by(() => {
    const {columns, head} = this.#viewer;
    return wholeCounts(this.#facet, columns, head.articles.length);
  });

  readonly counts: Uint32Array = $derived.by(() => {
    const {columns, head, visible, interval, reach, undatedToo} = this.#viewer;
    const {failing, bits} = this.#filtering;
    const own = bits & facetBit(this.#facet);
    if (!interval && own === bits) return this.#whole;
    const mostShown = !interval && visible.length > columns.length / 2;
    // Whichever are fewer are counted: those that are shown, or those that are taken off the whole.
    const counts = mostShown ? this.#whole.slice() : noCounts(this.#facet, columns, head.articles.length);
    if (mostShown) addCounts(counts, this.#facet, columns, this.#filtering.droppedPositions, -1);
    else addCounts(counts, this.#facet, columns, visible, 1);
    if (failing && own) {
      const others = droppedByOne(columns, failing, own, interval, reach, undatedToo);
      addCounts(counts, this.#facet, columns, others, 1);
    }
    return counts;
  });
}
