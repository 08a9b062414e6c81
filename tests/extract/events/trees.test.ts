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

test("Trees of different depth are each asked to their end, however many there are", () => {
  // Deep and flat in turn; leaves are powers of two, so that the sum tells which were reached.
  for (let count = 1; count <= 9; count++) {
    const deep = Array.from({length: count}, (_, tree) => tree % 3 === 1);
    const nodes = deep.map((isDeep) => (isDeep ? [1, 0, LEAF, LEAF, LEAF] : [LEAF]));
    let leaf = 0;
    let first = 0;
    const columns: TreeColumns = {
      names: ["wet", "cold"],
      roots: Uint32Array.from(nodes, ({length}) => (first += length) - length),
      features: Uint16Array.from(nodes.flat()),
      elses: Uint16Array.from(deep.flatMap((isDeep) => (isDeep ? [4, 3, leaf++, leaf++, leaf++] : [leaf++]))),
      leaves: Float32Array.from({length: 3 * count}, (_, i) => 2 ** i)
    };
    const sumOf = (reached: number): number => {
      let before = 0;
      let sum = 0;
      for (const isDeep of deep) {
        sum += 2 ** (before + (isDeep ? reached : 0));
        before += isDeep ? 3 : 1;
      }
      return sum;
    };
    const evidence = [[], [0], [1], [0, 1]];
    const expected = [2, 2, 1, 0].map(sumOf);
    expect(new Trees(columns, ["wet", "cold"]).scoresOf(evidence)).toEqual(expected);
  }
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
