const DIGIT_BITS = 13;
const DIGITS = 2 ** DIGIT_BITS;
const MASK = DIGITS - 1;
/** Below this a comparing sort is done before the digits' 8,192 counters are laid out. */
const FEW = 1000;
/** Two digits of a code: what is left of it when the others are taken away fits a whole number of 32 bits. */
const HALF = 2 ** (DIGIT_BITS * 2);

/**
 * Indices in the order of their codes; equal ones keep theirs. Radix sort: 1,000,000 in some 60 ms, where a
 * comparing sort takes seconds.
 *
 * @param codes - whole numbers from 0 to 2^52
 * @param order - indices to be sorted, as they stand; all of them unless given
 */
export function ascendingOrder(codes: Float64Array, order?: Uint32Array): Uint32Array {
  if ((order ?? codes).length < FEW) {
    return Uint32Array.from([...(order ?? codes.keys())].sort((a, b) => codes[a]! - codes[b]!));
  }
  const lower = new Uint32Array(codes.length);
  const upper = new Uint32Array(codes.length);
  let mostLower = 0;
  let mostUpper = 0;
  for (let index = 0; index < codes.length; index++) {
    const above = Math.floor(codes[index]! / HALF);
    const below = codes[index]! - above * HALF;
    lower[index] = below;
    upper[index] = above;
    if (below > mostLower) mostLower = below;
    if (above > mostUpper) mostUpper = above;
  }
  let items = order?.slice() ?? firstNumbers(codes.length);
  let next = new Uint32Array(items.length);
  for (const [half, most] of [
    [lower, mostLower],
    [upper, mostUpper]
  ] as const) {
    for (let shift = 0; most >>> shift > 0; shift += DIGIT_BITS) {
      sortByDigit(half, shift, items, next);
      [items, next] = [next, items];
    }
  }
  return items;
}

/** Moves the items over in the order of one digit. */
function sortByDigit(codes: Uint32Array, shift: number, items: Uint32Array, sorted: Uint32Array): void {
  const starts = new Uint32Array(DIGITS + 1);
  for (let index = 0; index < items.length; index++) {
    starts[((codes[items[index]!]! >>> shift) & MASK) + 1]!++;
  }
  for (let digit = 0; digit < DIGITS; digit++) starts[digit + 1]! += starts[digit]!;
  for (let index = 0; index < items.length; index++) {
    const item = items[index]!;
    sorted[starts[(codes[item]! >>> shift) & MASK]!++] = item;
  }
}

function firstNumbers(length: number): Uint32Array<ArrayBuffer> {
  const numbers = new Uint32Array(length);
  for (let index = 0; index < length; index++) numbers[index] = index;
  return numbers;
}
