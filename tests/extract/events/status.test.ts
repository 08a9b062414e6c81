import {expect, test} from "vitest";
import type {EventStatus} from "../../../src/domain/event.js";
import {eventsOf, type Marks} from "./made-article.js";

const PUBLISHED = "2024-05-10";

test.each<[string, Marks["times"], EventStatus]>([
  ["A rally arranged for Sunday in Lorup has been banned.", [["Sunday", "2024-05-12"]], "cancelled"],
  ["A march through Lorup was forbidden.", [], "cancelled"],
  ["A concert planned for Friday in Lorup was dropped.", [["Friday", "2024-05-17"]], "cancelled"],
  ["The bank withdrew from Lorup.", [], "happened"],
  ["Troops abandoned the fort at Lorup.", [], "happened"],
  ["The minister flies to Lorup on Monday.", [["Monday", "2024-05-13"]], "planned"],
  ["The pier at Lorup reopens next week.", [["next week", "2024-05-13/2024-05-19"]], "planned"],
  ["Grain ships have been held off Lorup since Saturday.", [["Saturday", "2024-05-04"]], "ongoing"],
  ["The minister flew to Lorup on Monday.", [["Monday", "2024-05-06"]], "happened"]
])("findEvents tells whether it took place: %j", (text, times, status) => {
  const [event] = eventsOf(text, {places: ["Lorup"], times: times ?? [], published: PUBLISHED});
  expect(event?.properties.status).toBe(status);
});

test("what an old chronicle tells in the present tense has happened", () => {
  const events = eventsOf(
    "On 3 May 1967 the governor seizes Lorup. On 9 May 1967 the fleet blockades Brill. On 2 June 1967 the general takes Lorup. On 4 June 1967 the council signs a truce in Brill.",
    {
      places: ["Lorup", "Brill", "Lorup", "Brill"],
      times: [
        ["3 May 1967", "1967-05-03"],
        ["9 May 1967", "1967-05-09"],
        ["2 June 1967", "1967-06-02"],
        ["4 June 1967", "1967-06-04"]
      ]
    }
  );
  expect(new Set(events.map(({properties}) => properties.status))).toEqual(new Set(["happened"]));
});
