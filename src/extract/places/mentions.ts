import type {Tokens} from "../text/tokens.js";
import {SHAPE, type Words} from "../text/words.js";
import type {Offer} from "./candidates.js";
import {CUE, type CueWords} from "./cue-words.js";
import type {GazetteerCandidate} from "./gazetteer.js";
import type {Recognized} from "./recognize.js";

/** A toponym with what it may mean and what the words about it say. */
export type Mention = {
  readonly toponym: Recognized;
  readonly offer: Offer;
  /** Same number: same surface but for case, so most likely the same place. */
  readonly group: number;
  /** Mentions that are said to contain this one, with how plainly: `X, Y`, `X (Y)`, `X in Y`, `Y's X`. */
  readonly containers: readonly Container[];
  /** Mentions that are said to lie in this one; the reverse of plain `containers`. */
  readonly holds: readonly number[];
  /** What the text calls it: `the river`, `County`, `the city of`; bits of `CALLED`. */
  readonly called: number;
};

export type Container = {readonly mention: number; readonly plain: boolean};

/** What the text calls a place. */
export const CALLED = {
  water: 1,
  county: 2,
  city: 4,
  state: 8,
  country: 16,
  island: 32,
  mountain: 64,
  region: 128
} as const;

const CALLED_BY: ReadonlyMap<string, number> = new Map([
  ...pairs("river rivers lake sea bay gulf creek strait reservoir ocean lagoon", CALLED.water),
  ...pairs("county counties co parish borough district", CALLED.county),
  ...pairs("city town village hamlet suburb municipality mayor port township neighborhood", CALLED.city),
  ...pairs("state province governor oblast prefecture statewide governorate", CALLED.state),
  ...pairs("country nation republic kingdom", CALLED.country),
  ...pairs("island islands isle archipelago", CALLED.island),
  ...pairs("mountain mountains mount volcano peak hills range", CALLED.mountain),
  ...pairs("region peninsula coast desert valley area", CALLED.region)
]);

function pairs(words: string, bit: number): [string, number][] {
  return words.split(" ").map((word) => [word, bit]);
}

/** Reads the words about each toponym. */
export function relate(
  found: readonly Recognized[],
  offers: readonly Offer[],
  tokens: Tokens,
  words: Words,
  cueWords: CueWords
): Mention[] {
  const groups = new Map<string, number>();
  const containers = found.map((_, index) => containersOf(index, found, words, cueWords, tokens));
  const holds: number[][] = found.map(() => []);
  containers.forEach((list, index) => {
    for (const {mention, plain} of list) if (plain) holds[mention]!.push(index);
  });
  return found.map((toponym, index) => {
    const surface = tokens.text.slice(...toponym.span).toLowerCase();
    const group = groups.get(surface) ?? groups.size;
    groups.set(surface, group);
    return {
      toponym,
      offer: offers[index]!,
      group,
      containers: containers[index]!,
      holds: holds[index]!,
      called: calledOf(toponym, tokens, words)
    };
  });
}

function containersOf(
  index: number,
  found: readonly Recognized[],
  words: Words,
  cueWords: CueWords,
  tokens: Tokens
): Container[] {
  const containers: Container[] = [];
  let here = found[index]!;
  // `X, Y` and `X, Y, Z`; `X (Y)`; `X in northern Y`.
  for (let next = index + 1; next < found.length && next <= index + 2; next++) {
    const other = found[next]!;
    const gap = other.from - here.to;
    if (gap < 1 || gap > 4) break;
    const shape = words.shape[here.to]!;
    const commaOnly = gap === 1 && shape === SHAPE.comma;
    const bracket = gap === 1 && shape === SHAPE.open && words.shape[other.to] === SHAPE.close;
    if (commaOnly || bracket) containers.push({mention: next, plain: true});
    else {
      if (next === index + 1 && opensWithIn(here.to, other.from, words, cueWords, tokens)) {
        containers.push({mention: next, plain: false});
      }
      break;
    }
    here = other;
  }
  // `Y's X`, `Y (X`
  const before = found[index - 1];
  if (before && found[index]!.from - before.to === 1 && words.shape[before.to] === SHAPE.possessive) {
    containers.push({mention: index - 1, plain: false});
  }
  return containers;
}

function opensWithIn(from: number, to: number, words: Words, cueWords: CueWords, tokens: Tokens): boolean {
  let inside = false;
  for (let i = from; i < to; i++) {
    const word = tokens.text.slice(tokens.start[i], tokens.end[i]).toLowerCase();
    if (word === "in" || word === "inside" || word === "of") inside = true;
    else if (
      word !== "the" &&
      word !== "," &&
      !(cueWords.of(words.hash[i]!) & (CUE.direction | CUE.division))
    )
      return false;
  }
  return inside;
}

function calledOf(toponym: Recognized, tokens: Tokens, words: Words): number {
  const {from, to} = toponym;
  let called = 0;
  for (let i = from; i <= to; i++) called |= CALLED_BY.get(wordAt(tokens, i)) ?? 0;
  let before = from - 1;
  if (wordAt(tokens, before) === "of") before--;
  if (words.shape[before] === SHAPE.lower) called |= CALLED_BY.get(wordAt(tokens, before)) ?? 0;
  return called;
}

/** A token in lower case; empty beyond the text. */
function wordAt({text, count, start, end}: Tokens, token: number): string {
  return token >= 0 && token < count ? text.slice(start[token], end[token]).toLowerCase() : "";
}

/** Whether `inner` lies in `outer`, by division codes where there are any, else by distance. */
export function contains(
  outer: GazetteerCandidate,
  inner: GazetteerCandidate,
  distanceKm: () => number
): boolean {
  if (outer === inner || outer.entryId === inner.entryId) return false;
  switch (outer.feature) {
    case "country":
      return (
        inner.feature !== "country" && inner.countryCode !== null && inner.countryCode === outer.countryCode
      );
    case "division":
      if (inner.feature === "country") return false;
      if (outer.level === "region") {
        if (inner.division !== null && outer.division !== null) {
          return inner.division === outer.division && inner.level !== "region";
        }
      } else if (inner.subdivision !== null && outer.subdivision !== null) {
        return inner.subdivision === outer.subdivision && inner.level !== "region";
      }
      break;
    case "settlement":
      return inner.population < outer.population && distanceKm() <= Math.max(outer.radiusKm, 15);
    default:
  }
  return inner.radiusKm < outer.radiusKm && distanceKm() <= outer.radiusKm * 1.2;
}
