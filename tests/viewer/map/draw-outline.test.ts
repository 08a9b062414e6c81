import {expect, test} from "vitest";
import {areaOfBox} from "../../../src/viewer/map/draw-outline.js";
import {insideOf} from "../../../src/viewer/state/area.js";

test("a box on a flat map is an area between two parallels and two meridians", () => {
  const area = areaOfBox([0, 0], [100, 50], ([x, y]) => [x / 10, 40 - y / 10]);
  expect(area).toEqual([
    [0, 40],
    [10, 40],
    [10, 35],
    [0, 35]
  ]);
});

test("a box on a globe holds what lies in it on the screen, and nothing else", () => {
  /** A globe of 100 px seen from above 30 E, 40 N. */
  const middle = (40 * Math.PI) / 180;
  const onEarth = ([x, y]: readonly [number, number]): readonly [number, number] => {
    const [right, up] = [x / 100, -y / 100];
    const far = Math.hypot(right, up) || 1e-9;
    const angle = Math.asin(Math.min(1, far));
    const lat = Math.asin(
      Math.cos(angle) * Math.sin(middle) + (up * Math.sin(angle) * Math.cos(middle)) / far
    );
    const turned = Math.atan2(
      right * Math.sin(angle),
      far * Math.cos(middle) * Math.cos(angle) - up * Math.sin(middle) * Math.sin(angle)
    );
    return [30 + (turned * 180) / Math.PI, (lat * 180) / Math.PI];
  };
  const inside = insideOf(areaOfBox([-70, -60], [10, 20], onEarth)!);
  for (let x = -80; x <= 30; x += 10) {
    for (let y = -65; y <= 35; y += 10) {
      const within = x > -70 && x < 10 && y > -60 && y < 20;
      const onEdge = Math.min(Math.abs(x + 70), Math.abs(x - 10), Math.abs(y + 60), Math.abs(y - 20)) < 5;
      if (!onEdge && Math.hypot(x, y) < 95)
        expect(`${x},${y} ${inside(onEarth([x, y]))}`).toBe(`${x},${y} ${within}`);
    }
  }
});
