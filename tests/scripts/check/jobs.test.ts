import {expect, test} from "vitest";
import {runJobs} from "../../../scripts/check/jobs.js";

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

test("runJobs gives results in the order of the list, and never runs more at once than asked", async () => {
  let running = 0;
  let most = 0;
  const jobs = [30, 5, 20, 1, 10].map((ms) => async () => {
    most = Math.max(most, ++running);
    await pause(ms);
    running--;
    return ms;
  });
  expect(await runJobs(jobs, 2)).toEqual([30, 5, 20, 1, 10]);
  expect(most).toBe(2);
  expect(await runJobs([], 2)).toEqual([]);
});

test("runJobs begins jobs in the order of the list", async () => {
  const begun: number[] = [];
  const jobs = [0, 1, 2, 3].map((index) => async () => {
    begun.push(index);
    await pause(1);
  });
  await runJobs(jobs, 1);
  expect(begun).toEqual([0, 1, 2, 3]);
});
