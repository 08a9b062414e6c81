import type {OpenedCollection} from "../state/opened.js";
import type {Viewer} from "../state/viewer.svelte.js";
import type {Names} from "./basemap.js";
import {boundsOf} from "./map-camera.js";
import {mapTheme} from "./map-theme.js";
import {mapWords} from "./map-words.js";
import type {LineKind} from "./scene-lines.js";

const GLOBE_DEGREES = 130;

/** Of the map's properties those that change what it shows. */
type Given = {readonly held: boolean; readonly look: "light" | "paper"};

/** What the map shows besides the viewer's facts: what follows from them, and what the reader asked of the map alone. */
export class MapFacts {
  readonly #viewer: Viewer;
  readonly #given: () => Given;
  #openedBefore: OpenedCollection;
  /** What the reader asked for; `null` leaves it to the collection. */
  #flatAsked: boolean | null = $state(null);
  /** Whether the reader wants places of the basemap named as those who live there write them. */
  localNames = $state(false);
  /** Kinds of lines that the reader does not want to see. */
  hiddenLines: readonly LineKind[] = $state.raw([]);

  readonly held = $derived.by(() => this.#given().held);
  readonly theme = $derived.by(() => {
    const {dark, theme} = this.#viewer;
    return mapTheme(dark, theme === "paper" ? "paper" : this.#given().look);
  });
  readonly words = $derived.by(() => mapWords(this.#viewer.words.lang));
  /** As long as it is held, what it showed before. */
  readonly opened = $derived.by(() => {
    if (!this.held) this.#openedBefore = this.#viewer.opened;
    return this.#openedBefore;
  });
  /** Around all that is placed; `null` where nothing is. */
  readonly frame = $derived.by(() => boundsOf(this.opened.columns, this.opened.columns.position));
  /** A globe hides half of the world: a collection from all around it is shown flat, unless the reader asks. */
  readonly flat = $derived.by(() => {
    const {frame} = this;
    return this.#flatAsked ?? (frame !== null && frame[2] - frame[0] > GLOBE_DEGREES);
  });

  readonly names: Names = $derived.by(() => ({locale: this.#viewer.locale, local: this.localNames}));

  constructor(viewer: Viewer, given: () => Given) {
    this.#viewer = viewer;
    this.#given = given;
    this.#openedBefore = viewer.opened;
  }

  turnShape(): void {
    this.#flatAsked = !this.flat;
  }
}
