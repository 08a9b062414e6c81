import type {Span} from "../../domain/article.js";
import type {Words} from "./words.js";

/** A word of the lexicon: what it means in each class that it belongs to. */
export type Entry = {readonly word: string; readonly meanings: ReadonlyMap<string, number>};

/** A language's words behind a hash table, so that the many words that mean nothing cost nothing. */
export type Lexicon = {
  readonly entries: readonly Entry[];
  /** Open addressing: entry number + 1, or 0. Its length is a power of two. */
  readonly slots: Int32Array;
  readonly hashes: Int32Array;
  /** 1 for an entry that begins a word with a hyphen: the "to" of "to-day". */
  readonly hyphened: Uint8Array;
};

/** What a token is when it is no word of the lexicon. */
export const UNKNOWN = -1;
export const NUMBER = -2;

/** Flags of a token. */
export const GLUED = 1; // nothing stands between it and the token before
export const CAPITAL = 2; // begins with an upper-case letter
export const BREAK = 4; // a blank line stands before it
export const DECIMAL = 8; // a number with a fraction or thousands separators: no year, no day

/** The tokens of a text: runs of letters, runs of digits, single other characters. */
export type Scan = {
  readonly text: string;
  readonly lexicon: Lexicon;
  readonly count: number;
  readonly start: Int32Array;
  readonly end: Int32Array;
  /** Entry number, `UNKNOWN` or `NUMBER`; other characters are -code - 10. */
  readonly kind: Int32Array;
  readonly flags: Uint8Array;
  /** Of a number; 0 else. Beyond nine digits NaN. */
  readonly value: Float64Array;
};

/** Builds the lexicon of a language, with the literal words that its rules name. */
export function buildLexicon(words: Words, literals: Iterable<string>): Lexicon {
  const meanings = new Map<string, Map<string, number>>();
  const add = (word: string, name: string, value: number): void => {
    const known = meanings.get(word);
    if (known) known.set(name, value);
    else meanings.set(word, new Map([[name, value]]));
  };
  for (const [name, members] of Object.entries(words)) {
    for (const [word, value] of Object.entries(members)) add(word, name, value);
  }
  for (const literal of literals) add(literal, literal, 0);
  const firsts = [...meanings.keys()].filter((word) => word.includes("-")).map((word) => word.split("-")[0]!);
  for (const first of firsts) add(first, first, 0);
  const entries = [...meanings].map(([word, meaning]) => ({word, meanings: meaning}));
  const size = 2 ** Math.ceil(Math.log2(entries.length * 4));
  const slots = new Int32Array(size);
  const hashes = new Int32Array(size);
  entries.forEach(({word}, i) => {
    const hash = hashOf(word);
    let slot = hash & (size - 1);
    while (slots[slot] !== 0) slot = (slot + 1) & (size - 1);
    slots[slot] = i + 1;
    hashes[slot] = hash;
  });
  const hyphened = Uint8Array.from(entries, ({word}) => (firsts.includes(word) ? 1 : 0));
  return {entries, slots, hashes, hyphened};
}

/** The number of the word that a stretch of text is, `UNKNOWN` if it is none. */
function entryOf(
  {slots, hashes, entries}: Lexicon,
  text: string,
  from: number,
  to: number,
  hash: number
): number {
  const mask = slots.length - 1;
  for (let slot = hash & mask; slots[slot] !== 0; slot = (slot + 1) & mask) {
    if (hashes[slot] !== hash) continue;
    const entry = slots[slot]! - 1;
    return isWord(text, from, to, entries[entry]!.word) ? entry : UNKNOWN;
  }
  return UNKNOWN;
}

/** "to-day": the word with a hyphen that goes on behind its first part, and where it ends. */
function hyphenWord(
  lexicon: Lexicon,
  text: string,
  from: number,
  hyphen: number
): {end: number; entry: number} | null {
  let end = hyphen + 1;
  while (end < text.length && isLetter(text.charCodeAt(end))) end++;
  if (end === hyphen + 1) return null;
  const entry = entryOf(lexicon, text, from, end, hashOf(text.slice(from, end).toLowerCase()));
  return entry === UNKNOWN ? null : {end, entry};
}

function hashOf(word: string): number {
  let hash = 0x811c9dc5 | 0;
  for (let i = 0; i < word.length; i++) hash = Math.imul(hash ^ word.charCodeAt(i), 0x01000193);
  return hash;
}

