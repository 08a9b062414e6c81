import type {Parsed} from "./bind.js";
import {DETERMINERS, PREPOSITIONS, RELATIVES} from "./grammar.js";
import type {Predicate} from "./predicates.js";
import {isPart} from "./title-alone.js";
import {nextVerb} from "./title-whole.js";
import type {Word} from "./words.js";

const HELPER =
  /^(?:is|are|was|were|has|had|have|do|does|did|will|would|can|could|may|might|must|should|shall|ought|'s|’s|isn't|wasn't)$/u;

/**
 * "The envoys, who had waited in Lorup since May, | signed": the verb without which a title names somebody and tells nothing of
 * them; `null` if a title has a verb of its own, or none follows.
 *
 * @param title - in the order of the sentence
 */
export function verbMissing(title: string, parsed: Parsed, told: Predicate): Predicate | null {
  const {words, predicates} = parsed;
  const said = title
    .toLowerCase()
    .replace(/ \([^)]*\)$/u, "")
    .split(/[\s,]+/u);
  const end = endOf(said, words, told.at);
  const from = beginOf(said, words, end);
  if (from < 0 || from > told.at || words.slice(from, end + 1).some(isPart)) return null;
  if (tells(parsed, new Set(said), [from, end])) return null;
  const last = predicates.findLast(({at}) => at <= end);
  const verb = last ? nextVerb(parsed, last) : null;
  if (!verb || verb.at <= end || said.includes(words[verb.at]!.lower)) return null;
  const first = Math.min(verb.from, verb.at);
  if (words.slice(end + 1, first).some((word) => isPart(word) || isJoint(word))) return null;
  return verb;
}

/** Where the first two words of a title stand, before its end; -1 if nowhere. */
function beginOf([first, second]: readonly string[], words: readonly Word[], end: number): number {
  for (let i = 0; i < end; i++)
    if (words[i]!.lower === first && (words[i + 1]!.lower === second || words[i + 1]!.lower === ","))
      return i;
  return -1;
}

/** Where the last word of a title stands, from its verb on; -1 if nowhere. */
function endOf(said: readonly string[], words: readonly Word[], verb: number): number {
  const last = said.at(-1)!;
  for (let i = words.length - 1; i >= verb; i--) if (words[i]!.lower === last) return i;
  return -1;
}

/** Whether a verb that is said stands in `[from, to]` and is not of a clause about a noun. */
function tells(
  {words, predicates}: Parsed,
  said: ReadonlySet<string>,
  [from, to]: readonly [number, number]
): boolean {
  let isOwed = false;
  for (let i = from; i <= to; i++) {
    const {lower, mask, verb} = words[i]!;
    if (mask !== null || !said.has(lower)) continue;
    if (i > from && (RELATIVES.has(lower) || /^(?:that|when)$/u.test(lower))) {
      isOwed = true;
      continue;
    }
    const predicate = predicates.find(({at}) => at === i);
    const isFinite = predicate ? predicate.finite : HELPER.test(lower) || mayTell(words, i, verb);
    if (!isFinite) continue;
    if (!isOwed) return true;
    isOwed = false;
    while (i < to && (HELPER.test(words[i]!.lower) || /ly$|^(?:not|been|be|to)$/u.test(words[i]!.lower))) i++;
  }
  return false;
}

/** "stops", "cite": a form of the present that the grammar took for a noun. */
function mayTell(words: readonly Word[], at: number, verb: Word["verb"]): boolean {
  if (!verb || words[at]!.capital) return false;
  const before = words[at - 1]?.lower ?? "";
  if (DETERMINERS.has(before) || PREPOSITIONS.has(before)) return false;
  return verb.forms.some((form) => form === "base" || form === "third");
}

function isJoint({lower, mask}: Word): boolean {
  return mask === null && /^(?:and|but|or|while|because|although|though|if|so)$/u.test(lower);
}
