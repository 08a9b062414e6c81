import fc from "fast-check";
import {expect, test} from "vitest";
import {overlap, type Box} from "../../../src/viewer/map/mark-room.js";
import {shiftIntoView} from "../../../src/viewer/map/shift-into-view.js";

const seen: Box = {left: 0, top: 0, right: 900, bottom: 500};
const panel: Box = {left: 10, top: 10, right: 310, bottom: 300};

function around(x: number, y: number, half = 50): Box {
  return {left: x - half, top: y - half, right: x + half, bottom: y + half};
}

test("what is seen stays where it is", () => {
  expect(shiftIntoView(around(600, 250), seen, panel)).toEqual([0, 0]);
});

test("what lies below a drawer moves out from under it, and not further", () => {
  expect(shiftIntoView(around(700, 250), {...seen, right: 520}, null)).toEqual([520 - 12 - 750, 0]);
});

test("what lies below the panel moves to the side that is nearer", () => {
  expect(shiftIntoView(around(290, 100), seen, panel)).toEqual([310 + 12 - 240, 0]);
  expect(shiftIntoView(around(120, 280), seen, panel)).toEqual([0, 300 + 12 - 230]);
});

test("where there is no room beside the panel it is at least within the view", () => {
  const phone: Box = {left: 0, top: 0, right: 360, bottom: 300};
  expect(shiftIntoView(around(340, 150), phone, {...panel, bottom: 290})).toEqual([-42, 0]);
});

test("what fits is seen and, where there is room beside the panel, not covered", () => {
  const half = 50;
  fc.assert(
    fc.property(fc.integer({min: -400, max: 1400}), fc.integer({min: -400, max: 900}), (x, y) => {
      const [dx, dy] = shiftIntoView(around(x, y, half), seen, panel);
      const after = around(x + dx, y + dy, half);
      expect(after.left >= 0 && after.top >= 0 && after.right <= 900 && after.bottom <= 500).toBe(true);
      expect(overlap(after, panel)).toBe(false);
    })
  );
});
