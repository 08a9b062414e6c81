import {describe, expect, test} from "vitest";
import {datesIn, readTimes} from "./read.js";

/** A Wednesday. */
const date = "2024-03-20";

/** The last expression of a sentence, with what it is counted from. */
function last(sentence: string): {edtf: string | null; anchor: string} {
  const {edtf, anchor} = readTimes(sentence, {date}).timexes.at(-1)!;
  return {edtf, anchor};
}

describe("an expression that counts from a happening", () => {
  test.each([
    ["The ceasefire was signed in Orsk on 12 May 2008. Six months after the ceasefire he left.", "2008-11"],
    ["A ceasefire took hold on 12 May 2008. Two days before the ceasefire he left.", "2008-05-10"],
    ["They signed a treaty on 12 May 2008. Two years after the treaty he left.", "2010"],
    ["They will hold a vote on 5 May. Two weeks before the vote posters appear.", "2024-04-21"],
    ["The 2008 war was short. Four years after the war he left.", "2012"],
    ["He saw Monday's crash. The day after the crash he left.", "2024-03-19"],
    ["Since the flood of 12 May 2008 the mill is shut. A week after the flood he left.", "2008-05-19"],
    ["A bomb exploded in the market on Monday. Two days after the explosion he left.", "2024-03-20"],
    ["Nearly two months after the crash he left. The crash killed two men on 5 May 2012.", "2012-07~"],
    ["The mayor resigned on 3 May 2012. A year after her resignation he left.", "2013"]
  ])("%s", (sentence, edtf) => {
    expect(readTimes(sentence, {date}).timexes).toContainEqual(
      expect.objectContaining({edtf, anchor: "enclosing-event"})
    );
  });

  test.each([
    "Six months after the ceasefire he left.",
    "The minister spoke of the ceasefire on Monday. Six months after the ceasefire he left.",
    "He condemned the crash on Monday. Two days after the crash he left.",
    "The vote was postponed on Monday. Two days after the vote he left.",
    "She said on Monday that the vote was free. The day after the vote he left."
  ])("%s stays undated: nothing says when that was", (sentence) => {
    expect(last(sentence)).toEqual({edtf: null, anchor: "none"});
  });

  test("of the last happening of its name that was told, not of a later one", () => {
    expect(
      datesIn(
        "The fire of 3 May 2010 was small. Two days after the fire he left. The fire of 9 June 2011 was big. Two days after the fire she left."
      ).filter((line) => line.startsWith("Two"))
    ).toEqual(["Two days = 2010-05-05", "Two days = 2011-06-11"]);
  });

  test("weeks after it is only known to be after it", () => {
    const {timexes} = readTimes("The fire of 3 May 2010 was small. Weeks after the fire he left.");
    expect(timexes[1]).toMatchObject({edtf: null, earliest: "2010-05-03", latest: null});
  });
});

test.each([
  [
    "The vote was held on 28 October 2020. Sixty were arrested on the eve of the poll.",
    "the eve = 2020-10-27"
  ],
  ["A vote was held on 9 October. A guard was shot on the eve of the vote.", "the eve = XXXX-10-08"],
  ["He left prison ten days before the vote, which took place on 24 March 2024.", "ten days = 2024-03-14"],
  ["Nobody wrote on the eve of the poll. It rained on 3 May 2020.", "3 May 2020 = 2020-05-03"],
  ["The footbridge, shut the day after the storm, comes out in January.", "the day = -"]
])("%s", (text, expected) => {
  expect(datesIn(text)).toContain(expected);
});
