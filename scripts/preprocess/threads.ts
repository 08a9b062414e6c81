import {statSync} from "node:fs";
import {availableParallelism} from "node:os";
import {extname} from "node:path";
import type {ExtractKit} from "../../src/extract/extract.js";
import {readKit} from "../kit.js";
import {kitOf, sharedKit, type KitBytes} from "../kit-bytes.js";
import type {InputCollection} from "../readers/input-files.js";
import {workersFor} from "../workers/count.js";
import {startPool, type Pool} from "../workers/pool.js";
import {extractHere, extractInWorkers, type Extractor} from "./extractor.js";
import type {Answer, Task} from "./worker.js";

/** How much of a page is its article, roughly. */
const TEXT_OF_PAGE = 1 / 8;

const WORKER = new URL("./worker.ts", import.meta.url);

/**
 * Opens what extraction needs, for as long as `work` takes: this thread for little text, else one for each core.
 *
 * @param asked - the number of threads beside this one, 0 or 1 for none; `null`: as many as pay
 */
export async function withExtractor<Result>(
  inputs: readonly InputCollection[],
  asked: number | null,
  work: (kit: ExtractKit, extractor: Extractor) => Promise<Result>
): Promise<Result> {
  const workers = asked ?? workersFor(textBytesOf(inputs), availableParallelism());
  const bytes = await readKit();
  if (workers < 2) {
    const kit = kitOf(bytes);
    return work(kit, extractHere(kit));
  }
  const shared = sharedKit(bytes);
  const pool = startExtraction(workers, shared);
  try {
    return await work(kitOf(shared), extractInWorkers(pool));
  } finally {
    await pool.close();
  }
}

/** Threads that extract, with a kit in shared memory. */
export function startExtraction(workers: number, kit: KitBytes): Pool<Task, Answer> {
  return startPool<Task, Answer>(workers, WORKER, kit);
}

/** How much text there will be, by the sizes of the files. */
function textBytesOf(inputs: readonly InputCollection[]): number {
  let sum = 0;
  for (const {files} of inputs) {
    for (const {path, bytes} of files) {
      const size = bytes?.length ?? statSync(path, {throwIfNoEntry: false})?.size ?? 0;
      sum += /^\.x?html?$/iu.test(extname(path)) ? size * TEXT_OF_PAGE : size;
    }
  }
  return sum;
}
