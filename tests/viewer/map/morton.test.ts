import fc from "fast-check";
import {expect, test} from "vitest";
import {MORTON_BITS, mortonCode} from "../../../src/viewer/map/morton.js";

const unit = fc.double({min: 0, max: 1, noNaN: true});

test("points share a code prefix exactly when they share the cell of that level", () => {
  fc.assert(
    fc.property(unit, unit, unit, unit, fc.integer({min: 0, max: 20}), (x1, y1, x2, y2, level) => {
      const cell = (value: number): number => Math.min(2 ** level - 1, Math.floor(value * 2 ** level));
      const same = cell(x1) === cell(x2) && cell(y1) === cell(y2);
      const size = 4 ** (MORTON_BITS - level);
      const prefix = (x: number, y: number): number => Math.floor(mortonCode(x, y) / size);
      expect(prefix(x1, y1) === prefix(x2, y2)).toBe(same);
    })
  );
});
