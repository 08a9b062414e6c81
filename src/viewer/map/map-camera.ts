import type {LngLatBoundsLike, Map as MapLibreMap} from "maplibre-gl";
import type {LngLat} from "../../domain/place.js";
import type {Columns} from "../state/columns.js";
import type {OpenedCollection} from "../state/opened.js";
import type {Camera, Viewer} from "../state/viewer.svelte.js";
import {nearSide} from "./horizon.js";
import type {Box} from "./mark-room.js";
import {kmToPx, worldPx} from "./mercator.js";
import {seenOf} from "./screen-marks.js";
import {shiftIntoView} from "./shift-into-view.js";
import {ShortestArc} from "./shortest-arc.js";

const PADDING_PX = 56;
/** A town is shown with what lies around it. */
const NEAREST_KM = 40;
/** A name beside its mark should not run under a panel. */
const NAME_PX = 60;
const EASE_MS = 250;
const FLY_MS = 700;
const FIT_MAX_ZOOM = 8;
/** In less the key of the lines does not fit beside the sources: it stands above them, where it may cover a mark. */
export const NARROW_PX = 480;
const KEY_ROW_PX = 26;
/** There a mark at the edge would reach below the buttons. */
const BESIDE_TOOLS_PX = 12;
/** How much of the view's height a globe takes, at least. */
const GLOBE_SHARE = 0.9;
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
  {lng, lat, radiusKm, originLng, originLat, place, places}: Columns,
  positions: Iterable<number>
): Frame | null {
  const arc = new ShortestArc();
  let south = Infinity;
  let north = -Infinity;
  const take = (x: number, y: number, reachKm: number): void => {
    if (Number.isNaN(x)) return;
    const degrees = Math.min(20, reachKm / 2 / 111);
    arc.add(x);
    south = Math.min(south, Math.max(-80, y - degrees));
    north = Math.max(north, Math.min(80, y + degrees));
  };
  /** Where each place was last seen: all but few of its events lie at the same point. */
  const seenAt = new Int32Array(places.length).fill(-1);
  for (const p of positions) {
    const before = place[p]! < 0 ? -1 : seenAt[place[p]!]!;
    const known = before >= 0 && lng[before] === lng[p] && lat[before] === lat[p];
    if (place[p]! >= 0) seenAt[place[p]!] = p;
    if (!known || radiusKm[before]! < radiusKm[p]!) take(lng[p]!, lat[p]!, radiusKm[p]!);
    if (!Number.isNaN(originLng[p])) take(originLng[p]!, originLat[p]!, 0);
  }
  const shortest = arc.found();
  return shortest && [shortest[0], south, shortest[1], north];
}

/** The zoom at which the globe fills most of the view. */
function globeZoom(sizePx: number, lat: number): number {
  return Math.log2(((sizePx * GLOBE_SHARE * Math.PI) / worldPx(0)) * Math.cos((lat * Math.PI) / 180));
}

/** Moves the map when the viewer asks for it, and tells the viewer when the reader moved it. */
export class MapCamera {
  readonly #map: MapLibreMap;
  readonly #viewer: Viewer;
  #opened: OpenedCollection | null = null;
  #told: Camera | null = null;
  #flat = false;

