import type {Columns} from "../state/columns.js";
import type {MapTheme} from "./map-theme.js";
import type {LineKind} from "./scene-lines.js";
import type {Screen} from "./screen-marks.js";

/** What the scene shows; replaced as a whole. */
export type SceneInput = {
  readonly columns: Columns;
  readonly visible: Uint32Array;
  readonly selectedPosition: number;
  readonly hoverPosition: number;
  /** Index of the place whose events are fanned out while they are few; -1 for none. */
  readonly fannedPlace: number;
  readonly theme: MapTheme;
  readonly locale: string;
  readonly joinedName: Screen["joinedName"];
  /** Whether the whole world is drawn as a plane. */
  readonly flat: boolean;
  /** Lines that the reader does not want to see. */
  readonly hiddenLines: readonly LineKind[];
  /** Pixels at the map's edges that something else covers. */
  readonly insets: Screen["insets"];
};
