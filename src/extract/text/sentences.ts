import type {Span} from "../../domain/article.js";
import {BEFORE_NAME, BEFORE_NUMBER, MAY_END, SENTENCE_STARTERS} from "./abbreviations.js";

const SPACE = /\s/u;
const LETTER = /\p{L}/u;
const UPPER = /\p{Lu}/u;
const LOWER = /\p{Ll}/u;
const BULLET = /[-*•‣◦–—·]/u;
const CLOSERS = "\"'”’»)]}";
const OPENERS = "\"'“‘«„([{";
const WIDE_STOPS = "。！？｡";
/** A word longer than this is no abbreviation. */
const LONGEST_ABBREVIATION = 12;

/**
 * Splits a text into sentences: headlines, list items and paragraphs included, white space around them not.
 *
 * A full stop ends a sentence unless it belongs to an abbreviation, an initial or a number, or a lower-case
 * word follows. Paragraphs that were glued together ("in the near term.Preparations for") are split. Lines
 * end sentences, except in a text that is wrapped at a fixed width. Linear in the length of the text.
 *
 * @returns spans in order, not overlapping; together they hold every character that is not white space
 *
 * @example
 * segmentSentences("Dr. Ito left at 5 p.m. on May 3. It rained.")  // [[0, 32], [33, 43]]
 */
export function segmentSentences(text: string): Span[] {
  const spans: Span[] = [];
  const wrapped = isWrapped(text);
  let start = 0;
  let quoteOpen = false;

  const cut = (end: number): void => {
    const span = trim(text, start, end);
    if (span) spans.push(span);
    start = end;
  };

  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    // Spaces, letters and most marks: no sentence ends at them.
    if (unit === 0x20 || (unit >= 0x40 && unit < 0x2026)) continue;
    const char = text[i]!;
    if (char === '"') quoteOpen = !quoteOpen;
    if (char === "\n" || char === "\r") {
      if (endsLine(text, i, wrapped)) {
        cut(i);
        quoteOpen = false;
      }
      i = skipSpace(text, i) - 1;
      continue;
    }
    if (WIDE_STOPS.includes(char)) {
      cut(i + 1);
      continue;
    }
    if (char !== "." && char !== "!" && char !== "?" && char !== "…") continue;

    let end = i + 1;
    while (end < text.length && ".!?…".includes(text[end]!)) end++;
    const stop = end;
    while (end < text.length && CLOSERS.includes(text[end]!) && !opensQuote(text, end, quoteOpen)) {
      if (text[end] === '"') quoteOpen = false;
      end++;
    }
    // A closing quotation mark that stands apart, as in tokenized text: `. " He left`.
    if (quoteOpen && text[end] === " " && text[end + 1] === '"' && /\s|$/u.test(text[end + 2] ?? "")) {
      end += 2;
      quoteOpen = false;
    }
    if (endsSentence(text, start, i, stop, end)) cut(end);
    i = end - 1;
  }
  cut(text.length);
  return spans;
}

