import {expect, test} from "vitest";
import {trainChoicesAtOnce} from "../../../scripts/train/linear.js";

test("features of the right candidates weigh more than those of the wrong ones", () => {
  const example = {candidates: [[0], [1]], right: [true, false]};
  const weights = trainChoicesAtOnce([example, example, example], 3, 0.1);
  expect(weights[0]).toBeGreaterThan(0.5);
  expect(weights[1]).toBeLessThan(-0.5);
  expect(weights[2]).toBe(0);
});

test("the stronger weights are drawn to 0, the smaller they stay", () => {
  const example = {candidates: [[0], [1]], right: [true, false]};
  const [loose] = trainChoicesAtOnce([example], 2, 0.1);
  const [tight] = trainChoicesAtOnce([example], 2, 1);
  expect(tight).toBeLessThan(loose!);
});
