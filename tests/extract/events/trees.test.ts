import {expect, test} from "vitest";
import {readTrees, treeBytes, writeTrees} from "../../../src/extract/events/tree-file.js";
import {LEAF, Trees, type TreeColumns} from "../../../src/extract/events/trees.js";
import {noTrees} from "./no-trees.js";

/** Asks for "wet", then for "cold" of the context; a second tree says the same of all. */
const COLUMNS: TreeColumns = {
  names: ["wet", "context cold"],
  roots: Uint32Array.of(0, 5),
  features: Uint16Array.of(0, 1, LEAF, LEAF, LEAF, LEAF),
  elses: Uint16Array.of(4, 3, 0, 1, 2, 3),
  leaves: Float32Array.of(4, 2, 1, 0.5)
};
const [WET, COLD] = [1, 0];

test("Trees sum what each says of a candidate, by its evidence and by what holds for all", () => {
  const trees = new Trees(COLUMNS, ["dry", "wet"], ["cold"]);
  expect(trees.scoresOf([[], [WET], [0, WET]])).toEqual([1.5, 2.5, 2.5]);
  expect(trees.scoresOf([[], [WET]], [COLD])).toEqual([1.5, 4.5]);
  expect(trees.scoresOf([[WET]])).toEqual([2.5]);
});

test("Trees take a feature that no longer exists for one that never holds", () => {
  const trees = new Trees(COLUMNS, ["dry", "damp"], ["cold"]);
  expect(trees.scoresOf([[0, 1]], [COLD])).toEqual([1.5]);
});

test("no trees say nothing", () => {
  expect(new Trees(noTrees(), ["wet"]).scoresOf([[0], []])).toEqual([0, 0]);
});

test("readTrees gives back what writeTrees wrote, and refuses what is cut or too long", () => {
  const all = [COLUMNS, noTrees()];
  const bytes = new Uint8Array(3 + all.reduce((sum, each) => sum + treeBytes(each), 0));
  writeTrees(all, bytes, 3);
  expect(readTrees(bytes, 3, 2)).toEqual(all);
  expect(readTrees(bytes, 3, 1)).toBeNull();
  expect(readTrees(bytes, 3, 3)).toBeNull();
  for (let end = 3; end < bytes.length; end++) expect(readTrees(bytes.subarray(0, end), 3, 2)).toBeNull();
});
