import {expect, test} from "vitest";
import {eventsOf} from "./made-article.js";

/** Titles of all that a sentence tells, each verb taken for a happening. */
function titlesOf(text: string): string[] {
  const events = eventsOf(text, {places: text.includes("Lorup") ? ["Lorup"] : [], allTold: true});
  return events.map(({properties}) => properties.title);
}

test.each([
  [
    "Lorup, whose harbour master was dismissed in May, wants a new pier.",
    "Lorup's harbour master was dismissed in May"
  ],
  [
    "The guild, whose clerks were arrested in Lorup, paid a fine.",
    "The guild's clerks were arrested in Lorup"
  ]
])("a title of %j names whose they are who do what a clause about a noun tells", (text, title) => {
  expect(titlesOf(text)).toContain(title);
});

test("a title does not have a noun do what another does in the clause about it", () => {
  const titles = titlesOf("Lorup, which the queen visited before the war, has closed its harbour.");
  expect(titles.filter((title) => title.startsWith("Lorup visited"))).toEqual([]);
});

test("a clause without a joint is told with the verb on whose noun it hangs", () => {
  const titles = titlesOf("The captain was shot on the quay at Lorup by gunners he had refused to pay.");
  expect(titles.filter((title) => title.startsWith("He had refused"))).toEqual([]);
  expect(titles.length).toBeGreaterThan(0);
});

test("a title that has only the clause about its noun tells the verb behind it", () => {
  const titles = titlesOf(
    "A session of the league of harbour towns on pilots' fees, due to open in the old customs house at Lorup, was cancelled for want of a ferry."
  );
  expect(titles).toContain(
    "A session of the league of harbour towns on pilots' fees was cancelled for want of a ferry"
  );
});

test("a title is not cut between a subject with a clause about it and its verb", () => {
  const titles = titlesOf(
    "The carol service at the chapel above Lorup had to be called off because the boiler, which was installed in spring, finally burst."
  );
  expect(titles).toContain("The carol service at the chapel above Lorup had to be called off");
});

test.each([
  [
    "Six days into the strike, the dockers of Lorup stormed the customs house.",
    "he dockers of Lorup stormed"
  ],
  ["The guards of the mill were rounded up in Lorup on the eve of the poll.", "on the eve of the poll"],
  ["The council declared Thursday a day of mourning in Lorup.", "Thursday a day of mourning"],
  ["We sailed from Lorup in April of the Christian year 1893.", "in April of the Christian year 1893"]
])("a title of %j leaves out the whole of when it was, or nothing: %j", (text, part) => {
  expect(titlesOf(text).join("\n")).toContain(part);
  expect(titlesOf(text).join("\n")).not.toMatch(/^Into|Lorup of|declared of/mu);
});
