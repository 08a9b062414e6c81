import {expect, test} from "vitest";
import type {EventStatus, EventType} from "../../../src/domain/event.js";
import {eventsOf} from "./made-article.js";

test.each<[string, string[], EventType, EventStatus, string | null]>([
  ["The two ministers met in Lorup.", ["Lorup"], "meeting", "happened", "Lorup"],
  ["The mayor of Lorup will visit Brill in May.", ["Lorup", "Brill"], "visit", "planned", "Brill"],
  ["A tour of Brill has been postponed.", ["Brill"], "visit", "cancelled", "Brill"],
  ["Dockers are striking in Lorup.", ["Lorup"], "protest", "ongoing", "Lorup"],
  ["A flood destroyed forty houses in Brill.", ["Brill"], "disaster", "happened", "Brill"],
  ["The river burst its banks at Lorup.", ["Lorup"], "disaster", "happened", "Lorup"],
  ["The two ministers will each meet the mayor in Lorup.", ["Lorup"], "meeting", "planned", "Lorup"],
  ["Two men have so far been arrested in Brill.", ["Brill"], "legal", "happened", "Brill"],
  ["Both sides signed a treaty in Brill.", ["Brill"], "agreement", "happened", "Brill"],
  ["Two men were arrested in Lorup.", ["Lorup"], "legal", "happened", "Lorup"],
  ["Thousands of students marched through Brill.", ["Brill"], "protest", "happened", "Brill"],
  ["An election is due to be held in Lorup.", ["Lorup"], "election", "planned", "Lorup"],
  ["The summit in Brill was called off.", ["Brill"], "meeting", "cancelled", "Brill"],
  [
    "The company, which owns a mill in Brill, opened a plant in Lorup.",
    ["Brill", "Lorup"],
    "economy",
    "happened",
    "Lorup"
  ],
  ["The two governments initialled a framework in Brill.", ["Brill"], "agreement", "happened", "Brill"],
  ["The town of Brill was taken by troops.", ["Brill"], "military", "happened", "Brill"],
  ["Soldiers stormed the fort at Lorup.", ["Lorup"], "military", "happened", "Lorup"],
  ["The river flooded 300 houses in Brill.", ["Brill"], "disaster", "happened", "Brill"],
  ["The cyclone made landfall near Lorup.", ["Lorup"], "disaster", "happened", "Lorup"],
  ["Firefighters battled the blaze in Brill.", ["Brill"], "disaster", "happened", "Brill"],
  ["Two cases of cholera were confirmed in Lorup.", ["Lorup"], "disaster", "happened", "Lorup"],
  ["Officials ordered residents to leave their homes in Brill.", ["Brill"], "demand", "happened", "Brill"],
  ["The suspect will appear in court in Lorup.", ["Lorup"], "legal", "planned", "Lorup"],
  ["Teams vaccinated children in Brill.", ["Brill"], "aid", "happened", "Brill"],
  ["The Lorup and Brill Steamship Company sold three vessels.", ["Lorup"], "economy", "happened", null],
  ["The minister received a delegation in Lorup.", ["Lorup"], "meeting", "happened", "Lorup"],
  ["The minister thanked the authorities in Brill for their help.", ["Brill"], "statement", "happened", null],
  ["The singer came to Lorup.", ["Lorup"], "visit", "happened", "Lorup"],
  ["Talks between Brill and Lorup resumed.", ["Brill", "Lorup"], "meeting", "happened", null]
])("findEvents reads %j", (text, places, type, status, place) => {
  const [event] = eventsOf(text, {places});
  expect(event?.properties).toMatchObject({type, status});
  expect(event?.properties.place?.name ?? null).toBe(place);
});

test.each<[string, string[], string]>([
  ["A mine was found in Brill.", ["Brill"], "found"],
  ["The singer was born in Lorup.", ["Lorup"], "born"],
  ["Farmers march in Lorup this week.", ["Lorup"], "march"],
  ["The ban takes effect in Brill on Sunday.", ["Brill"], "takes effect"],
  ["The ministers meet in Brill on Sunday.", ["Brill"], "meet"]
])("findEvents finds what the verb of %j tells", (text, places, told) => {
  const [event] = eventsOf(text, {places, times: text.includes("on Sunday") ? [["on Sunday", null]] : []});
  expect(event?.properties.title).toContain(told);
});

test("what observers see in plans is no event, whatever it names", () => {
  const text = "Observers see in the plans for 2024 an attempt to win Lorup.";
  expect(eventsOf(text, {places: ["Lorup"], times: [["2024", "2024"]]})).toEqual([]);
});

