import {readdirSync, readFileSync} from "node:fs";
import {join} from "node:path";
import {checkSync} from "recheck";
import ts from "typescript";
import {describe, expect, test} from "vitest";
import {readTimes} from "./read.js";

const FOLDERS = ["src/extract/times", "src/extract/times/english"];
const FILES = [
  "src/domain/edtf.ts",
  "src/domain/time.ts",
  ...FOLDERS.flatMap((folder) =>
    readdirSync(folder)
      .filter((file) => file.endsWith(".ts"))
      .map((file) => join(folder, file))
  )
];

/** Every regular expression of a file. */
function patternsOf(file: string): string[] {
  const source = ts.createSourceFile(file, readFileSync(file, "utf8"), ts.ScriptTarget.Latest);
  const patterns: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isRegularExpressionLiteral(node)) patterns.push(node.text);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return patterns;
}

const patterns = [...new Set(FILES.flatMap(patternsOf))];

test.each(patterns)("%s is linear", (literal) => {
  const end = literal.lastIndexOf("/");
  expect(checkSync(literal.slice(1, end), literal.slice(end + 1)).status).toBe("safe");
});

describe("ten times the text", () => {
  test.each([
    "the end of ",
    "late early mid ",
    "two days after ",
    "1 ",
    "12-",
    "a hundred and ",
    " ",
    "1,000",
    "May ",
    "from 1 to ",
    "1/",
    "9:",
    "the day before ",
    "twenty-",
    "1990s ",
    "Monday and ",
    "first of the ",
    "Two days after the vote on Monday they left. ",
    "the vote of 3 May and a day after the vote "
  ])("of %j takes at most some twenty times as long", (unit) => {
    const time = (length: number): number => {
      const text = unit.repeat(Math.ceil(length / unit.length));
      let best = Infinity;
      for (let run = 0; run < 3; run++) {
        const before = process.cpuUsage();
        readTimes(text, {date: "2024-02-23"});
        const {user, system} = process.cpuUsage(before);
        best = Math.min(best, (user + system) / 1000);
      }
      return best;
    };
    time(5000);
    // A quadratic reader would take a hundred times as long; below a few milliseconds nothing can be told.
    expect(time(50_000)).toBeLessThan(Math.max(time(5000), 3) * 25);
  });
});
