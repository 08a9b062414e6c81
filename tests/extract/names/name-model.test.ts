import {expect, test} from "vitest";
import {openNameModel, writeNameModel} from "../../../src/extract/names/name-model.js";
import {WordClasses} from "../../../src/extract/names/word-classes.js";
import {featureTable} from "../../../src/extract/text/feature-table.js";

const TAGS = 3;

function smallModel(): Uint8Array {
  return writeNameModel({
    chain: {
      tags: TAGS,
      transitions: new Float32Array(TAGS * TAGS).fill(0.5),
      initial: new Float32Array(TAGS),
      features: featureTable(Int32Array.of(-5, 9), Int8Array.of(0, 7, -7, 0, 1, 2), TAGS, 0.25)
    },
    bias: -0.5,
    classes: new WordClasses(Int32Array.of(-3, 8), Uint16Array.of(1, 1024))
  });
}

test("writeNameModel gives back the bytes that openNameModel read", () => {
  const bytes = smallModel();
  const model = openNameModel(bytes);
  expect(writeNameModel(model)).toEqual(bytes);
  expect([model.classes.of(-3), model.classes.of(8), model.classes.of(4)]).toEqual([1, 1024, 0]);
});

test("openNameModel refuses a model that was cut short, and says what to do", () => {
  expect(() => openNameModel(smallModel().slice(0, -1), "names.model")).toThrow(
    /names\.model.*expected a whole name model of form 2.*npm run train -- names/su
  );
});
