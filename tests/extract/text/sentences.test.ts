import fc from "fast-check";
import {expect, test} from "vitest";
import {segmentSentences} from "../../../src/extract/text/sentences.js";

const split = (text: string): string[] => segmentSentences(text).map((span) => text.slice(...span));

test.each([
  [
    "titles and initials",
    "Dr. A. B. Ito met Gen. Sousa. They left.",
    ["Dr. A. B. Ito met Gen. Sousa.", "They left."]
  ],
  [
    "clock times",
    "It closed at 5 p.m. on Monday. It reopened at 9 a.m. The queue was long.",
    ["It closed at 5 p.m. on Monday.", "It reopened at 9 a.m.", "The queue was long."]
  ],
  [
    "countries",
    "The U.S. Senate voted. He left the U.S. The vote was close.",
    ["The U.S. Senate voted.", "He left the U.S.", "The vote was close."]
  ],
  [
    "companies",
    "Orba Inc. and Lemo Corp. merged. Orba Inc. The name stays.",
    ["Orba Inc. and Lemo Corp. merged.", "Orba Inc.", "The name stays."]
  ],
  [
    "months and numbers",
    "On Oct. 3 no. 5 rose 3.5 percent. Then it fell.",
    ["On Oct. 3 no. 5 rose 3.5 percent.", "Then it fell."]
  ],
  [
    "quotes",
    '"We will come." He left. "Stop!" she cried. “Never again.” They agreed.',
    ['"We will come."', "He left.", '"Stop!" she cried.', "“Never again.”", "They agreed."]
  ],
  [
    "ellipses",
    "He waited... and waited. Then… Nothing came.",
    ["He waited... and waited.", "Then…", "Nothing came."]
  ],
  [
    "glued paragraphs",
    "It ends in the near term.Preparations began. See www.example.com.",
    ["It ends in the near term.", "Preparations began.", "See www.example.com."]
  ],
  [
    "headlines and a missing final stop",
    "Bridge falls in Orsk\n\nTwo people died\nThe river rose",
    ["Bridge falls in Orsk", "Two people died", "The river rose"]
  ],
  [
    "lists",
    "Demands:\n- open the port\n- pay wages\n1. First. 2. Second.",
    ["Demands:", "- open the port", "- pay wages", "1. First.", "2. Second."]
  ],
  [
    "lines that are wrapped",
    "The ship left\nthe harbor of Odesa and\nsailed for some days\nbefore it came to\nVarna. It stayed.",
    ["The ship left\nthe harbor of Odesa and\nsailed for some days\nbefore it came to\nVarna.", "It stayed."]
  ],
  ["Chinese stops", "他来了。他走了。", ["他来了。", "他走了。"]]
])("segmentSentences reads %s", (_name, text, sentences) => {
  expect(split(text)).toEqual(sentences);
});

test("segmentSentences keeps every visible character once, in order", () => {
  const piece = fc.constantFrom("a", "B", ".", "!", " ", "\n", '"', "Mr", "U.S.", "…", "5", ")", "(", "- ");
  fc.assert(
    fc.property(fc.array(piece, {maxLength: 60}), (pieces) => {
      const text = pieces.join("");
      expect(split(text).join("").replaceAll(/\s/gu, "")).toBe(text.replaceAll(/\s/gu, ""));
    })
  );
});

test("segmentSentences takes linear time on spaces, stops and line breaks", () => {
  for (const unit of [" ", ".", "\n", "a. ", '"']) {
    const started = performance.now();
    segmentSentences(unit.repeat(200_000));
    expect(performance.now() - started).toBeLessThan(2000);
  }
});
