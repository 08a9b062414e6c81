import {handler as extracting, type Answer, type Task} from "../../../scripts/preprocess/worker.js";
import type {KitBytes} from "../../../scripts/kit-bytes.js";
import type {Handler} from "../../../scripts/workers/serve.js";

/** Extraction in a thread that some articles end: one while it is annotated, one while it is told. */
export function handler(bytes: KitBytes): Handler<Task, Answer> {
  const handle = extracting(bytes);
  return (task) => {
    if ("read" in task && task.read.article.text.includes("ENDS WHEN READ")) process.exit(7);
    if ("annotated" in task && Buffer.from(task.annotated).includes("ENDS WHEN TOLD")) process.exit(8);
    return handle(task);
  };
}
