import {createContext} from "svelte";
import type {EventCollection} from "../../domain/collection.js";
import type {EventFeature} from "../../domain/event.js";
import type {DayInterval} from "../../domain/time.js";
import type {Columns} from "./columns.js";
import {NO_FILTERS, type Bounds, type Filters} from "./filter.js";
import {Filtering} from "./filtering.svelte.js";
import {EMPTY_COLLECTION, openCollection, type CollectionHead, type OpenedCollection} from "./opened.js";
import {inInterval, lowerBoundOf, shownIn, type Reach, type Shown} from "./window.js";
import {en} from "./words/en.js";
import type {Words} from "./words/words.js";

/** Which part asked; a part ignores the changes it made itself. */
export type Part = "map" | "timeline" | "list" | "detail" | "controls" | "address" | "host";

/** An event, and which part chose it. */
export type Choice = {readonly id: string; readonly by: Part};

/** Where the map looks. */
export type Camera = {readonly lng: number; readonly lat: number; readonly zoom: number; readonly by: Part};

export const THEMES = ["auto", "light", "dark", "paper"] as const;
export type Theme = (typeof THEMES)[number];
/** How time is laid out: true to scale, long empty stretches cut out, or the same step from event to event. */
export type Scale = "proportional" | "collapsed" | "steps";
export type Lanes = "none" | "type" | "actor" | "article";
export type PlayMode = "events" | "time";
export type Insets = {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
};

/** What shows a large collection, one after the other: the timeline first in sums, then with its lanes and trays. */
const STAGES = ["list", "timeline", "lanes", "trays", "all"] as const;
/**
 * Languages that write a small whole number as a program does, unless the tag asks for other digits. To ask the browser
 * takes a tenth of the time in which the page is first laid out.
 */
const PLAIN_DIGITS = /^(?:en|de|es|ka|ru)(?:-(?!u-)\w+)*$/iu;
/** From so many events on the parts show a new collection one after the other. */
const LARGE = 20_000;

/**
 * What one widget shows. One instance a widget, handed down by context: a page may embed several.
 * Facts are stored, everything else is derived, so that nothing can disagree.
 */
export class Viewer {
  /** Replaced, never mutated. */
  opened: OpenedCollection = $state.raw(EMPTY_COLLECTION);
  /**
   * What of the view shows the collection already: at first, and of a large one, the parts follow one after the other,
   * so that the page never stands still.
   */
  shownSoFar: (typeof STAGES)[number] = $state("list");
  /** Whether a text can be searched for; of a large collection somewhat later than it is opened. */
  searchable = $state(true);
  /** Days to show; `null` shows everything, also what has no date. */
  interval: DayInterval | null = $state.raw(null);
  filters: Filters = $state.raw(NO_FILTERS);
  reach: Reach = $state("possible");
  /** Whether events without a date stay in view while an interval is set. */
  undatedToo = $state(false);
  selection: Choice | null = $state.raw(null);
  /** What the pointer rests on: a preview, never more. */
  hover: Choice | null = $state.raw(null);
  /** Set by the map when the reader moved it, by the address when it is read. */
  camera: Camera | null = $state.raw(null);
  /** What the map shows; told by the map. `null` before it is there. */
  mapBounds: Bounds | null = $state.raw(null);
  /** Counts how often the map was asked to show all that is visible. */
  fits = $state(0);
  /** Whether scrolling the list selects, so that map and timeline go along; the cards then quote. */
  story = $state(false);
  /** The article that is open for reading, by id. */
  reading: string | null = $state(null);
  /** Whether the reader is drawing an area on the map. */
  drawing = $state(false);
  playing = $state(false);
  playMode: PlayMode = $state("events");
  speed = $state(1);
  loop = $state(false);
  scale: Scale = $state("proportional");
  lanes: Lanes = $state("type");
  theme: Theme = $state("auto");
  /** What the system asks for; told by the page, so that the state needs no browser. */
  systemDark = $state(false);
  reducedMotion = $state(false);
  /** BCP 47 tag for dates and numbers. */
  locale = $state("en");
  /** What the page says, in the reader's language. */
  words: Words = $state.raw(en);
  /** What lies over the map's edges, in CSS pixels: what is flown to should be seen beside it. */
  insets: Insets = $state.raw({top: 0, right: 0, bottom: 0, left: 0});

  readonly columns: Columns = $derived(this.opened.columns);
  readonly head: CollectionHead = $derived(this.opened.head);
  /** Whether a collection is open and there is nothing in it. */
  readonly holdsNothing: boolean = $derived(this.opened !== EMPTY_COLLECTION && this.columns.length === 0);
  readonly dark: boolean = $derived(this.theme === "auto" ? this.systemDark : this.theme === "dark");

  /** What the filters let through, and the counts beside them. */
  readonly filtering = new Filtering(this);
  /** Per position 0 if it passes every filter, else a bit for each that drops it; `null`: no filter is set. */
  readonly failing: Uint8Array | null = $derived(this.filtering.failing);

  readonly shown: Shown = $derived(
    shownIn(this.columns, this.failing, this.interval, this.reach, this.undatedToo)
  );

  /** Positions that pass the filters and the interval: time order, then the undated in narrative order. */
  readonly visible: Uint32Array = $derived(this.shown.positions);

