import type {Span} from "../../domain/article.js";
import type {EventType} from "../../domain/event.js";
import {spellingAt, type Spelling} from "./spelling.js";
import type {VerbReading} from "./verbs.js";

/** What a word belongs to; a masked word is never read as a verb. */
export type Mask = "timex" | "toponym" | "name" | null;

/** A word or mark of a sentence, as the grammar sees it. */
export type Word = {
  readonly start: number;
  readonly end: number;
  /** Lower case, with a straight apostrophe. */
  readonly lower: string;
  readonly capital: boolean;
  /** As `Spelling` has them. */
  readonly verb: VerbReading | null;
  readonly noun: EventType | null;
  /** What else the spelling alone says. */
  readonly spelling: Spelling;
  /** Punctuation, a sign, or a number written in digits. */
  readonly kind: "word" | "number" | "mark";
  mask: Mask;
  /** Index into what masks it: the timex or the resolution. */
  masked: number;
  /** Between quotation marks. */
  quoted: boolean;
};

const LETTER = /[\p{L}\p{M}]/u;
const SPACE = /\s/u;

/** Of every unit beyond ASCII that was asked for: 1 a letter or mark, 2 white space, 3 anything else. */
const classes = new Uint8Array(0x10000);

function classOf(unit: number): number {
  const known = classes[unit]!;
  if (known !== 0) return known;
  const char = String.fromCharCode(unit);
  return (classes[unit] = LETTER.test(char) ? 1 : SPACE.test(char) ? 2 : 3);
}

const FULL_STOP = 0x2e;
const HYPHEN = 0x2d;

/**
 * Cuts one sentence into words for the grammar: `didn't` and `cease-fire` stay whole, `'s` stands alone,
 * `U.S.` keeps its stops. Linear.
 */
export function wordsOf(text: string, [start, end]: Span): Word[] {
  const words: Word[] = [];
  let quoted = false;
  let at = start;
  while (at < end) {
    const unit = text.charCodeAt(at);
    const from = at;
    let kind: Word["kind"] = "mark";
    if (isLetter(unit)) {
      kind = "word";
      at = wordEnd(text, at, end);
      // "Mobile, Ala., and": an abbreviation keeps its stop.
      if (text.charCodeAt(at) === FULL_STOP && at + 1 < end && isCommaOrSemicolon(text.charCodeAt(at + 1)))
        at++;
    } else if (isDigit(unit)) {
      kind = "number";
      at++;
      while (at < end) {
        const next = text.charCodeAt(at);
        if (!isDigit(next) && !(isNumberMark(next) && isDigit(text.charCodeAt(at + 1)))) break;
        at++;
      }
      if (at < end && isLetter(text.charCodeAt(at))) {
        kind = "word";
        at = wordEnd(text, at, end);
      }
    } else if (isApostrophe(unit) && isS(text.charCodeAt(at + 1)) && !isLetter(text.charCodeAt(at + 2))) {
      at += 2;
    } else {
      at++;
      if (unit <= 0x20 || (unit > 0x7f && classOf(unit) === 2)) continue;
    }
    if (kind === "mark") {
      if (unit === 0x201c || unit === 0xab) quoted = true;
      else if (unit === 0x201d || unit === 0xbb) quoted = false;
      else if (unit === 0x22) quoted = !quoted;
    }
    const spelling = spellingAt(text, from, at);
    const {lower, capital, verb, noun} = spelling;
    words.push({
      start: from,
      end: at,
      lower,
      capital: capital && kind === "word",
      verb,
      noun,
      spelling,
      kind,
      mask: null,
      masked: -1,
      quoted
    });
  }
  return words;
}

function wordEnd(text: string, from: number, end: number): number {
  let at = from + 1;
  while (at < end) {
    const unit = text.charCodeAt(at);
    if (isLetter(unit) || isDigit(unit)) at++;
    else if (isApostrophe(unit) && isLetter(text.charCodeAt(at + 1)) && at + 1 < end) {
      if (isS(text.charCodeAt(at + 1)) && !isLetter(text.charCodeAt(at + 2))) break;
      at++;
    } else if (unit === HYPHEN && isLetter(text.charCodeAt(at + 1)) && at + 1 < end) at++;
    else if (unit === FULL_STOP && at - from <= 3 && isDotted(text, from, at)) at++;
    else break;
  }
  return at;
}

/** `U.S.` and `p.m.`: single letters with a stop behind each. */
function isDotted(text: string, from: number, at: number): boolean {
  if (at - from === 1) return isLetter(text.charCodeAt(at + 1)) && text.charCodeAt(at + 2) === FULL_STOP;
  return at - from === 3 && text.charCodeAt(from + 1) === FULL_STOP;
}

/** Beyond the text's end, where `charCodeAt` gives no number, nothing is a letter. */
function isLetter(unit: number): boolean {
  if (unit < 0x80) return (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x41 && unit <= 0x5a);
  return unit >= 0x80 && classOf(unit) === 1;
}

function isDigit(unit: number): boolean {
  return unit >= 0x30 && unit <= 0x39;
}

/** Stands within a number when a digit follows. */
function isNumberMark(unit: number): boolean {
  return unit === FULL_STOP || unit === 0x2c || unit === 0x3a;
}

function isApostrophe(unit: number): boolean {
  return unit === 0x27 || unit === 0x2019;
}

/** Also the long one. */
function isS(unit: number): boolean {
  return unit === 0x73 || unit === 0x53 || unit === 0x17f;
}

function isCommaOrSemicolon(unit: number): boolean {
  return unit === 0x2c || unit === 0x3b;
}

/** Marks the words that `spans` cover; spans are in order. */
export function mask(words: readonly Word[], spans: readonly Span[], kind: Mask, first: number): void {
  let w = 0;
  for (let i = 0; i < spans.length; i++) {
    const [start, end] = spans[i]!;
    while (w < words.length && words[w]!.end <= start) w++;
    for (let k = w; k < words.length && words[k]!.start < end; k++) {
      if (words[k]!.mask !== null) continue;
      words[k]!.mask = kind;
      words[k]!.masked = first + i;
    }
  }
}
