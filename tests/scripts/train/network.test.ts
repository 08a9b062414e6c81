import {expect, test} from "vitest";
import {trainNetwork, type NetworkExample, type NetworkSettings} from "../../../scripts/train/network.js";
import {Network} from "../../../src/extract/events/network.js";

const SETTINGS: NetworkSettings = {
  members: 2,
  hidden: 12,
  epochs: 60,
  batch: 8,
  rate: 1e-2,
  decay: 1e-3,
  without: 0,
  leastCases: () => 3
};

/** "Wet" or "cold", but not both: no sum of weights can tell it. The number speaks for a third kind by itself. */
const EXAMPLES: NetworkExample[] = Array.from({length: 200}, (_, i) => {
  const [wet, cold, high] = [i % 2 === 0, i % 4 < 2, i % 5 === 0];
  return {
    evidence: wet ? [0] : [],
    context: cold ? [0] : [],
    dense: Float32Array.of(high ? 2 : -1),
    words: [],
    right: high ? 2 : Number(wet !== cold)
  };
});

test("trainNetwork learns what no sum of weights can tell, and from numbers", () => {
  const network = new Network(trainNetwork(EXAMPLES, ["wet"], ["cold"], 3, SETTINGS, 7), ["wet"], ["cold"]);
  for (const {evidence, context, dense, right} of EXAMPLES.slice(0, 20))
    expect(network.beliefsOf(evidence, context, dense, [])[right]).toBeGreaterThan(0.8);
});

test("trainNetwork gives the same network for the same examples, another for another seed", () => {
  const once = trainNetwork(EXAMPLES, ["wet"], ["cold"], 3, SETTINGS, 7);
  expect(trainNetwork(EXAMPLES, ["wet"], ["cold"], 3, SETTINGS, 7)).toEqual(once);
  expect(trainNetwork(EXAMPLES, ["wet"], ["cold"], 3, SETTINGS, 8)).not.toEqual(once);
});

test("trainNetwork learns words that stand in enough cases, and leaves inputs out by chance", () => {
  const [STRIKE, RARE] = [40, 41];
  const examples = EXAMPLES.map((example, i) => ({
    ...example,
    dense: Float32Array.of(0),
    words: [...(i % 3 === 0 ? [STRIKE] : []), ...(i < 2 ? [RARE] : [])],
    right: Number(i % 3 === 0)
  }));
  const columns = trainNetwork(examples, ["wet"], ["cold"], 2, {...SETTINGS, without: 0.4}, 7);
  expect([...columns.words]).toEqual([STRIKE]);
  const network = new Network(columns, ["wet"], ["cold"]);
  expect(network.beliefsOf([], [], Float32Array.of(0), [STRIKE])[1]).toBeGreaterThan(0.8);
  expect(network.beliefsOf([], [], Float32Array.of(0), [RARE])[1]).toBeLessThan(0.2);
});
