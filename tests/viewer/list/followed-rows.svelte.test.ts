// @vitest-environment happy-dom
import {flushSync} from "svelte";
import {afterEach, beforeEach, expect, test, vi} from "vitest";
import {syntheticCollection} from "../../../scripts/bench/viewer/synthetic.js";
import {FollowedRows} from "../../../src/viewer/list/followed-rows.svelte.js";
import {Viewer} from "../../../src/viewer/state/viewer.svelte.js";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** The rows of a viewer as a component would hold them. */
function follow(viewer: Viewer): {rows: FollowedRows; stop: () => void} {
  let rows: FollowedRows | undefined;
  const stop = $effect.root(() => {
    rows = new FollowedRows(viewer, () => Date.now());
  });
  flushSync();
  return {rows: rows!, stop};
}

function openViewer(): Viewer {
  const viewer = new Viewer();
  viewer.openCollection("made up", syntheticCollection(200));
  return viewer;
}

test("rows follow a period that moves within a tenth of a second, and at last hold what is visible", () => {
  const viewer = openViewer();
  const {rows, stop} = follow(viewer);
  const [first, last] = viewer.columns.extent!;
  const width = (last - first) / 10;
  vi.advanceTimersByTime(200);
  let changes = 0;
  let before = rows.current;
  for (let step = 0; step < 20; step++) {
    viewer.showInterval([first + step * 30, first + step * 30 + width]);
    flushSync();
    vi.advanceTimersByTime(20);
    flushSync();
    if (rows.current !== before) changes++;
    before = rows.current;
  }
  expect(changes).toBeGreaterThanOrEqual(4);
  expect(changes).toBeLessThanOrEqual(6);
  vi.advanceTimersByTime(100);
  expect(rows.current).toBe(viewer.visible);
  stop();
});

test("rows change at once with the filters and with the collection", () => {
  const viewer = openViewer();
  const {rows, stop} = follow(viewer);
  viewer.filter({statuses: ["planned"]});
  expect(rows.current).toBe(viewer.visible);
  flushSync();
  viewer.openCollection("another", syntheticCollection(20));
  expect(rows.current).toBe(viewer.visible);
  expect(rows.current.length).toBe(20);
  stop();
});
