import {expect, test} from "vitest";
import {PLACE_BLOCKS} from "../../../src/extract/events/decide.js";
import {openEventModel, writeEventModel} from "../../../src/extract/events/event-model.js";
import {MEANING_SPOTS, PLACE_SPOTS, WordMeanings} from "../../../src/extract/events/meanings.js";
import {TYPES_IN_ORDER} from "../../../src/extract/events/type-words.js";
import {wordHash} from "../../../src/extract/text/words.js";
import {noTrees} from "./no-trees.js";

const WIDTH = 2;

function smallModel(dense = (MEANING_SPOTS.length + 1) * WIDTH): Uint8Array {
  const keys = Int32Array.from([wordHash("march"), wordHash("rally")]).sort();
  return writeEventModel({
    meanings: new WordMeanings(keys, Int8Array.of(1, -2, 127, 0), WIDTH, 0.5),
    places: new Float32Array(PLACE_BLOCKS * PLACE_SPOTS * WIDTH).fill(0.25),
    trees: {happenings: noTrees(), places: noTrees(), times: noTrees()},
    types: {
      names: ["wet"],
      dense,
      words: new Int32Array(0),
      members: 1,
      outputs: TYPES_IN_ORDER.length,
      first: new Int8Array(1 + dense).fill(3),
      scales: new Float32Array(1 + dense).fill(0.5),
      bias: Float32Array.of(0.25),
      second: new Float32Array(TYPES_IN_ORDER.length).fill(-1),
      outputBias: new Float32Array(TYPES_IN_ORDER.length)
    }
  });
}

test("writeEventModel gives back the bytes that openEventModel read", () => {
  const bytes = smallModel();
  const model = openEventModel(bytes);
  expect(writeEventModel(model)).toEqual(bytes);
  expect([model.meanings.rowOf("march"), model.meanings.rowOf("rally")].sort()).toEqual([0, 1]);
  expect(model.meanings.rowOf("zither")).toBe(-1);
});

test("openEventModel refuses a model that was cut short, and says what to do", () => {
  expect(() => openEventModel(smallModel().slice(0, -1), "events.model")).toThrow(
    /events\.model.*expected a whole event model of form 4.*npm run train -- events/su
  );
});

test("openEventModel refuses a network that asks for other numbers than are known", () => {
  expect(() => openEventModel(smallModel(1))).toThrow(/expected a whole event model/u);
});

test("openEventModel refuses bytes that are no model", () => {
  expect(() => openEventModel(new Uint8Array(40))).toThrow(/expected an event model, found other bytes/u);
});
