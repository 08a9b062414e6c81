import {COORDINATORS, DETERMINERS, LEAD_ADVERBS, PREPOSITIONS, PRONOUNS, SUBORDINATORS} from "./grammar.js";
import type {Word} from "./words.js";

/** Whether what stands before a comma may open a sentence, or what stands behind it begin one. */
export function isSetOff(words: readonly Word[], from: number): boolean {
  const {lower, capital, mask, kind} = words[from]!;
  if (capital || mask !== null || kind !== "word" || DETERMINERS.has(lower) || PRONOUNS.has(lower))
    return true;
  let begin = from - 1;
  while (begin > 0 && !/^[;:()–—]$/u.test(words[begin - 1]!.lower) && !isCoordinated(words, begin - 1))
    begin--;
  for (let i = begin; i < from - 1; i++) {
    const opens = words[i]!;
    if (opens.mask === "timex" || PREPOSITIONS.has(opens.lower) || SUBORDINATORS.has(opens.lower))
      return i < begin + 3;
    if (LEAD_ADVERBS.has(opens.lower) || opens.lower.endsWith("ly") || opens.verb !== null)
      return i < begin + 3;
  }
  return false;
}

/** ", and". */
function isCoordinated(words: readonly Word[], at: number): boolean {
  return COORDINATORS.has(words[at]!.lower) && words[at - 1]?.lower === ",";
}

/** "Set for 14 April", "Sat three days": a verb without who did it. */
export function isParticipleAlone(words: readonly Word[], from: number): boolean {
  const {verb, mask, capital, lower} = words[from]!;
  if (verb === null || mask !== null || (capital && from > 0) || lower.endsWith("ing")) return false;
  if (!verb.forms.some((form) => form === "past" || form === "participle")) return false;
  if (verb.forms.includes("base") && !/^(?:set|put|cut|hit|shut|let)$/u.test(lower)) return false;
  const next = words[from + 1];
  return (
    !next ||
    next.kind !== "word" ||
    next.mask !== null ||
    PREPOSITIONS.has(next.lower) ||
    DETERMINERS.has(next.lower) ||
    PRONOUNS.has(next.lower)
  );
}
