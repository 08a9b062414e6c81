/**
 * `npm run --silent annotate`: articles as NDJSON on standard input, one line of annotations each on standard output.
 * The form of both is a public contract: `scripts/README.md`, `scripts/annotate/annotation.ts`.
 */
import {once} from "node:events";
import {availableParallelism} from "node:os";
import {Command} from "commander";
import {answerTo, brokenAnswer, type LineAnswer} from "./annotate/answer.js";
import {linesOf, type Line} from "./annotate/lines.js";
import {readKit} from "./kit.js";
import {kitOf, sharedKit} from "./kit-bytes.js";
import {LONGEST_LINE} from "./readers/ndjson.js";
import {parseArguments, runCommand} from "./terminal.js";
import {workersFor, workersOf} from "./workers/count.js";
import {startPool} from "./workers/pool.js";

const WORKER = new URL("./annotate/worker.ts", import.meta.url);

await runCommand(async () => {
  const command = parseArguments(
    new Command("annotate")
      .description("Reads NDJSON articles on standard input, writes one line of annotations each.")
      .option("--workers <number>", "threads beside the main one; 0: none (default: as many as pay)")
      .addHelpText(
        "after",
        '\nInput: {"id", "text", "title"?, "dct"?, "source"?, "lang"?} on each line; dct is the publication date.'
      )
  );
  const {workers} = command.opts<{workers?: string}>();
  await annotateLines(workers === undefined ? null : workersOf(workers));
});

/** @param asked - threads beside this one; `null`: as many as pay, once so much was read that they do */
async function annotateLines(asked: number | null): Promise<void> {
  const bytes = sharedKit(await readKit());
  const kit = kitOf(bytes);
  const pool = startPool<Line, LineAnswer>(0, WORKER, bytes);
  let bytesRead = 0;
  const answerOf = async (line: Line): Promise<LineAnswer> => {
    bytesRead += line.byteLength;
    const workers = asked ?? workersFor(bytesRead, availableParallelism());
    if (workers < 2) return answerTo(line, kit);
    pool.grow(workers);
    const outcome = await pool.run(line);
    return "answer" in outcome ? outcome.answer : brokenAnswer(line.number, outcome.error);
  };

  try {
    let written = Promise.resolve();
    const begun: Promise<void>[] = [];
    // Four bytes are the most that a UTF-16 code unit takes in UTF-8, escapes included.
    for await (const line of linesOf(process.stdin, 4 * LONGEST_LINE)) {
      if (line.text !== null && line.text.trim() === "") continue;
      const answer = answerOf(line);
      written = written.then(async () => write(await answer));
      written.catch(() => undefined); // told when its turn comes
      begun.push(written);
      if (begun.length >= Math.max(1, pool.atOnce)) await begun.shift();
    }
    await written;
  } finally {
    await pool.close();
  }
}

/** The exit code is that of the worst line. */
async function write({json, problem}: LineAnswer): Promise<void> {
  if (problem) {
    if (process.exitCode !== 1) process.exitCode = problem.bug === null ? 2 : 1;
    console.error(problem.bug ?? problem.message);
  }
  if (!process.stdout.write(`${json}\n`)) await once(process.stdout, "drain");
}
