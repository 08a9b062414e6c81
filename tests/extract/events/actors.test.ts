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
