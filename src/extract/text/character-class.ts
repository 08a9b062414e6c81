/** What a UTF-16 code unit can be part of; see `classOf`. */
export const OTHER = 0;
export const SPACE = 1;
export const LETTER = 2;
export const DIGIT = 3;
/** Combining marks, joiners and soft hyphens: they continue a word and never end one. */
export const MARK = 4;
export const APOSTROPHE = 5;
export const HYPHEN = 6;
export const FULL_STOP = 7;

const APOSTROPHES = "'\u2019\u2018\u02BC\u02BB\u02BE\u02BF\u2032\u02B9`\u00B4";
const HYPHENS = "-\u2010\u2011\u2012\u2013";
/** Invisible units that say how neighbours join or which way they run: part of a word, never a word. */
const JOINERS = "\u00AD\u200C\u200D\u2060";
const DIRECTION = /[\u200B\u200E\u200F\u202A-\u202E\u2066-\u2069\uFEFF]/u;

const LETTER_PATTERN = /\p{L}/u;
const DIGIT_PATTERN = /\p{N}/u;
const MARK_PATTERN = /\p{M}/u;
const SPACE_PATTERN = /\s/u;

function classify(character: string): number {
  if (APOSTROPHES.includes(character)) return APOSTROPHE;
  if (HYPHENS.includes(character)) return HYPHEN;
  if (character === ".") return FULL_STOP;
  if (JOINERS.includes(character) || MARK_PATTERN.test(character)) return MARK;
  if (SPACE_PATTERN.test(character) || DIRECTION.test(character)) return SPACE;
  if (LETTER_PATTERN.test(character)) return LETTER;
  if (DIGIT_PATTERN.test(character)) return DIGIT;
  return OTHER;
}

/** Class + 1 of every unit of the basic plane that was asked for; filled as texts need it. */
const known = new Uint8Array(0x10000);

/** The class of the code point that starts at `offset`; a lone surrogate is `OTHER`. */
export function classOf(text: string, offset: number): number {
  const unit = text.charCodeAt(offset);
  if (unit >= 0xd800 && unit < 0xdc00) {
    const point = text.codePointAt(offset)!;
    return point > 0xffff ? classify(String.fromCodePoint(point)) : OTHER;
  }
  const cached = known[unit]!;
  if (cached !== 0) return cached - 1;
  const found = classify(String.fromCharCode(unit));
  known[unit] = found + 1;
  return found;
}

/** 2 for the first half of a surrogate pair, else 1. */
export function unitsAt(text: string, offset: number): 1 | 2 {
  const unit = text.charCodeAt(offset);
  if (unit < 0xd800 || unit >= 0xdc00 || offset + 1 >= text.length) return 1;
  const next = text.charCodeAt(offset + 1);
  return next >= 0xdc00 && next < 0xe000 ? 2 : 1;
}
