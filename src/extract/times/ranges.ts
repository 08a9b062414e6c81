import {civilDay} from "../../domain/calendar.js";
import {contains, type DayInterval} from "../../domain/time.js";
import type {Tagged} from "./reading.js";
import {type Scan, wordAt} from "./scan.js";
import type {Anchored} from "./situation.js";
import {dayOfMonth, edtfOf, intervalOf, valueOf} from "./stretch.js";

/** "2024 and 2025", "Monday and Tuesday": two that follow each other without a gap are one range. */
export function withNeighbours(
  tokens: Scan,
  tagged: readonly Tagged[],
  all: readonly (Anchored | null)[]
): readonly (number | null)[] {
  const ranges = tagged.map(({range}) => range);
  for (let i = 0, next = tagged.length; i + 1 < tagged.length; i++) {
    if (!followEachOther(all[i], all[i + 1])) continue;
    if (isRange(ranges, i) || isRange(ranges, i + 1)) continue;
    const [left, right] = [tagged[i]!, tagged[i + 1]!];
    const and = right.first - left.last === 2 && wordAt(tokens, left.last + 1) === "and";
    // "on Tuesday and yesterday" are two days.
    if (!(and && isNamed(left) && isNamed(right)) && !areDaysTogether(tokens, left, right)) continue;
    if (tagged[i + 2]?.first === right.last + 2 && wordAt(tokens, right.last + 1) === "and") continue;
    // "5, 6 and 7 May": all or none.
    if (i > 0 && left.first - tagged[i - 1]!.last === 2 && wordAt(tokens, left.first - 1) === ",") continue;
    ranges[i] = next;
    ranges[i + 1] = next++;
  }
  return ranges;
}

/** "from the 30th to the 2nd inst.": the beginning is the last such day before the end. */
export function countBeginningsFromEnds(tagged: readonly Tagged[], anchored: (Anchored | null)[]): void {
  tagged.forEach(({reading, range}, i) => {
    const end = anchored[i + 1]?.stretch;
    const begin = anchored[i];
    if (!begin || range === null || tagged[i + 1]?.range !== range || end?.unit !== "day") return;
    if (reading.kind !== "date" || reading.fields.day === undefined || reading.fields.month !== undefined)
      return;
    const {year, month, day} = civilDay(end.index);
    const back = reading.fields.day > day ? 1 : 0;
    const [inYear, inMonth] = month - back < 1 ? [year - 1, 12] : [year, month - back];
    const stretch = dayOfMonth(inYear, inMonth, reading.fields.day);
    if (!stretch) return;
    const [value, edtf] = [valueOf(stretch), edtfOf(stretch)];
    const interval = intervalOf(stretch);
    anchored[i] = {
      ...begin,
      value,
      edtf,
      stretch,
      interval,
      precision: "day",
      anchor: anchored[i + 1]!.anchor
    };
  });
}

/** "On Monday or Tuesday", "tomorrow and on Friday": days of one week, the second behind the first. */
export function areDaysTogether(tokens: Scan, left: Tagged, right: Tagged): boolean {
  const joint = wordAt(tokens, left.last + 1);
  if (joint !== "and" && joint !== "or") return false;
  const on = wordAt(tokens, left.last + 2) === "on" ? 1 : 0;
  if (right.first - left.last !== 2 + on || !isDayOfWeek(left) || !isDayOfWeek(right)) return false;
  const [one, next] = [weekdayOf(left), weekdayOf(right)];
  // "statements made Friday and Thursday"
  return one === null || next === null || (next - one + 7) % 7 <= NEAR_WEEKDAYS;
}

/** So many days behind the first a second weekday still is the next one of its name. */
const NEAR_WEEKDAYS = 4;

function weekdayOf({reading}: Tagged): number | null {
  return reading.kind === "date" ? (reading.fields.weekday ?? null) : null;
}

function isDayOfWeek({reading}: Tagged): boolean {
  if (reading.kind === "shift")
    return reading.unit === "day" && reading.from === "document" && reading.by >= 0 && !reading.fields;
  if (reading.kind !== "date") return false;
  const {weekday, day, part, clock} = reading.fields;
  return weekday !== undefined && (day ?? part ?? clock) === undefined;
}

function isNamed({reading}: Tagged): boolean {
  if (reading.kind !== "date") return false;
  const {day, month, year} = reading.fields;
  return day !== undefined || month !== undefined || year !== undefined;
}

function followEachOther(one: Anchored | null | undefined, next: Anchored | null | undefined): boolean {
  const [a, b] = [one?.stretch, next?.stretch];
  if (a && b) return a.unit === b.unit && b.index === a.index + 1;
  // "in March and April" of no year
  const [from, to] = [one?.edtf, next?.edtf];
  if (!from || !to || from.length !== to.length || !/^XXXX-\d\d(?:-\d\d)?$/u.test(from)) return false;
  return from.slice(0, -2) === to.slice(0, -2) && Number(to.slice(-2)) === Number(from.slice(-2)) + 1;
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

/** "Two years afterwards, on 26 October": the day is in that year, and each says what it says. */
export function isWithin(said: Anchored, whole: Anchored | null | undefined): boolean {
  if (!said.interval || !whole?.interval || whole.stretch?.unit !== "year") return false;
  return contains(whole.interval, said.interval);
}

/** "A month earlier, on 21 January": the second says which day the first means. */
export function isSaidAgain(tokens: Scan, {reading, last}: Tagged, next: Tagged): boolean {
  if (next.reading.kind !== "date" || next.reading.fields.day === undefined) return false;
  // "Palm Sunday, 3 April 1898", whatever the calendar it was kept by
  const kept = reading.kind === "date" && reading.fields.holiday !== undefined && !reading.fields.year;
  if (kept && next.reading.fields.year === undefined) return false;
  if (!kept && (reading.kind !== "shift" || reading.from !== "narrative")) return false;
  const gap = next.first - last - 1;
  const [first, second] = [wordAt(tokens, last + 1), wordAt(tokens, last + 2)];
  return (gap === 1 && first === ",") || (gap === 2 && first === "," && second === "on");
}
