import {verbReading} from "../events/verbs.js";
import {SHAPE, wordHash} from "../text/words.js";
import {CUE} from "./cue-words.js";
import type {Observation} from "./observe.js";

/** How far to look for a verb behind a name, and for the words about a list of names. */
const VERB_REACH = 7;
const LIST_REACH = 8;

/** What the verb that follows is about and its form, as a number below 3,000; below 10 without a verb. */
export function verbAt({tokens, words}: Observation, from: number): number {
  const lowerAt = (i: number): string =>
    words.shape[i] === SHAPE.lower ? tokens.text.slice(tokens.start[i], tokens.end[i]) : "";
  let i = from;
  let aside = 0;
  if (words.shape[i] === SHAPE.comma && (lowerAt(i + 1) === "which" || lowerAt(i + 1) === "whose")) {
    aside = lowerAt(i + 1) === "which" ? 1 : 2;
    i += 2;
  }
  const end = Math.min(tokens.count, i + VERB_REACH);
  // Its own verb stands next, or behind an adverb, or behind `for its part` and the like.
  for (let step = 0; i < end; i++, step++) {
    const word = lowerAt(i);
    if (word === "") break;
    const auxiliary = AUXILIARY.get(word);
    if (auxiliary !== undefined) return 1000 + aside * 100 + auxiliary;
    const reading = verbReading(word);
    if (reading && !(reading.nounLike && step > 0)) {
      const form = reading.forms.includes("past") ? 1 : reading.forms.includes("third") ? 2 : 3;
      return 2000 + aside * 8 + form + 32 * SENSES.indexOf(reading.sense) + (reading.nounLike ? 16 : 0);
    }
    if (step > 0 && !ADVERB.test(word) && !ASIDE.has(word)) break;
    if (step === 0 && !ADVERB.test(word) && !ASIDE.has(word)) return 1 + aside;
  }
  return 4 + aside;
}

const SENSES =
  "report statement agreement demand criticism sanction plan phase cancel comment light move visit".split(
    " "
  );
const ADVERB = /ly$|^(?:also|still|never|now|then|even|yesterday|twice|later|itself|too|again|alone)$/u;
const ASIDE = new Set("for its their part on in at week last this the of own".split(" "));
const AUXILIARY: ReadonlyMap<string, number> = new Map(
  "is are was were be has have had will would can could may might must shall should does do did"
    .split(" ")
    .map((word, i) => [word, i + 1])
);

/** The token before the list of names that this one ends or stands in: `from` in `from Qatar, Greece`. */
export function beforeList({words, cues}: Observation, from: number): number {
  let i = from - 1;
  const end = Math.max(0, from - LIST_REACH);
  while (i > end) {
    const joins = words.shape[i] === SHAPE.comma || (words.shape[i] === SHAPE.lower && isAnd(words.hash[i]!));
    if (!joins) break;
    let j = i - 1;
    if (words.shape[j] === SHAPE.comma) j--;
    const name = j;
    while (j >= end && (words.shape[j] === SHAPE.title || words.shape[j] === SHAPE.mixed)) j--;
    if (j === name) break;
    i = j;
    if (i >= 0 && cues[i]! & CUE.placePreposition) break;
  }
  return i;
}

/** The token behind the list of names that this one begins or stands in. */
export function behindList({words, tokens}: Observation, to: number): number {
  let i = to;
  const end = Math.min(tokens.count, to + LIST_REACH);
  while (i < end) {
    const joins = words.shape[i] === SHAPE.comma || (words.shape[i] === SHAPE.lower && isAnd(words.hash[i]!));
    if (!joins) break;
    let j = i + 1;
    const name = j;
    while (j < end && (words.shape[j] === SHAPE.title || words.shape[j] === SHAPE.mixed)) j++;
    if (j === name) break;
    i = j;
  }
  return i;
}

const AND = new Set(["and", "or"].map(wordHash));

function isAnd(hash: number): boolean {
  return AND.has(hash);
}
