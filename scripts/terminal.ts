/**
 * What all commands share on a terminal: one way to fail, one way to say how long it took.
 */
import {CommanderError, type Command} from "commander";
import {InputError} from "../src/domain/input-error.js";

/** `1234.5` ms as `1.2 s`. */
export function seconds(durationMs: number): string {
  return `${(durationMs / 1000).toFixed(1)} s`;
}

/**
 * Runs a command. An `InputError` is shown without a stack and ends with exit code 2; anything else is a bug: it keeps
 * its stack and ends with 1. A reader that goes away (`| head`) is no failure.
 */
export async function runCommand(command: () => Promise<void> | void): Promise<void> {
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code === "EPIPE") process.exit(0);
    throw error;
  });
  try {
    await command();
  } catch (error) {
    if (error instanceof InputError) {
      console.error(error.message);
      process.exitCode = 2;
    } else {
      console.error(error);
      process.exitCode = 1;
    }
  }
}

/** Runs one step of a longer set-up and prints its name and how long it took. */
export async function timed<T>(name: string, step: () => Promise<T> | T): Promise<T> {
  const started = performance.now();
  const result = await step();
  console.log(`${name.padEnd(28)} ${seconds(performance.now() - started)}`);
  return result;
}

/**
 * Reads the command line.
 *
 * @param args - as a person types them; by default those of this process
 * @throws InputError if an option or argument is not known or lacks its value; ends the process after `--help`
 */
export function parseArguments<T extends Command>(
  command: T,
  args: readonly string[] = process.argv.slice(2)
): T {
  command.exitOverride().configureOutput({writeErr: () => undefined});
  try {
    return command.parse([...args], {from: "user"});
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode === 0) process.exit(0);
    const found = error.message
      .replace(/^error: /u, "")
      .replace(/\s+/gu, " ")
      .replace(/\.$/u, "");
    throw new InputError(
      command.name(),
      `expected options that it knows, found ${found}`,
      `See \`npm run ${command.name()} -- --help\`.`
    );
  }
}
