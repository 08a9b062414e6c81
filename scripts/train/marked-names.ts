import {readFile} from "node:fs/promises";
import {InputError} from "../../src/domain/input-error.js";

/** A text with its names: `PER`, `ORG`, `LOC` or `MISC`, at `[start, end)` in UTF-16 code units. */
export type MarkedNames = {
  readonly text: string;
  readonly names: readonly {start: number; end: number; type: string}[];
};

const FILE = new URL("marked-names.txt", import.meta.url);
const TYPES: Readonly<Record<string, string>> = {P: "PER", O: "ORG", L: "LOC", M: "MISC"};

/** The sentences of `marked-names.txt`, in its order. */
export async function readMarkedNames(): Promise<MarkedNames[]> {
  const lines = (await readFile(FILE, "utf8")).split("\n");
  return lines.flatMap((line, n) =>
    line === "" || line.startsWith("#") ? [] : [marked(line, `marked-names.txt line ${n + 1}`)]
  );
}

/**
 * Reads `[P Ada Obi] left [L Lagos].`
 *
 * @throws InputError if a bracket is left over
 */
export function marked(line: string, where: string): MarkedNames {
  const names: {start: number; end: number; type: string}[] = [];
  let text = "";
  let reached = 0;
  for (const match of line.matchAll(/\[([POLM]) ([^[\]]+)\]/gu)) {
    text += line.slice(reached, match.index);
    const name = match[2]!;
    names.push({start: text.length, end: text.length + name.length, type: TYPES[match[1]!]!});
    text += name;
    reached = match.index + match[0].length;
  }
  text += line.slice(reached);
  const left = /[[\]]/u.exec(text);
  if (left) {
    throw new InputError(
      where,
      `expected names as in "[P Ada Obi]", found "${text.slice(Math.max(0, left.index - 10), left.index + 10)}"`,
      "The letter is P, O, L or M, and one space stands behind it."
    );
  }
  return {text, names};
}
