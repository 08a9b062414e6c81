import {spawn} from "node:child_process";

/** How a command ended, and all that it printed. */
export type Finished = {readonly succeeded: boolean; readonly printed: string; readonly ms: number};

/** Something to do that takes a while. */
export type Job<T> = () => Promise<T>;

/**
 * Does all jobs, never more than `atOnce` at a time, each begun in the order of the list.
 *
 * @returns what they gave, in the order of the list
 */
export async function runJobs<T>(jobs: readonly Job<T>[], atOnce: number): Promise<T[]> {
  const results: T[] = [];
  let next = 0;
  const lane = async (): Promise<void> => {
    while (next < jobs.length) {
      const index = next++;
      results[index] = await jobs[index]!();
    }
  };
  await Promise.all(Array.from({length: Math.min(atOnce, jobs.length)}, lane));
  return results;
}

/** Runs a script of package.json and keeps what it prints, so that two at a time do not mix their lines. */
export function runScript(script: string): Promise<Finished> {
  const started = performance.now();
  const windows = process.platform === "win32";
  const child = spawn(windows ? "npm.cmd" : "npm", ["run", "--silent", script], {
    stdio: ["ignore", "pipe", "pipe"],
    shell: windows
  });
  const chunks: Buffer[] = [];
  child.stdout.on("data", (chunk: Buffer) => chunks.push(chunk));
  child.stderr.on("data", (chunk: Buffer) => chunks.push(chunk));
  return new Promise((resolve) => {
    const end = (succeeded: boolean): void =>
      resolve({succeeded, printed: Buffer.concat(chunks).toString(), ms: performance.now() - started});
    child.on("error", (error) => {
      chunks.push(Buffer.from(error.message));
      end(false);
    });
    child.on("close", (code) => end(code === 0));
  });
}
