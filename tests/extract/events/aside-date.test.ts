import {expect, test} from "vitest";
import {eventsOf} from "./made-article.js";

const times: [string, string][] = [
  ["May 7", "2024-05-07"],
  ["in 1850", "1850"]
];

test.each([
  ["The mill in Lorup, built in 1850, burned down.", null],
  ["The trust has bought the pier, opened in 1850, from the town of Lorup.", null],
  ["The mill in Lorup burned down in 1850.", "1850"],
  ["The mill in Lorup, rebuilt by monks, burned down in 1850.", "1850"]
])("findEvents dates by no aside %j", (sentence, edtf) => {
  const events = eventsOf(`The council met in Brill on May 7. ${sentence}`, {
    places: ["Brill", "Lorup"],
    times,
    published: "2024-05-09"
  });
  expect(events.at(-1)!.properties.time?.edtf ?? null).toBe(edtf);
});

test("findEvents leaves the aside's date in an article that may be of that time", () => {
  const [event] = eventsOf("The mill in Lorup, built in 1850, burned down.", {
    places: ["Lorup"],
    times: [["in 1850", "1850"]]
  });
  expect(event?.properties.time?.edtf).toBe("1850");
});

test.each([
  ["The plans of the council for 2026 are to be drawn up in Lorup.", null],
  ["The plans for 2026 and 2027 were drawn up in Lorup.", null],
  ["A rally planned for 2026 is to open in Lorup.", "2026"],
  ["The plans for 2026 were cancelled in Lorup.", "2026"]
])("findEvents dates nothing by what a thing is for, only by what is planned for then %j", (text, edtf) => {
  const years = ["2026", "2027"].filter((year) => text.includes(year));
  const [event] = eventsOf(text, {
    places: ["Lorup"],
    times: years.map((year) => [year, year]),
    published: "2024-05-09",
    allTold: true
  });
  expect(event?.properties.time?.edtf ?? null).toBe(edtf);
});
