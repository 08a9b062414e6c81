import {expect, test} from "vitest";
import type {Name} from "../../../src/domain/name.js";
import {antecedentBeliefs, antecedentOf, isSayable} from "../../../src/extract/events/antecedent-choice.js";
import {parseSentence} from "../../../src/extract/events/parse.js";
import {segmentSentences} from "../../../src/extract/text/sentences.js";

/** What is said for the last pronoun of a text; people are marked wherever they are named. */
function saidForLast(
  text: string,
  people: readonly (readonly [surface: string, full: string])[]
): string | null {
  const names = people.flatMap(([surface, canonical]): Name[] =>
    [...text.matchAll(new RegExp(`\\b${surface}\\b`, "gu"))].map(({index}) => ({
      span: [index, index + surface.length],
      surface,
      type: "person",
      canonical,
      role: null
    }))
  );
  const sentences = segmentSentences(text).map((span) =>
    parseSentence(text, span, {
      resolutions: [],
      timexes: [],
      names: names.filter(({span: [at]}) => at >= span[0] && at < span[1])
    })
  );
  const sentence = sentences.length - 1;
  const word = sentences[sentence]!.words.findLastIndex(({lower}) =>
    /^(?:he|she|it|they|him|her)$/u.test(lower)
  );
  return antecedentOf({text, sentences, sentence, word, recent: null});
}

test.each([
  [
    "Ida Berg was born in Brill. She left school at twelve. In May she sold the mill.",
    [["Ida Berg", "Ida Berg"]],
    "Ida Berg"
  ],
  [
    "Karl Berg resigned on Monday. He had run the firm for a year.",
    [["Karl Berg", "Karl Berg"]],
    "Karl Berg"
  ],
  ["The king fled. He died.", [], "The king"],
  ["Storm Gerda crossed the coast. It killed two men.", [], "Storm Gerda"],
  ["Police arrested three men. They appeared in court.", [], "three men"],
  ["Rescuers pulled the miners out with ropes. They were taken to a hospital.", [], "the miners"]
] as const)("what the last pronoun of %j stands for is said", (text, people, said) => {
  expect(saidForLast(text, people)).toBe(said);
});

test.each([
  // The empress is no "he".
  ["The empress Zoe Ott gave her hand to a clerk. He left for Brill.", [["Zoe Ott", "Zoe Ott"]], "Zoe Ott"],
  [
    "Karl Berg met Otto Hahn. He was ill.",
    [
      ["Karl Berg", "Karl Berg"],
      ["Otto Hahn", "Otto Hahn"]
    ],
    "Otto Hahn"
  ],
  ["The council ordered a clock from Brill. It arrived by rail.", [], "a clock"]
] as const)("a wrong name is not said for the last pronoun of %j", (text, people, wrong) => {
  expect(saidForLast(text, people)).not.toBe(wrong);
});

test.each([
  ["his envoy", false],
  ["the man who left", false],
  ["Royal Highness", false],
  ["A sentry's", false],
  ["What they", false],
  ["The", false],
  ["The 39th Battalion", true],
  ["Karl Berg", true],
  ["the members of the choral society of Lower Brill", false]
])("%j stands for somebody alone: %s", (said, is) => {
  expect(isSayable(said)).toBe(is);
});

test("beliefs sum to 1 and follow the weights", () => {
  const beliefs = antecedentBeliefs([[0], [1], []], Float64Array.of(1, -1));
  expect(beliefs.reduce((sum, belief) => sum + belief, 0)).toBeCloseTo(1, 9);
  expect(beliefs[0]).toBeGreaterThan(beliefs[2]!);
  expect(beliefs[2]).toBeGreaterThan(beliefs[1]!);
});
