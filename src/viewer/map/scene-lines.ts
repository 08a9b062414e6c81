import type {Columns} from "../state/columns.js";
import {areaFinder, type CountryLabels} from "./country-labels.js";
import type {CountryShapes} from "./country-shapes.js";
import type {Drawing} from "./draw-marks.js";
import {drawMovements, type DrawnMovement} from "./draw-movements.js";
import {drawRelations} from "./draw-relations.js";
import type {Projection} from "./projection.js";
import type {Frame} from "./map-camera.js";
import {frameOfRelation} from "./relation-frame.js";
import {endsIn, ownEnds, type Ends} from "./relation-lines.js";
import {ShownMovements} from "./shown-movements.js";
import {ShownRelations, type DrawnRelation} from "./shown-relations.js";

/** Ways that were gone, and relations between places. */
export type LineKind = "movements" | "relations";

/** Lines where they are drawn, of the kinds that the reader has not hidden. */
export type DrawnLines = {
  readonly movements: readonly DrawnMovement[];
  readonly relations: readonly DrawnRelation[];
};

/** What a scene shows between places. */
export class SceneLines {
  /** Kinds of lines that are shown or would be, if the reader had not hidden them. */
  inView: readonly LineKind[] = [];
  readonly #movements = new ShownMovements();
  readonly #relations = new ShownRelations();
  #labels: CountryLabels | null = null;
  #shapes: CountryShapes | null = null;
  #ends: Ends = ownEnds;

  /** What is to be done before the lines of a collection can be drawn, one thing after the other. */
  opening(columns: Columns): readonly (() => void)[] {
    return [() => this.#movements.open(columns), () => this.#relations.open(columns)];
  }

  /** Lines that are shown but too many to draw. */
  get notDrawn(): number {
    return this.#movements.notDrawn + this.#relations.notDrawn;
  }

  /** Where the basemap labels countries, and where their borders are, as soon as these are known. */
  know({labels, shapes}: {labels?: CountryLabels; shapes?: CountryShapes}): void {
    this.#labels = labels ?? this.#labels;
    this.#shapes = shapes ?? this.#shapes;
    if (this.#labels) this.#ends = endsIn(areaFinder(this.#labels), this.#shapes);
  }

  /** What to show of an event that is a line between two places; `null` if it is none. */
  frameOf({relations: {positions, from, to, places}}: Columns, position: number): Frame | null {
    const index = positions.indexOf(position);
    if (index < 0) return null;
    return frameOfRelation({from: places[from[index]!]!, to: places[to[index]!]!}, this.#ends);
  }

  drawn(
    visible: Uint32Array,
    selectedPosition: number,
    hidden: readonly LineKind[],
    projection: Projection
  ): DrawnLines {
    const movements = this.#movements.drawn(visible, selectedPosition, projection);
    const relations = this.#relations.drawn(visible, selectedPosition, projection, this.#ends);
    const inView: LineKind[] = [];
    if (movements.length > 0) inView.push("movements");
    if (relations.length > 0) inView.push("relations");
    this.inView = inView;
    return {
      movements: hidden.includes("movements") ? [] : movements,
      relations: hidden.includes("relations") ? [] : relations
    };
  }
}

/** @param widthPx - of the map */
export function drawLines(
  drawing: Drawing,
  {movements, relations}: DrawnLines,
  {copies}: Projection,
  widthPx: number
): void {
  drawRelations(drawing, relations, copies, widthPx);
  drawMovements(drawing, movements, copies, widthPx);
}
