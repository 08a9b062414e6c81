import {expect, test} from "vitest";
import {keyed} from "../../../src/viewer/map/mark-keys.js";
import type {ScreenMark} from "../../../src/viewer/map/screen-marks.js";

const mark = (index: number, x: number, y: number): ScreenMark => ({index, x, y}) as unknown as ScreenMark;
const placed = [mark(4, 100, 100), mark(7, 300, 100)];
const press = (key: string, held: {shiftKey?: boolean; ctrlKey?: boolean} = {}, focused = 4, open = false) =>
  keyed(
    {key, shiftKey: false, altKey: false, ctrlKey: false, metaKey: false, ...held},
    {placed, focused},
    [400, 200],
    open
  );

test("an arrow goes to the next mark that way; where there is none, or with Shift, it moves the map", () => {
  expect(press("ArrowRight")).toEqual({focus: 7});
  expect(press("ArrowLeft")).toEqual({panPx: [-120, 0]});
  expect(press("ArrowRight", {shiftKey: true})).toEqual({panPx: [120, 0]});
});

test("Enter and Space open the mark that has the focus, Escape closes only what is open", () => {
  expect(press("Enter")).toEqual({activate: placed[0]});
  expect(press(" ", {}, -1)).toBeNull();
  expect(press("Escape")).toBeNull();
  expect(press("Escape", {}, 4, true)).toEqual({do: "close"});
});

test("keys with Ctrl are the browser's", () => {
  expect(press("+")).toEqual({zoom: 1});
  expect(press("+", {ctrlKey: true})).toBeNull();
  expect(press("Tab")).toBeNull();
});
