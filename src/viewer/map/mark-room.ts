/** A rectangle in pixels, from the map's top left corner. */
export type Box = {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
};

export function boxAround(x: number, y: number, halfWidth: number, halfHeight: number): Box {
  return {left: x - halfWidth, top: y - halfHeight, right: x + halfWidth, bottom: y + halfHeight};
}

/** How far a point lies from a box; 0 within. */
export function distanceTo({left, top, right, bottom}: Box, [x, y]: readonly [x: number, y: number]): number {
  return Math.hypot(Math.max(left - x, 0, x - right), Math.max(top - y, 0, y - bottom));
}

/** Whether a point lies in the view, or at most so far beside it. */
export function isWithin(
  {widthPx, heightPx}: {readonly widthPx: number; readonly heightPx: number},
  [x, y]: readonly [x: number, y: number],
  marginPx: number
): boolean {
  return x >= -marginPx && y >= -marginPx && x <= widthPx + marginPx && y <= heightPx + marginPx;
}

const ROOM_PX = 64;
/** More than any map has. */
const ROWS = 100_003;

/** Boxes in squares of a grid, so that a new one is compared with its neighbours only. */
export class TakenRoom {
  readonly #squares = new Map<number, Box[]>();

  constructor(boxes: readonly Box[]) {
    for (const box of boxes) this.add(box);
  }

  add(box: Box): void {
    const [left, top, right, bottom] = squaresOf(box);
    for (let column = left; column <= right; column++) {
      for (let row = top; row <= bottom; row++) {
        const there = this.#squares.get(column * ROWS + row);
        if (there) there.push(box);
        else this.#squares.set(column * ROWS + row, [box]);
      }
    }
  }

  covers(box: Box): boolean {
    const [left, top, right, bottom] = squaresOf(box);
    for (let column = left; column <= right; column++) {
      for (let row = top; row <= bottom; row++) {
        const there = this.#squares.get(column * ROWS + row);
        if (there === undefined) continue;
        for (const other of there) if (overlap(box, other)) return true;
      }
    }
    return false;
  }
}

/** Columns and rows of the grid, the last ones included. */
function squaresOf({left, top, right, bottom}: Box): readonly [number, number, number, number] {
  const of = (px: number): number => Math.floor(px / ROOM_PX);
  return [of(left), of(top), of(right), of(bottom)];
}

/** Whether two boxes share more than an edge. */
export function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && a.right > b.left && a.top < b.bottom && a.bottom > b.top;
}
