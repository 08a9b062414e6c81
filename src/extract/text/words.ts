import {TOKEN_KIND, type Tokens} from "./tokens.js";

/** How a token is written; the values of `Words.shape`. */
export const SHAPE = {
  lower: 0,
  /** `Moscow`, `St` */
  title: 1,
  /** `USA`, two letters or more */
  upper: 2,
  /** `A` */
  initial: 3,
  /** `McLean`, `iPhone` */
  mixed: 4,
  number: 5,
  /** `A417`, `3rd` */
  alphanumeric: 6,
  /** `U.S.` */
  dottedUpper: 7,
  /** `W.Va.`, `a.m.` */
  dotted: 8,
  comma: 9,
  fullStop: 10,
  quote: 11,
  hyphen: 12,
  open: 13,
  close: 14,
  pause: 15,
  possessive: 16,
  apostrophe: 17,
  symbol: 18,
  /** A word of a script without capitals. */
  caseless: 19
} as const;

/** What a model sees of each token, column by column. */
export type Words = {
  /** Hash of the word in lower case, never 0. */
  readonly hash: Int32Array;
  /** One of `SHAPE`. */
  readonly shape: Uint8Array;
  /** 1 when white space with a line break, or the text's beginning, stands before the token. */
  readonly lineStart: Uint8Array;
  /** 1 when nothing stands between the token and the one before it. */
  readonly glued: Uint8Array;
};

const SEED = 0x811c9dc5;
const PRIME = 0x01000193;

/** Hash of a word as `describeWords` makes it; case does not count. */
export function wordHash(word: string): number {
  return hashOf(word.toLowerCase(), 0, word.toLowerCase().length);
}

function hashOf(text: string, from: number, to: number): number {
  let hash = SEED;
  for (let i = from; i < to; i++) hash = Math.imul(hash ^ text.charCodeAt(i), PRIME);
  return finished(hash);
}

function finished(hash: number): number {
  hash ^= hash >>> 15;
  hash = Math.imul(hash, 0x2c1b3c6d);
  hash ^= hash >>> 12;
  return hash === 0 ? 1 : hash;
}

/** Hash and shape of every token of a text, in linear time. */
export function describeWords(tokens: Tokens): Words {
  const {text, count} = tokens;
  const hash = new Int32Array(count);
  const shape = new Uint8Array(count);
  const lineStart = new Uint8Array(count);
  const glued = new Uint8Array(count);
  let before = 0;

  for (let token = 0; token < count; token++) {
    const start = tokens.start[token]!;
    const end = tokens.end[token]!;
    if (token === 0) lineStart[token] = 1;
    else if (before === start) glued[token] = 1;
    else if (hasLineBreak(text, before, start)) lineStart[token] = 1;
    before = end;

    let key = SEED;
    let upper = 0;
    let lower = 0;
    let digits = 0;
    let foreign = false;
    for (let i = start; i < end; i++) {
      let unit = text.charCodeAt(i);
      if (unit > 0x7f) {
        if (unit === 0x2019) unit = 0x27;
        else {
          foreign = true;
          break;
        }
      }
      if (unit >= 0x41 && unit <= 0x5a) {
        upper++;
        unit += 0x20;
      } else if (unit >= 0x61 && unit <= 0x7a) lower++;
      else if (unit >= 0x30 && unit <= 0x39) digits++;
      key = Math.imul(key ^ unit, PRIME);
    }
    if (foreign) {
      const word = text.slice(start, end);
      const lowered = word.toLowerCase();
      hash[token] = hashOf(lowered, 0, lowered.length);
      const raised = word.toUpperCase();
      [upper, lower, digits] = [0, 0, 0];
      for (let i = 0; i < word.length && i < lowered.length && i < raised.length; i++) {
        if (lowered[i] === raised[i]) {
          if (word[i]! >= "0" && word[i]! <= "9") digits++;
        } else if (word[i] === lowered[i] && !isGeorgian(word.charCodeAt(i))) lower++;
        else if (word[i] === raised[i]) upper++;
      }
    } else {
      hash[token] = finished(key);
    }
    shape[token] = shapeOf(text, start, tokens.kind[token]!, upper, lower, digits);
  }
  return {hash, shape, lineStart, glued};
}

/** Georgian letters have capitals in Unicode that nobody begins a name with. */
function isGeorgian(unit: number): boolean {
  return unit >= 0x10d0 && unit <= 0x10ff;
}

function hasLineBreak(text: string, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (text.charCodeAt(i) === 10) return true;
  return false;
}

function shapeOf(
  text: string,
  start: number,
  kind: number,
  upper: number,
  lower: number,
  digits: number
): number {
  switch (kind) {
    case TOKEN_KIND.possessive:
      return SHAPE.possessive;
    case TOKEN_KIND.apostrophe:
      return SHAPE.apostrophe;
    case TOKEN_KIND.hyphen:
      return SHAPE.hyphen;
    case TOKEN_KIND.fullStop:
      return SHAPE.fullStop;
    case TOKEN_KIND.number:
      return SHAPE.number;
    case TOKEN_KIND.dotted:
      return lower === 0 ? SHAPE.dottedUpper : SHAPE.dotted;
    case TOKEN_KIND.word: {
      if (upper === 0 && lower === 0) return digits > 0 ? SHAPE.alphanumeric : SHAPE.caseless;
      if (digits > 0) return SHAPE.alphanumeric;
      if (upper === 0) return SHAPE.lower;
      if (lower === 0) return upper === 1 ? SHAPE.initial : SHAPE.upper;
      if (upper === 1) {
        const first = text[start]!;
        return first === first.toUpperCase() && first !== first.toLowerCase() ? SHAPE.title : SHAPE.mixed;
      }
      return SHAPE.mixed;
    }
    default:
      return symbolShape(text.charCodeAt(start));
  }
}

function symbolShape(unit: number): number {
  switch (unit) {
    case 0x2c:
      return SHAPE.comma;
    case 0x22:
    case 0x201c:
    case 0x201d:
    case 0xab:
    case 0xbb:
      return SHAPE.quote;
    case 0x28:
    case 0x5b:
      return SHAPE.open;
    case 0x29:
    case 0x5d:
      return SHAPE.close;
    case 0x3a:
    case 0x3b:
    case 0x2014:
    case 0x2013:
    case 0x21:
    case 0x3f:
      return SHAPE.pause;
    default:
      return SHAPE.symbol;
  }
}
