import type {Span} from "../../domain/article.js";
import type {Tokens} from "../text/tokens.js";
import {describeWords, SHAPE, type Words} from "../text/words.js";
import {CUE, type CueWords} from "./cue-words.js";
import {documentEvidence, type DocumentEvidence} from "./document-evidence.js";
import {NAME_FLAG, cityBucket} from "./gazetteer-flags.js";
import type {Gazetteer, GazetteerMatch} from "./gazetteer.js";

/** Everything that the recognizer's features are made of, column by column over the tokens. */
export type Observation = {
  readonly tokens: Tokens;
  readonly words: Words;
  /** Bits of `CUE`. */
  readonly cues: Int32Array;
  /** Class of each word by what it means to its neighbors, as `WordClasses` numbers them; 0 for one of none. */
  readonly classes: Uint16Array;
  /** 1 for a token that may belong to a place name; all others are outside of any. */
  readonly active: Uint8Array;
  /** First token of the run of capitalized words that the token is in; -1 outside. */
  readonly runFrom: Int32Array;
  /** Behind the last token of that run. */
  readonly runTo: Int32Array;
  /** Gazetteer match that covers the token, as an index into `matches`; -1 if none. */
  readonly matchOf: Int32Array;
  readonly matches: readonly GazetteerMatch[];
  /** `matchClass` of the covering match; 0 if none. */
  readonly gazetteerClass: Uint8Array;
  /** Bits of `NAME_FLAG` of the covering match. */
  readonly gazetteerFlags: Int32Array;
  /** Where in the match the token is: 0 none, 1 alone, 2 first, 3 inside, 4 last. */
  readonly gazetteerPart: Uint8Array;
  /** 1 for a sentence's first token. */
  readonly sentenceStart: Uint8Array;
  /** 0 an ordinary line, 1 mostly capitals, 2 a headline with every word capitalized. */
  readonly lineStyle: Uint8Array;
  readonly evidence: DocumentEvidence;
};

const MAX_CONNECTORS = 3;

/** Looks at a text once, for recognition. Linear in its length. */
export function observe(
  tokens: Tokens,
  sentences: readonly Span[],
  gazetteer: Gazetteer,
  cueWords: CueWords
): Observation {
  const {count} = tokens;
  const words = describeWords(tokens);
  const cues = new Int32Array(count);
  for (let i = 0; i < count; i++) cues[i] = cueWords.of(words.hash[i]!);

  const matches = gazetteer.scan(tokens);
  const matchOf = new Int32Array(count).fill(-1);
  const gazetteerClass = new Uint8Array(count);
  const gazetteerFlags = new Int32Array(count);
  const gazetteerPart = new Uint8Array(count);
  matches.forEach((match, m) => {
    if (!isNameLike(words, match.from)) return;
    const flags = gazetteer.nameFlags(match.nameId);
    const named = matchClass(flags);
    const last = match.to - 1;
    for (let i = match.from; i < match.to; i++) {
      if (matchOf[i] !== -1) continue;
      matchOf[i] = m;
      gazetteerFlags[i] = flags;
      gazetteerClass[i] = named;
      gazetteerPart[i] = match.from === last ? 1 : i === match.from ? 2 : i === last ? 4 : 3;
    }
  });

  const sentenceStart = sentenceStarts(tokens, sentences, words);
  const active = activeTokens(tokens, words, cues, matchOf, sentenceStart);
  const {runFrom, runTo} = runsOf(active, sentenceStart);
  return {
    tokens,
    words,
    cues,
    classes: cueWords.classes.column(words),
    active,
    runFrom,
    runTo,
    matchOf,
    matches,
    gazetteerClass,
    gazetteerFlags,
    gazetteerPart,
    sentenceStart,
    lineStyle: lineStyles(words),
    evidence: documentEvidence(words, cues, runFrom, runTo)
  };
}

/** The most telling thing about a gazetteer name, 1..13. */
export function matchClass(flags: number): number {
  if (flags & NAME_FLAG.demonym) return 1;
  if (flags & NAME_FLAG.country) return 2;
  if (flags & NAME_FLAG.division) return 3;
  const bucket = cityBucket(flags);
  if (bucket >= 5) return 1 + bucket; // 6, 7, 8
  if (flags & NAME_FLAG.natural) return 4;
  if (flags & NAME_FLAG.site) return 5;
  if (flags & NAME_FLAG.subdivision && bucket < 3) return 9;
  return 9 + Math.max(bucket, 1); // 10 .. 13
}

function isNameLike(words: Words, token: number): boolean {
  return words.shape[token] !== SHAPE.lower;
}

