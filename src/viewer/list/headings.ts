import {civilDay} from "../../domain/calendar.js";
import {dayWords, lengthWords, timeWords} from "../state/dates.js";
import type {Viewer} from "../state/viewer.svelte.js";
import type {Words} from "../state/words/words.js";

/** What stands above a card, where it is the first of its kind. */
export type Heading = {
  /** Year, or "Without a date" above all that has none. */
  readonly section: string | null;
  /** The date as far as it is known. */
  readonly date: string | null;
  /** How long nothing happened before. */
  readonly gap: string | null;
};

const MOST_KEPT = 2000;

/** The dates of events in words, each once: a heading compares with the row before, and rows come again and again. */
export class DateWords {
  readonly #viewer: Pick<Viewer, "eventAt">;
  readonly #locale: string;
  readonly #words: Words;
  readonly #kept = new Map<number, string>();

  constructor(viewer: Pick<Viewer, "eventAt">, locale: string, words: Words) {
    this.#viewer = viewer;
    this.#locale = locale;
    this.#words = words;
  }

  at(position: number): string {
    let date = this.#kept.get(position);
    if (date === undefined) {
      if (this.#kept.size >= MOST_KEPT) this.#kept.clear();
      date = timeWords(this.#viewer.eventAt(position), this.#locale, this.#words);
      this.#kept.set(position, date);
    }
    return date;
  }
}

/**
 * Heading of a row, from it and the row before.
 *
 * @param rows - visible positions
 * @param gapDays - an empty stretch at least so long is told
 */
export function headingOf(
  viewer: Viewer,
  dates: DateWords,
  rows: Uint32Array,
  row: number,
  gapDays: number
): Heading {
  const {start, end, dated} = viewer.columns;
  const {locale, words} = viewer;
  const position = rows[row]!;
  const before = row === 0 ? -1 : rows[row - 1]!;
  const date = dates.at(position);
  const dateBefore = before < 0 ? null : dates.at(before);
  const changed = date === dateBefore ? null : date;
  if (position >= dated) {
    const isFirst = before < dated;
    const section = isFirst ? words.undated : null;
    const hasWords = viewer.eventAt(position).properties.time !== null;
    return {section, date: hasWords || (!isFirst && changed !== null) ? changed : null, gap: null};
  }
  const year = civilDay(Math.floor(start[position]!)).year;
  const yearBefore = before < 0 ? null : civilDay(Math.floor(start[before]!)).year;
  const empty = before < 0 ? 0 : start[position]! - latestEnd(end, rows, row);
  const spokenYear = dayWords(start[position]!, locale, "year");
  const section = year === yearBefore ? null : spokenYear;
  return {
    section,
    date: section !== null && changed === spokenYear ? null : changed,
    gap: empty >= gapDays ? words.nothingFor(lengthWords(empty, words)) : null
  };
}

/** Latest end of the rows before; far enough back to know of everything but what is longer than the list. */
function latestEnd(end: Float64Array, rows: Uint32Array, row: number): number {
  let latest = -Infinity;
  for (let index = Math.max(0, row - 200); index < row; index++)
    latest = Math.max(latest, end[rows[index]!]!);
  return latest;
}
