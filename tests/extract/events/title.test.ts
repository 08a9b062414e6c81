import {expect, test} from "vitest";
import {eventsOf} from "./made-article.js";

test.each([
  [
    "Meanwhile, the two ministers met in Lorup on Monday.",
    ["Lorup"],
    "Monday",
    "The two ministers met in Lorup"
  ],
  [
    "The company, which owns two mills, opened a plant in Lorup in May.",
    ["Lorup"],
    "May",
    "The company opened a plant in Lorup"
  ],
  [
    "The bridge in Lorup was closed on Monday, officials said.",
    ["Lorup"],
    "Monday",
    "The bridge in Lorup was closed"
  ],
  ["A hearing will be held on Monday in Lorup.", ["Lorup"], "Monday", "A hearing will be held in Lorup"]
])("a title of %j stands on its own", (text, places, day, title) => {
  const [event] = eventsOf(text, {places, times: [[day, "2024-05"]]});
  expect(event?.properties.title).toBe(title);
});

test("a title names the one person that a pronoun can mean", () => {
  const [, event] = eventsOf("Anna Berg met farmers in Lorup. She visited Brill.", {
    places: ["Lorup", "Brill"],
    people: ["Anna Berg"]
  });
  expect(event?.properties.title).toBe("Anna Berg visited Brill");
  expect(event?.properties.actors).toEqual([{name: "Anna Berg"}]);
});

test("a title is at most 90 characters long and is not cut inside a phrase", () => {
  const text =
    "The regional committee for the restoration of historic harbor cranes opened an exhibition of photographs in Lorup with speeches by sailors, welders and the families of the engineers.";
  const [event] = eventsOf(text, {places: ["Lorup"]});
  expect(event!.properties.title.length).toBeLessThanOrEqual(90);
  expect(event!.properties.title).not.toMatch(/(?:\b(?:of|the|and|with|by|in|a)|,)$/u);
});

test.each([
  ["The convoy is to reach Brill.", "The convoy is to reach Brill"],
  ["Ministers are due to meet in Brill.", "Ministers are due to meet in Brill"],
  [
    "The court in Brill had fined her only for the fence.",
    "The court in Brill had fined her only for the fence"
  ]
])("a title of %j says each helper once and leaves nothing hanging", (text, title) => {
  const [event] = eventsOf(text, {places: text.includes("Brill") ? ["Brill"] : []});
  expect(event?.properties.title).toBe(title);
});
