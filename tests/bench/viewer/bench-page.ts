import {flushSync, mount, unmount} from "svelte";
import {synthetic} from "../../../scripts/bench/viewer/synthetic.js";
import type {EventFeature} from "../../../src/domain/event.js";
import {CellTally} from "../../../src/viewer/map/cell-tally.js";
import {buildCells, cellLevel, indexPlaces} from "../../../src/viewer/map/cells.js";
import {layOutMarks} from "../../../src/viewer/map/marks.js";
import {worldPx} from "../../../src/viewer/map/mercator.js";
import {startEngine, type MapEngine} from "../../../src/viewer/map/map-engine.js";
import {mapTheme} from "../../../src/viewer/map/map-theme.js";
import {mapWords} from "../../../src/viewer/map/map-words.js";
import {buildColumns, type Columns} from "../../../src/viewer/state/columns.js";
import {openCollection, type OpenedCollection} from "../../../src/viewer/state/opened.js";
import {Viewer} from "../../../src/viewer/state/viewer.svelte.js";
import WholeView from "../../../src/viewer/Viewer.svelte";
import MapOnly from "./MapOnly.svelte";
import {peerByName} from "./peers.js";

/** What is moved, one step after the other. `step` does the work that is measured; frames follow. */
export type Subject = {step(from: number, to: number): void | Promise<void>; stop(): void};

/** The page lies below the folder in which the basemap is. */
const ASSETS = new URL("../../../", document.baseURI).href;
const target = document.getElementById("app")!;
let subject: Subject | null = null;
let columns: Columns;
let opened: OpenedCollection;

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
    opened = {...empty, name: String(length), columns, eventAt, indexOfId: (id) => Number(id.slice(1))};
    return performance.now() - started;
  },

  async start(name: string): Promise<void> {
    subject?.stop();
    target.replaceChildren();
    subject =
      name === "map" || name === "page"
        ? startOurs(name)
        : name === "bare"
          ? await startBare()
          : await startPeer(name);
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

  /** Milliseconds a step for counting and joining marks alone, without any drawing. */
  clusters(steps: number): {count: number; marks: number} {
    const index = indexPlaces(columns);
    const cells = buildCells(index, columns, cellLevel(index, 2));
    const tally = new CellTally(cells, columns);
    const viewer = new Viewer();
    viewer.open(opened);
    const [first, last] = columns.extent!;
    const width = (last - first) / 10;
    const all = {west: 0, east: 1, north: 0, south: 1};
    let count = 0;
    let marks = 0;
    for (let step = 0; step < steps; step++) {
      const from = first + ((last - first - width) * step) / steps;
      viewer.showInterval([from, from + width]);
      const {visible} = viewer;
      const started = performance.now();
      tally.show(visible);
      const counted = performance.now();
      layOutMarks(cells, tally, all, worldPx(2));
      count += counted - started;
      marks += performance.now() - counted;
    }
    return {count: count / steps, marks: marks / steps};
  },

  stop(): void {
    subject?.stop();
    subject = null;
  }
};

function startOurs(name: "map" | "page"): Subject {
  const viewer = new Viewer();
  viewer.open(opened);
  viewer.reducedMotion = true;
  const component = mount(name === "map" ? MapOnly : WholeView, {
    target,
    props: {viewer, map: {assets: ASSETS}}
  });
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
    locale: "en",
    flat: true,
    cooperativeGestures: false,
    gestureWords: mapWords("en").gestures,
    onproblem: (problem) => {
      if (problem) console.error(problem);
    }
  });
}

/** Until nothing has happened for a while: tiles, fonts and workers are done. */
async function quiet(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, 4_000));
  await nextFrame();
}

function nextFrame(): Promise<number> {
  return new Promise((resolve) => requestAnimationFrame(resolve));
}

Object.assign(window, {bench});
export type Bench = typeof bench;
