import type {EventPlace} from "../../domain/event.js";
import {NUMERALS} from "./antecedent-fit.js";
import {isObject} from "./antecedent-words.js";
import {DETERMINERS, PREPOSITIONS} from "./grammar.js";
import type {Stretch} from "./subject.js";
import type {Word} from "./words.js";

/** What "there" stands for, with its preposition, and the words of this sentence that name it, if it does. */
export type There = {readonly said: string; readonly behind: number};

const PERSONAL = /^(?:he|she|it|they|him|her|them|his|its|their)$/u;
const OWNING = /^(?:his|its|their)$/u;
/** "Seventy-four". */
const COUNTED = /^\p{L}+ty-\p{L}+$/u;
/** What hangs on a noun: left out where something is said to be theirs. */
const HANGING = /(?<!['’]s) (?:of|from|in|at|on|for|with|to|\p{L}{3,}ing) .*$/u;
/** How far a preposition and "the" stand before a place's name, in UTF-16 code units. */
const BEFORE_A_PLACE = 16;

/** Behind a place's name: none that the place tells which of. */
const GOES_ON = /^(?:and|or|but|is|are|was|were|has|had|have|will|would|that|which|who|where|when|while)$/u;

/** Asks whom or what a pronoun stands for, by its index among the words; `null` when it is not sure. */
export type Antecedent = (word: number) => string | null;

/**
 * What a title says in place of its pronouns: the name of whom they stand for, where the title does not tell it
 * itself, once.
 *
 * @param stretches - of what the title is made, in order: who did it, what is told
 * @param there - `null` if nothing sure
 */
export function pronounsSaid(
  words: readonly Word[],
  stretches: readonly Stretch[],
  antecedent: Antecedent,
  there: There | null
): ReadonlyMap<number, string> {
  const said = new Map<number, string>();
  const told = new Set<string>();
  let first = true;
  for (const [from, to] of stretches) {
    for (let i = from; i < to; i++) {
      const {lower, mask, quoted} = words[i]!;
      const begins = first;
      first = false;
      if (mask !== null || quoted || !(PERSONAL.test(lower) || isPlace(words, i))) {
        told.add(lower);
        continue;
      }
      const personal = PERSONAL.test(lower);
      if (personal && isOwn(words, i, stretches)) continue;
      const name = personal ? antecedent(i) : there && there.behind <= i ? there.said : null;
      const key = name === null ? "" : keyOf(name);
      if (name === null || told.has(key)) continue;
      told.add(key);
      if (!personal) said.set(i, afterPreposition(words, i, name));
      else said.set(i, formOf(name, isOwning(words, i) ? lower : null, begins));
    }
  }
  return said;
}

/**
 * Whether a pronoun is bound to what stands beside it: "sold their boats", "breathed his last", "His Majesty", "a
 * coaster that dragged her anchor", or is of another verb than the title's.
 */
function isOwn(words: readonly Word[], at: number, stretches: readonly Stretch[]): boolean {
  const [head, rest = head] = stretches as readonly [Stretch, Stretch?];
  const {lower} = words[at]!;
  const next = words[at + 1];
  if (/^(?:majesty|highness|excellency|honou?r|holiness|grace|lordship|eminence)$/u.test(next?.lower ?? ""))
    return true;
  if (next?.lower === "royal" || (next?.lower === "own" && at > head[0])) return true;
  // "Four of her crew".
  const counted = at === head[0] + 2 && words[at - 1]!.lower === "of" && /^(?:his|her|its)$/u.test(lower);
  if (stretches.length > 1 && at >= head[0] && at < head[1])
    return at > head[0] + 1 && lower !== "him" && !counted;
  if (at === rest[0] || at === head[0]) return false;
  for (let i = rest[0]; i < at; i++)
    if (
      words[i]!.mask === null &&
      /^(?:that|which|who|whom|whose|where|when|while|and|but)$/u.test(words[i]!.lower)
    )
      return true;
  // "stopped a builder on his way": of whom it was done to.
  if (OWNING.test(lower) && !words.slice(rest[0], at).every(isOfVerb)) return true;
  // Things come as objects of many verbs: only of the title's own.
  return (lower === "it" || lower === "its") && at > rest[0] + 3;
}

function isOfVerb({verb, mask, lower}: Word): boolean {
  if (mask !== null) return false;
  return (
    verb !== null ||
    PREPOSITIONS.has(lower) ||
    /^(?:is|are|was|were|be|been|has|had|have|will|would|not|also)$|ly$/u.test(lower)
  );
}

/** A place as "there" would be said in full: with the preposition that it was named with, else "in". */
export function placeSaid(text: string, {span, name, gazetteerName}: EventPlace): string {
  const before = text.slice(Math.max(0, span[0] - BEFORE_A_PLACE), span[0]);
  const preposition = /\b(in|at|on|off|near|outside)\s+(?:the\s+)?$/iu.exec(before)?.[1];
  // "of the Lorup treasury": the treasury's.
  const next = /^\s(\p{Ll}+)/u.exec(text.slice(span[1], span[1] + BEFORE_A_PLACE))?.[1];
  const ofNoun = !preposition && next !== undefined && !PREPOSITIONS.has(next) && !GOES_ON.test(next);
  const article = (!ofNoun && /\bthe\s+$/iu.exec(before)?.[0]) || "";
  // A dateline's capitals.
  const written = name.length > 3 && name === name.toUpperCase() ? capitalized(name, gazetteerName) : name;
  return `${(preposition ?? "in").toLowerCase()} ${article.toLowerCase()}${written}`.replaceAll(/\s+/gu, " ");
}

function capitalized(name: string, known: string): string {
  if (name.toLowerCase() === known.toLowerCase()) return known;
  return name.toLowerCase().replaceAll(/(^|[\s-])\p{L}/gu, (begin) => begin.toUpperCase());
}

/** "here" and "there" as a place, not as in "there was". */
function isPlace(words: readonly Word[], at: number): boolean {
  const {lower} = words[at]!;
  if (lower !== "there" && lower !== "here") return false;
  return !/^(?:is|are|was|were|be|been|has|had|have|will|would|can|could|may|must|might|should|seems?|came|stood)$/u.test(
    words[at + 1]?.lower ?? ""
  );
}

/** "from there": the name alone. */
function afterPreposition(words: readonly Word[], at: number, place: string): string {
  return PREPOSITIONS.has(words[at - 1]?.lower ?? "") ? place.replace(/^\S+ /u, "") : place;
}

function isOwning(words: readonly Word[], at: number): boolean {
  const {lower} = words[at]!;
  return OWNING.test(lower) || (lower === "her" && !isObject(words, at));
}

function formOf(name: string, owning: string | null, begins: boolean): string {
  const [first = ""] = name.split(" ");
  const small =
    DETERMINERS.has(first.toLowerCase()) ||
    NUMERALS.test(first.toLowerCase()) ||
    COUNTED.test(first.toLowerCase());
  const written = begins || !small ? name : name.slice(0, 1).toLowerCase() + name.slice(1);
  if (!owning) return written;
  const short = small ? written.replace(HANGING, "") : written;
  return owning === "their" && short.endsWith("s") ? `${short}'` : `${short}'s`;
}

/** The word by which a name is known again. */
function keyOf(name: string): string {
  const words = name.toLowerCase().replace(HANGING, "").split(/\s+/u);
  return words.at(-1)!;
}
