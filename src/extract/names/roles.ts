import {CUE} from "../places/cue-words.js";
import type {Observation} from "../places/observe.js";
import {SHAPE} from "../text/words.js";

const MOST_WORDS = 8;
/** Nouns of office that the word list of places does not have. */
const OFFICES = new Set(
  "leader premier envoy emperor empress tsar kaiser viscount baron baroness countess marquess earl marshal collector magistrate advocate unionist councillor negotiator minister-designate lawyer activist lawmaker researcher scientist economist analyst journalist reporter correspondent witness survivor resident farmer businessman entrepreneur founder chief ceo executive striker midfielder goalkeeper coach captain player champion winner candidate opposition prosecutor policeman fireman firefighter student teacher nurse surgeon geologist historian archaeologist explorer whaler composer novelist poet painter pianist singer actor actress director producer president-elect foreign prime defense defence finance interior deputy vice former acting senior union state".split(
    " "
  )
);

/**
 * The title or office that stands right before a person's name, with what belongs to it ("Russian Foreign Minister"), or
 * behind it between commas ("Maria Vella, a lawyer,"); `null` if none.
 */
export function roleBefore(text: string, seen: Observation, from: number, to: number): string | null {
  return before(text, seen, from) ?? behind(text, seen, to);
}

function before(
  text: string,
  {tokens, words, cues, sentenceStart}: Observation,
  from: number
): string | null {
  let first = from;
  let office = false;
  for (let i = from - 1; i >= 0 && from - i <= MOST_WORDS; i--) {
    const word = text.slice(tokens.start[i], tokens.end[i]);
    const shape = words.shape[i]!;
    if (word === "The") break;
    const title = ((cues[i]! & CUE.honorific) !== 0 && word !== "named") || OFFICES.has(word.toLowerCase());
    if (title) office = true;
    else if (shape === SHAPE.possessive || shape === SHAPE.fullStop || shape === SHAPE.hyphen) {
      if (first === from) break;
      if (shape === SHAPE.fullStop && !(cues[i - 1]! & CUE.honorific)) break;
      if (shape === SHAPE.possessive) break;
    } else if (shape === SHAPE.lower && !office) break;
    else if (shape === SHAPE.lower && !OFFICES.has(word.toLowerCase())) break;
    else if (
      shape !== SHAPE.title &&
      shape !== SHAPE.upper &&
      shape !== SHAPE.dottedUpper &&
      shape !== SHAPE.lower
    )
      break;
    else if (!office) break;
    first = i;
    if (sentenceStart[i]) break;
  }
  if (!office || first === from) return null;
  // "half-brother": never the second half alone.
  if (words.shape[first] === SHAPE.hyphen && first > 0) first--;
  return text.slice(tokens.start[first], tokens.end[from - 1]).replaceAll(/\s+/gu, " ");
}

function behind(text: string, {tokens, words, cues}: Observation, to: number): string | null {
  if (to >= tokens.count || words.shape[to] !== SHAPE.comma) return null;
  let end = to + 1;
  let office = false;
  while (
    end < tokens.count &&
    end - to <= MOST_WORDS &&
    words.shape[end] !== SHAPE.comma &&
    words.shape[end] !== SHAPE.fullStop
  ) {
    const word = text.slice(tokens.start[end], tokens.end[end]).toLowerCase();
    if (word === "who" || word === "and" || word === "was" || word === "said") return null;
    if (cues[end]! & CUE.honorific || OFFICES.has(word)) office = true;
    end++;
  }
  if (!office || words.shape[end] !== SHAPE.comma) return null;
  let first = to + 1;
  if (/^(?:an?|the)$/iu.test(text.slice(tokens.start[first], tokens.end[first]))) first++;
  return text.slice(tokens.start[first], tokens.end[end - 1]).replaceAll(/\s+/gu, " ");
}
