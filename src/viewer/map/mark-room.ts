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

const ROOM_PX = 64;

/** Boxes in squares of a grid, so that a new one is compared with its neighbours only. */
export class TakenRoom {
  readonly #squares = new Map<number, Box[]>();

  constructor(boxes: readonly Box[]) {
    for (const box of boxes) this.add(box);
  }

  add(box: Box): void {
    this.#visit(box, (square) => {
      const there = this.#squares.get(square);
      if (there) there.push(box);
      else this.#squares.set(square, [box]);
    });
  }

  covers(box: Box): boolean {
    let covered = false;
    this.#visit(box, (square) => {
      covered ||= this.#squares.get(square)?.some((other) => overlap(box, other)) ?? false;
    });
    return covered;
  }

  #visit({left, top, right, bottom}: Box, see: (square: number) => void): void {
    for (let column = Math.floor(left / ROOM_PX); column <= Math.floor(right / ROOM_PX); column++) {
      for (let row = Math.floor(top / ROOM_PX); row <= Math.floor(bottom / ROOM_PX); row++) {
        see(column * 100_003 + row);
      }
    }
  }
}

function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && a.right > b.left && a.top < b.bottom && a.bottom > b.top;
}
