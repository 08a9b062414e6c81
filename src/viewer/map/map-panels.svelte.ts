import {tick} from "svelte";
import type {Viewer} from "../state/viewer.svelte.js";
import {boundsOf, type MapCamera} from "./map-camera.js";
import type {MapEngine} from "./map-engine.js";
import type {Box} from "./mark-room.js";
import type {FoundPlace} from "./place-search.js";

/** What is shown around a place of which nobody knows how far it reaches. */
const AROUND_KM = 300;

/** What the panels reach of the map, as soon as it is there. */
type Reach = {
  readonly engine: () => MapEngine | null;
  readonly camera: () => MapCamera | null;
  /** The element of the whole map. */
  readonly view: () => HTMLElement;
};

/** The panel at the map's corner: the events of a place, or the search for one; and where the focus goes from them. */
export class MapPanels {
  /** Positions of the events of a mark that are listed, ascending. */
  listed: readonly number[] = $state.raw([]);
  listedName = $state("");
  /** The place at which all of them are; -1 where they are at several, or none is listed. */
  readonly place = $derived.by(() => {
    const {place} = this.#viewer.columns;
    const [first = -1, ...others] = this.listed;
    const at = first < 0 ? -1 : place[first]!;
    return others.every((position) => place[position] === at) ? at : -1;
  });
  /** Whether a place is looked for by its name. */
  searching = $state(false);
  /** Whether the reader came by keys, so that the panel takes the focus. */
  byKeys = $state(false);

  readonly #viewer: Viewer;
  readonly #reach: Reach;

  constructor(viewer: Viewer, reach: Reach) {
    this.#viewer = viewer;
    this.#reach = reach;
  }

  list(positions: Iterable<number>, name: string): void {
    this.listed = [...positions];
    this.listedName = name;
  }

  /** Brings a mark to where neither the panel nor what lies at the map's edges covers it. @param box - in pixels of the map */
  async uncover(box: Box): Promise<void> {
    await tick();
    const view = this.#reach.view();
    const panel = view.querySelector(".panel")?.getBoundingClientRect();
    const {left: x, top: y} = view.getBoundingClientRect();
    const over = panel && {
      left: panel.left - x,
      top: panel.top - y,
      right: panel.right - x,
      bottom: panel.bottom - y
    };
    this.#reach.camera()?.uncover(box, over ?? null);
  }

  clear(): void {
    this.listed = [];
  }

  /** The focus goes back to the marks if it was in the panel. */
  close(): void {
    const view = this.#reach.view();
    const root = view.getRootNode() as Document | ShadowRoot;
    const within = root.activeElement?.closest(".panel") !== null && view.contains(root.activeElement);
    this.clear();
    if (within) this.focusMarks();
  }

  /** Keys go on from what the pointer chose: Escape closes what it opened, also where the page is not ours. */
  focusMarks(): void {
    this.#focus("[role=listbox]");
  }

  /** Opens the search, or closes it. */
  toggleSearch(): void {
    if (this.searching) return this.closeSearch();
    this.clear();
    this.searching = true;
  }

  closeSearch(): void {
    this.searching = false;
    this.#focus("[data-go]");
  }

  /** Where something happened at the place that was found, its events are listed. */
  async goTo({name, at, radiusKm, place, area}: FoundPlace): Promise<void> {
    this.searching = false;
    const {columns, visible} = this.#viewer;
    const events = place < 0 ? [] : visible.filter((position) => columns.place[position] === place);
    const camera = this.#reach.camera();
    const outline = area === null ? null : ((await this.#reach.engine()?.shapes())?.frameOf(area) ?? null);
    if (outline) camera?.fitBounds(outline);
    else camera?.goTo(at, radiusKm ?? AROUND_KM);
    this.byKeys = true;
    this.list(events, name);
    if (this.listed.length === 0) this.#focus("[data-go]");
  }

  /** Shows the listed places from near. */
  zoomToListed(): void {
    this.#reach.camera()?.fitBounds(boundsOf(this.#viewer.columns, this.listed));
    this.clear();
  }

  #focus(selector: string): void {
    this.#reach.view().querySelector<HTMLElement>(selector)?.focus({preventScroll: true});
  }
}
