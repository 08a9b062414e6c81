import type {EventType} from "../../domain/event.js";
import {wordHash} from "../text/words.js";
import {nearOf} from "./near-words.js";
import {NOUN_TYPES} from "./nouns.js";
import {NOUN_LEANINGS, type Leanings} from "./type-words.js";
import {verbReading, type VerbReading} from "./verbs.js";
import {classesOf} from "./word-class.js";

/** What a word's spelling alone says. */
export type Spelling = {
  /** Lower case, with a straight apostrophe. */
  readonly lower: string;
  /** Begins with a capital. */
  readonly capital: boolean;
  /** Read as a verb; `null` if it is none. */
  readonly verb: VerbReading | null;
  /** Type of the happening that the noun names or goes with; `null` if none. */
  readonly noun: EventType | null;
  /** Types of happenings that it leans to as a noun; 0 if none. */
  readonly leaning: Leanings;
  /** Bits of `word-class.ts`: the closed classes that it is in. */
  readonly is: number;
  /** Bits of `near-words.ts`: what it makes of a verb beside it. */
  readonly near: number;
  /** By which its meaning is found: as `wordHash` makes it. */
  readonly key: number;
};

const SLOTS = 1 << 15;
/** When so many are kept the table is emptied, so that no text can make it grow. */
const MOST_KEPT = SLOTS / 2;
/** UTF-16 code units; a slice of more would keep its whole text in memory. */
const LONGEST_KEPT = 12;

const kept: (Spelling | undefined)[] = new Array<Spelling | undefined>(SLOTS);
const surfaces: string[] = new Array<string>(SLOTS).fill("");
const hashes = new Int32Array(SLOTS);
let count = 0;

/** The spelling of `[from, to)`: texts spell few words, so each is looked up in the lexicons once. */
export function spellingAt(text: string, from: number, to: number): Spelling {
  if (to - from > LONGEST_KEPT) return spell(text.slice(from, to));
  let hash = 0x811c9dc5;
  for (let i = from; i < to; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  hash ^= hash >>> 15;
  let slot = hash & (SLOTS - 1);
  for (let known = kept[slot]; known !== undefined; known = kept[slot]) {
    if (hashes[slot] === hash && isSame(surfaces[slot]!, text, from, to)) return known;
    slot = (slot + 1) & (SLOTS - 1);
  }
  if (count >= MOST_KEPT) {
    kept.fill(undefined);
    surfaces.fill("");
    count = 0;
    slot = hash & (SLOTS - 1);
  }
  const surface = text.slice(from, to);
  const spelling = spell(surface);
  kept[slot] = spelling;
  surfaces[slot] = surface;
  hashes[slot] = hash;
  count++;
  return spelling;
}

function isSame(surface: string, text: string, from: number, to: number): boolean {
  if (surface.length !== to - from) return false;
  for (let i = 0; i < surface.length; i++)
    if (surface.charCodeAt(i) !== text.charCodeAt(from + i)) return false;
  return true;
}

function spell(surface: string): Spelling {
  const lower = surface.toLowerCase().replace("’", "'");
  const first = surface[0]!;
  return {
    lower,
    capital: first !== first.toLowerCase(),
    verb: verbReading(lower),
    noun: NOUN_TYPES.get(lower) ?? null,
    leaning: NOUN_LEANINGS.get(lower) ?? 0,
    is: classesOf(lower),
    near: nearOf(lower),
    key: wordHash(lower)
  };
}
