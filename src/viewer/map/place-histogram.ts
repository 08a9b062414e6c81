import type {Columns} from "../state/columns.js";

/**
 * How the dated events of a place lie in the collection's time.
 *
 * @param positions - in the columns
 * @returns a height for each bin, 0 to 1, the fullest 1; an event that may lie in several bins is shared out
 */
export function histogramOf(
  {start, end, extent, dated}: Columns,
  positions: readonly number[],
  bins: number
): readonly number[] {
  const sums = new Array<number>(bins).fill(0);
  if (!extent) return sums;
  const [from, to] = extent;
  const width = (to - from) / bins || 1;
  for (const p of positions) {
    if (p >= dated) continue;
    const first = binOf((start[p]! - from) / width, bins);
    const last = Math.max(first, binOf(Math.ceil((end[p]! - from) / width) - 1, bins));
    for (let bin = first; bin <= last; bin++) sums[bin]! += 1 / (last - first + 1);
  }
  const highest = Math.max(...sums);
  return highest > 0 ? sums.map((sum) => sum / highest) : sums;
}

function binOf(value: number, bins: number): number {
  return Math.max(0, Math.min(bins - 1, Math.floor(value)));
}
