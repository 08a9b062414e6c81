import {expect, test} from "vitest";
import {parseSentence, type ParsedSentence} from "../../../src/extract/events/parse.js";
import {withPlaceAside, type Where} from "../../../src/extract/events/title-alone.js";
import {flawsOf, leastFlawed} from "../../../src/extract/events/title-choice.js";
import {mergeEvents} from "../../../src/extract/events/merge.js";
import {eventsOf} from "./made-article.js";

const WHERE: Where = {said: "in Lorup", mention: null, surely: false, plainly: false};

function parsed(text: string): ParsedSentence {
  return parseSentence(text, [0, text.length], {resolutions: [], timexes: [], names: []});
}

/** What is chosen in place of a title that tells one verb of a sentence. */
function chosen(text: string, title: string, verb = 0): string {
  const sentence = parsed(text);
  const {words, predicates} = sentence;
  return leastFlawed(title, sentence, predicates[verb]!, ([from, to]) =>
    text.slice(words[from]!.start, words[to - 1]!.end)
  );
}

test.each([
  ["A moose walked through downtown and slept behind the Lorup school.", "A moose walked through downtown"],
  ["A meeting was called off because the mayor of Lorup had left.", "A meeting was called off"]
])("a title of %j that names nothing goes on to a name of its clause", (text, title) => {
  expect(chosen(text, title)).toBe(text.slice(0, -1));
});

test.each([
  ["Soldiers took Lorup and sailed home.", "Soldiers took Lorup"],
  ["The gate fell, and the mayor of Lorup left.", "The gate fell"],
  ["When the bridge was opened, he sailed to Lorup.", "The bridge was opened"]
])("a title of %j stays where it has a name, or the name is another happening's", (text, title) => {
  expect(chosen(text, title)).toBe(title);
});

test("a title whose count counts nothing tells of whom", () => {
  const text = "Three of the mills in Lorup stayed open; one was sold to the town of Brill.";
  expect(chosen(text, "One was sold", 1)).toBe(text.slice(0, -1));
});

test("a title without a verb has more flaws than one with its verb", () => {
  const sentence = parsed("The first match in Lorup took eleven of them upriver.");
  const [verb] = sentence.predicates;
  expect(flawsOf("The first match in Lorup", sentence, verb!)).toBeGreaterThan(
    flawsOf("The first match in Lorup took eleven of them upriver", sentence, verb!)
  );
});

test.each([
  ["The trial began", "The trial began (Lorup)"],
  ["The trial began in Brill", "The trial began in Brill"],
  ["He left", "He left"],
  ["Ten died across the country", "Ten died across the country"]
])("a title %j says a probable place in brackets only where it names nothing", (title, told) => {
  expect(withPlaceAside(title, parsed(`${title}.`), WHERE)).toBe(told);
});

test("two happenings with one place in brackets stay two", () => {
  const [event] = eventsOf("The trial began on 3 March 2020.");
  expect(event).toBeDefined();
  const other = {
    ...event!,
    id: "0",
    properties: {...event!.properties, title: "The dam burst (Lorup)", actors: []}
  };
  const first = {...event!, properties: {...event!.properties, title: "The trial began (Lorup)", actors: []}};
  expect(mergeEvents([first, other])).toHaveLength(2);
});
