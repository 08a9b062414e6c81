import {expect, test} from "vitest";
import {parseSentence} from "../../../src/extract/events/parse.js";
import {widened, type Where} from "../../../src/extract/events/title-alone.js";
import {eventsOf} from "./made-article.js";

/** What becomes of a title that tells the last verb of a sentence. */
function told(text: string, title: string, where: Where | null = null): string {
  const sentence = parseSentence(text, [0, text.length], {resolutions: [], timexes: [], names: []});
  const {words, predicates} = sentence;
  return widened(title, sentence, predicates.at(-1)!, where, ([from, to]) =>
    text.slice(words[from]!.start, words[to - 1]!.end)
  );
}

test.each([
  [
    "Soldiers captured Lorup but withdrew from it.",
    "Soldiers withdrew from it",
    "Soldiers captured Lorup but withdrew from it"
  ],
  [
    "A court in Lorup tried two mayors; the trial began.",
    "The trial began",
    "A court in Lorup tried two mayors; the trial began"
  ],
  [
    "The king, who had been in Lorup, arrived.",
    "The king arrived",
    "The king, who had been in Lorup, arrived"
  ],
  ["Lorup says it will sue.", "It will sue", "Lorup says it will sue"],
  [
    "Three choirs toured Lorup; one sang for a winter.",
    "One sang for a winter",
    "Three choirs toured Lorup; one sang for a winter"
  ],
  [
    "From Lorup the governor warned that the duty might go.",
    "The governor warned that the duty might go",
    "From Lorup the governor warned that the duty might go"
  ]
])("a title of %j tells more where %j leaves open what is meant", (text, title, wider) => {
  expect(told(text, title)).toBe(wider);
});

test.each([
  ["Soldiers captured Lorup.", "Soldiers captured Lorup"],
  ["Yesterday they left.", "They left"]
])("a title of %j stays %j where more of the sentence says no more", (text, title) => {
  expect(told(text, title)).toBe(title);
});

test.each([
  ["The mine was closed", "The mine was closed in Lorup"],
  ["The town's mine was closed", "The town's mine was closed"],
  ["The mine at Brill was closed", "The mine at Brill was closed"]
])("a title %j that would name nothing says where it was, if that is sure", (title, placed) => {
  expect(told(`${title}.`, title, {said: "in Lorup", mention: null, surely: false, plainly: true})).toBe(
    placed
  );
});

test.each([
  ["Two farmers were hurt in a brawl", true, "Two farmers were hurt in a brawl in Lorup"],
  ["Two farmers were hurt in a brawl", false, "Two farmers were hurt in a brawl"],
  ["Two farmers who were hurt went home", true, "Two farmers who were hurt went home"]
])("a title %j that tells enough says where only if that is more than probable", (title, surely, placed) => {
  expect(told(`${title}.`, title, {said: "in Lorup", mention: null, surely, plainly: true})).toBe(placed);
});

test("a title of what somebody declares is not told as so", () => {
  const text = "The mayor declared that Lorup treats the coast as a postcard.";
  for (const {properties} of eventsOf(text, {places: ["Lorup"]}))
    expect(properties.title).toMatch(/^The mayor declared/u);
});

test("two events of one sentence stay two where one is told with the other", () => {
  const text = "The council bought a ferry in Lorup in 2019 and sank it on 8 May 2021.";
  const times = [
    ["in 2019", "2019"],
    ["on 8 May 2021", "2021-05-08"]
  ] as const;
  expect(
    eventsOf(text, {places: ["Lorup"], times, allTold: true}).map(({properties}) => properties.title)
  ).toEqual([
    "The council bought a ferry in Lorup",
    "The council bought a ferry in Lorup in 2019 and sank it"
  ]);
});

test("a title of a bare noun goes on to the next clause where that has a name", () => {
  const text = "The treaty was signed, and the army left for Lorup.";
  const sentence = parseSentence(text, [0, text.length], {resolutions: [], timexes: [], names: []});
  const {words, predicates} = sentence;
  const title = widened("The treaty was signed", sentence, predicates[0]!, null, ([from, to]) =>
    text.slice(words[from]!.start, words[to - 1]!.end)
  );
  expect(title).toBe("The treaty was signed, and the army left for Lorup");
});
