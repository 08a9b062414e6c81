/**
 * The values with the most events, the fullest first; of equally full ones that which comes first. None that is empty.
 *
 * @param length - how many values there are
 * @param most - so many of them at most
 */
export function fullest(length: number, countOf: (index: number) => number, most: number): readonly number[] {
  if (most <= 0) return [];
  // Sorted whenever twice as many as are wanted have come together; of most values only the count is looked at.
  let kept: number[] = [];
  let least = 0;
  const cut = (): void => {
    kept.sort((a, b) => countOf(b) - countOf(a) || a - b);
    if (kept.length < most) return;
    kept = kept.slice(0, most);
    least = countOf(kept.at(-1)!);
  };
  for (let index = 0; index < length; index++) {
    if (countOf(index) <= least) continue;
    kept.push(index);
    if (kept.length >= 2 * most) cut();
  }
  cut();
  return kept;
}
