import {spawnSync} from "node:child_process";
import {mkdtempSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join, resolve} from "node:path";
import {afterAll, beforeAll, expect, test, vi} from "vitest";
import type {EventCollection} from "../../../src/domain/collection.js";
import {parseCollection} from "../../../src/domain/collection.js";

vi.setConfig({testTimeout: 120_000});

const ROOT = resolve(import.meta.dirname, "..", "..", "..");
const ARTICLES = [
  {id: "a", date: "2024-03-20", text: "The ministers met in Geneva on Tuesday and signed a treaty."},
  {id: "b", date: "2024-03-21", text: "A delegation from Tbilisi arrived in Geneva on Thursday."}
];

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "dateline-preprocess-"));
});
afterAll(() => {
  rmSync(folder, {recursive: true, force: true});
});

function preprocess(
  args: readonly string[],
  input = ""
): {status: number | null; out: string; errors: string} {
  const {status, stdout, stderr} = spawnSync(
    process.execPath,
    ["--import", "./scripts/typescript.mjs", join("scripts", "preprocess.ts"), ...args],
    {cwd: ROOT, encoding: "utf8", input}
  );
  return {status, out: stdout, errors: stderr};
}

const ndjson = ARTICLES.map((article) => `${JSON.stringify(article)}\n`).join("");

test("preprocess reads standard input and writes a collection that the parser accepts, the same each time", () => {
  const first = preprocess(["-", "--out", "-", "--title", "Talks"], ndjson);
  const second = preprocess(["-", "--out", "-", "--title", "Talks", "--quiet"], ndjson);
  expect(first.status).toBe(0);
  expect(first.errors).toMatch(
    /^2 articles, \d+ events? \(\d+ dated, \d+ undated; \d+ placed, \d+ unplaced\), \d+ notices? in [\d.]+ s\n$/u
  );
  expect(second).toEqual({status: 0, out: first.out, errors: ""});

  const collection: EventCollection = parseCollection(JSON.parse(first.out), "out");
  expect(collection.dateline).toMatchObject({title: "Talks", articles: [{id: "a"}, {id: "b"}]});
  expect(collection.features.length).toBeGreaterThan(0);
});

test("preprocess --log json says each thing as a line of JSON", () => {
  const file = join(folder, "talks.ndjson");
  writeFileSync(file, `${ndjson}{broken\n`);
  const out = join(folder, "talks.geojson");
  const {status, errors} = preprocess([file, "--log", "json", "--out", out, "--date", "2024-04-01"]);
  expect(status).toBe(2);
  const events = errors
    .trimEnd()
    .split("\n")
    .map((line) => (JSON.parse(line) as {event: string}).event);
  const stages = "start read problem start extract extract start events events wrote end";
  expect(events.join(" ")).toBe(stages);
  const {dateline} = JSON.parse(readFileSync(out, "utf8")) as EventCollection;
  expect(dateline.articles.map(({date}) => date)).toEqual([
    {edtf: "2024-04-01", source: "option"},
    {edtf: "2024-04-01", source: "option"}
  ]);
  expect(dateline.notices).toMatchObject([{rule: "read/problem", severity: "error"}]);
});

test("preprocess --trace follows one article through the stages and writes nothing", () => {
  const {status, out} = preprocess(["--trace", "seeds/nellie-bly/10-bothnia.md"]);
  expect(status).toBe(0);
  expect(out.match(/^== .*$/gmu)).toEqual([
    "== article",
    "== sentences",
    "== places",
    "== times",
    "== names",
    "== events",
    "== notices"
  ]);
});
