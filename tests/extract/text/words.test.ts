import {describe, expect, it} from "vitest";
import {tokenize} from "../../../src/extract/text/tokens.js";
import {describeWords, SHAPE, wordHash} from "../../../src/extract/text/words.js";

function shapesOf(text: string): number[] {
  return [...describeWords(tokenize(text)).shape];
}

describe("word description", () => {
  it("tells how words are written in any script", () => {
    expect(shapesOf("Élan McLean USA U.S. A417 in 12")).toEqual([
      SHAPE.title,
      SHAPE.mixed,
      SHAPE.upper,
      SHAPE.dottedUpper,
      SHAPE.alphanumeric,
      SHAPE.lower,
      SHAPE.number
    ]);
    expect(shapesOf("Москва в")).toEqual([SHAPE.title, SHAPE.lower]);
    expect(shapesOf("თბილისი 東京")).toEqual([SHAPE.caseless, SHAPE.caseless]);
  });

  it("gives a word one hash whatever its case", () => {
    const {hash} = describeWords(tokenize("Paris PARIS paris ÉLYSÉE élysée"));

    expect(hash[0]).toBe(hash[1]);
    expect(hash[1]).toBe(hash[2]);
    expect(hash[3]).toBe(hash[4]);
    expect(hash[0]).toBe(wordHash("Paris"));
    expect(hash[0]).not.toBe(hash[3]);
  });

  it("knows where lines begin and which tokens touch", () => {
    const {lineStart, glued} = describeWords(tokenize("Title\nLyon-Turin line"));

    expect([...lineStart]).toEqual([1, 1, 0, 0, 0]);
    expect([...glued]).toEqual([0, 0, 1, 1, 0]);
  });
});
