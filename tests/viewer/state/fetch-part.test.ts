import {expect, test, vi} from "vitest";
import {fetchPart} from "../../../src/viewer/state/fetch-part.js";

const HERE = "http://localhost:1234";

function browser(
  importFrom: (address: string) => Promise<unknown> = () => Promise.reject(new Error("lost"))
) {
  const marks = ["x1", "x2"];
  return {
    importFrom: vi.fn(importFrom),
    pause: vi.fn(() => Promise.resolve()),
    mark: () => marks.shift()!,
    origin: HERE
  };
}

test("fetchPart waits for nothing where the part comes at once", async () => {
  const around = browser();
  expect(await fetchPart(() => Promise.resolve("part"), around)).toBe("part");
  expect(around.pause).not.toHaveBeenCalled();
});

test("fetchPart asks three times more after a pause each, then throws what the last try threw", async () => {
  const around = browser();
  let tries = 0;
  const load = (): Promise<never> => Promise.reject(new Error(`lost ${(tries += 1)}`));
  await expect(fetchPart(load, around)).rejects.toThrow("lost 4");
  expect(around.pause.mock.calls).toEqual([[500], [1000], [3000]]);
});

test("fetchPart asks under a new address where the browser names the old one", async () => {
  const around = browser(() => Promise.resolve("part"));
  const load = (): Promise<never> =>
    Promise.reject(new TypeError(`Failed to fetch dynamically imported module: ${HERE}/assets/Part-x.js`));
  expect(await fetchPart(load, around)).toBe("part");
  expect(around.importFrom).toHaveBeenCalledWith(`${HERE}/assets/Part-x.js?again=x1`);
});

test("fetchPart imports nothing from another site that an error names", async () => {
  const around = browser();
  const load = (): Promise<never> => Promise.reject(new Error("no: https://example.org/Part.js"));
  await expect(fetchPart(load, around)).rejects.toThrow("example.org");
  expect(around.importFrom).not.toHaveBeenCalled();
});
