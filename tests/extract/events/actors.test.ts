import {expect, test} from "vitest";
import {eventsOf} from "./made-article.js";

test("what is told in a quotation has its speaker as actor, not whom it names", () => {
  const text = '"Tom Hale burned the barn in Lorup on Monday and fled," Anna Berg said.';
  const events = eventsOf(text, {
    places: ["Lorup"],
    times: [["Monday", "2024-05-06"]],
    people: ["Tom Hale", "Anna Berg"].toSorted((a, b) => text.indexOf(a) - text.indexOf(b))
  });
  for (const {properties} of events) expect(properties.actors).toEqual([{name: "Anna Berg"}]);
});

test("a name within a quotation is no actor of what is told around it", () => {
  const [event] = eventsOf(
    'Anna Berg met farmers in Lorup under the words "Tom Hale must not return here".',
    {
      places: ["Lorup"],
      people: ["Anna Berg", "Tom Hale"]
    }
  );
  expect(event?.properties.actors).toEqual([{name: "Anna Berg"}]);
});

test.each([
  ["Townsfolk of Lorup were evacuated on Monday.", "Townsfolk of Lorup"],
  ["Lorup's largest mill closed on Monday.", "Lorup's largest mill"],
  ["Lorup signed a treaty with the miners on Monday.", "Lorup"]
])("the actor in %j is who did it, not where they are from", (text, actor) => {
  const [event] = eventsOf(text, {places: ["Lorup"], times: [["Monday", "2024-05-06"]]});
  expect(event?.properties.actors).toEqual([{name: actor}]);
});

test.each([
  ["The road to Lorup was closed on Monday.", []],
  ["The ministers of Lorup and Brill signed a treaty on Monday.", ["The ministers of Lorup and Brill"]],
  ["Lorup and Brill signed a treaty on Monday.", ["Lorup", "Brill"]],
  ["Two farmers were arrested in Lorup on Monday.", ["Two farmers"]],
  ["Never in Lorup was a mill sold so fast as on Monday.", []],
  ["The three farmers also want to sign a treaty in Lorup on Monday.", ["The three farmers"]],
  ["The three farmers therefore closed a mill in Lorup on Monday.", ["The three farmers"]]
])("actors in %j are whoever can do or suffer something, whole", (text, actors) => {
  const places = ["Lorup", "Brill"].filter((place) => text.includes(place));
  for (const {properties} of eventsOf(text, {places, times: [["Monday", "2024-05-06"]]}))
    expect(properties.actors.map(({name}) => name)).toEqual(actors);
});

test("a firm's name before the name of its ship is no actor, the ship is", () => {
  const [event] = eventsOf("The Carlow Line steamer Berta reached Lorup on Monday.", {
    places: ["Lorup"],
    times: [["Monday", "2024-05-06"]],
    organizations: ["Carlow Line"]
  });
  expect(event?.properties.actors).toEqual([{name: "The Carlow Line steamer Berta"}]);
});

test("a name that only tells which thing is meant is no actor", () => {
  const text = "Supporters belonging to Anna Berg blocked the road in Lorup on Monday.";
  const events = eventsOf(text, {
    places: ["Lorup"],
    times: [["Monday", "2024-05-06"]],
    people: ["Anna Berg"]
  });
  for (const {properties} of events)
    expect(properties.actors.map(({name}) => name)).not.toContain("Anna Berg");
});

test("an actor that is said to be somebody's names whose", () => {
  const text = "Anna Berg left Lorup in May. Her brother drowned off Brill in June.";
  const [, event] = eventsOf(text, {
    places: ["Lorup", "Brill"],
    times: [
      ["May", "2024-05"],
      ["June", "2024-06"]
    ],
    people: ["Anna Berg"]
  });
  expect(event?.properties.actors).toEqual([{name: "Anna Berg's brother"}]);
});
