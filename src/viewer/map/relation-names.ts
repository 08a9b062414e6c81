import type {Drawing} from "./draw-marks.js";
import {TakenRoom, type Box} from "./mark-room.js";
import {LABEL_HEIGHT, type ScreenMark} from "./screen-marks.js";
import type {DrawnRelation} from "./shown-relations.js";

/** The name of a country or region where a line runs out into it; `x` and `y` as `align` says. */
export type LineName = {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly align: "left" | "right" | "center";
};

/** More lines than that would be a heap of names. */
const FEW = 16;
const GAP_PX = 5;
/** Steeper than that a name stands above or below the end, not beside it. */
const STEEP = 0.8;
/** A badge so near names the end too. */
const SAME_PX = 160;

type Room = {
  readonly reserved: readonly Box[];
  readonly placed: readonly ScreenMark[];
  readonly copies: readonly number[];
  /** What of the map nothing else covers. */
  readonly seen: Box;
  readonly measureName: (text: string) => number;
};

/** Finds room for the names at the ends of lines; one that would cover a mark or another name is left out. */
export function placeLineNames(
  relations: readonly DrawnRelation[],
  {reserved, placed, copies, seen, measureName}: Room
): readonly LineName[] {
  if (relations.length > FEW || relations.every(({names}) => names.length === 0)) return [];
  const taken = new TakenRoom([...reserved, ...placed.flatMap((mark) => boxesOf(mark, measureName))]);
  const names: LineName[] = [];
  // The selected relation is the last of them and the first to get room.
  for (const {names: spots} of relations.toReversed()) {
    for (const {place, x, y, angle} of spots) {
      const width = measureName(place.name);
      for (const aside of copies) {
        if (isNamedNear(placed, place.name, x + aside, y)) continue;
        const free = spotsAround(x + aside, y, angle).find((spot) => {
          const box = boxOf(spot.x, spot.y, width, spot.align);
          return box.left >= seen.left + 2 && box.right <= seen.right - 2 && !taken.covers(box);
        });
        if (!free) continue;
        taken.add(boxOf(free.x, free.y, width, free.align));
        names.push({text: place.name, ...free});
      }
    }
  }
  return names;
}

/** Where a name may stand: where the line points, else above or below its end. */
function spotsAround(x: number, y: number, angle: number): readonly Omit<LineName, "text">[] {
  const [cosine, sine] = [Math.cos(angle), Math.sin(angle)];
  const half = GAP_PX + LABEL_HEIGHT / 2;
  const beside = {
    x: x + cosine * GAP_PX,
    y: y + sine * GAP_PX,
    align: cosine > 0 ? "left" : "right"
  } as const;
  const steep = Math.abs(sine) > STEEP;
  // Away from the line, which the name would cover otherwise.
  const align = steep ? "center" : beside.align;
  const above = {x, y: y - half, align} as const;
  const below = {x, y: y + half, align} as const;
  if (!steep) return [beside, above, below];
  return sine > 0 ? [below, beside, above] : [above, beside, below];
}

/** Whether the place has a badge of its own there, which says it already. */
function isNamedNear(placed: readonly ScreenMark[], name: string, x: number, y: number): boolean {
  return placed.some(
    (mark) => mark.named && mark.place.name === name && Math.hypot(mark.x - x, mark.y - y) < SAME_PX
  );
}

export function drawLineNames({strokes, letters, inks}: Drawing, names: readonly LineName[]): void {
  for (const {text, x, y, align} of names) letters.name(strokes, text, x, y, align, inks.lineName);
}

function boxesOf({box, label, name}: ScreenMark, measureName: (text: string) => number): readonly Box[] {
  return label ? [box, boxOf(label.x, label.y, measureName(name), label.align)] : [box];
}

/** What a name covers that stands at a point. */
export function boxOf(x: number, y: number, width: number, align: LineName["align"]): Box {
  const left = align === "left" ? x : align === "right" ? x - width : x - width / 2;
  return {left, top: y - LABEL_HEIGHT / 2, right: left + width, bottom: y + LABEL_HEIGHT / 2};
}
