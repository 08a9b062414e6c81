import {beforeAll, expect, test, vi} from "vitest";
import type {ExtractKit} from "../../../src/extract/extract.js";
import {readKit} from "../../../scripts/kit.js";
import {kitOf, sharedKit, type KitBytes} from "../../../scripts/kit-bytes.js";
import {extractHere, extractInWorkers, type Extractor} from "../../../scripts/preprocess/extractor.js";
import {collectionOf, formatCollection} from "../../../scripts/preprocess/preprocess.js";
import type {Report} from "../../../scripts/preprocess/report.js";
import {withExtractor} from "../../../scripts/preprocess/threads.js";
import type {Answer, Task} from "../../../scripts/preprocess/worker.js";
import type {InputCollection} from "../../../scripts/readers/input-files.js";
import {startPool} from "../../../scripts/workers/pool.js";

vi.setConfig({testTimeout: 60_000});

const WORKER = new URL("../../../scripts/preprocess/worker.ts", import.meta.url);
const ENDING = new URL("./ending-worker.ts", import.meta.url);

/** Two of one story, the second of which leaves open which Portland it means; others; some that are no article. */
const FILES: Readonly<Record<string, string>> = {
  "storm-1.txt":
    "Governor Edward Harlow spoke in Portland, Maine, on 10 April 1912. Alice Renfrew came from Augusta, Maine.",
  "storm-2.txt": "Edward Harlow and Alice Renfrew met in Portland. The road was flooded on 12 April 1912.",
  "talks.ndjson": `${[
    {id: "a", date: "2024-03-20", text: "The ministers met in Geneva on Tuesday and signed a treaty."},
    {id: "a", date: "2024-03-21", text: "A delegation from Tbilisi arrived in Geneva on Thursday."},
    {text: "Der Minister reiste am Dienstag nach Genf und traf dort seine Kollegen.", lang: "de"},
    {text: 5}
  ]
    .map((article) => JSON.stringify(article))
    .join("\n")}\n`,
  "nothing.txt": "  \n",
  "flood.md": `# Flood in Derby\n\n${"The river rose again in Derby on 4 May 1932 and the mayor closed the bridge. ".repeat(60)}`
};

let bytes: KitBytes;
let kit: ExtractKit;
beforeAll(async () => {
  bytes = sharedKit(await readKit());
  kit = kitOf(bytes);
});

function inputOf(files: Readonly<Record<string, string>>): InputCollection {
  return {
    name: "made",
    files: Object.entries(files).map(([path, text]) => ({
      path,
      id: path.replace(/\.\w+$/u, ""),
      bytes: Buffer.from(text)
    })),
    problems: [],
    unread: []
  };
}

async function preprocessed(
  files: Readonly<Record<string, string>>,
  extractor: Extractor
): Promise<{written: string; bugs: number; log: string[]}> {
  const log: string[] = [];
  const report: Report = {
    start: (stage, _collection, steps) => log.push(`${stage} ${steps}`),
    step: (name) => log.push(name),
    problem: ({where}) => log.push(`problem ${where}`),
    bug: (id, path, error) => log.push(`bug ${id} of ${path}: ${String(error)}`),
    wrote: () => {},
    end: () => {}
  };
  const options = {date: null, title: null};
  const {collection, counts} = await collectionOf(inputOf(files), kit, options, report, extractor);
  return {written: formatCollection(collection), bugs: counts.bugs, log};
}

async function preprocessedBy(
  workers: number,
  files: Readonly<Record<string, string>>,
  module = WORKER
): ReturnType<typeof preprocessed> {
  const pool = startPool<Task, Answer>(workers, module, bytes);
  try {
    return await preprocessed(files, extractInWorkers(pool));
  } finally {
    await pool.close();
  }
}

test("preprocess gives the same bytes and the same report with no thread beside the main one, with one and with two", async () => {
  const here = await preprocessed(FILES, extractHere(kit));
  expect(here.written).toContain("resolve/by-other-article");
  expect(here.written).toContain("read/unread-language");
  expect(await preprocessedBy(1, FILES)).toEqual(here);
  expect(await preprocessedBy(2, FILES)).toEqual(here);
});

test("preprocess leaves out an article that ends its thread, names its file, and keeps the others", async () => {
  const {written, bugs, log} = await preprocessedBy(
    2,
    {
      "one.txt": "The mayor of Derby resigned on 4 May 1932.",
      "two.txt": "ENDS WHEN READ. The mayor of Leeds resigned on 5 May 1932.",
      "three.txt": "ENDS WHEN TOLD. The mayor of York resigned on 6 May 1932.",
      "four.txt": "The mayor of Bath resigned on 7 May 1932."
    },
    ENDING
  );
  expect(bugs).toBe(2);
  const {dateline, features} = JSON.parse(written) as {
    dateline: {articles: {id: string}[]};
    features: unknown[];
  };
  expect(dateline.articles.map(({id}) => id)).toEqual(["one", "four"]);
  expect(features).toHaveLength(2);
  expect(log.slice(log.indexOf("extract 4"))).toEqual([
    "extract 4",
    "one",
    "bug two of two.txt: Error: the thread that read it ended with code 7",
    "two",
    "three",
    "four",
    "events 3",
    "one",
    "bug three of three.txt: Error: the thread that read it ended with code 8",
    "three",
    "four"
  ]);
});

test("preprocess reads little text in the main thread, unless it is told otherwise", async () => {
  const atOnce = (asked: number | null): Promise<number> =>
    withExtractor([inputOf(FILES)], asked, async (_kit, extractor) => extractor.atOnce);
  expect(await atOnce(null)).toBe(1);
  expect(await atOnce(1)).toBe(1);
  expect(await atOnce(2)).toBeGreaterThan(1);
});
