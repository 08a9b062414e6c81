import {CUE} from "../places/cue-words.js";
import type {Observation} from "../places/observe.js";
import {SHAPE} from "../text/words.js";
import type {FoundName, PlaceTags} from "./recognize-names.js";

const THE = /^the$/iu;
const PRONOUN = /^(?:I|He|She|We|They|It|You)$/u;
/** What was read as a place must be this surely a person or a body to be one: a team, a surname. */
const SURER_THAN_PLACE = 0.8;

/** Leaves out what is a place, and a word that only its sentence's beginning made look like a name. */
export function plausible(
  {tokens, words, cues, sentenceStart, evidence, gazetteerClass}: Observation,
  places: PlaceTags,
  found: readonly FoundName[]
): FoundName[] {
  return found.filter(({from, to, type, probability}) => {
    if (probability < SURER_THAN_PLACE && places.subarray(from, to).every((place) => place > 0)) return false;
    if (to - from > 1) return true;
    if (PRONOUN.test(tokens.text.slice(tokens.start[from], tokens.end[from]))) return false;
    const known = (cues[from]! & (CUE.firstName | CUE.lastName)) !== 0 || evidence.person[from]! > 0;
    if (type === "person" && !known) {
      // "Geneva talks", "the Kremlin": a town or a thing that nothing makes a person.
      if (gazetteerClass[from]! > 0 && gazetteerClass[from]! < 9) return false;
      if (from > 0 && THE.test(tokens.text.slice(tokens.start[from - 1], tokens.end[from - 1]))) return false;
    }
    const ordinary = (cues[from]! & CUE.common) !== 0 || evidence.lower[from] === 1;
    if (sentenceStart[from] && ordinary && words.shape[from] !== SHAPE.upper) return false;
    return !(type === "person" && cues[from]! & CUE.calendar);
  });
}

/** Adds the places where a person's surname, or a body's whole name, stands again: at a sentence's beginning, say. */
export function recur(seen: Observation, places: PlaceTags, found: readonly FoundName[]): FoundName[] {
  const {tokens, words, cues} = seen;
  const taken = new Uint8Array(tokens.count);
  const surnames = new Set<number>();
  for (const {from, to, type} of found) {
    taken.fill(1, from, to);
    const last = to - 1;
    if (
      type === "person" &&
      to - from > 1 &&
      words.shape[last] === SHAPE.title &&
      !(cues[last]! & CUE.common)
    ) {
      surnames.add(words.hash[last]!);
    }
  }
  if (surnames.size === 0) return [...found];
  const all = [...found];
  for (let i = 0; i < tokens.count; i++) {
    if (taken[i] || places[i] || words.shape[i] !== SHAPE.title || !surnames.has(words.hash[i]!)) continue;
    const joined =
      (i > 0 && taken[i - 1] && words.shape[i - 1] === SHAPE.title) || (i + 1 < tokens.count && taken[i + 1]);
    if (joined) continue;
    all.push({
      from: i,
      to: i + 1,
      span: [tokens.start[i]!, tokens.end[i]!],
      type: "person",
      probability: 0.9
    });
  }
  return all.sort((a, b) => a.from - b.from);
}
