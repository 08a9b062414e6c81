import {firstFrom} from "../state/first-from.js";
import {FAMILY_COUNT, type CellCounts} from "./cell-tally.js";
import type {Cells, PlaceIndex} from "./cells.js";

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
  const {total, families} = counts;
  const {heaviest, x, y, wide} = cells;
  const ofCell = new Int32Array(cells.length).fill(-1);
  const marks: Mark[] = [];
  const points = new NearGrid(pxPerUnit, MERGE_PX.point);
  const wides = new NearGrid(pxPerUnit, MERGE_PX.wide);

  for (let rank = 0; rank < heaviest.length; rank++) {
    const cell = heaviest[rank]!;
    if (total[cell] === 0) continue;
    const isWide = wide[cell] === 1;
    // A wide place may cover the view though its middle is far off.
    if (!isWide && !inBounds(bounds, x[cell]!, y[cell]!)) continue;
    const index = (isWide ? wides : points).take(x[cell]!, y[cell]!, marks.length);
    if (index === marks.length) marks.push(emptyMark(cells, cell, isWide));
    const mark = marks[index]!;
    mark.count += total[cell]!;
    mark.planned += counts.planned[cell]!;
    mark.cancelled += counts.cancelled[cell]!;
    mark.cells++;
    const {mix} = mark;
    const from = cell * FAMILY_COUNT;
    for (let family = 0; family < FAMILY_COUNT; family++) mix[family]! += families[from + family]!;
    ofCell[cell] = index;
  }
  return {marks, ofCell};
}

/** Looking for one event among the visible ones takes as long as walking past so many. */
const LOOK_UP = 8;

/** Positions, ascending, of the visible events that a mark stands for. */
export function positionsOfMark(
  {marks, ofCell}: Marks,
  mark: number,
  {ofEvent, ofPlace}: Cells,
  {weight, starts, positions}: PlaceIndex,
  visible: Uint32Array
): Uint32Array {
  const count = marks[mark]?.count ?? 0;
  if (count === 0) return new Uint32Array();
  const places: number[] = [];
  let most = 0;
  for (let place = 0; place < ofPlace.length; place++) {
    if (ofCell[ofPlace[place]!] !== mark) continue;
    places.push(place);
    most += weight[place]!;
  }

  const found = new Uint32Array(Math.max(count, most));
  let length = 0;
  if (most * LOOK_UP < visible.length) {
    for (const place of places) {
      found.set(positions.subarray(starts[place], starts[place]! + weight[place]!), length);
      length += weight[place]!;
    }
    found.sort();
    return length === count ? found : among(found, visible, count);
  }
  for (let index = 0; length < count && index < visible.length; index++) {
    const cell = ofEvent[visible[index]!]!;
    if (cell >= 0 && ofCell[cell] === mark) found[length++] = visible[index]!;
  }
  return found.subarray(0, length);
}

/** Those of ascending positions that are visible: so many are. */
function among(positions: Uint32Array, visible: Uint32Array, count: number): Uint32Array {
  const found = new Uint32Array(count);
  let length = 0;
  let at = 0;
  for (let index = 0; length < count && index < positions.length; index++) {
    at = firstFrom(visible, positions[index]!, at);
    if (visible[at] === positions[index]) found[length++] = positions[index]!;
  }
  return found;
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

/** Squares share a row of a table of this length; a wrong neighbour only costs a comparison. */
const TABLE = 4096;
const [COLUMN_PRIME, ROW_PRIME] = [73_856_093, 19_349_663];

/** Which mark stands within a distance: a grid of twice that, so only four squares are looked at. */
class NearGrid {
  readonly #first = new Int32Array(TABLE).fill(-1);
  /** Of each entry the one before it in the same row of the table, its mark and where it stands. */
  readonly #next: number[] = [];
  readonly #mark: number[] = [];
  readonly #x: number[] = [];
  readonly #y: number[] = [];
  readonly #distance: number;
  readonly #squares: number;

  constructor(pxPerUnit: number, distancePx: number) {
    this.#distance = distancePx / pxPerUnit;
    this.#squares = pxPerUnit / (2 * distancePx);
  }

  /** The nearest mark within the distance; if there is none, `mark` stands there from now on. */
  take(x: number, y: number, mark: number): number {
    const [first, next, marks, xs, ys] = [this.#first, this.#next, this.#mark, this.#x, this.#y];
    const squares = this.#squares;
    const left = Math.floor(x * squares - 0.5);
    const top = Math.floor(y * squares - 0.5);
    let nearest = mark;
    let shortest = this.#distance * this.#distance;
    for (let column = left; column <= left + 1; column++) {
      for (let row = top; row <= top + 1; row++) {
        for (let entry = first[rowOfTable(column, row)]!; entry >= 0; entry = next[entry]!) {
          const right = xs[entry]! - x;
          const down = ys[entry]! - y;
          const distance = right * right + down * down;
          if (distance < shortest) {
            shortest = distance;
            nearest = marks[entry]!;
          }
        }
      }
    }
    if (nearest === mark) {
      const at = rowOfTable(Math.floor(x * squares), Math.floor(y * squares));
      next.push(first[at]!);
      marks.push(mark);
      xs.push(x);
      first[at] = ys.push(y) - 1;
    }
    return nearest;
  }
}

function rowOfTable(column: number, row: number): number {
  return (Math.imul(column, COLUMN_PRIME) ^ Math.imul(row, ROW_PRIME)) & (TABLE - 1);
}
