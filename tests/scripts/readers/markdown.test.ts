import {expect, test} from "vitest";
import {proseOfMarkdown} from "../../../scripts/readers/markdown.js";

test("proseOfMarkdown takes the first heading for the title and leaves the others as lines", () => {
  expect(proseOfMarkdown("# A day in *Sochi*\n\nFirst.\n\n## Later ##\nSecond,\nstill second.")).toEqual({
    title: "A day in Sochi",
    text: "First.\n\nLater\n\nSecond, still second."
  });
});

test.each([
  ["He said **no** and *left*.", "He said no and left."],
  ["See [the *report*](https://x.org/a_(b)) now.", "See [the report](https://x.org/a_(b)) now."],
  [
    "See [the report](https://x.org/a 'x') and ![a map](m.png)more.",
    "See [the report](https://x.org/a 'x') and more."
  ],
  ["See [the report](https://x.org/a).", "See the report."],
  ["> Quoted\n> words.", "Quoted words."],
  ["- one\n- two", "one\n\ntwo"],
  ["1. one\n2. two", "one\n\ntwo"],
  ["snake_case_name stays, _this_ goes", "snake_case_name stays, this goes"],
  ["5 * 3 * 2", "5 * 3 * 2"],
  ["a\n\n---\n\nb", "a\n\nb"],
  ["a\n\n```js\nMoscow()\n```\n\nb", "a\n\nb"],
  ["Fish &amp <b>chips</b>, \\*not\\* bold", "Fish &amp chips, *not* bold"]
])("proseOfMarkdown reads %j as %j", (markdown, text) => {
  expect(proseOfMarkdown(markdown).text).toBe(text);
});

test("proseOfMarkdown takes linear time on marks that never close", () => {
  const started = performance.now();
  proseOfMarkdown("[".repeat(50_000) + "*a".repeat(50_000) + "<a".repeat(50_000));
  expect(performance.now() - started).toBeLessThan(2000);
});
