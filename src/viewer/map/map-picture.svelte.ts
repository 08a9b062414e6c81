import {nextTask} from "../state/next-task.js";
import type {Viewer} from "../state/viewer.svelte.js";
import {MapCamera} from "./map-camera.js";
import {startEngine, type EngineOptions, type MapEngine} from "./map-engine.js";
import {loadMapLibre} from "./map-library.js";
import {MapScene} from "./map-scene.js";
import type {MapWords} from "./map-words.js";
import {markContext} from "./mark-canvas.js";
import type {ScreenMark} from "./screen-marks.js";
import {wakeGraphics} from "./wake-graphics.js";

/** Basemap, marks and camera of one map: how they come to be there, one after the other, and go. */
export class MapPicture {
  readonly #viewer: Viewer;
  engine: MapEngine | null = $state.raw(null);
  /** There last: whoever sees it may use the other two. */
  scene: MapScene | null = $state.raw(null);
  camera: MapCamera | null = null;
  problem: keyof MapWords["problems"] | null = $state(null);
  #stopped = false;

  constructor(viewer: Viewer) {
    this.#viewer = viewer;
  }

  /**
   * Starts the library, lays out the scene and shows the collection, in a task each.
   *
   * @param options - read when it begins; `flat` for the camera too
   * @param onplaced - told after each drawing which marks can be seen
   */
  async start(
    canvas: HTMLCanvasElement,
    options: Omit<EngineOptions, "onproblem">,
    onplaced: (placed: readonly ScreenMark[]) => void
  ): Promise<void> {
    // Meanwhile the library comes; whether it does is asked below.
    loadMapLibre().catch(() => undefined);
    await wakeGraphics();
    if (this.#stopped) return;
    if (!markContext(canvas)) {
      this.problem = "webgl";
      return;
    }
    try {
      const started = await startEngine({...options, onproblem: (found) => (this.problem = found)});
      if (this.#stopped) return started.destroy();
      this.engine = started;
      await nextTask();
      if (this.#stopped) return;
      const drawn = new MapScene(started.map, canvas, onplaced);
      drawn.showLabels(started.labels);
      this.camera = new MapCamera(started.map, this.#viewer);
      this.camera.setFlat(options.flat);
      await nextTask();
      if (this.#stopped) return drawn.destroy();
      this.scene = drawn;
    } catch (error) {
      this.problem = "webgl";
      console.error(error);
    }
  }

  destroy(): void {
    this.#stopped = true;
    this.scene?.destroy();
    this.engine?.destroy();
  }
}
