import {TOKEN_KIND, type Tokens} from "../text/tokens.js";

/**
 * How names are compared: token by token, each folded to a 64-bit key in two lanes. Case, diacritics and
 * compatibility forms do not count; `Saint`/`St`, `Fort`/`Ft`, `Mount`/`Mt` and `and`/`&` are one.
 */
export type NameKeys = {
  /** The token that the first key belongs to. */
  readonly from: number;
  /** One lane each, a key a token. */
  readonly a: Int32Array;
  readonly b: Int32Array;
};

const SEED_A = 0x2545f491;
const SEED_B = 0x3c6ef372;
const PRIME_A = 0x01000193;
const PRIME_B = 0x5bd1e995;

/** Letters that NFKD leaves whole. */
const WHOLE: ReadonlyMap<string, string> = new Map([
  ["ø", "o"],
  ["ł", "l"],
  ["đ", "d"],
  ["ð", "d"],
  ["þ", "th"],
  ["ß", "ss"],
  ["æ", "ae"],
  ["œ", "oe"],
  ["ı", "i"],
  ["ħ", "h"],
  ["ŧ", "t"],
  ["ŋ", "ng"],
  ["ƒ", "f"],
  ["ə", "a"]
]);
/** Combining marks, and the invisible units that join or soften. */
const DROPPED = /[\p{M}\p{Cf}]/gu;
const ALIASES: readonly (readonly [from: string, to: string])[] = [
  ["saint", "st"],
  ["sainte", "ste"],
  ["saints", "sts"],
  ["fort", "ft"],
  ["mount", "mt"],
  ["&", "and"]
];
/** Behind these a full stop belongs to the name: `St. Louis`, `Ft. Worth`, `Mt. Vernon`. */
const ABBREVIATED = ["st", "ste", "sts", "ft", "mt"];

/** Lower case, no diacritics, plain letters; what two spellings share if they are the same word. */
export function foldWord(word: string): string {
  const folded = word
    .normalize("NFKD")
    .replace(DROPPED, "")
    .toLowerCase()
    .normalize("NFKD")
    .replace(DROPPED, "");
  let out = "";
  for (const character of folded) out += WHOLE.get(character) ?? character;
  return out;
}

function hashA(folded: string): number {
  let hash = SEED_A;
  for (let i = 0; i < folded.length; i++) hash = Math.imul(hash ^ folded.charCodeAt(i), PRIME_A);
  return hash;
}

function hashB(folded: string): number {
  let hash = SEED_B;
  for (let i = 0; i < folded.length; i++) {
    hash = Math.imul(hash ^ folded.charCodeAt(i), PRIME_B);
    hash ^= hash >>> 15;
  }
  return hash;
}

const aliasOf = new Map(
  ALIASES.map(([from, to]) => [hashA(from), {b: hashB(from), a2: hashA(to), b2: hashB(to)}])
);
const abbreviated = new Map(ABBREVIATED.map((word) => [hashA(word), hashB(word)]));

/** The keys of the tokens `[from, to)`; reads nothing else. */
export function keysOf(tokens: Tokens, from = 0, to = tokens.count): NameKeys {
  const a = new Int32Array(to - from);
  const b = new Int32Array(to - from);
  const {text} = tokens;
  const foreign = new Map<string, readonly [number, number]>();

  for (let token = from; token < to; token++) {
    let start = tokens.start[token]!;
    const end = tokens.end[token]!;
    const dotted = tokens.kind[token] === TOKEN_KIND.dotted;
    if (tokens.kind[token] === TOKEN_KIND.possessive) start++;
    let keyA = SEED_A;
    let keyB = SEED_B;
    let plain = true;
    for (let i = start; i < end; i++) {
      let unit = text.charCodeAt(i);
      if (unit > 0x7f) {
        plain = false;
        break;
      }
      if (unit >= 0x41 && unit <= 0x5a) unit += 32;
      else if (dotted && unit === 0x2e) continue;
      keyA = Math.imul(keyA ^ unit, PRIME_A);
      keyB = Math.imul(keyB ^ unit, PRIME_B);
      keyB ^= keyB >>> 15;
    }
    if (!plain) {
      const surface = text.slice(start, end);
      let pair = foreign.get(surface);
      if (!pair) {
        const folded = foldWord(dotted ? surface.replaceAll(".", "") : surface);
        pair = [hashA(folded), hashB(folded)];
        foreign.set(surface, pair);
      }
      [keyA, keyB] = pair;
    }
    const alias = aliasOf.get(keyA);
    if (alias && alias.b === keyB) {
      keyA = alias.a2;
      keyB = alias.b2;
    }
    a[token - from] = keyA;
    b[token - from] = keyB;
  }
  return {from, a, b};
}

/** Whether the word with this key is written with a full stop that belongs to the name. */
export function takesFullStop(a: number, b: number): boolean {
  return abbreviated.get(a) === b;
}

/** Key of a sequence of words, lane a: the key of the words before, then one more. Start with 0. */
export function extendA(sequence: number, word: number): number {
  return (Math.imul(sequence ^ word, 0x85ebca6b) + 0x6c62272e) | 0;
}

/** Lane b of `extendA`. */
export function extendB(sequence: number, word: number): number {
  const mixed = Math.imul((sequence << 7) ^ (sequence >>> 25) ^ word, 0xc2b2ae35);
  return mixed ^ (mixed >>> 13);
}

/** Spreads lane a over the slots of a table. */
export function slotOf(a: number, b: number, mask: number): number {
  let mixed = a ^ (b << 9);
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x45d9f3b);
  return (mixed ^ (mixed >>> 15)) & mask;
}

/** Which bit stands for a word in a set of `mask + 1` bits of words that begin a name. */
export function firstWordBit(word: number, mask: number): number {
  const mixed = Math.imul(word ^ (word >>> 15), 0x2c1b3c6d);
  return (mixed ^ (mixed >>> 12)) & mask;
}

/** The tokens that spell a name, without the joints that a scan passes over. Shared by build and scan. */
export function isJoint(tokens: Tokens, token: number): boolean {
  const kind = tokens.kind[token];
  return kind === TOKEN_KIND.hyphen || kind === TOKEN_KIND.apostrophe;
}
