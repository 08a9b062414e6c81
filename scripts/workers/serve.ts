import {parentPort} from "node:worker_threads";

/** What a worker does with one task. Task and answer are copied between the threads. */
export type Handler<Task, Answer> = (task: Task) => Answer;

/** What a module that runs in a worker exports: called once with what all workers are given. */
export type HandlerModule<Given, Task, Answer> = {readonly handler: (given: Given) => Handler<Task, Answer>};

/** From the worker: that it may begin, then one message a task, in the order of the tasks. */
export type FromWorker<Answer> = "ready" | Outcome<Answer>;

/** What came of one task; one that failed leaves the others as they are. */
export type Outcome<Answer> = {readonly answer: Answer} | {readonly error: unknown};

/** Answers the tasks that come in, one after the other. */
export function serve<Task, Answer>(handle: Handler<Task, Answer>): void {
  const port = parentPort!;
  port.on("message", (task: Task) => {
    port.postMessage(outcomeOf(() => handle(task)));
  });
  port.postMessage("ready");
}

export function outcomeOf<Answer>(work: () => Answer): Outcome<Answer> {
  try {
    return {answer: work()};
  } catch (error) {
    return {error};
  }
}
