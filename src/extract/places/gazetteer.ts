import type {Candidate, LngLat} from "../../domain/place.js";
import {tokenize, TOKEN_KIND, type Tokens} from "../text/tokens.js";
import {NAME_FLAG} from "./gazetteer-flags.js";
import {
  extendA,
  extendB,
  firstWordBit,
  isJoint,
  keysOf,
  slotOf,
  takesFullStop,
  type NameKeys
} from "./gazetteer-fold.js";
import {
  FEATURES,
  LEVELS,
  openSections,
  stringAt,
  UNITS_PER_DEGREE,
  VIA_BITS,
  VIAS,
  type Sections,
  type Via
} from "./gazetteer-format.js";

/** A longest match of gazetteer names at one token: tokens `[from, to)` spell the name. */
export type GazetteerMatch = {
  readonly from: number;
  readonly to: number;
  /** Opaque key of the matched name; pass it to `candidates`. */
  readonly nameId: number;
};

/** A candidate with what the index knows of it and of the name that led to it. */
export type GazetteerCandidate = Candidate & {
  /** How the matched name means this place. */
  readonly via: Via;
  /** How well known the place is, 0 to 255, comparable over all kinds of place. */
  readonly importance: number;
};

/**
 * A place index as extraction sees it. The default reads the compiled binary index; a user's own
 * places are merged into it at build time.
 */
export type Gazetteer = {
  /** Goes into the output: which gazetteer, which version. */
  readonly id: string;
  readonly version: string;
  /**
   * All maximal matches in the text, left to right: no match lies inside another. Case and diacritics
   * do not count, except that a lower-case surface that is also an English word is no match, nor is
   * a postal abbreviation out of capitals.
   */
  readonly scan: (tokens: Tokens) => readonly GazetteerMatch[];
  /** Every match that starts at one token, longest first; also those that `scan` leaves out. */
  readonly matchesAt: (tokens: Tokens, from: number) => readonly GazetteerMatch[];
  /** What a matched name may mean, most important first. */
  readonly candidates: (nameId: number) => readonly GazetteerCandidate[];
  /** Bits of `NAME_FLAG` and a `cityBucket`, without looking at the candidates. */
  readonly nameFlags: (nameId: number) => number;
  /** What a free-standing name may mean; empty if unknown. */
  readonly lookup: (name: string) => readonly GazetteerCandidate[];
  /** Several points of a long river or range, nearest used; a single one for all else. */
  readonly points: (candidate: Candidate) => readonly LngLat[];
};

/** Names longer than this many words are not in the index. */
export const LONGEST_NAME = 12;
/** Names whose candidates are kept at hand. */
const REMEMBERED_NAMES = 20_000;

/**
 * Opens a compiled index. Nothing is copied or unpacked: columns are views of the bytes, candidates
 * are made when asked for.
 *
 * @param where - how errors name the file
 * @throws InputError if the bytes are not a whole index of this version
 */
