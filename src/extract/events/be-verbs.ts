import {helpersBefore, type Helpers} from "./helper-verbs.js";
import type {Tense} from "./predicates.js";
import {verbReading, type VerbReading} from "./verbs.js";
import {IS_PREPOSITION, isOf} from "./word-class.js";
import type {Word} from "./words.js";

/** What "be" tells with a word that is no verb. */
type Meant = {
  readonly verb: string;
  /** Words that may follow, as a mark or a date may. */
  readonly before: ReadonlySet<string>;
  /** Prepositions with which it means something else; all others may follow, `null`: none may. */
  readonly not: ReadonlySet<string> | null;
  /** Whether it is done to somebody or something; who "is back" has come back. */
  readonly passive: boolean;
};

const words = (list: string): ReadonlySet<string> => new Set(list.split(" "));

const MEANT: ReadonlyMap<string, Meant> = new Map([
  // "is due in Orsk on Friday"; but "is due to bad weather", "due for repairs"
  [
    "due",
    {
      verb: "expect",
      before: words("back here there home this next today tomorrow tonight"),
      not: words("to for of with under"),
      passive: true
    }
  ],
  // "the fair is off because of rain"; but "is off the coast", "off to Perm"
  [
    "off",
    {
      verb: "cancel",
      before: words("because again altogether there this until after owing since as till"),
      not: null,
      passive: true
    }
  ],
  // "was back in Orsk by nightfall"
  [
    "back",
    {
      verb: "return",
      before: words("home here there again and"),
      not: words("to of"),
      passive: false
    }
  ],
  // "were home before winter"; but "is home to four hundred people"
  [
    "home",
    {
      verb: "return",
      before: words("again safe safely"),
      not: words("to of for"),
      passive: false
    }
  ]
]);

/** A predicate of "be" and a word that is no verb. */
export type BeReading = {
  readonly reading: VerbReading;
  readonly helpers: Helpers;
  readonly tense: Tense;
  readonly passive: boolean;
};

/** What is off without being called off. */
const SWITCHED: ReadonlySet<string> = words(
  "light lights lamp lamps power electricity current gas water heating engine engines motor radio television phone phones alarm lid roof door doors gloves boots hat coat mask"
);

/** Reads "is due in Orsk", "was back by nightfall", "is off": `null` for a word that tells nothing with "be". */
export function readingWithBe(sentence: readonly Word[], at: number): BeReading | null {
  const word = sentence[at]!;
  const meant = word.kind === "word" && word.mask === null ? MEANT.get(word.lower) : undefined;
  if (!meant || !mayFollow(sentence[at + 1], meant)) return null;
  const helpers = helpersBefore(sentence, at);
  const {be, have, future, would, to} = helpers;
  if (be === null || to) return null;
  if (word.lower === "off" && SWITCHED.has(sentence[helpers.from - 1]?.lower ?? "")) return null;
  const {verb, passive} = meant;
  const {sense} = verbReading(verb)!;
  const past = be === "was" || be === "were";
  const present = passive ? "present" : "perfect";
  const perfect = have === "had" ? "pluperfect" : have ? "perfect" : null;
  const tense = future ? "future" : would ? "conditional" : (perfect ?? (past ? "past" : present));
  return {reading: {verb, sense, forms: ["participle"], nounLike: false}, helpers, tense, passive};
}

function mayFollow(next: Word | undefined, {before, not}: Meant): boolean {
  if (!next || next.kind === "mark" || next.mask === "timex" || before.has(next.lower)) return true;
  return not !== null && isOf(next, IS_PREPOSITION) && !not.has(next.lower);
}
