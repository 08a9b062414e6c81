import {CUE} from "../../src/extract/places/cue-words.js";
import type {Observation} from "../../src/extract/places/observe.js";
import {SHAPE} from "../../src/extract/text/words.js";
import {NAME_TAG} from "../../src/extract/names/recognize-names.js";

const KIND = CUE.organization | CUE.landform | CUE.street | CUE.site | CUE.team | CUE.division | CUE.calendar;
const BREAKS = new Set<number>([
  SHAPE.comma,
  SHAPE.quote,
  SHAPE.open,
  SHAPE.close,
  SHAPE.pause,
  SHAPE.possessive,
  SHAPE.symbol
]);

/**
 * Tags of the tokens `[from, to)` of a news text whose places are known, where sure rules explain every one of its
 * names: "Mr. X", a given name before a surname, a body's head noun, capitals. `null` where one stays unexplained.
 *
 * @param places - 1 for tokens of a place name
 * @param surnames - hashes of the words that end a person's name in this text; grows
 */
export function silverTags(
  seen: Observation,
  from: number,
  to: number,
  places: Uint8Array,
  surnames: Set<number>
): Uint8Array | null {
  const tags = new Uint8Array(to - from);
  const {words, cues, sentenceStart, lineStyle} = seen;
  for (let i = from; i < to;) {
    if (lineStyle[i]! > 0) return null;
    if (BREAKS.has(words.shape[i]!) || isLower(seen, i) || words.shape[i] === SHAPE.number) {
      i++;
      continue;
    }
    if ((sentenceStart[i] && cues[i]! & CUE.common && !places[i]) || cues[i]! & CUE.calendar) {
      i++;
      continue;
    }
    let end = i + 1;
    while (end < to && !BREAKS.has(words.shape[end]!) && !isAnd(seen, end)) end++;
    while (end > i + 1 && isLower(seen, end - 1)) end--;
    const tag = tagRun(seen, i, end, places, surnames);
    if (tag === null) return null;
    for (let k = tag.from; k < end; k++)
      if (tag.tag !== NAME_TAG.outside) tags[k - from] = k === tag.from ? tag.tag : tag.tag + 1;
    i = end;
  }
  return tags;
}

function tagRun(
  {words, cues}: Observation,
  from: number,
  to: number,
  places: Uint8Array,
  surnames: Set<number>
): {tag: number; from: number} | null {
  const last = to - 1;
  const length = to - from;
  if (length >= 2 && cues[last]! & CUE.organization && !(cues[last]! & CUE.street))
    return {tag: NAME_TAG.organization, from};
  let placed = 0;
  for (let i = from; i < to; i++) placed += places[i]!;
  if (placed === length) return {tag: NAME_TAG.other, from};
  let first = from;
  while (first < last && cues[first]! & CUE.honorific) first++;
  if (placed > 0) return null;
  while (first < last && words.shape[first] === SHAPE.fullStop) first++;
  let kinds = 0;
  for (let i = first; i < to; i++) kinds |= cues[i]! & KIND;
  const person = (): {tag: number; from: number} => {
    surnames.add(words.hash[last]!);
    return {tag: NAME_TAG.person, from: first};
  };
  if (kinds === 0 && first > from && to - first <= 3 && words.shape[last] === SHAPE.title) return person();
  const named =
    (cues[first]! & (CUE.firstName | CUE.common)) === CUE.firstName && words.shape[last] === SHAPE.title;
  if (kinds === 0 && named && to - first >= 2 && to - first <= 3) return person();
  if (length === 1 && surnames.has(words.hash[from]!)) return {tag: NAME_TAG.person, from};
  const letters = words.shape[from] === SHAPE.upper || words.shape[from] === SHAPE.dottedUpper;
  if (length === 1 && letters && cues[from] === 0) return {tag: NAME_TAG.organization, from};
  return null;
}

function isLower({words}: Observation, token: number): boolean {
  return words.shape[token] === SHAPE.lower;
}

function isAnd({words, tokens}: Observation, token: number): boolean {
  return (
    words.shape[token] === SHAPE.lower && tokens.text.slice(tokens.start[token], tokens.end[token]) === "and"
  );
}
