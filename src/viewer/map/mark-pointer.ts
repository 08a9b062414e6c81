import type {Target} from "./mark-targets.js";

/** Pixels around a mark in which a mouse or a finger still hits it. */
const SLACK_PX = {mouse: 3, touch: 12};
const HOVER_DELAY_MS = 80;
const LONG_PRESS_MS = 500;
/** A pointer that moved less did not drag. */
const STILL_PX = 6;

/** What the pointer is told of the marks, and tells. */
export type MarkPointerOptions = {
  readonly container: () => HTMLElement;
  /** What is under a point, in pixels of the container; `null` for the ground. */
  readonly targetAt: (at: readonly [x: number, y: number], slackPx: number) => Target | null;
  /** The event that stands for it: its own, of a mark the earliest. */
  readonly previewOf: (target: Target) => number;
  /** What it rests on: a position, -1 for nothing. */
  readonly onpreview: (position: number) => void;
  /** What it chose; `null` for the ground. */
  readonly onchoose: (target: Target | null) => void;
};

/**
 * A mouse or a finger over the marks: resting previews, a click chooses. A finger that stays on a mark sees what a
 * mouse sees over it; dragging, or a second finger, moves the map. Its methods are listeners.
 */
export class MarkPointer {
  readonly #options: MarkPointerOptions;
  #hoverTimer: ReturnType<typeof setTimeout> | undefined;
  #pressTimer: ReturnType<typeof setTimeout> | undefined;
  /** The event that stands for what is under the mouse; -1 for none. */
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
    const {previewOf, onpreview} = this.#options;
    clearTimeout(this.#pressTimer);
    this.#pressedAt = event.isPrimary ? this.#pointOf(event) : null;
    const target = this.#pressedAt && event.pointerType === "touch" ? this.#under(event) : null;
    if (!target) return;
    this.#pressTimer = setTimeout(() => {
      this.#previewed = true;
      onpreview(previewOf(target));
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
    const target = dragged ? null : this.#under(event);
    clearTimeout(this.#hoverTimer); // what it chose may be another thing from now on
    this.#chose = target !== null;
    if (!dragged) this.#options.onchoose(target);
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
    const {container, previewOf, onpreview} = this.#options;
    const target = this.#under(event);
    container().style.cursor = target ? "pointer" : "";
    const position = target ? previewOf(target) : -1;
    if (position === this.#hovered) return;
    this.#hovered = position;
    clearTimeout(this.#hoverTimer);
    this.#hoverTimer = setTimeout(() => onpreview(position), HOVER_DELAY_MS);
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

  #under(event: PointerEvent): Target | null {
    const slack = event.pointerType === "touch" ? SLACK_PX.touch : SLACK_PX.mouse;
    return this.#options.targetAt(this.#pointOf(event), slack);
  }
}
