import type {ParsedSentence} from "./parse.js";
import {NOUN_LEANINGS, TYPES_IN_ORDER, VERB_LEANINGS, type Leanings} from "./type-words.js";

/** What an article is about, as types of happenings: bits by their place in `TYPES_IN_ORDER`. */
export type Topics = {
  /** The types that its words clearly lean to most, and second most; 0 if none. */
  readonly first: Leanings;
  readonly second: Leanings;
  /** What the words of its title lean to. */
  readonly title: Leanings;
  /** The title's words, lower case. */
  readonly titleWords: readonly string[];
  /** All its words, by which their meanings are found: as `wordHash` makes them. */
  readonly keys: readonly number[];
};

/** The first topic must have so many times the words of the second. */
const CLEAR = 1.5;
const LONGEST_TITLE = 300;
const OTHER = 1 << TYPES_IN_ORDER.indexOf("other");

/** Counts what the words of an article lean to; one that leans to several counts in part for each. */
export function topicsOf(sentences: readonly ParsedSentence[], title: string | null): Topics {
  const weights = new Float64Array(TYPES_IN_ORDER.length);
  const keys: number[] = [];
  for (const {words} of sentences) {
    for (const {kind, mask, spelling} of words) {
      if (kind !== "word") continue;
      if (mask === null) keys.push(spelling.key);
      if (spelling.leaning === 0 || mask === "timex" || mask === "toponym") continue;
      add(weights, spelling.leaning & ~OTHER);
    }
  }
  const [first, second] = [...weights.keys()].sort((a, b) => weights[b]! - weights[a]!);
  const titleWords = (title ?? "")
    .slice(0, LONGEST_TITLE)
    .toLowerCase()
    .split(/[^\p{L}-]+/u)
    .filter((word) => word !== "");
  let named = 0;
  for (const word of titleWords) named |= (NOUN_LEANINGS.get(word) ?? 0) | (VERB_LEANINGS.get(word) ?? 0);
  return {
    first: weights[first!]! >= CLEAR * Math.max(1, weights[second!]!) ? 1 << first! : 0,
    second: weights[second!]! > 1 ? 1 << second! : 0,
    title: named,
    titleWords,
    keys
  };
}

function add(weights: Float64Array, leaning: Leanings): void {
  let count = 0;
  for (let bits = leaning; bits !== 0; bits &= bits - 1) count++;
  for (let bit = 0; bit < weights.length; bit++) if (leaning & (1 << bit)) weights[bit]! += 1 / count;
}
