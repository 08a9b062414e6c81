import {readFile} from "node:fs/promises";
import path from "node:path";
import {InputError} from "../src/domain/input-error.js";
import type {LngLat} from "../src/domain/place.js";
import {openGazetteer, type Gazetteer, type GazetteerCandidate} from "../src/extract/places/gazetteer.js";
import {distanceKm} from "./gazetteer/measure.js";
import {terminalProgress} from "./gazetteer/progress.js";
import {readGazetteer} from "./gazetteer/read.js";

/** The part of a gold file that coverage reads: one JSON object a line. */
type GoldDocument = {
  readonly toponyms: readonly {
    readonly text: string;
    readonly lat?: number;
    readonly lon?: number;
    readonly kind?: string;
    readonly fcode?: string;
  }[];
};

const CORPORA = process.env["DATELINE_CORPORA"] ?? "../shared/corpora";
const DEFAULT_FILES = ["lgl", "geowebnews", "tud-loc"].map((name) =>
  path.join(CORPORA, `places/${name}.jsonl`)
);
const NEAR_KM = 20;
const RIGHT_KM = 161;

type Miss = "no candidate" | "wrong point of a country or division" | "wrong point or place";

const args = process.argv.slice(2);
const listed = args.includes("--misses");
const files = args.filter((arg) => !arg.startsWith("--"));
try {
  const gazetteer = openGazetteer(await readGazetteer(terminalProgress()));
  for (const file of files.length > 0 ? files : DEFAULT_FILES)
    printCoverage(file, await readGold(file), gazetteer);
} catch (error) {
  if (!(error instanceof InputError)) throw error;
  console.error(error.message);
  process.exitCode = 2;
}

async function readGold(file: string): Promise<GoldDocument[]> {
  let text: string;
  try {
    text = await readFile(file, "utf8");
  } catch {
    throw new InputError(file, "expected a gold file, found none", "Name one, or set DATELINE_CORPORA.");
  }
  return text
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as GoldDocument);
}

/** Share of the gold toponyms with coordinates that have a right candidate, and what kind the others are. */
function printCoverage(file: string, documents: readonly GoldDocument[], gazetteer: Gazetteer): void {
  let all = 0;
  let some = 0;
  let right = 0;
  let near = 0;
  let first = 0;
  const misses = new Map<Miss, Map<string, number>>();
  for (const {text, lat, lon} of documents.flatMap(({toponyms}) => toponyms)) {
    if (lat === undefined || lon === undefined || !Number.isFinite(lat) || !Number.isFinite(lon)) continue;
    all++;
    const candidates = gazetteer.lookup(text);
    const off = candidates.map((candidate) => distanceTo(gazetteer, candidate, [lon, lat]));
    const least = Math.min(...off);
    if (candidates.length > 0) some++;
    if (least <= RIGHT_KM) right++;
    if (least <= NEAR_KM) near++;
    if ((off[0] ?? Infinity) <= RIGHT_KM) first++;
    if (least <= RIGHT_KM) continue;
    const kind = missOf(candidates);
    const texts = misses.get(kind) ?? new Map<string, number>();
    const key = `${text} (${lat.toFixed(1)} ${lon.toFixed(1)})`;
    texts.set(key, (texts.get(key) ?? 0) + 1);
    misses.set(kind, texts);
  }
  const percent = (count: number): string => ((100 * count) / all).toFixed(1);
  console.log(
    `${path.basename(file)}: ${all} toponyms; right candidate within ${RIGHT_KM} km ${percent(right)}%, ` +
      `${NEAR_KM} km ${percent(near)}%; any candidate ${percent(some)}%; first candidate right ${percent(first)}%`
  );
  for (const [kind, texts] of misses) {
    const count = [...texts.values()].reduce((sum, n) => sum + n, 0);
    console.log(`  ${kind}: ${percent(count)}%`);
    const worst = [...texts].sort((a, b) => b[1] - a[1]).slice(0, listed ? Infinity : 12);
    console.log(`    ${worst.map(([text, n]) => (n > 1 ? `${text} ×${n}` : text)).join(", ")}`);
  }
}

function distanceTo(gazetteer: Gazetteer, candidate: GazetteerCandidate, at: LngLat): number {
  return Math.min(...gazetteer.points(candidate).map((point) => distanceKm(point, at)));
}

function missOf(candidates: readonly GazetteerCandidate[]): Miss {
  if (candidates.length === 0) return "no candidate";
  const large = candidates[0]!.level === "country" || candidates[0]!.level === "region";
  return large ? "wrong point of a country or division" : "wrong point or place";
}
