import {CUE, CueWords} from "../../../src/extract/places/cue-words.js";
import {observe, type Observation} from "../../../src/extract/places/observe.js";
import type {FoundName} from "../../../src/extract/names/recognize-names.js";
import {segmentSentences} from "../../../src/extract/text/sentences.js";
import {tokenize} from "../../../src/extract/text/tokens.js";
import {wordHash} from "../../../src/extract/text/words.js";
import {madeGazetteer} from "../places/made-gazetteer.js";

/** What is seen of a text where the words of `given` are known as given names. */
export function see(text: string, given: readonly string[] = []): Observation {
  const known = new Map(given.map((word) => [wordHash(word), CUE.firstName]));
  return observe(tokenize(text), segmentSentences(text), madeGazetteer(), new CueWords(known));
}

/** The first place where `surface` stands, as if it had been found as a name. */
export function found(
  {tokens}: Observation,
  surface: string,
  type: FoundName["type"],
  probability = 0.95
): FoundName {
  const start = tokens.text.indexOf(surface);
  const end = start + surface.length;
  let from = 0;
  while (tokens.start[from]! < start) from++;
  let to = from;
  while (to < tokens.count && tokens.start[to]! < end) to++;
  return {span: [start, end], type, from, to, probability};
}

/** Names as they are written, with the first letter of their type. */
export function written({tokens}: Observation, names: readonly FoundName[]): string[] {
  return names.map(({span, type}) => `${type.charAt(0)}: ${tokens.text.slice(...span)}`);
}
