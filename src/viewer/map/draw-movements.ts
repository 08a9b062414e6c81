import {drawPieces, type Dashes} from "./draw-line.js";
import type {Drawing} from "./draw-marks.js";
import {arrowHead} from "./mark-glyphs.js";
import type {Box} from "./mark-room.js";
import {lineProfile, steppedWidth} from "./mark-shapes.js";
import {LINE_SHADES} from "./map-theme.js";
import type {Line} from "./movement-lines.js";

/** A movement with the number of visible events that tell of it, and what is true of all of them. */
export type DrawnMovement = {
  readonly lines: readonly Line[];
  readonly count: number;
  readonly status: "happened" | "planned" | "cancelled";
  readonly selected: boolean;
};

const ARROW_PX = 9;
/** Up to so many movements each has a halo and grows stronger towards its end; more would only hide the map. */
const FEW = 16;
/** Pixels on and off. */
const DASHES: Readonly<Record<DrawnMovement["status"], Dashes>> = {
  happened: [1, 0],
  planned: [6, 5],
  cancelled: [1.5, 5]
};

/**
 * Draws movements as arcs with an arrow at the end; faint where they begin, so that direction shows
 * along the whole line.
 *
 * @param copies - how far to the side they are drawn again, in pixels
 * @param widthPx - of the map; what lies beside it is not drawn
 */
export function drawMovements(
  drawing: Drawing,
  movements: readonly DrawnMovement[],
  copies: readonly number[],
  widthPx: number
): void {
  const {strokes, atlas, theme} = drawing;
  const few = movements.length <= FEW;
  for (const {lines, count, status, selected} of movements) {
    const color = selected ? theme.accent : theme.ink;
    const width = steppedWidth(Math.min(5, 1.4 + Math.log2(count) * 0.6) + (selected ? 1 : 0));
    const shades = LINE_SHADES[selected ? "selected" : few ? "few" : "many"];
    const look = `${width}/${few}/${selected}/${status}/${theme.id}/${atlas.generation}`;
    for (const aside of copies) {
      for (const line of lines) {
        if (line.box.right + aside < 0 || line.box.left + aside > widthPx) continue;
        // While time moves a line mostly stays as it is.
        strokes.again(line, `${look}/${aside}`, () => {
          if (few) drawLine(drawing, line, aside, {color: theme.halo, width: width + 2.5, shades: [0.65]});
          drawLine(drawing, line, aside, {color, width, shades, dashes: DASHES[status]});
          if (line.ends) drawEnd(drawing, line, aside, status, color);
        });
      }
    }
  }
}

function drawEnd(
  drawing: Drawing,
  line: Line,
  aside: number,
  status: DrawnMovement["status"],
  color: string
): void {
  const {strokes, atlas, theme} = drawing;
  const [x, y, angle] = endOf(line, aside);
  if (status === "cancelled") drawCross(drawing, x, y, color);
  else strokes.turned(arrowHead(atlas, ARROW_PX, color, theme.halo), x, y, angle);
}

/** Where the arrows are, so that names keep off them. @param widthPx - of the map; none is named beside it */
export function arrowBoxes(
  movements: readonly DrawnMovement[],
  copies: readonly number[],
  widthPx: number
): Box[] {
  const half = ARROW_PX * 0.7;
  const boxes: Box[] = [];
  for (const {lines} of movements) {
    for (const line of lines) {
      if (!line.ends) continue;
      for (const aside of copies) {
        const [x, y] = endOf(line, aside);
        if (x < -half || x > widthPx + half) continue;
        boxes.push({left: x - half, top: y - half, right: x + half, bottom: y + half});
      }
    }
  }
  return boxes;
}

type LineLook = {
  readonly color: string;
  readonly width: number;
  /** Opacity at its beginning and at its end; one for all of it. */
  readonly shades: readonly number[];
  readonly dashes?: Dashes;
};

function drawLine(
  drawing: Drawing,
  line: Line,
  aside: number,
  {color, width, shades: [faint = 1, strong = faint], dashes = [1, 0]}: LineLook
): void {
  const pieces = line.along.length - 1;
  const parts = faint === strong ? 1 : Math.min(LINE_SHADES.steps, pieces);
  drawPieces(drawing, line, aside, dashes, (piece) => {
    const shade = (Math.floor((piece * parts) / pieces) + 1) / parts;
    return lineProfile(drawing.atlas, width, color, faint + (strong - faint) * shade);
  });
}

function endOf({points}: Line, aside: number): readonly [x: number, y: number, angle: number] {
  const last = points.length - 2;
  const [x, y] = [points[last]!, points[last + 1]!];
  return [x + aside, y, Math.atan2(y - points[last - 1]!, x - points[last - 2]!)];
}

/** A movement that was called off ends in a cross. */
export function drawCross({strokes, atlas, theme}: Drawing, x: number, y: number, color: string): void {
  const arm = ARROW_PX * 0.45;
  for (const [style, width] of [
    [theme.halo, 4.5],
    [color, 1.75]
  ] as const) {
    const profile = lineProfile(atlas, width, style);
    strokes.line(profile, x - arm, y - arm, x + arm, y + arm);
    strokes.line(profile, x - arm, y + arm, x + arm, y - arm);
  }
}
