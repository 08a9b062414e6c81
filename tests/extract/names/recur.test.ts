import {expect, test} from "vitest";
import {plausible, recur} from "../../../src/extract/names/recur.js";
import type {FoundName} from "../../../src/extract/names/recognize-names.js";
import {CueWords} from "../../../src/extract/places/cue-words.js";
import {observe, type Observation} from "../../../src/extract/places/observe.js";
import {segmentSentences} from "../../../src/extract/text/sentences.js";
import {tokenize} from "../../../src/extract/text/tokens.js";
import {madeGazetteer} from "../places/made-gazetteer.js";

function see(text: string): Observation {
  return observe(tokenize(text), segmentSentences(text), madeGazetteer(), new CueWords(new Map()));
}

function found(
  {tokens}: Observation,
  surface: string,
  type: FoundName["type"],
  probability: number
): FoundName {
  const start = tokens.text.indexOf(surface);
  const end = start + surface.length;
  let from = 0;
  while (tokens.start[from]! < start) from++;
  let to = from;
  while (to < tokens.count && tokens.start[to]! < end) to++;
  return {span: [start, end], type, from, to, probability};
}

test("plausible keeps what was read as a place only where the name is surer", () => {
  const seen = see("Talks with Lorup ended.");
  const places = new Uint8Array(seen.tokens.count).fill(1);
  const kept = (probability: number): number =>
    plausible(seen, places, [found(seen, "Lorup", "organization", probability)]).length;
  expect([kept(0.5), kept(0.95)]).toEqual([0, 1]);
});

test("plausible takes no pronoun for a name", () => {
  const seen = see("Then I left.");
  const places = new Uint8Array(seen.tokens.count);
  expect(plausible(seen, places, [found(seen, "I", "person", 0.99)])).toEqual([]);
});

test("recur adds a surname where it stands alone", () => {
  const seen = see("Anna Berg left early. Berg was sorry.");
  const places = new Uint8Array(seen.tokens.count);
  const all = recur(seen, places, [found(seen, "Anna Berg", "person", 0.9)]);
  expect(all.map(({span}) => seen.tokens.text.slice(...span))).toEqual(["Anna Berg", "Berg"]);
});
