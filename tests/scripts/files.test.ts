import {mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterEach, beforeEach, expect, test} from "vitest";
import {readIfThere, writeWhole} from "../../scripts/files.js";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "dateline-files-"));
});
afterEach(() => {
  rmSync(folder, {recursive: true, force: true});
});

test("writeWhole makes the folders that are missing and leaves nothing beside the file", () => {
  const path = join(folder, "a", "b", "c.txt");
  writeWhole(path, "text");
  expect(readFileSync(path, "utf8")).toBe("text");
  expect(readdirSync(join(folder, "a", "b"))).toEqual(["c.txt"]);
});

test("writeWhole names what cannot be written", () => {
  writeFileSync(join(folder, "a"), "a file, not a folder");
  expect(() => writeWhole(join(folder, "a", "b.txt"), "text")).toThrow(
    /b\.txt: expected a file that can be written, found E\w+\. Choose another place, or free this one\.$/u
  );
});

test("readIfThere is null for a file that is missing", () => {
  expect(readIfThere(join(folder, "gone"))).toBeNull();
});
