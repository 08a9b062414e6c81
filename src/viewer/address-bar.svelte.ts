import {formatAddress, parseAddress, type AddressState} from "./state/address.js";
import type {Viewer} from "./state/viewer.svelte.js";
import type {Library} from "./library.svelte.js";

/** Pause after which a change of the period or the filters becomes a step of its own in the history. */
const SETTLED_MS = 500;

/**
 * Keeps the address and the viewer the same: a link carries the view, and *back* brings the last one back.
 * Selecting and switching collections are steps in the history at once, the rest when it has settled; the map's view,
 * the theme, playback and going through the story never are.
 */
export class AddressBar {
  readonly #viewer: Viewer;
  readonly #library: Library;
  #reading = false;
  #settle: ReturnType<typeof setTimeout> | undefined;
  #step = "";

  constructor(viewer: Viewer, library: Library) {
    this.#viewer = viewer;
    this.#library = library;
  }

  /** Reads the address, opens what it names and follows both from then on. Returns how to stop. */
  start(): () => void {
    const follow = (): void => void this.#read();
    window.addEventListener("popstate", follow);
    let stop = (): void => undefined;
    void this.#library.load("collections/collections.json").then(async () => {
      await this.#read();
      stop = $effect.root(() => {
        $effect(() => this.#write(this.#state()));
      });
    });
    return () => {
      window.removeEventListener("popstate", follow);
      clearTimeout(this.#settle);
      stop();
    };
  }

  /** What the address says becomes what is shown. */
  async #read(): Promise<void> {
    const wanted = parseAddress(location.search);
    const {listed, current, data} = this.#library;
    this.#reading = true;
    try {
      if (wanted.data !== null) {
        if (wanted.data !== data && !(await this.#library.openUrl(wanted.data))) return;
      } else {
        const name = listed.find((one) => one.name === wanted.collection)?.name ?? listed[0]?.name;
        if (name !== undefined && name !== current && !(await this.#library.openListed(name))) return;
      }
      this.#apply(wanted);
    } finally {
      this.#reading = false;
      this.#step = stepOf(this.#state());
    }
  }

  #apply({interval, selection, filters, camera, reach, undatedToo, scale, lanes, story}: AddressState): void {
    const viewer = this.#viewer;
    viewer.showInterval(interval);
    viewer.filters = filters;
    viewer.reach = reach;
    viewer.undatedToo = undatedToo;
    viewer.scale = scale;
    viewer.lanes = lanes;
    viewer.story = story;
    if (camera) viewer.moveCamera({...camera, by: "address"});
    const known = selection !== null && viewer.positionOf(selection) >= 0;
    viewer.select(known ? selection : null, "address");
  }

  #state(): AddressState {
    const {interval, selection, filters, camera, reach, undatedToo, scale, lanes, story, theme} =
      this.#viewer;
    const {current, data, listed} = this.#library;
    return {
      collection: current === listed[0]?.name ? null : current,
      data,
      interval,
      selection: selection?.id ?? null,
      filters,
      camera,
      reach,
      undatedToo,
      scale,
      lanes,
      story,
      theme
    };
  }

  #write(state: AddressState): void {
    const step = stepOf(state);
    const {playing} = this.#viewer;
    if (this.#reading) return;
    clearTimeout(this.#settle);
    const before = this.#step;
    const goesOn = playing || (state.story && parseAddress(before).story);
    if (step === before || goesOn) {
      this.#settle = setTimeout(() => record("replace", state), SETTLED_MS);
      return;
    }
    const isChoice = choiceOf(step) !== choiceOf(before);
    this.#settle = setTimeout(
      () => {
        this.#step = step;
        record("push", state);
      },
      isChoice ? 0 : SETTLED_MS
    );
  }
}

/** What makes a step of the history: everything but where the map looks and in which colours. */
function stepOf(state: AddressState): string {
  return formatAddress({...state, camera: null, theme: "auto"});
}

/** The part of a step that is recorded at once. */
function choiceOf(step: string): string {
  const query = new URLSearchParams(step);
  return ["collection", "data", "event"].map((key) => query.get(key)).join("\n");
}

function record(how: "push" | "replace", state: AddressState): void {
  const query = formatAddress(state);
  const url = `${location.pathname}${query && `?${query}`}${location.hash}`;
  if (url === `${location.pathname}${location.search}${location.hash}`) return;
  try {
    if (how === "push") history.pushState(null, "", url);
    else history.replaceState(null, "", url);
  } catch {
    // A sandboxed frame may not change its address; the page works without.
  }
}
