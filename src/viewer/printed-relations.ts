import {geoContains, geoInterpolate, type GeoProjection} from "d3";
import type {FeatureCollection} from "geojson";
import type {LngLat} from "../domain/place.js";
import type {LabelledPoint} from "../domain/still-labels.js";
import {shareWithin} from "../domain/within-area.js";
import {isWide} from "./map/cells.js";
import type {Columns, PlaceEntry} from "./state/columns.js";

type Line = {type: "LineString"; coordinates: [number, number][]};

/** Two places that dealt with each other, by the shortest way. */
export type RelationOnPaper = {
  readonly from: PlaceEntry;
  readonly to: PlaceEntry;
  /** Where a share of the way is, in degrees. */
  readonly along: (share: number) => [number, number];
  /** Shares of the way at which it leaves the country or region that it comes from, and comes to the other. */
  readonly leaves: number;
  readonly reaches: number;
};

/** A piece of a line; opacity 0 to 1. */
type PrintedPiece = {readonly path: string; readonly opacity: number};

/** Relations as they are drawn, in units of the printed map. */
export type PrintedRelations = {
  /** Of each a whole line, and the pieces in which it fades. */
  readonly lines: readonly (readonly PrintedPiece[])[];
  /** Where a line ends within a country or region: its name belongs there. */
  readonly ends: readonly LabelledPoint[];
};

/** So far a line runs into a country, getting fainter, in units of the map. */
const INTO = 30;
/** Of the way from a border to the country's middle a line takes at most so much, lest it point at that. */
const MOST_INTO = 0.6;
const FADING_PIECES = 6;
const STEPS = 64;

/**
 * Each pair of places once.
 *
 * @param countries - of the basemap, by ISO 3166-1 alpha-2 in `key`
 */
export function relationsOnPaper(
  {relations}: Columns,
  rows: Uint32Array,
  countries: FeatureCollection
): readonly RelationOnPaper[] {
  const printed = new Set(rows);
  const pairs = new Map<string, RelationOnPaper>();
  relations.positions.forEach((position, index) => {
    const [a, b] = [relations.from[index]!, relations.to[index]!].sort((one, other) => one - other);
    const key = `${a},${b}`;
    if (!printed.has(position) || pairs.has(key)) return;
    const [from, to] = [relations.places[a!]!, relations.places[b!]!];
    const along = geoInterpolate([...from.at], [...to.at]);
    const leaves = 1 - shareBefore(from, to, (share) => along(1 - share), countries);
    pairs.set(key, {from, to, along, leaves, reaches: shareBefore(to, from, along, countries)});
  });
  return [...pairs.values()];
}

/** What has to be in view so that it is seen where the lines go. */
export function endsOnPaper(relations: readonly RelationOnPaper[]): readonly LngLat[] {
  return relations.flatMap(({along, leaves, reaches}) => [along(leaves), along(reaches)]);
}

/** Into a country or region a line fades soon behind the border: its end is somewhere in there and not in its middle. */
export function layOutRelations(
  relations: readonly RelationOnPaper[],
  projection: GeoProjection,
  pathOf: (line: Line) => string | null
): PrintedRelations {
  const lines: PrintedPiece[][] = [];
  const ends: LabelledPoint[] = [];
  for (const {from, to, along, leaves, reaches} of relations) {
    const pieces: PrintedPiece[] = [];
    const into = (border: number, middle: 0 | 1): number => {
      const [at, last] = [projection(along(border)), projection(along(middle))];
      if (!at || !last) return border;
      const px = Math.max(1, Math.hypot(last[0] - at[0], last[1] - at[1]));
      return border + (middle - border) * Math.min(MOST_INTO, INTO / px);
    };
    const draw = (low: number, high: number, opacity: number): void => {
      if (high <= low) return;
      const corners = Math.max(2, Math.ceil((high - low) * STEPS));
      const share = (corner: number): number => low + ((high - low) * corner) / (corners - 1);
      const coordinates = Array.from({length: corners}, (_, corner) => along(share(corner)));
      const path = pathOf({type: "LineString", coordinates});
      if (path) pieces.push({path, opacity});
    };
    const [start, end] = [into(leaves, 0), into(reaches, 1)];
    // Neighbours, whose borders are the same or not known well enough.
    const middle = Math.min(1, Math.max(0, (leaves + reaches) / 2));
    const [whole, wholeEnd] = leaves <= reaches ? [leaves, reaches] : [middle, middle];
    draw(whole, wholeEnd, 1);
    for (let piece = 0; piece < FADING_PIECES; piece++) {
      const [near, far] = [piece / FADING_PIECES, (piece + 1) / FADING_PIECES];
      const opacity = 1 - (near + far) / 2;
      draw(whole + (start - whole) * far, whole + (start - whole) * near, opacity);
      draw(wholeEnd + (end - wholeEnd) * near, wholeEnd + (end - wholeEnd) * far, opacity);
    }
    const name = (place: PlaceEntry, share: number): void => {
      const at = isWide(place) ? projection(along(share)) : null;
      if (at) ends.push({name: place.name, x: at[0], y: at[1]});
    };
    name(to, end);
    name(from, start);
    lines.push(pieces);
  }
  return {lines, ends};
}

/** How much of a way is outside of the country or region in which it ends; of a town all. */
function shareBefore(
  place: PlaceEntry,
  other: PlaceEntry,
  along: RelationOnPaper["along"],
  {features}: FeatureCollection
): number {
  if (!isWide(place)) return 1;
  const {level, at, countryCode} = place;
  const country =
    level === "country"
      ? (features.find(({properties}) => countryCode !== null && properties?.["key"] === countryCode) ??
        features.find((feature) => geoContains(feature, [...at])))
      : undefined;
  if (!country) return 1 - shareWithin(place, other.at, 1);
  for (let step = 0; step < STEPS; step++) if (geoContains(country, along(step / STEPS))) return step / STEPS;
  return 1;
}
