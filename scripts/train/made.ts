import {allFakers} from "@faker-js/faker";
import {chance} from "./crf.js";
import type {GoldDocument, GoldToponym} from "./gold.js";
import type {Pool, PooledPlace} from "./name-pools.js";
import {ORGANIZATIONS, STATE_ABBREVIATIONS, STREETS, TEMPLATES} from "./templates.js";

type Random = () => number;
export type Pools = Record<Pool, PooledPlace[]>;
/** Demonyms: adjective and plural by country code. */
export type Peoples = readonly {readonly adjective: string; readonly plural: string}[];

/** Sentences a made article has. */
const SENTENCES = 8;
/** How often a slot takes a name that the article has already used. */
const REPEATED = 0.25;

/**
 * Made articles: sentences of `TEMPLATES` filled with places of the whole world, each place marked with its
 * kind. No coordinates.
 */
export function makeDocuments(count: number, pools: Pools, peoples: Peoples, seed: number): GoldDocument[] {
  const random = chance(seed);
  const templates = TEMPLATES.trim().split("\n");
  const people = personNames();
  const documents: GoldDocument[] = [];
  for (let d = 0; d < count; d++) {
    const used = new Map<string, string[]>();
    let text = "";
    const toponyms: GoldToponym[] = [];
    for (let s = 0; s < SENTENCES; s++) {
      const template = templates[Math.floor(random() * templates.length)]!;
      const filled = fill(template, {pools, peoples, people, used, random});
      for (const {start, end, kind} of filled.toponyms) {
        toponyms.push({start: start + text.length, end: end + text.length, kind});
      }
      text += filled.text + (random() < 0.3 ? "\n\n" : " ");
    }
    documents.push({id: `made-${d}`, text, toponyms});
  }
  return documents;
}

type Filling = {
  readonly pools: Pools;
  readonly peoples: Peoples;
  readonly people: {readonly given: readonly string[]; readonly family: readonly string[]};
  readonly used: Map<string, string[]>;
  readonly random: Random;
};

function fill(
  template: string,
  {pools, peoples, people, used, random}: Filling
): {text: string; toponyms: {start: number; end: number; kind: string}[]} {
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
  const tied = new Map<string, PooledPlace>();
  const toponyms: {start: number; end: number; kind: string}[] = [];
  let text = "";
  let last = 0;
  for (const slot of template.matchAll(/\{([^}]+)\}/gu)) {
    text += template.slice(last, slot.index);
    last = slot.index + slot[0].length;
    const [label = "", rest = ""] = slot[1]!.split(":");
    const [pool = "", tie] = rest.split("#");
    let name: string;
    let kind: string | null = null;
    switch (label) {
      case "P":
        name = `${pick(people.given)} ${pick(people.family)}`;
        break;
      case "S":
        name = pick(people.family);
        break;
      case "O":
        name = pick(ORGANIZATIONS);
        break;
      case "D":
        name = pick(peoples).adjective;
        kind = "demonym";
        break;
      case "DS":
        name = pick(peoples).plural;
        kind = "demonym";
        break;
      default: {
        // `X`: a person or ship that has the name of a place.
        kind = label === "X" ? null : label === "A" ? "associative" : "literal";
        const known = used.get(pool) ?? [];
        const place = tie ? tied.get(tie) : undefined;
        const again = kind !== null && known.length > 0 && !tie && random() < REPEATED;
        if (again) name = pick(known);
        else name = place ? relatedName(place, pool, pools) : placeName(pool, pools, random, tied, tie);
        if (kind !== null) used.set(pool, [...known, name]);
        if (pool.toUpperCase() === pool) name = name.toUpperCase();
      }
    }
    if (kind) toponyms.push({start: text.length, end: text.length + name.length, kind});
    text += name;
  }
  // An abbreviation's full stop ends the sentence, too.
  return {text: text + template.slice(last), toponyms};
}

function placeName(
  slot: string,
  pools: Pools,
  random: Random,
  tied: Map<string, PooledPlace>,
  tie: string | undefined
): string {
  const pool = slot.toLowerCase();
  if (pool === "street") return STREETS[Math.floor(random() * STREETS.length)]!;
  if (pool === "usabbr") {
    const short = Object.values(STATE_ABBREVIATIONS);
    return short[Math.floor(random() * short.length)]!;
  }
  const american = pool.startsWith("us");
  const kind = (american ? pool.slice(2) : pool) as Pool;
  const list = pools[kind].length > 0 ? pools[kind] : pools.city;
  for (let attempt = 0; ; attempt++) {
    // Known places more often than hamlets.
    const a = list[Math.floor(random() * list.length)]!;
    const b = list[Math.floor(random() * list.length)]!;
    const place = kind === "city" || kind === "town" ? (a.population > b.population ? a : b) : a;
    if (american && place.countryCode !== "US" && attempt < 400) continue;
    if (tie) tied.set(tie, place);
    if (kind === "county" && american && !place.name.endsWith("County")) return `${place.name} County`;
    return place.name;
  }
}

/** The country or first-order division of a place that the sentence has named. */
function relatedName(place: PooledPlace, pool: string, pools: Pools): string {
  if (pool === "country")
    return pools.country.find((c) => c.countryCode === place.countryCode)?.name ?? "Utopia";
  return pools.state.find((s) => s.division === place.division)?.name ?? place.name;
}

function personNames(): {given: string[]; family: string[]} {
  const given: string[] = [];
  const family: string[] = [];
  for (const locale of [
    "en",
    "fr",
    "de",
    "es",
    "it",
    "pl",
    "tr",
    "en_NG",
    "en_IN",
    "pt_BR",
    "sv",
    "nl"
  ] as const) {
    const person = allFakers[locale].rawDefinitions.person as unknown as Record<
      string,
      Record<string, unknown>
    >;
    for (const [list, out] of [
      [person["first_name"], given],
      [person["last_name"], family]
    ] as const) {
      for (const part of Object.values(list ?? {})) {
        if (Array.isArray(part)) {
          out.push(
            ...part
              .filter((name): name is string => typeof name === "string" && !name.includes(" "))
              .slice(0, 300)
          );
        }
      }
    }
  }
  return {given, family};
}
