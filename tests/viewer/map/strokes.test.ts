import {expect, test} from "vitest";
import {Strokes, STROKES_A_ROW} from "../../../src/viewer/map/strokes.js";

const sprite = {u: 3, v: 5, widthPx: 6, heightPx: 4};

test("strokes laid again are those that were laid for the same owner and look", () => {
  const strokes = new Strokes();
  const owner = {};
  const lay = (y: number): void => strokes.line(sprite, 0, y, 10, y);
  strokes.clear(1);
  strokes.again(owner, "thin", () => lay(1));
  strokes.again(owner, "thick", () => lay(2));
  const before = strokes.data.slice();
  strokes.clear(1);
  strokes.sprite(sprite, 50, 50);
  strokes.clear(1);
  strokes.again(owner, "thin", () => lay(7));
  strokes.again(owner, "thick", () => lay(8));
  expect(strokes.length).toBe(2);
  expect(strokes.data.slice(0, 32)).toEqual(before.slice(0, 32));
});

test("strokes find room for as many as are laid, in whole rows", () => {
  const strokes = new Strokes();
  strokes.clear(1);
  const many = STROKES_A_ROW * 9 + 1;
  strokes.again({}, "", () => {
    for (let index = 0; index < many; index++) strokes.sprite(sprite, index, 0);
  });
  expect([strokes.length, strokes.rows]).toEqual([many, 10]);
  expect(strokes.data.length).toBe(10 * STROKES_A_ROW * 16);
});
