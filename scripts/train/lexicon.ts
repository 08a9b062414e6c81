import {allFakers} from "@faker-js/faker";
import nlp from "compromise";
import {CUE} from "../../src/extract/places/cue-words.js";
import {tokenize, TOKEN_KIND} from "../../src/extract/text/tokens.js";
import {wordHash} from "../../src/extract/text/words.js";

/** Least occurrences in lower case of a word that counts as common. */
const COMMON_FROM = 3;

/**
 * What the model knows of words beside its weights: given and family names from open name lists, and
 * the words that the background texts write in lower case.
 *
 * @param background - any ordinary English text
 * @returns bits of `CUE` by `wordHash`
 */
export function buildLexicon(background: readonly string[]): Map<number, number> {
  const bits = new Map<number, number>();
  const mark = (word: string, bit: number): void => {
    const hash = wordHash(word);
    bits.set(hash, (bits.get(hash) ?? 0) | bit);
  };
  const {given, family} = nameLists();
  for (const name of given) mark(name, CUE.firstName);
  for (const name of family) mark(name, CUE.lastName);

  const counts = new Map<string, number>();
  for (const text of background) {
    const tokens = tokenize(text);
    for (let i = 0; i < tokens.count; i++) {
      if (tokens.kind[i] !== TOKEN_KIND.word) continue;
      const word = text.slice(tokens.start[i], tokens.end[i]);
      if (word === word.toLowerCase()) counts.set(word, (counts.get(word) ?? 0) + 1);
    }
  }
  for (const [word, count] of counts) if (count >= COMMON_FROM) mark(word, CUE.common);
  return bits;
}

/** One-word names in Latin letters. */
function nameLists(): {given: Set<string>; family: Set<string>} {
  const given = new Set<string>();
  const family = new Set<string>();
  const keep = (set: Set<string>, name: unknown): void => {
    if (typeof name === "string" && /^\p{Script=Latin}[\p{Script=Latin}'’]{2,}$/u.test(name)) {
      set.add(name.toLowerCase());
    }
  };
  const {lexicon} = (nlp.model() as {one: {lexicon: Record<string, string | string[]>}}).one;
  for (const [word, tags] of Object.entries(lexicon)) {
    for (const tag of [tags].flat()) {
      if (tag === "MaleName" || tag === "FemaleName" || tag === "FirstName") keep(given, word);
      if (tag === "LastName") keep(family, word);
    }
  }
  for (const faker of Object.values(allFakers)) {
    const person = faker.rawDefinitions.person;
    for (const list of [person?.first_name, person?.firstName] as unknown[]) addAll(list, given);
    for (const list of [person?.last_name, person?.lastName] as unknown[]) addAll(list, family);
  }
  function addAll(list: unknown, set: Set<string>): void {
    if (Array.isArray(list)) for (const name of list) keep(set, name);
    else if (list && typeof list === "object") for (const part of Object.values(list)) addAll(part, set);
  }
  return {given, family};
}
