/** Of the list's height: where what is told can be read whole, with what comes next below it. */
const REST = 0.3;

/**
 * How far below the list's upper edge the line lies whose row the story tells, in CSS pixels. It goes from the edge to its
 * place as the reader begins to scroll and on to the lower edge at the end, so that every row comes under it; a list that
 * is hardly longer than the screen it crosses evenly.
 *
 * @param offsetPx - how far the list is scrolled, of `mostPx`
 */
export function storyLine(offsetPx: number, mostPx: number, heightPx: number): number {
  if (mostPx <= 0) return 0;
  const lowest = heightPx - 1;
  if (mostPx < heightPx) return Math.min(1, Math.max(0, offsetPx / mostPx)) * lowest;
  const fromTop = Math.min(Math.max(0, offsetPx), REST * heightPx);
  return Math.max(fromTop, lowest - Math.max(0, mostPx - offsetPx));
}
