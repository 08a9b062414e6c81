import {describe, expect, it} from "vitest";
import {chance, trainCrf, type Example} from "../../../scripts/train/crf.js";
import {addScores, featureTable} from "../../../src/extract/text/feature-table.js";
import {decode, featureHash, paired, type FeatureRows} from "../../../src/extract/text/sequence-model.js";

/** Tokens are numbers; a 7 begins a name, an 8 goes on with it. */
function exampleOf(words: readonly number[]): Example {
  const hashes: number[] = [];
  const from = [0];
  for (let i = 0; i < words.length; i++) {
    hashes.push(featureHash(0, words[i]!), featureHash(1, words[i - 1] ?? -1));
    from.push(hashes.length);
  }
  const tags = words.map((word, i) => (word === 7 ? 1 : word === 8 && (words[i - 1] ?? 0) >= 7 ? 2 : 0));
  return {
    hashes: Int32Array.from(hashes),
    from: Int32Array.from(from),
    tags: Uint8Array.from(tags),
    weight: 1
  };
}

const options = {
  tags: 3,
  forbidden: [[0, 2]] as const,
  notInitial: [2],
  epochs: 20,
  rate: 0.2,
  decay: 1e-4,
  minCount: 1,
  seed: 1
};
const random = chance(5);
const texts = Array.from({length: 80}, () => Array.from({length: 8}, () => 1 + Math.floor(random() * 8)));

function rowsOf({hashes, from}: Example): FeatureRows {
  return {hashes, from, rows: from.length - 1};
}

describe("sequence model", () => {
  it("learns names and never goes on with one that was not begun", () => {
    const model = trainCrf(texts.map(exampleOf), options);

    const example = exampleOf([2, 7, 8, 1, 8]);
    const {tags, marginals} = decode(model, rowsOf(example), 0, 5);

    expect([...tags]).toEqual([0, 1, 2, 0, 0]);
    for (let i = 0; i < 5; i++) {
      const sum = marginals[i * 3]! + marginals[i * 3 + 1]! + marginals[i * 3 + 2]!;
      expect(sum).toBeCloseTo(1, 9);
    }
  });

  it("finds fewer names when no name is favored", () => {
    const model = trainCrf(texts.map(exampleOf), options);
    const example = exampleOf([2, 7, 8, 1]);

    const {tags} = decode(model, rowsOf(example), 0, 4, Float64Array.of(100, 0, 0));

    expect([...tags]).toEqual([0, 0, 0, 0]);
  });

  it("gives the same bytes for the same examples", () => {
    const [a, b] = [1, 2].map(() => trainCrf(texts.map(exampleOf), options));

    expect(a!.features.keys).toEqual(b!.features.keys);
    expect(a!.features.weights).toEqual(b!.features.weights);
    expect(a!.transitions).toEqual(b!.transitions);
  });

  it("stays finite on a sequence of ten thousand tokens", () => {
    const model = trainCrf(texts.map(exampleOf), options);
    const example = exampleOf(Array.from({length: 10_000}, (_, i) => (i % 3 === 0 ? 7 : 8)));

    const {marginals} = decode(model, rowsOf(example), 0, 10_000);

    expect(marginals.every((value) => value >= 0 && value <= 1)).toBe(true);
  });
});

describe("feature table", () => {
  it("adds the weights of known features only", () => {
    const table = featureTable(Int32Array.of(5, -9), Int8Array.of(1, 2, -3, 4), 2, 0.5);
    const scores = new Float64Array(4);

    addScores(table, Int32Array.of(5, 77, -9), 0, 3, scores, 2);

    expect([...scores]).toEqual([0, 0, -2, 6]);
  });

  it("adds the heaviest weights of more features than are looked up together", () => {
    const keys = Int32Array.from({length: 300}, (_, i) => featureHash(i, 7));
    const weights = Int8Array.from({length: 1500}, (_, i) => [127, -128, 1, 0, -1][i % 5]!);
    const scores = new Float64Array(5);

    addScores(featureTable(keys, weights, 5, 1), keys, 0, 300, scores, 0);

    expect([...scores]).toEqual([38_100, -38_400, 300, 0, -300]);
  });

  it("hashes never to the mark of an empty slot", () => {
    for (let i = -500; i < 500; i++) expect(featureHash(i & 63, paired(i, i + 1))).not.toBe(0);
  });
});
