import type {Map as MapLibreMap} from "maplibre-gl";
import {AtRest} from "./at-rest.js";
import type {CellCounts} from "./cell-tally.js";
import type {Cells, PlaceIndex} from "./cells.js";
import {areaFinder, type BasemapArea, type CountryLabels} from "./country-labels.js";

/** A change of colour makes the basemap be drawn again, so it waits until time stands still. */
const DELAY_MS = 120;

/** Tints the countries and hatches the areas that events are placed in as a whole, where the basemap has their shape. */
export class AreaTints {
  readonly #map: MapLibreMap;
  readonly #areas = new Map<number, BasemapArea>();
  #tinted = new Set<string>();
  readonly #rest = new AtRest(DELAY_MS);

  constructor(map: MapLibreMap) {
    this.#map = map;
  }

  destroy(): void {
    this.#rest.cancel();
  }

  /** Finds the shapes of a collection's places. */
  match(index: PlaceIndex | null, labels: CountryLabels | null): void {
    this.#areas.clear();
    if (!index || !labels) return;
    const find = areaFinder(labels);
    index.places.forEach((place, item) => {
      const area = index.wide[item] ? find(place) : null;
      if (area) this.#areas.set(item, area);
    });
  }

  /** The basemap has lost its colours; all are to be set anew. */
  forget(): void {
    this.#tinted.clear();
  }

  /** The shape that the basemap has of a place. */
  areaOf(place: number): BasemapArea | null {
    return this.#areas.get(place) ?? null;
  }

  /** Shows the shapes of places with visible events, and no others. */
  showSoon(cells: Cells, counts: CellCounts): void {
    this.#rest.call(() => this.#show(cells, counts));
  }

  #show(cells: Cells, {total}: CellCounts): void {
    if (!this.#map.getSource("detail")) return;
    const wanted = new Set<string>();
    for (const [place, {key, disputed}] of this.#areas) {
      if (total[cells.ofPlace[place]!]) wanted.add(`${disputed ? "disputed" : "country"}/${key}`);
    }
    for (const key of this.#tinted) if (!wanted.has(key)) this.#set(key, false);
    for (const key of wanted) if (!this.#tinted.has(key)) this.#set(key, true);
    this.#tinted = wanted;
  }

  #set(key: string, events: boolean): void {
    const [sourceLayer, id] = key.split("/") as [string, string];
    this.#map.setFeatureState({source: "detail", sourceLayer, id}, {events});
    this.#map.setFeatureState({source: "world", id}, {events});
  }
}
