import type {Name} from "../../domain/name.js";
import {quotationsOf, type Quotation} from "../text/quotation.js";
import {SAYING_VERBS} from "../text/reporting.js";
import type {Mention} from "./bind.js";
import type {ParsedSentence} from "./parse.js";
import type {Predicate} from "./predicates.js";
import type {Word} from "./words.js";

/** Fewer words between marks are a title or a nickname, not what somebody says. */
const LEAST_WORDS = 4;

/** "the minister", "The mayor of Lorup": a noun with its article, and little else. */
const BARE = /^(?:the|an?|his|her|their|its) [^"“”,:;]{2,40}$/iu;

/** Of the sentence that was asked for last: it may tell of several happenings, which come one after the other. */
let known: {readonly sentence: ParsedSentence; readonly found: readonly Quotation[]} | null = null;

/** Quotations and reports that the sentence has a part in. */
export function quotationsIn(text: string, sentence: ParsedSentence): readonly Quotation[] {
  if (known?.sentence !== sentence) {
    const isSpeech = ({span, direct}: Quotation): boolean =>
      !direct || text.slice(...span).split(/\s+/u, LEAST_WORDS).length === LEAST_WORDS;
    known = {sentence, found: quotationsOf(text, sentence.span).filter(isSpeech)};
  }
  return known.found;
}

/** Whether a word stands between quotation marks. */
export function isQuoted(quotations: readonly Quotation[], {start}: Word): boolean {
  return quotations.some(({direct, span}) => direct && start >= span[0] && start < span[1]);
}

/** Who says it: a name of the sentence, or the words that the text has for the speaker. */
export type Speaker = {readonly name: Name | null; readonly said: string};

/**
 * Who speaks where a predicate stands in a quotation, or is itself the verb of saying; `null` if nobody is named.
 *
 * A pronoun is not taken for a speaker: who it is was not said here.
 */
export function speakerOf(
  text: string,
  {words, names}: ParsedSentence,
  {at}: Predicate,
  quotations: readonly Quotation[]
): Speaker | null {
  const verb = words[at]!;
  const says = SAYING_VERBS.has(verb.lower) && !isQuoted(quotations, verb);
  const quotation = quotations.find(
    ({span, direct, speaker}) =>
      direct && speaker !== null && (says || (verb.start >= span[0] && verb.start < span[1]))
  );
  if (!quotation?.speaker) return null;
  const [start, end] = quotation.speaker;
  const name = names.find((mention) => isWithin(words, mention, start, end))?.item ?? null;
  const said = text.slice(start, end).replaceAll(/\s+/gu, " ").trim();
  // In other words than a name only where these are a few and nothing but that: grammar finds the subject of "said".
  return name || (!says && BARE.test(said)) ? {name, said} : null;
}

function isWithin(words: readonly Word[], {from, to}: Mention<Name>, start: number, end: number): boolean {
  return words[from]!.start >= start && words[to - 1]!.end <= end;
}
