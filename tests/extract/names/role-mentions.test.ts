import {expect, test} from "vitest";
import type {Name} from "../../../src/domain/name.js";
import {nameActors} from "../../../src/extract/names/name-actors.js";
import {whoIs} from "../../../src/extract/names/role-mentions.js";
import {eventsOf} from "../events/made-article.js";

let at = 0;
const person = (canonical: string, role: string | null): Name => ({
  span: [at++, at],
  surface: canonical,
  type: "person",
  canonical,
  role
});
const body = (canonical: string): Name => ({...person(canonical, null), type: "organization"});
const END = 10_000;

test.each([
  ["the prime minister", "Anna Berg"],
  ["The Lorupian prime minister", "Anna Berg"],
  ["the Lorupian leader", "Anna Berg"],
  ["the mayor", "Tom Hale"],
  ["the company", "Hale Industries"],
  ["the ministry", "Ministry of Fish"]
])("whoIs reads %j as the only one it fits", (said, name) => {
  const names = [
    person("Anna Berg", "Lorupian Prime Minister"),
    person("Tom Hale", "Mayor"),
    body("Hale Industries"),
    body("Ministry of Fish")
  ];
  expect(whoIs(said, END, names)?.name.canonical).toBe(name);
});

test("whoIs does not choose between two", () => {
  expect(whoIs("the mayor", END, [person("Tom Hale", "Mayor"), person("Ida Moor", "Mayor")])).toBeNull();
});

test("whoIs does not take a company for the only one beside a body that may be one", () => {
  expect(whoIs("the company", END, [body("Hale Industries"), body("Moorco")])).toBeNull();
  expect(whoIs("the company", END, [body("Moorco")])).toBeNull();
});

test.each(["the former mayor", "a mayor", "the mayor of Brill", "the constructor", "the farmers"])(
  "whoIs reads nobody into %j",
  (said) => {
    expect(whoIs(said, END, [person("Tom Hale", "Mayor of Lorup")])).toBeNull();
  }
);

test("whoIs passes over who no longer holds the office, and who is named later", () => {
  expect(whoIs("the mayor", END, [person("Tom Hale", "former Mayor")])).toBeNull();
  const later = person("Ida Moor", "Mayor");
  expect(whoIs("the mayor", later.span[0], [later])).toBeNull();
});

test("nameActors names who acts by an office, with the reason", () => {
  const events = eventsOf("The mayor opened a bridge in Lorup.", {places: ["Lorup"]});
  const moved = events.map((event) => ({
    ...event,
    properties: {
      ...event.properties,
      sources: [{...event.properties.sources[0], span: [500, 540] as const}] as const
    }
  }));
  const [event] = nameActors(moved, [{...person("Tom Hale", "Mayor"), span: [0, 8]}]);
  expect(event?.properties.actors).toEqual([{name: "Tom Hale", role: "Mayor"}]);
  expect(event?.properties.notices.at(-1)).toMatchObject({
    rule: "names/role-antecedent",
    message: '"The mayor" was read as Tom Hale, the only mayor named before.'
  });
});
