import {mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {dirname, join} from "node:path";
import {afterEach, beforeEach, expect, test} from "vitest";
import {readArticles} from "../../scripts/readers/articles.js";
import {collectionsOf} from "../../scripts/readers/input-files.js";

const ARTICLE =
  "The ministers of both countries met in Geneva on Tuesday and agreed on a new round of talks.";

let folder: string;
let home: string;

beforeEach(() => {
  home = process.cwd();
  folder = mkdtempSync(join(tmpdir(), "dateline-bad-input-"));
  process.chdir(folder);
});
afterEach(() => {
  process.chdir(home);
  rmSync(folder, {recursive: true, force: true});
});

function write(path: string, content: string | Uint8Array): void {
  mkdirSync(dirname(path), {recursive: true});
  writeFileSync(path, content);
}

/** What reading `path` says, and how many articles it gave all the same. */
async function reading(path: string): Promise<{messages: string[]; articles: number}> {
  const messages: string[] = [];
  let articles = 0;
  for (const input of collectionsOf([path])) {
    const read = await readArticles(input, {date: null});
    articles += read.articles.length;
    messages.push(...read.problems.map(({message}) => message));
  }
  return {messages, articles};
}

test.each<[path: string, content: string | Uint8Array, message: string]>([
  [
    "in/empty.txt",
    "",
    "in/empty.txt: expected an article, found an empty file. Put text into it or remove it."
  ],
  [
    "in/blank.md",
    " \n\n ",
    "in/blank.md: expected an article, found only blanks. Put text into it or remove it."
  ],
  [
    "in/head.md",
    "---\ntitle: A day\n---\n\n",
    "in/head.md (head): expected an article, found no text. Put text into it or remove it."
  ],
  [
    "in/picture.txt",
    Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3]),
    "in/picture.txt: expected text, found a binary file. Save the article as text, Markdown or HTML."
  ],
  [
    "in/report.txt",
    "%PDF-1.7 ...",
    "in/report.txt: expected text, found a binary file. Save the article as text, Markdown or HTML."
  ],
  [
    "in/bytes.txt",
    Uint8Array.from([0x41, 0x20, 0x81, 0x8d, 0x8f, 0x90, 0x9d, 0x20, 0x81]),
    "in/bytes.txt: expected text in UTF-8, found bytes that are none. Save the file again as UTF-8."
  ],
  [
    "in/open.md",
    `---\ntitle: A day\n\n${ARTICLE}`,
    'in/open.md front matter: expected a closing line "---", found none. Write "---" on a line of its own after the last entry.'
  ],
  [
    "in/yaml.md",
    `---\nlang: en\ntitle: Talks: the next round\n---\n${ARTICLE}`,
    'in/yaml.md line 3: expected front matter in YAML, found nested mappings are not allowed in compact mappings. Write one "key: value" a line, and quote a value that holds ": ".'
  ],
  [
    "in/list.md",
    `---\n- one\n- two\n---\n${ARTICLE}`,
    'in/list.md front matter: expected "key: value" lines, found a list. For example: title: A day in Tbilisi.'
  ],
  [
    "in/url.md",
    `---\nurl: javascript:alert(1)\n---\n${ARTICLE}`,
    'in/url.md front matter url: expected an http or https address, found "javascript:alert(1)". Give the whole address, with https://.'
  ],
  [
    "in/lang.md",
    `---\nlang: the english\n---\n${ARTICLE}`,
    'in/lang.md front matter lang: expected a language tag such as "en" or "ka", found "the english". Use the two-letter code of the language.'
  ],
  [
    "in/bomb.md",
    `---\na: &a [x, x]\nb: &b [*a, *a, *a, *a, *a, *a]\nc: &c [*b, *b, *b, *b, *b, *b]\n---\n${ARTICLE}`,
    "in/bomb.md front matter: expected plain values, found too many references. Write the values out."
  ],
  [
    "in/nothing.html",
    "<!-- only a remark -->",
    "in/nothing.html: expected a page with an article, found 0 words of running text. Save the page of a single article, or its text."
  ],
  [
    "in/menu.html",
    "<html><body><nav><a href='/'>Home</a></nav><p>Log in</p></body></html>",
    "in/menu.html: expected a page with an article, found 3 words of running text. Save the page of a single article, or its text."
  ],
  [
    "in/deep.html",
    `<html><body>${"<div>".repeat(30_000)}${ARTICLE}`,
    "in/deep.html: expected elements nested at most 512 deep, found more. This is no page to read: save the article's text instead."
  ],
  [
    "in/page.xml",
    "<html><body>No feed</body></html>",
    "in/page.xml: expected an RSS or Atom feed, found XML that is none. Save the feed itself, not the page that shows it."
  ],
  [
    "in/none.rss",
    '<?xml version="1.0"?><rss version="2.0"><channel><title>G</title></channel></rss>',
    "in/none.rss: expected a feed with items, found none. Save the feed again."
  ],
  [
    "in/long.txt",
    "a ".repeat(9 * 2 ** 20),
    "in/long.txt (long): expected an article of at most 16 MB, found 18 MB. Split it into several articles."
  ]
])("%s is refused by name, and its neighbor is read", async (path, content, message) => {
  write("in/good.txt", ARTICLE);
  write(path, content);
  expect(await reading("in")).toEqual({messages: [message], articles: 1});
});

