import type {FeatureCollection, Geometry, Position} from "geojson";
import {mercatorX, mercatorY} from "./mercator.js";

/** As `scripts/basemap` writes it. */
type World = FeatureCollection<Geometry, {readonly kind: string; readonly key?: string}>;
type UnitPoint = readonly [x: number, y: number];

/** Rings of one piece of land: x and y of each corner, in the unit square. */
type Piece = readonly Float64Array[];

/** Outlines of countries and disputed areas, as coarse as the basemap's whole world. */
export class CountryShapes {
  readonly #geometries = new Map<string, Geometry>();
  readonly #pieces = new Map<string, readonly Piece[]>();

  constructor({features}: World) {
    for (const {geometry, properties} of features) {
      const {kind, key} = properties;
      if (key && (kind === "country" || kind === "disputed")) this.#geometries.set(key, geometry);
    }
  }

  /**
   * How much of the straight way from one point to another, which lies in an area, is outside of that area. Only the piece
   * of land counts in which that other point lies: no exclave on the way.
   *
   * @param key - as of `BasemapArea`
   * @returns 0 to 1, 0 where the way begins inside; `null` if the area has no outline here, or not around `to`
   */
  shareBefore(key: string, from: UnitPoint, to: UnitPoint): number | null {
    const piece = this.#piecesOf(key).find((rings) => holds(rings, to));
    if (!piece) return null;
    return holds(piece, from) ? 0 : firstCrossing(piece, from, to);
  }

  /**
   * Around the largest piece of an area, so that islands far off do not count.
   *
   * @returns `null` if the area has no outline here
   */
  frameOf(key: string): readonly [west: number, south: number, east: number, north: number] | null {
    const frames = this.#polygonsOf(key).map(([ring = []]) => frameOfRing(ring));
    const size = ([west, south, east, north]: Frame): number => (east - west) * (north - south);
    return frames.sort((a, b) => size(b) - size(a))[0] ?? null;
  }

  #polygonsOf(key: string): readonly Position[][][] {
    const geometry = this.#geometries.get(key);
    if (geometry?.type === "Polygon") return [geometry.coordinates];
    return geometry?.type === "MultiPolygon" ? geometry.coordinates : [];
  }

  #piecesOf(key: string): readonly Piece[] {
    let pieces = this.#pieces.get(key);
    if (!pieces) {
      pieces = this.#polygonsOf(key).map((rings) => rings.map(unitRing));
      this.#pieces.set(key, pieces);
    }
    return pieces;
  }
}

/** @returns `null` if it cannot be had; what is drawn without it is only less exact */
export async function readCountryShapes(folder: string): Promise<CountryShapes | null> {
  try {
    return new CountryShapes((await (await fetch(`${folder}world.json`)).json()) as World);
  } catch {
    return null;
  }
}

function unitRing(ring: readonly Position[]): Float64Array {
  return Float64Array.from(ring.flatMap(([lng = 0, lat = 0]) => [mercatorX(lng), mercatorY(lat)]));
}

/** By the even-odd rule. */
function holds(rings: Piece, [x, y]: UnitPoint): boolean {
  let inside = false;
  forEachSide(rings, (x0, y0, x1, y1) => {
    if (y0 > y !== y1 > y && x < x0 + ((y - y0) / (y1 - y0)) * (x1 - x0)) inside = !inside;
  });
  return inside;
}

function firstCrossing(rings: Piece, [fromX, fromY]: UnitPoint, [toX, toY]: UnitPoint): number {
  const [dx, dy] = [toX - fromX, toY - fromY];
  let first = 1;
  forEachSide(rings, (x0, y0, x1, y1) => {
    const [ex, ey] = [x1 - x0, y1 - y0];
    const across = dx * ey - dy * ex;
    if (across === 0) return;
    const share = ((x0 - fromX) * ey - (y0 - fromY) * ex) / across;
    const along = ((x0 - fromX) * dy - (y0 - fromY) * dx) / across;
    if (along >= 0 && along <= 1 && share >= 0 && share < first) first = share;
  });
  return first;
}

function forEachSide(rings: Piece, see: (x0: number, y0: number, x1: number, y1: number) => void): void {
  for (const ring of rings) {
    for (let at = 2; at < ring.length; at += 2) see(ring[at - 2]!, ring[at - 1]!, ring[at]!, ring[at + 1]!);
  }
}

type Frame = readonly [west: number, south: number, east: number, north: number];

function frameOfRing(ring: readonly Position[]): Frame {
  const [lngs, lats] = [ring.map(([lng = 0]) => lng), ring.map(([, lat = 0]) => lat)];
  return [Math.min(...lngs), Math.min(...lats), Math.max(...lngs), Math.max(...lats)];
}
