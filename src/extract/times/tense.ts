import {meaning, type Scan, UNKNOWN} from "./scan.js";

/** -1 past, 1 future, 0 nothing tells. */
export type Tense = -1 | 0 | 1;

const REACH = 16;

/**
 * The tense of the verb that an expression most likely goes with: the nearest one that shows tense, in the
 * same sentence, looking back first and then ahead.
 *
 * @param from - first token of the sentence
 * @param to - token behind it
 */
export function tenseAt(scan: Scan, first: number, last: number, from: number, to: number): Tense {
  let [best, distance]: [Tense, number] = [0, Infinity];
  for (let token = first - 1, steps = 1; token >= Math.max(from, first - REACH); token--, steps++) {
    const tense = tenseOf(scan, token);
    if (tense !== 0) {
      [best, distance] = [tense, steps];
      break;
    }
  }
  for (
    let token = last + 1, steps = 1;
    token < Math.min(to, last + 1 + REACH) && steps * 1.5 < distance;
    token++, steps++
  ) {
    const tense = tenseOf(scan, token);
    if (tense !== 0) return tense;
  }
  return best;
}

function tenseOf(scan: Scan, token: number): Tense {
  if (scan.kind[token]! === UNKNOWN) {
    const [start, end] = [scan.start[token]!, scan.end[token]!];
    return end - start > 3 && scan.text.charCodeAt(end - 1) === 100 && scan.text.charCodeAt(end - 2) === 101
      ? -1
      : 0;
  }
  const future = meaning(scan, token, "FUTURE") ?? 0;
  if (future === 2) return 1;
  const past = meaning(scan, token, "PAST_VERB") ?? 0;
  if (past > 0) {
    // "was to", "had been expected to": what comes is still ahead of the verb.
    return -1;
  }
  return 0;
}