export function openGazetteer(bytes: Uint8Array, where = "gazetteer index"): Gazetteer {
  const {header, sections} = openSections(bytes, where);
  const {firstWords, nodes, nameStart, nameFlags, postings} = sections;
  const firstWordMask = firstWords.length * 32 - 1;
  const remembered = new Map<number, readonly GazetteerCandidate[]>();
  const rowOf = new WeakMap<Candidate, number>();
  /** A text is scanned once and then asked for many names: its keys are made once. */
  const scanned = new WeakMap<Tokens, NameKeys>();

  const divisionNames = nameDivisions(sections);

  const candidateAt = (posting: number): GazetteerCandidate => {
    const row = posting >>> VIA_BITS;
    const source = header.sources[sections.source[row]!]!;
    const entry = sections.entry[row]!;
    const kind = sections.kind[row]!;
    const division = sections.division[row]!;
    const subdivision = sections.subdivision[row]!;
    const candidate: GazetteerCandidate = {
      gazetteer: source.id,
      entryId: source.numeric ? String(entry) : stringAt(sections.idEnd, sections.idBytes, entry),
      name: stringAt(sections.placeNameEnd, sections.placeNameBytes, row),
      at: lngLatAt(sections, row),
      level: LEVELS[kind & 7]!,
      feature: FEATURES[kind >>> 3]!,
      radiusKm: sections.radius[row]! / 10,
      population: sections.population[row]!,
      countryCode: header.countries[sections.country[row]!] || null,
      division: division === 0 ? null : stringAt(sections.divisionEnd, sections.divisionBytes, division - 1),
      divisionName: division === 0 ? null : divisionNames(division, row),
      subdivision:
        subdivision === 0
          ? null
          : stringAt(sections.subdivisionEnd, sections.subdivisionBytes, subdivision - 1),
      disputed: header.extras[row]?.disputed ?? null,
      via: VIAS[posting & ((1 << VIA_BITS) - 1)]!,
      importance: sections.importance[row]!
    };
    rowOf.set(candidate, row);
    return candidate;
  };

  const candidates = (nameId: number): readonly GazetteerCandidate[] => {
    let found = remembered.get(nameId);
    if (!found) {
      if (remembered.size >= REMEMBERED_NAMES) remembered.clear();
      found = Array.from(postings.subarray(nameStart[nameId]!, nameStart[nameId + 1]!), candidateAt);
      remembered.set(nameId, found);
    }
    return found;
  };

  /** Spells names from `from` on; `visit` sees every name that ends on the way, shortest first. */
  const walk = (
    tokens: Tokens,
    keys: NameKeys,
    from: number,
    visit: (to: number, nameId: number) => void
  ): void => {
    const {kind, start, end} = tokens;
    const count = keys.from + keys.a.length;
    let a = 0;
    let b = 0;
    let words = 0;
    for (let at = from; at < count && words < LONGEST_NAME;) {
      if (words > 0 && isJoint(tokens, at)) {
        // A hyphen or apostrophe joins two words only where no space does.
        const joined = at + 1 < count && start[at] === end[at - 1] && start[at + 1] === end[at];
        if (!joined || isJoint(tokens, at + 1)) return;
        at++;
        continue;
      }
      if (words > 0 && isParagraphBreak(tokens.text, end[at - 1]!, start[at]!)) return;
      const keyA = keys.a[at - keys.from]!;
      const keyB = keys.b[at - keys.from]!;
      a = extendA(a, keyA);
      b = extendB(b, keyB);
      const value = nodeAt(nodes, a, b);
      if (value === 0) return;
      words++;
      at++;
      if (
        at < count &&
        kind[at] === TOKEN_KIND.fullStop &&
        start[at] === end[at - 1] &&
        takesFullStop(keyA, keyB)
      )
        at++;
      if (value > 1) visit(at, (value >>> 1) - 1);
      if ((value & 1) === 0) return;
    }
  };

  const scan = (tokens: Tokens): readonly GazetteerMatch[] => {
    const keys = keysOf(tokens);
    scanned.set(tokens, keys);
    const matches: GazetteerMatch[] = [];
    let reached = 0;
    let from = 0;
    let longest = -1;
    let name: number;
    const visit = (to: number, nameId: number): void => {
      if (to > reached && accepts(tokens, from, to, nameFlags[nameId]!)) {
        longest = to;
        name = nameId;
      }
    };
    for (; from < tokens.count; from++) {
      const kind = tokens.kind[from]!;
      if (kind === TOKEN_KIND.symbol || kind >= TOKEN_KIND.apostrophe) continue;
      const bit = firstWordBit(keys.a[from]!, firstWordMask);
      if ((firstWords[bit >>> 5]! & (1 << (bit & 31))) === 0) continue;
      name = -1;
      walk(tokens, keys, from, visit);
      if (name >= 0) {
        matches.push({from, to: longest, nameId: name});
        reached = longest;
      }
    }
    return matches;
  };

  const matchesAt = (tokens: Tokens, from: number): readonly GazetteerMatch[] => {
    const matches: GazetteerMatch[] = [];
    const to = Math.min(tokens.count, from + 2 * LONGEST_NAME);
    walk(tokens, scanned.get(tokens) ?? keysOf(tokens, from, to), from, (end, nameId) =>
      matches.unshift({from, to: end, nameId})
    );
    return matches;
  };

  return {
    id: header.id,
    version: header.version,
    scan,
    matchesAt,
    candidates,
    nameFlags: (nameId) => nameFlags[nameId] ?? 0,
    lookup: (name) => {
      const tokens = tokenize(name);
      const whole = matchesAt(tokens, 0).find(({to}) => to === tokens.count);
      return whole ? candidates(whole.nameId) : [];
    },
    points: (candidate) => {
      const row = rowOf.get(candidate);
      return (row === undefined ? undefined : header.extras[row]?.points) ?? [candidate.at];
    }
  };
}

