import {execFileSync} from "node:child_process";
import {readFile, stat} from "node:fs/promises";
import {performance} from "node:perf_hooks";
import {gzipSync} from "node:zlib";
import {openGazetteer} from "../../src/extract/places/gazetteer.js";
import {tokenize} from "../../src/extract/text/tokens.js";
import {PATHS} from "../gazetteer/inputs.js";
import {readGazetteer} from "../gazetteer/read.js";

const ROUNDS = 9;
/** Made-up words and names: enough to leave the processor's caches. */
const SENTENCES = [
  "The minister of Georgia met her colleague from South Ossetia in Geneva on Thursday, and both went on to Moscow.",
  "Police in Springfield, Ill., said that a fire had spread from a barn near the Ohio River to three houses.",
  "He was reading about the Battle of the Nile when the train from Port-au-Prince came in, two hours late.",
  "No town nor river is named in this sentence, which is as long as most sentences of a newspaper are."
];
const TEXT_MB = 2;
const COLD = `
  const started = performance.now();
  const {readFileSync} = await import("node:fs");
  const {openGazetteer} = await import("./src/extract/places/gazetteer.ts");
  const bytes = readFileSync(process.argv[1]);
  const read = performance.now();
  const gazetteer = openGazetteer(bytes);
  gazetteer.lookup("Paris");
  console.log(JSON.stringify({readMs: read - started, openMs: performance.now() - read, rssMb: process.memoryUsage().rss / 1e6}));
`;

/** Load time, size and memory of the index; speed of tokens, scan and look-up. Processor time, best of nine rounds. */
export async function bench(): Promise<void> {
  await readGazetteer();
  const bytes = await readFile(PATHS.index);
  console.log(
    `index: ${megabytes((await stat(PATHS.index)).size)}, ${megabytes(gzipSync(bytes).length)} gzipped`
  );
  const cold = JSON.parse(
    execFileSync(process.execPath, ["--import", "tsx", "--input-type=module", "-e", COLD, PATHS.index], {
      encoding: "utf8"
    })
  ) as {readMs: number; openMs: number; rssMb: number};
  console.log(
    `cold start: modules and file ${cold.readMs.toFixed(0)} ms, open and first look-up ${cold.openMs.toFixed(1)} ms; ` +
      `whole process ${cold.rssMb.toFixed(0)} MB`
  );

  const gazetteer = openGazetteer(bytes);
  const paragraph = SENTENCES.join(" ");
  const text = `${paragraph}\n`.repeat(Math.ceil((TEXT_MB * 1e6) / paragraph.length));
  const tokens = tokenize(text);
  const speed = (work: () => void): string => `${(text.length / 1e6 / bestSeconds(work)).toFixed(1)} MB/s`;
  console.log(`tokens: ${speed(() => tokenize(text))}`);
  console.log(`scan: ${speed(() => gazetteer.scan(tokens))}, ${gazetteer.scan(tokens).length} matches`);
  console.log(`tokens and scan: ${speed(() => gazetteer.scan(tokenize(text)))}`);
  const names = ["Paris", "South Ossetia", "Springfield", "St. Petersburg", "nowhere at all"];
  const seconds = bestSeconds(() => {
    for (let i = 0; i < 100_000; i++) gazetteer.lookup(names[i % names.length]!);
  });
  console.log(`look-ups: ${(0.1 / seconds).toFixed(2)} million a second`);
}

function bestSeconds(work: () => void): number {
  let best = Infinity;
  for (let round = 0; round < ROUNDS; round++) {
    const before = process.cpuUsage();
    const started = performance.now();
    work();
    const {user, system} = process.cpuUsage(before);
    // Garbage is collected on other threads: never more than the clock says.
    best = Math.min(best, (user + system) / 1e6, (performance.now() - started) / 1e3);
  }
  return best;
}

function megabytes(size: number): string {
  return `${(size / 1e6).toFixed(1)} MB`;
}
