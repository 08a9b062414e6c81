import {InputError} from "../../src/domain/input-error.js";

/** So much text a thread is started for: until then it would spend more on opening the kit and compiling than on reading. */
const BYTES_A_WORKER = 500_000;
/** On two cores: V8 compiles in threads of its own, which then have no core to themselves. */
const BYTES_A_WORKER_OF_TWO = 1_000_000;
/** By default no more, since the main thread reads and collects for all of them. */
const MOST_WORKERS = 8;
/** The most that can be asked for. */
const MOST_ASKED = 256;

/** How many threads pay for so much text; 1: the main thread alone. */
export function workersFor(textBytes: number, cores: number): number {
  const least = cores > 2 ? BYTES_A_WORKER : BYTES_A_WORKER_OF_TWO;
  return Math.max(1, Math.min(cores, MOST_WORKERS, Math.floor(textBytes / least)));
}

/** @throws InputError if it is no number of threads */
export function workersOf(asked: string): number {
  const workers = Number(asked);
  if (/^\d+$/u.test(asked) && workers <= MOST_ASKED) return workers;
  throw new InputError(
    "--workers",
    `expected a whole number from 0 to ${MOST_ASKED}, found ${asked}`,
    "Leave it out to use all cores where that pays."
  );
}