/** Names of first-order divisions by their number in the index; none for the division's own row. */
function nameDivisions(sections: Sections): (division: number, row: number) => string | null {
  const {kind, division, divisionEnd} = sections;
  const own = (LEVELS.indexOf("region") | (FEATURES.indexOf("division") << 3)) >>> 0;
  let rows: Int32Array | null = null;
  const names = new Map<number, string>();

  const rowsOfDivisions = (): Int32Array => {
    const found = new Int32Array(divisionEnd.length + 1).fill(-1);
    for (let row = 0; row < kind.length; row++) {
      if (kind[row] === own && found[division[row]!] === -1) found[division[row]!] = row;
    }
    return found;
  };

  return (number, row) => {
    rows ??= rowsOfDivisions();
    const named = rows[number]!;
    if (named < 0 || named === row) return null;
    let name = names.get(number);
    if (name === undefined) {
      name = stringAt(sections.placeNameEnd, sections.placeNameBytes, named);
      names.set(number, name);
    }
    return name;
  };
}

function lngLatAt(sections: Sections, row: number): LngLat {
  return [sections.longitude[row]! / UNITS_PER_DEGREE, sections.latitude[row]! / UNITS_PER_DEGREE];
}

/** Whether an empty line lies between two tokens: a name goes on over a line's end, but not over that. */
function isParagraphBreak(text: string, from: number, to: number): boolean {
  if (to - from < 2) return false;
  const gap = text.slice(from, to);
  return gap.indexOf("\n") !== gap.lastIndexOf("\n");
}

/** What the table of prefixes holds for a key: 0 if nothing. */
function nodeAt(nodes: Uint32Array, a: number, b: number): number {
  const mask = nodes.length / 2 - 1;
  const check = b >>> 0;
  let slot = slotOf(a, b, mask);
  let value = nodes[2 * slot + 1]!;
  while (value !== 0) {
    if (nodes[2 * slot] === check) return value;
    slot = (slot + 1) & mask;
    value = nodes[2 * slot + 1]!;
  }
  return 0;
}

/**
 * Whether a surface is written as such a name must be. Names keep their first and last capital where one of
 * them is written: "Laghman province" is no name but "Laghman" is, and so with "the Hague" and "state of Ohio".
 */
function accepts(tokens: Tokens, from: number, to: number, flags: number): boolean {
  const {text, start, end} = tokens;
  const first = isCapital(text, start[from]!);
  if (to - from > 1) {
    const last = lastWord(tokens, from, to);
    // Prefixes that a joint ties to the name stay small: al-Qaim, d'Azur.
    const tied = end[from] === start[from + 1] && isJoint(tokens, from + 1);
    const tiedEnd = last > from && start[last] === end[last - 1] && isJoint(tokens, last - 1);
    const lastCapital = isCapital(text, start[last]!);
    if (first === true && lastCapital === false && !tiedEnd) return false;
    if (first === false && lastCapital === true && !tied) return false;
  }
  if ((flags & NAME_FLAG.capitalsOnly) !== 0) {
    const surface = text.slice(start[from]!, end[to - 1]!);
    return surface === surface.toUpperCase();
  }
  const needsCapital = (flags & (NAME_FLAG.lowercaseWord | NAME_FLAG.abbreviation)) !== 0;
  return !needsCapital || first === true;
}

/** The last token of a match that is no full stop nor `'s`. */
function lastWord(tokens: Tokens, from: number, to: number): number {
  let last = to - 1;
  while (
    last > from &&
    (tokens.kind[last] === TOKEN_KIND.fullStop || tokens.kind[last] === TOKEN_KIND.possessive)
  )
    last--;
  return last;
}

/** Whether a capital stands there; null if the character has no case, as a digit or a Georgian letter. */
function isCapital(text: string, offset: number): boolean | null {
  const unit = text.charCodeAt(offset);
  if (unit < 128) {
    if (unit >= 0x41 && unit <= 0x5a) return true;
    return unit >= 0x61 && unit <= 0x7a ? false : null;
  }
  const character = String.fromCharCode(unit);
  const lower = character.toLowerCase();
  if (character !== lower) return true;
  return character !== character.toUpperCase() && lower.toUpperCase().length === 1 ? false : null;
}
