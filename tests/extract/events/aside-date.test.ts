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
