/**
 * What is known of a name without looking at its candidates: bits of `Gazetteer.nameFlags`.
 * Order is part of the index format.
 */
export const NAME_FLAG = {
  country: 1 << 0,
  /** Adjective or people: `Ossetian`, `Londoners`. */
  demonym: 1 << 1,
  /** First-order division. */
  division: 1 << 2,
  /** Second-order division. */
  subdivision: 1 << 3,
  /** Sea, river, lake, mountain, desert, island, macro-region, continent. */
  natural: 1 << 4,
  /** Building, park, airport, institution. */
  site: 1 << 5,
  /** `U.S.`, `Calif.` */
  abbreviation: 1 << 6,
  /** Also an English word in lower case: `reading`, `nice`, `mobile`. */
  lowercaseWord: 1 << 7,
  /** Also a given name: `Sydney`, `Jackson`. */
  givenName: 1 << 8,
  /** Also a frequent family name: `Washington`, `Lincoln`. */
  familyName: 1 << 9,
  /** At least one place has it as its own (English) name. */
  primary: 1 << 10,
  /** From the curated table or the user's own places: somebody meant this name to be found. */
  curated: 1 << 11,
  /** Only found in capitals: `US`, `IN`. */
  capitalsOnly: 1 << 12
} as const;

/** Where the three bits of `cityBucket` stand. */
export const CITY_BUCKET_SHIFT = 13;

/** Least inhabitants of the buckets 2 to 7. */
const CITY_BUCKETS = [1_000, 5_000, 15_000, 50_000, 200_000, 1_000_000] as const;

/** 0: no settlement has the name; else 1 to 7 by the inhabitants of the largest that has it. */
export function cityBucket(nameFlags: number): number {
  return nameFlags >>> CITY_BUCKET_SHIFT;
}

/** The bucket of a settlement of that many inhabitants, 1 to 7. */
export function cityBucketOf(population: number): number {
  let bucket = 1;
  for (const least of CITY_BUCKETS) if (population >= least) bucket++;
  return bucket;
}
