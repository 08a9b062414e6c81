import type {Map as MapLibreMap} from "maplibre-gl";
import type {Columns} from "../state/columns.js";
import {AreaTints} from "./area-tints.js";
import {CountedMarks} from "./counted-marks.js";
import {inksOf, type Drawing} from "./draw-marks.js";
import type {CountryLabels} from "./country-labels.js";
import type {CountryShapes} from "./country-shapes.js";
import {fanAmong, type Fan} from "./fan.js";
import {arrowBoxes} from "./draw-movements.js";
import {layScene, type Placing} from "./lay-scene.js";
import {MarkCanvas} from "./mark-canvas.js";
import {MarkLetters} from "./mark-letters.js";
import type {Box} from "./mark-room.js";
import type {MapTheme} from "./map-theme.js";
import {NameShadow} from "./name-shadow.js";
import {boundsOf, projectionOf} from "./projection.js";
import type {SceneInput} from "./scene-input.js";
import {SceneLines} from "./scene-lines.js";
import {countOutOfView, Screens} from "./scene-screen.js";
import {StackPictures} from "./stack-pictures.js";
import {placeMarks, seenOf, type ScreenMark} from "./screen-marks.js";
import {placeLineNames} from "./relation-names.js";

const LARGE = 20_000;

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
  placed: readonly ScreenMark[] = [];
  /** The stack whose events stand around it. */
  fan: Fan | null = null;
  #focusedCell = -1;
  readonly #screens: Screens;
  #look: Pick<Drawing, "theme" | "inks" | "stacks"> | null = null;
  #frame = 0;
  /** Whether the basemap has its style: to take that and to draw the first marks are a task each. */
  #styled = false;
  /** What is still to be done before a collection can be drawn. */
  #opening: (() => void)[] = [];
  /** What comes before the first drawing: names have been measured by then, and pictures are made, which takes longest. */
  readonly #ahead: ((input: SceneInput, placing: Placing) => void)[] = [
    () => undefined,
    (input, placing) => this.#lay(input, placing, false),
    (input, placing) => this.#lay(input, placing)
  ];
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
    for (const timer of [this.#openingTimer, this.#beginTimer]) clearTimeout(timer);
    this.#shadow.destroy();
    this.#tints.destroy();
    this.#map.off("render", this.#drawWithMap);
    this.#map.off("moveend", this.#settle);
    this.#map.off("resize", this.#settle);
    this.#map.off("style.load", this.#tintAnew);
    document.fonts.removeEventListener("loadingdone", this.#takeFonts);
    this.#canvas.destroy();
  }

  show(input: SceneInput): void {
    const before = this.#input;
    this.#input = input;
    if (before?.columns === input.columns) this.#requestFrame();
    else this.#open(input.columns, before === null);
  }

  /** Of the first and of a large collection one thing after the other, each in a task of its own; then it is drawn. */
  #open(columns: Columns, isFirst: boolean): void {
    this.#focusedCell = -1;
    this.placed = [];
    this.fan = null;
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

  /** What the mark of an event covers; `null` for a wide place, whose badge moves aside by itself, or out of view. */
  boxOf(position: number): Box | null {
    const at = this.#counted.markOf(position);
    const mark = this.placed.find(({index}) => index === at);
    return mark && mark.shape !== "badge" ? mark.box : null;
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
    const {clientWidth: widthPx, clientHeight: heightPx} = this.#map.getContainer();
    this.#canvas.resize(widthPx, heightPx);
    return [widthPx, heightPx];
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
    if (!input || !this.#counted.index || !this.#styled || this.#opening.length > 0) return;
    this.#count(input);
    const placing = this.#place(input);
    if (this.#ahead.length > 0) {
      this.#ahead.shift()?.(input, placing);
      this.#beginTimer = setTimeout(this.#requestFrame, 0); // between them the page answers
      return;
    }
    const {generation} = this.#canvas.atlas;
    this.#lay(input, placing);
    // The atlas was full and begun anew: what was laid before that points at something else.
    if (this.#canvas.atlas.generation !== generation) this.#lay(input, placing);
    this.#canvas.draw();

    this.placed = placing.marks;
    this.fan = placing.fan;
    this.eventsOutOfView = countOutOfView(this.placed, placing.screen, this.#counted.tally!.placed);
    this.#ondrawn(this.placed);
    this.#shadow.castSoon(this.placed, placing.names);
  }

  #place(input: SceneInput): Placing {
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
    const few = this.#counted.fewAt(input.fannedPlace);
    const first = few?.mark ?? this.#counted.markOf(input.selectedPosition);
    const {marks: all} = this.#counted.marks;
    const marks = placeMarks(all, this.#counted.index!.places, {...screen, fanned: few?.mark}, first);
    const fan = few && fanAmong(marks, few.positions, input.columns);
    const names = placeLineNames(lines.relations, {
      measureName: this.#screens.measureName,
      reserved: screen.reserved ?? [],
      placed: marks,
      copies: projection.copies,
      seen: seenOf(screen)
    });
    return {marks, fan, lines, names, screen, projection};
  }

  /** @param all - the marks too, not just what lies under them */
  #lay(input: SceneInput, placing: Placing, all = true): void {
    const {atlas, strokes} = this.#canvas;
    const drawing = {strokes, atlas, letters: this.#letters, ...this.#lookOf(input.theme)};
    const selected = this.#counted.markOf(input.selectedPosition);
    const hovered = this.#counted.markOf(input.hoverPosition);
    const emphasis = {
      marks: {selected, hovered, focused: this.focused},
      fan: {selected: input.selectedPosition, hovered: input.hoverPosition}
    };
    layScene(drawing, placing, (place) => this.#tints.areaOf(place) !== null, all ? emphasis : null);
  }

  #lookOf(theme: MapTheme): Pick<Drawing, "theme" | "inks" | "stacks"> {
    if (this.#look?.theme !== theme) {
      this.#look = {theme, inks: inksOf(theme), stacks: new StackPictures(this.#canvas.atlas, theme)};
    }
    return this.#look;
  }

  #count({columns, visible}: SceneInput): void {
    const zoom = this.#map.getZoom();
    const changed = this.#counted.look({columns, visible, zoom, bounds: boundsOf(this.#map)});
    if (changed === "cells") this.#focusedCell = -1;
    if (changed) this.#tintAreas();
  }
}
