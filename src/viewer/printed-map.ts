import {
  geoAzimuthalEqualArea,
  geoCentroid,
  geoCircle,
  geoDistance,
  geoEqualEarth,
  geoGraticule,
  geoInterpolate,
  geoPath
} from "d3";
import type {FeatureCollection} from "geojson";
import {EVENT_STATUSES} from "../domain/event.js";
import type {LngLat} from "../domain/place.js";
import {placeLabels, type LabelBox, type StillLabel} from "../domain/still-labels.js";
import {EARTH_RADIUS_KM, fitStillMap, type StillFrame} from "../domain/still-map.js";
import {shapesOfWorld, type StillKind} from "../domain/still-shapes.js";
import type {NumberedPlace} from "./printed-places.js";
import {
  endsOnPaper,
  framedByRelations,
  layOutRelations,
  relationsOnPaper,
  type PrintedRelations
} from "./printed-relations.js";
import type {Columns} from "./state/columns.js";

/** A numbered place where it is drawn; `x` and `y` are its number's, the others its own. */
export type PrintedMark = NumberedPlace & {
  readonly x: number;
  readonly y: number;
  readonly placeX: number;
  readonly placeY: number;
  /** Radius of the ring around a wide place; 0 for a town. */
  readonly ring: number;
};

/** Everything that is drawn on the printed map, in its own units. */
export type PrintedMap = {
  readonly land: string;
  readonly lakes: string;
  readonly coast: string;
  readonly borders: string;
  readonly disputed: string;
  readonly disputedBorders: string;
  readonly graticule: string;
  readonly movements: readonly {readonly path: string; readonly planned: boolean}[];
  readonly relations: PrintedRelations["lines"];
  readonly marks: readonly PrintedMark[];
  readonly labels: readonly StillLabel[];
};

export const PRINTED_MAP = {width: 720, height: 430};
export const NUMBER_RADIUS = 7.5;

const FRAME: StillFrame = {
  left: 0,
  top: 0,
  right: PRINTED_MAP.width,
  bottom: PRINTED_MAP.height,
  marginX: 40,
  marginY: 34
};
const GEO = {geoAzimuthalEqualArea, geoCentroid, geoCircle, geoDistance, geoEqualEarth};
const LARGEST_RING = 160;
const SMALLEST_RING = 11;
/** Numbers that would cover each other move aside, in turns of this much. */
const SPIRAL = {turn: 0.6, growth: 1.1, most: 900};
const PLANNED = EVENT_STATUSES.indexOf("planned");

/**
 * Lays the map of the printed events out.
 *
 * @param world - the basemap's coarse world; `null` where it could not be had
 */
export function layOutPrintedMap(
  columns: Columns,
  rows: Uint32Array,
  numbered: readonly NumberedPlace[],
  world: FeatureCollection | null
): PrintedMap {
  const moves = movementsOf(columns, rows);
  const {kinds} = shapesOfWorld(world ?? {type: "FeatureCollection", features: []});
  const related = relationsOnPaper(columns, rows);
  const borders = endsOnPaper(kinds.country);
  const positions = [
    ...numbered.map(({place}) => place.at),
    ...moves.map(({from}) => from),
    ...framedByRelations(related, borders)
  ];
  const {projection} = fitStillMap(positions, FRAME, GEO);
  const path = geoPath(projection.precision(0.5)).digits(1);
  const perKm = projection.scale() / EARTH_RADIUS_KM;
  const shapes = (kind: StillKind): string => path(kinds[kind]) ?? "";

  const marks = separated(
    numbered.flatMap((entry) => {
      const at = projection([...entry.place.at]);
      if (!at) return [];
      const reach = Math.min(LARGEST_RING, entry.place.radiusKm * perKm);
      return [{...entry, placeX: at[0], placeY: at[1], ring: reach > SMALLEST_RING ? reach : 0}];
    })
  );
  const relations = layOutRelations(related, borders, projection);
  const numberedNames = new Set(numbered.map(({place}) => place.name));
  const ends = relations.ends.filter(
    ({name}, index, all) =>
      !numberedNames.has(name) && all.findIndex((other) => other.name === name) === index
  );
  return {
    land: shapes("country"),
    lakes: shapes("lake"),
    coast: shapes("coast"),
    borders: shapes("border"),
    disputed: shapes("disputed"),
    disputedBorders: shapes("disputed-border"),
    graticule: path(geoGraticule().step([15, 15])()) ?? "",
    movements: moves.map(({from, to, planned}) => {
      const along = geoInterpolate([...from], [...to]);
      const coordinates = Array.from({length: 33}, (_, step) => along(step / 32));
      return {path: path({type: "LineString", coordinates}) ?? "", planned};
    }),
    relations: relations.lines,
    marks,
    labels: placeLabels([...marks.map(({place: {name}, x, y}) => ({name, x, y})), ...ends], {
      ...FRAME,
      letter: 5,
      line: 11,
      gap: NUMBER_RADIUS + 3,
      most: 60,
      taken: marks.map(boxOf)
    })
  };
}

type Move = {readonly from: LngLat; readonly to: LngLat; readonly planned: boolean};

/** Each way once; drawn as planned only if no event tells that it was gone. */
function movementsOf({originLng, originLat, lng, lat, status}: Columns, rows: Uint32Array): readonly Move[] {
  const moves = new Map<string, Move>();
  for (const p of rows) {
    if (Number.isNaN(originLng[p]) || Number.isNaN(lng[p])) continue;
    const from: LngLat = [originLng[p]!, originLat[p]!];
    const to: LngLat = [lng[p]!, lat[p]!];
    const key = [...from, ...to].join();
    const planned = status[p] === PLANNED && (moves.get(key)?.planned ?? true);
    moves.set(key, {from, to, planned});
  }
  return [...moves.values()];
}

/** Moves numbers that would cover others along a spiral to the nearest free spot in the frame. */
function separated(marks: readonly Omit<PrintedMark, "x" | "y">[]): readonly PrintedMark[] {
  const placed: PrintedMark[] = [];
  const isFree = (x: number, y: number): boolean =>
    placed.every((other) => Math.hypot(other.x - x, other.y - y) >= NUMBER_RADIUS * 2 + 1);
  const edge = NUMBER_RADIUS + 1;
  for (const mark of marks) {
    let [x, y] = [mark.placeX, mark.placeY];
    for (let step = 1; step < SPIRAL.most && !isFree(x, y); step++) {
      const angle = step * SPIRAL.turn;
      const away = NUMBER_RADIUS + step * SPIRAL.growth * SPIRAL.turn;
      x = Math.min(FRAME.right - edge, Math.max(edge, mark.placeX + Math.cos(angle) * away));
      y = Math.min(FRAME.bottom - edge, Math.max(edge, mark.placeY + Math.sin(angle) * away));
    }
    placed.push({...mark, x, y});
  }
  return placed;
}

function boxOf({x, y}: PrintedMark): LabelBox {
  return [x - NUMBER_RADIUS, y - NUMBER_RADIUS, x + NUMBER_RADIUS, y + NUMBER_RADIUS];
}
