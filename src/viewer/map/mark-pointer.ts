import {markAt} from "./mark-targets.js";
import type {ScreenMark} from "./screen-marks.js";

/** Pixels around a mark in which a mouse or a finger still hits it. */
const SLACK_PX = {mouse: 3, touch: 12};
const HOVER_DELAY_MS = 80;
const LONG_PRESS_MS = 500;
/** A pointer that moved less did not drag. */
const STILL_PX = 6;

/** What the pointer is told of the marks, and tells. */
export type MarkPointerOptions = {
  readonly container: () => HTMLElement;
  /** The marks that can be hit, lowest first. */
  readonly placed: () => readonly ScreenMark[];
  /** The earliest event of a mark, by the mark's index. */
  readonly firstOf: (mark: number) => number;
  /** What it rests on: a position, -1 for nothing. */
  readonly onpreview: (position: number) => void;
  /** What it chose: a mark, or `null` for the ground. */
  readonly onchoose: (mark: ScreenMark | null) => void;
};

/**
 * A mouse or a finger over the marks: resting previews, a click chooses. A finger that stays on a mark sees what a
 * mouse sees over it; dragging, or a second finger, moves the map. Its methods are listeners.
 */
export class MarkPointer {
  readonly #options: MarkPointerOptions;
  #hoverTimer: ReturnType<typeof setTimeout> | undefined;
  #pressTimer: ReturnType<typeof setTimeout> | undefined;
  /** First event of the mark under the mouse; -1 for none. */
  #hovered = -1;
  #pressedAt: readonly [x: number, y: number] | null = null;
  #previewed = false;
  #chose = false;

  constructor(options: MarkPointerOptions) {
    this.#options = options;
  }

  destroy(): void {
    clearTimeout(this.#hoverTimer);
    clearTimeout(this.#pressTimer);
  }

  readonly press = (event: PointerEvent): void => {
    const {firstOf, onpreview} = this.#options;
    clearTimeout(this.#pressTimer);
    this.#pressedAt = event.isPrimary ? this.#pointOf(event) : null;
    const mark = this.#pressedAt && event.pointerType === "touch" ? this.#markUnder(event) : null;
    if (!mark) return;
    this.#pressTimer = setTimeout(() => {
      this.#previewed = true;
      onpreview(firstOf(mark.index));
    }, LONG_PRESS_MS);
  };

  readonly move = (event: PointerEvent): void => {
    if (event.pointerType !== "touch" || !this.#pressedAt) this.#hover(event);
    else if (!event.isPrimary || this.#hasMoved(event, this.#pressedAt)) this.cancel();
  };

  readonly release = (event: PointerEvent): void => {
    if (!this.#pressedAt || !event.isPrimary) return;
    const dragged = this.#hasMoved(event, this.#pressedAt) || this.#previewed;
    this.cancel();
    const mark = dragged ? null : this.#markUnder(event);
    this.#chose = mark !== null;
    if (!dragged) this.#options.onchoose(mark);
  };

  /**
   * What a tap opens may lie below the finger, and the click that a browser makes of the tap would go there. Comes after
   * `release`.
   */
  readonly touched = (event: TouchEvent): void => {
    if (this.#chose && event.cancelable) event.preventDefault();
    this.#chose = false;
  };

  readonly cancel = (): void => {
    clearTimeout(this.#pressTimer);
    this.#pressedAt = null;
    if (this.#previewed) this.#rest();
    this.#previewed = false;
  };

  readonly leave = (): void => {
    this.cancel();
    this.#rest();
  };

  #hover(event: PointerEvent): void {
    if (event.pointerType === "touch" || event.buttons) return;
    const {container, firstOf, onpreview} = this.#options;
    const mark = this.#markUnder(event);
    container().style.cursor = mark ? "pointer" : "";
    const first = mark ? firstOf(mark.index) : -1;
    if (first === this.#hovered) return;
    this.#hovered = first;
    clearTimeout(this.#hoverTimer);
    this.#hoverTimer = setTimeout(() => onpreview(first), HOVER_DELAY_MS);
  }

  /** It rests on nothing. */
  #rest(): void {
    clearTimeout(this.#hoverTimer);
    this.#hovered = -1;
    this.#options.onpreview(-1);
  }

  #hasMoved(event: PointerEvent, from: readonly [number, number]): boolean {
    const [x, y] = this.#pointOf(event);
    return Math.hypot(x - from[0], y - from[1]) > STILL_PX;
  }

  #pointOf(event: PointerEvent): readonly [number, number] {
    const {left, top} = this.#options.container().getBoundingClientRect();
    return [event.clientX - left, event.clientY - top];
  }

  #markUnder(event: PointerEvent): ScreenMark | null {
    const placed = this.#options.placed();
    const slack = event.pointerType === "touch" ? SLACK_PX.touch : SLACK_PX.mouse;
    return placed[markAt(placed, ...this.#pointOf(event), slack)] ?? null;
  }
}
