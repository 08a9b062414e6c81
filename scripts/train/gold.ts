import {readFile} from "node:fs/promises";
import path from "node:path";
import {InputError} from "../../src/domain/input-error.js";

/** A place name that an annotator marked. */
export type GoldToponym = {
  readonly start: number;
  readonly end: number;
  readonly kind?: string;
  readonly lat?: number;
  readonly lon?: number;
};

/** An annotated text. */
export type GoldDocument = {
  readonly id: string;
  readonly text: string;
  readonly title?: string;
  readonly source?: string;
  readonly toponyms: readonly GoldToponym[];
};

/** Folder of the development corpora. */
export function corporaFolder(): string {
  return process.env["DATELINE_CORPORA"] ?? "../shared/corpora";
}

/** Folder of our own articles with their answers. */
export const GOLD_FOLDER = "tests/gold";

/**
 * Reads annotated texts, one JSON object a line.
 *
 * @throws InputError if the file is missing, a line is no JSON, or a span lies outside its text
 */
export async function readGold(file: string): Promise<GoldDocument[]> {
  let content: string;
  try {
    content = await readFile(file, "utf8");
  } catch {
    const mend = "Name a gold file, or set DATELINE_CORPORA to the folder of the corpora.";
    throw new InputError(file, "expected a file of annotated texts, found none", mend);
  }
  return content.split("\n").flatMap((line, index) => {
    if (!line.trim()) return [];
    const where = `${path.basename(file)} line ${index + 1}`;
    let document: GoldDocument;
    try {
      document = JSON.parse(line) as GoldDocument;
    } catch {
      throw new InputError(where, "expected a JSON object, found something else");
    }
    if (typeof document.text !== "string" || !Array.isArray(document.toponyms)) {
      throw new InputError(where, 'expected "text" and "toponyms", found them missing');
    }
    for (const {start, end} of document.toponyms) {
      if (!(start >= 0 && start < end && end <= document.text.length)) {
        throw new InputError(where, `expected spans inside the text, found [${start}, ${end})`);
      }
    }
    return [document];
  });
}

/** The host of a document's source without `www.`; else its id: documents of one origin stay together. */
export function originOf(document: GoldDocument): string {
  const host = /^https?:\/\/(?:www\.)?([^/]+)/u.exec(document.source ?? "");
  return host?.[1] ?? document.id;
}

/** A fold in `0..folds - 1` that depends on the origin only. */
export function foldOf(document: GoldDocument, folds: number): number {
  let hash = 0x811c9dc5;
  for (const character of originOf(document)) hash = Math.imul(hash ^ character.codePointAt(0)!, 0x01000193);
  return ((hash ^ (hash >>> 15)) >>> 0) % folds;
}
