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

/**
 * Calls `meet` with the index of each of a few `positions` that is among many `visible` ones: the few are looked up.
 *
 * @param positions - ascending
 * @param visible - ascending
 */
export function forEachVisible(
  positions: Uint32Array,
  visible: Uint32Array,
  meet: (index: number, position: number) => void
): void {
  let at = 0;
  const first = visible.length === 0 ? positions.length : firstFrom(positions, visible[0]!, 0);
  for (let index = first; index < positions.length && at < visible.length; index++) {
    const position = positions[index]!;
    at = firstFrom(visible, position, at);
    if (visible[at] === position) meet(index, position);
  }
}
