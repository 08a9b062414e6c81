import type {Columns} from "../state/columns.js";
import {CellTally} from "./cell-tally.js";
import {buildCells, cellLevel, indexPlaces, type Cells, type PlaceIndex} from "./cells.js";
import {isFew} from "./fan.js";
import {layOutMarks, positionsOfMark, type Marks, type MercatorBounds} from "./marks.js";
import {worldPx} from "./mercator.js";

/** Marks are joined anew when the zoom has changed by so much; always when the map comes to rest. */
const ZOOM_STEP = 0.2;

/** What is counted, and from where it is looked at. */
export type Look = {
  readonly columns: Columns;
  /** Positions, ascending. */
  readonly visible: Uint32Array;
  readonly zoom: number;
  readonly bounds: MercatorBounds;
};

/** The marks of what is shown: counted and joined anew only as far as something has changed. */
export class CountedMarks {
  index: PlaceIndex | null = null;
  marks: Marks = {marks: [], ofCell: new Int32Array()};
  #columns: Columns | null = null;
  #visible: Uint32Array | null = null;
  #cells: Cells | null = null;
  #tally: CellTally | null = null;
  #zoom = NaN;
  #bounds: MercatorBounds | null = null;

  /** Another collection; places are counted from the beginning. */
  open(columns: Columns): void {
    this.#columns = columns;
    this.index = indexPlaces(columns);
    this.#cells = null;
  }

  /** Joins anew at the next look: the map has come to rest. */
  settle(): void {
    this.#zoom = NaN;
  }

  get cells(): Cells | null {
    return this.#cells;
  }

  get tally(): CellTally | null {
    return this.#tally;
  }

  /** @returns what is new: other cells, other counts, or neither */
  look({columns, visible, zoom, bounds}: Look): "cells" | "counts" | null {
    if (columns !== this.#columns || !this.index) return null;
    const level = cellLevel(this.index, zoom);
    let changed: "cells" | "counts" | null = null;
    if (this.#cells?.level !== level) {
      this.#cells = buildCells(this.index, columns, level);
      this.#tally = new CellTally(this.#cells, columns);
      this.#visible = null;
      changed = "cells";
    }
    const tally = this.#tally!;
    if (visible !== this.#visible) {
      tally.show(visible);
      this.#visible = visible;
      changed ??= "counts";
    }
    const outside = !this.#bounds || !contains(this.#bounds, bounds);
    if (changed || outside || !(Math.abs(zoom - this.#zoom) < ZOOM_STEP)) {
      this.#zoom = zoom;
      this.#bounds = padded(bounds);
      this.marks = layOutMarks(this.#cells!, tally, this.#bounds, worldPx(zoom));
    }
    return changed;
  }

  /** Index of the mark that holds an event; -1 for none. */
  markOf(position: number): number {
    const cell = position < 0 ? -1 : (this.#cells?.ofEvent[position] ?? -1);
    return cell < 0 ? -1 : (this.marks.ofCell[cell] ?? -1);
  }

  /** The mark of a place, no wide one, with its visible events, where they are few and it stands for no other; else `null`. */
  fewAt(place: number): {readonly mark: number; readonly positions: Uint32Array} | null {
    const cell = place < 0 ? -1 : (this.#cells?.ofPlace[place] ?? -1);
    const index = cell < 0 ? -1 : (this.marks.ofCell[cell] ?? -1);
    const mark = this.marks.marks[index];
    if (!mark || mark.wide || mark.cells > 1 || !isFew(mark.count)) return null;
    const positions = this.positionsOf(index);
    // In a large collection a cell may hold its neighbours too.
    const isThere = positions.every((position) => this.#columns!.place[position] === place);
    return isThere ? {mark: index, positions} : null;
  }

  /** Visible events of a mark, in time order. */
  positionsOf(mark: number): Uint32Array {
    if (!this.#cells || !this.index || !this.#visible) return new Uint32Array();
    return positionsOfMark(this.marks, mark, this.#cells, this.index, this.#visible);
  }

  /** The earliest of them, -1 if there is none. */
  firstOf(mark: number): number {
    if (!this.#cells || !this.#visible) return -1;
    const {ofEvent} = this.#cells;
    const {ofCell} = this.marks;
    for (const position of this.#visible) {
      if (ofEvent[position]! >= 0 && ofCell[ofEvent[position]!] === mark) return position;
    }
    return -1;
  }
}

function contains(outer: MercatorBounds, inner: MercatorBounds): boolean {
  return (
    outer.west <= inner.west &&
    outer.east >= inner.east &&
    outer.north <= inner.north &&
    outer.south >= inner.south
  );
}

/** Half a view more on each side, so that panning a little needs no new marks. */
function padded({west, east, north, south}: MercatorBounds): MercatorBounds {
  const x = (east - west) / 2;
  const y = (south - north) / 2;
  return {west: west - x, east: east + x, north: north - y, south: south + y};
}
