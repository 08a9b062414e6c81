import type {CodeListBuilder} from "../state/code-list-builder.js";
import type {ColumnBuilder} from "../state/column-builder.js";
import type {CodeLists} from "../state/columns.js";
import {enlarged} from "../state/enlarged.js";
import type {WrittenPlaces} from "./place-spellings.js";
import type {GatheredRelations} from "../state/relation-list.js";

type Raw = ColumnBuilder["raw"];

/** What a builder has gathered of some events but for the places, by their index among them. */
export type BuiltRows = {
  readonly raw: Readonly<Record<keyof Raw, Raw[keyof Raw]>>;
  readonly article: CodeLists;
  readonly actor: CodeLists;
  readonly actors: readonly string[];
  readonly relations: GatheredRelations;
};

export function rowsOf({raw, length, articleLists, actorLists, actors, relations}: ColumnBuilder): BuiltRows {
  const cut = Object.entries(raw).map(([key, values]) => [key, values.slice(0, length)]);
  return {
    raw: Object.fromEntries(cut) as BuiltRows["raw"],
    article: listsOf(articleLists),
    actor: listsOf(actorLists),
    actors,
    relations: {rows: relations.rows, origins: relations.origins, places: relations.places}
  };
}

/**
 * Adds what another builder for the same articles has gathered.
 *
 * @param placeCodes - the code here of what stands for each place there
 */
export function addRows(builder: ColumnBuilder, rows: BuiltRows, placeCodes: Int32Array): void {
  const from = builder.length;
  const length = from + rows.article.starts.length - 1;
  const raw = builder.raw;
  for (const key of Object.keys(raw) as (keyof Raw)[]) {
    const longer = enlarged(raw[key].subarray(0, from) as Float64Array, length);
    longer.set(rows.raw[key], from);
    (raw[key] as Float64Array) = longer;
  }
  builder.length = length;
  setPlaces(builder, placeCodes, from);
  builder.relations.addAll(rows.relations, from);
  addLists(builder.articleLists, rows.article, null);
  addLists(
    builder.actorLists,
    rows.actor,
    Int32Array.from(rows.actors, (name) => builder.actorCode(name))
  );
}

/** The codes in the columns of places as they are written. */
export function placeCodes(builder: ColumnBuilder, {places, times}: WrittenPlaces): Int32Array {
  return Int32Array.from(places, (place, index) => builder.placeCode(place, times[index]!));
}

/** Puts the codes of places for what stands for them, from one event on. */
export function setPlaces({raw: {place}, length}: ColumnBuilder, codes: Int32Array, from = 0): void {
  for (let index = from; index < length; index++) {
    if (place[index]! >= 0) place[index] = codes[place[index]!]!;
  }
}

function listsOf({starts, codes, events, length}: CodeListBuilder): CodeLists {
  return {starts: starts.slice(0, events + 1), codes: codes.slice(0, length)};
}

/** @param newCodes - what a code is called here, if not the same */
function addLists(lists: CodeListBuilder, {starts, codes}: CodeLists, newCodes: Int32Array | null): void {
  const {events, length} = lists;
  lists.events += starts.length - 1;
  lists.length += codes.length;
  lists.starts = enlarged(lists.starts.subarray(0, events + 1), lists.events + 1);
  lists.codes = enlarged(lists.codes.subarray(0, length), lists.length);
  for (let index = 1; index < starts.length; index++) lists.starts[events + index] = length + starts[index]!;
  for (let index = 0; index < codes.length; index++) {
    lists.codes[length + index] = newCodes === null ? codes[index]! : newCodes[codes[index]!]!;
  }
}
