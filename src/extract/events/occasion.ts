import {PREPOSITIONS} from "./grammar.js";
import type {Reading} from "./select.js";
import {subjectOf} from "./subject.js";
import type {Word} from "./words.js";

const POINTERS: ReadonlySet<string> = new Set("the this that his her its their".split(" "));
/** Before what went on while something happened. */
const WITHIN: ReadonlySet<string> = new Set("at during in".split(" "));
/** Where people come together, for some hours of one day. */
const OCCASIONS: ReadonlySet<string> = new Set(
  "event ceremony conference keynote meeting speech address briefing hearing presentation interview rally session launch announcement".split(
    " "
  )
);
/** "The new annual conference": so many words stand between. */
const LONGEST = 3;

/** Whether something was done on an occasion that the article has told of: "At the ceremony, ...", "The event was attended by ...". */
export function namesOccasion({sentence, predicate}: Reading): boolean {
  const {words} = sentence;
  const subject = subjectOf(sentence, predicate);
  if (subject && isOccasion(words, subject[0])) return true;
  for (let at = 0; at + 1 < words.length; at++) {
    const {lower, quoted} = words[at]!;
    if (!quoted && WITHIN.has(lower) && isOccasion(words, at + 1)) return true;
  }
  return false;
}

/** "The ceremony", "his opening speech"; not "the meeting of ministers", which may be any. */
function isOccasion(words: readonly Word[], from: number): boolean {
  if (!POINTERS.has(words[from]?.lower ?? "")) return false;
  for (let at = from + 1; at <= from + LONGEST; at++) {
    const word = words[at];
    if (!word || word.kind !== "word" || word.capital || PREPOSITIONS.has(word.lower)) return false;
    if (!OCCASIONS.has(word.lower)) continue;
    const next = words[at + 1]?.lower ?? "";
    return next === "by" || !PREPOSITIONS.has(next);
  }
  return false;
}