/** Whether a shape can begin a name by itself. */
function isCapital(shape: number): boolean {
  switch (shape) {
    case SHAPE.title:
    case SHAPE.upper:
    case SHAPE.initial:
    case SHAPE.mixed:
    case SHAPE.alphanumeric:
    case SHAPE.dottedUpper:
    case SHAPE.dotted:
      return true;
    default:
      return false;
  }
}

function sentenceStarts(tokens: Tokens, sentences: readonly Span[], words: Words): Uint8Array {
  const starts = new Uint8Array(tokens.count);
  let token = 0;
  for (const [start] of sentences) {
    while (token < tokens.count && tokens.start[token]! < start) token++;
    if (token < tokens.count) starts[token] = 1;
  }
  for (let i = 0; i < tokens.count; i++) if (words.lineStart[i]) starts[i] = 1;
  return starts;
}

function activeTokens(
  tokens: Tokens,
  words: Words,
  cues: Int32Array,
  matchOf: Int32Array,
  sentenceStart: Uint8Array
): Uint8Array {
  const {count} = tokens;
  const {shape, glued} = words;
  const active = new Uint8Array(count);
  for (let i = 0; i < count; i++) {
    const s = shape[i]!;
    if (isCapital(s)) active[i] = 1;
    else if (matchOf[i] !== -1) active[i] = 1;
    else if (i > 0 && active[i - 1] && s === SHAPE.lower) {
      // `Third street`, `Galeras volcano`, `the Tisza river`
      if (cues[i]! & (CUE.street | CUE.landform) && isCapital(shape[i - 1]!)) active[i] = 1;
    } else if (s === SHAPE.number && i + 1 < count && isCapital(shape[i + 1]!) && !sentenceStart[i + 1]) {
      active[i] = 1;
    } else if (s === SHAPE.number && i > 0 && isCapital(shape[i - 1]!)) active[i] = 1;
    else if (s === SHAPE.fullStop && i > 0 && glued[i] && isCapital(shape[i - 1]!)) {
      if (tokens.end[i - 1]! - tokens.start[i - 1]! <= 6) active[i] = 1;
    }
  }
  // Connectors between two names: `Gulf of Sidra`, `Champs-Élysées`, `Moore's Ford`.
  for (let i = 1; i < count; i++) {
    if (active[i] || !active[i - 1] || sentenceStart[i]) continue;
    let to = i;
    while (to < count && to - i < MAX_CONNECTORS && !active[to] && isConnector(words, cues, to)) to++;
    if (to > i && to < count && active[to] && !sentenceStart[to]) active.fill(1, i, to);
  }
  return active;
}

function isConnector(words: Words, cues: Int32Array, token: number): boolean {
  switch (words.shape[token]) {
    case SHAPE.lower:
      return (cues[token]! & CUE.connector) !== 0;
    case SHAPE.hyphen:
      return words.glued[token] === 1;
    case SHAPE.apostrophe:
    case SHAPE.possessive:
    case SHAPE.symbol:
      return true;
    default:
      return false;
  }
}

/** Runs of active tokens, ended by sentences and lines. */
function runsOf(active: Uint8Array, sentenceStart: Uint8Array): {runFrom: Int32Array; runTo: Int32Array} {
  const runFrom = new Int32Array(active.length).fill(-1);
  const runTo = new Int32Array(active.length).fill(-1);
  for (let i = 0; i < active.length;) {
    if (!active[i]) {
      i++;
      continue;
    }
    let to = i + 1;
    while (to < active.length && active[to] && !sentenceStart[to]) to++;
    runFrom.fill(i, i, to);
    runTo.fill(to, i, to);
    i = to;
  }
  return {runFrom, runTo};
}

function lineStyles(words: Words): Uint8Array {
  const {shape, lineStart} = words;
  const styles = new Uint8Array(shape.length);
  for (let from = 0; from < shape.length;) {
    let to = from + 1;
    while (to < shape.length && !lineStart[to]) to++;
    let upper = 0;
    let title = 0;
    let lower = 0;
    for (let i = from; i < to; i++) {
      const s = shape[i]!;
      if (s === SHAPE.upper || s === SHAPE.dottedUpper) upper++;
      else if (s === SHAPE.title || s === SHAPE.mixed) title++;
      else if (s === SHAPE.lower) lower++;
    }
    const cased = upper + title + lower;
    if (cased >= 3 && upper > 0.7 * cased) styles.fill(1, from, to);
    else if (cased >= 4 && title + upper > 0.65 * cased) styles.fill(2, from, to);
    from = to;
  }
  return styles;
}
