import {afterEach, expect, test, vi} from "vitest";
import {inOrder, startPool, type Pool} from "../../../scripts/workers/pool.js";
import type {Outcome} from "../../../scripts/workers/serve.js";
import type {MadeTask} from "./made-worker.js";

vi.setConfig({testTimeout: 60_000});

const WORKER = new URL("./made-worker.ts", import.meta.url);

let pool: Pool<MadeTask, number>;
afterEach(() => pool.close());

function started(size: number, given: number | null = 0): Pool<MadeTask, number> {
  pool = startPool<MadeTask, number>(size, WORKER, given);
  return pool;
}

async function outcomesOf(tasks: readonly MadeTask[]): Promise<unknown[]> {
  const outcomes: unknown[] = [];
  for await (const outcome of inOrder(tasks, pool.atOnce, pool.run)) outcomes.push(shown(outcome));
  return outcomes;
}

function shown(outcome: Outcome<number>): unknown {
  return "answer" in outcome ? outcome.answer : String(outcome.error);
}

test("a pool gives its answers in the order of the tasks, however long each takes", async () => {
  started(2, 1);
  const tasks = Array.from({length: 100}, (_, number) => ({number, ms: number % 7 === 0 ? 8 : 0}));
  expect(await outcomesOf(tasks)).toEqual(tasks.map(({number}) => number * 2 + 1));
});

test("a pool keeps what a task throws for that task", async () => {
  started(1);
  expect(await outcomesOf([{number: 1}, "throw", {number: 2}])).toEqual([2, "Error: thrown", 4]);
});

test("a pool goes on with another thread where a task ended one", async () => {
  started(1);
  const ended = "Error: the thread that read it ended with code 3";
  expect(await outcomesOf([{number: 1}, "end", {number: 2}, "end", {number: 3}])).toEqual([
    2,
    ended,
    4,
    ended,
    6
  ]);
});

test("a pool of two loses no other task with the thread that ended", async () => {
  started(2);
  const tasks: MadeTask[] = Array.from({length: 40}, (_, number) => (number === 5 ? "end" : {number, ms: 2}));
  const outcomes = await outcomesOf(tasks);
  expect(outcomes.filter((outcome) => typeof outcome === "number")).toHaveLength(39);
  expect(outcomes[5]).toContain("ended with code 3");
});

test("a pool whose threads cannot start says why instead of waiting", async () => {
  started(2, null);
  await expect(outcomesOf([{number: 1}, {number: 2}])).rejects.toThrow("nothing given");
});

test("a pool grows while it works", async () => {
  started(1);
  const before = pool.atOnce;
  const first = pool.run({number: 1, ms: 20});
  pool.grow(2);
  const second = pool.run({number: 2});
  expect(pool.atOnce).toBe(2 * before);
  expect([await first, await second].map(shown)).toEqual([2, 4]);
});

test("inOrder begins no more than it may before the oldest is done", async () => {
  started(0);
  let under = 0;
  let most = 0;
  const step = async (one: number): Promise<number> => {
    most = Math.max(most, ++under);
    await new Promise((resolve) => setTimeout(resolve, one === 3 ? 20 : 1));
    under -= 1;
    return one;
  };
  const things = Array.from({length: 30}, (_, index) => index);
  const given: number[] = [];
  for await (const one of inOrder(things, 4, step)) given.push(one);
  expect(given).toEqual(things);
  expect(most).toBe(4);
});
