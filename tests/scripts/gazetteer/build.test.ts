import {execFile} from "node:child_process";
import {mkdtemp, rm, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import path from "node:path";
import {promisify} from "node:util";
import {zipSync} from "fflate";
import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {readAddition} from "../../../scripts/gazetteer/additions.js";
import {buildIndex} from "../../../scripts/gazetteer/build.js";
import {openDump} from "../../../scripts/gazetteer/geonames-source.js";
import {readTables} from "../../../scripts/gazetteer/inputs.js";
import {silentProgress} from "../../../scripts/gazetteer/progress.js";
import {openGazetteer} from "../../../src/extract/places/gazetteer.js";
import {dumpLine, madeGazetteer} from "./made-index.js";

const run = promisify(execFile);
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "gazetteer-"));
});
afterAll(async () => {
  await rm(folder, {recursive: true, force: true});
});

async function put(name: string, content: string | Uint8Array): Promise<string> {
  const file = path.join(folder, name);
  await writeFile(file, content);
  return file;
}

const DUMP = [
  dumpLine({
    id: 100,
    name: "Testville",
    names: "Essaiville",
    lat: 10,
    lon: 20,
    country: "FR",
    division: "11",
    population: 50_000
  }),
  dumpLine({id: 101, name: "Region of Tests", lat: 11, lon: 21, code: "A.ADM1", division: "11"}),
  dumpLine({id: 102, name: "River Proof", names: "Proof River", lat: 12, lon: 22, code: "H.STM"}),
  dumpLine({id: 103, name: "Unnamed Brook", lat: 12, lon: 22, code: "H.STM"}),
  dumpLine({id: 104, name: "Empty Hamlet", lat: 12, lon: 22, population: 0}),
  "this is no row",
  dumpLine({id: 105, name: "Orphan", lat: 13, lon: 23, division: "", population: 10}),
  dumpLine({
    id: 106,
    name: "Republic of Made",
    lat: 14,
    lon: 24,
    country: "XM",
    code: "A.PCLI",
    division: "00"
  }),
  dumpLine({id: 107, name: "Republic of France", lat: 47, lon: 3, code: "A.PCLI", division: "00"})
];

/** Columns of `countryInfo.txt`: codes, name, capital, area, inhabitants, and far behind the entry. */
const countryLine = (code: string, name: string, id: number): string =>
  [code, "", "", "", name, "", "7", "8", "EU", "", "", "", "", "", "", "", String(id), ""].join("\t");

