/** Smaller files are read before a second worker has started. */
const LEAST_BYTES = 20_000_000;
const MOST_PIECES = 4;

/** Where to cut a file for so many cores, as far as they are known: where each piece begins, the first at 0. */
export function piecesOf(size: number, cores: number): readonly number[] {
  const count = size < LEAST_BYTES ? 1 : Math.min(MOST_PIECES, Math.max(1, cores || 1));
  return Array.from({length: count}, (_, piece) => Math.floor((size * piece) / count));
}
