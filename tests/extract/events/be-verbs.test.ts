import {expect, test} from "vitest";
import {predicatesOf} from "../../../src/extract/events/predicates.js";
import {wordsOf} from "../../../src/extract/events/words.js";

const readIn = (text: string) => predicatesOf(wordsOf(text, [0, text.length]), false);

test.each([
  ["The envoy is due in Orsk on Friday.", "expect", "present", true],
  ["The first ships were due this week.", "expect", "past", true],
  ["The fair in Orsk is off because of rain.", "cancel", "present", true],
  ["The strike was off.", "cancel", "past", true],
  ["She was back in Orsk by nightfall.", "return", "past", false],
  ["The ferry is back on its route.", "return", "perfect", false],
  ["They will be back at work on Monday.", "return", "future", false],
  ["The crew had been home again.", "return", "pluperfect", false]
])("%j tells something without a verb but be", (text, verb, tense, passive) => {
  expect(readIn(text)).toMatchObject([{verb, tense, passive, finite: true}]);
});

test.each([
  "The delay is due to snow.",
  "The house is home to four hundred people.",
  "The wreck is off the coast.",
  "All lights were off.",
  "He is off to Perm.",
  "The chair has a straight back."
])("%j tells nothing with it", (text) => {
  const verbs = readIn(text).map(({verb}) => verb);
  for (const verb of ["expect", "cancel", "return"]) expect(verbs).not.toContain(verb);
});

test("what only is denied keeps its negation", () => {
  expect(readIn("The envoy is not due in Orsk before Friday.")).toMatchObject([
    {verb: "expect", negated: true}
  ]);
});
