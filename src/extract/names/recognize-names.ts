import type {Span} from "../../domain/article.js";
import type {Name} from "../../domain/name.js";
import type {Resolution} from "../../domain/place.js";
import {CUE} from "../places/cue-words.js";
import type {Observation} from "../places/observe.js";
import {sequences} from "../places/recognize.js";
import {marginals, scoresOf, viterbi} from "../text/sequence-model.js";
import {SHAPE, wordHash} from "../text/words.js";
import {addNameFeatures, nameRows} from "./name-features.js";
import type {NameModel} from "./name-model.js";

/** Tags of the model; their order is part of it. Places and other names share the last two. */
export const NAME_TAG = {
  outside: 0,
  person: 1,
  inPerson: 2,
  organization: 3,
  inOrganization: 4,
  other: 5,
  inOther: 6
} as const;
export const NAME_TAGS = 7;

/** A name found in the text, before anyone knows who it is. */
export type FoundName = {
  readonly span: Span;
  readonly type: Name["type"];
  /** Tokens `[from, to)`. */
  readonly from: number;
  readonly to: number;
  /** Probability that its surest token belongs to a name of this type. */
  readonly probability: number;
};

/** How places were read, by token: 0 outside, 1 literal, 2 associative, 3 demonym; 4 more inside a name. */
export type PlaceTags = Uint8Array;

const LONGEST_SEQUENCE = 256;

/** Where a sequence is worked on, one at a time. */
const rows = nameRows(LONGEST_SEQUENCE);
const scores = new Float64Array(LONGEST_SEQUENCE * NAME_TAGS);
const biases = new Float64Array(NAME_TAGS);

/** Finds people's and organisations' names. */
export function recognizeNames(seen: Observation, {chain, bias, classes}: NameModel): FoundName[] {
  const {tokens, active} = seen;
  const classed = classes.column(seen.words);
  const found: FoundName[] = [];
  biases[NAME_TAG.outside] = bias;
  biases[NAME_TAG.other] = bias / 2;
  for (const [from, to] of sequences(active, seen.sentenceStart)) {
    rows.rows = 0;
    rows.from[0] = 0;
    for (let i = from; i < to; i++) addNameFeatures(seen, classed, i, rows);
    scoresOf(chain, rows, 0, to - from, biases, scores);
    const tags = viterbi(scores, to - from, NAME_TAGS, chain.transitions);
    // Most sequences name nobody: their probabilities need not be known.
    if (!tags.includes(NAME_TAG.person) && !tags.includes(NAME_TAG.organization)) continue;
    const probabilities = marginals(scores, to - from, NAME_TAGS, chain.transitions);
    for (let i = 0; i < tags.length;) {
      const tag = tags[i]!;
      if (tag !== NAME_TAG.person && tag !== NAME_TAG.organization) {
        i++;
        continue;
      }
      let end = i + 1;
      while (end < tags.length && tags[end] === tag + 1) end++;
      const [first, last] = trimmed(seen, from + i, from + end);
      if (first < last) {
        found.push({
          span: [tokens.start[first]!, tokens.end[last - 1]!],
          type: tag === NAME_TAG.person ? "person" : "organization",
          from: first,
          to: last,
          probability: surest(probabilities, i, end, tag)
        });
      }
      i = end;
    }
  }
  return found;
}

/** How probably the token that is surest of all in `[from, to)` belongs to a name of the type that `tag` begins. */
function surest(probabilities: Float64Array, from: number, to: number, tag: number): number {
  let best = 0;
  for (let i = from; i < to; i++) {
    const at = i * NAME_TAGS + tag;
    best = Math.max(best, probabilities[at]! + probabilities[at + 1]!);
  }
  return best;
}

/** Abbreviations that end a name with their stop. */
const STOPPED = new Set([
  "jr",
  "sr",
  "inc",
  "corp",
  "ltd",
  "co",
  "bros",
  "cos",
  "plc",
  "assn",
  "dept",
  "univ",
  "st"
]);

/** "of Visby"; but "de Valera" and "bin Said" begin so. */
const NEVER_FIRST = new Set(["of", "and", "on", "in", "under", "upon"].map(wordHash));

/**
 * A name begins with no mark or small word; it ends with no connector, and with a stop only behind an initial or an
 * abbreviation.
 */
function trimmed({tokens, cues, words}: Observation, from: number, to: number): [number, number] {
  const {shape} = words;
  let first = from;
  while (first < to && (shape[first] === SHAPE.hyphen || NEVER_FIRST.has(words.hash[first]!))) first++;
  let last = to;
  while (last > first && isSmall(cues, shape, last - 1)) last--;
  if (last > first + 1 && shape[last - 1] === SHAPE.fullStop && shape[last - 2] === SHAPE.title) {
    const word = tokens.text.slice(tokens.start[last - 2], tokens.end[last - 2]).toLowerCase();
    if (!STOPPED.has(word)) last--;
  }
  return [first, last];
}

function isSmall(cues: Int32Array, shape: Uint8Array, token: number): boolean {
  return (cues[token]! & CUE.connector) !== 0 && shape[token] === SHAPE.lower;
}

/** How places were read, by token. */
export function placeTags(seen: Observation, resolutions: readonly Resolution[]): PlaceTags {
  const {tokens} = seen;
  const tags = new Uint8Array(tokens.count);
  let token = 0;
  for (const {toponym} of resolutions) {
    while (token < tokens.count && tokens.end[token]! <= toponym.span[0]) token++;
    const kind = toponym.kind === "literal" ? 1 : toponym.kind === "associative" ? 2 : 3;
    for (let i = token; i < tokens.count && tokens.start[i]! < toponym.span[1]; i++)
      tags[i] = i === token ? kind : kind + 4;
  }
  return tags;
}