describe("a GeoNames dump", () => {
  test.each(["txt", "zip"])("is read from %s, with names, codes, countries and hierarchy", async (kind) => {
    const home = await mkdtemp(path.join(folder, "dump-"));
    const text = DUMP.join("\n");
    const places = kind === "txt" ? text : zipSync({"allCountries.txt": new TextEncoder().encode(text)});
    await writeFile(path.join(home, `allCountries.${kind}`), places);
    await writeFile(
      path.join(home, "alternateNamesV2.txt"),
      "1\t100\tde\tProbestadt\t\n2\t100\tlink\thttps://x\t\n4\t107\tde\tFrankreich\t\n3\t100\ten\tTest Town\t1\n"
    );
    await writeFile(
      path.join(home, "admin1CodesASCII.txt"),
      "FR.11\tRegion of Tests\tRegion of Tests\t101\n"
    );
    await writeFile(path.join(home, "admin2Codes.txt"), "");
    await writeFile(path.join(home, "hierarchy.txt"), "101\t105\tADM\n");
    await writeFile(
      path.join(home, "countryInfo.txt"),
      `# ISO\tISO3\n${countryLine("XM", "Made", 106)}\n${countryLine("FR", "France", 107)}\n`
    );

    const tables = new Map([["countries.csv", "code,name,lat,lon,area_km2,population\nFR,France,46,2,5,6"]]);
    const options = {id: "made", version: "1", leastPopulation: 0, additions: []};
    const {bytes, report} = await buildIndex(await openDump(home), tables, options, silentProgress);
    const gazetteer = openGazetteer(bytes);

    expect(gazetteer.lookup("Essaiville")[0]).toMatchObject({entryId: "100", via: "alternate"});
    expect(gazetteer.lookup("Probestadt")[0]).toMatchObject({entryId: "100", via: "alternate"});
    expect(gazetteer.lookup("Test Town")[0]).toMatchObject({entryId: "100", via: "primary"});
    expect(gazetteer.lookup("Region of Tests")[0]).toMatchObject({
      entryId: "FR.11",
      at: [21, 11],
      level: "region"
    });
    expect(gazetteer.lookup("Proof River")[0]).toMatchObject({feature: "river"});
    expect(gazetteer.lookup("Unnamed Brook")).toEqual([]);
    expect(gazetteer.lookup("Empty Hamlet")).toEqual([]);
    expect(gazetteer.lookup("Orphan")[0]).toMatchObject({
      division: "FR.11",
      divisionName: "Region of Tests"
    });
    expect(gazetteer.lookup("Region of Tests")[0]!.divisionName).toBeNull();
    expect(gazetteer.lookup("Made")[0]).toMatchObject({feature: "country", countryCode: "XM", at: [24, 14]});
    expect(gazetteer.lookup("Frankreich")[0]).toMatchObject({feature: "country", entryId: "FR", at: [2, 46]});
    expect(report).toEqual([
      {
        file: `allCountries.${kind}`,
        problems: [{line: 6, problem: "expected 19 tab-separated columns, found 1"}]
      }
    ]);
  });

  test("without a table of places, damaged or empty is refused with what to do", async () => {
    const home = await mkdtemp(path.join(folder, "bad-"));
    await expect(openDump(path.join(home, "none"))).rejects.toThrow("expected a folder with a GeoNames dump");
    await expect(openDump(home)).rejects.toThrow(
      "expected allCountries or cities500 (.txt or .zip), found neither"
    );
    const build = async (name: string, content: Uint8Array): Promise<unknown> => {
      await writeFile(path.join(home, name), content);
      const dump = await openDump(home);
      return dump.eachRow(
        () => undefined,
        () => undefined,
        silentProgress
      );
    };
    await expect(build("cities500.txt", new TextEncoder().encode("no\nrows"))).rejects.toThrow(
      "expected rows of a GeoNames dump, found 2 other lines"
    );
    const zip = zipSync({"allCountries.txt": new TextEncoder().encode(DUMP.join("\n").repeat(50))});
    await expect(build("allCountries.zip", zip.slice(0, zip.length / 2))).rejects.toThrow(
      /expected a whole zip archive/u
    );
    await expect(build("allCountries.zip", zipSync({"readme.txt": new Uint8Array()}))).rejects.toThrow(
      "expected allCountries.txt in the archive, found none"
    );
  });
});

