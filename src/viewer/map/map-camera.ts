import type {LngLatBoundsLike, Map as MapLibreMap} from "maplibre-gl";
import type {LngLat} from "../../domain/place.js";
import type {Columns} from "../state/columns.js";
import type {OpenedCollection} from "../state/opened.js";
import type {Camera, Viewer} from "../state/viewer.svelte.js";
import {kmToPx} from "./mercator.js";

const PADDING_PX = 56;
const EASE_MS = 250;
const FLY_MS = 700;
const FIT_MAX_ZOOM = 8;
/** How near the map goes to an event that was selected elsewhere, if it has to move at all. */
const REVEAL_ZOOM = 5;

/** West, south, east, north; east may exceed 180 where the shortest frame crosses the antimeridian. */
export type Frame = readonly [west: number, south: number, east: number, north: number];

/**
 * The smallest frame around placed events; wide places count with half their reach.
 *
 * @returns `null` if none is placed
 */
export function boundsOf(
  {lng, lat, radiusKm, originLng, originLat}: Columns,
  positions: Iterable<number>
): Frame | null {
  const lngs: number[] = [];
  let south = Infinity;
  let north = -Infinity;
  const take = (x: number, y: number, reachKm: number): void => {
    if (Number.isNaN(x)) return;
    const degrees = Math.min(20, reachKm / 2 / 111);
    lngs.push(x);
    south = Math.min(south, Math.max(-80, y - degrees));
    north = Math.max(north, Math.min(80, y + degrees));
  };
  for (const p of positions) {
    take(lng[p]!, lat[p]!, radiusKm[p]!);
    take(originLng[p]!, originLat[p]!, 0);
  }
  if (lngs.length === 0) return null;
  const [west, east] = shortestArc(lngs);
  return [west, south, east, north];
}

/** The shortest stretch of longitudes that holds all: the complement of the widest gap. */
export function shortestArc(lngs: readonly number[]): readonly [west: number, east: number] {
  const sorted = Float64Array.from(lngs).sort();
  const first = sorted[0]!;
  const last = sorted.at(-1)!;
  let widest = first + 360 - last;
  let result: readonly [number, number] = [first, last];
  for (let index = 1; index < sorted.length; index++) {
    const gap = sorted[index]! - sorted[index - 1]!;
    if (gap > widest) {
      widest = gap;
      result = [sorted[index]!, sorted[index - 1]! + 360];
    }
  }
  return result;
}

/** Moves the map when the viewer asks for it, and tells the viewer when the reader moved it. */
export class MapCamera {
  readonly #map: MapLibreMap;
  readonly #viewer: Viewer;
  #opened: OpenedCollection | null = null;
  #told: Camera | null = null;

  constructor(map: MapLibreMap, viewer: Viewer) {
    this.#map = map;
    this.#viewer = viewer;
    map.on("moveend", ({originalEvent}: {originalEvent?: unknown}) => {
      if (originalEvent) this.#tell();
    });
  }

  /** Takes the viewer's camera over; shows everything when a collection is opened without one. */
  follow(opened: OpenedCollection, wanted: Camera | null): void {
    const isNew = opened !== this.#opened;
    this.#opened = opened;
    if (wanted && wanted !== this.#told && wanted.by !== "map") {
      this.#told = wanted;
      const {lng, lat, zoom} = wanted;
      if (isNew) this.#map.jumpTo({center: [lng, lat], zoom});
      else this.#map.easeTo({center: [lng, lat], zoom, duration: this.#ms(FLY_MS)});
    } else if (isNew && !wanted) {
      this.fitBounds(boundsOf(opened.columns, opened.columns.position), 0);
    }
  }

  /** Brings an event into view if it is not, without coming closer than needed. */
  reveal(position: number): void {
    const {lng, lat, radiusKm} = this.#viewer.columns;
    if (position < 0 || Number.isNaN(lng[position])) return;
    const at: LngLat = [lng[position]!, lat[position]!];
    const {x, y} = this.#map.project([...at]);
    const {clientWidth, clientHeight} = this.#map.getContainer();
    const inset = Math.min(PADDING_PX, clientWidth / 5, clientHeight / 5);
    const inside = x > inset && y > inset && x < clientWidth - inset && y < clientHeight - inset;
    const globe = this.#map.getZoom() < 4;
    if (inside && !globe) return;
    const reach = kmToPx(radiusKm[position]!, at[1], REVEAL_ZOOM);
    const zoom =
      reach > clientHeight / 2 ? Math.min(this.#map.getZoom(), REVEAL_ZOOM - 1) : this.#map.getZoom();
    this.#map.easeTo({center: [...at], zoom, duration: this.#ms(FLY_MS)});
  }

  fit(positions: Iterable<number>): void {
    this.fitBounds(boundsOf(this.#viewer.columns, positions));
    this.#map.once("moveend", () => this.#tell());
  }

  fitBounds(frame: Frame | null, durationMs = FLY_MS): void {
    if (!frame) return;
    const {clientWidth, clientHeight} = this.#map.getContainer();
    const padding = Math.min(PADDING_PX, clientWidth / 6, clientHeight / 6);
    this.#map.fitBounds(frame as LngLatBoundsLike, {
      padding,
      maxZoom: FIT_MAX_ZOOM,
      duration: this.#ms(durationMs)
    });
  }

  zoomBy(steps: number): void {
    this.#map.easeTo({zoom: this.#map.getZoom() + steps, duration: this.#ms(EASE_MS)});
    this.#map.once("moveend", () => this.#tell());
  }

  panBy(xPx: number, yPx: number): void {
    this.#map.panBy([xPx, yPx], {duration: this.#ms(EASE_MS)});
    this.#map.once("moveend", () => this.#tell());
  }

  #ms(durationMs: number): number {
    return this.#viewer.reducedMotion ? 0 : durationMs;
  }

  #tell(): void {
    const {lng, lat} = this.#map.getCenter().wrap();
    this.#told = {lng, lat, zoom: this.#map.getZoom(), by: "map"};
    this.#viewer.moveCamera(this.#told);
  }
}
