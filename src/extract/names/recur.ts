import {CUE} from "../places/cue-words.js";
import type {Observation} from "../places/observe.js";
import {SHAPE, wordHash} from "../text/words.js";
import type {FoundName, PlaceTags} from "./recognize-names.js";

const THE = wordHash("the");
/** A name that stands again is as sure as that. */
const AGAIN = 0.9;
/** A body must be this sure to be looked for elsewhere. */
const SURE_BODY = 0.7;

/** Adds the places where a person's surname, or a body's whole name, stands again: at a sentence's beginning, say. */
export function recur(seen: Observation, places: PlaceTags, found: readonly FoundName[]): FoundName[] {
  const {tokens, words, cues} = seen;
  const {hash, shape} = words;
  const taken = new Uint8Array(tokens.count);
  const surnames = new Set<number>();
  const bodies = new Map<number, FoundName>();
  for (const name of found) {
    const {from, to, type, probability} = name;
    taken.fill(1, from, to);
    if (to - from < 2) continue;
    const last = to - 1;
    if (type === "person") {
      if (shape[last] === SHAPE.title && !(cues[last]! & CUE.common)) surnames.add(hash[last]!);
    } else if (probability >= SURE_BODY && !bodies.has(hash[from]!)) bodies.set(hash[from]!, name);
  }
  if (surnames.size === 0 && bodies.size === 0) return [...found];
  const all = [...found];
  const add = (from: number, to: number, type: FoundName["type"]): void => {
    all.push({from, to, span: [tokens.start[from]!, tokens.end[to - 1]!], type, probability: AGAIN});
  };
  for (let i = 0; i < tokens.count; i++) {
    if (taken[i] || shape[i] === SHAPE.lower) continue;
    const body = bodies.get(hash[i]!);
    if (body && standsAgain(seen, body, i, taken, places)) {
      const to = i + body.to - body.from;
      add(i, to, "organization");
      taken.fill(1, i, to);
      continue;
    }
    if (places[i] || shape[i] !== SHAPE.title || !surnames.has(hash[i]!)) continue;
    const joined =
      (i > 0 && taken[i - 1] && shape[i - 1] === SHAPE.title) || (i + 1 < tokens.count && taken[i + 1]);
    if (!joined) add(i, i + 1, "person");
  }
  return all.sort((a, b) => a.from - b.from);
}

/** Whether the same words stand from `at`, written alike, as nothing else and in no longer name. */
function standsAgain(
  {words, runFrom, runTo}: Observation,
  {from, to}: FoundName,
  at: number,
  taken: Uint8Array,
  places: PlaceTags
): boolean {
  const {hash, shape} = words;
  const length = to - from;
  const first = at > 0 && hash[at - 1] === THE ? at - 1 : at;
  if ((runFrom[at] !== at && runFrom[at] !== first) || runTo[at] !== at + length) return false;
  for (let k = 0; k < length; k++) {
    if (taken[at + k] || places[at + k]) return false;
    if (hash[at + k] !== hash[from + k] || shape[at + k] !== shape[from + k]) return false;
  }
  return true;
}
