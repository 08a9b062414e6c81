import {readFileSync} from "node:fs";
import fc from "fast-check";
import {describe, expect, it} from "vitest";
import type {Resolution} from "../../../src/domain/place.js";
import {openPlaceModel} from "../../../src/extract/places/model.js";
import {findPlaces} from "../../../src/extract/places/places.js";
import {segmentSentences} from "../../../src/extract/text/sentences.js";
import {tokenize} from "../../../src/extract/text/tokens.js";
import {MODEL_FILE} from "../../../scripts/train/settings.js";
import {madeGazetteer} from "./made-gazetteer.js";

const kit = {gazetteer: madeGazetteer(), model: openPlaceModel(readFileSync(MODEL_FILE))};

function placesIn(text: string, source: string | null = null): ReturnType<typeof findPlaces> {
  const article = {text, source, url: null};
  return findPlaces({article, tokens: tokenize(text), sentences: segmentSentences(text)}, kit);
}

function found(text: string, source: string | null = null): Resolution[] {
  return placesIn(text, source).resolutions;
}

function countryOf(resolutions: readonly Resolution[], surface: string): (string | null | undefined)[] {
  return resolutions
    .filter(({toponym}) => toponym.surface === surface)
    .map(({chosen}) => chosen?.countryCode);
}

describe("finding places", () => {
  it("finds names, adjectives and both ends of a hyphen", () => {
    const surfaces = found(
      "The Georgian president flew from Tbilisi to Paris. The Moscow-Tbilisi line is closed."
    ).map(({toponym}) => toponym.surface);

    expect(surfaces).toEqual(["Georgian", "Tbilisi", "Paris", "Moscow", "Tbilisi"]);
  });

  it("finds the place inside an organization's name", () => {
    const [resolution] = found("The Dallas Police Department hired two officers on Monday.");

    expect(resolution?.toponym.surface).toBe("Dallas");
    expect(resolution?.toponym.kind).toBe("associative");
  });

  it("tells a capital that acts from one where something happens", () => {
    const resolutions = found("Moscow said it would not sign the treaty. Police in Gori arrested two men.");

    expect(resolutions.map(({toponym: {surface, kind}}) => [surface, kind])).toEqual([
      ["Moscow", "associative"],
      ["Gori", "literal"]
    ]);
  });

  it('takes two names that "and" joins for used in one way', () => {
    const kinds = found("Moscow and Paris plan a summit.").map(({toponym}) => toponym.kind);

    expect(kinds).toEqual(["associative", "associative"]);
  });

  it("calls an adjective a demonym", () => {
    expect(found("A Georgian court freed him on Friday.")[0]?.toponym.kind).toBe("demonym");
  });

  it("counts an adjective in an organization's name to the name", () => {
    expect(found("The Georgian Parliament met on Friday.")[0]?.toponym.kind).toBe("associative");
  });

  it("puts one name where its neighbors are", () => {
    const south = found("Snow closed roads around Atlanta and Macon. In Georgia, schools stayed shut.");
    const caucasus = found("Shells fell on Gori and near Tbilisi. In Georgia, schools stayed shut.");

    expect(countryOf(south, "Georgia")).toEqual(["US"]);
    expect(countryOf(caucasus, "Georgia")).toEqual(["GE"]);
  });

  it("believes a mention that says where its place lies, and only that mention", () => {
    const resolutions = found(
      "Farmers all over India struck. It was the largest strike in India for years. Trade unions marched in Hyderabad on Sunday. In Hyderabad, Pakistan, dockers struck in sympathy."
    );

    expect(countryOf(resolutions, "Hyderabad")).toEqual(["IN", "PK"]);
  });

  it("takes a bare name for the town, and for the division where the text calls it so", () => {
    const [bare] = found("Her grandparents were sent to Karaganda by train in the spring of 1937.");
    const [called] = found("In the Karaganda region, the harvest failed in the spring of 1937.");

    expect(bare?.chosen?.feature).toBe("settlement");
    expect(bare?.confidence).toBeGreaterThan(0.3);
    expect(called?.chosen?.feature).toBe("division");
  });

  it("knows where an outlet of the table is at home", () => {
    const text = "A Paris man was charged Monday with theft, police said.";

    expect(countryOf(found(text, "http://theparisnews.com/story"), "Paris")).toEqual(["US"]);
    expect(countryOf(found(text), "Paris")).toEqual(["FR"]);
  });

  it("guesses nothing from the address of an unknown outlet", () => {
    const text = "A Paris man was charged Monday with theft, police said.";

    expect(countryOf(found(text, "https://www.paristexasdaily.example/x"), "Paris")).toEqual(["FR"]);
  });

  it("keeps rivals and reasons of a decision", () => {
    const paris = found("Voters in Paris and Dallas go to the polls in May.")[0];

    expect(paris?.rivals).toHaveLength(1);
    expect(paris?.confidence).toBeGreaterThan(0);
    expect(paris?.confidence).toBeLessThan(1);
    expect(paris?.reasons.length).toBeGreaterThan(0);
  });

  it("keeps a place that no gazetteer has, without a pin and with a notice", () => {
    const {resolutions, notices} = placesIn("Residents of Zzyxbury fled in the night.");

    expect(resolutions.map(({toponym, chosen}) => [toponym.surface, chosen])).toEqual([["Zzyxbury", null]]);
    expect(notices.map(({rule}) => rule)).toEqual(["resolve/unknown-toponym"]);
  });

  it("says so when it puts a street at the town beside it", () => {
    const {resolutions, notices} = placesIn("She lives on Maple Street in Dallas.");
    const street = resolutions.find(({toponym}) => toponym.surface === "Maple Street");

    expect(street?.chosen?.level).toBe("site");
    expect(street?.chosen?.name).toBe("Dallas");
    expect(street?.reasons).toEqual(["context-town"]);
    expect(notices.map(({rule}) => rule)).toContain("resolve/placed-by-context");
  });

  it("puts at no town beside it the one place of its name, near that town", () => {
    const near = found("Trucks left Tbilisi for Wrenfold on Monday.").at(-1);
    const far = found("Trucks left Dallas for Wrenfold on Monday.").at(-1);

    expect(near?.chosen?.name).toBe("Wrenfold");
    expect(far?.reasons).toEqual(["context-town"]);
  });

  it("puts no two places at each other", () => {
    const names = found("Trucks left Osterlund for Wrenfold on Monday.").map(({chosen}) => chosen?.name);

    expect(names).toEqual(["Osterlund", "Wrenfold"]);
  });

  it("finds names in a headline of capitals", () => {
    const surfaces = found("FLOODS IN TBILISI LEAVE HUNDREDS HOMELESS\n\nRain fell for days.").map(
      ({toponym}) => toponym.surface
    );

    expect(surfaces).toEqual(["TBILISI"]);
  });
});

