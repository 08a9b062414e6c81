/**
 * What all commands share on a terminal: one way to fail, one way to say how long it took.
 */
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
