import {FAMILIES, FAMILY_OF_TYPE} from "../state/families.js";
import type {Columns} from "../state/columns.js";
import type {Lanes} from "../state/viewer.svelte.js";
import type {Axis} from "./axis.js";

/** An event as it is drawn on the timeline. All in CSS pixels from the axis's left edge. */
export type Mark = {
  readonly position: number;
  readonly fromPx: number;
  readonly toPx: number;
  /** What surely belongs to it; empty where only the stretch is known. */
  readonly coreFromPx: number;
  readonly coreToPx: number;
  /** Row inside its lane, from the top. */
  readonly row: number;
};

export type Lane = {
  /** Index of the family, actor or article; -1: all others, or everything. */
  readonly code: number;
  readonly marks: readonly Mark[];
  readonly rows: number;
  /** Where there are too many to draw singly: how many begin in each step of `stepPx`. */
  readonly density: Uint32Array | null;
  readonly count: number;
};

export const DENSITY_STEP_PX = 6;
const LEAST_MARK_PX = 10;
const MARK_GAP_PX = 3;
const MAX_MARKS = 700;
const MAX_LANES = 8;

/**
 * Lays the events of the domain out in lanes: no two in a row overlap. With more than 700 of them
 * the lanes carry densities instead.
 *
 * @param familyCount - lanes by type are the six families, since sixteen rows are no overview
 */
export function layOutLanes(
  columns: Columns,
  failing: Uint8Array | null,
  axis: Axis,
  by: Lanes,
  articleCount: number
): readonly Lane[] {
  const positions = positionsIn(columns, failing, axis);
  const codes = laneCodes(columns, positions, by, articleCount);
  const dense = positions.length > MAX_MARKS;
  const lanes: Lane[] = [];
  for (const code of codes.order) {
    const own = positions.filter((_, index) => codes.of[index] === code);
    if (own.length === 0) continue;
    lanes.push(
      dense
        ? {code, marks: [], rows: 1, density: densityOf(columns, own, axis), count: own.length}
        : {code, ...pack(columns, own, axis), density: null, count: own.length}
    );
  }
  return lanes;
}

function positionsIn(
  {start, end, dated}: Columns,
  failing: Uint8Array | null,
  {domain: [from, to]}: Axis
): number[] {
  const positions: number[] = [];
  for (let p = 0; p < dated && start[p]! < to; p++) {
    if (end[p]! > from && (failing === null || failing[p] === 0)) positions.push(p);
  }
  return positions;
}

function laneCodes(
  {type, actor, article}: Columns,
  positions: readonly number[],
  by: Lanes,
  articleCount: number
): {of: Int32Array; order: readonly number[]} {
  if (by === "none") return {of: new Int32Array(positions.length).fill(-1), order: [-1]};
  if (by === "type") {
    return {of: Int32Array.from(positions, (p) => FAMILY_OF_TYPE[type[p]!]!), order: [...FAMILIES.keys()]};
  }
  const {starts, codes} = by === "actor" ? actor : article;
  const of = Int32Array.from(positions, (p) => (starts[p]! < starts[p + 1]! ? codes[starts[p]!]! : -1));
  const counts = new Map<number, number>();
  for (const code of of) counts.set(code, (counts.get(code) ?? 0) + 1);
  counts.delete(-1);
  const ranked = [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0]).map(([code]) => code);
  const kept = new Set(ranked.slice(0, ranked.length > MAX_LANES ? MAX_LANES - 1 : MAX_LANES));
  const order = by === "article" && articleCount <= MAX_LANES ? ranked.sort((a, b) => a - b) : ranked;
  return {
    of: of.map((code) => (kept.has(code) ? code : -1)),
    order: [...order.filter((code) => kept.has(code)), -1]
  };
}

/** First row that is free, by the positions' order of beginning. */
function pack(
  {start, end, coreStart, coreEnd}: Columns,
  positions: readonly number[],
  axis: Axis
): {marks: Mark[]; rows: number} {
  const ends: number[] = [];
  const marks = positions.map((position) => {
    const fromPx = Math.max(-4, axis.xOf(start[position]!));
    const toPx = Math.min(axis.widthPx + 4, Math.max(axis.xOf(end[position]!), fromPx + LEAST_MARK_PX));
    let row = ends.findIndex((free) => free <= fromPx);
    if (row < 0) row = ends.length;
    ends[row] = toPx + MARK_GAP_PX;
    const hasCore = coreEnd[position]! >= coreStart[position]! && coreEnd[position]! > start[position]!;
    return {
      position,
      fromPx,
      toPx,
      coreFromPx: hasCore ? Math.max(fromPx, axis.xOf(coreStart[position]!)) : fromPx,
      coreToPx: hasCore
        ? Math.min(toPx, Math.max(axis.xOf(coreEnd[position]!), fromPx + LEAST_MARK_PX))
        : fromPx,
      row
    };
  });
  return {marks, rows: Math.max(1, ends.length)};
}

function densityOf({start, end}: Columns, positions: readonly number[], axis: Axis): Uint32Array {
  const counts = new Uint32Array(Math.ceil(axis.widthPx / DENSITY_STEP_PX) + 1);
  for (const position of positions) {
    const middle = axis.xOf((start[position]! + end[position]!) / 2);
    const step = Math.floor(Math.min(axis.widthPx, Math.max(0, middle)) / DENSITY_STEP_PX);
    counts[step]!++;
  }
  return counts;
}