test("a year before a verb is no number of things", () => {
  const [event] = eventsOf("The flood of 1807 destroyed forty houses in Brill.", {
    places: ["Brill"],
    times: [["1807", "1807"]]
  });
  expect(event?.properties.title).toContain("destroyed forty houses");
});

test.each([
  "Overall, the remarks reflect a long partnership.",
  "Observers noted that the plans signal a broader pattern.",
  "The bridge is 300 meters long and consists of steel.",
  "The council did not meet.",
  "The army would have taken Lorup.",
  "If the ice melts, the harbor floods.",
  "It is the same ship that carried the governor.",
  "Critics may say that nothing changes.",
  "Lorup is home to a firm that completed the first truck."
])("findEvents makes no event of %j", (text) => {
  expect(eventsOf(text)).toEqual([]);
});

test("a ship that is named after a town did not leave from there", () => {
  const [event] = eventsOf("The Brill left harbor.", {places: ["Brill"]});
  expect(event?.properties).toMatchObject({status: "happened", place: null});
});

test("a place where something was said gives way to the place where it happened", () => {
  const [event] = eventsOf("Officials in Lorup said a bridge collapsed in Brill.", {
    places: ["Lorup", "Brill"]
  });
  expect(event?.properties).toMatchObject({type: "disaster", place: {name: "Brill"}});
});

test("the date of saying is not the date of what is told", () => {
  const [event] = eventsOf("Police said on Tuesday that a man was killed on Sunday in Brill.", {
    places: ["Brill"],
    times: [
      ["Tuesday", "2024-03-05"],
      ["Sunday", "2024-03-03"]
    ]
  });
  expect(event?.properties.time?.edtf).toBe("2024-03-03");
});

test("a movement has an origin, a destination and a line that ends there", () => {
  const [event] = eventsOf("A delegation traveled from Lorup to Brilling on May 3.", {
    places: ["Lorup", "Brilling"],
    times: [["May 3", "XXXX-05-03"]]
  });
  expect(event?.properties).toMatchObject({
    origin: {name: "Lorup"},
    place: {name: "Brilling"},
    time: {edtf: "XXXX-05-03"}
  });
  expect(event?.geometry?.type).toBe("LineString");
  const line = event?.geometry?.type === "LineString" ? event.geometry.coordinates : [];
  expect(line[0]).toEqual([...event!.properties.origin!.at]);
  expect(line.at(-1)).toEqual([...event!.properties.place!.at]);
});

test("two happenings of one sentence are two events when each has its place", () => {
  const events = eventsOf("Riots broke out in Lorup in May, and a treaty was signed in Brill in June.", {
    places: ["Lorup", "Brill"],
    times: [
      ["May", "2024-05"],
      ["June", "2024-06"]
    ]
  });
  expect(
    events.map(({properties}) => [properties.type, properties.place?.name, properties.time?.edtf])
  ).toEqual([
    ["protest", "Lorup", "2024-05"],
    ["agreement", "Brill", "2024-06"]
  ]);
});

test("what was put off carries the date that it was to have", () => {
  const [event] = eventsOf("The council on Tuesday postponed a meeting in Brill until October.", {
    places: ["Brill"],
    times: [
      ["Tuesday", "2024-03-05"],
      ["October", "2024-10"]
    ]
  });
  expect(event?.properties).toMatchObject({status: "cancelled", time: {edtf: "2024-10"}});
});

test("an undated sentence stays undated where the story does not go on", () => {
  const events = eventsOf("Workers met in Lorup on May 3. Dockers marched in Brill.", {
    places: ["Lorup", "Brill"],
    times: [["May 3", "2024-05-03"]],
    published: "2024-05-04"
  });
  expect(events.map(({properties}) => properties.time?.edtf ?? null)).toEqual(["2024-05-03", null]);
});

test("a date is carried over to what is called by its own noun, and says so", () => {
  const [, event] = eventsOf("A fire broke out in Lorup on May 3. The fire destroyed nine houses.", {
    places: ["Lorup"],
    times: [["May 3", "2024-05-03"]]
  });
  expect(event?.properties.time).toMatchObject({edtf: "2024-05-03", anchor: "narrative"});
  expect(event?.properties.notices.map(({rule}) => rule)).toContain("bind/carried-date");
});

test("a town that names who acted places an event only with a notice", () => {
  const [event] = eventsOf("The Lorup council voted on the budget.", {places: [["Lorup", "associative"]]});
  expect(event?.properties.place?.name).toBe("Lorup");
  expect(event?.properties.notices.map(({rule}) => rule)).toContain("bind/associative-place");
});

