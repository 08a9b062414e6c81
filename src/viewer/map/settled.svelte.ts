import {AtRest} from "./at-rest.js";
import type {MapPicture} from "./map-picture.svelte.js";
import type {LineKind} from "./scene-lines.js";
import type {ScreenMark} from "./screen-marks.js";

const SETTLE_MS = 250;

/** What is said of the picture around it, once that has come to rest: to say it at every step would cost more than the step. */
export class Settled {
  readonly #picture: MapPicture;
  readonly #rest = new AtRest(SETTLE_MS);
  placed: readonly ScreenMark[] = $state.raw([]);
  /** Index of the mark that the keyboard is at, -1 for none. */
  active = $state(-1);
  zoom = $state(0);
  outOfView = $state(0);
  notDrawn = $state(0);
  /** Kinds of lines in view. */
  lineKinds: readonly LineKind[] = $state.raw([]);

  constructor(picture: MapPicture) {
    this.#picture = picture;
  }

  readonly take = (placed: readonly ScreenMark[]): void => {
    this.#rest.call(() => {
      const {scene, engine} = this.#picture;
      this.placed = placed;
      this.active = scene?.focused ?? -1;
      this.outOfView = scene?.eventsOutOfView ?? 0;
      this.lineKinds = scene?.lines.inView ?? [];
      this.notDrawn = scene?.lines.notDrawn ?? 0;
      this.zoom = engine?.map.getZoom() ?? 0;
    });
  };

  /** Moves the keyboard to a mark, -1 for none, at once. */
  focus(mark: number): void {
    this.#picture.scene?.focus(mark);
    this.active = mark;
  }

  destroy(): void {
    this.#rest.cancel();
  }
}
