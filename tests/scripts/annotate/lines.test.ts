import fc from "fast-check";
import {expect, test} from "vitest";
import {linesOf} from "../../../scripts/annotate/lines.js";

async function* chunksOf(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield await Promise.resolve(bytes.subarray(at, at + size));
}

async function read(text: string, chunk: number, longest = 1000): Promise<(string | null)[]> {
  const lines: (string | null)[] = [];
  for await (const line of linesOf(chunksOf(new TextEncoder().encode(text), chunk), longest))
    lines.push(line.text);
  return lines;
}

test("linesOf gives the same lines however the bytes are cut", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.string({unit: "grapheme"}).map((line) => line.replaceAll("\n", ""))),
      fc.integer({min: 1, max: 9}),
      async (lines, chunk) => {
        expect(await read(lines.map((line) => `${line}\n`).join(""), chunk)).toEqual(lines);
      }
    )
  );
});

test("linesOf gives the last line without a newline too", async () => {
  expect(await read("a\nb", 1)).toEqual(["a", "b"]);
});

test("linesOf keeps nothing of a line that is too long, and goes on after it", async () => {
  expect(await read(`a\n${"b".repeat(50)}\nc\n`, 7, 20)).toEqual(["a", null, "c"]);
});
