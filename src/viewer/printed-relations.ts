import {geoContains, geoPath, type GeoProjection} from "d3";
import type {Feature, FeatureCollection} from "geojson";
import type {LngLat} from "../domain/place.js";
import type {LabelledPoint} from "../domain/still-labels.js";
import {lngLatOf} from "./map/mercator.js";
import {frameOfRelation} from "./map/relation-frame.js";
import {ownEnds, placeRelation, type Ends, type RelationLine} from "./map/relation-lines.js";
import {countRelations, findRelations, type Relation} from "./map/relations.js";
import type {Columns, PlaceEntry} from "./state/columns.js";

/** Relations as they are drawn on paper, in units of the printed map. */
export type PrintedRelations = {
  /** Of each its pieces; it fades where it runs into a country. Opacity 0 to 1. */
  readonly lines: readonly (readonly {readonly path: string; readonly opacity: number}[])[];
  /** Where a line ends within a country or region: its name belongs there. */
  readonly ends: readonly LabelledPoint[];
};

/** How finely it is looked where a line comes to a border. */
const STEPS = 64;

/** The relations that the printed events tell of. */
export function relationsOnPaper(columns: Columns, rows: Uint32Array): readonly Relation[] {
  return countRelations(findRelations(columns), columns, rows.toSorted()).map(({relation}) => relation);
}

/**
 * Where relations end, by the borders of the coarse world.
 *
 * @param countries - ISO 3166-1 alpha-2 in `key`
 */
export function endsOnPaper({features}: FeatureCollection): Ends {
  const countryOf = ({level, at, countryCode}: PlaceEntry): Feature | undefined =>
    level === "country"
      ? (features.find(({properties}) => countryCode !== null && properties?.["key"] === countryCode) ??
        features.find((feature) => geoContains(feature, [...at])))
      : undefined;
  return {
    at: ownEnds.at,
    shareBefore: (place, [x, y]) => {
      const country = countryOf(place);
      if (!country) return null;
      const [toX, toY] = ownEnds.at(place);
      // By the shorter way around the world.
      const dx = toX - x - Math.round(toX - x);
      for (let step = 0; step < STEPS; step++) {
        const share = step / STEPS;
        if (geoContains(country, [...lngLatOf([x + dx * share, y + (toY - y) * share])])) return share;
      }
      return 1;
    }
  };
}

/** What has to be in view so that it is seen where the lines go. */
export function framedByRelations(relations: readonly Relation[], ends: Ends): readonly LngLat[] {
  return relations.flatMap((relation): LngLat[] => {
    const [west, south, east, north] = frameOfRelation(relation, ends);
    return [
      [west, south],
      [east, north]
    ];
  });
}

/** The lines of the screen, on another projection. */
export function layOutRelations(
  relations: readonly Relation[],
  ends: Ends,
  projection: GeoProjection
): PrintedRelations {
  const project = (x: number, y: number): readonly [number, number] | null =>
    projection([...lngLatOf([x, y])]);
  const onPaper = {key: "", project, projectNearest: project, copies: [0]};
  const pathOf = geoPath(projection).digits(1);
  const placed = relations.map((relation) => placeRelation(relation, onPaper, ends));
  return {
    lines: placed.map(({lines}) =>
      lines.flatMap((line) =>
        piecesOf(line).flatMap(({opacity, corners}) => {
          // Back on the sphere, so that a line across the map's edge is cut there.
          const coordinates = corners.flatMap((corner) => [projection.invert?.(corner) ?? []]);
          const path = pathOf({type: "LineString", coordinates});
          return path ? [{path, opacity}] : [];
        })
      )
    ),
    ends: placed.flatMap(({names}) => names.map(({x, y, place: {name}}) => ({name, x, y})))
  };
}

type Piece = {readonly opacity: number; readonly corners: [number, number][]};

/** Corners that one stroke joins: those between which the line is as faint. */
function piecesOf({points, shades}: RelationLine): readonly Piece[] {
  const pieces: Piece[] = [];
  shades.forEach((opacity, at) => {
    const [x0, y0, x1, y1] = points.subarray(at * 2, at * 2 + 4) as unknown as [
      number,
      number,
      number,
      number
    ];
    const last = pieces.at(-1);
    if (last?.opacity === opacity) last.corners.push([x1, y1]);
    else
      pieces.push({
        opacity,
        corners: [
          [x0, y0],
          [x1, y1]
        ]
      });
  });
  return pieces;
}
