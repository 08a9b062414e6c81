/** Bits a coordinate keeps: cells down to 0.6 m at the equator. */
export const MORTON_BITS = 26;
const HALF_BITS = 13;
const HALF = 2 ** HALF_BITS;

/** Bits of 0..2^13 - 1 with a zero between each. */
const SPREAD = Uint32Array.from({length: HALF}, (_, value) => {
  let spread = 0;
  for (let bit = 0; bit < HALF_BITS; bit++) spread += ((value >> bit) & 1) * 4 ** bit;
  return spread;
});

/**
 * Place on a Z-order curve: points of one square cell of any power of two lie side by side.
 *
 * @param x, y - 0 to 1
 * @returns an integer below 2^52
 */
export function mortonCode(x: number, y: number): number {
  const limit = 2 ** MORTON_BITS - 1;
  const column = Math.max(0, Math.min(limit, Math.floor(x * 2 ** MORTON_BITS)));
  const row = Math.max(0, Math.min(limit, Math.floor(y * 2 ** MORTON_BITS)));
  const high = SPREAD[Math.floor(column / HALF)]! + 2 * SPREAD[Math.floor(row / HALF)]!;
  const low = SPREAD[column % HALF]! + 2 * SPREAD[row % HALF]!;
  return high * 2 ** MORTON_BITS + low;
}
