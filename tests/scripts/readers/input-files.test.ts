import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {dirname, join} from "node:path";
import {afterEach, beforeEach, expect, test} from "vitest";
import {collectionsOf} from "../../../scripts/readers/input-files.js";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "dateline-input-"));
});
afterEach(() => {
  rmSync(folder, {recursive: true, force: true});
});

function write(...paths: readonly string[]): void {
  for (const path of paths) {
    mkdirSync(dirname(join(folder, path)), {recursive: true});
    writeFileSync(join(folder, path), "Text.");
  }
}

function idsByCollection(...paths: readonly string[]): Record<string, string[]> {
  const collections = collectionsOf(paths.map((path) => join(folder, path)));
  return Object.fromEntries(collections.map(({name, files}) => [name, files.map(({id}) => id)]));
}

test("a folder that holds only folders is one collection for each", () => {
  write("in/b/two.md", "in/a/one.txt", "in/a/deep/er.html", "in/README.md");
  expect(idsByCollection("in")).toEqual({a: ["deep/er", "one"], b: ["two"]});
});

test("a folder with articles of its own is one collection, everything below it included", () => {
  write("in/one.txt", "in/sub/two.md");
  expect(idsByCollection("in")).toEqual({in: ["one", "sub/two"]});
});

test("files named one by one are one collection, named by the first", () => {
  write("one.txt", "two.md");
  expect(idsByCollection("one.txt", "two.md")).toEqual({one: ["one", "two"]});
});

test("hidden files and READMEs are no articles; other forms are told of, not read", () => {
  write("in/one.txt", "in/.hidden.txt", "in/ReadMe.txt", "in/photo.jpg");
  expect(collectionsOf([join(folder, "in")])).toMatchObject([
    {files: [{id: "one"}], unread: [join(folder, "in", "photo.jpg")], problems: []}
  ]);
});
