import {
  APOSTROPHE,
  DIGIT,
  FULL_STOP,
  HYPHEN,
  LETTER,
  MARK,
  OTHER,
  SPACE,
  classOf,
  unitsAt
} from "./character-class.js";

/** What a token is; the values of `Tokens.kind`. */
export const TOKEN_KIND = {
  /** Any other character, each a token of its own; a run of astral units is one. */
  symbol: 0,
  /** A run of letters, marks and digits with at least one letter. */
  word: 1,
  /** A run of digits. */
  number: 2,
  /** `'s` behind a word, also with a curly apostrophe. */
  possessive: 3,
  /** Letters with full stops between: `U.S.`, `D.C.`, `W.Va.`, also `a.m.` */
  dotted: 4,
  apostrophe: 5,
  hyphen: 6,
  fullStop: 7
} as const;

/** The tokens of one text, column by column, since a text has many and garbage is slow. */
export type Tokens = {
  readonly text: string;
  readonly count: number;
  /** UTF-16 offset of each token's first unit; `start.length >= count`. */
  readonly start: Int32Array;
  /** UTF-16 offset behind each token's last unit. */
  readonly end: Int32Array;
  /** One of `TOKEN_KIND`. */
  readonly kind: Uint8Array;
};

/** Longest part behind the first full stop of a dotted abbreviation: `W.Va.`, `N.Dak.`. */
const LONGEST_DOTTED_PART = 4;

/**
 * Cuts a text into words, numbers, abbreviations and single symbols, in linear time.
 *
 * Words are runs of letters, marks and digits of any script. Hyphens and apostrophes are tokens, so
 * `Moscow-Tskhinvali` gives its parts; `'s` is one token; `U.S.` is one token, `St.` is two.
 * White space and direction marks are no tokens. Lone surrogates are symbols.
 */
export function tokenize(text: string): Tokens {
  let capacity = Math.max(16, Math.ceil(text.length / 4));
  let start = new Int32Array(capacity);
  let end = new Int32Array(capacity);
  let kind = new Uint8Array(capacity);
  let count = 0;

  let at = 0;
  while (at < text.length) {
    const first = classOf(text, at);
    if (first === SPACE) {
      at += unitsAt(text, at);
      continue;
    }
    if (count === capacity) {
      capacity *= 2;
      start = grown(start, new Int32Array(capacity));
      end = grown(end, new Int32Array(capacity));
      kind = grown(kind, new Uint8Array(capacity));
    }
    let to = at + unitsAt(text, at);
    let tokenKind: number = TOKEN_KIND.symbol;

    if (first === LETTER || first === DIGIT || first === MARK) {
      const run = wordEnd(text, at);
      to = run.end;
      tokenKind = run.letters ? TOKEN_KIND.word : TOKEN_KIND.number;
      if (run.letters && run.end === at + 1) {
        const dotted = dottedEnd(text, at);
        if (dotted > to) {
          to = dotted;
          tokenKind = TOKEN_KIND.dotted;
        }
      }
    } else if (first === APOSTROPHE) {
      if (isPossessive(text, at)) {
        to = at + 2;
        tokenKind = TOKEN_KIND.possessive;
      } else {
        tokenKind = TOKEN_KIND.apostrophe;
      }
    } else if (first === HYPHEN) {
      tokenKind = TOKEN_KIND.hyphen;
    } else if (first === FULL_STOP) {
      tokenKind = TOKEN_KIND.fullStop;
    }
    start[count] = at;
    end[count] = to;
    kind[count] = tokenKind;
    count++;
    at = to;
  }
  return {text, count, start, end, kind};
}

/** 1: ASCII digit, 2: ASCII letter. Most text is one or the other, so that no class need be asked for. */
const ASCII_WORD = new Uint8Array(128);
for (let unit = 0x30; unit <= 0x39; unit++) ASCII_WORD[unit] = 1;
for (let unit = 0x41; unit <= 0x5a; unit++) ASCII_WORD[unit] = ASCII_WORD[unit + 0x20] = 2;

/** Where the run of letters, digits and marks that starts at `from` ends. */
function wordEnd(text: string, from: number): {end: number; letters: boolean} {
  let at = from;
  let letters = false;
  while (at < text.length) {
    const unit = text.charCodeAt(at);
    const ascii = unit < 128 ? ASCII_WORD[unit]! : 0;
    if (ascii !== 0) {
      if (ascii === 2) letters = true;
      at++;
      continue;
    }
    if (unit < 128) break;
    const found = classOf(text, at);
    if (found !== LETTER && found !== DIGIT && found !== MARK) break;
    if (found === LETTER) letters = true;
    at += unitsAt(text, at);
  }
  return {end: at, letters};
}

/**
 * Where a dotted abbreviation that starts at `from` ends, its last full stop included; `from` if there is
 * none. A part behind the first may have up to four letters if a full stop follows it.
 */
function dottedEnd(text: string, from: number): number {
  let end = from;
  let parts = 0;
  let at = from;
  while (at < text.length) {
    let letters = 0;
    while (letters <= LONGEST_DOTTED_PART && classOfOrOther(text, at + letters) === LETTER) letters++;
    const stop = at + letters;
    const stopped = text.charCodeAt(stop) === 0x2e;
    if (letters === 0 || letters > LONGEST_DOTTED_PART) break;
    if (!stopped) {
      if (letters === 1 && classOfOrOther(text, stop) !== DIGIT) {
        parts++;
        end = stop;
      }
      break;
    }
    parts++;
    end = stop + 1;
    at = end;
    if (letters > 1) break;
  }
  return parts >= 2 ? end : from;
}

/** Whether `'` at `at` begins an `'s` that nothing continues. */
function isPossessive(text: string, at: number): boolean {
  const letter = text.charCodeAt(at + 1);
  if (letter !== 0x73 && letter !== 0x53) return false;
  const next = classOfOrOther(text, at + 2);
  return next !== LETTER && next !== DIGIT && next !== MARK;
}

function classOfOrOther(text: string, offset: number): number {
  return offset < text.length ? classOf(text, offset) : OTHER;
}

function grown<T extends Int32Array | Uint8Array>(old: T, larger: T): T {
  larger.set(old);
  return larger;
}
