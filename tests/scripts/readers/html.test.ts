import {expect, test} from "vitest";
import {InputError} from "../../../src/domain/input-error.js";
import {html, readApart} from "../../../scripts/readers/html.js";
import {articleOfPage} from "../../../scripts/readers/html-page.js";
import {textOfHtml} from "../../../scripts/readers/html-text.js";

const PARAGRAPH =
  "The ministers met in the old town on Tuesday and agreed that the two sides would open the bridge again, said a spokesman, who added that work would begin within the month.";

const PAGE = `<!doctype html><html lang="en_GB"><head><title>Bridge to open | Gazette</title>
<meta property="og:title" content="Bridge to open"><meta property="og:site_name" content="Gazette">
<meta property="article:published_time" content="2024-03-18T08:00:00Z">
<link rel="canonical" href="https://g.example/2024/03/18/bridge">
<script type="application/ld+json">{"@graph":[{"@type":"WebSite","name":"G"},{"@type":["NewsArticle"],"headline":"Bridge to open again",
"datePublished":"2024-03-17","author":[{"name":"Ann Lee"},"Bo Ek"],"publisher":{"name":"The Gazette"}}]}</script></head>
<body><nav><a href="/">Home</a><a href="/world">World</a></nav>
<article><h1>Bridge to open again</h1><time datetime="2024-03-18">Monday</time>
<p>${PARAGRAPH}</p><p>${PARAGRAPH}</p><p>${PARAGRAPH}</p></article>
<footer>All rights reserved. Cookies.</footer></body></html>`;

test("a page gives its article's text without the furniture, and its metadata", () => {
  const draft = articleOfPage({path: "p.html", id: "p", text: PAGE});
  expect(draft).toMatchObject({
    id: "p",
    title: "Bridge to open again",
    source: "The Gazette",
    url: "https://g.example/2024/03/18/bridge",
    author: "Ann Lee, Bo Ek",
    lang: "en_GB"
  });
  expect(draft.text).toContain(`${PARAGRAPH}\n\n${PARAGRAPH}`);
  expect(draft.text).not.toMatch(/Cookies|World/u);
});

test("a page's date is looked for in metadata, JSON-LD, the time element and the address", () => {
  const {dates} = articleOfPage({path: "p.html", id: "p", text: PAGE});
  expect(dates.map(({source}) => source)).toEqual(["metadata", "json-ld", "time-element", "url"]);
});

test("the page is read in a process of its own", async () => {
  const {drafts} = await html.read({path: "p.html", id: "p", text: PAGE});
  expect(drafts[0]?.title).toBe("Bridge to open again");
});

test("a page that takes too long is stopped, and the next is read", async () => {
  await expect(readApart({path: "slow.html", id: "s", text: PAGE}, 0)).rejects.toThrow(
    "slow.html: expected a page that can be read in 0 s, found one that takes longer. Save the article's text instead."
  );
  await expect(readApart({path: "p.html", id: "p", text: PAGE}, 20_000)).resolves.toMatchObject({id: "p"});
});

test("a page nested 30,000 deep is refused at once", async () => {
  const started = performance.now();
  const deep = async (): Promise<unknown> =>
    html.read({path: "deep.html", id: "d", text: "<div>".repeat(30_000)});
  await expect(deep()).rejects.toThrow(InputError);
  expect(performance.now() - started).toBeLessThan(1000);
});

test.each([
  ["<p>One.</p><p>Two<br>three</p>", "One.\n\nTwo\nthree"],
  ["a<script>b</script><style>c</style>d", "ad"],
  ["<ul><li>one</li><li>two</li></ul>", "one\n\ntwo"],
  ["<table><tr><td>a</td><td>b</td></tr></table>", "a b"],
  ["x &amp; y &lt;z&gt;\u00a0!", "x & y <z> !"]
])("textOfHtml reads %j as %j", (markup, text) => {
  expect(textOfHtml(markup)).toBe(text);
});
