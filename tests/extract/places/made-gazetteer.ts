import type {PlaceFeature, PlaceLevel} from "../../../src/domain/place.js";
import {NAME_FLAG, CITY_BUCKET_SHIFT, cityBucketOf} from "../../../src/extract/places/gazetteer-flags.js";
import type {Gazetteer, GazetteerCandidate, GazetteerMatch} from "../../../src/extract/places/gazetteer.js";
import type {Tokens} from "../../../src/extract/text/tokens.js";

type Row = {
  names: string;
  feature: PlaceFeature;
  level: PlaceLevel;
  at: [number, number];
  population: number;
  country: string | null;
  division?: string;
  via?: GazetteerCandidate["via"];
};

/** A few places, so that tests need no built index. */
const ROWS: readonly Row[] = [
  {
    names: "Georgia",
    feature: "country",
    level: "country",
    at: [43.5, 42],
    population: 3_700_000,
    country: "GE"
  },
  {
    names: "Georgian|Georgians",
    feature: "country",
    level: "country",
    at: [43.5, 42],
    population: 3_700_000,
    country: "GE",
    via: "demonym"
  },
  {
    names: "Georgia",
    feature: "division",
    level: "region",
    at: [-83.5, 32.75],
    population: 10_000_000,
    country: "US",
    division: "US.GA"
  },
  {
    names: "United States|US",
    feature: "country",
    level: "country",
    at: [-98.5, 39.76],
    population: 330_000_000,
    country: "US"
  },
  {
    names: "Russia",
    feature: "country",
    level: "country",
    at: [100, 60],
    population: 144_000_000,
    country: "RU"
  },
  {names: "France", feature: "country", level: "country", at: [2, 46], population: 67_000_000, country: "FR"},
  {
    names: "India",
    feature: "country",
    level: "country",
    at: [79, 22],
    population: 1_400_000_000,
    country: "IN"
  },
  {
    names: "Pakistan",
    feature: "country",
    level: "country",
    at: [70, 30],
    population: 220_000_000,
    country: "PK"
  },
  {
    names: "Texas",
    feature: "division",
    level: "region",
    at: [-99.25, 31.25],
    population: 29_000_000,
    country: "US",
    division: "US.TX"
  },
  {
    names: "Moscow",
    feature: "settlement",
    level: "town",
    at: [37.62, 55.75],
    population: 10_400_000,
    country: "RU",
    division: "RU.48"
  },
  {
    names: "Tbilisi",
    feature: "settlement",
    level: "town",
    at: [44.83, 41.69],
    population: 1_050_000,
    country: "GE",
    division: "GE.51"
  },
  {
    names: "Gori",
    feature: "settlement",
    level: "town",
    at: [44.11, 41.98],
    population: 46_000,
    country: "GE",
    division: "GE.73"
  },
  {
    names: "Atlanta",
    feature: "settlement",
    level: "town",
    at: [-84.39, 33.75],
    population: 460_000,
    country: "US",
    division: "US.GA"
  },
  {
    names: "Macon",
    feature: "settlement",
    level: "town",
    at: [-83.63, 32.84],
    population: 90_000,
    country: "US",
    division: "US.GA"
  },
  {
    names: "Paris",
    feature: "settlement",
    level: "town",
    at: [2.35, 48.85],
    population: 2_138_000,
    country: "FR",
    division: "FR.11"
  },
  {
    names: "Paris",
    feature: "settlement",
    level: "town",
    at: [-95.56, 33.66],
    population: 25_000,
    country: "US",
    division: "US.TX"
  },
  {
    names: "Dallas",
    feature: "settlement",
    level: "town",
    at: [-96.8, 32.78],
    population: 1_300_000,
    country: "US",
    division: "US.TX"
  },
  {
    names: "Hyderabad",
    feature: "settlement",
    level: "town",
    at: [78.46, 17.38],
    population: 3_600_000,
    country: "IN",
    division: "IN.40"
  },
  {
    names: "Hyderabad",
    feature: "settlement",
    level: "town",
    at: [68.37, 25.39],
    population: 1_380_000,
    country: "PK",
    division: "PK.05"
  },
  {
    names: "San Jose",
    feature: "settlement",
    level: "town",
    at: [-121.89, 37.34],
    population: 1_000_000,
    country: "US",
    division: "US.CA"
  },
  {
    names: "Osterlund",
    feature: "lake",
    level: "site",
    at: [-71.2, 46.9],
    population: 0,
    country: "CA",
    division: "CA.10",
    via: "alternate"
  },
  {
    names: "Wrenfold",
    feature: "lake",
    level: "site",
    at: [47.6, 42.6],
    population: 0,
    country: "RU",
    division: "RU.17",
    via: "alternate"
  },
  {
    names: "San",
    feature: "settlement",
    level: "town",
    at: [-4.9, 13.3],
    population: 24_000,
    country: "ML",
    division: "ML.05"
  },
  {
    names: "Karaganda",
    feature: "division",
    level: "region",
    at: [71.02, 48.17],
    population: 1_040_000,
    country: "KZ",
    division: "KZ.12"
  },
  {
    names: "Karaganda",
    feature: "settlement",
    level: "town",
    at: [73.1, 49.81],
    population: 498_000,
    country: "KZ",
    division: "KZ.12"
  }
];

