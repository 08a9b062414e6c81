import type {Map as MapLibreMap} from "maplibre-gl";
import type {Columns} from "../state/columns.js";
import {AreaTints} from "./area-tints.js";
import {CountedMarks} from "./counted-marks.js";
import {drawMarks, inksOf, type Drawing} from "./draw-marks.js";
import type {CountryLabels} from "./country-labels.js";
import type {CountryShapes} from "./country-shapes.js";
import {arrowBoxes} from "./draw-movements.js";
import {drawReaches, reachesOf} from "./draw-reach.js";
import {MarkCanvas} from "./mark-canvas.js";
import {MarkLetters} from "./mark-letters.js";
import type {MapTheme} from "./map-theme.js";
import type {MercatorBounds} from "./marks.js";
import {mercatorX, mercatorY} from "./mercator.js";
import {NameShadow} from "./name-shadow.js";
import {projectionOf} from "./projection.js";
import {drawLines, SceneLines, type LineKind} from "./scene-lines.js";
import {countOutOfView, Screens} from "./scene-screen.js";
import {StackPictures} from "./stack-pictures.js";
import {placeMarks, seenOf, type Screen, type ScreenMark} from "./screen-marks.js";
import {drawLineNames, placeLineNames} from "./relation-names.js";

const LARGE = 20_000;
/** What the scene shows; replaced as a whole. */
export type SceneInput = {
  readonly columns: Columns;
  readonly visible: Uint32Array;
  readonly selectedPosition: number;
  readonly hoverPosition: number;
  readonly theme: MapTheme;
  readonly locale: string;
  readonly joinedName: Screen["joinedName"];
  /** Whether the whole world is drawn as a plane. */
  readonly flat: boolean;
  /** Lines that the reader does not want to see. */
  readonly hiddenLines: readonly LineKind[];
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
  readonly #canvas: MarkCanvas;
  readonly #letters: MarkLetters;
  readonly #ondrawn: (placed: readonly ScreenMark[]) => void;
  readonly #counted = new CountedMarks();
  readonly lines = new SceneLines();
  readonly #tints: AreaTints;
  readonly #shadow: NameShadow;
  #input: SceneInput | null = null;
  #labels: CountryLabels | null = null;
  #placed: readonly ScreenMark[] = [];
  #focusedCell = -1;
  readonly #screens: Screens;
  #look: Pick<Drawing, "theme" | "inks" | "stacks"> | null = null;
  #frame = 0;
  /** Whether the basemap has its style: to take that and to draw the first marks are a task each. */
  #styled = false;
  /** What is still to be done before a collection can be drawn. */
  #opening: (() => void)[] = [];
  #openingTimer: ReturnType<typeof setTimeout> | undefined;
  #beginTimer: ReturnType<typeof setTimeout> | undefined;
  /** Placed events that are shown but lie outside the view or on the far side of the globe. */
  eventsOutOfView = 0;

  /**
   * @param ondrawn - told after each drawing which marks can be seen
   * @throws Error if the browser cannot draw them
   */
  constructor(map: MapLibreMap, canvas: HTMLCanvasElement, ondrawn: (placed: readonly ScreenMark[]) => void) {
    this.#map = map;
    this.#canvas = new MarkCanvas(canvas, this.#requestFrame);
    this.#letters = new MarkLetters(this.#canvas.atlas);
    this.#screens = new Screens(this.#letters);
    this.#tints = new AreaTints(map);
    this.#shadow = new NameShadow(map, (name) => this.#letters.nameWidth(name, false));
    this.#ondrawn = ondrawn;
    map.on("render", this.#drawWithMap);
    map.on("moveend", this.#settle);
    map.on("resize", this.#settle);
    map.on("style.load", this.#tintAnew);
    this.#styled = map.getSource("shadow") !== undefined;
    if (!this.#styled) map.once("style.load", () => (this.#beginTimer = setTimeout(this.#begin, 0)));
    document.fonts.addEventListener("loadingdone", this.#takeFonts);
  }

  destroy(): void {
    cancelAnimationFrame(this.#frame);
    clearTimeout(this.#openingTimer);
    clearTimeout(this.#beginTimer);
    this.#shadow.destroy();
    this.#tints.destroy();
    this.#map.off("render", this.#drawWithMap);
    this.#map.off("moveend", this.#settle);
    this.#map.off("resize", this.#settle);
    this.#map.off("style.load", this.#tintAnew);
    document.fonts.removeEventListener("loadingdone", this.#takeFonts);
    this.#canvas.destroy();
  }

  get placed(): readonly ScreenMark[] {
    return this.#placed;
  }

  show(input: SceneInput): void {
    const before = this.#input;
    this.#input = input;
    if (before?.columns !== input.columns) this.#open(input.columns, before === null);
    else this.#requestFrame();
  }

  /** Of the first and of a large collection one thing after the other, each in a task of its own; then it is drawn. */
  #open(columns: Columns, isFirst: boolean): void {
    this.#focusedCell = -1;
    this.#placed = [];
    this.#opening = [
      () => this.#counted.open(columns),
      ...this.lines.opening(columns),
      () => this.#tints.match(this.#counted.index, this.#labels),
      () => this.#count(this.#input!)
    ];
    clearTimeout(this.#openingTimer);
    this.#openNext(columns.length >= LARGE || isFirst);
  }

  #openNext(inSlices: boolean): void {
    do this.#opening.shift()?.();
    while (!inSlices && this.#opening.length > 0);
    if (this.#opening.length === 0) this.#requestFrame();
    else this.#openingTimer = setTimeout(() => this.#openNext(inSlices), 0);
  }

  /** Lets countries and disputed areas be shown as the basemap draws them. */
  showLabels(labels: CountryLabels): void {
    this.#labels = labels;
    this.#tints.match(this.#counted.index, labels);
    this.lines.know({labels});
    this.#tintAreas();
    this.#requestFrame();
  }

  /** Lets lines end behind the borders of countries. */
  showShapes(shapes: CountryShapes): void {
    this.lines.know({shapes});
    this.#requestFrame();
  }

  /** The mark that the keyboard is at; -1 for none. Index in `Marks.marks`. */
  focus(mark: number): void {
    this.#focusedCell = mark < 0 ? -1 : this.#counted.marks.marks[mark]!.cell;
    this.#requestFrame();
  }

  get focused(): number {
    return this.#focusedCell < 0 ? -1 : (this.#counted.marks.ofCell[this.#focusedCell] ?? -1);
  }

  /** Visible events of a mark, in time order. */
  positionsOf(mark: number): Uint32Array {
    return this.#counted.positionsOf(mark);
  }

  /** The earliest of them; -1 if there is none. */
  firstOf(mark: number): number {
    return this.#counted.firstOf(mark);
  }

  /** To make the canvas as large as the map is a task of its own too: the graphics driver is waited for. */
  readonly #begin = (): void => {
    this.#resize();
    this.#beginTimer = setTimeout(() => {
      this.#styled = true;
      this.#draw();
    }, 0);
  };

  /** Makes the canvas as large as the map. */
  #resize(): readonly [widthPx: number, heightPx: number] {
    const {clientWidth, clientHeight} = this.#map.getContainer();
    this.#canvas.resize(clientWidth, clientHeight);
    return [clientWidth, clientHeight];
  }

  readonly #drawWithMap = (): void => {
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
    this.#draw();
  };

  readonly #settle = (): void => {
    this.#counted.settle();
    this.#requestFrame();
  };

  readonly #takeFonts = (): void => {
    this.#letters.reset();
    this.#requestFrame();
  };

  /** A style that is loaded anew, as after a lost context, knows of no tint. */
  readonly #tintAnew = (): void => {
    this.#tints.forget();
    this.#tintAreas();
  };

  readonly #tintAreas = (): void => {
    const {cells, tally} = this.#counted;
    if (cells && tally) this.#tints.showSoon(cells, tally);
  };

  readonly #requestFrame = (): void => {
    this.#frame ||= requestAnimationFrame(() => {
      this.#frame = 0;
      this.#draw();
    });
  };

  #draw(): void {
    const input = this.#input;
    const {index} = this.#counted;
    if (!input || !index || !this.#styled || this.#opening.length > 0) return;
    this.#count(input);
    const [widthPx, heightPx] = this.#resize();
    const projection = projectionOf(this.#map, input.flat);
    const lines = this.lines.drawn(input.visible, input.selectedPosition, input.hiddenLines, projection);
    const screen = this.#screens.screen({
      locale: input.locale,
      joinedName: input.joinedName,
      insets: input.insets,
      zoom: this.#map.getZoom(),
      size: [widthPx, heightPx],
      said: {lines: this.lines, outOfView: this.eventsOutOfView},
      projection,
      reserved: arrowBoxes(lines.movements, projection.copies, widthPx),
      badgeAt: (place) => this.#tints.areaOf(place)?.at ?? null
    });
    const selected = this.#counted.markOf(input.selectedPosition);
    this.#placed = placeMarks(this.#counted.marks.marks, index.places, screen, selected);

    const names = placeLineNames(lines.relations, {
      measureName: this.#screens.measureName,
      reserved: screen.reserved ?? [],
      placed: this.#placed,
      copies: projection.copies,
      seen: seenOf(screen)
    });
    const {atlas, strokes} = this.#canvas;
    const drawing = {strokes, atlas, letters: this.#letters, ...this.#lookOf(input.theme)};
    const emphasis = {
      selected,
      hovered: this.#counted.markOf(input.hoverPosition),
      focused: this.focused
    };
    const viewPx = Math.hypot(widthPx, heightPx);
    const reaches = reachesOf(this.#placed, (place) => this.#tints.areaOf(place) !== null);
    const lay = (): void => {
      strokes.clear(atlas.ratio);
      drawReaches(drawing, reaches.badges, viewPx);
      drawLines(drawing, lines, projection, widthPx);
      drawReaches(drawing, reaches.points, viewPx);
      drawLineNames(drawing, names);
      drawMarks(drawing, this.#placed, emphasis);
    };
    const {generation} = atlas;
    lay();
    // The atlas was full and begun anew: what was laid before that points at something else.
    if (atlas.generation !== generation) lay();
    this.#canvas.draw();

    this.eventsOutOfView = countOutOfView(this.#placed, screen, this.#counted.tally!.placed);
    this.#ondrawn(this.#placed);
    this.#shadow.castSoon(this.#placed, names);
  }

  #lookOf(theme: MapTheme): Pick<Drawing, "theme" | "inks" | "stacks"> {
    if (this.#look?.theme !== theme) {
      this.#look = {theme, inks: inksOf(theme), stacks: new StackPictures(this.#canvas.atlas, theme)};
    }
    return this.#look;
  }

  #count({columns, visible}: SceneInput): void {
    const bounds = this.#map.getBounds();
    const unit: MercatorBounds = {
      west: mercatorX(bounds.getWest()),
      east: mercatorX(bounds.getEast()),
      north: mercatorY(bounds.getNorth()),
      south: mercatorY(bounds.getSouth())
    };
    const changed = this.#counted.look({columns, visible, zoom: this.#map.getZoom(), bounds: unit});
    if (changed === "cells") this.#focusedCell = -1;
    if (changed) this.#tintAreas();
  }
}
