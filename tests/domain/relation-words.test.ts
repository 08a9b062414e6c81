import {expect, test} from "vitest";
import type {EventPlace} from "../../src/domain/event.js";
import {relationWords} from "../../src/domain/relation-words.js";
import {makeCollection} from "../viewer/make-collection.js";

const [event] = makeCollection("Made", [
  {
    id: "a",
    title: "A",
    body: [
      {
        sentence: "Georgian and Turkish envoys met.",
        relation: {from: {name: "Georgian", at: [43, 42]}, to: {name: "Turkey", at: [35, 39]}}
      }
    ]
  }
]).features;
const {from, to} = event!.properties.relation!;
const journey = (a: string, b: string): string => `${a} → ${b}`;

test("a relation names the places, a people's by its country, and says which way it goes", () => {
  const people: EventPlace = {...from, kind: "demonym", gazetteerName: "Georgia"};
  expect(relationWords({from: people, to, directed: false}, {journey})).toBe("Georgia – Turkey");
  expect(relationWords({from: people, to, directed: true}, {journey})).toBe("Georgia → Turkey");
  expect(relationWords({from, to, directed: false}, {journey})).toBe("Georgian – Turkey");
});
