import type {EventPlace, EventRelation} from "../../domain/event.js";
import type {PlaceEntry, RelationColumns} from "./columns.js";

/** One event's relation; places by their index in the list's own. */
export type RelationRow = readonly [event: number, from: number, to: number, directed: number];

/** Relations of events that come one after the other, in the order of the collection. */
export class RelationList {
  rows: RelationRow[] = [];
  places: PlaceEntry[] = [];
  readonly #entryOf: (place: EventPlace) => PlaceEntry;
  readonly #codes = new Map<string, number>();

  constructor(entryOf: (place: EventPlace) => PlaceEntry) {
    this.#entryOf = entryOf;
  }

  /** @param event - its index in the collection */
  add(event: number, {from, to, directed}: EventRelation): void {
    const code = (place: EventPlace): number => this.#codeOf(this.#entryOf(place));
    this.rows.push([event, code(from), code(to), directed ? 1 : 0]);
  }

  /** Adds those of events that follow the first `event` ones. */
  addAll({rows, places}: Pick<RelationList, "rows" | "places">, event: number): void {
    const codes = places.map((place) => this.#codeOf(place));
    for (const [index, from, to, directed] of rows) {
      this.rows.push([event + index, codes[from]!, codes[to]!, directed]);
    }
  }

  /** @param position - of each event in the columns */
  ordered(position: Uint32Array): RelationColumns {
    const rows = this.rows.toSorted(([a], [b]) => position[a]! - position[b]!);
    return {
      positions: Uint32Array.from(rows, ([event]) => position[event]!),
      from: Uint32Array.from(rows, ([, from]) => from),
      to: Uint32Array.from(rows, ([, , to]) => to),
      directed: Uint8Array.from(rows, ([, , , directed]) => directed),
      places: this.places
    };
  }

  #codeOf(place: PlaceEntry): number {
    let code = this.#codes.get(place.key);
    if (code === undefined) {
      code = this.places.push(place) - 1;
      this.#codes.set(place.key, code);
    }
    return code;
  }
}
