import {EVENT_STATUSES} from "../domain/event.js";
import type {Columns, PlaceEntry} from "./state/columns.js";

/** A place that the printed events name, with its number on the map and in the list. */
export type NumberedPlace = {
  /** From 1, in the order in which the list comes to it. */
  readonly number: number;
  readonly place: PlaceEntry;
  /** Numbers of its events in the list, from 1. */
  readonly events: readonly number[];
  readonly planned: boolean;
};

const PLANNED = EVENT_STATUSES.indexOf("planned");

/** Numbers the places of the printed events in the order of the list. */
export function numberPlaces({place, places, status}: Columns, rows: Uint32Array): readonly NumberedPlace[] {
  const found = new Map<number, {events: number[]; planned: boolean}>();
  rows.forEach((p, row) => {
    const code = place[p]!;
    if (code < 0) return;
    const known = found.get(code) ?? {events: [], planned: true};
    known.events.push(row + 1);
    known.planned &&= status[p] === PLANNED;
    found.set(code, known);
  });
  return [...found].map(([code, told], index) => ({number: index + 1, place: places[code]!, ...told}));
}

/** `1, 3–5` */
export function rangesOf(numbers: readonly number[]): string {
  const ranges: string[] = [];
  for (let index = 0; index < numbers.length; index++) {
    const first = numbers[index]!;
    while (numbers[index + 1] === numbers[index]! + 1) index++;
    const last = numbers[index]!;
    ranges.push(first === last ? `${first}` : last === first + 1 ? `${first}, ${last}` : `${first}–${last}`);
  }
  return ranges.join(", ");
}
