import {IS_BE, IS_PREPOSITION} from "./word-class.js";
import type {Word} from "./words.js";

const KINDS_OF_PLACE: ReadonlySet<string> = new Set(
  "city town village port province region district capital state island suburb republic outskirts north south east west coast centre center shores bank banks gulf territory county streets waters".split(
    " "
  )
);

/**
 * The preposition that governs the word at `at`, over articles, adjectives and a chain of names; empty if none.
 *
 * @param floor - the first word that may be it: behind a verb, what stands before the verb governs nothing
 */
export function prepositionBefore(words: readonly Word[], at: number, floor = 0): string {
  for (let i = at - 1; i >= floor && at - i <= 6; i--) {
    const {lower, mask, kind, spelling} = words[i]!;
    if (mask === "timex") return "";
    if (spelling.is & IS_PREPOSITION && lower !== "than" && lower !== "like") {
      // "in the city of Oran", "in the port of Oran".
      if (lower === "of" && i > 1) {
        const outer = prepositionBefore(words, i, floor);
        if (outer && outer !== "of" && KINDS_OF_PLACE.has(words[i - 1]!.lower)) return outer;
      }
      return lower;
    }
    if (kind === "mark" && lower !== "," && lower !== "-") return "";
    if (lower === "," && mask !== "toponym" && words[i - 1]?.mask !== "toponym") return "";
    if (spelling.is & IS_BE) return "";
    if (kind === "word" && mask === null && (lower.endsWith("ed") || lower.endsWith("ing")) && at - i > 3)
      return "";
  }
  return "";
}

/** Whether one of `nouns` stands among the four words before `at`. */
export function hasNoun(words: readonly Word[], at: number, nouns: ReadonlySet<string>): boolean {
  for (let i = at - 1; i >= 0 && at - i <= 4; i--) if (nouns.has(words[i]!.lower)) return true;
  return false;
}
