import {mount, tick, unmount} from "svelte";
import type {Opening} from "../../../scripts/bench/viewer/opening.js";
import {Library} from "../../../src/viewer/library.svelte.js";
import {Viewer} from "../../../src/viewer/state/viewer.svelte.js";
import WholeView from "../../../src/viewer/Viewer.svelte";

/**
 * Opens a file as a reader does, and tries whether list and timeline are what they seem to be.
 *
 * @param mapFirst - whether the map is there before the file is chosen; else its library starts meanwhile
 */
export async function measureOpening(
  target: HTMLElement,
  assets: string,
  file: File,
  mapFirst: boolean
): Promise<Opening> {
  let longestMs = 0;
  const observer = new PerformanceObserver((list) => {
    for (const {duration} of list.getEntries()) longestMs = Math.max(longestMs, duration);
  });
  observer.observe({type: "longtask"});
  const viewer = new Viewer();
  const library = new Library(viewer, {dataUrl: (name) => name});
  const component = mount(WholeView, {target, props: {viewer, library, map: {assets}}});
  if (mapFirst) await quiet();
  const longestTaskBeforeMs = longestMs;
  longestMs = 0;

  const started = performance.now();
  await library.openFile(file);
  const readMs = performance.now() - started;
  while (!target.querySelector("[data-row]") || !target.querySelector(".strip path.certain"))
    await nextFrame();
  await nextFrame();
  const usableMs = performance.now() - started;
  await viewer.opened.whenSearchable;
  const searchableMs = performance.now() - started;
  await quiet();
  const longestTaskMs = longestMs;
  observer.disconnect();
  await tryOut(target, viewer);
  await unmount(component);
  target.replaceChildren();
  return {readMs, usableMs, searchableMs, longestTaskMs, longestTaskBeforeMs};
}

/** Goes to the last event, selects it, searches for it, and narrows the time to it. */
async function tryOut(target: HTMLElement, viewer: Viewer): Promise<void> {
  const last = viewer.visible.length - 1;
  // A list that is too long for a browser has a scroll bar of its own.
  const bar = target.querySelector(".list .rail") ?? target.querySelector(".list .scroller")!;
  bar.scrollTop = bar.scrollHeight;
  const row = await found(() => target.querySelector<HTMLElement>(`[data-row="${last}"]`));
  const position = viewer.visible[last]!;
  expect(row.dataset["id"] === viewer.eventAt(position).id, "the last row is the last event");
  row.click();
  await tick();
  expect(viewer.selectedPosition === position, "a click selects");
  const {title} = viewer.eventAt(position).properties;
  viewer.filter({text: title});
  expect(
    [...viewer.visible].every((p) => viewer.eventAt(p).properties.title.includes(title.split(" ")[1]!)),
    "a search finds"
  );
  expect(viewer.isVisible(position), "a search finds it");
  viewer.clearFilters();
}

async function found<T>(look: () => T | null): Promise<T> {
  for (;;) {
    const value = look();
    if (value) return value;
    await nextFrame();
  }
}

function expect(holds: boolean, what: string): void {
  if (!holds) throw new Error(`expected that ${what}`);
}

const QUIET_MS = {least: 4_000, since: 1_500, most: 60_000};

/** When a map last asked how one of its programs comes on. */
let linkedAt = 0;
const linking = WebGL2RenderingContext.prototype;
for (const name of ["linkProgram", "getSyncParameter", "getProgramParameter"] as const) {
  const asked = linking[name] as (...given: unknown[]) => unknown;
  Object.assign(linking, {
    [name](this: WebGL2RenderingContext, ...given: unknown[]): unknown {
      linkedAt = performance.now();
      return asked.apply(this, given);
    }
  });
}

/** Until nothing has happened for a while: tiles, fonts, workers and the map's programs are done. */
export async function quiet(): Promise<void> {
  const started = performance.now();
  let busyUntil = started;
  const observer = new PerformanceObserver((list) => {
    for (const {startTime, duration} of list.getEntries()) busyUntil = startTime + duration;
  });
  observer.observe({type: "longtask"});
  const isOver = (now: number): boolean =>
    now - started > QUIET_MS.most ||
    (now - started > QUIET_MS.least && now - Math.max(busyUntil, linkedAt) > QUIET_MS.since);
  while (!isOver(performance.now())) await new Promise((resolve) => setTimeout(resolve, 200));
  observer.disconnect();
  await nextFrame();
}

export function nextFrame(): Promise<number> {
  return new Promise((resolve) => requestAnimationFrame(resolve));
}
