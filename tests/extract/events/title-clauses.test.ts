import {expect, test} from "vitest";
import {eventsOf} from "./made-article.js";

/** Titles of all that a sentence tells, each verb taken for a happening. */
function titlesOf(text: string): string[] {
  const events = eventsOf(text, {places: text.includes("Lorup") ? ["Lorup"] : [], allTold: true});
  return events.map(({properties}) => properties.title);
}

test("a title is not cut between a subject with a clause about it and its verb", () => {
  const titles = titlesOf(
    "The carol service at the chapel above Lorup had to be called off because the boiler, which was installed in spring, finally burst."
  );
  expect(titles).toContain("The carol service at the chapel above Lorup had to be called off");
});
