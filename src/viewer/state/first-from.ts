/**
 * First index from `low` on whose value is at least `key`. In steps that double, since the next one looked for is
 * mostly near, however many there are.
 *
 * @param values - ascending
 */
export function firstFrom(values: Uint32Array, key: number, low: number): number {
  let high = low;
  for (let step = 1; high < values.length && values[high]! < key; step *= 2) {
    low = high + 1;
    high += step;
  }
  high = Math.min(high, values.length);
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (values[middle]! < key) low = middle + 1;
    else high = middle;
  }
  return low;
}
