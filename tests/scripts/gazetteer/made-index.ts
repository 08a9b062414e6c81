import {buildIndex, type BuildReport} from "../../../scripts/gazetteer/build.js";
import type {Addition} from "../../../scripts/gazetteer/additions.js";
import type {GeoNamesSource} from "../../../scripts/gazetteer/geonames-source.js";
import {parseGeoNamesRow} from "../../../scripts/gazetteer/geonames-row.js";
import type {PostTown} from "../../../scripts/gazetteer/post-towns.js";
import {silentProgress} from "../../../scripts/gazetteer/progress.js";
import {openGazetteer, type Gazetteer} from "../../../src/extract/places/gazetteer.js";

/** One line of a GeoNames dump. */
export function dumpLine(fields: {
  id: number;
  name: string;
  names?: string;
  lat: number;
  lon: number;
  code?: string;
  country?: string;
  division?: string;
  subdivision?: string;
  population?: number;
}): string {
  const code = fields.code ?? "P.PPL";
  const [featureClass, featureCode] = code.split(".");
  return [
    fields.id,
    fields.name,
    fields.name.normalize("NFKD").replace(/\p{M}/gu, ""),
    fields.names ?? "",
    fields.lat,
    fields.lon,
    featureClass,
    featureCode,
    fields.country ?? "FR",
    "",
    fields.division ?? "11",
    fields.subdivision ?? "",
    "",
    "",
    fields.population ?? 1000,
    "",
    "",
    "Europe/Paris",
    "2020-01-01"
  ].join("\t");
}

/** A source of lines that are at hand. */
export function madeSource(
  lines: readonly string[],
  divisions: readonly {code: string; name: string}[] = []
): GeoNamesSource {
  return {
    eachRow: (visit, report) => {
      for (const [index, line] of lines.entries()) {
        const row = parseGeoNamesRow(line);
        if (typeof row === "string") report({file: "made.txt", line: index + 1, problem: row});
        else visit(row);
      }
      return Promise.resolve();
    },
    divisions: () => Promise.resolve(divisions),
    eachFurtherName: () => Promise.resolve(),
    countries: () => Promise.resolve([]),
    eachParent: () => Promise.resolve()
  };
}

const COUNTRIES = `code,name,lat,lon,area_km2,population,names,demonyms,abbreviations
FR,France,46,2,547030,66987244,French Republic,French|Frenchman,
US,United States,39.76,-98.5,9629091,327167434,America,American|Americans,US|U.S.
GE,Georgia,42,43.5,69700,3731000,Sakartvelo,Georgian|Georgians,`;

/** An index of few made places, as a whole build makes it. */
export async function madeGazetteer(
  lines: readonly string[],
  {
    tables = {},
    divisions = [],
    postTowns = [],
    additions = []
  }: {
    tables?: Readonly<Record<string, string>>;
    divisions?: readonly {code: string; name: string}[];
    postTowns?: readonly PostTown[];
    additions?: readonly Addition[];
  } = {}
): Promise<{gazetteer: Gazetteer; bytes: Uint8Array; report: BuildReport}> {
  const {bytes, report} = await buildIndex(
    madeSource(lines, divisions),
    new Map(Object.entries({"countries.csv": COUNTRIES, ...tables})),
    {id: "made", version: "1", leastPopulation: 0, postTowns, additions},
    silentProgress
  );
  return {gazetteer: openGazetteer(bytes), bytes, report};
}
