import {expect, test} from "vitest";
import {networkBytes, readNetwork, writeNetwork} from "../../../src/extract/events/network-file.js";
import {Network, type NetworkColumns} from "../../../src/extract/events/network.js";

/** Two members of one hidden unit: "wet" speaks for the second output, the context "cold" and the number against it. */
const COLUMNS: NetworkColumns = {
  names: ["wet", "context cold"],
  dense: 1,
  words: Int32Array.of(-8, 21),
  members: 2,
  outputs: 2,
  first: Int8Array.of(2, 4, -2, -4, -1, -1, 3, 3, -1, -1),
  scales: Float32Array.of(0.5, 0.5, 1, 1, 1),
  bias: Float32Array.of(0, 0),
  second: Float32Array.of(0, 1, 0, 1),
  outputBias: Float32Array.of(0, 0, 0, 0)
};
const WET = 1;
const COLD = 0;
const NOTHING = Float32Array.of(0);

function second(log: number): number {
  return 1 / (1 + Math.exp(-log));
}

test("a network believes its members in equal parts", () => {
  const network = new Network(COLUMNS, ["dry", "wet"], ["cold"]);
  expect([...network.beliefsOf([], [], NOTHING, [])]).toEqual([0.5, 0.5]);
  const [first, other] = network.beliefsOf([0, WET], [], NOTHING, []);
  expect(other).toBeCloseTo((second(1) + second(2)) / 2, 6);
  expect(first! + other!).toBeCloseTo(1, 12);
});

test("a network weighs evidence, context and numbers together", () => {
  const network = new Network(COLUMNS, ["dry", "wet"], ["cold"]);
  expect(network.beliefsOf([WET], [COLD], NOTHING, [])[1]).toBe(0.5);
  expect(network.beliefsOf([WET], [], Float32Array.of(1), [])[1]).toBeCloseTo((second(0) + second(1)) / 2, 6);
});

test("a network takes a feature that no longer exists for one that never holds", () => {
  const network = new Network(COLUMNS, ["dry", "damp"], ["cold"]);
  expect([...network.beliefsOf([0, 1], [], NOTHING, [])]).toEqual([0.5, 0.5]);
});

test("a network weighs the words that it has learned, and no others", () => {
  const network = new Network(COLUMNS, ["dry", "wet"], ["cold"]);
  expect(network.beliefsOf([], [], NOTHING, [5, -8])[1]).toBeCloseTo(second(3), 6);
  expect(network.beliefsOf([], [], NOTHING, [21, -8])[1]).toBeCloseTo(second(2), 6);
  expect(network.beliefsOf([], [], NOTHING, [5])[1]).toBe(0.5);
});

test("readNetwork gives back what writeNetwork wrote, and refuses what is cut or too long", () => {
  const bytes = new Uint8Array(3 + networkBytes(COLUMNS));
  writeNetwork(COLUMNS, bytes, 3);
  expect(readNetwork(bytes, 3)).toEqual(COLUMNS);
  for (let end = 3; end < bytes.length; end++) expect(readNetwork(bytes.subarray(0, end), 3)).toBeNull();
  expect(readNetwork(new Uint8Array([...bytes, 0]), 3)).toBeNull();
});
