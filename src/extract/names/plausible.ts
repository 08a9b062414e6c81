import {CUE} from "../places/cue-words.js";
import type {Observation} from "../places/observe.js";
import {SHAPE, wordHash} from "../text/words.js";
import type {FoundName, PlaceTags} from "./recognize-names.js";
import {isWeather, namesOfThings} from "./things.js";

const hashesOf = (words: string): ReadonlySet<number> => new Set(words.split(" ").map(wordHash));
const THE = hashesOf("the");
const PRONOUN = hashesOf("i he she we they it you");
/** What stands before the noun of an office. */
const OF_OFFICE = hashesOf(
  "prime home foreign interior finance defence defense first vice deputy attorney district lieutenant grand under"
);
const ERA = hashesOf("ad bc ce bce");
/** A person must be likelier than anything else together: in doubt nobody is named. */
const LIKELY_PERSON = 0.5;
/** What was read as a place must be this surely a person or a body to be one: a surname, a team. */
const SURER_THAN_PLACE = 0.8;
const NUMBERED = /^\d+\p{Ll}+$/u;
const ORDINAL = /(?:st|nd|rd|th|[23]d)$/u;
const LAST_DAY = 31;
const TITLE_OR_NAME = CUE.honorific | CUE.firstName | CUE.lastName;

/** Leaves out what is a place, a day, a storm, and a word that only its sentence's beginning made look like a name. */
export function plausible(seen: Observation, places: PlaceTags, found: readonly FoundName[]): FoundName[] {
  if (found.length === 0) return [];
  const things = namesOfThings(seen);
  return found.filter((name) => {
    const {from, to, type, probability} = name;
    if (things.has(seen.words.hash[from]!) && !isFull(seen, name)) return false;
    const placed = places.subarray(from, to).every((place) => place > 0);
    if (placed && (probability < SURER_THAN_PLACE || isDateline(seen, from, to))) return false;
    return type === "person" ? isPerson(seen, name) : isBody(seen, name);
  });
}

/** A given name and what stands behind it: the ship has but one of them. */
function isFull({cues}: Observation, {from, to, type}: FoundName): boolean {
  return type === "person" && to - from > 1 && (cues[from]! & CUE.firstName) !== 0;
}

function isPerson(seen: Observation, {from, to, probability}: FoundName): boolean {
  const {words, cues, evidence, gazetteerClass} = seen;
  const {hash} = words;
  if (probability < LIKELY_PERSON || isWeather(hash[from]!)) return false;
  if (to - from > 1) return !isOffice(seen, from, to);
  if (PRONOUN.has(hash[from]!) || words.shape[from] === SHAPE.initial) return false;
  if (cues[from]! & CUE.calendar || (cues[from]! & TITLE_OR_NAME) === CUE.honorific) return false;
  if ((cues[from]! & (CUE.firstName | CUE.lastName)) === 0 && evidence.person[from] === 0) {
    // "Geneva talks", "the Kremlin": a town or a thing that nothing makes a person.
    if (gazetteerClass[from]! > 0 && gazetteerClass[from]! < 9) return false;
    if (from > 0 && THE.has(hash[from - 1]!)) return false;
  }
  return !isOrdinary(seen, from);
}

function isBody(seen: Observation, {from, to}: FoundName): boolean {
  const {hash, shape} = seen.words;
  const last = shape[to - 1] === SHAPE.fullStop && to - from > 1 ? to - 2 : to - 1;
  if (isMeasure(seen, from, to)) return false;
  if (ERA.has(hash[from]!) && (last === from || shape[last] === SHAPE.number)) return false;
  if (last > from) return true;
  return !(PRONOUN.has(hash[from]!) || isOrdinary(seen, from) || isDay(seen, from));
}

/** `the 19th`: most such ordinals are days; a regiment with so low a number is told by a longer name. */
function isDay({tokens}: Observation, token: number): boolean {
  const word = tokens.text.slice(tokens.start[token], tokens.end[token]);
  return NUMBERED.test(word) && ORDINAL.test(word) && Number.parseInt(word, 10) <= LAST_DAY;
}

/** "Prime Minister", "Home Secretary": an office without its holder. */
function isOffice({cues, words}: Observation, from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    if ((cues[i]! & CUE.honorific) === 0 && !OF_OFFICE.has(words.hash[i]!)) return false;
  }
  return to - from > 1;
}

/** A word that only its place at a sentence's beginning capitalized. */
function isOrdinary({words, cues, sentenceStart, evidence}: Observation, token: number): boolean {
  if (!sentenceStart[token] || words.shape[token] === SHAPE.upper) return false;
  return (cues[token]! & CUE.common) !== 0 || evidence.lower[token] === 1;
}

/** `3s 1d`, `6am`: figures with units; a regiment is the 19th or the 62d, a station 6PR. */
function isMeasure({tokens}: Observation, from: number, to: number): boolean {
  let ordinals = 0;
  for (let i = from; i < to; i++) {
    const word = tokens.text.slice(tokens.start[i], tokens.end[i]);
    if (!NUMBERED.test(word)) return false;
    if (ORDINAL.test(word)) ordinals++;
  }
  return ordinals < to - from;
}

/** `CAIRO, Ga.`: a line that begins with a place in capitals says where it was written. */
function isDateline({words}: Observation, from: number, to: number): boolean {
  const {shape, lineStart} = words;
  if (!lineStart[from]) return false;
  for (let i = from; i < to; i++) if (shape[i] !== SHAPE.upper) return false;
  const behind = shape[to];
  return (
    behind === SHAPE.comma ||
    behind === SHAPE.pause ||
    behind === SHAPE.open ||
    behind === SHAPE.hyphen ||
    behind === SHAPE.fullStop
  );
}
