import type {Span} from "../../domain/article.js";
import {marginals, scoresOf, viterbi, type SequenceModel} from "../text/sequence-model.js";
import {CUE} from "./cue-words.js";
import {NAME_FLAG} from "./gazetteer-flags.js";
import type {Observation} from "./observe.js";
import {addTokenFeatures, featureRows} from "./recognize-features.js";

/** Tags of the recognizer; their order is part of the model. */
export const TAG = {outside: 0, begin: 1, inside: 2} as const;
export const TAGS = 3;

/** A place name found in the text, before anyone knows what it means. */
export type Recognized = {
  /** Tokens `[from, to)`. */
  readonly from: number;
  readonly to: number;
  readonly span: Span;
  /** Probability that its first token begins a place name. */
  readonly probability: number;
};

/** Longer runs of capitalized words are cut: nobody names a place with so many. */
const LONGEST_SEQUENCE = 256;

/** Where a sequence is worked on, one at a time: each text's own would be a hundred kilobytes to clear and to free. */
const rows = featureRows(LONGEST_SEQUENCE);
const scores = new Float64Array(LONGEST_SEQUENCE * TAGS);
const biases = new Float64Array(TAGS);

/**
 * Finds the place names of a text.
 *
 * @param bias - added to the score of no place; above 0 fewer names are found
 */
export function recognize(seen: Observation, model: SequenceModel, bias: number): Recognized[] {
  const {tokens, active} = seen;
  const found: Recognized[] = [];
  biases[TAG.outside] = bias;

  for (const [from, to] of sequences(active, seen.sentenceStart)) {
    rows.rows = 0;
    rows.from[0] = 0;
    for (let i = from; i < to; i++) addTokenFeatures(seen, i, rows);
    scoresOf(model, rows, 0, to - from, biases, scores);
    const tags = viterbi(scores, to - from, TAGS, model.transitions);
    // Most sequences name no place: their probabilities need not be known.
    if (!tags.includes(TAG.begin)) continue;
    const probabilities = marginals(scores, to - from, TAGS, model.transitions);
    for (let i = 0; i < tags.length;) {
      if (tags[i] !== TAG.begin) {
        i++;
        continue;
      }
      let end = i + 1;
      while (end < tags.length && tags[end] === TAG.inside) end++;
      const first = withDirection(seen, from + i, from + end, found.at(-1)?.to ?? 0);
      found.push({
        from: first,
        to: from + end,
        span: [tokens.start[first]!, tokens.end[from + end - 1]!],
        probability: probabilities[i * TAGS + TAG.begin]!
      });
      i = end;
    }
  }
  return found;
}

const LARGE = NAME_FLAG.country | NAME_FLAG.division | NAME_FLAG.natural;

/** `South` belongs to `South Caucasus` where the gazetteer has a country, division or landscape of that name. */
function withDirection(seen: Observation, from: number, to: number, reached: number): number {
  const m = seen.matchOf[from]!;
  if (m < 0) return from;
  const match = seen.matches[m]!;
  const fits = match.from < from && match.from >= reached && match.to === to;
  if (!fits || !(seen.gazetteerFlags[from]! & LARGE)) return from;
  for (let i = match.from; i < from; i++) if (!(seen.cues[i]! & CUE.direction)) return from;
  return match.from;
}

/** Stretches of active tokens `[from, to)`, cut at sentences and at `LONGEST_SEQUENCE`. */
export function sequences(
  active: Uint8Array,
  sentenceStart: Uint8Array
): (readonly [from: number, to: number])[] {
  const found: (readonly [from: number, to: number])[] = [];
  for (let from = 0; from < active.length;) {
    if (!active[from]) {
      from++;
      continue;
    }
    let to = from + 1;
    while (to < active.length && active[to] && !sentenceStart[to] && to - from < LONGEST_SEQUENCE) to++;
    found.push([from, to]);
    from = to;
  }
  return found;
}
