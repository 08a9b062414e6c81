import {expect, test} from "vitest";
import {segmentSentences} from "../../../src/extract/text/sentences.js";
import {en} from "../../../src/extract/times/english/english.js";
import {findTimes} from "../../../src/extract/times/times.js";
import {isAheadOnBalance, sideEvidence} from "../../../src/extract/times/weekday-side.js";
import {ARTICLE_BODY, datesIn} from "./read.js";

/** A Thursday. */
const date = "2024-05-16";

test.each([
  ["Polling on Saturday's referendum is over on the islands already.", "2024-05-18"],
  [
    "Divers pumped out nearly all that was left in her tanks by Wednesday evening, which is as well, for nobody expects her to float.",
    "2024-05-15"
  ]
])("%s is placed by its words, whatever its verb", (text, edtf) => {
  expect(datesIn(text, {date})[0]).toContain(`= ${edtf}`);
});

/** The evidence of the weekdays that an article leaves to their sentences. */
function evidenceIn(sentence: string): string[][] {
  const text = sentence + ARTICLE_BODY;
  const found: string[][] = [];
  findTimes(
    {
      article: {
        id: "test",
        title: null,
        text,
        date: {edtf: date, source: "metadata"},
        source: null,
        url: null,
        author: null,
        lang: "en"
      },
      sentences: segmentSentences(text),
      sideOf: (weekday) => {
        found.push(sideEvidence(weekday));
        return 0;
      }
    },
    [en]
  );
  return found;
}

test("what speaks for a side is words, verbs and their distance, without names", () => {
  const [evidence] = evidenceIn("The Orsk ferry will sail on Friday for Hull.");
  expect(evidence).toEqual(
    expect.arrayContaining([
      "back:6",
      "is:lead",
      "before:will",
      "before-1:on",
      "verb-before-0:1@3",
      "behind:for"
    ])
  );
  expect(evidence).not.toContain("before:orsk");
  expect(evidence).not.toContain("behind:hull");
});

test("words behind a semicolon do not speak for a weekday", () => {
  const [evidence] = evidenceIn("The ferry sailed on Friday; the barge will follow.");
  expect(evidence).not.toContain("behind:will");
});

test("a weekday with its date, the next one and the day of publication are not asked for", () => {
  expect(evidenceIn("They met on Friday 10 May, will meet next Friday, and spoke on Thursday.")).toEqual([]);
});

test("the rules are overruled only by what is surer", () => {
  expect([0, 2, 2.2].map((odds) => isAheadOnBalance(false, odds))).toEqual([false, false, true]);
  expect([0, -4.5, -4.7].map((odds) => isAheadOnBalance(true, odds))).toEqual([true, true, false]);
});
