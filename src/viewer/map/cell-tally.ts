import {EVENT_STATUSES} from "../../domain/event.js";
import type {Columns} from "../state/columns.js";
import {FAMILIES, FAMILY_OF_TYPE} from "../state/families.js";
import type {Cells} from "./cells.js";

export const FAMILY_COUNT = FAMILIES.length;

/** Events shown, a cell. */
export type CellCounts = {
  readonly total: Uint32Array;
  /** `FAMILY_COUNT` numbers a cell. */
  readonly families: Uint32Array;
  readonly planned: Uint32Array;
  readonly cancelled: Uint32Array;
};

const PLANNED = EVENT_STATUSES.indexOf("planned");
const CANCELLED = EVENT_STATUSES.indexOf("cancelled");

/**
 * Counts what is shown in each cell, and keeps the counts: when time moves only what comes in and what goes out
 * is counted.
 */
export class CellTally implements CellCounts {
  readonly total: Uint32Array;
  readonly families: Uint32Array;
  readonly planned: Uint32Array;
  readonly cancelled: Uint32Array;
  /** All of them together. */
  placed = 0;
  readonly #cells: Cells;
  readonly #columns: Columns;
  #shown = new Uint32Array();

  constructor(cells: Cells, columns: Columns) {
    const {length} = cells;
    this.#cells = cells;
    this.#columns = columns;
    this.total = new Uint32Array(length);
    this.families = new Uint32Array(length * FAMILY_COUNT);
    this.planned = new Uint32Array(length);
    this.cancelled = new Uint32Array(length);
  }

  /** @param visible - positions, ascending; kept, so not to be changed later */
  show(visible: Uint32Array): void {
    const before = this.#shown;
    this.#shown = visible as Uint32Array<ArrayBuffer>;
    const [beforeLength, length] = [before.length, visible.length];
    let old = 0;
    let now = 0;
    for (;;) {
      // Most of it stays, so this is where nearly all of the time goes.
      while (old < beforeLength && now < length && before[old] === visible[now]) {
        old++;
        now++;
      }
      const gone = old < beforeLength ? before[old]! : Infinity;
      const come = now < length ? visible[now]! : Infinity;
      if (gone === come) return;
      if (gone < come) {
        this.#count(gone, -1);
        old++;
      } else {
        this.#count(come, 1);
        now++;
      }
    }
  }

  #count(position: number, by: 1 | -1): void {
    const cell = this.#cells.ofEvent[position]!;
    if (cell < 0) return;
    const {type, status} = this.#columns;
    this.placed += by;
    this.total[cell]! += by;
    this.families[cell * FAMILY_COUNT + FAMILY_OF_TYPE[type[position]!]!]! += by;
    if (status[position] === PLANNED) this.planned[cell]! += by;
    else if (status[position] === CANCELLED) this.cancelled[cell]! += by;
  }
}
