import {iso1A2Code} from "@rapideditor/country-coder";
import {expect, test} from "vitest";
import {parseCsv} from "../../../scripts/gazetteer/csv.js";
import {readTables} from "../../../scripts/gazetteer/inputs.js";

const tables = await readTables();
const places = [...tables].filter(([name]) => name.startsWith("places-"));

/** Small states and disputed land, where the shapes that we look in say otherwise. */
const ELSEWHERE = new Set(["Balaklava", "Inkerman", "Vatican"]);
/** Half a degree or so to each side: coasts, capes and borders. */
const AROUND = [0, -0.3, 0.3, -0.8, 0.8];

test.each(["countries.csv", ...places.map(([name]) => name)])(
  "every place of %s lies in the country that its row gives, or next to it",
  (name) => {
    const astray = parseCsv(tables.get(name)!, name, ["name", "lat", "lon"])
      .map(({line, cells}) => ({line, cells, code: cells["country"] ?? cells["code"] ?? ""}))
      .filter(({cells, code}) => code !== "" && !ELSEWHERE.has(cells["name"]!))
      .filter(({cells, code}) => {
        const lies = (east: number, north: number): boolean => {
          const at: [number, number] = [Number(cells["lon"]) + east, Number(cells["lat"]) + north];
          return iso1A2Code(at) === code || iso1A2Code(at, {level: "territory"}) === code;
        };
        return !AROUND.some((east) => AROUND.some((north) => lies(east, north)));
      })
      .map(({line, cells}) => `${name}:${line} ${cells["name"]}`);
    expect(astray).toEqual([]);
  }
);

test("no two curated places have one name, which is their key", () => {
  const seen = new Map<string, string>();
  const doubles: string[] = [];
  for (const [file, text] of places) {
    for (const {line, cells} of parseCsv(text, file, ["name"])) {
      const key = cells["name"]!.toLowerCase();
      if (seen.has(key)) doubles.push(`${file}:${line} and ${seen.get(key)}: ${cells["name"]}`);
      seen.set(key, `${file}:${line}`);
    }
  }
  expect(doubles).toEqual([]);
});

test("every disputed place says who claims it in a sentence", () => {
  const rows = parseCsv(tables.get("places-disputed.csv")!, "places-disputed.csv", ["name", "disputed"]);
  const silent = rows.filter(
    ({cells}) => cells["disputed"] !== "" && !/^[A-Z].*\.$/u.test(cells["disputed"]!)
  );
  expect(silent.map(({cells}) => cells["name"])).toEqual([]);
});
