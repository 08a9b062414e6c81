import {foldWord} from "../../src/extract/places/gazetteer-fold.js";

/** Scripts that put spaces between words, so that a scan can find their names. */
const READ_SCRIPTS =
  /^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Georgian}\p{Script=Armenian}\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Common}\p{Script=Inherited}]+$/u;
const LATIN = /\p{Script=Latin}/u;
const LOWER_FIRST = /^\p{Ll}/u;
/** Lower-case beginnings of real names: `al-Qahira`, `’s-Hertogenbosch`. */
const PARTICLE = /^(?:a[dlnrstz]|el|e[nsz]|d|de|la|le|las|los|the)[ '’-]/u;
const HAS_LOWER = /\p{Ll}/u;
/** An article is no part of a name, save where the name's own form has it (`The Hague`). */
const ARTICLE = /^the /iu;
const NOT_A_NAME = /[,;/()[\]\d"=:_]/u;

/** Shortest folded name that a bulk source may bring; shorter ones only come from the curated table. */
const SHORTEST_NAME = 3;
/** Longest name in capitals that is taken for a code: airports, countries. */
const LONGEST_CODE = 4;

/** Whether a bulk source's own name of a place is long enough to be looked for in texts. */
export function isSearchable(name: string): boolean {
  return foldWord(name).length >= SHORTEST_NAME;
}

/**
 * Whether an alternate name of a bulk source is a spelling that a text may hold. Leaves out codes
 * (`MOW`), romanizations that no text uses (all in lower case: `sbrynghfyld`), names with remarks
 * (`Springfield, Illinois`), scripts without spaces, and names of one or two letters.
 */
export function isSpelling(name: string): boolean {
  if (NOT_A_NAME.test(name) || ARTICLE.test(name) || !READ_SCRIPTS.test(name) || !isSearchable(name))
    return false;
  if (!LATIN.test(name)) return true;
  if (LOWER_FIRST.test(name) && !PARTICLE.test(name)) return false;
  return HAS_LOWER.test(name) || name.length > LONGEST_CODE;
}

/** `Land’s End` also as `Lands End`, `Sana'a` also as `Sanaa`; empty if nothing changes. */
export function withoutApostrophes(name: string): string | null {
  const joined = name.replace(/['’‘ʼʻ`]/gu, "");
  return joined === name ? null : joined;
}
