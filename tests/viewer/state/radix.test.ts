import fc from "fast-check";
import {expect, test} from "vitest";
import {ascendingOrder} from "../../../src/viewer/state/radix.js";

test("ascendingOrder sorts codes and leaves equal ones in their order", () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({min: 0, max: 2 ** 50}), {maxLength: 200}),
      fc.boolean(),
      (some, many) => {
        // Few are compared, many are sorted by their digits.
        const values = many ? Array.from({length: 1100}, (_, index) => some[index % some.length] ?? 0) : some;
        const order = [...ascendingOrder(Float64Array.from(values))];
        const expected = values.map((_, index) => index).sort((a, b) => values[a]! - values[b]! || a - b);
        expect(order).toEqual(expected);
      }
    )
  );
});

test("ascendingOrder sorts some of the indices, and leaves equal ones as they came", () => {
  const codes = Float64Array.of(5, 1, 5, 0, 1);
  expect([...ascendingOrder(codes, Uint32Array.of(4, 2, 0, 1))]).toEqual([4, 1, 2, 0]);

  const many = Uint32Array.from({length: 2000}, (_, index) => [4, 2, 0, 1][index % 4]!);
  const sorted = [...ascendingOrder(codes, many)];
  expect(sorted.filter((item) => item === 4 || item === 1)).toEqual(sorted.slice(0, 1000));
  expect(sorted.slice(0, 4)).toEqual([4, 1, 4, 1]);
  expect(sorted.slice(1000, 1004)).toEqual([2, 0, 2, 0]);
});
