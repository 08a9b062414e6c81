const DIGIT_BITS = 13;
const DIGITS = 2 ** DIGIT_BITS;
const MASK = DIGITS - 1;

/**
 * Indices in the order of their codes; equal ones keep theirs. Radix sort: 1,000,000 in some 60 ms, where a
 * comparing sort takes seconds.
 *
 * @param codes - whole numbers from 0 to 2^52
 * @param order - indices to be sorted, as they stand; all of them unless given
 */
export function ascendingOrder(codes: Float64Array, order?: Uint32Array): Uint32Array {
  const length = order?.length ?? codes.length;
  let items: Uint32Array = order?.slice() ?? Uint32Array.from({length}, (_, index) => index);
  let next: Uint32Array = new Uint32Array(length);
  let most = 0;
  for (let index = 0; index < length; index++) most = Math.max(most, codes[items[index]!]!);
  const counts = new Uint32Array(DIGITS + 1);
  // Two digits of each code at a time, so that the rest is shifting.
  const pairs = new Uint32Array(codes.length);
  for (let divisor = 1; divisor <= most; divisor *= DIGITS * DIGITS) {
    for (let index = 0; index < pairs.length; index++) {
      pairs[index] = Math.floor(codes[index]! / divisor) % (DIGITS * DIGITS);
    }
    for (let shift = 0; shift <= DIGIT_BITS && divisor * 2 ** shift <= most; shift += DIGIT_BITS) {
      counts.fill(0);
      for (let index = 0; index < length; index++) counts[((pairs[items[index]!]! >>> shift) & MASK) + 1]!++;
      for (let digit = 0; digit < DIGITS; digit++) counts[digit + 1]! += counts[digit]!;
      for (let index = 0; index < length; index++) {
        const item = items[index]!;
        next[counts[(pairs[item]! >>> shift) & MASK]!++] = item;
      }
      [items, next] = [next, items];
    }
  }
  return items;
}
