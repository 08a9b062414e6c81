import {featureTable} from "../../src/extract/text/feature-table.js";
import type {SequenceModel} from "../../src/extract/text/sequence-model.js";

/** A feature that fewer of the models know says more about their sentences than about names. */
const LEAST_MODELS = 2;

/** So many features that their table has 2 ** 17 slots (`featureTable`): more would double it, and gain a tenth of a point. */
const MOST_FEATURES = 87_000;

/**
 * The mean of models that learned from other made-up sentences, in another order: what only one of them believes is
 * halved, quartered ..., and telling names costs no more than with one. Weights are rounded to bytes.
 */
export function averageChains(chains: readonly SequenceModel[], most = MOST_FEATURES): SequenceModel {
  const [first] = chains;
  if (!first || chains.length === 1) return first!;
  const {tags} = first;
  const sums = new Map<number, {row: Float64Array; models: number}>();
  for (const {features} of chains) {
    features.keys.forEach((key, slot) => {
      if (key === 0) return;
      let sum = sums.get(key);
      if (!sum) sums.set(key, (sum = {row: new Float64Array(tags), models: 0}));
      sum.models++;
      for (let t = 0; t < tags; t++)
        sum.row[t]! += (features.weights[slot * tags + t]! * features.scale) / chains.length;
    });
  }
  const kept = [...sums].filter(([, {models}]) => models >= LEAST_MODELS).sort((a, b) => a[0] - b[0]);
  let top = 0;
  for (const [, {row}] of kept) for (const weight of row) top = Math.max(top, Math.abs(weight));
  const scale = Math.fround(Math.max(top / 127, 1e-6));
  const rounded = kept
    .map(([key, {row}]) => ({key, row: Array.from(row, (weight) => Math.round(weight / scale))}))
    .filter(({row}) => row.some((weight) => weight !== 0));
  const told = strongest(rounded, most);
  return {
    tags,
    transitions: mean(chains.map(({transitions}) => transitions)),
    initial: mean(chains.map(({initial}) => initial)),
    features: featureTable(
      Int32Array.from(told, ({key}) => key),
      Int8Array.from(told.flatMap(({row}) => row)),
      tags,
      scale
    )
  };
}

type Feature = {readonly key: number; readonly row: readonly number[]};

/** The features that tell the tags apart most, by ascending key. */
function strongest(features: readonly Feature[], most: number): readonly Feature[] {
  if (features.length <= most) return features;
  const strength = ({row}: Feature): number =>
    (Math.max(...row) - Math.min(...row)) * 100 + row.reduce((sum, weight) => sum + Math.abs(weight), 0);
  return features
    .map((feature) => ({feature, strength: strength(feature)}))
    .sort((a, b) => b.strength - a.strength || a.feature.key - b.feature.key)
    .slice(0, most)
    .map(({feature}) => feature)
    .sort((a, b) => a.key - b.key);
}

function mean(rows: readonly Float32Array[]): Float32Array {
  return Float32Array.from(rows[0]!, (_, i) => rows.reduce((sum, row) => sum + row[i]!, 0) / rows.length);
}
