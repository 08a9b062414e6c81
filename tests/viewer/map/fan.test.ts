import {expect, test} from "vitest";
import {CountedMarks} from "../../../src/viewer/map/counted-marks.js";
import {fanAmong, fannedAt, fanRadius, openedBox} from "../../../src/viewer/map/fan.js";
import {targetAt} from "../../../src/viewer/map/mark-targets.js";
import type {ScreenMark} from "../../../src/viewer/map/screen-marks.js";
import type {Columns} from "../../../src/viewer/state/columns.js";
import {columnsOf, placeEntry, positions} from "./place-data.js";

const WORLD = {west: 0, east: 1, north: 0, south: 1};
const sochi = placeEntry({key: "t/sochi", name: "Sochi", at: [39.73, 43.59]});
const tskhinvali = placeEntry({key: "t/tskhinvali"});
const gori = placeEntry({key: "t/gori", name: "Gori", at: [44.11, 41.98]});
const georgia = placeEntry({key: "t/georgia", name: "Georgia", level: "country", radiusKm: 220});

function counted(columns: Columns, zoom: number, visible = positions(columns)): CountedMarks {
  const marks = new CountedMarks();
  marks.open(columns);
  marks.look({columns, visible, zoom, bounds: WORLD});
  return marks;
}

function events(place: number, count: number): {place: number}[] {
  return Array.from({length: count}, () => ({place}));
}

/** A stack as it stands on the screen. */
function stack(count: number, overrides: Partial<ScreenMark> = {}): ScreenMark {
  const radius = 12;
  const box = {left: 386, top: 286, right: 414, bottom: 314};
  const mark = {count, cells: 1, wide: false};
  return {
    index: 0,
    mark,
    shape: "stack",
    x: 400,
    y: 300,
    radius,
    box,
    fanPx: fanRadius(radius),
    ...overrides
  } as ScreenMark;
}

test("two to six events of one place are few, others are not", () => {
  for (const [count, few] of [
    [1, false],
    [2, true],
    [6, true],
    [7, false]
  ] as const) {
    const columns = columnsOf([sochi], events(0, count));
    expect(counted(columns, 5).fewAt(0)?.positions.length ?? 0, `${count}`).toBe(few ? count : 0);
  }
});

test("those that are shown count: a filter makes many few", () => {
  const columns = columnsOf([sochi], events(0, 9));
  expect(counted(columns, 5).fewAt(0)).toBeNull();
  expect([...counted(columns, 5, Uint32Array.of(1, 4)).fewAt(0)!.positions]).toEqual([1, 4]);
});

test("a mark that joins places is fanned out only where they part; a country never", () => {
  const columns = columnsOf([tskhinvali, gori], [...events(0, 2), ...events(1, 2)]);
  expect(counted(columns, 5).fewAt(0)).toBeNull();
  expect([...counted(columns, 9).fewAt(0)!.positions]).toEqual([0, 1]);
  expect(counted(columnsOf([georgia], events(0, 3)), 5).fewAt(0)).toBeNull();
  expect(counted(columns, 9).fewAt(-1)).toBeNull();
});

test("its events stand around the stack in time order from the top, each a target of 24 px", () => {
  const columns = columnsOf(
    [sochi],
    [
      {place: 0},
      {place: 0, type: "attack"},
      {place: 0, status: "planned"},
      {place: 0, status: "cancelled"},
      {place: 0, status: "ongoing"},
      {place: 0}
    ]
  );
  const fan = fanAmong([stack(6)], positions(columns), columns)!;
  expect(fan.events.map(({position}) => position)).toEqual([0, 1, 2, 3, 4, 5]);
  expect(fan.events.map(({look}) => look)).toEqual([
    "happened",
    "happened",
    "planned",
    "cancelled",
    "happened",
    "happened"
  ]);
  expect(fan.events[1]!.family).not.toBe(fan.events[0]!.family);
  expect(fan.events[0]).toMatchObject({x: 400});
  expect(fan.events[0]!.y).toBeLessThan(280);
  expect(fan.events[1]!.x).toBeGreaterThan(400);
  for (const one of fan.events) {
    expect(Math.hypot(one.x - 400, one.y - 300) + 12).toBeLessThanOrEqual(fan.mark.fanPx);
    for (const other of fan.events) {
      if (other !== one) expect(Math.hypot(one.x - other.x, one.y - other.y)).toBeGreaterThanOrEqual(24);
    }
    expect(fannedAt(fan, one.x + 11, one.y, 0)).toBe(one.position);
  }
  expect(fannedAt(fan, 400, 300, 3)).toBe(-1);
});

test("a pointer hits an event, else the stack, and nothing that its ground covers", () => {
  const columns = columnsOf([sochi], events(0, 2));
  const opened = stack(2);
  const below = stack(3, {index: 1, x: 430, y: 300, fanPx: 0});
  const fan = fanAmong([opened, below], positions(columns), columns)!;
  const [first] = fan.events;
  const at = (x: number, y: number): unknown => {
    const target = targetAt([opened, below], fan, [x, y], 3);
    return target && [target.mark.index, target.position];
  };
  expect(at(first!.x, first!.y)).toEqual([0, 0]);
  expect(at(400, 300)).toEqual([0, -1]);
  expect(at(430, 300)).toEqual([0, -1]);
  expect(at(600, 300)).toBeNull();
  expect(targetAt([opened, below], null, [430, 300], 3)?.mark.index).toBe(1);
});

test("no fan is drawn for a mark that is out of view", () => {
  expect(fanAmong([stack(3, {fanPx: 0})], [0, 1, 2], columnsOf([sochi], events(0, 3)))).toBeNull();
});

test("room is made for the whole fan of a few, and for no more than the mark of others", () => {
  const {left, right} = openedBox(stack(3, {fanPx: 0}));
  expect(right - left).toBe(2 * fanRadius(12));
  expect(openedBox(stack(30, {fanPx: 0})).right).toBe(414);
});
