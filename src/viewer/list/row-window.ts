/** So many rows are laid out at a time: browsers cap the height of what scrolls, and few thousand screens are enough. */
export const WINDOW_ROWS = 100_000;
/** The next stretch is laid out before the reader comes to the end of this one. */
const MARGIN_ROWS = 2_000;

/** The first of the rows that are laid out when this one is to be seen: as now, if it is among them. */
export function windowFor(row: number, first: number, total: number): number {
  if (total <= WINDOW_ROWS) return 0;
  if (row >= first && row < first + WINDOW_ROWS) return clamped(first, total);
  return clamped(row - WINDOW_ROWS / 2, total);
}

/** The same while the reader scrolls: another one before an end is reached, `first` otherwise. */
export function windowAt(topRow: number, first: number, total: number): number {
  if (total <= WINDOW_ROWS) return 0;
  const nearStart = topRow < first + MARGIN_ROWS && first > 0;
  const nearEnd = topRow > first + WINDOW_ROWS - MARGIN_ROWS && first + WINDOW_ROWS < total;
  return nearStart || nearEnd ? clamped(topRow - WINDOW_ROWS / 2, total) : first;
}

function clamped(first: number, total: number): number {
  return Math.max(0, Math.min(total - WINDOW_ROWS, Math.round(first)));
}
