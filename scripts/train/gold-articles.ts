import {readdir} from "node:fs/promises";
import type {GoldArticle} from "../evaluate/hard-articles.js";
import {readLines} from "../evaluate/lines.js";
import {GOLD_FOLDER} from "./gold.js";

/**
 * Our own articles with their answers, file by file in the order of the names.
 *
 * @param files - all that may be learned from if none is named; `unseen-*` are for measuring alone
 */
export async function learnedArticles(files: readonly string[]): Promise<GoldArticle[]> {
  const paths =
    files.length > 0
      ? files
      : (await readdir(GOLD_FOLDER))
          .filter((name) => name.endsWith(".jsonl") && !name.startsWith("unseen-"))
          .map((name) => `${GOLD_FOLDER}/${name}`)
          .sort();
  return (await Promise.all(paths.map((path) => readLines<GoldArticle>(path)))).flat();
}