  /** Undated positions that pass the filters, also where the interval leaves them out. */
  readonly undated: Uint32Array = $derived.by(() => {
    const {length, dated} = this.columns;
    const {failing} = this;
    const positions = new Uint32Array(length - dated);
    let count = 0;
    for (let p = dated; p < length; p++) if (failing === null || failing[p] === 0) positions[count++] = p;
    return positions.subarray(0, count);
  });

  /** Positions without a place that pass the filters and the interval. */
  readonly unplaced: Uint32Array = $derived.by(() => {
    const {lng} = this.columns;
    const {visible, shown} = this;
    const positions = new Uint32Array(shown.unplaced);
    let count = 0;
    for (let index = 0; count < positions.length; index++) {
      const p = visible[index]!;
      if (Number.isNaN(lng[p])) positions[count++] = p;
    }
    return positions;
  });

  /** Position of the selected event, -1 without one. It stays selected while filters hide it. */
  readonly selectedPosition: number = $derived(this.positionOf(this.selection?.id));
  readonly selected: EventFeature | null = $derived(
    this.selectedPosition < 0 ? null : this.eventAt(this.selectedPosition)
  );
  readonly hoverPosition: number = $derived(this.positionOf(this.hover?.id));

  /** Shows another collection from its beginning; what was asked of the last one does not carry over. */
  open(opened: OpenedCollection): void {
    this.shownSoFar = opened.columns.length < LARGE && this.opened !== EMPTY_COLLECTION ? "all" : "list";
    this.opened = opened;
    this.searchable = opened.whenSearchable === undefined;
    void opened.whenSearchable?.then(() => {
      if (this.opened === opened) this.searchable = true;
    });
    this.interval = null;
    this.filters = NO_FILTERS;
    this.selection = null;
    this.hover = null;
    this.reading = null;
    this.camera = null;
    this.drawing = false;
    this.playing = false;
  }

  /** One more part shows the collection. */
  showMore(): void {
    this.shownSoFar = STAGES[STAGES.indexOf(this.shownSoFar) + 1] ?? "all";
  }

  /** For a collection that is in memory. */
  openCollection(name: string, collection: EventCollection): void {
    this.open(openCollection(name, collection));
  }

  select(id: string | null, by: Part): void {
    this.selection = id === null ? null : {id, by};
  }

  /** Selects by position; -1 unselects. */
  selectAt(position: number, by: Part): void {
    this.select(position < 0 ? null : this.eventAt(position).id, by);
  }

  preview(id: string | null, by: Part): void {
    if (id !== (this.hover?.id ?? null)) this.hover = id === null ? null : {id, by};
  }

  previewAt(position: number, by: Part): void {
    this.preview(position < 0 ? null : this.eventAt(position).id, by);
  }

  /** Changes some filters and leaves the others. */
  filter(change: Partial<Filters>): void {
    this.filters = {...this.filters, ...change};
  }

  clearFilters(): void {
    this.filters = NO_FILTERS;
  }

  /** `null`, or an interval that covers everything dated, shows everything. */
  showInterval(interval: DayInterval | null): void {
    const {extent} = this.columns;
    const all = !interval || !extent || (interval[0] <= extent[0] && interval[1] >= extent[1]);
    this.interval = all ? null : interval;
  }

  /** A count as the reader writes it. */
  number(value: number): string {
    if (value < 1000 && Number.isInteger(value) && value >= 0 && PLAIN_DIGITS.test(this.locale))
      return String(value);
    return value.toLocaleString(this.locale);
  }

  /** A share of 1 as the reader writes it. */
  percent(share: number): string {
    return share.toLocaleString(this.locale, {style: "percent"});
  }

  /** Asks the map to show all that is visible. */
  fit(): void {
    this.fits++;
  }

  /** Told by the map after each move; the filter by map area follows while it is on. */
  showBounds(bounds: Bounds): void {
    this.mapBounds = bounds;
    if (this.filters.bounds) this.filter({bounds});
  }

  moveCamera(camera: Camera): void {
    this.camera = camera;
  }

  eventAt(position: number): EventFeature {
    return this.opened.eventAt(this.columns.feature[position]!);
  }

  /** -1 if the collection has no such event. */
  positionOf(id: string | null | undefined): number {
    if (id === null || id === undefined) return -1;
    const index = this.opened.indexOfId(id);
    return index < 0 ? -1 : this.columns.position[index]!;
  }

  /** Whether filters and interval let a position through. */
  isVisible(position: number): boolean {
    if (this.failing !== null && this.failing[position] !== 0) return false;
    if (!this.interval) return true;
    return position >= this.columns.dated
      ? this.undatedToo
      : inInterval(this.columns, position, this.interval, this.reach);
  }

  /** The visible position `steps` after the selected one (before, if negative), at the ends the last one; -1 if none. */
  neighbour(steps: number): number {
    const {visible, selectedPosition} = this;
    if (visible.length === 0) return -1;
    const index = lowerBoundOf(visible, Math.max(0, selectedPosition));
    const isVisible = visible[index] === selectedPosition;
    // From a hidden one the next is the first behind it, so walking goes on where it stood.
    const next =
      selectedPosition < 0
        ? steps > 0
          ? 0
          : visible.length - 1
        : index + steps - (isVisible || steps < 0 ? 0 : 1);
    return visible[Math.min(visible.length - 1, Math.max(0, next))]!;
  }
}

export const [useViewer, provideViewer] = createContext<Viewer>();
