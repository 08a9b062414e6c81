import {PLACE_PREPOSITIONS} from "./grammar.js";
import {
  classesOf,
  IS_BE,
  IS_DO,
  IS_DOUBT,
  IS_FUTURE,
  IS_HAVE,
  IS_NEGATION,
  IS_SUBJECT_PRONOUN,
  isOf
} from "./word-class.js";
import type {Word} from "./words.js";

/** What stands before a verb: "will not have been", `to`. */
export type Helpers = {
  /** Index of the first helper; the verb's own where there is none. */
  from: number;
  to: boolean;
  /** The helper as it is spelt. */
  be: string | null;
  have: string | null;
  do: string | null;
  future: boolean;
  would: boolean;
  /** `may`, `could`, ... */
  doubt: boolean;
  negated: boolean;
};

/** May stand between a verb and its helpers, beside dates and adverbs in -ly. */
const SKIPPED = new Set(
  "not n't also already still just now never only even soon then all both each once twice again yet since first recently always often ever thus therefore instead too indeed later long so far almost nearly himself herself itself themselves".split(
    " "
  )
);
/** How far before a verb its helpers are looked for, in words. */
const FURTHEST_HELPER = 6;

/** The helpers of the verb at `at`, read from right to left. */
export function helpersBefore(words: readonly Word[], at: number): Helpers {
  const helpers: Helpers = {
    from: at,
    to: false,
    be: null,
    have: null,
    do: null,
    future: false,
    would: false,
    doubt: false,
    negated: false
  };
  for (let i = at - 1; i >= 0 && at - i <= FURTHEST_HELPER; i--) {
    const {lower, mask, spelling} = words[i]!;
    if (lower === "to") {
      helpers.to = true;
      helpers.from = i;
      return helpers;
    }
    const short = lower.endsWith("n't");
    const plain = short ? lower.slice(0, -3) : lower;
    const is = short ? classesOf(plain) : spelling.is;
    const negates = (spelling.is & IS_NEGATION) !== 0;
    if (short || negates) helpers.negated = true;
    // "the president's working visit": nobody is working.
    if (plain === "'s" && !isOf(words[i - 1], IS_SUBJECT_PRONOUN)) break;
    if (is & IS_BE) helpers.be ??= plain;
    else if (is & IS_HAVE) helpers.have ??= plain;
    else if (is & IS_DO) helpers.do ??= plain;
    else if (is & IS_FUTURE) helpers.future = true;
    else if (plain === "would" || plain === "'d") helpers.would = true;
    else if (is & IS_DOUBT) helpers.doubt = true;
    else if (negates || SKIPPED.has(lower) || (lower.length > 4 && lower.endsWith("ly"))) continue;
    // "was on Monday arrested", "will today meet".
    else if (mask === "timex") continue;
    else if (words[i + 1]?.mask === "timex" && PLACE_PREPOSITIONS.has(lower)) continue;
    // "was quickly and quietly moved", "were killed and wounded": a shared helper.
    else if (
      lower === "and" &&
      i > 1 &&
      (words[i - 1]!.lower.endsWith("ed") || words[i - 1]!.lower.endsWith("ly"))
    )
      i--;
    else break;
    if (short || !SKIPPED.has(lower)) helpers.from = Math.min(helpers.from, i);
  }
  return helpers;
}
