import type {MapTheme} from "./map-theme.js";
import type {Movement} from "./movements.js";
import type {Box} from "./screen-marks.js";

/** A movement with the number of visible events that tell of it, and what is true of all of them. */
export type DrawnMovement = {
  readonly movement: Movement;
  readonly count: number;
  readonly status: "happened" | "planned" | "cancelled";
  readonly selected: boolean;
};

type Project = (lng: number, lat: number) => readonly [number, number] | null;

const ARROW_PX = 9;
/** The line ends before the mark at its end, so that the arrow can be seen. */
const STOP_SHORT_PX = 13;
/** Between the ways there and back. */
const ASIDE_PX = 4;
/** Up to so many movements each has a halo and grows stronger towards its end; more would only hide the map. */
const FEW = 16;
/** How many shades a line has from its faint beginning to its end. */
const SHADES = 4;
const DASHES: Readonly<Record<DrawnMovement["status"], number[]>> = {
  happened: [],
  planned: [6, 5],
  cancelled: [1.5, 5]
};

/**
 * Draws movements as arcs with an arrow at the end; faint where they begin, so that direction shows
 * along the whole line.
 *
 * @param project - pixels of a position in degrees; `null` on the far side of the globe
 * @param widthPx - of the map; what lies beside it is not drawn
 */
export function drawMovements(
  context: CanvasRenderingContext2D,
  movements: readonly DrawnMovement[],
  theme: MapTheme,
  project: Project,
  widthPx: number
): void {
  context.save();
  context.lineCap = "round";
  context.lineJoin = "round";
  const few = movements.length <= FEW;
  for (const {movement, count, status, selected} of movements) {
    const runs = visibleRuns(movement, project).filter((run) => isInView(run, widthPx));
    const color = selected ? theme.accent : theme.ink;
    const width = Math.min(5, 1.4 + Math.log2(count) * 0.6) + (selected ? 1 : 0);
    for (const run of runs) {
      if (few) stroke(context, run, theme.halo, width + 2.5, 0.65, 0.65);
      context.setLineDash(DASHES[status]);
      const [faint, strong] = selected ? [0.5, 1] : few ? [0.18, 0.7] : [0.45, 0.45];
      stroke(context, run, color, width, faint, strong);
      context.setLineDash([]);
    }
    const last = runs.at(-1);
    if (!last || !endsThere(last, movement, project)) continue;
    if (status === "cancelled") drawCross(context, last, color, theme);
    else drawArrow(context, last, color, theme);
  }
  context.restore();
}

/** Where the arrows will be, so that names keep off them. */
export function arrowBoxes(movements: readonly DrawnMovement[], project: Project): Box[] {
  return movements.flatMap(({movement: {path}}) => {
    const end = project(...path.at(-1)!);
    const before = project(...path.at(-2)!);
    if (!end || !before) return [];
    const length = Math.hypot(end[0] - before[0], end[1] - before[1]) || 1;
    const x = end[0] + ((before[0] - end[0]) * STOP_SHORT_PX) / length;
    const y = end[1] + ((before[1] - end[1]) * STOP_SHORT_PX) / length;
    const half = ARROW_PX * 0.7;
    return [{left: x - half, top: y - half, right: x + half, bottom: y + half}];
  });
}

type Run = (readonly [number, number])[];

function visibleRuns({path, twoWay}: Movement, project: Project): Run[] {
  const runs: Run[] = [];
  let run: Run = [];
  for (const [lng, lat] of path) {
    const point = project(lng, lat);
    if (point) {
      if (run.length === 0) runs.push(run);
      run.push(point);
    } else {
      run = [];
    }
  }
  if (twoWay) runs.forEach(moveAside);
  const last = runs.at(-1);
  if (last) shorten(last, STOP_SHORT_PX);
  return runs.filter(({length}) => length > 1);
}

function isInView(run: Run, widthPx: number): boolean {
  return run.some(([x]) => x >= 0) && run.some(([x]) => x <= widthPx);
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

function stroke(
  context: CanvasRenderingContext2D,
  run: Run,
  color: string,
  width: number,
  fromAlpha: number,
  toAlpha: number
): void {
  context.strokeStyle = color;
  context.lineWidth = width;
  const parts = fromAlpha === toAlpha ? 1 : Math.min(SHADES, run.length - 1);
  for (let part = 0; part < parts; part++) {
    const from = Math.floor((part * (run.length - 1)) / parts);
    const to = Math.floor(((part + 1) * (run.length - 1)) / parts);
    context.globalAlpha = fromAlpha + ((toAlpha - fromAlpha) * (part + 1)) / parts;
    context.beginPath();
    context.moveTo(...run[from]!);
    for (let index = from + 1; index <= to; index++) context.lineTo(...run[index]!);
    context.stroke();
  }
  context.globalAlpha = 1;
}

/** Whether the visible line reaches the movement's end, rather than the edge of the globe. */
function endsThere(run: Run, {to}: Movement, project: Project): boolean {
  const end = project(to[0], to[1]);
  const [x, y] = run.at(-1)!;
  return end !== null && Math.hypot(end[0] - x, end[1] - y) < STOP_SHORT_PX * 3;
}

function drawArrow(context: CanvasRenderingContext2D, run: Run, color: string, theme: MapTheme): void {
  const [x, y] = run.at(-1)!;
  const before = run.at(-2)!;
  const angle = Math.atan2(y - before[1], x - before[0]);
  context.save();
  context.translate(x, y);
  context.rotate(angle);
  context.beginPath();
  context.moveTo(ARROW_PX * 0.6, 0);
  context.lineTo(-ARROW_PX * 0.6, -ARROW_PX * 0.55);
  context.lineTo(-ARROW_PX * 0.25, 0);
  context.lineTo(-ARROW_PX * 0.6, ARROW_PX * 0.55);
  context.closePath();
  context.strokeStyle = theme.halo;
  context.lineWidth = 3;
  context.stroke();
  context.fillStyle = color;
  context.fill();
  context.restore();
}

/** A movement that was called off ends in a cross. */
function drawCross(context: CanvasRenderingContext2D, run: Run, color: string, theme: MapTheme): void {
  const [x, y] = run.at(-1)!;
  const arm = ARROW_PX * 0.45;
  for (const [style, width] of [
    [theme.halo, 4.5],
    [color, 1.75]
  ] as const) {
    context.strokeStyle = style;
    context.lineWidth = width;
    context.beginPath();
    context.moveTo(x - arm, y - arm);
    context.lineTo(x + arm, y + arm);
    context.moveTo(x - arm, y + arm);
    context.lineTo(x + arm, y - arm);
    context.stroke();
  }
}
