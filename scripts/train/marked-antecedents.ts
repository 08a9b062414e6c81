import {readFile} from "node:fs/promises";
import {InputError} from "../../src/domain/input-error.js";

/** A pronoun of one of our articles with what it stands for. */
export type MarkedPronoun = {
  /** Of `tests/gold`, without its ending. */
  readonly file: string;
  readonly article: string;
  /** In UTF-16 code units of the article. */
  readonly start: number;
  /** Lower case. */
  readonly word: string;
  /** Ways to say what it stands for, lower case; none where nobody can tell, or it is not said before. */
  readonly answers: readonly string[];
};

const FILE = new URL("marked-antecedents.txt", import.meta.url);
const LINE = /^(\S+) (\S+) (\d+) ([a-z]+) (.+)$/u;
/** What hangs on a noun. */
const HANGING = /(?<!['’]s) (?:of|from|in|at|on|for|with|to) .*$/u;

/** The pronouns of `marked-antecedents.txt`, in its order. */
export async function readMarkedAntecedents(): Promise<MarkedPronoun[]> {
  const lines = (await readFile(FILE, "utf8")).split("\n");
  return lines.flatMap((line, n) =>
    line === "" || line.startsWith("#") ? [] : [markedPronoun(line, `marked-antecedents.txt line ${n + 1}`)]
  );
}

/**
 * Reads `history-2 h5-01 783 he Lala Mustafa`.
 *
 * @throws InputError if it is none
 */
export function markedPronoun(line: string, where: string): MarkedPronoun {
  const [, file, article, start, word, answers] = LINE.exec(line) ?? [];
  if (!file || !article || !start || !word || !answers)
    throw new InputError(
      where,
      `expected file, article, place, pronoun and answer, found "${line}"`,
      "Write - for no answer."
    );
  return {
    file,
    article,
    start: Number(start),
    word,
    answers: answers === "-" ? [] : answers.toLowerCase().split("|")
  };
}

/** Whether words name what a pronoun stands for: by their noun or last name. */
export function standsFor({answers}: MarkedPronoun, said: string, isName: boolean): boolean {
  const head = headOf(said.toLowerCase());
  return answers.some(
    (answer) =>
      answer === said.toLowerCase() || headOf(answer) === head || (isName && answer.split(" ").includes(head))
  );
}

function headOf(words: string): string {
  const noun = words.replace(HANGING, "");
  return noun.slice(noun.lastIndexOf(" ") + 1);
}
