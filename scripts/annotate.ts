/**
 * `npm run --silent annotate`: articles as NDJSON on standard input, one line of annotations each on standard output.
 * The form of both is a public contract: `scripts/README.md`, `scripts/annotate/annotation.ts`.
 */
import {once} from "node:events";
import {Command} from "commander";
import type {Article} from "../src/domain/article.js";
import {InputError} from "../src/domain/input-error.js";
import {extract} from "../src/extract/extract.js";
import {documentDate} from "../src/extract/times/document-date.js";
import {annotationOf} from "./annotate/annotation.js";
import {linesOf} from "./annotate/lines.js";
import {openKit} from "./kit.js";
import {articleOfLine, LONGEST_LINE, tooLong} from "./readers/ndjson.js";
import {parseArguments, runCommand} from "./terminal.js";

await runCommand(async () => {
  parseArguments(
    new Command("annotate")
      .description("Reads NDJSON articles on standard input, writes one line of annotations each.")
      .addHelpText(
        "after",
        '\nInput: {"id", "text", "title"?, "dct"?, "source"?, "lang"?} on each line; dct is the publication date.'
      )
  );
  const kit = await openKit();
  let exitCode = 0;
  // Four bytes are the most that a UTF-16 code unit takes in UTF-8, escapes included.
  for await (const {number, text, byteLength} of linesOf(process.stdin, 4 * LONGEST_LINE)) {
    if (text !== null && text.trim() === "") continue;
    const where = `standard input line ${number}`;
    let answer: object;
    try {
      answer = annotationOf(
        extract(text === null ? tooLong(where, byteLength) : articleOf(text, where, number), kit)
      );
    } catch (error) {
      const isMendable = error instanceof InputError;
      exitCode = isMendable && exitCode !== 1 ? 2 : 1;
      const message = isMendable ? error.message : `${where}: extraction broke on this article`;
      console.error(isMendable ? message : error);
      answer = {id: null, line: number, error: message};
    }
    if (!process.stdout.write(`${JSON.stringify(answer)}\n`)) await once(process.stdout, "drain");
  }
  process.exitCode = exitCode;
});

function articleOf(line: string, where: string, number: number): Article {
  const {dates, notices: _notices, ...fields} = articleOfLine(line, where, String(number));
  return {...fields, date: documentDate(dates).date};
}
