import {DOMParser} from "@xmldom/xmldom";
import {parse as readCsv} from "csv-parse/sync";
import {parseHTML} from "linkedom";
import {describe, expect, test} from "vitest";
import {parseCollection} from "../../src/domain/collection.js";
import {EXPORT_FORMATS} from "../../src/domain/formats/formats.js";
import {posterView} from "../../src/domain/formats/poster-map.js";
import {POSTER_FRAME} from "../../src/domain/formats/poster-size.js";
import {drawPoster} from "../../src/domain/formats/poster.js";
import {InputError} from "../../src/domain/input-error.js";
import {readStillShapes} from "../../src/domain/still-shapes.js";
import {oembed, renderEmbedPage} from "../../scripts/publish/embed-page.js";
import {pageWordsFor} from "../../scripts/publish/page-words.js";
import {renderPage, type PageOptions} from "../../scripts/publish/page.js";
import {basemapReader, GEO} from "../../scripts/publish/world.js";
import {hostileCollection} from "./hostile-collection.js";
import {HOSTILE_ADDRESSES, HOSTILE_TEXTS} from "./hostile-texts.js";

const OPTIONS: PageOptions = {
  ...pageWordsFor("en"),
  theme: "auto",
  baseUrl: "https://example.org/map/",
  root: "../",
  basemap: null,
  start: {preload: [], files: []}
};
const collection = hostileCollection();
const legible = (text: string) => text.replace(/\s+/gu, " ").trim();

test("there are more than a hundred hostile texts, and the contract takes a collection full of them", () => {
  expect(HOSTILE_TEXTS.length).toBeGreaterThan(100);
  const read = parseCollection(JSON.parse(JSON.stringify(collection)), "hostile");
  expect(read.features).toHaveLength(HOSTILE_TEXTS.length);
});

test.each(HOSTILE_ADDRESSES)("the parser refuses %j as an address", (address) => {
  const json = JSON.parse(JSON.stringify(collection)) as {dateline: {articles: {url: string}[]}};
  json.dateline.articles[0]!.url = address;
  expect(() => parseCollection(json, "hostile")).toThrow(InputError);
});

describe("the published page shows hostile texts as they stand", () => {
  const html = renderPage(collection, OPTIONS);
  const {document} = parseHTML(html);

  test("no element or attribute comes from a text", () => {
    const scripts = [...document.querySelectorAll("script")].map((script) => script.getAttribute("type"));
    expect(scripts).toEqual([null, "application/ld+json"]);
    expect(
      document.querySelectorAll("iframe, object, embed, style, form, svg, base, template, video").length
    ).toBe(0);
    for (const element of document.querySelectorAll("*")) {
      for (const name of element.getAttributeNames()) expect(name).not.toMatch(/^on|^style$|^srcdoc$/u);
    }
  });

  test("every link leads to a page, or to a file beside it, with rel where it leaves", () => {
    for (const link of document.querySelectorAll("a")) {
      const href = link.getAttribute("href")!;
      if (/^https?:\/\//u.test(href)) expect(link.getAttribute("rel")).toBe("noopener nofollow");
      else expect(href).toMatch(/^(?:files\/[\w.-]+|LICENSES\.txt)$/u);
    }
  });

  test("each title can be read", () => {
    const shown = [...document.querySelectorAll("h3")].map((title) => legible(title.textContent));
    const wanted = HOSTILE_TEXTS.map((text) => legible(text.slice(0, 1000)));
    expect(new Set(shown)).toEqual(new Set(wanted));
  });

  test("the data for search engines is JSON and ends where it should", () => {
    const json = document.querySelector("script[type='application/ld+json']")!.textContent;
    expect(json).not.toContain("<");
    expect((JSON.parse(json) as {about: object[]}).about).toHaveLength(HOSTILE_TEXTS.length);
  });
});

test.each(HOSTILE_TEXTS)("an iframe page and its oEmbed answer hold the title %j as a text", (title) => {
  const {document} = parseHTML(renderEmbedPage(title, OPTIONS));
  expect(document.querySelectorAll("script").length).toBe(1);
  expect(document.querySelectorAll("body *").length).toBe(4);
  const {html} = JSON.parse(oembed(title, "https://example.org/map/")) as {html: string};
  expect(parseHTML(`<body>${html}</body>`).document.querySelectorAll("body *").length).toBe(1);
});

test.each(["light", "dark"] as const)(
  "a %s poster of hostile texts has shapes and letters only",
  async (theme) => {
    const {projection} = posterView(collection, GEO);
    const shapes = await readStillShapes(projection, POSTER_FRAME, basemapReader("public/basemap"));
    const svg = drawPoster(collection, {shapes, geo: GEO, theme, ...pageWordsFor("en")});
    const document = new DOMParser().parseFromString(svg, "image/svg+xml");
    const elements = [...document.getElementsByTagName("*")];
    const known = [
      "svg",
      "title",
      "desc",
      "defs",
      "pattern",
      "rect",
      "path",
      "clipPath",
      "g",
      "circle",
      "text",
      "line"
    ];
    expect(elements.map(({tagName}) => tagName).filter((name) => !known.includes(name))).toEqual([]);
    const attributes = elements.flatMap((element) => [...element.attributes].map(({name}) => name));
    expect(attributes.filter((name) => /^on|href|^style$/iu.test(name))).toEqual([]);
  }
);

test.each(EXPORT_FORMATS.map((format) => [format.id, format] as const))(
  "what is exported as %s holds no markup that runs, no formula and no entry that nobody wrote",
  (id, format) => {
    const {text} = format.write(collection, "2026-11-22T00:00:00Z");
    const runs = /<(?:script|img|svg|iframe)/iu.test(text);
    if (id === "kml" || id === "timeline-js") expect(runs).toBe(false);
    if (id === "icalendar") expect(text.match(/^UID:/gmu)).toHaveLength(HOSTILE_TEXTS.length);
    if (id !== "csv") return;
    const cells = (readCsv(text) as string[][]).slice(1).flat();
    expect(cells.filter((cell) => /^[=+\-@\t\r]/u.test(cell) && Number.isNaN(Number(cell)))).toEqual([]);
  }
);