test("a line of 50 MB is refused, and the lines around it are read", async () => {
  const line = JSON.stringify({text: ARTICLE});
  write("in/big.ndjson", `${line}\n{"text": "${"a".repeat(50 * 2 ** 20)}"}\n${line}\n`);
  expect(await reading("in")).toEqual({
    messages: [
      "in/big.ndjson line 2: expected an article of at most 16 MB, found 51 MB. Put one article on each line."
    ],
    articles: 2
  });
});

test("a link that leaves the folder is not followed", async () => {
  write("secret.txt", "A secret of another folder that nobody should read on a map of events.");
  write("in/good.txt", ARTICLE);
  symlinkSync(join(folder, "secret.txt"), join(folder, "in/stolen.txt"));
  symlinkSync(folder, join(folder, "in/up"));
  symlinkSync(join(folder, "nowhere"), join(folder, "in/broken.txt"));
  expect(await reading("in")).toEqual({
    messages: [
      "in/broken.txt: expected a file inside in, found a link that leaves it. Copy the article into the folder.",
      "in/stolen.txt: expected a file inside in, found a link that leaves it. Copy the article into the folder.",
      "in/up: expected a file inside in, found a link that leaves it. Copy the article into the folder."
    ],
    articles: 1
  });
});

test("a link that stays inside the folder is read", async () => {
  write("in/a/good.txt", ARTICLE);
  write("in/b.txt", ARTICLE);
  symlinkSync(join(folder, "in/a/good.txt"), join(folder, "in/again.txt"));
  expect(await reading("in")).toEqual({messages: [], articles: 3});
});

test.each([
  ["gone", "gone: expected a file or a folder, found nothing there. Check the spelling of the path."],
  ["gone.txt", "gone.txt: expected a file or a folder, found nothing there. Check the spelling of the path."]
])("a path %s that is missing is refused", (path, message) => {
  expect(() => collectionsOf([path])).toThrow(message);
});

test("an empty folder, and one without an article, are refused", () => {
  const message =
    "in: expected a folder with articles, found none in it. Put .txt, .md, .html, .xml or .ndjson files there.";
  mkdirSync("in");
  expect(() => collectionsOf(["in"])).toThrow(message);
  write("in/README.md", "About this folder.");
  write("in/photo.jpg", "x");
  expect(() => collectionsOf(["in"])).toThrow(message);
});

test("an article from the future is read, and noticed when the day is known", async () => {
  write("future/a.md", "---\ndate: 2031-05-01\n---\n\nTalks were held in Oslo yesterday.\n");
  const [input] = collectionsOf(["future"]);
  const rulesOn = async (day: {today?: number}): Promise<string[]> => {
    const {articles} = await readArticles(input!, {date: null, ...day});
    return articles.flatMap(({notices}) => notices.map(({rule}) => rule));
  };
  expect(await rulesOn({today: 20_000})).toContain("date/future"); // 2024-10-04
  expect(await rulesOn({today: 22_500})).not.toContain("date/future"); // 2031-08-09
  expect(await rulesOn({})).not.toContain("date/future");
});
