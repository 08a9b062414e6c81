import {expect, test} from "vitest";
import {countedTime} from "../../../src/extract/events/counted-time.js";
import {parseSentence} from "../../../src/extract/events/parse.js";
import {segmentSentences} from "../../../src/extract/text/sentences.js";
import {en} from "../../../src/extract/times/english/english.js";
import {findTimes} from "../../../src/extract/times/times.js";
import {madeArticle} from "./made-article.js";

const lead =
  "The town hall beside the river has a roof of slate, a clock and a weather vane, which is on the arms of the town too. ";

/** What is counted in the last sentence of a text of 16 May 2024, with the verb of each. */
function countedIn(sentence: string): string[] {
  const text = lead + sentence;
  const sentences = segmentSentences(text);
  const {timexes} = findTimes({article: madeArticle(text, {published: "2024-05-16"}), sentences}, [en]);
  const parsed = parseSentence(text, sentences.at(-1)!, {resolutions: [], timexes, names: []});
  return parsed.predicates.flatMap((predicate) => {
    const time = countedTime(parsed, predicate);
    return time ? [`${predicate.verb} ${time.edtf}`] : [];
  });
}

test.each([
  [
    "Helicopters landed troops there on Tuesday, a week after an earthquake destroyed the palace.",
    "destroy 2024-05-07"
  ],
  ["The villagers filed the case in 2014, three years after a pipe burst near the mine.", "burst 2011"],
  ["Algeria lifted the ban on 2 May 2024, ten months after rebels attacked the port.", "attack 2023-07"],
  ["On 2 May 2024 the mine was flooded, six days before soldiers stormed the fort.", "storm 2024-05-08"]
])("what is told so long before or after another date is counted from it: %s", (text, told) => {
  expect(countedIn(text)).toEqual([told]);
});

test.each([
  "Helicopters landed troops there on Tuesday, about a week after an earthquake destroyed the palace.",
  "Helicopters landed troops there on Tuesday, hours after an earthquake destroyed the palace.",
  "On Tuesday a man was shot at the mill, police said on Wednesday at the gate, and two days after he died it was shut.",
  "Sixty of those who voted on Tuesday refused a plan that had expired five days before they were asked."
])("nothing is counted where the length or its date is not sure: %s", (text) => {
  expect(countedIn(text)).toEqual([]);
});
