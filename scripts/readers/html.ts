import {Worker} from "node:worker_threads";
import {InputError} from "../../src/domain/input-error.js";
import {guardNesting} from "./html-text.js";
import type {ArticleDraft, Reader, SourceFile} from "./reader.js";

/** What the worker answers. */
export type PageAnswer =
  | {readonly draft: ArticleDraft}
  | {readonly mendable: readonly [where: string, problem: string, mend: string]}
  | {readonly bug: string};

/** A page of a newspaper takes some 50 ms. */
const LONGEST_READ_MS = 20_000;
const WORKER_MEMORY_MB = 1024;

/**
 * A web page: its article without the furniture, its metadata. Runs in a worker, since a page is
 * hostile and a tree walk can only be stopped from outside.
 */
export const html: Reader = {
  id: "html",
  extensions: [".html", ".htm", ".xhtml"],
  looksLike: (head) =>
    /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[^>]*-->\s*)?<(?:!doctype html|html|head|body|article)\b/iu.test(head),
  read: async (file) => {
    guardNesting(file.text, file.path, "HTML");
    return {drafts: [await readInWorker(file, LONGEST_READ_MS)], problems: []};
  }
};

let idle: Worker | null = null;

/** Reads one page in the worker; a worker that does not answer in time is stopped for good. */
export async function readInWorker(file: SourceFile, longestMs: number): Promise<ArticleDraft> {
  const worker = idle ?? startWorker();
  idle = null;
  worker.ref();
  let answer: PageAnswer;
  try {
    answer = await answerOf(worker, file, longestMs);
  } catch (error) {
    await worker.terminate();
    throw error;
  }
  worker.unref();
  idle = worker;
  if ("draft" in answer) return answer.draft;
  if ("mendable" in answer) throw new InputError(...answer.mendable);
  throw new Error(answer.bug);
}

function answerOf(worker: Worker, file: SourceFile, longestMs: number): Promise<PageAnswer> {
  return new Promise((resolve, reject) => {
    const unreadable = (found: string): InputError =>
      new InputError(
        file.path,
        `expected a page that can be read in ${longestMs / 1000} s, found ${found}`,
        "Save the article's text instead."
      );
    const timer = setTimeout(() => finish(() => reject(unreadable("one that takes longer"))), longestMs);
    const onMessage = (answer: PageAnswer): void => finish(() => resolve(answer));
    const onError = (error: NodeJS.ErrnoException): void =>
      finish(() =>
        reject(error.code === "ERR_WORKER_OUT_OF_MEMORY" ? unreadable("one that fills the memory") : error)
      );
    const finish = (settle: () => void): void => {
      clearTimeout(timer);
      worker.off("message", onMessage).off("error", onError);
      settle();
    };
    worker.on("message", onMessage).on("error", onError);
    worker.postMessage(file);
  });
}

function startWorker(): Worker {
  return new Worker(new URL("./html-worker.ts", import.meta.url), {
    execArgv: ["--import", "tsx"],
    resourceLimits: {maxOldGenerationSizeMb: WORKER_MEMORY_MB}
  });
}
