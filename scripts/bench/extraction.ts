import {readdirSync, readFileSync} from "node:fs";
import {availableParallelism} from "node:os";
import {join} from "node:path";
import compromise from "compromise";
import dates from "compromise-dates";
import type {Article} from "../../src/domain/article.js";
import {extract, type ExtractKit} from "../../src/extract/extract.js";
import {readKit} from "../kit.js";
import {kitOf, sharedKit} from "../kit-bytes.js";
import {extractHere, extractInWorkers, type Extractor} from "../preprocess/extractor.js";
import {startExtraction} from "../preprocess/threads.js";
import type {ReadArticle} from "../readers/articles.js";
import {inOrder} from "../workers/pool.js";

/** At least this much text is read, by going over the articles again: short runs measure the warming up. */
const LEAST_BYTES = 600_000;
/** `compromise` reads so much; its speed does not depend on the amount. */
const PEER_BYTES = 60_000;
/** The compiler has done with almost all of extraction behind so much text. */
const WARM_BYTES = 2_000_000;
const TO_REACH = 30;

/**
 * Extraction on one core, text in memory to events in memory, beside what `compromise` takes for its places and dates alone, on
 * the same texts in the same run: the first time over the texts, then behind that once, and with `--warm` behind two megabytes.
 * Last, by the clock: what preprocessing's threads read on all cores beside one core.
 *
 * @param args - NDJSON files of articles (`{"text"}` a line); by default the seeds and the project's own hard articles
 */
export async function bench(args: readonly string[]): Promise<void> {
  const files = args.filter((arg) => arg !== "--warm");
  const texts = files.length > 0 ? files.flatMap(textsOfNdjson) : ownTexts();
  const kitBytes = await readKit();
  const kit = kitOf(kitBytes);
  const bytes = byteLength(texts);
  console.log(`${texts.length} articles, ${(bytes / 1e6).toFixed(2)} MB`);

  const cold = bytes / 1e6 / cpuSecondsOf(() => extractAll(texts, kit));
  console.log(`dateline    ${cold.toFixed(2)} MB/s the first time over the texts`);
  const rounds = Math.max(1, Math.ceil(LEAST_BYTES / bytes));
  const readAgain = (): number =>
    cpuSecondsOf(() => {
      for (let round = 0; round < rounds; round += 1) extractAll(texts, kit);
    });
  const ownSeconds = readAgain();
  const own = (bytes * rounds) / 1e6 / ownSeconds;
  console.log(
    `dateline    ${own.toFixed(2)} MB/s, ${((texts.length * rounds) / ownSeconds).toFixed(0)} articles/s (everything, one core)`
  );
  if (args.includes("--warm")) {
    for (let read = bytes * (rounds + 1); read < WARM_BYTES; read += bytes * rounds) readAgain();
    console.log(`dateline    ${((bytes * rounds) / 1e6 / readAgain()).toFixed(2)} MB/s when warm`);
  }

  const cores = availableParallelism();
  const articles = texts.map(readArticleOf);
  const pool = startExtraction(cores, sharedKit(kitBytes));
  const clocked = async (extractor: Extractor, passes: number): Promise<number> => {
    const started = performance.now();
    await extractBy(extractor, articles, passes);
    return (bytes * passes) / 1e3 / (performance.now() - started);
  };
  try {
    const inThreads = extractInWorkers(pool);
    await extractBy(inThreads, articles, cores * (rounds + 1));
    const [alone, together] = [
      await clocked(extractHere(kit), rounds),
      await clocked(inThreads, rounds * cores)
    ];
    console.log(
      `dateline    ${alone.toFixed(2)} MB/s by the clock on one core, ${together.toFixed(2)} in ${cores} threads on ${cores} cores, each behind as much text`
    );
  } finally {
    await pool.close();
  }

  const some = upTo(texts, PEER_BYTES);
  compromise.plugin(dates);
  compromiseAll(some.slice(0, 1)); // warm up
  const peerSeconds = cpuSecondsOf(() => compromiseAll(some));
  const peer = byteLength(some) / 1e6 / peerSeconds;
  console.log(
    `compromise  ${peer.toFixed(3)} MB/s, ${(some.length / peerSeconds).toFixed(0)} articles/s (places and dates, ${(byteLength(some) / 1e3).toFixed(0)} kB of the same texts)`
  );
  console.log(`ratio       ${(own / peer).toFixed(1)} (to reach: ${TO_REACH})`);
}

/** Seconds of processor time, so that other programs on the machine do not count; the collector of garbage does. */
function cpuSecondsOf(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const {user, system} = process.cpuUsage(before);
  return (user + system) / 1e6;
}

function extractAll(texts: readonly string[], kit: ExtractKit): void {
  for (const [index, text] of texts.entries()) extract(articleOf(text, String(index)), kit);
}

/** All stages of preprocessing but what its articles tell each other. */
async function extractBy(
  {atOnce, annotate}: Extractor,
  articles: readonly ReadArticle[],
  passes: number
): Promise<void> {
  const all = Array.from({length: passes}, () => articles).flat();
  const done = inOrder(all, atOnce, async (article) => {
    const outcome = await annotate(article);
    if (!("answer" in outcome)) throw outcome.error;
    return outcome.answer.tell(new Map());
  });
  for await (const outcome of done) if ("error" in outcome) throw outcome.error;
}

function readArticleOf(text: string, index: number): ReadArticle {
  return {article: articleOf(text, String(index)), notices: [], reader: "text", path: String(index)};
}

function compromiseAll(texts: readonly string[]): void {
  for (const text of texts) {
    const read = compromise(text) as unknown as {
      places: () => {json: () => unknown};
      dates: () => {json: () => unknown};
    };
    read.places().json();
    read.dates().json();
  }
}

function articleOf(text: string, id: string): Article {
  const date = {edtf: "2024-03-18", source: "option"} as const;
  return {id, text, date, title: null, source: null, url: null, author: null, lang: "en"};
}

function ownTexts(): string[] {
  const seeds = readdirSync("seeds", {recursive: true, encoding: "utf8"})
    .filter((name) => /^[\w-]+\/[\w-]+\.(?:md|txt)$/u.test(name))
    .map((name) => readFileSync(join("seeds", name), "utf8").replace(/^---\n[\s\S]*?\n---\n/u, ""));
  return [...seeds, ...textsOfNdjson(join("tests", "gold", "dev.jsonl"))];
}

function textsOfNdjson(path: string): string[] {
  return readFileSync(path, "utf8")
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => (JSON.parse(line) as {text: string}).text);
}

function upTo(texts: readonly string[], bytes: number): string[] {
  const some: string[] = [];
  let length = 0;
  for (const text of texts) {
    if (length >= bytes) break;
    some.push(text);
    length += Buffer.byteLength(text);
  }
  return some;
}

function byteLength(texts: readonly string[]): number {
  return texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0);
}
