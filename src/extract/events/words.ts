import type {Span} from "../../domain/article.js";

/** What a word belongs to; a masked word is never read as a verb. */
export type Mask = "timex" | "toponym" | "name" | null;

/** A word or mark of a sentence, as the grammar sees it. */
export type Word = {
  readonly start: number;
  readonly end: number;
  /** Lower case, with a straight apostrophe. */
  readonly lower: string;
  readonly capital: boolean;
  /** Punctuation, a sign, or a number written in digits. */
  readonly kind: "word" | "number" | "mark";
  mask: Mask;
  /** Index into what masks it: the timex or the resolution. */
  masked: number;
  /** Between quotation marks. */
  quoted: boolean;
};

const LETTER = /[\p{L}\p{M}]/u;
const DIGIT = /\d/u;
const SPACE = /\s/u;

/**
 * Cuts one sentence into words for the grammar: `didn't` and `cease-fire` stay whole, `'s` stands alone,
 * `U.S.` keeps its stops. Linear.
 */
export function wordsOf(text: string, [start, end]: Span): Word[] {
  const words: Word[] = [];
  let quoted = false;
  let at = start;
  while (at < end) {
    const char = text[at]!;
    const from = at;
    let kind: Word["kind"] = "mark";
    if (isLetter(char)) {
      kind = "word";
      at = wordEnd(text, at, end);
      // "Mobile, Ala., and": an abbreviation keeps its stop.
      if (text[at] === "." && at + 1 < end && /[,;]/u.test(text[at + 1]!)) at++;
    } else if (DIGIT.test(char)) {
      kind = "number";
      at++;
      while (
        at < end &&
        (DIGIT.test(text[at]!) || (/[.,:]/u.test(text[at]!) && DIGIT.test(text[at + 1] ?? "")))
      )
        at++;
      if (at < end && isLetter(text[at]!)) {
        kind = "word";
        at = wordEnd(text, at, end);
      }
    } else if (
      (char === "'" || char === "’") &&
      /s/iu.test(text[at + 1] ?? "") &&
      !isLetter(text[at + 2] ?? "")
    ) {
      at += 2;
    } else {
      at++;
      if (char <= " " || (char > "\u007f" && SPACE.test(char))) continue;
    }
    if (kind === "mark") {
      if (char === "“" || char === "«") quoted = true;
      else if (char === "”" || char === "»") quoted = false;
      else if (char === '"') quoted = !quoted;
    }
    const surface = text.slice(from, at);
    words.push({
      start: from,
      end: at,
      lower: surface.toLowerCase().replace("’", "'"),
      capital: kind === "word" && char !== char.toLowerCase(),
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
    const char = text[at]!;
    if (isLetter(char) || DIGIT.test(char)) at++;
    else if ((char === "'" || char === "’") && isLetter(text[at + 1] ?? "") && at + 1 < end) {
      if (/s/iu.test(text[at + 1]!) && !isLetter(text[at + 2] ?? "")) break;
      at++;
    } else if (char === "-" && isLetter(text[at + 1] ?? "") && at + 1 < end) at++;
    else if (char === "." && at - from <= 3 && isDotted(text, from, at)) at++;
    else break;
  }
  return at;
}

/** `U.S.` and `p.m.`: single letters with a stop behind each. */
function isDotted(text: string, from: number, at: number): boolean {
  if (at - from === 1) return isLetter(text[at + 1] ?? "") && text[at + 2] === ".";
  return at - from === 3 && text[from + 1] === ".";
}

function isLetter(char: string): boolean {
  const unit = char.charCodeAt(0);
  if (unit < 0x80) return (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x41 && unit <= 0x5a);
  return LETTER.test(char);
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