  constructor(map: MapLibreMap, viewer: Viewer) {
    this.#map = map;
    this.#viewer = viewer;
    map.on("moveend", ({originalEvent}: {originalEvent?: unknown}) => {
      this.#tellBounds();
      if (originalEvent) this.#tell();
    });
    map.on("resize", () => this.#tellBounds());
  }

  /** Takes the viewer's camera over; shows all of the frame when a collection is opened without one. */
  follow(opened: OpenedCollection, wanted: Camera | null, frame: Frame | null): void {
    const isNew = opened !== this.#opened;
    this.#opened = opened;
    if (wanted && wanted !== this.#told && wanted.by !== "map") {
      this.#told = wanted;
      const {lng, lat, zoom} = wanted;
      if (isNew) this.#map.jumpTo({center: [lng, lat], zoom});
      else this.#map.easeTo({center: [lng, lat], zoom, duration: this.#ms(FLY_MS)});
    } else if (isNew && !wanted) {
      this.fitBounds(frame, 0);
    }
  }

  /**
   * Brings an event into view if it is not, without coming closer than needed.
   *
   * @param frameOfLine - what to show of one that has no place of its own and is a line between two
   */
  reveal(position: number, frameOfLine: (position: number) => Frame | null): void {
    const {columns, insets} = this.#viewer;
    const {lng, lat, radiusKm} = columns;
    if (position < 0) return;
    if (Number.isNaN(lng[position])) return this.fitBounds(frameOfLine(position));
    const at: LngLat = [lng[position]!, lat[position]!];
    const {x, y} = this.#map.project([...at]);
    const {clientWidth, clientHeight} = this.#map.getContainer();
    const inset = Math.min(PADDING_PX, clientWidth / 5, clientHeight / 5);
    const inside =
      x > inset + insets.left &&
      y > inset + insets.top &&
      x < clientWidth - inset - insets.right - (insets.right > 0 ? NAME_PX : 0) &&
      y < clientHeight - inset - insets.bottom;
    const {lng: centerLng, lat: centerLat} = this.#map.getCenter();
    const near = this.#flat || nearSide([centerLng, centerLat], this.#map.getZoom(), clientHeight)(...at);
    if (inside && near) return;
    const reach = kmToPx(radiusKm[position]!, at[1], REVEAL_ZOOM);
    const zoom =
      reach > clientHeight / 2 ? Math.min(this.#map.getZoom(), REVEAL_ZOOM - 1) : this.#map.getZoom();
    const offset: [number, number] = [(insets.left - insets.right) / 2, (insets.top - insets.bottom) / 2];
    this.#map.easeTo({center: [...at], zoom, offset, duration: this.#ms(FLY_MS)});
  }

  /**
   * Goes to a place that the reader looked for.
   *
   * @param radiusKm - how much around it is to be seen
   */
  goTo(at: LngLat, radiusKm: number): void {
    const degrees = Math.max(radiusKm, NEAREST_KM) / 111;
    const wide = degrees / Math.max(0.1, Math.cos((at[1] * Math.PI) / 180));
    this.fitBounds([
      at[0] - wide,
      Math.max(-85, at[1] - degrees),
      at[0] + wide,
      Math.min(85, at[1] + degrees)
    ]);
    this.#map.once("moveend", () => this.#tell());
  }

  fit(positions: Iterable<number>): void {
    this.fitBounds(boundsOf(this.#viewer.columns, positions));
    this.#map.once("moveend", () => this.#tell());
  }

  fitBounds(frame: Frame | null, durationMs = FLY_MS): void {
    if (!frame) return;
    const {clientWidth, clientHeight} = this.#map.getContainer();
    const {top, right, bottom, left} = this.#viewer.insets;
    const edge = Math.min(PADDING_PX, clientWidth / 6, clientHeight / 6);
    const narrow = clientWidth - left - right < NARROW_PX;
    const below = edge + bottom + (narrow ? this.#keyPx() : 0);
    const beside = edge + right + (narrow ? BESIDE_TOOLS_PX : 0);
    const padding = {top: edge + top, right: beside, bottom: below, left: edge + left};
    const camera = this.#map.cameraForBounds(frame as LngLatBoundsLike, {padding, maxZoom: FIT_MAX_ZOOM});
    if (!camera) return;
    const {center, zoom = 0} = camera;
    const lowest = this.#flat
      ? -1
      : globeZoom(Math.min(clientWidth, clientHeight), (frame[1] + frame[3]) / 2);
    const duration = this.#ms(durationMs);
    const target = {center: center!, zoom: Math.max(zoom, lowest)};
    if (duration > 0) this.#map.easeTo({...target, duration});
    else this.#map.jumpTo(target);
  }

  /** Height of the key to the lines: one row for each kind that the collection has. */
  #keyPx(): number {
    const {relations, originLng} = this.#viewer.columns;
    const kinds = [relations.positions.length > 0, originLng.some((lng) => !Number.isNaN(lng))];
    return KEY_ROW_PX * kinds.filter(Boolean).length;
  }

  /** Told when the map becomes a plane or a globe. */
  setFlat(flat: boolean): void {
    this.#flat = flat;
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

  /** Moves the map by as little as uncovers what is within a box. @param over - of a panel over the map; `null` for none */
  uncover(box: Box, over: Box | null): void {
    const {clientWidth, clientHeight} = this.#map.getContainer();
    const {insets} = this.#viewer;
    const narrow = clientWidth - insets.left - insets.right < NARROW_PX;
    // In a narrow view key and sources stand one above the other; a sheet covers them.
    const wordsPx = narrow && insets.bottom === 0 ? this.#keyPx() + KEY_ROW_PX : 0;
    const seen = seenOf({widthPx: clientWidth, heightPx: clientHeight - wordsPx, insets});
    const [right, down] = shiftIntoView(box, seen, over);
    if (right !== 0 || down !== 0) this.panBy(-right, -down);
  }

  /** What can be seen, for the filter by map area; all longitudes where the whole world is in view. */
  #tellBounds(): void {
    const bounds = this.#map.getBounds();
    const around = bounds.getEast() - bounds.getWest() >= 360;
    const wrap = (lng: number): number => ((((lng + 180) % 360) + 360) % 360) - 180;
    this.#viewer.showBounds([
      around ? -180 : wrap(bounds.getWest()),
      bounds.getSouth(),
      around ? 180 : wrap(bounds.getEast()),
      bounds.getNorth()
    ]);
  }

  #tell(): void {
    const {lng, lat} = this.#map.getCenter().wrap();
    this.#told = {lng, lat, zoom: this.#map.getZoom(), by: "map"};
    this.#viewer.moveCamera(this.#told);
  }
}
