import {expect, test} from "vitest";
import {alone, growTrees, pairwise, together, type TreeExample} from "../../../scripts/train/boosting.js";
import {Trees} from "../../../src/extract/events/trees.js";
import {chance} from "../../../scripts/train/crf.js";

const NAMES = ["a", "b", "noise", "other"];
const NOTHING = new Float64Array(NAMES.length);
const CONTEXT = ["turned"];
const SETTINGS = {trees: 40, depth: 3, rate: 0.3, leastBend: 1, rows: 0.9, columns: 1};

/** Right is who has either `a` or `b`, but not both: no sum of weights tells that. */
function exclusive(): TreeExample[] {
  const random = chance(1);
  return Array.from({length: 300}, () => {
    const evidence = [0, 1, 2, 3].filter(() => random() < 0.5);
    return {
      candidates: [evidence],
      context: [],
      right: [evidence.includes(0) !== evidence.includes(1)]
    };
  });
}

/** Of two candidates the one with `a` is right, in a turned context the one with `b`. */
function turning(): TreeExample[] {
  const random = chance(2);
  return Array.from({length: 200}, () => {
    const turned = random() < 0.5;
    const noise = random() < 0.5 ? [2] : [];
    return {candidates: [[0, ...noise], [1]], context: turned ? [0] : [], right: [!turned, turned]};
  });
}

test("growTrees learns what only two features together tell", () => {
  const examples = exclusive();
  const trees = new Trees(growTrees(examples, NOTHING, NAMES, [], alone, SETTINGS, 7), NAMES);
  for (const {candidates, right} of examples) {
    expect(trees.scoresOf(candidates)[0]! > 0).toBe(right[0]);
  }
});

test.each([
  ["pairwise", pairwise],
  ["together", together]
])("growTrees learns by %s order which candidate the context makes right", (_, slope) => {
  const examples = turning();
  const trees = new Trees(growTrees(examples, NOTHING, NAMES, CONTEXT, slope, SETTINGS, 7), NAMES, CONTEXT);
  for (const {candidates, context, right} of examples) {
    const [first, second] = trees.scoresOf(candidates, context);
    expect(first! > second!).toBe(right[0]);
  }
});

test("growTrees gives the same trees for the same examples", () => {
  const grow = () => growTrees(exclusive(), NOTHING, NAMES, [], alone, SETTINGS, 7);
  expect(grow()).toEqual(grow());
});

test("growTrees leaves to the prior what it already tells", () => {
  const prior = Float64Array.of(20, 0, 0, 0);
  const examples = [0, 1, 2, 3].flatMap((): TreeExample[] => [
    {candidates: [[0], [1]], context: [], right: [true, false]}
  ]);
  const columns = growTrees(examples, prior, NAMES, [], pairwise, {...SETTINGS, trees: 1, leastBend: 0}, 7);
  expect(Math.max(...columns.leaves.map(Math.abs))).toBeLessThan(1e-6);
});
