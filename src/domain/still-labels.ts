/** A place that a still picture may name. */
export type LabelledPoint = {readonly name: string; readonly x: number; readonly y: number};

/** A name beside its mark; `x` and `y` are where its text begins or ends. */
export type StillLabel = {
  readonly name: string;
  readonly x: number;
  readonly y: number;
  readonly anchor: LabelAnchor;
  /** What it covers. */
  readonly box: LabelBox;
};

export type LabelAnchor = "start" | "middle" | "end";

export type LabelBox = readonly [left: number, top: number, right: number, bottom: number];

/** How large the letters are, in the picture's units, and where names may stand. */
export type LabelRoom = {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly letter: number;
  readonly line: number;
  /** Between a mark's middle and its name. */
  readonly gap: number;
  readonly most: number;
  /** What names must not cover. */
  readonly taken?: readonly LabelBox[];
  /** Where a name may stand: after its mark, before it, upon it; the first that has room. After, then before. */
  readonly anchors?: readonly LabelAnchor[];
};

const BESIDE = ["start", "end"] as const;
const LONGEST_NAME = 28;
/** Looking for room is quadratic; what comes after these is named nowhere near anyway. */
const MOST_POINTS = 200;

/** Names beside their marks, the first first; one that would cover another, or leave the picture, is left out. */
export function placeLabels(points: readonly LabelledPoint[], room: LabelRoom): StillLabel[] {
  const {left, top, right, bottom, letter, line, gap, most} = room;
  const taken: LabelBox[] = [...(room.taken ?? [])];
  const labels: StillLabel[] = [];
  for (const {name: whole, x, y} of points.slice(0, MOST_POINTS)) {
    if (labels.length === most) break;
    const name = whole.length > LONGEST_NAME ? `${whole.slice(0, LONGEST_NAME - 1)}…` : whole;
    const length = name.length * letter;
    for (const anchor of room.anchors ?? BESIDE) {
      const from = {start: x + gap, middle: x - length / 2, end: x - gap - length}[anchor];
      const box: LabelBox = [from, y - line / 2, from + length, y + line / 2];
      const inside = box[0] > left + 4 && box[2] < right - 4 && box[1] > top && box[3] < bottom;
      if (!inside || taken.some((other) => overlap(box, other))) continue;
      taken.push(box);
      const textX = {start: x + gap, middle: x, end: x - gap}[anchor];
      labels.push({name, x: textX, y: y + line * 0.3, anchor, box});
      break;
    }
  }
  return labels;
}

function overlap(a: LabelBox, b: LabelBox): boolean {
  return a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3];
}
