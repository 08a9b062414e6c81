import {CUE, type CueWords} from "./cue-words.js";
import type {Tokens} from "../text/tokens.js";
import {SHAPE, type Words} from "../text/words.js";
import type {Gazetteer, GazetteerCandidate} from "./gazetteer.js";
import type {Recognized} from "./recognize.js";

/** How a toponym's surface was found in the gazetteer. */
export type Reading =
  /** As written. */
  | "whole"
  /** Without a direction or a word like `the`, `county`: `northern Kenya`, `Tisza river`. */
  | "trimmed"
  /** Only a name inside it: `London` in `London Guildhall School`. */
  | "nested"
  | "unknown";

export type Offer = {
  readonly reading: Reading;
  /** What the name may mean, most important first. */
  readonly candidates: readonly GazetteerCandidate[];
};

/** Names with more meanings than this lose the least important ones. */
const MOST_CANDIDATES = 48;
const NONE: Offer = {reading: "unknown", candidates: []};

/** What the gazetteer offers for a toponym: for its whole surface, or for the most telling part of it. */
export function offerFor(
  toponym: Pick<Recognized, "from" | "to">,
  tokens: Tokens,
  words: Words,
  cueWords: CueWords,
  gazetteer: Gazetteer
): Offer {
  const {from, to} = toponym;
  const whole = matchExactly(gazetteer, tokens, from, to);
  if (whole) return {reading: "whole", candidates: whole};

  // `northern Kenya`, `Tisza river`, `The Bronx`, `Loudon Co.`
  let first = from;
  let last = to;
  while (last - first > 1 && words.shape[last - 1] === SHAPE.fullStop) last--;
  if (last < to) {
    const found = matchExactly(gazetteer, tokens, first, last);
    if (found) return {reading: "whole", candidates: found};
  }
  while (last - first > 1 && cueWords.of(words.hash[first]!) & (CUE.direction | CUE.connector)) {
    first++;
    const found = matchExactly(gazetteer, tokens, first, last);
    if (found) return {reading: "trimmed", candidates: found};
  }
  while (last - first > 1 && isRemovable(last - 1, words, cueWords)) {
    last--;
    const found = matchExactly(gazetteer, tokens, first, last);
    if (found) return {reading: "trimmed", candidates: found};
  }
  // A street, bay or hill named after a place lies elsewhere.
  if (cueWords.of(words.hash[to - 1]!) & (CUE.street | CUE.landform)) return NONE;
  if (cueWords.of(words.hash[from]!) & CUE.landform) return NONE;
  // The most important name inside: the longest, then the last one.
  let best: readonly GazetteerCandidate[] = [];
  let length = 0;
  for (let i = from; i < to; i++) {
    if (words.shape[i] === SHAPE.lower) continue;
    const inside = gazetteer
      .matchesAt(tokens, i)
      .find((match) => match.to <= to && (match.to - i > 1 || !(cueWords.of(words.hash[i]!) & PLAIN)));
    if (!inside) continue;
    const found = gazetteer.candidates(inside.nameId);
    if (found[0]?.via === "demonym" || found[0]?.via === "abbreviation") continue;
    const importance = found[0]?.importance ?? 0;
    if (inside.to - i > length || (inside.to - i === length && importance >= (best[0]?.importance ?? 0))) {
      best = found;
      length = inside.to - i;
    }
  }
  return best.length > 0 ? {reading: "nested", candidates: best.slice(0, MOST_CANDIDATES)} : NONE;
}

/** Words that are no place by themselves inside a longer name: `Centre` in `Rogers Centre`. */
const PLAIN =
  CUE.organization |
  CUE.landform |
  CUE.street |
  CUE.direction |
  CUE.division |
  CUE.connector |
  CUE.site |
  CUE.calendar |
  CUE.honorific |
  CUE.team;

/** `province`, `County`, and in lower case also `river`: capitalized it makes another name. */
function isRemovable(token: number, words: Words, cueWords: CueWords): boolean {
  const cues = cueWords.of(words.hash[token]!);
  if (cues & (CUE.division | CUE.connector)) return true;
  return words.shape[token] === SHAPE.lower && (cues & CUE.landform) !== 0;
}

function matchExactly(
  gazetteer: Gazetteer,
  tokens: Tokens,
  from: number,
  to: number
): readonly GazetteerCandidate[] | null {
  const found = gazetteer.matchesAt(tokens, from).find((match) => match.to === to);
  if (!found) return null;
  const candidates = withoutShadows(gazetteer.candidates(found.nameId));
  if (candidates.length === 0) return null;
  return candidates.length > MOST_CANDIDATES ? candidates.slice(0, MOST_CANDIDATES) : candidates;
}

/**
 * A country's own name means the country, not a part of it that shares the name: `Mexico`, `Panama`. Such parts
 * are left out, for the company of their neighbors would always speak for them.
 */
function withoutShadows(candidates: readonly GazetteerCandidate[]): readonly GazetteerCandidate[] {
  const [first] = candidates;
  if (first?.feature !== "country" || first.via !== "primary") return candidates;
  const others = candidates.filter(
    (candidate) => candidate === first || candidate.countryCode !== first.countryCode
  );
  return others.length === candidates.length ? candidates : others;
}
