import type {Span} from "../../domain/article.js";
import {SAYING_VERBS} from "./reporting.js";

/** Words between quotation marks, or told in somebody's name. */
export type Quotation = {
  /** Of the words that are quoted or reported, without the marks. */
  readonly span: Span;
  readonly direct: boolean;
  /** Of the words that name the speaker; `null` when the sentence names none. */
  readonly speaker: Span | null;
};

const NEW_LINE = 0x0a;
/** Longest quotation that is believed: a mark that never closes must not swallow an article. */
const LONGEST_QUOTE = 1000;
const LONGEST_SPEAKER = 140;

/**
 * Finds quoted spans and reported speech with its speaker, sentence by sentence.
 *
 * Reported are `X said that …`, `…, X said` and `According to X, …`. A quotation without a verb of saying
 * in its sentence has no speaker.
 *
 * @param sentences - spans as `segmentSentences` gives them
 */
export function findQuotations(text: string, sentences: readonly Span[]): Quotation[] {
  const quotes = quotedSpans(text);
  const found: Quotation[] = [];
  let next = 0;
  for (const sentence of sentences) {
    const own: Span[] = [];
    while (next < quotes.length && quotes[next]![0] < sentence[1]) own.push(quotes[next++]!);
    const report = reportIn(text, sentence, own);
    for (const span of own) found.push({span, direct: true, speaker: report?.speaker ?? null});
    if (report && own.length === 0) found.push({span: report.said, direct: false, speaker: report.speaker});
  }
  return found;
}

/**
 * The quotations that one sentence has a part in, with their speaker: looked for from the paragraph's beginning, since
 * a quotation may run over several sentences, and to the end of the sentence in which it closes. Reads no further back
 * and ahead than a quotation can be long.
 */
export function quotationsOf(text: string, sentence: Span): Quotation[] {
  const marks = openingMarks(text);
  const near = firstFrom(marks, sentence[0] - LONGEST_QUOTE);
  // Most sentences have no quotation near: their paragraph need not be looked for.
  if (near === marks.length || marks[near]! >= sentence[1] - 1) return indirectIn(text, sentence);
  const from = paragraphStart(text, sentence[0]);
  const own = quotedSpans(text, [from, sentence[1] - 1]).filter(([, end]) => end > sentence[0]);
  if (own.length === 0) return indirectIn(text, sentence);
  const [first, last] = [own[0], own.at(-1)];
  const report =
    reportIn(text, sentence, own) ??
    (last && last[1] >= sentence[1] ? reportIn(text, [last[0], sentenceEnd(text, last[1])], own) : null) ??
    (first && first[0] <= sentence[0] ? reportIn(text, [from, first[0]], own) : null);
  const speaker = report?.speaker ?? null;
  return own.map((span) => ({span, direct: true, speaker}));
}

/** What a sentence without quotation marks tells in somebody's name. */
function indirectIn(text: string, sentence: Span): Quotation[] {
  const report = reportIn(text, sentence, []);
  return report ? [{span: report.said, direct: false, speaker: report.speaker}] : [];
}

function paragraphStart(text: string, at: number): number {
  const least = Math.max(0, at - LONGEST_QUOTE);
  let from = at;
  while (from > least && text.charCodeAt(from - 1) !== NEW_LINE) from--;
  return from;
}

/** Behind the full stop after a quotation's end, or where the line ends. */
function sentenceEnd(text: string, from: number): number {
  const limit = Math.min(text.length, from + LONGEST_SPEAKER);
  let at = from + 1;
  while (at < limit && text[at] !== "\n" && !(text[at] === "." && /\s/u.test(text[at + 1] ?? " "))) at++;
  return Math.min(at + 1, text.length);
}

/** Spans between quotation marks that open in a stretch, marks left out, in order; an unclosed mark gives none. */
export function quotedSpans(text: string, [start, stop]: Span = [0, text.length]): Span[] {
  const spans: Span[] = [];
  const marks = openingMarks(text);
  let behind = start;
  for (let m = firstFrom(marks, start); m < marks.length && marks[m]! < stop; m++) {
    const at = marks[m]!;
    if (at < behind) continue;
    const closing = closingOf(text.charCodeAt(at));
    const limit = Math.min(text.length, at + LONGEST_QUOTE);
    let end = at + 1;
    for (; end < limit; end++) {
      const unit = text.charCodeAt(end);
      if (unit === closing || (unit === NEW_LINE && text.charCodeAt(end + 1) === NEW_LINE)) break;
    }
    if (end < limit && text.charCodeAt(end) === closing) {
      spans.push([at + 1, end]);
      behind = end + 1;
    }
  }
  return spans;
}

/** The marks of the text that was asked for last: its sentences are asked for one after the other. */
let known: {readonly text: string; readonly marks: Int32Array} = {text: "", marks: new Int32Array(0)};

