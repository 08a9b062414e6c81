import fc from "fast-check";
import {expect, test} from "vitest";
import {storyLine} from "../../../src/viewer/list/story-line.js";

test("every row comes under the story's line: it begins at the first, ends at the last and never goes back", () => {
  fc.assert(
    fc.property(fc.integer({min: 1, max: 9000}), fc.integer({min: 50, max: 1200}), (most, height) => {
      const at = Array.from({length: 101}, (_, step) => {
        const offset = (most * step) / 100;
        return offset + storyLine(offset, most, height);
      });
      expect(at[0]).toBe(0);
      expect(at.at(-1)).toBeCloseTo(most + height - 1, 6);
      at.forEach((y, step) => expect(y).toBeGreaterThanOrEqual(at[step - 1] ?? 0));
    })
  );
});

test("the line of a long story rests where what is told can be read whole", () => {
  expect(storyLine(2000, 8000, 500)).toBe(150);
  expect(storyLine(40, 8000, 500)).toBe(40);
});
