import {expect, test} from "vitest";
import {parseSentence} from "../../../src/extract/events/parse.js";
import {insertionsIn} from "../../../src/extract/events/title-asides.js";
import {isTorn, keptIn} from "../../../src/extract/events/title-torn.js";
import {eventsOf} from "./made-article.js";

const parsed = (text: string) =>
  parseSentence(text, [0, text.length], {resolutions: [], timexes: [], names: []});

test.each([
  ["The mill had widened the weir so far that the meadow drowned.", "The mill had widened the weir so far"],
  ["The inquiry found that the boiler had rusted through.", "The inquiry found"],
  ["The clerk told reporters that the bridge had gone.", "The clerk told reporters"],
  ["The bridge at Lorup never opened to carts.", "The bridge at Lorup never"],
  ["A landslide north of the islands sent a wave ashore.", "A landslide north sent a wave ashore"],
  ["A hundred men (count what you please) closed in on Lorup.", "Count what you closed in on Lorup"],
  ["Next winter, he has been told, there will be a ferry.", "He has been told, there will be a ferry"],
  [
    "The president, a farmer called Berg, was booed at the Lorup fair.",
    "A farmer was booed at the Lorup fair"
  ],
  ["The governor said that the gardens had slid into the river.", "The governor had slid into the river"],
  [
    "The surveyors were dead by then, but King, whom the herdsmen fed, was found by scouts.",
    "The surveyors was found by scouts"
  ],
  [
    "The government of Lorup is understood to have closed its port.",
    "The government of Lorup to have closed its port"
  ]
])("of %j the title %j parts words that say something only together", (text, title) => {
  expect(isTorn(title, parsed(text))).toBe(true);
});

test.each([
  ["The inquiry found a crack in the boiler.", "The inquiry found a crack"],
  ["The ferry, which had lain at Lorup since May, sailed for Brill and sank.", "The ferry sailed for Brill"],
  ["The ferry had lain at Lorup while it rained, and sailed for Brill.", "The ferry sailed for Brill"],
  ["Because the mayor of Lorup was ill, the deputy opened the fair.", "The deputy opened the fair"],
  ["Two days later the engineers condemned it.", "The engineers condemned the church"],
  ["Rain set in and stayed for a week.", "Rain set in"]
])("of %j the title %j leaves out only what it can be told without", (text, title) => {
  expect(isTorn(title, parsed(text))).toBe(false);
});

test("kept are the words of one run rather than the same words strewn about", () => {
  const {words} = parsed("The mayor left the hall, and the band left the square.");
  const kept = keptIn("The band left the square", words);
  expect(words.filter((_, i) => kept[i] === 1).map(({lower}) => lower)).toEqual([
    "the",
    "band",
    "left",
    "the",
    "square"
  ]);
  expect(kept.indexOf(1)).toBeGreaterThan(words.findIndex(({lower}) => lower === "and"));
});

test("no title without a word of the sentence is torn", () => {
  expect(isTorn("", parsed("The band left."))).toBe(false);
  expect(isTorn("Nothing", parsed("The band left."))).toBe(false);
});

test("what is set in is left out with its marks", () => {
  const sentence = parsed("Next winter, he has been told, there will be a ferry (of a sort) at Lorup.");
  expect(
    insertionsIn(sentence, [0, sentence.words.length]).map(([from, to]) =>
      sentence.words
        .slice(from, to)
        .map(({lower}) => lower)
        .join(" ")
    )
  ).toEqual([", he has been told ,", "( of a sort )"]);
});

test("what is false of one part of a sentence is told of the other's own subject", () => {
  const events = eventsOf(
    "The surveyors were dead by the first week of July, but Amos King, whom the herdsmen took in, was arrested on 15 September."
  );
  const titles = events.map(({properties}) => properties.title).filter((title) => title.includes("arrested"));
  expect(titles).toHaveLength(1);
  expect(titles[0]).toMatch(/^(?:Amos )?King/u);
});

test("a title that would be torn tells another stretch of its sentence", () => {
  const [event] = eventsOf(
    "The president, a farmer called Berg, was arrested at the Lorup fair on 4 May 2011."
  );
  expect(event!.properties.title).toContain("president");
});
