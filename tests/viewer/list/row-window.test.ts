import fc from "fast-check";
import {expect, test} from "vitest";
import {WINDOW_ROWS, windowAt, windowFor} from "../../../src/viewer/list/row-window.js";

const total = fc.integer({min: WINDOW_ROWS + 1, max: 1_000_000});

test("the rows that are laid out hold the one that is to be seen, and are as many as there may be", () => {
  fc.assert(
    fc.property(total, fc.nat(1_000_000), fc.nat(1_000_000), (all, wanted, before) => {
      const row = wanted % all;
      const first = windowFor(row, windowFor(before % all, 0, all), all);
      expect(first).toBeGreaterThanOrEqual(0);
      expect(first + WINDOW_ROWS).toBeLessThanOrEqual(all);
      expect(row >= first && row < first + WINDOW_ROWS).toBe(true);
    })
  );
});

test("scrolling from the first row to the last lays out others only now and then", () => {
  const all = 1_000_000;
  let first = 0;
  let changes = 0;
  for (let top = 0; top < all; top += 500) {
    const next = windowAt(top, first, all);
    expect(top >= next && top < next + WINDOW_ROWS).toBe(true);
    if (next !== first) changes++;
    first = next;
  }
  expect(first).toBe(all - WINDOW_ROWS);
  expect(changes).toBeLessThan(30);
});

test("a list that a browser can show is laid out as a whole", () => {
  expect(windowFor(99_999, 0, WINDOW_ROWS)).toBe(0);
  expect(windowAt(99_999, 0, WINDOW_ROWS)).toBe(0);
});
