/**
 * `npm run bench -- NAME [ARGUMENTS]`: runs one benchmark. Each is a file of this folder that exports `bench(args)`, prints
 * what it measured, and beside it, in the same run, what others take for the same.
 */
import {readdirSync} from "node:fs";
import {InputError} from "../../src/domain/input-error.js";
import {runCommand} from "../terminal.js";

/** What a benchmark's file exports. */
export type Benchmark = {
  readonly bench?: (args: readonly string[]) => Promise<void> | void;
};

await runCommand(async () => {
  const [name, ...args] = process.argv.slice(2);
  const names = readdirSync(import.meta.dirname)
    .filter((file) => file.endsWith(".ts") && file !== "run.ts")
    .map((file) => file.slice(0, -".ts".length))
    .sort();
  if (name === undefined || !names.includes(name))
    throw new InputError(
      "bench",
      `expected one of ${names.join(", ")}, found ${name ?? "nothing"}`,
      "For example: npm run bench -- extraction."
    );
  // A file that exports no `bench` measures as it is loaded.
  const {bench} = (await import(`./${name}.js`)) as Benchmark;
  await bench?.(args);
});
