import type {Viewer} from "../state/viewer.svelte.js";

/** While the period moves the list follows ten times a second: map, timeline and counts come first, and nobody reads it. */
const FOLLOW_MS = 100;

type Followed = Pick<Viewer, "visible" | "columns" | "failing">;

/** The rows of the list: what is visible, a moment late while only the period moves. To be made in a component. */
export class FollowedRows {
  readonly #viewer: Followed;
  #held: Followed = $state.raw({visible: new Uint32Array(), columns: null!, failing: null});

  constructor(viewer: Followed, now: () => number = () => performance.now()) {
    this.#viewer = viewer;
    let followedAt = -Infinity;
    const follow = (): void => {
      followedAt = now();
      this.#held = {visible: viewer.visible, columns: viewer.columns, failing: viewer.failing};
    };
    $effect.pre(() => {
      void viewer.visible;
      const waitMs = followedAt + FOLLOW_MS - now();
      if (waitMs <= 0) return follow();
      const timer = setTimeout(follow, waitMs);
      return () => clearTimeout(timer);
    });
  }

  readonly current: Uint32Array = $derived.by(() => {
    const {columns, failing} = this.#viewer;
    // Of another collection, or under other filters, what was shown before would be wrong and not just late.
    const isLate = this.#held.columns === columns && this.#held.failing === failing;
    return isLate ? this.#held.visible : this.#viewer.visible;
  });
}