/** Reads a text once, from left to right. */
export function scan(text: string, lexicon: Lexicon): Scan {
  let capacity = Math.max(64, text.length >> 2);
  let start = new Int32Array(capacity);
  let end = new Int32Array(capacity);
  let kind = new Int32Array(capacity);
  let flags = new Uint8Array(capacity);
  let value = new Float64Array(capacity);
  let count = 0;
  let lines = 0;
  let glued = 0;
  const {hyphened} = lexicon;
  const length = text.length;

  for (let i = 0; i < length;) {
    const code = text.charCodeAt(i);
    if (isSpace(code)) {
      if (code === 10) lines++;
      glued = 0;
      i++;
      continue;
    }
    if (count === capacity) {
      capacity *= 2;
      start = grown(start, capacity);
      end = grown(end, capacity);
      kind = grown(kind, capacity);
      flags = grown(flags, capacity);
      value = grown(value, capacity);
    }
    let flag = glued | (lines > 1 ? BREAK : 0);
    lines = 0;
    glued = GLUED;
    const from = i;
    let what: number;
    if (isLetter(code)) {
      let hash = 0x811c9dc5 | 0;
      if (code >= 65 && code <= 90) flag |= CAPITAL;
      for (let c = code; ;) {
        hash = Math.imul(hash ^ (c >= 65 && c <= 90 ? c + 32 : c), 0x01000193);
        if (++i === length) break;
        c = text.charCodeAt(i);
        if (!isLetter(c)) break;
      }
      what = entryOf(lexicon, text, from, i, hash);
      if (what >= 0 && hyphened[what] === 1 && text.charCodeAt(i) === 45) {
        const longer = hyphenWord(lexicon, text, from, i);
        if (longer) ({end: i, entry: what} = longer);
      }
    } else if (code >= 48 && code <= 57) {
      let number = 0;
      let c = code;
      do {
        number = number * 10 + c - 48;
        if (++i === length) break;
        c = text.charCodeAt(i);
      } while (c >= 48 && c <= 57);
      value[count] = i - from > 9 ? NaN : number;
      what = NUMBER;
    } else {
      i++;
      what = -(code === 0x2019 ? 39 : code === 0x2013 || code === 0x2014 ? 45 : code) - 10;
    }
    start[count] = from;
    end[count] = i;
    kind[count] = what;
    flags[count] = flag;
    count++;
  }
  return {text, lexicon, count, start, end, kind, flags, value};
}

/** The kind of a token that is this one character. */
export function kindOf(character: string): number {
  return -character.charCodeAt(0) - 10;
}

/** What a token means in a class, `undefined` if it is not in it. */
export function meaning(scan: Scan, token: number, name: string): number | undefined {
  const kind = scan.kind[token] ?? UNKNOWN;
  return kind >= 0 ? scan.lexicon.entries[kind]!.meanings.get(name) : undefined;
}

/** A token's letters in lower case, "" outside the text. */
export function wordAt({text, start, end, count}: Scan, token: number): string {
  return token < 0 || token >= count ? "" : text.slice(start[token], end[token]).toLowerCase();
}

function isSpace(code: number): boolean {
  return (
    code === 32 ||
    (code >= 9 && code <= 13) ||
    code === 160 ||
    (code >= 0x2000 && code <= 0x200d) ||
    code === 0x3000 ||
    code === 0xfeff ||
    code === 0x202f ||
    code === 0x2028 ||
    code === 0x2029
  );
}

function isLetter(code: number): boolean {
  return (
    (code >= 97 && code <= 122) ||
    (code >= 65 && code <= 90) ||
    (code >= 0xc0 &&
      code !== 0xd7 &&
      code !== 0xf7 &&
      !(code >= 0x2000 && code <= 0x2bff) &&
      !(code >= 0x3000 && code <= 0x303f))
  );
}

function isWord(text: string, from: number, to: number, word: string): boolean {
  if (to - from !== word.length) return false;
  for (let i = 0; i < word.length; i++) {
    const code = text.charCodeAt(from + i);
    if ((code >= 65 && code <= 90 ? code + 32 : code) !== word.charCodeAt(i)) return false;
  }
  return true;
}

function grown<T extends Int32Array | Uint8Array | Float64Array>(array: T, capacity: number): T {
  const larger = new (array.constructor as new (size: number) => T)(capacity);
  larger.set(array);
  return larger;
}

/** The tokens of the sentence, at most 40 to each side: what tells tense is near. */
export function tokensAround(tokens: Scan, [from, to]: Span, first: number, last: number): [number, number] {
  let [a, b] = [first, last + 1];
  while (a > 0 && first - a < 40 && tokens.start[a - 1]! >= from) a--;
  while (b < tokens.count && b - last < 40 && tokens.start[b]! < to) b++;
  return [a, b];
}
