import type {DayInterval} from "../../domain/time.js";
import type {Tagged} from "./reading.js";
import {type Scan, wordAt} from "./scan.js";
import type {Anchored} from "./situation.js";
import {edtfOf, intervalOf} from "./stretch.js";

/** "2024 and 2025", "Monday and Tuesday": two that follow each other without a gap are one range. */
export function withNeighbours(
  tokens: Scan,
  tagged: readonly Tagged[],
  all: readonly (Anchored | null)[]
): readonly (number | null)[] {
  const ranges = tagged.map(({range}) => range);
  for (let i = 0, next = tagged.length; i + 1 < tagged.length; i++) {
    const [a, b] = [all[i]?.stretch, all[i + 1]?.stretch];
    if (!a || !b || a.unit !== b.unit || b.index !== a.index + 1) continue;
    if (isRange(ranges, i) || isRange(ranges, i + 1)) continue;
    const [left, right] = [tagged[i]!, tagged[i + 1]!];
    if (right.first - left.last !== 2 || wordAt(tokens, left.last + 1) !== "and") continue;
    if (tagged[i + 2] && wordAt(tokens, right.last + 1) === "and") continue;
    // "5, 6 and 7 May": all or none.
    if (i > 0 && left.first - tagged[i - 1]!.last === 2 && wordAt(tokens, left.first - 1) === ",") continue;
    ranges[i] = next;
    ranges[i + 1] = next++;
  }
  return ranges;
}

function isRange(ranges: readonly (number | null)[], i: number): boolean {
  const range = ranges[i];
  return range !== null && range !== undefined && (ranges[i - 1] === range || ranges[i + 1] === range);
}

/** The stretch of which an expression is one end, `null` if it is none. */
export function rangeOf(
  ranges: readonly (number | null)[],
  all: readonly (Anchored | null)[],
  i: number
): {edtf: string; interval: DayInterval | null} | null {
  const range = ranges[i] ?? null;
  if (range === null) return null;
  const first = ranges[i - 1] === range ? i - 1 : i;
  const [a, b] = [all[first], all[first + 1]];
  if (!a?.edtf || !b?.edtf || a.edtf === b.edtf || ranges[first + 1] !== range) return null;
  if (!a.stretch || !b.stretch) {
    const both = !a.stretch && !b.stretch && !a.edtf.includes("/") && !b.edtf.includes("/");
    const interval: DayInterval | null = a.interval && b.interval ? [a.interval[0], b.interval[1]] : null;
    return both && a.edtf < b.edtf ? {edtf: `${a.edtf}/${b.edtf}`, interval} : null;
  }
  const interval: DayInterval = [intervalOf(a.stretch)[0], intervalOf(b.stretch)[1]];
  if (interval[0] >= interval[1]) return null;
  const [from, to] = [edtfOf(a.stretch), edtfOf(b.stretch)];
  return {edtf: `${from.split("/")[0]!}/${to.split("/").at(-1)!}`, interval};
}
