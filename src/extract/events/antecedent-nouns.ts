import {isManyNoun, NUMERALS} from "./antecedent-fit.js";
import {PREPOSITIONS} from "./grammar.js";
import {isNounOfSex, isPersonNoun} from "./person-words.js";
import type {Stretch} from "./subject.js";
import type {Word} from "./words.js";

/** Words from an article, or what counts, to its noun. */
const MOST_BEFORE = 4;
/** Several, without an s. */
const SEVERAL = /(?:men|people|children)$/u;

/** "a tall man", "the consul": nouns for one person with their article. */
export function personNouns(words: readonly Word[], pronoun: string): Stretch[] {
  const found: Stretch[] = [];
  for (let i = 1; i < words.length; i++) {
    const {lower, mask, capital} = words[i]!;
    if (mask !== null || capital || !isPersonNoun(lower) || !isNounOfSex(lower, pronoun)) continue;
    const next = words[i + 1];
    // "the mine captain Berg", "a farmer-poet", "the police chief": more of the noun follows.
    if (next?.capital || next?.lower === "-" || (next?.mask === null && isPersonNoun(next.lower))) continue;
    let from = i - 1;
    while (from > 0 && i - from < MOST_BEFORE && !isArticle(words[from]!) && isBeforeNoun(words[from]!))
      from--;
    if (isArticle(words[from]!)) found.push([from, i + 1]);
  }
  return found;
}

/** "four men", "the survivors": nouns for several persons, with what counts them or "the"; not "three of the members". */
export function manyNouns(words: readonly Word[]): Stretch[] {
  const found: Stretch[] = [];
  for (let i = 1; i < words.length; i++) {
    if (!isSeveral(words[i]!)) continue;
    const next = words[i + 1];
    // "the survivors' boat", "the farmers-turned", "the police officers".
    if (next && (/^(?:['’]s?|-)$/u.test(next.lower) || isSeveral(next))) continue;
    let from = i - 1;
    while (from > 0 && i - from < MOST_BEFORE && !isCounting(words[from]!) && isBeforeNoun(words[from]!))
      from--;
    if (isCounting(words[from]!) && words[from - 1]?.lower !== "of") found.push([from, i + 1]);
  }
  return found;
}

/** A noun for several persons. */
export function isSeveral({lower, mask, capital}: Word): boolean {
  if (mask !== null || capital) return false;
  return (lower.endsWith("s") || SEVERAL.test(lower)) && isManyNoun(lower);
}

/** "the", "four", "40", "several". */
export function isCounting({lower, kind, mask}: Word): boolean {
  if (mask !== null) return false;
  return lower === "the" || kind === "number" || NUMERALS.test(lower);
}

function isArticle({lower}: Word): boolean {
  return lower === "the" || lower === "a" || lower === "an";
}

function isBeforeNoun({kind, lower, mask}: Word): boolean {
  if (kind !== "word" || mask === "timex" || PREPOSITIONS.has(lower)) return false;
  return !/^(?:his|her|its|their|our|my|no|and)$/u.test(lower);
}

/** Words in capitals of which nothing is known; "the Rostok" may be a ship. */
export function unknownNames(words: readonly Word[], pronoun: string): Stretch[] {
  const found: Stretch[] = [];
  for (let from = 0; from < words.length; from++) {
    let to = from;
    while (to < words.length && isUnknown(words[to]!)) to++;
    if (to === from) continue;
    const before = words[from - 1]?.lower ?? "";
    // One word alone in capitals may just open the sentence.
    const opens = from === 0 && to === 1;
    // "the Boston Pride": more of the name is known as something else.
    const isPart = isMasked(words[to]) || (from > 1 && isMasked(words[from - 1]) && words[from - 1]!.capital);
    if (!opens && !isPart) {
      if (before === "the" && pronoun === "she") found.push([from - 1, to]);
      else if (!/^(?:the|an?|his|her|their|its|every|this|that|each|no)$/u.test(before))
        found.push([from, to]);
    }
    from = to;
  }
  return found;
}

function isMasked(word: Word | undefined): boolean {
  return word !== undefined && word.mask !== null;
}

function isUnknown({capital, mask, kind, lower}: Word): boolean {
  return capital && mask === null && kind === "word" && lower.length > 2;
}
