import {Worker} from "node:worker_threads";
import type {FromWorker, Outcome} from "./serve.js";

const START = new URL("./start.mjs", import.meta.url);

/** A worker has so many tasks at hand: it works on the first, and need not wait for the next. */
const AT_HAND = 2;
/** So many tasks a worker may be begun before the oldest is done: a long one keeps nobody waiting, and memory is bounded. */
const BEGUN = 32;

/** Several threads that do the same work on many things. */
export type Pool<Task, Answer> = {
  /** So many tasks keep all threads busy. */
  readonly atOnce: number;
  /** Starts more threads, up to `size` in all. */
  readonly grow: (size: number) => void;
  /**
   * Does one task, when its turn comes. What it throws is its outcome, and so is the end of a thread that it ends.
   *
   * @throws Error if no thread can even start
   */
  readonly run: (task: Task) => Promise<Outcome<Answer>>;
  /** Ends all threads at once. Until then they keep the process alive. */
  readonly close: () => Promise<void>;
};

type Job<Task, Answer> = {
  readonly task: Task;
  readonly done: (outcome: Outcome<Answer>) => void;
  readonly giveUp: (error: unknown) => void;
};

/** A thread with the jobs that it has, the first of which it works on. */
type Lane<Task, Answer> = {readonly worker: Worker; isReady: boolean; readonly jobs: Job<Task, Answer>[]};

/**
 * Starts worker threads.
 *
 * @param size - how many; `grow` adds more
 * @param module - address of the TypeScript module that they run, which is a `HandlerModule`
 * @param given - what its `handler` is called with; shared memory stays shared
 */
export function startPool<Task, Answer>(size: number, module: URL, given: unknown): Pool<Task, Answer> {
  const waiting: Job<Task, Answer>[] = [];
  const lanes = new Set<Lane<Task, Answer>>();
  let failure: {readonly error: unknown} | null = null;
  let isClosed = false;

  const openLane = (): void => {
    // Not with the flags of this process: under `npm start` they are another loader's.
    const worker = new Worker(START, {workerData: {module: module.href, given}, execArgv: []});
    const lane: Lane<Task, Answer> = {worker, isReady: false, jobs: []};
    let reason: unknown = null;
    lanes.add(lane);
    worker.on("message", (message: FromWorker<Answer>) => {
      if (message === "ready") lane.isReady = true;
      else lane.jobs.shift()!.done(message);
      deal();
    });
    worker.on("error", (error) => (reason = error));
    worker.on("exit", (code) => {
      lanes.delete(lane);
      if (isClosed) return;
      const error = reason ?? new Error(`the thread that read it ended with code ${code}`);
      const [culprit, ...others] = lane.jobs;
      culprit?.done({error});
      waiting.unshift(...others);
      if (lane.isReady) openLane();
      else if (lanes.size === 0) failure ??= {error}; // the next one would not start either
      deal();
    });
  };

  const deal = (): void => {
    if (failure) for (const {giveUp} of waiting.splice(0)) giveUp(failure.error);
    for (let jobs = 0; jobs < AT_HAND; jobs++) {
      for (const lane of lanes) {
        if (!lane.isReady || lane.jobs.length > jobs) continue;
        const job = waiting.shift();
        if (!job) return;
        lane.jobs.push(job);
        lane.worker.postMessage(job.task);
      }
    }
  };

  let most = 0;
  const grow = (to: number): void => {
    for (; most < to; most++) openLane();
  };
  grow(size);

  return {
    get atOnce() {
      return most * BEGUN;
    },
    grow,
    run: (task) =>
      new Promise((done, giveUp) => {
        waiting.push({task, done, giveUp});
        deal();
      }),
    close: async () => {
      isClosed = true;
      await Promise.all([...lanes].map(({worker}) => worker.terminate()));
    }
  };
}

/**
 * Does a step for each thing, several at once.
 *
 * @param atOnce - so many steps are begun before the oldest of them is done
 * @returns what the steps give, in the order of the things
 */
export async function* inOrder<From, To>(
  from: Iterable<From>,
  atOnce: number,
  step: (one: From) => Promise<To>
): AsyncGenerator<To, void, undefined> {
  const begun: Promise<To>[] = [];
  for (const one of from) {
    const result = step(one);
    result.catch(() => undefined); // told when its turn comes
    begun.push(result);
    if (begun.length >= atOnce) yield await begun.shift()!;
  }
  for (const result of begun) yield await result;
}
