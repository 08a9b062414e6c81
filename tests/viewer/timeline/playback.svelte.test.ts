// @vitest-environment happy-dom
import {expect, test} from "vitest";
import {Viewer} from "../../../src/viewer/state/viewer.svelte.js";
import {Playback} from "../../../src/viewer/timeline/playback.svelte.js";
import {makeCollection} from "../make-collection.js";

function openViewer(): Viewer {
  const viewer = new Viewer();
  const body = ["2024-01-01", "2024-02-01", "2024-12-31"].map((edtf) => ({sentence: `On ${edtf}.`, edtf}));
  viewer.openCollection("test", makeCollection("Test", [{id: "a", title: "A", body}]));
  return viewer;
}

test("playing by event goes to the last and stops", () => {
  const viewer = openViewer();
  const playback = new Playback(viewer);
  playback.toggle();
  expect(viewer.selectedPosition).toBe(0);
  playback.step();
  playback.step();
  expect(viewer.selectedPosition).toBe(2);
  expect(viewer.playing).toBe(true);
  playback.step();
  expect(viewer.playing).toBe(false);
  playback.toggle();
  expect(viewer.selectedPosition).toBe(0);
});

test("playing by time moves a window to the end and stops, or begins again when it repeats", () => {
  const viewer = openViewer();
  viewer.playMode = "time";
  const playback = new Playback(viewer);
  playback.toggle();
  let steps = 0;
  while (viewer.playing && steps++ < 1000) playback.step();
  expect(steps).toBeLessThan(300);
  expect(viewer.interval![1]).toBeCloseTo(viewer.columns.extent![1], 6);
  viewer.loop = true;
  viewer.playing = true;
  playback.step();
  expect(viewer.playing).toBe(true);
  expect(viewer.interval![0]).toBe(viewer.columns.extent![0]);
});

test("where nothing has a date, playing goes from event to event, whatever was chosen before", () => {
  const viewer = openViewer();
  viewer.playMode = "time";
  const body = ["A ship sank.", "A bridge fell."].map((sentence) => ({sentence}));
  viewer.openCollection("undated", makeCollection("Undated", [{id: "a", title: "A", body}]));
  const playback = new Playback(viewer);
  playback.toggle();
  expect(viewer.selectedPosition).toBe(0);
  playback.step();
  expect(viewer.selectedPosition).toBe(1);
  playback.step();
  expect(viewer.playing).toBe(false);
});

test("a window through days begins and ends with a day, however long all of it is", () => {
  const viewer = openViewer();
  viewer.playMode = "time";
  const playback = new Playback(viewer);
  playback.toggle();
  for (let step = 0; step < 20; step++) {
    playback.step();
    expect(viewer.interval!.every(Number.isInteger)).toBe(true);
  }
});

test("for who wants no motion the window goes on by half its length, as slowly as from event to event", () => {
  const viewer = openViewer();
  const playback = new Playback(viewer);
  const dwellMs = playback.delayMs;
  viewer.playMode = "time";
  expect(playback.delayMs).toBeLessThan(dwellMs);
  viewer.reducedMotion = true;
  expect(playback.delayMs).toBe(dwellMs);
  playback.toggle();
  const [from, to] = viewer.interval!;
  playback.step();
  expect(viewer.interval![0] - from).toBe(Math.ceil((to - from) / 2));
});

test("a higher speed shortens the pause", () => {
  const viewer = openViewer();
  const playback = new Playback(viewer);
  const slow = playback.delayMs;
  viewer.speed = 4;
  expect(playback.delayMs).toBe(slow / 4);
});
