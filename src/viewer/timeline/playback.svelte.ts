import type {DayInterval} from "../../domain/time.js";
import type {Viewer} from "../state/viewer.svelte.js";
import {moved} from "./axis.js";

/** How long an event is shown at speed 1. */
const DWELL_MS = 1800;
/** One run through all time takes so many steps of so long at speed 1. */
const TIME_STEPS = 240;
const STEP_MS = 80;

/** Lets the viewer run from event to event, or a window through time. Stops at the end unless it repeats. */
export class Playback {
  readonly #viewer: Viewer;

  constructor(viewer: Viewer) {
    this.#viewer = viewer;
  }

  /** Milliseconds until the next step. */
  get delayMs(): number {
    const {playMode, speed} = this.#viewer;
    return (playMode === "events" ? DWELL_MS : STEP_MS) / speed;
  }

  toggle(): void {
    const viewer = this.#viewer;
    if (viewer.playing) {
      viewer.playing = false;
      return;
    }
    if (viewer.playMode === "time" || this.#atLastEvent()) this.#rewind();
    viewer.playing = true;
    if (viewer.playMode === "events") this.step();
  }

  /** One step; at the end it begins again or stops. */
  step(): void {
    const viewer = this.#viewer;
    const went = viewer.playMode === "events" ? this.#nextEvent() : this.#nextWindow();
    if (went) return;
    if (viewer.loop) this.#rewind();
    else viewer.playing = false;
  }

  #nextEvent(): boolean {
    const viewer = this.#viewer;
    const next = viewer.neighbour(1);
    if (next < 0 || next === viewer.selectedPosition) return false;
    viewer.selectAt(next, "controls");
    return true;
  }

  #nextWindow(): boolean {
    const viewer = this.#viewer;
    const {extent} = viewer.columns;
    if (!extent) return false;
    const interval = viewer.interval ?? firstWindow(extent);
    const next = moved(interval, Math.max((extent[1] - extent[0]) / TIME_STEPS, 1 / 1440), extent);
    viewer.showInterval(next);
    return next[0] > interval[0];
  }

  #atLastEvent(): boolean {
    const {visible, selectedPosition} = this.#viewer;
    return selectedPosition >= 0 && visible.at(-1) === selectedPosition;
  }

  /** Back to the first event, or the window to the beginning of time if it stands at the end. */
  #rewind(): void {
    const viewer = this.#viewer;
    const {extent} = viewer.columns;
    if (viewer.playMode === "events") viewer.select(null, "controls");
    else if (extent) {
      const {interval} = viewer;
      if (!interval) viewer.showInterval(firstWindow(extent));
      else if (interval[1] >= extent[1]) viewer.showInterval(moved(interval, -Infinity, extent));
    }
  }
}

function firstWindow([from, to]: DayInterval): DayInterval {
  return [from, from + (to - from) / 10];
}