/** Where marks stand that may open a quotation, ascending. */
function openingMarks(text: string): Int32Array {
  if (known.text !== text) {
    const marks: number[] = [];
    for (let i = 0; i < text.length; i++) if (closingOf(text.charCodeAt(i)) >= 0) marks.push(i);
    known = {text, marks: Int32Array.from(marks)};
  }
  return known.marks;
}

/** Index of the first of ascending `places` that is not before `at`. */
function firstFrom(places: Int32Array, at: number): number {
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (places[middle]! < at) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The mark that closes what a mark opens; -1 for what opens nothing. */
function closingOf(unit: number): number {
  if (unit === 0x22) return 0x22;
  if (unit < 0xab) return -1;
  if (unit === 0x201c) return 0x201d;
  if (unit === 0x201e) return 0x201c;
  return unit === 0xab ? 0xbb : -1;
}

/** Of the letters beyond ASCII, asked for by their unit. */
const LETTER = /\p{L}/u;

function isLetter(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  if (unit < 0x80) return (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x41 && unit <= 0x5a);
  return LETTER.test(text[at]!);
}

/** The lengths of the verbs of saying, as bits by their first letter: few words need be cut out and looked up. */
const LENGTHS = new Uint32Array(128);
for (const verb of SAYING_VERBS) LENGTHS[verb.charCodeAt(0)]! |= 1 << verb.length;

function maySay(first: number, length: number): boolean {
  return first < 128 && length < 32 && (LENGTHS[first]! & (1 << length)) !== 0;
}

/** The verb of saying in a sentence, who speaks and what is said. */
function reportIn(
  text: string,
  [start, end]: Span,
  quotes: readonly Span[]
): {speaker: Span; said: Span} | null {
  // An "a", of either case: no other sentence need be cut out.
  const according =
    (text.charCodeAt(start) | 0x20) === 0x61
      ? /^according to ([^,]{2,140}),/iu.exec(text.slice(start, Math.min(end, start + 160)))
      : null;
  if (according) {
    const speakerStart = start + "according to ".length;
    return {
      speaker: [speakerStart, speakerStart + according[1]!.length],
      said: [start + according[0].length, end]
    };
  }
  const inQuote = (at: number): boolean => quotes.some(([from, to]) => at >= from && at < to);
  let at = start;
  while (at < end) {
    let to = at;
    while (to < end && isLetter(text, to)) to++;
    if (
      to > at &&
      maySay(text.charCodeAt(at), to - at) &&
      !inQuote(at) &&
      SAYING_VERBS.has(text.slice(at, to))
    ) {
      const report = reportAround(text, [start, end], [at, to], quotes);
      if (report) return report;
    }
    at = Math.max(to, at + 1);
  }
  return null;
}

function reportAround(
  text: string,
  [start, end]: Span,
  verb: Span,
  quotes: readonly Span[]
): {speaker: Span; said: Span} | null {
  const limit = Math.max(start, verb[0] - LONGEST_SPEAKER);
  const before = text.slice(limit, verb[0]);
  const comma = Math.max(before.lastIndexOf(","), before.lastIndexOf("”"), before.lastIndexOf('"'));
  const subject = trimmed(text, limit + comma + 1, verb[0]);
  const tail = text.slice(verb[1], Math.min(end, verb[1] + LONGEST_SPEAKER));

  // `…, said the minister.`
  if (!subject || subject[1] - subject[0] < 2) {
    const speaker = /^\s+([^,.;:"“]{2,120})/u.exec(tail)?.[1];
    if (!speaker || comma < 0) return null;
    const from = verb[1] + tail.indexOf(speaker);
    return {speaker: [from, from + speaker.length], said: [start, verb[0]]};
  }
  // `…, the minister said.` or `…”, she said.`
  const closes = /^\s*(?:[.,;]|$|on \p{Lu}|in an? |to )/u.test(tail);
  if (comma >= 0 && closes && limit + comma > start) return {speaker: subject, said: [start, limit + comma]};
  // `The minister said (that) …`, `The minister said: “…”`
  const whole = trimmed(text, limit, verb[0]);
  if (!whole || (quotes.length === 0 && /^\s*(?:[.;]|$)/u.test(tail))) return null;
  return {
    speaker: comma >= 0 && subject[0] - start > LONGEST_SPEAKER / 2 ? subject : whole,
    said: [verb[1], end]
  };
}

function trimmed(text: string, start: number, end: number): Span | null {
  let from = start;
  let to = end;
  while (from < to && /[\s“”"]/u.test(text[from]!)) from++;
  while (to > from && /[\s“”",]/u.test(text[to - 1]!)) to--;
  return from < to ? [from, to] : null;
}
