import type {GeoJSONSource, Map as MapLibreMap} from "maplibre-gl";
import type {Columns} from "../state/columns.js";
import {
  buildCells,
  cellLevel,
  countCells,
  indexPlaces,
  type CellCounts,
  type Cells,
  type PlaceIndex
} from "./cells.js";
import {basemapArea, type CountryLabels} from "./country-labels.js";
import {drawMarks, drawReach, MARK_FONT} from "./draw-marks.js";
import {arrowBoxes, drawMovements, type DrawnMovement} from "./draw-movements.js";
import type {MapTheme} from "./map-theme.js";
import {FLAT_ZOOM, nearSide} from "./horizon.js";
import {layOutMarks, positionsOfMark, type Marks, type MercatorBounds} from "./marks.js";
import {lngLatOf, mercatorX, mercatorY, worldPx} from "./mercator.js";
import {NameSprites} from "./name-sprites.js";
import {countMovements, findMovements, type Movements} from "./movements.js";
import {coveredSquares, placeMarks, type Box, type Screen, type ScreenMark} from "./screen-marks.js";

/** Marks are joined anew when the zoom has changed by so much; always when the map comes to rest. */
const ZOOM_STEP = 0.2;
/** More movements than that would be a tangle: those with the most events are drawn, the others counted. */
const MAX_MOVEMENTS = 60;

/** So long after the last change the basemap's names make room; not while time is moving. */
const SHADOW_DELAY_MS = 400;
/** The corner in which the map's buttons lie. */
const TOOLS_PX = {width: 46, height: 140};

/** What the scene shows; replaced as a whole when any of it changes. */
export type SceneInput = {
  readonly columns: Columns;
  readonly visible: Uint32Array;
  readonly selectedPosition: number;
  readonly hoverPosition: number;
  readonly theme: MapTheme;
  readonly locale: string;
  /** Whether the whole world is drawn as a plane. */
  readonly flat: boolean;
  /** Pixels at the map's edges that something else covers. */
  readonly insets: Screen["insets"];
};

/**
 * The marks over the map: counts what is shown, joins it by screen distance and draws it on a
 * canvas of its own, in the map's frame while the map moves and in its own otherwise, so that
 * moving the time window does not draw the basemap again.
 */
export class MapScene {
  readonly #map: MapLibreMap;
  readonly #canvas: HTMLCanvasElement;
  readonly #context: CanvasRenderingContext2D;
  readonly #ondrawn: (placed: readonly ScreenMark[]) => void;
  readonly #sprites = new NameSprites();
  readonly #widths = new Map<string, number>();
  #input: SceneInput | null = null;
  #labels: CountryLabels | null = null;
  #index: PlaceIndex | null = null;
  #movements: Movements | null = null;
  #areas: ReturnType<typeof basemapArea>[] = [];
  /** Places that the basemap has a shape for. */
  #matched: number[] = [];
  #tinted = new Set<string>();
  #cells: Cells | null = null;
  #counts: CellCounts | null = null;
  #marks: Marks = {marks: [], ofCell: new Int32Array()};
  #marksZoom = NaN;
  #marksBounds: MercatorBounds | null = null;
  #placed: readonly ScreenMark[] = [];
  #focusedCell = -1;
  #format: {locale: string; numbers: Intl.NumberFormat} | null = null;
  #frame = 0;
  #shadowTimer: ReturnType<typeof setTimeout> | undefined;
  #shadowKey = "";

