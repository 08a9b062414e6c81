/**
 * `npm run preprocess -- [FILES OR FOLDERS]`: articles in, one collection of events out for each folder.
 */
import {readFileSync} from "node:fs";
import {basename, join} from "node:path";
import {buffer} from "node:stream/consumers";
import {Command} from "commander";
import type {EpochDay} from "../src/domain/calendar.js";
import {InputError} from "../src/domain/input-error.js";
import {intervalOfEdtf} from "../src/domain/time.js";
import {openKit} from "./kit.js";
import {
  added,
  collectionOf,
  COLLECTIONS_FOLDER,
  formatCollection,
  NOTHING_COUNTED,
  writeCollection
} from "./preprocess/preprocess.js";
import {jsonReport, terminalReport} from "./preprocess/report.js";
import {extractionOf} from "./preprocess/stages.js";
import {withExtractor} from "./preprocess/threads.js";
import {formatTrace, traceOf} from "./preprocess/trace.js";
import {readFile} from "./readers/articles.js";
import {collectionsOf, type InputCollection} from "./readers/input-files.js";
import {parseArguments, runCommand} from "./terminal.js";
import {workersOf} from "./workers/count.js";

type Options = {
  out?: string;
  date?: string;
  title?: string;
  log?: string;
  trace?: string;
  quiet?: boolean;
  workers?: string;
};

/** Stands for standard input among the paths, and for standard output after `--out`. */
const STANDARD_STREAM = "-";

const MS_PER_DAY = 86_400_000;

await runCommand(async () => {
  const command = parseArguments(
    new Command("preprocess")
      .description("Reads articles and writes one collection of events for each folder of them.")
      .argument("[paths...]", "files or folders; - is standard input (default: seeds)")
      .option("--out <file>", "write everything into this one collection; - is standard output")
      .option("--date <date>", "publication date of all articles, as 2024-03-18, 2024-03 or 2024")
      .option("--title <title>", "title of the collection (default: from its folder's name)")
      .option("--workers <number>", "threads beside the main one; 0: none (default: as many as pay)")
      .option("--quiet", "say nothing but what went wrong")
      .option("--log <form>", "json: one JSON object a line on standard error")
      .option("--trace <file>", "print what every stage did with this article")
  );
  const options = command.opts<Options>();
  const date = options.date === undefined ? null : checkedDate(options.date);
  if (options.log !== undefined && options.log !== "json")
    throw new InputError("--log", `expected json, found ${options.log}`, "Write --log json or leave it out.");

  if (options.trace !== undefined) await printTrace(options.trace, date);
  if (options.trace === undefined || command.args.length > 0) await preprocess(command.args, date, options);
});

async function preprocess(paths: readonly string[], date: string | null, options: Options): Promise<void> {
  const started = performance.now();
  const workers = options.workers === undefined ? null : workersOf(options.workers);
  const report = options.log === "json" ? jsonReport() : terminalReport({quiet: options.quiet ?? false});
  const inputs = await inputsOf(paths.length > 0 ? paths : ["seeds"]);
  const outputs = options.out === undefined ? inputs : [merged(inputs, options.out)];
  let counts = NOTHING_COUNTED;
  let failed = 0;
  await withExtractor(outputs, workers, async (kit, extractor) => {
    for (const input of outputs) {
      try {
        const about = {date, title: options.title ?? null, today: today()};
        const made = await collectionOf(input, kit, about, report, extractor);
        const path = options.out ?? join(COLLECTIONS_FOLDER, `${input.name}.geojson`);
        if (path === STANDARD_STREAM) process.stdout.write(formatCollection(made.collection));
        else writeCollection(path, made.collection);
        report.wrote(path, made.counts);
        counts = added(counts, made.counts);
      } catch (error) {
        if (!(error instanceof InputError)) throw error;
        report.problem(error);
        failed += 1;
      }
    }
  });
  report.end(counts, performance.now() - started);
  if (failed + counts.problems > 0) process.exitCode = 2;
  if (counts.bugs > 0) process.exitCode = 1;
}

async function printTrace(path: string, date: string | null): Promise<void> {
  const [input] = collectionsOf([path]);
  const [file] = input?.files ?? [];
  if (!file || input?.files.length !== 1)
    throw new InputError("--trace", `expected one file, found ${path}`, "Name a single article.");
  const {articles, problems} = await readFile(file, readFileSync(file.path), {date, today: today()});
  for (const {message} of problems) console.error(message);
  if (problems.length > 0) process.exitCode = 2;
  const kit = await openKit();
  for (const read of articles) process.stdout.write(formatTrace(traceOf(read, extractionOf(read, kit))));
}

async function inputsOf(paths: readonly string[]): Promise<InputCollection[]> {
  const named = paths.filter((path) => path !== STANDARD_STREAM);
  const inputs = named.length > 0 ? collectionsOf(named) : [];
  if (named.length === paths.length) return inputs;
  const bytes = new Uint8Array(await buffer(process.stdin));
  const file = {path: "standard input", id: "stdin", bytes};
  return [{name: "stdin", files: [file], problems: [], unread: []}, ...inputs];
}

/** All inputs as one collection, named by the file that it goes to. Ids keep the name of the folder they came from. */
function merged(inputs: readonly InputCollection[], out: string): InputCollection {
  const [only] = inputs;
  const name =
    out === STANDARD_STREAM ? (only?.name ?? "stdin") : basename(out).replace(/\.(?:geo)?json$/u, "");
  if (inputs.length === 1 && only) return {...only, name};
  return {
    name,
    files: inputs.flatMap((input) => input.files.map((file) => ({...file, id: `${input.name}/${file.id}`}))),
    problems: inputs.flatMap(({problems}) => problems),
    unread: inputs.flatMap(({unread}) => unread)
  };
}

/** The day that the clock shows in UTC: only a command asks it, all else is told. */
function today(): EpochDay {
  return Math.floor(Date.now() / MS_PER_DAY);
}

function checkedDate(date: string): string {
  try {
    intervalOfEdtf(date);
  } catch {
    throw new InputError(
      "--date",
      `expected a date such as 2024-03-18, found ${JSON.stringify(date)}`,
      "Write year, month and day."
    );
  }
  return date;
}
