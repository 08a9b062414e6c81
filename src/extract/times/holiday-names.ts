import {type Reader, wordIs} from "./elements.js";
import type {HolidayNames} from "./rule.js";
import {kindOf} from "./scan.js";

/** Reads the names of holidays, the longest first. */
export function holidayReader(names: HolidayNames): {
  read: Reader;
  words: ReadonlySet<string>;
  first: ReadonlySet<string>;
} {
  const byFirst = new Map<string, {words: string[]; key: string}[]>();
  const words = new Set<string>();
  for (const [key, phrases] of Object.entries(names)) {
    for (const phrase of phrases) {
      const parts = phrase.match(/[\p{L}\p{M}]+|\d+|[^\s\p{L}]/gu) ?? [];
      parts.filter((part) => /^[\p{L}\p{M}]/u.test(part)).forEach((part) => words.add(part));
      const list = byFirst.get(parts[0]!) ?? [];
      list.push({words: parts, key});
      byFirst.set(parts[0]!, list);
    }
  }
  for (const list of byFirst.values()) list.sort((a, b) => b.words.length - a.words.length);
  const read: Reader = (scan, token) => {
    const kind = scan.kind[token]!;
    if (kind < 0) return null;
    const list = byFirst.get(scan.lexicon.entries[kind]!.word);
    if (!list) return null;
    for (const {words: parts, key} of list) {
      let fits = token + parts.length <= scan.count;
      for (let i = 1; fits && i < parts.length; i++) {
        const part = parts[i]!;
        fits = /^[\p{L}\p{M}]/u.test(part)
          ? wordIs(scan, token + i, part)
          : scan.kind[token + i] === kindOf(part);
      }
      if (fits) return {end: token + parts.length, value: 0, holiday: key};
    }
    return null;
  };
  return {read, words, first: new Set(byFirst.keys())};
}
