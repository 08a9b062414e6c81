import path from "node:path";
import {gzipSync} from "node:zlib";
import {Command} from "commander";
import {InputError} from "../src/domain/input-error.js";
import {openSections} from "../src/extract/places/gazetteer-format.js";
import type {BuildReport} from "./gazetteer/build.js";
import {terminalProgress} from "./gazetteer/progress.js";
import {buildGazetteer, buildPageGazetteer} from "./gazetteer/read.js";

type Options = {readonly geonames?: string; readonly add?: readonly string[]; readonly page?: boolean};

/** Most problems of a file that are printed. */
const MOST_PRINTED = 20;

const command = new Command("gazetteer")
  .description("Builds the place index that all other commands read.")
  .option("--geonames <folder>", "a downloaded GeoNames dump instead of the installed packages")
  .option("--add <files...>", "your own places (.csv or .geojson); they win")
  .option("--page", "builds the small index for the page instead")
  .action(async (options: Options) => {
    const started = performance.now();
    try {
      const progress = terminalProgress();
      const choices = {
        geonames: options.geonames === undefined ? null : path.resolve(options.geonames),
        add: (options.add ?? []).map((file) => path.resolve(file))
      };
      const {bytes, report} = options.page
        ? {bytes: await buildPageGazetteer(progress), report: []}
        : await buildGazetteer(choices, progress);
      printReport(report);
      const {header} = openSections(bytes, "the new index");
      const seconds = ((performance.now() - started) / 1000).toFixed(1);
      const size = `${(bytes.length / 1e6).toFixed(1)} MB`;
      const packed = options.page ? ` (${(gzipSync(bytes).length / 1e6).toFixed(1)} MB compressed)` : "";
      console.log(`${header.places} places, ${header.names} names, ${size}${packed}, ${seconds} s`);
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      console.error(error.message);
      process.exitCode = 2;
    }
  });
await command.parseAsync();

/** What was left out, where it stood, and why. */
function printReport(report: BuildReport): void {
  for (const {file, problems} of report) {
    const name = path.relative(process.cwd(), file) || file;
    for (const {line, problem} of problems.slice(0, MOST_PRINTED)) {
      console.error(`${name}:${line}: ${problem}. Left out.`);
    }
    if (problems.length > MOST_PRINTED)
      console.error(`${name}: ${problems.length - MOST_PRINTED} more rows left out.`);
  }
}
