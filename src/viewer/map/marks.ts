import {FAMILY_COUNT, type CellCounts, type Cells} from "./cells.js";

/** How close two marks may stand before they become one, in pixels. */
const MERGE_PX = {point: 40, wide: 64};

/** One sign on the map: a place, or several that lie too close together at this zoom. */
export type Mark = {
  /** The cell at which it stands; the heaviest of those it holds. */
  readonly cell: number;
  /** Index in the collection's places, of the place that gives the mark its position and name. */
  readonly place: number;
  /** Unit square. */
  readonly x: number;
  readonly y: number;
  readonly wide: boolean;
  count: number;
  /** Events a family. */
  readonly mix: Uint32Array;
  /** Cells it holds. */
  cells: number;
  planned: number;
  cancelled: number;
};

export type Marks = {
  readonly marks: readonly Mark[];
  /** Index of a cell's mark; -1 for a cell without visible events or outside the bounds. */
  readonly ofCell: Int32Array;
};

/** In the unit square; `west` may be below 0 or `east` above 1 where the map shows the world again. */
export type MercatorBounds = {
  readonly west: number;
  readonly north: number;
  readonly east: number;
  readonly south: number;
};

/**
 * Joins cells into marks by screen distance: heaviest first, each takes in what is near and still free.
 *
 * The order does not depend on what is shown, so a mark changes its count while time moves but
 * stays where it is. Points and wide places never join each other.
 *
 * @param pxPerUnit - pixels from one side of the world to the other
 */
export function layOutMarks(
  cells: Cells,
  counts: CellCounts,
  bounds: MercatorBounds,
  pxPerUnit: number
): Marks {
  const ofCell = new Int32Array(cells.length).fill(-1);
  const marks: Mark[] = [];
  const points = new NearGrid(pxPerUnit, MERGE_PX.point);
  const wides = new NearGrid(pxPerUnit, MERGE_PX.wide);

  for (let rank = 0; rank < cells.length; rank++) {
    const cell = cells.heaviest[rank]!;
    if (counts.total[cell] === 0) continue;
    const wide = cells.wide[cell] === 1;
    // A wide place may cover the view though its middle is far off.
    if (!wide && !inBounds(bounds, cells.x[cell]!, cells.y[cell]!)) continue;
    const grid = wide ? wides : points;
    let index = grid.near(cells.x[cell]!, cells.y[cell]!, marks);
    if (index < 0) {
      index = marks.push(emptyMark(cells, cell, wide)) - 1;
      grid.add(index, cells.x[cell]!, cells.y[cell]!);
    }
    addCell(marks[index]!, counts, cell);
    ofCell[cell] = index;
  }
  return {marks, ofCell};
}

/** Positions, ascending, of the visible events that a mark stands for. */
export function positionsOfMark(
  {ofCell}: Marks,
  mark: number,
  {ofEvent}: Cells,
  visible: Uint32Array
): Uint32Array {
  return visible.filter((p) => ofEvent[p]! >= 0 && ofCell[ofEvent[p]!] === mark);
}

function inBounds({west, north, east, south}: MercatorBounds, x: number, y: number): boolean {
  if (y < north || y > south) return false;
  return (x >= west && x <= east) || (x + 1 >= west && x + 1 <= east) || (x - 1 >= west && x - 1 <= east);
}

function emptyMark(cells: Cells, cell: number, wide: boolean): Mark {
  return {
    cell,
    place: cells.place[cell]!,
    x: cells.x[cell]!,
    y: cells.y[cell]!,
    wide,
    count: 0,
    mix: new Uint32Array(FAMILY_COUNT),
    cells: 0,
    planned: 0,
    cancelled: 0
  };
}

function addCell(mark: Mark, {total, families, planned, cancelled}: CellCounts, cell: number): void {
  mark.count += total[cell]!;
  mark.planned += planned[cell]!;
  mark.cancelled += cancelled[cell]!;
  mark.cells++;
  for (let family = 0; family < FAMILY_COUNT; family++) {
    mark.mix[family]! += families[cell * FAMILY_COUNT + family]!;
  }
}

/** Squares share a row of a table of this length; a wrong neighbour only costs a comparison. */
const TABLE = 4096;

/** Which mark stands within a distance: a grid of that distance, so only nine squares are looked at. */
class NearGrid {
  readonly #first = new Int32Array(TABLE).fill(-1);
  /** Of each mark the one before it in the same row of the table. */
  readonly #next: number[] = [];
  readonly #unit: number;

  constructor(pxPerUnit: number, distancePx: number) {
    this.#unit = distancePx / pxPerUnit;
  }

  /** The nearest within the distance, -1 if there is none. */
  near(x: number, y: number, marks: readonly Mark[]): number {
    const column = Math.floor(x / this.#unit);
    const row = Math.floor(y / this.#unit);
    let nearest = -1;
    let shortest = this.#unit ** 2;
    for (let dx = -1; dx <= 1; dx++) {
      for (let dy = -1; dy <= 1; dy++) {
        let index = this.#first[rowOf(column + dx, row + dy)]!;
        for (; index >= 0; index = this.#next[index]!) {
          const mark = marks[index]!;
          const distance = (mark.x - x) ** 2 + (mark.y - y) ** 2;
          if (distance < shortest) {
            shortest = distance;
            nearest = index;
          }
        }
      }
    }
    return nearest;
  }

  add(index: number, x: number, y: number): void {
    const at = rowOf(Math.floor(x / this.#unit), Math.floor(y / this.#unit));
    this.#next[index] = this.#first[at]!;
    this.#first[at] = index;
  }
}

function rowOf(column: number, row: number): number {
  return (Math.imul(column, 73_856_093) ^ Math.imul(row, 19_349_663)) & (TABLE - 1);
}