test.each([
  "Lorup and Brill will each meet the envoy separately.",
  "Lorup, Tarn and Brill agreed on the route."
])("governments that act together do so in none of their places: %s", (text) => {
  const places = ["Lorup", "Tarn", "Brill"]
    .filter((name) => text.includes(name))
    .map((name) => [name, "associative", "country"] as const);
  const [event] = eventsOf(text, {places, allTold: true});
  expect(event?.properties.place).toBeNull();
});

test("an event's id is the same in every run and differs between articles", () => {
  const text = "Two men were arrested.";
  const [a, again, other] = [eventsOf(text)[0], eventsOf(text)[0], eventsOf(text, {id: "other.txt"})[0]];
  expect(a!.id).toBe(again!.id);
  expect(a!.id).not.toBe(other!.id);
});

test("a text without full stops is noticed, not read, and takes linear time", () => {
  const started = performance.now();
  expect(eventsOf("the minister met and visited ".repeat(20_000))).toEqual([]);
  expect(performance.now() - started).toBeLessThan(3000);
});

test("a rally that is called for a day is planned", () => {
  const [event] = eventsOf("The union called a rally for Sunday in Brill.", {
    places: ["Brill"],
    times: [["Sunday", "2024-03-24"]],
    published: "2024-03-20"
  });
  expect(event?.properties).toMatchObject({type: "protest", status: "planned", place: {name: "Brill"}});
});

test("a date between a verb and its helper does not part them", () => {
  const [event] = eventsOf("Two men were on Monday arrested in Brill.", {
    places: ["Brill"],
    times: [["Monday", "2024-03-18"]],
    published: "2024-03-20"
  });
  expect(event?.properties).toMatchObject({
    title: expect.stringMatching(/^Two men were/u) as string,
    status: "happened",
    place: {name: "Brill"}
  });
});

test("what happened here happened at the place of the dateline", () => {
  const events = eventsOf("LORUP, March 17 — Thousands marched on Saturday. Police arrested two men here.", {
    places: ["LORUP"]
  });
  expect(events.at(-1)?.properties).toMatchObject({type: "legal", place: {name: "Lorup"}});
  expect(events.at(-1)?.properties.notices.map(({rule}) => rule)).toContain("bind/here");
});

test("meetings told of again keep the place of the meeting", () => {
  const text = "Ministers from Lorup met others in Brill. A bus burned. The talks ended without a result.";
  const events = eventsOf(text, {
    places: [["Lorup", "associative"], "Brill"],
    allTold: true
  });
  expect(events.at(-1)?.properties.place?.name).toBe("Brill");
});

test("a larger place behind the place only says which", () => {
  const [event] = eventsOf("Two cases of cholera were reported on Monday from Brill in northern Lorup.", {
    places: ["Brill", ["Lorup", "literal", "country"]]
  });
  expect(event?.properties.place?.name).toBe("Brill");
});

test("the date of what was annulled is not the date of annulling it", () => {
  const [event] = eventsOf("The court in Brill annulled last month's vote on 4 March 2024.", {
    places: ["Brill"],
    times: [
      ["last month", "2024-02"],
      ["4 March 2024", "2024-03-04"]
    ]
  });
  expect(event?.properties.time?.edtf).toBe("2024-03-04");
});

test.each<[text: string, line: string | undefined]>([
  ["The mail boat left Lorup for Brill on Monday.", "Lorup > Brill"],
  ["The mail boat left Lorup on Monday, and a letter for Brill was lost.", undefined],
  ["The mail boat left Lorup for the winter in Brill on Monday.", undefined]
])("%s: a departure happens where it starts and says where it leads", (text, line) => {
  const [event] = eventsOf(text, {places: ["Lorup", "Brill"]});
  const {place, origin, relation} = event!.properties;
  if (line) expect(place?.name).toBe("Lorup");
  if (line) expect(origin).toBeNull();
  expect(relation ? `${relation.from.name} > ${relation.to.name}` : undefined).toBe(line);
});

test("what is named after a place is no place to leave from", () => {
  const origins = (text: string): (string | undefined)[] =>
    eventsOf(text, {places: ["Lorup", "Brill"]}).map(({properties}) => properties.origin?.name);
  expect(origins("A delegation flew from Lorup to Brill on Monday.")).toEqual(["Lorup"]);
  expect(origins("A delegation drove from Lorup Cross Station to Brill on Monday.")).toEqual([undefined]);
});

test("who goes on to a place was only passing through the one before it", () => {
  const [event] = eventsOf("The envoy travelled on through Lorup to Brill.", {places: ["Lorup", "Brill"]});
  expect(event?.properties.place?.name).toBe("Brill");
});
