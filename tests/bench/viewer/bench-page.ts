import {flushSync, mount, unmount, type Component} from "svelte";
import type {Opening} from "../../../scripts/bench/viewer/opening.js";
import {synthetic} from "../../../scripts/bench/viewer/synthetic.js";
import {EVENT_TYPES, type EventFeature} from "../../../src/domain/event.js";
import {CellTally} from "../../../src/viewer/map/cell-tally.js";
import {buildCells, cellLevel, indexPlaces} from "../../../src/viewer/map/cells.js";
import {layOutMarks, positionsOfMark} from "../../../src/viewer/map/marks.js";
import {worldPx} from "../../../src/viewer/map/mercator.js";
import {startEngine, type MapEngine} from "../../../src/viewer/map/map-engine.js";
import {mapTheme} from "../../../src/viewer/map/map-theme.js";
import {mapWords} from "../../../src/viewer/map/map-words.js";
import {buildColumns, type Columns} from "../../../src/viewer/state/columns.js";
import {buildSearchText, type SearchText} from "../../../src/viewer/state/search.js";
import {FACETS} from "../../../src/viewer/state/facets.js";
import {openCollection, type OpenedCollection} from "../../../src/viewer/state/opened.js";
import {Viewer} from "../../../src/viewer/state/viewer.svelte.js";
import WholeView from "../../../src/viewer/Viewer.svelte";
import MapOnly from "./MapOnly.svelte";
import WithoutMap from "./WithoutMap.svelte";
import {measureOpening, nextFrame, quiet} from "./opening.js";
import {peerByName} from "./peers.js";

/** What is moved, one step after the other. `step` does the work that is measured; frames follow. */
export type Subject = {step(from: number, to: number): void | Promise<void>; stop(): void};

/** The page lies below the folder in which the basemap is. */
const ASSETS = new URL("../../../", document.baseURI).href;
/** The words of a million events would take as much memory as all the rest. */
const MOST_SEARCHED = 100_000;
const target = document.getElementById("app")!;
let subject: Subject | null = null;
let columns: Columns;
let opened: OpenedCollection;
let file: File | null = null;

/** Called by the command over the debugging protocol. */
const bench = {
  /** Makes the collection; milliseconds. */
  make(length: number): number {
    const started = performance.now();
    const {eventAt, head} = synthetic(length);
    // One event at a time: a million objects at once would measure the garbage collector.
    const events = new Proxy([] as EventFeature[], {
      get: (_, key) => (key === "length" ? length : eventAt(Number(key)))
    });
    columns = buildColumns(
      events,
      head.articles.map(({id}) => id)
    );
    const empty = openCollection("", {type: "FeatureCollection", dateline: head, features: []});
    let text: SearchText | null = null;
    opened = {
      ...empty,
      name: String(length),
      columns,
      eventAt,
      indexOfId: (id) => Number(id.slice(1)),
      searchText: () =>
        (text ??= buildSearchText(
          Array.from({length: length > MOST_SEARCHED ? 0 : length}, (_, index) => eventAt(index))
        ))
    };
    return performance.now() - started;
  },

  async start(name: string): Promise<void> {
    subject?.stop();
    target.replaceChildren();
    subject =
      name in OURS ? startOurs(OURS[name]!) : name === "bare" ? await startBare() : await startPeer(name);
    await quiet();
  },

  /**
   * Moves a window over a tenth of the time from the beginning to the end.
   *
   * @returns milliseconds from each step to the frame after the one that it asked for
   */
  async scrub(steps: number): Promise<number[]> {
    const [first, last] = columns.extent!;
    const width = (last - first) / 10;
    const times: number[] = [];
    for (let step = 0; step < steps; step++) {
      const from = first + ((last - first - width) * step) / steps;
      const started = performance.now();
      await subject!.step(from, from + width);
      await nextFrame();
      await nextFrame();
      times.push(performance.now() - started);
    }
    return times;
  },

  /** Milliseconds of what is worked out without drawing: a step's counts and marks, a click, a facet, a search. */
  answers(steps: number): Record<string, number> {
    const index = indexPlaces(columns);
    const cells = buildCells(index, columns, cellLevel(index, 2));
    const tally = new CellTally(cells, columns);
    const viewer = new Viewer();
    viewer.open(opened);
    const [first, last] = columns.extent!;
    const width = (last - first) / 10;
    const {length} = columns;
    const all = {west: 0, east: 1, north: 0, south: 1};
    const times: Record<string, number[]> = {};
    const time = <T>(name: string, work: () => T): T => {
      const started = performance.now();
      const result = work();
      (times[name] ??= []).push(performance.now() - started);
      return result;
    };
    for (let step = 0; step < steps; step++) {
      const from = first + ((last - first - width) * step) / steps;
      viewer.showInterval([from, from + width]);
      const visible = time("window", () => viewer.visible);
      time("recount", () => tally.show(visible));
      time("join", () => layOutMarks(cells, tally, all, worldPx(2)));
    }
    viewer.showInterval(null);
    tally.show(viewer.visible);
    const marks = layOutMarks(cells, tally, all, worldPx(2));
    for (let mark = 0; mark < 10; mark++)
      time("click", () => positionsOfMark(marks, mark, cells, index, viewer.visible));
    for (const type of EVENT_TYPES.slice(0, 8)) {
      time("facet", () => {
        viewer.filter({types: [type]});
        return [viewer.shown, ...FACETS.map((facet) => viewer.filtering.counts(facet))];
      });
    }
    viewer.clearFilters();
    if (length <= MOST_SEARCHED) {
      for (const text of ["military 77", "person 4", "nowhere"])
        time("search", () => viewer.filter({text}) ?? viewer.visible);
    }
    return Object.fromEntries(
      Object.entries(times).map(([name, values]) => [name, values.sort((a, b) => a - b)[values.length >> 1]!])
    );
  },

  /** Takes the chosen file, for `opening`. */
  takeFile(): void {
    file = document.querySelector<HTMLInputElement>("input[type=file]")!.files![0]!;
  },

  opening: (mapFirst: boolean): Promise<Opening> => measureOpening(target, ASSETS, file!, mapFirst),

  stop(): void {
    subject?.stop();
    subject = null;
  }
};

/** The whole page, and its parts by themselves. */
const OURS: Readonly<Record<string, Component<{viewer: Viewer; map: {assets: string}}>>> = {
  map: MapOnly,
  rest: WithoutMap,
  page: WholeView
};

function startOurs(part: (typeof OURS)[string]): Subject {
  const viewer = new Viewer();
  viewer.open(opened);
  viewer.reducedMotion = true;
  const component = mount(part, {target, props: {viewer, map: {assets: ASSETS}}});
  return {
    step(from, to) {
      viewer.showInterval([from, to]);
      flushSync();
    },
    stop: () => void unmount(component)
  };
}

async function startBare(): Promise<Subject> {
  const {map, destroy} = await bareEngine();
  return {step: () => map.triggerRepaint(), stop: destroy};
}

async function startPeer(name: string): Promise<Subject> {
  return peerByName(name)(columns, target, bareEngine);
}

function bareEngine(): Promise<MapEngine> {
  const container = document.createElement("div");
  container.style.height = "100%";
  target.append(container);
  return startEngine({
    container,
    folder: new URL("basemap/", ASSETS).href,
    theme: mapTheme(false),
    basemap: null,
    names: {locale: "en", local: false},
    flat: true,
    cooperativeGestures: false,
    gestureWords: mapWords("en").gestures,
    onproblem: (problem) => {
      if (problem) console.error(problem);
    }
  });
}

Object.assign(window, {bench});
export type Bench = typeof bench;
