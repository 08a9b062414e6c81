import {expect, test} from "vitest";
import {MEANING_SPOTS, meaningOf, WordMeanings} from "../../../src/extract/events/meanings.js";
import {parseSentence} from "../../../src/extract/events/parse.js";
import {wordHash} from "../../../src/extract/text/words.js";

/** Vectors of one number: which word it is can be read off. */
const WORDS = ["crowd", "burned", "burn", "effigy", "minister", "anger"];
const MEANINGS = new WordMeanings(
  Int32Array.from(WORDS, wordHash),
  Int8Array.from(WORDS, (_, i) => 10 * (i + 1)),
  1,
  1
);

function read(text: string, title: readonly string[] = []): Record<string, number> {
  const sentence = parseSentence(text, [0, text.length], {resolutions: [], timexes: [], names: []});
  const meaning = meaningOf(sentence, sentence.predicates[0]!, title, MEANINGS);
  return Object.fromEntries(MEANING_SPOTS.map((spot, i) => [spot, Math.round(meaning[i]! * 100) / 100]));
}

test("a predicate's meaning tells verb, object, second object and subject apart", () => {
  const meaning = read("The crowd burned an effigy of the minister.", ["anger"]);
  expect(meaning).toMatchObject({verb: 30.78, object: 40, "second-object": 50, subject: 10, title: 60});
});

test("words that nobody knows mean nothing", () => {
  expect(Object.values(read("The zither hummed."))).toEqual(MEANING_SPOTS.map(() => 0));
});

test("fewer spots are the first of all", () => {
  const text = "The crowd burned an effigy.";
  const sentence = parseSentence(text, [0, text.length], {resolutions: [], timexes: [], names: []});
  const all = meaningOf(sentence, sentence.predicates[0]!, [], MEANINGS);
  expect(meaningOf(sentence, sentence.predicates[0]!, [], MEANINGS, 2)).toEqual(all.slice(0, 2));
});
