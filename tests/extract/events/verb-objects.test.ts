import {expect, test} from "vitest";
import {predicatesOf} from "../../../src/extract/events/predicates.js";
import {wordsOf} from "../../../src/extract/events/words.js";

/** The verbs that a sentence is read as, with what they say. */
const readAs = (text: string) =>
  predicatesOf(wordsOf(text, [0, text.length]), false).map(({verb, sense}) => `${verb} ${sense}`);

test.each([
  ["The ship met heavy weather off the cape.", ["face light"]],
  ["The works met its deadline.", ["face light"]],
  ["The plan met with fierce opposition.", ["face light"]],
  ["The train ran over a bridge at dawn.", ["cross move"]]
])("%j is read as what the verb means with its object", (text, verbs) => {
  expect(readAs(text)).toEqual(verbs);
});

test.each([
  ["The ministers met for two hours.", ["meet meeting"]],
  ["The minister met bishops to discuss the costs.", ["meet meeting", "discuss other"]],
  ["The ministers met in the end.", ["meet meeting"]],
  ["The lorry ran over a dog.", ["run light"]]
])("%j is read as it stands", (text, verbs) => {
  expect(readAs(text)).toEqual(verbs);
});

test("a verb keeps its own tense", () => {
  const text = "The works had met its deadline.";
  expect(predicatesOf(wordsOf(text, [0, text.length]), false)).toMatchObject([
    {verb: "face", tense: "pluperfect", finite: true}
  ]);
});
