/**
 * `npm start`: sets everything up, preprocesses `seeds/`, builds the page, serves it and prints its address.
 */
import {join} from "node:path";
import {Command} from "commander";
import {preview} from "vite";
import {InputError} from "../src/domain/input-error.js";
import {buildPage, setUp} from "./page.js";
import {
  added,
  collectionOf,
  COLLECTIONS_FOLDER,
  NOTHING_COUNTED,
  writeCollection
} from "./preprocess/preprocess.js";
import {summaryOf, terminalReport} from "./preprocess/report.js";
import {withExtractor} from "./preprocess/threads.js";
import {collectionsOf} from "./readers/input-files.js";
import {parseArguments, runCommand, timed} from "./terminal.js";

await runCommand(async () => {
  const command = parseArguments(
    new Command("start")
      .description("Sets everything up, preprocesses seeds/, builds the page and serves it.")
      .option("--port <number>", "port of the page", "4173")
  );
  const port = portOf(command.opts<{port: string}>().port);

  await setUp();
  const counts = await timed("articles in seeds/", preprocessSeeds);
  await buildPage();

  const server = await preview({preview: {port, open: false}, logLevel: "warn"});
  console.log(`\n${summaryOf(counts)}`);
  console.log(
    `Dateline is at ${server.resolvedUrls?.local[0] ?? `http://localhost:${port}/`} (Ctrl+C ends it)`
  );
});

/** What `npm run preprocess` does without arguments; a bad article is reported and does not keep the page from opening. */
async function preprocessSeeds(): Promise<typeof NOTHING_COUNTED> {
  const report = terminalReport({quiet: true});
  const inputs = collectionsOf(["seeds"]);
  let counts = NOTHING_COUNTED;
  await withExtractor(inputs, null, async (kit, extractor) => {
    for (const input of inputs) {
      try {
        const made = await collectionOf(input, kit, {date: null, title: null}, report, extractor);
        writeCollection(join(COLLECTIONS_FOLDER, `${input.name}.geojson`), made.collection);
        counts = added(counts, made.counts);
      } catch (error) {
        if (!(error instanceof InputError)) throw error;
        report.problem(error);
      }
    }
  });
  return counts;
}

function portOf(value: string): number {
  const port = Number(value);
  if (Number.isInteger(port) && port > 0 && port < 65_536) return port;
  throw new InputError(
    "--port",
    `expected a number from 1 to 65535, found ${value}`,
    "For example --port 4173."
  );
}
