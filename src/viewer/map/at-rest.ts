/**
 * Calls something once the picture has come to rest: so long after the browser has shown the last change, not after
 * it was asked for. On a slow machine a frame may take longer than any delay, and what then follows would only
 * make it slower.
 */
export class AtRest {
  readonly #delayMs: number;
  #frame = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(delayMs: number) {
    this.#delayMs = delayMs;
  }

  /** Calls `then` at rest, and nothing that was to be called before. */
  call(then: () => void): void {
    this.cancel();
    // The first frame asks for the picture, the second comes when it could be shown.
    this.#frame = requestAnimationFrame(() => {
      this.#frame = requestAnimationFrame(() => {
        this.#timer = setTimeout(then, this.#delayMs);
      });
    });
  }

  cancel(): void {
    cancelAnimationFrame(this.#frame);
    clearTimeout(this.#timer);
  }
}
