import {expect, test} from "vitest";
import {averageChains} from "../../../scripts/train/names-average.js";
import {featureTable} from "../../../src/extract/text/feature-table.js";
import type {SequenceModel} from "../../../src/extract/text/sequence-model.js";

/** Two tags; weights of the second tag by feature. */
function chain(weights: Readonly<Record<number, number>>, transition: number): SequenceModel {
  const keys = Object.keys(weights).map(Number);
  return {
    tags: 2,
    transitions: Float32Array.of(0, transition, 0, 0),
    initial: Float32Array.of(0, transition),
    features: featureTable(
      Int32Array.from(keys),
      Int8Array.from(keys.flatMap((key) => [0, weights[key]!])),
      2,
      0.5
    )
  };
}

function weightOf({features, tags}: SequenceModel, key: number): number | null {
  const slot = features.keys.indexOf(key);
  return slot < 0 ? null : features.weights[slot * tags + 1]! * features.scale;
}

test("averageChains takes the mean of weights and transitions", () => {
  const mean = averageChains([chain({5: 100, 9: 20}, 2), chain({5: 60, 9: -20}, 4)]);
  expect(weightOf(mean, 5)).toBeCloseTo(40, 1);
  expect(mean.transitions[1]).toBe(3);
  expect(mean.initial[1]).toBe(3);
});

test("averageChains leaves out a feature that one model alone knows", () => {
  const mean = averageChains([chain({5: 100, 7: 90}, 2), chain({5: 60}, 4)]);
  expect(weightOf(mean, 7)).toBeNull();
  expect(weightOf(mean, 5)).not.toBeNull();
});

test("averageChains keeps the features that tell tags apart most", () => {
  const mean = averageChains([chain({5: 100, 7: 20, 9: -90}, 2), chain({5: 60, 7: 20, 9: -90}, 4)], 2);
  expect([5, 7, 9].map((key) => weightOf(mean, key) !== null)).toEqual([true, false, true]);
});
