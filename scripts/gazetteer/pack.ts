import {cityBucketOf, CITY_BUCKET_SHIFT, NAME_FLAG} from "../../src/extract/places/gazetteer-flags.js";
import {firstWordBit} from "../../src/extract/places/gazetteer-fold.js";
import {FEATURES, LEVELS, VIA_BITS, VIAS, writeSections} from "../../src/extract/places/gazetteer-format.js";
import {Column} from "./column.js";
import type {GazetteerDraft} from "./draft.js";

/** Facts about words that are no facts about places. */
export type WordLists = {
  /** Names, as the draft numbers them, that are also lower-case English words. */
  readonly lowercaseWords: ReadonlySet<number>;
  readonly givenNames: ReadonlySet<number>;
  readonly familyNames: ReadonlySet<number>;
};

const encoder = new TextEncoder();
const NATURAL = new Set(["continent", "area", "sea", "river", "lake", "mountain", "desert", "island"]);
const SITES = new Set(["site", "institution"]);
/** Subtracted from a place's importance when a name means it only so; the order of `VIAS`. */
const VIA_PENALTY = [0, 70, 10, 10] as const;
/** Added when the curated table says that the name means this place first of all. */
const OVERRIDE = 300;
/** Candidates that a name keeps; what comes behind them is never chosen. */
const MOST_POSTINGS = 100;

/**
 * The bytes of the index. Per name: postings without doubles, best first, and the flags. Equal drafts
 * give equal bytes.
 */
export function packIndex(draft: GazetteerDraft, lists: WordLists, id: string, version: string): Uint8Array {
  const {names} = draft;
  const sorted = groupByName(draft);
  const nameStart = new Uint32Array(names + 1);
  const nameFlags = new Uint16Array(names);
  const rename = new Int32Array(names).fill(-1);
  const postings = new Column(Uint32Array);
  let kept = 0;

  for (let name = 0; name < names; name++) {
    const best = rank(draft, sorted.postings.subarray(sorted.start[name], sorted.start[name + 1]));
    const own = draft.noted(name, "override") ? withoutStrayAlternates(draft, best) : best;
    if (own.length === 0) continue;
    rename[name] = kept;
    nameStart[kept] = postings.length;
    nameFlags[kept] = flagsOf(draft, lists, name, own);
    for (const posting of own.slice(0, MOST_POSTINGS)) postings.push(posting);
    kept++;
  }
  nameStart[kept] = postings.length;

  return writeSections(
    {
      id,
      version,
      places: draft.places,
      names: kept,
      sources: draft.sources,
      countries: draft.countries,
      extras: draft.extras
    },
    {
      firstWords: firstWordSet(draft.firstWords),
      nodes: draft.nodes.compact(rename),
      nameStart: nameStart.slice(0, kept + 1),
      nameFlags: nameFlags.slice(0, kept),
      postings: postings.toArray(),
      longitude: draft.longitude.toArray(),
      latitude: draft.latitude.toArray(),
      population: draft.population.toArray(),
      entry: draft.entry.toArray(),
      kind: draft.kind.toArray(),
      source: draft.source.toArray(),
      importance: draft.importance.toArray(),
      country: draft.country.toArray(),
      division: draft.division.toArray(),
      subdivision: draft.subdivision.toArray(),
      radius: draft.radius.toArray(),
      placeNameEnd: draft.placeNames.end.toArray(),
      placeNameBytes: draft.placeNames.bytes.toArray(),
      idEnd: draft.ids.end.toArray(),
      idBytes: draft.ids.bytes.toArray(),
      divisionEnd: draft.divisions.end.toArray(),
      divisionBytes: draft.divisions.bytes.toArray(),
      subdivisionEnd: draft.subdivisions.end.toArray(),
      subdivisionBytes: draft.subdivisions.bytes.toArray()
    },
    (text) => encoder.encode(text)
  );
}

/** A bit a word, in a set with some eight times as many bits as words. */
function firstWordSet(words: ReadonlySet<number>): Uint32Array<ArrayBuffer> {
  let bits = 1024;
  while (bits < 8 * words.size) bits *= 2;
  const set = new Uint32Array(bits / 32);
  for (const word of words) {
    const bit = firstWordBit(word, bits - 1);
    set[bit >>> 5] = (set[bit >>> 5]! | (1 << (bit & 31))) >>> 0;
  }
  return set;
}

