import type {Box} from "./mark-room.js";
import {mercatorX, mercatorY} from "./mercator.js";
import type {Movement} from "./movements.js";
import type {Projection} from "./projection.js";

/** The line ends before the mark at its end, so that the arrow can be seen. */
export const STOP_SHORT_PX = 13;
/** Between the ways there and back. */
const ASIDE_PX = 4;

/** A visible stretch of a movement on the screen; all in pixels. */
export type Line = {
  /** x and y of each corner. */
  readonly points: Float64Array;
  /** Of the way before each corner. */
  readonly along: Float64Array;
  readonly box: Box;
  /** Whether it reaches the movement's end, rather than the edge of the globe. */
  readonly ends: boolean;
};

/** Movements as lines on the screen, worked out once for each position of the camera. */
export class MovementLines {
  #key = "";
  readonly #lines = new Map<Movement, readonly Line[]>();

  linesOf(movement: Movement, projection: Projection): readonly Line[] {
    if (projection.key !== this.#key) {
      this.#key = projection.key;
      this.#lines.clear();
    }
    let lines = this.#lines.get(movement);
    if (!lines) {
      lines = visibleLines(movement, projection);
      this.#lines.set(movement, lines);
    }
    return lines;
  }
}

type Run = [number, number][];

function visibleLines({path, twoWay}: Movement, {project}: Projection): readonly Line[] {
  const runs: Run[] = [];
  let run: Run = [];
  for (const [lng, lat] of path) {
    const at = project(mercatorX(lng), mercatorY(lat));
    if (at) {
      if (run.length === 0) runs.push(run);
      run.push([...at]);
    } else {
      run = [];
    }
  }
  if (twoWay) runs.forEach(moveAside);
  const last = runs.at(-1);
  if (last) shorten(last, STOP_SHORT_PX);
  const [endLng, endLat] = path.at(-1)!;
  const end = project(mercatorX(endLng), mercatorY(endLat));
  return runs
    .filter(({length}) => length > 1)
    .map((one) => {
      const [x, y] = one.at(-1)!;
      const ends = one === last && end !== null && Math.hypot(end[0] - x, end[1] - y) < STOP_SHORT_PX * 3;
      return lineOf(one, ends);
    });
}

function lineOf(run: Run, ends: boolean): Line {
  const points = new Float64Array(run.length * 2);
  const along = new Float64Array(run.length);
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  run.forEach(([x, y], index) => {
    points.set([x, y], index * 2);
    if (index > 0) {
      along[index] = along[index - 1]! + Math.hypot(x - run[index - 1]![0], y - run[index - 1]![1]);
    }
    [left, right] = [Math.min(left, x), Math.max(right, x)];
    [top, bottom] = [Math.min(top, y), Math.max(bottom, y)];
  });
  return {points, along, box: {left, top, right, bottom}, ends};
}

/** Moves a line to its own right. */
function moveAside(run: Run): void {
  const normals = run.map((_, index) => {
    const [x0, y0] = run[Math.max(0, index - 1)]!;
    const [x1, y1] = run[Math.min(run.length - 1, index + 1)]!;
    const length = Math.hypot(x1 - x0, y1 - y0) || 1;
    return [-(y1 - y0) / length, (x1 - x0) / length] as const;
  });
  normals.forEach(([nx, ny], index) => {
    const [x, y] = run[index]!;
    run[index] = [x + nx * ASIDE_PX, y + ny * ASIDE_PX];
  });
}

/** Takes some pixels off the end of a line. */
function shorten(run: Run, lengthPx: number): void {
  let left = lengthPx;
  while (run.length > 1) {
    const [x1, y1] = run.at(-1)!;
    const [x0, y0] = run.at(-2)!;
    const length = Math.hypot(x1 - x0, y1 - y0);
    run.pop();
    if (length > left) {
      run.push([x1 + ((x0 - x1) * left) / length, y1 + ((y0 - y1) * left) / length]);
      return;
    }
    left -= length;
  }
}