describe("a user's own places", () => {
  test("win over all others, and bad rows are told with their line", async () => {
    const file = await put(
      "mine.csv",
      'name,lat,lon,names,country\nTestville,1,2,"My Town|Hometown",FR\nNowhere,95,2,,\n,1,1,,\nFar,3,4,,france\n'
    );
    const {gazetteer, report} = await madeGazetteer(DUMP, {additions: [await readAddition(file)]});
    expect(gazetteer.lookup("Testville")[0]).toMatchObject({gazetteer: "user", at: [2, 1]});
    expect(gazetteer.lookup("Hometown")[0]).toMatchObject({gazetteer: "user"});
    expect(report.find((each) => each.file === file)!.problems).toEqual([
      {line: 3, problem: 'expected lat in -90..90 and lon in -180..180, found "95" and "2"'},
      {line: 4, problem: "expected a name, found none"},
      {line: 5, problem: 'expected a two-letter country code, found "france"'}
    ]);
  });

  test("are read from GeoJSON, points and shapes", async () => {
    const file = await put(
      "mine.geojson",
      JSON.stringify({
        type: "FeatureCollection",
        features: [
          {
            type: "Feature",
            properties: {name: "Camp One", names: ["Base One"]},
            geometry: {type: "Point", coordinates: [7, 8]}
          },
          {
            type: "Feature",
            properties: {name: "Field"},
            geometry: {
              type: "LineString",
              coordinates: [
                [0, 0],
                [2, 4]
              ]
            }
          },
          {type: "Feature", properties: {name: "No place"}, geometry: null}
        ]
      })
    );
    const {gazetteer, report} = await madeGazetteer([], {additions: [await readAddition(file)]});
    expect(gazetteer.lookup("Base One")[0]).toMatchObject({name: "Camp One", at: [7, 8]});
    expect(gazetteer.lookup("Field")[0]!.at).toEqual([1, 2]);
    expect(report.find((each) => each.file === file)!.problems).toMatchObject([{line: 3}]);
  });

  test.each([
    ["gone.csv", null, "expected a file with places, found none"],
    [
      "header.csv",
      "place,x,y\nA,1,2\n",
      "expected a header line with name, lat, lon; found no name, lat, lon"
    ],
    ["empty.csv", "", "expected a header line with name, lat, lon, found an empty file"],
    ["open.csv", 'name,lat,lon\n"A,1,2\n', 'expected a closing ", found the end of the file'],
    ["mine.xlsx", "x", 'expected a .csv or .geojson file, found ".xlsx"'],
    ["broken.geojson", "{", "expected JSON, found a mistake"],
    ["other.geojson", "[]", 'expected a GeoJSON "FeatureCollection", found other JSON'],
    ["latin.csv", Uint8Array.of(0x6e, 0xe9, 0x0a), "expected UTF-8 text, found other bytes"]
  ])("in the bad file %s stop the build", async (name, content, message) => {
    const file = content === null ? path.join(folder, name) : await put(name, content);
    await expect(readAddition(file)).rejects.toThrow(message);
  });

  test("in a bad file make the command exit with 2 and one line", async () => {
    const command = ["--import", "tsx", "scripts/gazetteer.ts", "--add", path.join(folder, "none.csv")];
    const failed = await run(process.execPath, command).catch(
      (error: unknown) => error as {code: number; stderr: string}
    );
    expect(failed).toMatchObject({code: 2});
    expect(failed.stderr).toMatch(
      /none\.csv: expected a file with places, found none\. Check the path\.\n$/u
    );
  });
});

describe("the build", () => {
  test("gives the same bytes for the same input", async () => {
    const [first, second] = [await madeGazetteer(DUMP), await madeGazetteer(DUMP)];
    expect(Buffer.from(first.bytes).equals(second.bytes)).toBe(true);
  });

  test("keeps one place where a town and its division share a name", async () => {
    const {gazetteer} = await madeGazetteer(DUMP.slice(0, 1), {
      divisions: [{code: "FR.11", name: "Testville"}]
    });
    expect(gazetteer.lookup("Testville").map(({level}) => level)).toEqual(["town"]);
    expect(gazetteer.lookup("Testville Province").map(({level}) => level)).toEqual(["region"]);
  });

  test("finds no bad row in the project's own tables", async () => {
    const tables = await readTables();
    const places = new Map([...tables].filter(([name]) => !name.startsWith("names-")));
    const options = {id: "made", version: "1", leastPopulation: 0, additions: []};
    const source = {
      eachRow: () => Promise.resolve(),
      divisions: () => Promise.resolve([]),
      eachFurtherName: () => Promise.resolve(),
      countries: () => Promise.resolve([]),
      eachParent: () => Promise.resolve()
    };
    const {report} = await buildIndex(source, places, options, silentProgress);
    expect(report).toEqual([]);
  });
});
