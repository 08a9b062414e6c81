import {fork, type ChildProcess} from "node:child_process";
import {createRequire} from "node:module";
import {fileURLToPath, pathToFileURL} from "node:url";
import {InputError} from "../../src/domain/input-error.js";
import {guardNesting} from "./html-text.js";
import type {ArticleDraft, Reader, SourceFile} from "./reader.js";

/** What the process that reads pages answers. */
export type PageAnswer =
  | {readonly draft: ArticleDraft}
  | {readonly mendable: readonly [where: string, problem: string, mend: string]};

/** A page of a newspaper takes some 50 ms. */
const LONGEST_READ_MS = 20_000;
const MEMORY_MB = 1024;

/**
 * A web page: its article without the furniture, its metadata. Read in a process of its own, since a page is hostile
 * and a tree walk can only be stopped from outside.
 */
export const html: Reader = {
  id: "html",
  extensions: [".html", ".htm", ".xhtml"],
  looksLike: (head) =>
    /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[^>]*-->\s*)?<(?:!doctype html|html|head|body|article)\b/iu.test(head),
  read: async (file) => {
    guardNesting(file.text, file.path, "HTML");
    return {drafts: [await readApart(file, LONGEST_READ_MS)], problems: []};
  }
};

/** The process that waits for the next page; it does not keep this one alive. */
let idle: ChildProcess | null = null;

/**
 * Reads one page in the other process, which is killed if it does not answer in time.
 *
 * @throws InputError if the page holds no article, or takes too long or too much memory
 */
export async function readApart(file: SourceFile, longestMs: number): Promise<ArticleDraft> {
  const reader = idle ?? startReader();
  idle = null;
  const answer = await answerOf(reader, file, longestMs);
  if (reader.connected) {
    reader.unref();
    reader.channel?.unref();
    idle = reader;
  }
  if ("draft" in answer) return answer.draft;
  throw new InputError(...answer.mendable);
}

function answerOf(reader: ChildProcess, file: SourceFile, longestMs: number): Promise<PageAnswer> {
  const unreadable = (found: string): PageAnswer => ({
    mendable: [
      file.path,
      `expected a page that can be read in ${longestMs / 1000} s, found ${found}`,
      "Save the article's text instead."
    ]
  });
  return new Promise((resolve) => {
    const finish = (answer: PageAnswer): void => {
      clearTimeout(timer);
      reader.off("message", finish).off("exit", onExit);
      resolve(answer);
    };
    const onExit = (): void => finish(unreadable("one that fills the memory"));
    const timer = setTimeout(() => {
      finish(unreadable("one that takes longer"));
      reader.disconnect();
      reader.kill("SIGKILL");
    }, longestMs);
    reader.on("message", finish).on("exit", onExit);
    reader.send(file);
  });
}

function startReader(): ChildProcess {
  const tsx = pathToFileURL(createRequire(import.meta.url).resolve("tsx")).href;
  return fork(fileURLToPath(new URL("./html-process.ts", import.meta.url)), {
    execArgv: ["--import", tsx, `--max-old-space-size=${MEMORY_MB}`],
    serialization: "advanced",
    stdio: ["ignore", "ignore", "ignore", "ipc"]
  });
}