describe("finding places in bad input", () => {
  const SPAN_TEXTS = [
    "",
    "San",
    " \n\t ",
    "\ud800 Tbilisi \udc00 in Gori\u0301 and Par\u0301is",
    "\u202eTbilisi\u202c في باريس Gori בפריז",
    "ALLCAPITALS".repeat(500),
    "nospaces".repeat(2000),
    "Tbilisi,Gori;Paris/Moscow-Tbilisi(Gori)'s"
  ];

  it.each(SPAN_TEXTS)("gives spans that hold their surfaces (%#)", (text) => {
    for (const {toponym} of found(text)) expect(text.slice(...toponym.span)).toBe(toponym.surface);
  });

  it("gives spans in order and apart for any text", () => {
    const piece = fc.oneof(
      fc.constantFrom(
        "Tbilisi",
        "Paris",
        "San ",
        "in ",
        ", ",
        "Georgia",
        "'s ",
        "-",
        "(",
        "\n",
        "U.S. ",
        "of the "
      ),
      fc.string({unit: "binary", maxLength: 6})
    );
    fc.assert(
      fc.property(fc.array(piece, {maxLength: 40}), (pieces) => {
        const text = pieces.join("");
        let reached = 0;
        for (const {toponym, confidence} of found(text)) {
          expect(toponym.span[0]).toBeGreaterThanOrEqual(reached);
          expect(text.slice(...toponym.span)).toBe(toponym.surface);
          expect(confidence >= 0 && confidence <= 1).toBe(true);
          reached = toponym.span[1];
        }
      }),
      {numRuns: 150}
    );
  });

  it("takes time in proportion to a hundred thousand repetitions", () => {
    const cpuMsFor = (text: string): number => {
      const before = process.cpuUsage();
      found(text);
      return process.cpuUsage(before).user / 1000;
    };
    cpuMsFor("San ".repeat(5_000));
    const part = Math.max(20, cpuMsFor("San ".repeat(20_000)));

    expect(cpuMsFor("San ".repeat(100_000))).toBeLessThan(part * 15);
    expect(cpuMsFor("Paris, Texas and Gori met. ".repeat(15_000))).toBeLessThan(60_000);
  }, 120_000);
});
