import {segmentSentences} from "../../src/extract/text/sentences.js";
import {tokenize} from "../../src/extract/text/tokens.js";
import type {CueWords} from "../../src/extract/places/cue-words.js";
import type {Gazetteer} from "../../src/extract/places/gazetteer.js";
import {observe, type Observation} from "../../src/extract/places/observe.js";
import {sequences, TAG} from "../../src/extract/places/recognize.js";
import {addTokenFeatures, featureRows} from "../../src/extract/places/recognize-features.js";
import type {FeatureRows} from "../../src/extract/text/sequence-model.js";
import type {Example} from "./crf.js";

type Marked = {readonly start: number; readonly end: number};

/** What a text looks like to the recognizer. */
export function look(text: string, gazetteer: Gazetteer, cueWords: CueWords): Observation {
  return observe(tokenize(text), segmentSentences(text), gazetteer, cueWords);
}

/** The tags that mark these spans, by token. A span that no token begins or ends is widened to its tokens. */
export function tagsOf(seen: Observation, marked: readonly Marked[]): Uint8Array {
  const {tokens} = seen;
  const tags = new Uint8Array(tokens.count);
  let token = 0;
  for (const {start, end} of [...marked].sort((a, b) => a.start - b.start)) {
    while (token < tokens.count && tokens.end[token]! <= start) token++;
    let first = true;
    for (let i = token; i < tokens.count && tokens.start[i]! < end; i++) {
      if (tags[i] === TAG.outside) tags[i] = first ? TAG.begin : TAG.inside;
      first = false;
    }
  }
  return tags;
}

/** The sequences of one text to learn from; a place name's tail behind an inactive token is left out. */
export function examplesOf(seen: Observation, marked: readonly Marked[], weight: number): Example[] {
  const tags = tagsOf(seen, marked);
  return [...sequences(seen.active, seen.sentenceStart)].map(([from, to]) => {
    const rows: FeatureRows = featureRows(to - from);
    for (let i = from; i < to; i++) addTokenFeatures(seen, i, rows);
    const row = tags.slice(from, to);
    for (let i = 0; i < row.length; i++) {
      if (row[i] === TAG.inside && (i === 0 || row[i - 1] === TAG.outside)) row[i] = TAG.begin;
    }
    return {
      hashes: rows.hashes.slice(0, rows.from[rows.rows]!),
      from: rows.from.slice(),
      tags: row,
      weight
    };
  });
}
