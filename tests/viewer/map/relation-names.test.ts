import {expect, test} from "vitest";
import {placeLineNames} from "../../../src/viewer/map/relation-names.js";
import type {ScreenMark} from "../../../src/viewer/map/screen-marks.js";
import type {DrawnRelation} from "../../../src/viewer/map/shown-relations.js";
import {placeEntry} from "./place-data.js";

const seen = {left: 0, top: 0, right: 400, bottom: 300};
const room = {reserved: [], placed: [], copies: [0], seen, measureName: () => 50};
const peru = placeEntry({key: "peru", name: "Peru", at: [-75, -10], level: "country", radiusKm: 600});

function runningOut(x: number, y: number, angle: number): DrawnRelation {
  return {names: [{x, y, angle, place: peru}]} as unknown as DrawnRelation;
}

test("a country is named where its line runs out, on the side to which that points", () => {
  const [east] = placeLineNames([runningOut(100, 100, 0)], room);
  expect(east).toMatchObject({text: "Peru", align: "left", y: 100});
  expect(east!.x).toBeGreaterThan(100);
  const [south] = placeLineNames([runningOut(100, 100, Math.PI / 2)], room);
  expect(south).toMatchObject({align: "center", x: 100});
  expect(south!.y).toBeGreaterThan(100);
});

test("a name stands beside a panel, not below it", () => {
  const covered = {...room, seen: {...seen, right: 250}};
  const [name] = placeLineNames([runningOut(220, 100, 0)], covered);
  expect(name).toBeUndefined();
  expect(placeLineNames([runningOut(180, 100, 0)], covered)).toHaveLength(1);
});

test("a name goes above the end where a mark lies beside it, and is left out where its badge is near", () => {
  const mark = {
    place: placeEntry({name: "Lima"}),
    named: true,
    x: 140,
    y: 100,
    box: {left: 110, top: 96, right: 170, bottom: 112},
    label: null
  };
  const placed = [mark as unknown as ScreenMark];
  const [name] = placeLineNames([runningOut(100, 100, 0)], {...room, placed});
  expect(name).toMatchObject({align: "left"});
  expect(name!.y).toBeLessThan(100);
  const badge = {...mark, place: peru} as unknown as ScreenMark;
  expect(placeLineNames([runningOut(100, 100, 0)], {...room, placed: [badge]})).toEqual([]);
  const nameless = {...badge, named: false};
  expect(placeLineNames([runningOut(100, 100, 0)], {...room, placed: [nameless]})).toHaveLength(1);
});

test("names of many lines would be a heap: none is written", () => {
  const many = Array.from({length: 17}, (_, index) => runningOut(100, index * 40, 0));
  expect(placeLineNames(many, room)).toEqual([]);
});
