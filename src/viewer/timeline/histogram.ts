import {civilDay, epochDay} from "../../domain/calendar.js";
import type {Columns} from "../state/columns.js";
import type {Axis} from "./axis.js";

/** Events by time, one value a bin; what may lie in several bins is spread over them. */
export type Histogram = {
  /** Edges of the bins in days, one more than there are bins: whole hours, days, months or years. */
  readonly edges: Float64Array;
  /** Weight of what surely lies in the bin, and of what may. */
  readonly certain: Float64Array;
  readonly possible: Float64Array;
  /** Largest sum of both. */
  readonly most: number;
};

const LEAST_PX = 4;

/**
 * Counts the dated events that pass the filters. Linear in their number: a long one costs no more than a short.
 *
 * @param failing - as of `failingOf`
 * @param axis - true to scale
 * @param finest - as of `finestDays`, to be asked once a collection
 */
export function histogramOf(
  columns: Columns,
  failing: Uint8Array | null,
  axis: Axis,
  finest = finestDays(columns)
): Histogram {
  const [from, to] = axis.domain;
  const edges = edgesOf(axis, finest);
  const bins = edges.length - 1;
  const certain = new Float64Array(bins);
  // Differences of what is spread: `rise` begins at a bin, so the running sum is the weight there.
  const rises = {lasting: new Float64Array(bins + 1), possible: new Float64Array(bins + 1)};
  const {start, end, shape, dated} = columns;
  const first0 = edges[0]!;
  const perDay = bins / (edges[bins]! - first0);
  // Bins are nearly of one length, so the guess is off by one or two at most.
  const binOf = (day: number): number => {
    let bin = Math.min(bins - 1, Math.max(0, Math.floor((day - first0) * perDay)));
    while (bin > 0 && edges[bin]! > day) bin--;
    while (bin + 1 < bins && edges[bin + 1]! <= day) bin++;
    return bin;
  };

  // They are sorted by their beginnings, so the bin of one is that of the last or behind it.
  let first = 0;
  for (let p = 0; p < dated && start[p]! < to; p++) {
    if (end[p]! <= from || (failing !== null && failing[p] !== 0)) continue;
    while (first + 1 < bins && edges[first + 1]! <= start[p]!) first++;
    const last = end[p]! <= edges[first + 1]! ? first : Math.max(first, binOf(end[p]! - 1e-6));
    if (first === last) {
      certain[first]! += 1;
      continue;
    }
    const weight = 1 / (last - first + 1);
    const rise = shape[p] === 3 ? rises.lasting : rises.possible;
    rise[first]! += weight;
    rise[last + 1]! -= weight;
  }

  const possible = new Float64Array(bins);
  let [lasting, vague, most] = [0, 0, 0];
  for (let bin = 0; bin < bins; bin++) {
    lasting += rises.lasting[bin]!;
    vague += rises.possible[bin]!;
    certain[bin]! += lasting < 1e-9 ? 0 : lasting;
    possible[bin] = vague < 1e-9 ? 0 : vague;
    most = Math.max(most, certain[bin]! + possible[bin]!);
  }
  return {edges, certain, possible, most};
}

/** The least width of a bin: a day where no event is known to less than one, since hours would only smear it; else 0. */
export function finestDays({start, end, dated}: Columns): number {
  for (let p = 0; p < dated; p++) if (end[p]! - start[p]! < 1) return 0;
  return 1;
}

/** The finest calendar unit, of at least `finest` days, that is wide enough to be seen, from before the domain to behind it. */
function edgesOf({domain: [from, to], widthPx}: Axis, finest: number): Float64Array {
  const least = Math.max(finest, ((to - from) / widthPx) * LEAST_PX);
  const fine = [1 / 1440, 1 / 288, 1 / 96, 1 / 24, 1 / 8, 1, 2, 7].find((days) => days >= least);
  if (fine !== undefined) {
    const start = fine === 7 ? Math.floor((from - 4) / 7) * 7 + 4 : Math.floor(from / fine) * fine;
    return Float64Array.from({length: Math.ceil((to - start) / fine) + 1}, (_, bin) => start + bin * fine);
  }
  const months = [1, 3, 6, 12, 24, 60, 120, 240, 600, 1200, 2400, 6000, 12_000].find((n) => n * 30 >= least);
  const step = months ?? 120_000;
  const {year, month} = civilDay(Math.floor(from));
  const edges: number[] = [];
  for (let index = Math.floor((year * 12 + month - 1) / step) * step; ; index += step) {
    const day = epochDay(Math.floor(index / 12), (((index % 12) + 12) % 12) + 1, 1);
    edges.push(day);
    if (day >= to) return Float64Array.from(edges);
  }
}

/** Bars as one SVG path, standing on `heightPx`; `base` is what already stands below each. */
export function barsPath(
  values: Float64Array,
  base: Float64Array | null,
  {edges, most}: Histogram,
  {xOf, widthPx}: Axis,
  heightPx: number
): string {
  if (most === 0) return "";
  // The square root keeps single events visible beside a burst; anything at all is at least 2 px.
  const heightOf = (value: number): number =>
    value <= 0 ? 0 : Math.max(2, Math.sqrt(value / most) * (heightPx - 2));
  let path = "";
  for (let bin = 0; bin < values.length; bin++) {
    const below = heightOf(base?.[bin] ?? 0);
    const height = heightOf((base?.[bin] ?? 0) + values[bin]!) - below;
    if (values[bin]! <= 0 || height <= 0) continue;
    const left = Math.max(0, xOf(edges[bin]!));
    const right = Math.min(widthPx, xOf(edges[bin + 1]!));
    const width = Math.max(1, right - left - (right - left > 3 ? 1 : 0));
    path += `M${left.toFixed(1)} ${(heightPx - below).toFixed(1)}v${(-height).toFixed(1)}h${width.toFixed(1)}v${height.toFixed(1)}z`;
  }
  return path;
}
