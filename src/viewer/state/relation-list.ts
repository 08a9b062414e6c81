import type {EventPlace, EventRelation} from "../../domain/event.js";
import type {PlaceEntry, RelationColumns} from "./columns.js";
import type {OriginColumns} from "./linked-places.js";

/** One event's relation; places by their index in the list's own. */
export type RelationRow = readonly [event: number, from: number, to: number, directed: number];

/** What a list has gathered. */
export type GatheredRelations = Pick<RelationList, "rows" | "origins" | "places">;

/** Relations and origins of events that come one after the other, in the order of the collection. */
export class RelationList {
  rows: RelationRow[] = [];
  /** Of movements: the event and where it came from. */
  origins: (readonly [event: number, from: number])[] = [];
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

  /** @param event - its index in the collection */
  addOrigin(event: number, from: EventPlace): void {
    this.origins.push([event, this.#codeOf(this.#entryOf(from))]);
  }

  /** Adds those of events that follow the first `event` ones. */
  addAll({rows, origins, places}: GatheredRelations, event: number): void {
    const codes = places.map((place) => this.#codeOf(place));
    for (const [index, from, to, directed] of rows) {
      this.rows.push([event + index, codes[from]!, codes[to]!, directed]);
    }
    for (const [index, from] of origins) this.origins.push([event + index, codes[from]!]);
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

  orderedOrigins(position: Uint32Array): OriginColumns {
    const rows = this.origins.toSorted(([a], [b]) => position[a]! - position[b]!);
    return {
      positions: Uint32Array.from(rows, ([event]) => position[event]!),
      from: Uint32Array.from(rows, ([, from]) => from)
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
