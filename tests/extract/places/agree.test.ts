import {expect, test} from "vitest";
import type {Candidate, Resolution} from "../../../src/domain/place.js";
import type {Name} from "../../../src/domain/name.js";
import {agreeOnPlaces, type ReadPlaces} from "../../../src/extract/places/agree.js";
import {madeArticle} from "../events/made-article.js";

const english = town("Southampton", "1", "GB", [-1.4, 50.9]);
const american = town("Southampton", "2", "US", [-72.4, 40.9]);
const hoboken = town("Hoboken", "3", "US", [-74, 40.7]);
const trenton = town("Trenton", "4", "US", [-74.8, 40.2]);

function town(name: string, entryId: string, countryCode: string, at: [number, number]): Candidate {
  return {
    gazetteer: "made",
    entryId,
    name,
    at,
    level: "town",
    feature: "settlement",
    radiusKm: 5,
    population: 1000,
    countryCode,
    division: null,
    subdivision: null,
    disputed: null
  };
}

function read(
  id: string,
  told: readonly (readonly [Candidate, number])[],
  people: readonly string[],
  reasons: readonly string[] = ["nearby"]
): ReadPlaces {
  let at = 0;
  const resolutions = told.map(([chosen, confidence]): Resolution => {
    const span = [at, at + chosen.name.length] as const;
    at = span[1] + 1;
    return {
      toponym: {span, surface: chosen.name, kind: "literal"},
      chosen,
      confidence,
      rivals: [chosen === english ? american : english],
      reasons
    };
  });
  const names = people.map((canonical): Name => ({
    span: [0, 1],
    surface: canonical,
    type: "person",
    canonical,
    role: null
  }));
  const notices = resolutions.map(({toponym}) => ({
    rule: "resolve/ambiguous-toponym",
    severity: "info" as const,
    span: toponym.span,
    message: "one of nine"
  }));
  return {article: madeArticle("", {id}), resolutions, names, notices};
}

test("a name that one article leaves open is read as a clear article of the same story reads it", () => {
  const people = ["Nellie Bly", "Jules Verne"];
  const [open, clear] = agreeOnPlaces([
    read("open.md", [[american, 0.6]], people),
    read("clear.md", [[english, 0.95]], people)
  ]);
  expect(open!.resolutions[0]).toMatchObject({
    chosen: english,
    rivals: [american],
    reasons: ["other-article"]
  });
  expect(open!.resolutions[0]!.confidence).toBeLessThan(0.95);
  expect(open!.notices.map(({rule, message}) => `${rule}: ${message}`)).toEqual([
    'resolve/by-other-article: "Southampton" was read as Southampton, GB, as in "clear.md", not as Southampton, US.'
  ]);
  expect(clear!.resolutions[0]).toMatchObject({chosen: english, confidence: 0.95});
});

test.each([
  ["articles share no story", 0.6, 0.95, ["Nellie Bly"], ["Ann Berg"]],
  ["both articles are sure", 0.95, 0.96, ["Nellie Bly", "Jules Verne"], ["Nellie Bly", "Jules Verne"]],
  ["neither article is sure", 0.4, 0.5, ["Nellie Bly", "Jules Verne"], ["Nellie Bly", "Jules Verne"]]
])("a name stays as it was read when %s", (_, ours, theirs, here, there) => {
  const [open] = agreeOnPlaces([
    read("a.md", [[american, ours]], here),
    read("b.md", [[english, theirs]], there)
  ]);
  expect(open!.resolutions[0]).toMatchObject({chosen: american, confidence: ours, reasons: ["nearby"]});
  expect(open!.notices).toHaveLength(1);
});

test("a place that both articles name tells that their story is one", () => {
  const [open] = agreeOnPlaces([
    read(
      "a.md",
      [
        [american, 0.6],
        [hoboken, 0.9]
      ],
      ["Nellie Bly"]
    ),
    read(
      "b.md",
      [
        [english, 0.95],
        [hoboken, 0.9]
      ],
      ["Nellie Bly"]
    )
  ]);
  expect(open!.resolutions.map(({chosen}) => chosen)).toEqual([english, hoboken]);
  expect(open!.notices).toHaveLength(2);
});

test.each<[string, string[], string[], boolean]>([
  ["gives way", ["small-but-near"], ["Ann Berg", "Nellie Bly"], true],
  ["stays, if the text says what it lies in,", ["small-but-near", "containment"], ["Nellie Bly"], false],
  ["stays, if other people are told of,", ["small-but-near"], ["Jules Verne"], false]
])("a small place near %s where another article reads a large one", (_, reasons, people, yields) => {
  const large = {...english, population: 250_000};
  const articles = [
    read("near.md", both(american), people, reasons),
    read("clear.md", both(large), ["Nellie Bly", "Ann Berg"])
  ];
  const chosen = yields ? large : american;
  expect(agreeOnPlaces(articles)[0]!.resolutions[0]!.chosen).toEqual(chosen);
  expect(agreeOnPlaces(articles.toReversed())[1]!.resolutions[0]!.chosen).toEqual(chosen);

  function both(southampton: Candidate): [Candidate, number][] {
    return [
      [southampton, 0.9],
      [hoboken, 0.9],
      [trenton, 0.9]
    ];
  }
});

test("a small place near stays where more articles read it so", () => {
  const people = ["Nellie Bly", "Ann Berg"];
  const large = {...english, population: 250_000};
  const near = (id: string): ReadPlaces => read(id, [[american, 0.9]], people, ["small-but-near"]);
  const [first] = agreeOnPlaces([near("a.md"), near("b.md"), read("c.md", [[large, 0.9]], people)]);
  expect(first!.resolutions[0]!.chosen).toEqual(american);
});