  /** @param ondrawn - told after each drawing which marks can be seen */
  constructor(map: MapLibreMap, canvas: HTMLCanvasElement, ondrawn: (placed: readonly ScreenMark[]) => void) {
    this.#map = map;
    this.#canvas = canvas;
    // Drawn in memory: a frame has few marks but many small paths, which a graphics process takes far longer for.
    this.#context = canvas.getContext("2d", {willReadFrequently: true})!;
    this.#ondrawn = ondrawn;
    map.on("render", this.#drawWithMap);
    map.on("moveend", this.#settle);
    map.on("resize", this.#settle);
    map.on("load", this.#tintAreas);
  }

  destroy(): void {
    cancelAnimationFrame(this.#frame);
    clearTimeout(this.#shadowTimer);
    this.#map.off("render", this.#drawWithMap);
    this.#map.off("moveend", this.#settle);
    this.#map.off("resize", this.#settle);
    this.#map.off("load", this.#tintAreas);
  }

  get placed(): readonly ScreenMark[] {
    return this.#placed;
  }

  /** Movements that are shown but too many to draw. */
  movementsNotDrawn = 0;
  /** Placed events that are shown but lie outside the view or on the far side of the globe. */
  eventsOutOfView = 0;

  show(input: SceneInput): void {
    const last = this.#input;
    this.#input = input;
    if (last?.columns !== input.columns) {
      this.#index = indexPlaces(input.columns);
      this.#movements = findMovements(input.columns);
      this.#cells = null;
      this.#focusedCell = -1;
      this.#matchAreas();
    }
    if (last?.columns !== input.columns || last.visible !== input.visible) this.#counts = null;
    this.#requestFrame();
  }

  /** Lets countries and disputed areas be shown as the basemap draws them. */
  showLabels(labels: CountryLabels): void {
    this.#labels = labels;
    this.#matchAreas();
    this.#counts = null;
    this.#requestFrame();
  }

  /** The mark that the keyboard is at; -1 for none. Index in `Marks.marks`. */
  focus(mark: number): void {
    this.#focusedCell = mark < 0 ? -1 : this.#marks.marks[mark]!.cell;
    this.#requestFrame();
  }

  get focused(): number {
    return this.#focusedCell < 0 ? -1 : (this.#marks.ofCell[this.#focusedCell] ?? -1);
  }

  /** Visible events of a mark, in time order. */
  positionsOf(mark: number): Uint32Array {
    if (!this.#cells || !this.#input) return new Uint32Array();
    return positionsOfMark(this.#marks, mark, this.#cells, this.#input.visible);
  }

  readonly #drawWithMap = (): void => {
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
    this.#draw();
  };

  readonly #settle = (): void => {
    this.#marksZoom = NaN;
    this.#requestFrame();
  };

  #requestFrame(): void {
    if (this.#frame) return;
    this.#frame = requestAnimationFrame(() => {
      this.#frame = 0;
      this.#draw();
    });
  }

  #matchAreas(): void {
    const labels = this.#labels;
    this.#areas = (this.#index?.places ?? []).map((place, index) =>
      labels && this.#index!.wide[index] ? basemapArea(labels, place) : null
    );
    this.#matched = [...this.#areas.keys()].filter((place) => this.#areas[place]);
  }

  #draw(): void {
    const input = this.#input;
    if (!input || !this.#index) return;
    this.#recount(input, this.#index);
    const project = this.#projector(input, false);
    const movements = this.#shownMovements(input);
    const screen = this.#screen(input, arrowBoxes(movements, project));
    const {marks, ofCell} = this.#marks;
    const markOf = (position: number): number => {
      const cell = position < 0 ? -1 : this.#cells!.ofEvent[position]!;
      return cell < 0 ? -1 : ofCell[cell]!;
    };
    const selected = markOf(input.selectedPosition);
    this.#placed = placeMarks(marks, this.#index.places, screen, selected);

    const ratio = this.#resizeCanvas(screen);
    const context = this.#context;
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.clearRect(0, 0, this.#canvas.width, this.#canvas.height);
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    for (const mark of this.#placed) {
      if (mark.shape === "badge" && !this.#areas[mark.mark.place]) drawReach(context, mark, input.theme);
    }
    for (const turn of input.flat || this.#map.getZoom() >= FLAT_ZOOM ? [-360, 0, 360] : [0]) {
      drawMovements(context, movements, input.theme, (lng, lat) => project(lng + turn, lat), screen.widthPx);
    }
    drawMarks(
      context,
      this.#placed,
      input.theme,
      {
        selected,
        hovered: markOf(input.hoverPosition),
        focused: this.focused
      },
      this.#sprites
    );
    this.eventsOutOfView = this.#countOutOfView(screen);
    this.#ondrawn(this.#placed);
    clearTimeout(this.#shadowTimer);
    this.#shadowTimer = setTimeout(this.#castShadow, SHADOW_DELAY_MS);
  }

  #countOutOfView({widthPx, heightPx}: Screen): number {
    let placed = 0;
    for (const count of this.#counts!.total) placed += count;
    return this.#placed.reduce(
      (left, {x, y, mark}) => (x >= 0 && y >= 0 && x <= widthPx && y <= heightPx ? left - mark.count : left),
      placed
    );
  }

  /** Tells the basemap where marks and names are, once they have come to rest, so that its own names keep off. */
  readonly #castShadow = (): void => {
    const map = this.#map;
    if (!map.getSource("shadow") || map.isMoving()) return;
    const squares = coveredSquares(this.#placed, (text, bold) => this.#measure(text, bold));
    const key = squares
      .map(({x, y, sizePx}) => `${Math.round(x)},${Math.round(y)},${Math.round(sizePx)}`)
      .join(";");
    const {lng: centerLng, lat: centerLat} = map.getCenter();
    if (`${key}@${centerLng},${centerLat}` === this.#shadowKey) return;
    this.#shadowKey = `${key}@${centerLng},${centerLat}`;
    const features = squares.map(({x, y, sizePx}) => {
      const {lng, lat} = map.unproject([x, y]);
      return {
        type: "Feature" as const,
        properties: {size: sizePx},
        geometry: {type: "Point" as const, coordinates: [lng, lat]}
      };
    });
    (map.getSource("shadow") as GeoJSONSource).setData({type: "FeatureCollection", features});
  };

  #recount(input: SceneInput, index: PlaceIndex): void {
    const zoom = this.#map.getZoom();
    const bounds = this.#bounds();
    const level = cellLevel(index, zoom);
    if (this.#cells?.level !== level || !this.#cells) {
      this.#cells = buildCells(index, input.columns, level);
      this.#counts = null;
      this.#focusedCell = -1;
    }
    const recount = this.#counts === null;
    this.#counts ??= countCells(this.#cells, input.columns, input.visible);
    const outside = !this.#marksBounds || !contains(this.#marksBounds, bounds);
    if (recount || outside || !(Math.abs(zoom - this.#marksZoom) < ZOOM_STEP)) {
      this.#marksZoom = zoom;
      this.#marksBounds = padded(bounds);
      this.#marks = layOutMarks(this.#cells, this.#counts, this.#marksBounds, worldPx(zoom));
      if (recount) this.#tintAreas();
    }
  }

  /** Tints the countries and hatches the areas that events are placed in as a whole. */
  readonly #tintAreas = (): void => {
    const counts = this.#counts;
    const cells = this.#cells;
    if (!counts || !cells || !this.#map.getSource("detail")) return;
    const wanted = new Set<string>();
    for (const place of this.#matched) {
      const area = this.#areas[place]!;
      if (counts.total[cells.ofPlace[place]!])
        wanted.add(`${area.disputed ? "disputed" : "country"}/${area.key}`);
    }
    for (const key of this.#tinted) if (!wanted.has(key)) this.#setTint(key, false);
    for (const key of wanted) if (!this.#tinted.has(key)) this.#setTint(key, true);
    this.#tinted = wanted;
  };

  #setTint(key: string, events: boolean): void {
    const [sourceLayer, id] = key.split("/") as [string, string];
    this.#map.setFeatureState({source: "detail", sourceLayer, id}, {events});
    this.#map.setFeatureState({source: "world", id}, {events});
  }

  /** The movements to draw, the selected one last. */
  #shownMovements(input: SceneInput): DrawnMovement[] {
    const movements = this.#movements;
    if (!movements || movements.list.length === 0) return [];
    const {total, planned, cancelled} = countMovements(movements, input.columns, input.visible);
    const shown = [...total.keys()].filter((index) => total[index]! > 0);
    if (shown.length > MAX_MOVEMENTS) shown.sort((a, b) => total[b]! - total[a]!);
    this.movementsNotDrawn = Math.max(0, shown.length - MAX_MOVEMENTS);
    const selected = input.selectedPosition < 0 ? -1 : movements.ofEvent[input.selectedPosition]!;
    const drawn: DrawnMovement[] = shown.slice(0, MAX_MOVEMENTS).map((index) => ({
      movement: movements.list[index]!,
      count: total[index]!,
      status:
        planned[index] === total[index]
          ? "planned"
          : cancelled[index] === total[index]
            ? "cancelled"
            : "happened",
      selected: index === selected
    }));
    return drawn.sort((a, b) => Number(a.selected) - Number(b.selected));
  }

  #screen(input: SceneInput, arrows: readonly Box[]): Screen {
    const {locale, insets} = input;
    const {clientWidth: widthPx, clientHeight: heightPx} = this.#map.getContainer();
    const format = this.#compactFormat(locale);
    const areas = this.#areas;
    const project = this.#projector(input, true);
    return {
      widthPx,
      heightPx,
      insets,
      zoom: this.#map.getZoom(),
      project: (x, y) => project(...lngLatOf([x, y])),
      measureText: (text, bold) => this.#measure(text, bold),
      formatCount: (count) => (count < 10_000 ? String(count) : format.format(count)),
      reserved: [
        {left: widthPx - insets.right - TOOLS_PX.width, top: 0, right: widthPx, bottom: TOOLS_PX.height},
        ...arrows
      ],
      badgeAt: (place) => areas[place]?.at ?? null
    };
  }

  /**
   * Pixels of positions in degrees; `null` on the far side of the globe.
   *
   * @param nearest - take the copy of the world that is nearest to the middle; otherwise longitudes may run on
   */
  #projector(
    {flat}: SceneInput,
    nearest: boolean
  ): (lng: number, lat: number) => readonly [number, number] | null {
    const map = this.#map;
    const {lng: centerLng, lat: centerLat} = map.getCenter();
    const isNear = flat
      ? () => true
      : nearSide([centerLng, centerLat], map.getZoom(), map.getContainer().clientHeight);
    return (lng, lat) => {
      if (!isNear(lng, lat)) return null;
      const turned = nearest ? lng + 360 * Math.round((centerLng - lng) / 360) : lng;
      const {x, y} = map.project([turned, lat]);
      return [x, y];
    };
  }

  #compactFormat(locale: string): Intl.NumberFormat {
    if (this.#format?.locale !== locale) {
      const numbers = new Intl.NumberFormat(locale, {notation: "compact", maximumFractionDigits: 1});
      this.#format = {locale, numbers};
    }
    return this.#format.numbers;
  }

  #measure(text: string, bold: boolean): number {
    const key = bold ? `*${text}` : text;
    let width = this.#widths.get(key);
    if (width === undefined) {
      this.#context.font = bold ? MARK_FONT.bold : MARK_FONT.regular;
      width = this.#context.measureText(text).width;
      if (this.#widths.size > 5_000) this.#widths.clear();
      this.#widths.set(key, width);
    }
    return width;
  }

  #bounds(): MercatorBounds {
    const bounds = this.#map.getBounds();
    return {
      west: mercatorX(bounds.getWest()),
      east: mercatorX(bounds.getEast()),
      north: mercatorY(bounds.getNorth()),
      south: mercatorY(bounds.getSouth())
    };
  }

  /** @returns canvas pixels a CSS pixel */
  #resizeCanvas({widthPx, heightPx}: Screen): number {
    const ratio = Math.min(3, window.devicePixelRatio || 1);
    const width = Math.round(widthPx * ratio);
    const height = Math.round(heightPx * ratio);
    if (this.#canvas.width !== width || this.#canvas.height !== height) {
      this.#canvas.width = width;
      this.#canvas.height = height;
    }
    return ratio;
  }
}

function contains(outer: MercatorBounds, inner: MercatorBounds): boolean {
  return (
    outer.west <= inner.west &&
    outer.east >= inner.east &&
    outer.north <= inner.north &&
    outer.south >= inner.south
  );
}

/** Half a view more on each side, so that panning a little needs no new marks. */
function padded({west, east, north, south}: MercatorBounds): MercatorBounds {
  const x = (east - west) / 2;
  const y = (south - north) / 2;
  return {west: west - x, east: east + x, north: north - y, south: south + y};
}
