import {expect, test} from "vitest";
import {markedPronoun, readMarkedAntecedents, standsFor} from "../../../scripts/train/marked-antecedents.js";

const BERG = markedPronoun("history-2 h5-01 783 he Karl Berg|the mayor of Brill", "line 1");

test("a line names the article, the place, the pronoun and ways to say what it stands for", () => {
  expect(BERG).toEqual({
    file: "history-2",
    article: "h5-01",
    start: 783,
    word: "he",
    answers: ["karl berg", "the mayor of brill"]
  });
  expect(markedPronoun("news n-1 5 it -", "line 2").answers).toEqual([]);
});

test.each([
  ["Karl Berg", true, true],
  ["Berg", true, true],
  ["The mayor", false, true],
  ["a deputy mayor", false, true],
  ["Karl Holm", true, false],
  ["the king", false, false]
])("%j (a name: %s) is what the pronoun stands for: %s", (said, isName, is) => {
  expect(standsFor(BERG, said, isName)).toBe(is);
});

test("a line that is none says where it stands", () => {
  expect(() => markedPronoun("history-2 h5-01 he", "marked-antecedents.txt line 9")).toThrow(
    "marked-antecedents.txt line 9"
  );
});

test("every marked pronoun is one, and none is marked twice", async () => {
  const all = await readMarkedAntecedents();
  expect(all.length).toBeGreaterThan(2000);
  expect(all.every(({word}) => /^(?:he|him|his|she|her|it|its|they|them|their)$/u.test(word))).toBe(true);
  expect(new Set(all.map(({file, article, start}) => `${file} ${article} ${start}`)).size).toBe(all.length);
  expect(all.some(({file}) => file.startsWith("unseen"))).toBe(false);
});
