import type {Handler} from "../../../scripts/workers/serve.js";

/** A number to answer doubled, after so many milliseconds of work; or a way to go wrong. */
export type MadeTask = {readonly number: number; readonly ms?: number} | "throw" | "end";

/** @param given - is added to every answer; `null`: the thread does not even start */
export function handler(given: number | null): Handler<MadeTask, number> {
  if (given === null) throw new Error("nothing given");
  return (task) => {
    if (task === "throw") throw new Error("thrown");
    if (task === "end") process.exit(3);
    const until = performance.now() + (task.ms ?? 0);
    while (performance.now() < until);
    return task.number * 2 + given;
  };
}