/** A gazetteer of `ROWS` that matches surfaces as written, whatever their case. */
export function madeGazetteer(): Gazetteer {
  const names = new Map<string, Row[]>();
  for (const row of ROWS) {
    for (const name of row.names.toLowerCase().split("|")) names.set(name, [...(names.get(name) ?? []), row]);
  }
  const keys = [...names.keys()];
  const candidateLists = keys.map((key) => names.get(key)!.map(candidateOf));
  const matchesAt = (tokens: Tokens, from: number): GazetteerMatch[] => {
    const matches: GazetteerMatch[] = [];
    for (let to = Math.min(tokens.count, from + 3); to > from; to--) {
      const surface = tokens.text.slice(tokens.start[from], tokens.end[to - 1]).toLowerCase();
      const nameId = keys.indexOf(surface);
      if (nameId >= 0) matches.push({from, to, nameId});
    }
    return matches;
  };
  return {
    id: "made",
    version: "1",
    matchesAt,
    scan: (tokens) => {
      const found: GazetteerMatch[] = [];
      for (let i = 0; i < tokens.count;) {
        const [match] = matchesAt(tokens, i);
        if (match) found.push(match);
        i = match ? match.to : i + 1;
      }
      return found;
    },
    candidates: (nameId) => candidateLists[nameId]!,
    nameFlags: (nameId) => flagsOf(names.get(keys[nameId]!)!),
    lookup: (name) => candidateLists[keys.indexOf(name.toLowerCase())] ?? [],
    points: ({at}) => [at]
  };
}

function candidateOf(row: Row): GazetteerCandidate {
  const [name = ""] = row.names.split("|");
  const country = row.feature === "country";
  return {
    gazetteer: "made",
    entryId: `${name}-${row.at.join()}`,
    name,
    at: row.at,
    level: row.level,
    feature: row.feature,
    radiusKm: country ? 600 : row.feature === "division" ? 250 : 10,
    population: row.population,
    countryCode: row.country,
    division: row.division ?? null,
    subdivision: null,
    disputed: null,
    via: row.via ?? "primary",
    importance: Math.round(25 * Math.log10(row.population + 1)) + (country ? 40 : 0)
  };
}

function flagsOf(rows: readonly Row[]): number {
  let flags: number = NAME_FLAG.primary;
  for (const {feature, population, via} of rows) {
    if (via === "demonym") flags |= NAME_FLAG.demonym;
    else if (feature === "country") flags |= NAME_FLAG.country;
    else if (feature === "division") flags |= NAME_FLAG.division;
    else flags |= cityBucketOf(population) << CITY_BUCKET_SHIFT;
  }
  return flags;
}
