import {readdirSync, readFileSync} from "node:fs";
import path from "node:path";
import compromise from "compromise";
import type {LngLat} from "../../src/domain/place.js";
import {openGazetteer, type Gazetteer} from "../../src/extract/places/gazetteer.js";
import {openPlaceModel} from "../../src/extract/places/model.js";
import {findPlaces} from "../../src/extract/places/places.js";
import {segmentSentences} from "../../src/extract/text/sentences.js";
import {tokenize} from "../../src/extract/text/tokens.js";
import {readGazetteer} from "../gazetteer/read.js";
import {readGold, type GoldDocument} from "../train/gold.js";
import {emptyScore, figures, scoreDocument} from "../train/score.js";
import {MODEL_FILE} from "../train/settings.js";

/** At least this much text is read, by going over the documents again: short runs measure the warming up. */
const LEAST_BYTES = 3_000_000;
/** `compromise` is so slow that it reads only this much. */
const PEER_BYTES = 60_000;
const TO_REACH = 1.5;

type Found = {readonly start: number; readonly end: number; readonly at: LngLat | null};
type Finder = {
  readonly name: string;
  readonly find: (document: GoldDocument) => Found[];
  readonly bytes: number;
};

/**
 * `npm run bench -- places [GOLD.jsonl ...]`: recognition and resolution on one core beside `compromise` and a
 * longest match with the most populous candidate, on the same texts in the same run, accuracy beside speed.
 * Processor time, so that other programs on the machine do not count, when warm.
 */
export async function bench(args: readonly string[]): Promise<void> {
  const started = process.cpuUsage();
  const gazetteer = openGazetteer(await readGazetteer());
  const model = openPlaceModel(readFileSync(MODEL_FILE), MODEL_FILE);
  console.log(`cold start       ${(cpuSecondsSince(started) * 1000).toFixed(0)} ms for index and model`);
  const documents = (await Promise.all(goldFiles(args).map(readGold))).flat();
  const finders: Finder[] = [
    {name: "dateline", find: (document) => ownPlaces(document, gazetteer, model), bytes: LEAST_BYTES},
    {name: "longest match", find: (document) => mostPopulous(document, gazetteer), bytes: LEAST_BYTES},
    {name: "compromise", find: (document) => compromisePlaces(document, gazetteer), bytes: PEER_BYTES}
  ];
  console.log(`${documents.length} documents; a place is right within 161 km`);
  let own = 0;
  for (const {name, find, bytes} of finders) {
    const megabytesPerSecond = speedOf(documents, find, bytes);
    if (name === "dateline") own = megabytesPerSecond;
    const score = emptyScore();
    const read = upTo(documents, name === "compromise" ? PEER_BYTES : Infinity);
    for (const document of read) scoreDocument(score, document, find(document).map(asResolution));
    const {exact, overlap, endToEnd} = figures(score);
    const ratio =
      name === "dateline"
        ? `to reach: ${TO_REACH} MB/s`
        : `dateline is ${(own / megabytesPerSecond).toFixed(1)} times as fast`;
    console.log(
      `${name.padEnd(16)} ${megabytesPerSecond.toFixed(3)} MB/s  exact F1 ${percent(exact.f1)}  overlapping ` +
        `${percent(overlap.f1)}  end to end ${percent(endToEnd.f1)}  (${ratio})`
    );
  }
}

const percent = (share: number): string => (100 * share).toFixed(1);

function goldFiles(args: readonly string[]): readonly string[] {
  if (args.length > 0) return args;
  const folder = "tests/gold";
  // What was learned from says nothing of accuracy.
  return readdirSync(folder)
    .filter((name) => name.startsWith("unseen-") && name.endsWith(".jsonl"))
    .map((name) => path.join(folder, name));
}

function speedOf(documents: readonly GoldDocument[], find: Finder["find"], bytes: number): number {
  const some = upTo(documents, bytes);
  const once = some.reduce((sum, {text}) => sum + Buffer.byteLength(text), 0);
  const rounds = Math.max(1, Math.ceil(bytes / once));
  // The first third only warms up, where there are rounds enough.
  const warming = Math.floor(rounds / 3);
  for (let round = 0; round < warming; round++) for (const document of some) find(document);
  const before = process.cpuUsage();
  for (let round = warming; round < rounds; round++) for (const document of some) find(document);
  return (once * (rounds - warming)) / 1e6 / cpuSecondsSince(before);
}

function cpuSecondsSince(before: NodeJS.CpuUsage): number {
  const {user, system} = process.cpuUsage(before);
  return (user + system) / 1e6;
}

function upTo(documents: readonly GoldDocument[], bytes: number): GoldDocument[] {
  let sum = 0;
  return documents.filter(({text}) => sum < bytes && (sum += text.length) > 0);
}

function ownPlaces(
  {text, source}: GoldDocument,
  gazetteer: Gazetteer,
  model: ReturnType<typeof openPlaceModel>
): Found[] {
  const input = {
    article: {text, source: source ?? null, url: null},
    tokens: tokenize(text),
    sentences: segmentSentences(text)
  };
  return findPlaces(input, {gazetteer, model}).resolutions.map(({toponym: {span}, chosen}) => ({
    start: span[0],
    end: span[1],
    at: chosen?.at ?? null
  }));
}

/** Every longest match that begins with a capital, at the candidate with the most inhabitants. */
function mostPopulous({text}: GoldDocument, gazetteer: Gazetteer): Found[] {
  const tokens = tokenize(text);
  return gazetteer.scan(tokens).flatMap(({from, to, nameId}) => {
    const start = tokens.start[from]!;
    if (text[start] === text[start]!.toLowerCase()) return [];
    return [{start, end: tokens.end[to - 1]!, at: populous(gazetteer.candidates(nameId))}];
  });
}

function compromisePlaces({text}: GoldDocument, gazetteer: Gazetteer): Found[] {
  const read = compromise(text) as unknown as {
    places: () => {
      json: (options: {offset: boolean}) => {text: string; offset: {start: number; length: number}}[];
    };
  };
  return read
    .places()
    .json({offset: true})
    .map(({text: surface, offset: {start, length}}) => ({
      start,
      end: start + length,
      at: populous(gazetteer.lookup(surface.replace(/[.,;:!?]+$/u, "")))
    }));
}

function populous(candidates: ReturnType<Gazetteer["lookup"]>): LngLat | null {
  let best = candidates[0];
  for (const candidate of candidates) if (best && candidate.population > best.population) best = candidate;
  return best?.at ?? null;
}

function asResolution({start, end, at}: Found): Parameters<typeof scoreDocument>[2][number] {
  const toponym = {span: [start, end] as const, surface: "", kind: "literal" as const};
  const chosen =
    at === null ? null : ({at} as NonNullable<Parameters<typeof scoreDocument>[2][number]["chosen"]>);
  return {toponym, chosen, confidence: 1, rivals: [], reasons: []};
}
