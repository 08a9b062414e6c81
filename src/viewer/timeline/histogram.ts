import type {Columns} from "../state/columns.js";
import type {Axis} from "./axis.js";

/** Events by place on the axis, one value a bin; what may lie in several bins is spread over them. */
export type Histogram = {
  readonly binPx: number;
  /** Weight of what surely lies in the bin, and of what may. */
  readonly certain: Float64Array;
  readonly possible: Float64Array;
  /** Largest sum of both. */
  readonly most: number;
};

/**
 * Counts the dated events that pass the filters. Linear in their number: a long one costs no more than a short.
 *
 * @param failing - as of `failingOf`
 */
export function histogramOf(
  columns: Columns,
  failing: Uint8Array | null,
  axis: Axis,
  binPx: number
): Histogram {
  const bins = Math.max(1, Math.round(axis.widthPx / binPx));
  const certain = new Float64Array(bins);
  // Differences of what is spread: `rise` begins at a bin, so the running sum is the weight there.
  const rises = {lasting: new Float64Array(bins + 1), possible: new Float64Array(bins + 1)};
  const {start, end, shape, dated} = columns;
  const [from, to] = axis.domain;
  const perPx = bins / axis.widthPx;
  const straight = axis.days.length === 2;
  const perDay = bins / (to - from);
  const binOf = (day: number): number => {
    const bin = straight ? (day - from) * perDay : axis.xOf(day) * perPx;
    return bin <= 0 ? 0 : bin >= bins ? bins - 1 : Math.floor(bin);
  };

  for (let p = 0; p < dated && start[p]! < to; p++) {
    if (end[p]! <= from || (failing !== null && failing[p] !== 0)) continue;
    const first = binOf(start[p]!);
    const last = Math.max(first, binOf(end[p]! - 1e-6));
    if (first === last) {
      certain[first]! += 1;
      continue;
    }
    const weight = 1 / (last - first + 1);
    const rise = shape[p] === 2 ? rises.possible : rises.lasting;
    rise[first]! += weight;
    rise[last + 1]! -= weight;
  }

  const possible = new Float64Array(bins);
  let [lasting, vague, most] = [0, 0, 0];
  for (let bin = 0; bin < bins; bin++) {
    lasting += rises.lasting[bin]!;
    vague += rises.possible[bin]!;
    certain[bin]! += Math.max(0, lasting);
    possible[bin] = vague < 1e-9 ? 0 : vague;
    most = Math.max(most, certain[bin]! + possible[bin]!);
  }
  return {binPx: axis.widthPx / bins, certain, possible, most};
}

/** Bars as one SVG path, standing on `heightPx`; `base` is what already stands below each. */
export function barsPath(
  values: Float64Array,
  base: Float64Array | null,
  {binPx, most}: Histogram,
  heightPx: number
): string {
  if (most === 0) return "";
  // The square root keeps single events visible beside a burst; anything at all is at least 2 px.
  const heightOf = (value: number): number =>
    value <= 0 ? 0 : Math.max(2, Math.sqrt(value / most) * (heightPx - 2));
  const gap = binPx > 3 ? 1 : 0;
  let path = "";
  for (let bin = 0; bin < values.length; bin++) {
    const below = heightOf(base?.[bin] ?? 0);
    const height = heightOf((base?.[bin] ?? 0) + values[bin]!) - below;
    if (values[bin]! <= 0 || height <= 0) continue;
    const x = (bin * binPx).toFixed(1);
    path += `M${x} ${(heightPx - below).toFixed(1)}v${(-height).toFixed(1)}h${(binPx - gap).toFixed(1)}v${height.toFixed(1)}z`;
  }
  return path;
}
