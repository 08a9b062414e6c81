import {expect, test} from "vitest";
import {PathText} from "../../../src/domain/formats/path-text.js";

test("a path is written from corner to corner, as short as it goes", () => {
  const path = new PathText(0.5);
  path.moveTo(10.2, 20.4);
  path.lineTo(10.7, 19.9);
  path.lineTo(10.7, 19.9);
  path.lineTo(21.2, 19.9);
  path.closePath();
  path.moveTo(0, 0);
  path.lineTo(-0.6, 0.4);
  expect(String(path)).toBe("m10 20.5 .5-.5 10.5 0zm-10-20.5-.5 .5");
});

test("a thousand small steps end where they should", () => {
  const path = new PathText(1);
  path.moveTo(0, 0);
  for (let x = 0; x <= 1000; x += 0.4) path.lineTo(x, 0);
  const steps = String(path)
    .match(/-?[\d.]+/gu)!
    .map(Number);
  expect(steps.filter((_, index) => index % 2 === 0).reduce((sum, step) => sum + step, 0)).toBe(1000);
});
