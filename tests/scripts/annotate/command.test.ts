import {spawnSync} from "node:child_process";
import {join, resolve} from "node:path";
import {expect, test, vi} from "vitest";

vi.setConfig({testTimeout: 120_000});

const ROOT = resolve(import.meta.dirname, "..", "..", "..");

const LINES = [
  JSON.stringify({id: "a", dct: "2024-03-20", text: "Lavrov met Gagloev in Sochi on Tuesday. ".repeat(40)}),
  "{broken",
  "",
  JSON.stringify({text: "A delegation from Tbilisi arrived in Geneva on 21 March 2024."}),
  JSON.stringify({id: "c", text: ""})
];

function annotated(workers: number): {status: number | null; out: string; errors: string} {
  const {status, stdout, stderr} = spawnSync(
    process.execPath,
    ["--import", "./scripts/typescript.mjs", join("scripts", "annotate.ts"), "--workers", String(workers)],
    {cwd: ROOT, encoding: "utf8", input: `${LINES.join("\n")}\n`}
  );
  return {status, out: stdout, errors: stderr};
}

test("annotate answers line by line in order, the same in the main thread and in two others", () => {
  const here = annotated(0);
  const answers = here.out
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line) as {id: string | null; line?: number});
  expect(answers.map(({id, line}) => id ?? line)).toEqual(["a", 2, "4", "c"]);
  expect(here.status).toBe(2);
  expect(here.errors).toMatch(/^standard input line 2: expected a JSON object, found "\{broken"/u);
  expect(annotated(2)).toEqual(here);
});
