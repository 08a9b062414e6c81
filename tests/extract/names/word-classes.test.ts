import {expect, test} from "vitest";
import {describeWords, wordHash} from "../../../src/extract/text/words.js";
import {tokenize} from "../../../src/extract/text/tokens.js";
import {kindOfClass, WordClasses} from "../../../src/extract/names/word-classes.js";

const sorted = [wordHash("river"), wordHash("lake")].sort((a, b) => a - b);
const classes = new WordClasses(Int32Array.from(sorted), Uint16Array.of(17, 1024));

test("WordClasses gives the class of a word in any case, and 0 to a word of none", () => {
  const [river, lake, valley] = classes.column(describeWords(tokenize("River lake valley")));
  expect(new Set([river, lake])).toEqual(new Set([17, 1024]));
  expect(valley).toBe(0);
});

test.each([
  [1, 1],
  [16, 1],
  [17, 2],
  [1024, 64],
  [0, 0],
  [-1, -1]
])("class %i belongs to kind %i", (named, kind) => {
  expect(kindOfClass(named)).toBe(kind);
});
