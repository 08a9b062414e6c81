import type {Columns} from "../state/columns.js";
import type {DrawnMovement} from "./draw-movements.js";
import {MovementLines} from "./movement-lines.js";
import {countMovements, findMovements, movementOf, type Movements} from "./movements.js";
import type {Projection} from "./projection.js";

/** More movements than that would be a tangle: those with the most events are drawn, the others counted. */
const MOST = 60;

/** Which movements are drawn for what is visible, and where on the screen. */
export class ShownMovements {
  /** Movements that are shown but too many to draw. */
  notDrawn = 0;
  readonly #lines = new MovementLines();
  #columns: Columns | null = null;
  #movements: Movements | null = null;
  #visible: Uint32Array | null = null;
  #shown: readonly Omit<DrawnMovement & {readonly index: number}, "lines" | "selected">[] = [];

  open(columns: Columns): void {
    this.#columns = columns;
    this.#movements = findMovements(columns);
    this.#visible = null;
    this.#shown = [];
    this.notDrawn = 0;
  }

  /** The movements to draw, the selected one last. */
  drawn(visible: Uint32Array, selectedPosition: number, projection: Projection): readonly DrawnMovement[] {
    const movements = this.#movements;
    if (!movements || movements.list.length === 0) return [];
    if (visible !== this.#visible) this.#count(movements, visible);
    const selected = movementOf(movements, selectedPosition);
    return this.#shown
      .map(({index, count, status}) => ({
        lines: this.#lines.linesOf(movements.list[index]!, projection),
        count,
        status,
        selected: index === selected
      }))
      .sort((a, b) => Number(a.selected) - Number(b.selected));
  }

  #count(movements: Movements, visible: Uint32Array): void {
    this.#visible = visible;
    const {total, planned, cancelled} = countMovements(movements, this.#columns!, visible);
    const shown = [...total.keys()].filter((index) => total[index]! > 0);
    if (shown.length > MOST) shown.sort((a, b) => total[b]! - total[a]!);
    this.notDrawn = Math.max(0, shown.length - MOST);
    this.#shown = shown.slice(0, MOST).map((index) => ({
      index,
      count: total[index]!,
      status:
        planned[index] === total[index]
          ? "planned"
          : cancelled[index] === total[index]
            ? "cancelled"
            : "happened"
    }));
  }
}
