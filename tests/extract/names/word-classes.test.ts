import {expect, test} from "vitest";
import {kindOfClass, WordClasses} from "../../../src/extract/names/word-classes.js";
import {tokenize} from "../../../src/extract/text/tokens.js";
import {describeWords, wordHash} from "../../../src/extract/text/words.js";

function classesOf(words: Readonly<Record<string, number>>): WordClasses {
  const sorted = Object.entries(words)
    .map(([word, named]) => [wordHash(word), named] as const)
    .sort((a, b) => a[0] - b[0]);
  return new WordClasses(
    Int32Array.from(sorted, ([hash]) => hash),
    Uint16Array.from(sorted, ([, named]) => named)
  );
}

test("WordClasses gives each word of a text its class, whatever its case, and 0 to the others", () => {
  const classes = classesOf({berg: 17, river: 3});
  expect([...classes.column(describeWords(tokenize("Berg crossed the RIVER")))]).toEqual([17, 0, 0, 3]);
});

test("kindOfClass puts sixteen classes into one kind and leaves no class and no word apart", () => {
  expect([-1, 0, 1, 16, 17, 32, 33].map(kindOfClass)).toEqual([-1, 0, 1, 1, 2, 2, 3]);
});
