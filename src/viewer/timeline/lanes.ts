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

const DENSITY_STEP_PX = 6;
/** So many shades can be told apart. */
const SHADES = 8;
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
  const isDense = positions.length > MAX_MARKS;
  if (isDense && (by === "type" || by === "none")) {
    const laneOfType = by === "type" ? FAMILY_OF_TYPE : new Uint8Array(FAMILY_OF_TYPE.length);
    return denseLanes(
      columns,
      positions,
      by === "type" ? [...FAMILIES.keys()] : [-1],
      axis,
      laneOfType,
      null
    );
  }
  const {of, order} = laneCodes(columns, positions, by, articleCount);
  if (isDense) {
    const laneOfCode = new Uint32Array(Math.max(...order) + 2);
    order.forEach((code, lane) => (laneOfCode[code + 1] = lane));
    for (let index = 0; index < of.length; index++) of[index] = laneOfCode[of[index]! + 1]!;
    return denseLanes(columns, positions, order, axis, FAMILY_OF_TYPE, of);
  }
  const lanes: Lane[] = [];
  for (const code of order) {
    const own = [...positions].filter((_, index) => of[index] === code);
    if (own.length === 0) continue;
    lanes.push({code, ...pack(columns, own, axis), density: null, count: own.length});
  }
  return lanes;
}

function positionsIn(
  {start, end, dated}: Columns,
  failing: Uint8Array | null,
  {domain: [from, to]}: Axis
): Uint32Array {
  const positions = new Uint32Array(dated);
  let count = 0;
  for (let p = 0; p < dated && start[p]! < to; p++) {
    if (end[p]! > from && (failing === null || failing[p] === 0)) positions[count++] = p;
  }
  return positions.subarray(0, count);
}

/** The lane of each position, and the lanes from the top. */
function laneCodes(
  {type, actor, article}: Columns,
  positions: Uint32Array,
  by: Lanes,
  articleCount: number
): {of: Int32Array; order: readonly number[]} {
  const of = new Int32Array(positions.length).fill(-1);
  if (by === "none") return {of, order: [-1]};
  if (by === "type") {
    for (let index = 0; index < of.length; index++) of[index] = FAMILY_OF_TYPE[type[positions[index]!]!]!;
    return {of, order: [...FAMILIES.keys()]};
  }
  const {starts, codes} = by === "actor" ? actor : article;
  let most = 0;
  for (let index = 0; index < of.length; index++) {
    const p = positions[index]!;
    if (starts[p]! === starts[p + 1]!) continue;
    of[index] = codes[starts[p]!]!;
    most = Math.max(most, of[index]! + 1);
  }
  const counts = new Uint32Array(most);
  for (const code of of) if (code >= 0) counts[code]!++;
  const ranked = [...counts.keys()].filter((code) => counts[code]! > 0);
  ranked.sort((a, b) => counts[b]! - counts[a]! || a - b);
  const kept = new Set(ranked.slice(0, ranked.length > MAX_LANES ? MAX_LANES - 1 : MAX_LANES));
  const order = by === "article" && articleCount <= MAX_LANES ? ranked.sort((a, b) => a - b) : ranked;
  for (let index = 0; index < of.length; index++) if (!kept.has(of[index]!)) of[index] = -1;
  return {of, order: [...order.filter((code) => kept.has(code)), -1]};
}

/**
 * Too many to draw singly: how many there are where.
 *
 * @param order - code of each lane, from the top
 * @param lanes - lane of each position; `null` where its type says which
 */
function denseLanes(
  {start, end, type}: Columns,
  positions: Uint32Array,
  order: readonly number[],
  axis: Axis,
  laneOfType: Uint8Array,
  lanes: Int32Array | null
): readonly Lane[] {
  const {xOf, widthPx, days, px} = axis;
  const steps = Math.ceil(widthPx / DENSITY_STEP_PX) + 1;
  const densities = new Uint32Array(order.length * steps);
  // One loop with as little in it as can be, since it runs over all events: true to scale there is nothing to look up.
  const isStraight = days.length === 2 && days[1]! > days[0]!;
  const [from, fromPx] = [days[0]!, px[0]!];
  const perDay = isStraight ? (px[1]! - fromPx) / (days[1]! - from) : 0;
  for (let index = 0; index < positions.length; index++) {
    const p = positions[index]!;
    const day = (start[p]! + end[p]!) / 2;
    const x = Math.min(widthPx, Math.max(0, isStraight ? fromPx + (day - from) * perDay : xOf(day)));
    const lane = lanes === null ? laneOfType[type[p]!]! : lanes[index]!;
    densities[lane * steps + Math.floor(x / DENSITY_STEP_PX)]!++;
  }
  return order
    .map((code, lane) => {
      const density = densities.subarray(lane * steps, (lane + 1) * steps);
      return {code, marks: [], rows: 1, density, count: density.reduce((sum, count) => sum + count, 0)};
    })
    .filter(({count}) => count > 0);
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

/** A lane that is too full to draw singly, as one SVG path a shade, the palest first. */
export function shadesOf(
  density: Uint32Array,
  topPx: number,
  heightPx: number
): readonly {readonly opacity: number; readonly path: string}[] {
  const most = density.reduce((a, b) => Math.max(a, b), 1);
  const paths = new Array<string>(SHADES).fill("");
  for (const [step, count] of density.entries()) {
    if (count === 0) continue;
    const shade = Math.ceil(Math.sqrt(count / most) * SHADES) - 1;
    paths[shade] +=
      `M${step * DENSITY_STEP_PX} ${topPx}h${DENSITY_STEP_PX - 1}v${heightPx}h${1 - DENSITY_STEP_PX}z`;
  }
  return paths
    .map((path, shade) => ({opacity: 0.25 + (0.75 * (shade + 1)) / SHADES, path}))
    .filter(({path}) => path !== "");
}