/** Counting sort of the pairs by name; the order of arrival stays. */
function groupByName(draft: GazetteerDraft): {start: Uint32Array; postings: Uint32Array} {
  const {pairName, pairPosting} = draft;
  const start = new Uint32Array(draft.names + 1);
  for (let pair = 0; pair < pairName.length; pair++) start[pairName.at(pair) + 1]!++;
  for (let name = 0; name < draft.names; name++) start[name + 1]! += start[name]!;
  const next = start.slice();
  const postings = new Uint32Array(pairPosting.length);
  for (let pair = 0; pair < pairName.length; pair++) {
    postings[next[pairName.at(pair)]!++] = pairPosting.at(pair);
  }
  return {start, postings};
}

/** Each place once, by its best claim to the name; best first. */
function rank(draft: GazetteerDraft, postings: Uint32Array): number[] {
  if (postings.length === 1) return [postings[0]!];
  const byRow = new Map<number, number>();
  for (const posting of postings) {
    const row = posting >>> VIA_BITS;
    const known = byRow.get(row);
    if (known === undefined || scoreOf(draft, posting) > scoreOf(draft, known)) byRow.set(row, posting);
  }
  return [...byRow.values()].sort((x, y) => scoreOf(draft, y) - scoreOf(draft, x) || x - y);
}

function scoreOf(draft: GazetteerDraft, posting: number): number {
  const row = posting >>> VIA_BITS;
  const via = posting & ((1 << VIA_BITS) - 1);
  return draft.importance.at(row) - VIA_PENALTY[via]! + (draft.overrides.has(row) ? OVERRIDE : 0);
}

/** When the table says what a name means, alternate names that GeoNames has for others are noise. */
function withoutStrayAlternates(draft: GazetteerDraft, postings: readonly number[]): number[] {
  const alternate = VIAS.indexOf("alternate");
  return postings.filter((posting) => {
    const via = posting & ((1 << VIA_BITS) - 1);
    return via !== alternate || draft.isCurated(posting >>> VIA_BITS);
  });
}

function flagsOf(draft: GazetteerDraft, lists: WordLists, name: number, postings: readonly number[]): number {
  let flags = 0;
  let city = 0;
  for (const posting of postings) {
    const row = posting >>> VIA_BITS;
    const via = VIAS[posting & ((1 << VIA_BITS) - 1)]!;
    const kind = draft.kind.at(row);
    const feature = FEATURES[kind >>> 3]!;
    if (via === "demonym") flags |= NAME_FLAG.demonym;
    else {
      if (via === "abbreviation") flags |= NAME_FLAG.abbreviation;
      if (via === "primary") flags |= NAME_FLAG.primary;
      if (feature === "country") flags |= NAME_FLAG.country;
      else if (feature === "division")
        flags |= LEVELS[kind & 7] === "region" ? NAME_FLAG.division : NAME_FLAG.subdivision;
      else if (NATURAL.has(feature)) flags |= NAME_FLAG.natural;
      else if (SITES.has(feature)) flags |= NAME_FLAG.site;
      else city = Math.max(city, cityBucketOf(draft.population.at(row)));
    }
  }
  if (lists.lowercaseWords.has(name)) flags |= NAME_FLAG.lowercaseWord;
  if (lists.givenNames.has(name)) flags |= NAME_FLAG.givenName;
  if (lists.familyNames.has(name)) flags |= NAME_FLAG.familyName;
  if (draft.noted(name, "curated")) flags |= NAME_FLAG.curated;
  // A town may be called what a code is: Wa in Ghana, WA for Washington.
  const isCode = postings.every((posting) => VIAS[posting & ((1 << VIA_BITS) - 1)] === "abbreviation");
  if (isCode && draft.noted(name, "capitalsOnly")) flags |= NAME_FLAG.capitalsOnly;
  return flags | (city << CITY_BUCKET_SHIFT);
}
