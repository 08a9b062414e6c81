import {spawnSync} from "node:child_process";
import {existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join, resolve} from "node:path";
import {afterAll, beforeAll, expect, test, vi} from "vitest";

// Each test starts a command, some of them the whole of extraction, on a machine that may be busy.
vi.setConfig({testTimeout: 120_000});

const ROOT = resolve(import.meta.dirname, "..", "..");
const ARTICLE =
  "The ministers of both countries met in Geneva on Tuesday and agreed on a new round of talks.";

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "dateline-commands-"));
});
afterAll(() => {
  rmSync(folder, {recursive: true, force: true});
});

/** Runs a command of the project as npm does, with nothing on standard input unless given. */
function run(
  command: string,
  args: readonly string[],
  input = ""
): {status: number | null; out: string; errors: string} {
  const {status, stdout, stderr} = spawnSync(
    process.execPath,
    ["--import", "./scripts/typescript.mjs", join("scripts", `${command}.ts`), ...args],
    {cwd: ROOT, encoding: "utf8", input, maxBuffer: 2 ** 28}
  );
  return {status, out: stdout, errors: stderr};
}

function inFolder(name: string, files: Readonly<Record<string, string>>): string {
  const path = join(folder, name);
  mkdirSync(path, {recursive: true});
  for (const [file, content] of Object.entries(files)) writeFileSync(join(path, file), content);
  return path;
}

test.each([
  [["gone"], "gone: expected a file or a folder, found nothing there. Check the spelling of the path."],
  [
    ["--date", "yesterday"],
    '--date: expected a date such as 2024-03-18, found "yesterday". Write year, month and day.'
  ],
  [["--log", "xml"], "--log: expected json, found xml. Write --log json or leave it out."],
  [
    ["--qiet"],
    "preprocess: expected options that it knows, found unknown option '--qiet' (Did you mean --quiet?). See `npm run preprocess -- --help`."
  ]
])("preprocess %j ends with one line and exit code 2", (args, message) => {
  expect(run("preprocess", args)).toEqual({status: 2, out: "", errors: `${message}\n`});
});

test("a bad article is reported and counted, the others are written, and nothing is left half-written", () => {
  const articles = inFolder("mixed", {"a.txt": ARTICLE, "b.txt": "", "c.md": ARTICLE});
  const out = join(folder, "mixed.geojson");
  const {status, errors} = run("preprocess", [articles, "--out", out]);
  expect(status).toBe(2);
  expect(errors).toContain(
    "b.txt: expected an article, found an empty file. Put text into it or remove it.\n2 articles"
  );
  expect(errors).toContain(", 1 not read in ");
  expect(JSON.parse(readFileSync(out, "utf8"))).toMatchObject({type: "FeatureCollection"});
  expect(readdirSync(folder).filter((name) => name.includes(".part"))).toEqual([]);
});

test("a collection that cannot be read leaves the old one as it was", () => {
  const articles = inFolder("bad", {"b.txt": ""});
  const out = join(folder, "old.geojson");
  writeFileSync(out, "old");
  const {status, errors} = run("preprocess", [articles, "--out", out, "--quiet"]);
  expect(status).toBe(2);
  expect(errors).toContain(
    "expected at least one article that can be read, found none in 1 file. Mend what is said above."
  );
  expect(readFileSync(out, "utf8")).toBe("old");
});

test("an output that cannot be written is refused by name", () => {
  const articles = inFolder("good", {"a.txt": ARTICLE});
  const out = join(folder, "good", "a.txt", "out.geojson");
  const {status, errors} = run("preprocess", [articles, "--out", out, "--quiet"]);
  expect(status).toBe(2);
  expect(errors).toMatch(
    /out\.geojson: expected a file that can be written, found E\w+\. Choose another place, or free this one\.\n$/u
  );
  expect(existsSync(out)).toBe(false);
});

test("an article in a language that is not read is kept and nothing in it is guessed", () => {
  const french =
    "Le ministre des Affaires étrangères est arrivé mardi à Genève, où il doit rencontrer ses homologues pour parler de la paix dans la région.";
  const articles = inFolder("french", {"a.txt": french});
  const {status, out} = run("preprocess", [articles, "--out", "-", "--quiet"]);
  expect(status).toBe(0);
  expect(JSON.parse(out)).toMatchObject({
    features: [],
    dateline: {articles: [{lang: "fr", text: french, notices: [{rule: "read/unread-language"}]}]}
  });
});

test("annotate answers a bad line with what is wrong with it, and goes on", () => {
  const lines = ["{broken", JSON.stringify({id: "good", text: ARTICLE}), JSON.stringify({id: "x", text: 5})];
  const {status, out, errors} = run("annotate", [], lines.join("\n"));
  const problems = [
    'standard input line 1: expected a JSON object, found "{broken". Write each article as one line of JSON.',
    'standard input line 3: expected "text" to be a string, found 5. Put the value into quotation marks.'
  ];
  expect(status).toBe(2);
  expect(errors).toBe(`${problems.join("\n")}\n`);
  const answers = out
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line) as {id: string | null; error?: string});
  expect(answers.map(({id, error}) => ({id, error}))).toEqual([
    {id: null, error: problems[0]},
    {id: "good", error: undefined},
    {id: null, error: problems[1]}
  ]);
});

test("a command that knows no option says so once", () => {
  expect(run("annotate", ["file.ndjson"])).toMatchObject({status: 2, out: ""});
});