/** Whether the stop at `[at, stop)`, followed by closing marks up to `end`, ends the sentence from `start`. */
function endsSentence(text: string, start: number, at: number, stop: number, end: number): boolean {
  if (end >= text.length) return true;
  const glued = !/\s/u.test(text[end]!);
  if (glued) return text[at] === "." && stop === at + 1 && isGluedStart(text, at, end);

  const next = skipBlanks(text, end);
  if (next >= text.length || text[next] === "\n" || text[next] === "\r") {
    return lineStartAfter(text, next) !== "lower" || text[at] !== "." || !isAbbreviation(text, start, at);
  }
  let first = next;
  while (first < text.length && OPENERS.includes(text[first]!)) first++;
  const follower = text[first] ?? "";
  if (LOWER.test(follower) && !UPPER.test(text[first + 1] ?? "")) return false;
  if (text[at] !== "." || stop > at + 1) return true;
  if (follower === "," || follower === ";" || follower === ":") return false;

  // `1. First item` at the start of a line.
  if (at - start < 6 && /^\s*\(?\d{1,3}$/u.test(text.slice(start, at))) return false;

  const word = wordBefore(text, start, at);
  const bare = word.replaceAll(".", "").toLowerCase();
  const starter = (): boolean => SENTENCE_STARTERS.has(wordFrom(text, first).toLowerCase());
  if (word === "") return true;
  if (/^\p{Lu}$/u.test(word)) return end > at + 1 || starter();
  if (word.includes(".")) return starter();
  if (BEFORE_NAME.has(bare) && UPPER.test(word[0]!)) return end > at + 1;
  if (BEFORE_NUMBER.has(bare) && /\d/u.test(follower)) return false;
  if (BEFORE_NUMBER.has(bare) && UPPER.test(word[0]!) && bare !== "no" && bare !== "sec") return starter();
  if (MAY_END.has(bare) && (UPPER.test(word[0]!) || bare.length < 5)) return starter();
  return true;
}

function isAbbreviation(text: string, start: number, at: number): boolean {
  const word = wordBefore(text, start, at);
  const bare = word.replaceAll(".", "").toLowerCase();
  return word.includes(".") || BEFORE_NAME.has(bare) || BEFORE_NUMBER.has(bare) || MAY_END.has(bare);
}

/** Two paragraphs without a space between: `term.Preparations`, but not `www.Example` or `Node.js`. */
function isGluedStart(text: string, at: number, end: number): boolean {
  const first = OPENERS.includes(text[end]!) ? end + 1 : end;
  if (!UPPER.test(text[first] ?? "") || !/[\p{Ll}\s]/u.test(text[first + 1] ?? "")) return false;
  let from = at;
  while (from > 0 && at - from < 40 && !/\s/u.test(text[from - 1]!)) from--;
  const before = text.slice(from, at);
  return /^["'“‘(]*\p{L}*\p{Ll}{2}[)"'”’]?$/u.test(before) && before.toLowerCase() !== "www";
}

/** A straight quotation mark right after a stop closes, unless a letter follows and none was open. */
function opensQuote(text: string, at: number, quoteOpen: boolean): boolean {
  const char = text[at];
  if (char !== '"' && char !== "'") return false;
  return !quoteOpen && LETTER.test(text[at + 1] ?? "");
}

/** The run of letters and inner full stops before `at`: `p.m`, `U.S`, `Inc`. */
function wordBefore(text: string, start: number, at: number): string {
  let from = at;
  while (from > start && at - from < LONGEST_ABBREVIATION) {
    const char = text[from - 1]!;
    if (LETTER.test(char)) from--;
    else if (char === "." && LETTER.test(text[from - 2] ?? "")) from--;
    else break;
  }
  return text.slice(from, at);
}

function wordFrom(text: string, from: number): string {
  let to = from;
  while (to < text.length && to - from < LONGEST_ABBREVIATION && LETTER.test(text[to]!)) to++;
  return text.slice(from, to);
}

/** Passes over white space; the caller goes on from there, so that long gaps are read once or twice. */
function skipSpace(text: string, from: number): number {
  let next = from;
  while (next < text.length && SPACE.test(text[next]!)) next++;
  return next;
}

function skipBlanks(text: string, from: number): number {
  let next = from;
  while (next < text.length && text[next] !== "\n" && text[next] !== "\r" && SPACE.test(text[next]!)) next++;
  return next;
}

function endsLine(text: string, at: number, wrapped: boolean): boolean {
  const follower = lineStartAfter(text, at);
  if (follower === "blank" || follower === "bullet") return true;
  if (wrapped) return false;
  return follower !== "lower";
}

/** What the line after the line break at `at` begins with; white space is passed over. */
function lineStartAfter(text: string, at: number): "blank" | "bullet" | "lower" | "other" {
  let next = at;
  let breaks = 0;
  while (next < text.length && /\s/u.test(text[next]!)) {
    if (text[next] === "\n" || (text[next] === "\r" && text[next + 1] !== "\n")) breaks++;
    next++;
  }
  if (next >= text.length || breaks > 1) return "blank";
  const char = text[next]!;
  if (BULLET.test(char) && /\s/u.test(text[next + 1] ?? "")) return "bullet";
  return LOWER.test(char) ? "lower" : "other";
}

/** Whether lines are broken at a fixed width: then a line break says nothing. */
function isWrapped(text: string): boolean {
  let single = 0;
  let broken = 0;
  let longest = 0;
  let lineStart = 0;
  for (let i = text.indexOf("\n"); i >= 0; i = text.indexOf("\n", i + 1)) {
    longest = Math.max(longest, i - lineStart);
    lineStart = i + 1;
    if (text[i + 1] === "\n" || text[i + 1] === "\r" || text[i - 1] === "\n" || i === 0) continue;
    single++;
    if (LOWER.test(text[i + 1] ?? "")) broken++;
  }
  return single >= 4 && longest <= 120 && broken / single > 0.3;
}

function trim(text: string, start: number, end: number): Span | null {
  let from = start;
  let to = end;
  while (from < to && /\s/u.test(text[from]!)) from++;
  while (to > from && /\s/u.test(text[to - 1]!)) to--;
  return from < to ? [from, to] : null;
}
