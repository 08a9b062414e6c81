import {expect, test} from "vitest";
import {splitFrontMatter} from "../../../scripts/readers/front-matter.js";

const split = (text: string): ReturnType<typeof splitFrontMatter> =>
  splitFrontMatter({path: "a.md", id: "a", text});

test("splitFrontMatter reads every field that an article may have", () => {
  const head = [
    "title: 'Talks: the next round'",
    "date: 2024-03-18",
    "source: Gazette",
    "url: https://example.org/a",
    "author: [Ann Lee, Bo Ek]",
    "lang: en-gb"
  ];
  expect(split(`---\n${head.join("\n")}\n---\n\nThe text.\n`)).toEqual({
    title: "Talks: the next round",
    dates: [{source: "front-matter", value: "2024-03-18"}],
    source: "Gazette",
    url: "https://example.org/a",
    author: "Ann Lee, Bo Ek",
    lang: "en-GB",
    body: "\nThe text.\n"
  });
});

test.each([
  ["a text without any", "The text."],
  ["a text that begins with a rule", "---\n\nThe text.\n"],
  ["an empty head", "---\n---\nThe text."]
])("splitFrontMatter takes nothing from %s", (_, text) => {
  expect(split(text)).toMatchObject({title: null, dates: [], body: expect.stringContaining("The text.")});
});

test("splitFrontMatter executes nothing that the head asks for", () => {
  const head = "---js\nglobalThis.stolen = true\n---\nText.";
  expect(split(head).body).toBe(head);
  expect(split("---\ntitle: !!js/function 'function () { return 1; }'\n---\nText.").title).toContain(
    "function"
  );
  expect("stolen" in globalThis).toBe(false);
});

test("splitFrontMatter reads Windows line ends", () => {
  expect(split("---\r\ntitle: A day\r\n---\r\nText.")).toMatchObject({title: "A day", body: "Text."});
});
