import type {Columns} from "../state/columns.js";
import type {Projection} from "./projection.js";
import {placeRelation, type Ends, type PlacedRelation} from "./relation-lines.js";
import {
  countRelations,
  findRelations,
  type CountedRelation,
  type Relation,
  type Relations
} from "./relations.js";

/** A relation where it is drawn. */
export type DrawnRelation = PlacedRelation & CountedRelation & {readonly selected: boolean};

/** More lines than that would be a tangle: those with the most events are drawn, the others counted. */
const MOST = 60;

/** Which relations are drawn for what is visible, and where on the screen. */
export class ShownRelations {
  /** Relations that are shown but too many to draw. */
  notDrawn = 0;
  #columns: Columns | null = null;
  #relations: Relations | null = null;
  #visible: Uint32Array | null = null;
  #shown: readonly CountedRelation[] = [];
  #key = "";
  #ends: Ends | null = null;
  readonly #placed = new Map<Relation, PlacedRelation>();

  open(columns: Columns): void {
    this.#columns = columns;
    this.#relations = findRelations(columns);
    this.#visible = null;
    this.#shown = [];
    this.#placed.clear();
    this.notDrawn = 0;
  }

  /** The relations to draw, the selected one last. */
  drawn(
    visible: Uint32Array,
    selectedPosition: number,
    projection: Projection,
    ends: Ends
  ): readonly DrawnRelation[] {
    const relations = this.#relations;
    if (!relations || relations.list.length === 0) return [];
    if (visible !== this.#visible) this.#count(relations, visible);
    if (projection.key !== this.#key || ends !== this.#ends) {
      this.#placed.clear();
      [this.#key, this.#ends] = [projection.key, ends];
    }
    const at = selectedPosition < 0 ? -1 : this.#columns!.relations.positions.indexOf(selectedPosition);
    const selected = at < 0 ? null : relations.list[relations.of[at]!]!;
    return this.#shown
      .map((counted) => {
        const {relation} = counted;
        let placed = this.#placed.get(relation);
        if (!placed) this.#placed.set(relation, (placed = placeRelation(relation, projection, ends)));
        return {...counted, ...placed, selected: relation === selected};
      })
      .sort((a, b) => Number(a.selected) - Number(b.selected));
  }

  #count(relations: Relations, visible: Uint32Array): void {
    this.#visible = visible;
    const counted = countRelations(relations, this.#columns!, visible);
    this.notDrawn = Math.max(0, counted.length - MOST);
    this.#shown =
      counted.length > MOST ? counted.toSorted((a, b) => b.count - a.count).slice(0, MOST) : counted;
  }
}
