import type {DayInterval} from "../../domain/time.js";
import type {PlayMode, Viewer} from "../state/viewer.svelte.js";
import {moved} from "./axis.js";
import {finestDays} from "./histogram.js";

/** How long an event is shown at speed 1. */
const DWELL_MS = 1800;
/** One run through all time takes about so many steps, none shorter than this at speed 1. */
const TIME_STEPS = 240;
const STEP_MS = 80;
const RUN_MS = TIME_STEPS * STEP_MS;
/** Of all time: how long the window is that goes through it. */
const WINDOW_SHARE = 1 / 10;

/**
 * Lets the viewer run from event to event, or a window through time. Stops at the end unless it repeats.
 *
 * The window begins and ends as finely as the events are dated: where all are known to the day, with a day. For who wants
 * no motion it does not glide but goes on by half its length, at the pace of events.
 */
export class Playback {
  readonly #viewer: Viewer;

  constructor(viewer: Viewer) {
    this.#viewer = viewer;
  }

  /** A day, or an hour or a minute where events are dated so and all is soon over. */
  readonly #grain = $derived.by(() => {
    const {columns} = this.#viewer;
    if (!columns.extent || finestDays(columns) >= 1) return 1;
    const least = (columns.extent[1] - columns.extent[0]) / TIME_STEPS;
    return [1, 1 / 24].find((days) => least >= days) ?? 1 / 1440;
  });

  /** As the reader chose it; without any date there is no time to go through. */
  get #mode(): PlayMode {
    const {playMode, columns} = this.#viewer;
    return columns.extent ? playMode : "events";
  }

  /** Milliseconds until the next step. */
  get delayMs(): number {
    const {speed, reducedMotion, columns} = this.#viewer;
    if (this.#mode === "events" || reducedMotion || !columns.extent) return DWELL_MS / speed;
    const steps = Math.ceil((columns.extent[1] - columns.extent[0]) / this.#stepDays(columns.extent));
    return Math.min(DWELL_MS, Math.max(STEP_MS, RUN_MS / steps)) / speed;
  }

  toggle(): void {
    const viewer = this.#viewer;
    if (viewer.playing) {
      viewer.playing = false;
      return;
    }
    if (this.#mode === "time" || this.#atLastEvent()) this.#rewind();
    viewer.playing = true;
    if (this.#mode === "events") this.step();
  }

  /** One step; at the end it begins again or stops. */
  step(): void {
    const viewer = this.#viewer;
    const went = this.#mode === "events" ? this.#nextEvent() : this.#nextWindow();
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
    const interval = viewer.interval ?? this.#firstWindow(extent);
    const stepDays = viewer.reducedMotion
      ? this.#snapped((interval[1] - interval[0]) / 2)
      : this.#stepDays(extent);
    const next = moved(interval, stepDays, extent);
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
    if (this.#mode === "events") viewer.select(null, "controls");
    else if (extent) {
      const {interval} = viewer;
      if (!interval) viewer.showInterval(this.#firstWindow(extent));
      else if (interval[1] >= extent[1]) viewer.showInterval(moved(interval, -Infinity, extent));
    }
  }

  #stepDays([from, to]: DayInterval): number {
    return this.#snapped((to - from) / TIME_STEPS);
  }

  #firstWindow([from, to]: DayInterval): DayInterval {
    return [from, Math.min(to, from + this.#snapped((to - from) * WINDOW_SHARE))];
  }

  /** A length in whole units, at least one. */
  #snapped(days: number): number {
    return Math.max(1, Math.ceil(days / this.#grain - 1e-9)) * this.#grain;
  }
}
