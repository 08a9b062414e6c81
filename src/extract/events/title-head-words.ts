import {BE, DETERMINERS, HAVE, PREPOSITIONS, PRONOUNS} from "./grammar.js";
import type {Stretch} from "./subject.js";
import type {Word} from "./words.js";

/** Cannot begin who did something. */
export const NO_HEAD: ReadonlySet<string> = new Set(
  "that which who whom whose where when had has have was were is are farther jr sr".split(" ")
);

/** Whether a stretch may be who did it: no rest of a phrase, no verb without its subject. */
export function isHead(words: readonly Word[], [from, to]: Stretch): boolean {
  const {lower, mask, capital} = words[from]!;
  if (NO_HEAD.has(lower)) return to - from > 1 && lower === "that" && !isVerbal(words[from + 1]!);
  if ((PREPOSITIONS.has(lower) || lower === "opposite") && mask === null) return false;
  const comma = words[from - 1]?.lower === ",";
  if (!comma || capital || mask !== null || DETERMINERS.has(lower) || PRONOUNS.has(lower)) {
    // "Messrs. Overend, Gurney & Co.": the end of a list.
    return !(comma && capital && words[from - 2]?.capital === true && isListEnd(words, [from, to]));
  }
  return !(lower.endsWith("ing") || lower.endsWith("ed") || (to - from === 1 && !lower.endsWith("s")));
}

export function isVerbal({verb, mask}: Word): boolean {
  return verb !== null && mask === null;
}

function isListEnd(words: readonly Word[], [from, to]: Stretch): boolean {
  for (let i = from; i < to; i++) if (words[i]!.lower === "and" || words[i]!.lower === "&") return true;
  return false;
}

/** Whether all before the verb reads as its subject: with at most one opening phrase. */
export function isWholeHead(words: readonly Word[], [from, to]: Stretch): boolean {
  const {lower} = words[from]!;
  if (NO_HEAD.has(lower) && lower !== "that") return false;
  if (!PREPOSITIONS.has(lower)) return true;
  // "In Italy a stoppage": who did it must follow within.
  for (let i = from + 1; i + 1 < to; i++) {
    const {mask, lower: word} = words[i]!;
    const next = words[i + 1]!;
    if (mask === null ? word !== "," : next.mask === mask) continue;
    if (next.kind !== "mark" && !PREPOSITIONS.has(next.lower) && next.lower !== "and") return true;
  }
  return false;
}

export function trimEnd(words: readonly Word[], from: number, to: number): number {
  let end = to;
  while (end > from && words[end - 1]!.kind === "mark") {
    if (/[)%”"]/u.test(words[end - 1]!.lower) || words[end - 1]!.lower === "'s") break;
    // "the mayor, a baker, left": the comma closes what the one before opens.
    if (words[end - 1]!.lower === "," && words.slice(from, end - 1).some(({lower}) => lower === ",")) break;
    if (words[end - 1]!.lower === ".") break;
    end--;
  }
  return end;
}

export function hasNoun(words: readonly Word[], [from, to]: Stretch): boolean {
  for (let i = from; i < to; i++) {
    const {kind, lower, mask} = words[i]!;
    if (mask === "timex" || kind === "mark" || PREPOSITIONS.has(lower) || DETERMINERS.has(lower)) continue;
    if (!HAVE.has(lower) && !BE.has(lower)) return true;
  }
  return false;
}

/** The first "is" or "was" that is of no clause about a noun; -1 if there is none. */
export function telling(words: readonly Word[], [from, to]: Stretch): number {
  for (let i = from; i < to; i++) {
    const {lower, mask} = words[i]!;
    if (/^(?:that|which|who|whom|whose|where|when)$/u.test(lower)) return -1;
    if (mask === null && /^(?:is|are|was|were)$/u.test(lower)) return i;
  }
  return -1;
}
