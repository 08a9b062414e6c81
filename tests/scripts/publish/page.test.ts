import {parseHTML} from "linkedom";
import {describe, expect, test} from "vitest";
import {renderEmbedPage} from "../../../scripts/publish/embed-page.js";
import {filesScript, regionFiles, worldFiles} from "../../../scripts/publish/file-view.js";
import {PAGE_LANGUAGES, pageWordsFor} from "../../../scripts/publish/page-words.js";
import {renderPage, type PageOptions} from "../../../scripts/publish/page.js";
import type {EventCollection} from "../../../src/domain/collection.js";
import {fromPlainGeoJson} from "../../../src/domain/plain-geojson.js";

const BASEMAP = "public/basemap";

/** Events in Suva (beyond 177° E), Paris and nowhere; with a day, a month and no date. */
function story(): EventCollection {
  const feature = (title: string, coordinates: number[] | null, date?: string) => ({
    type: "Feature",
    geometry: coordinates && {type: "Point", coordinates},
    properties: {title, ...(date ? {date} : {})}
  });
  const features = [
    feature("Harbour opened", [178.44, -18.14], "2024-03-18"),
    feature("Talks", [2.35, 48.86], "2024-05"),
    feature("Somewhere", null)
  ];
  return fromPlainGeoJson({type: "FeatureCollection", features}, "story");
}

const optionsFor = (tag: string): PageOptions => ({
  ...pageWordsFor(tag),
  theme: "auto",
  baseUrl: null,
  root: "",
  basemap: null,
  start: {preload: ["dateline.js"], files: ["data/a.js", "assets/b.js"]}
});

/** Words of the English page that no other language shares. */
const ENGLISH =
  /\b(?:Events|Sources|Data and map|Download|Made with|Licences|places?|article|no place|no date|March)\b/u;

describe("an own basemap", () => {
  const named = (basemap: string | null, root: string): (string | null)[] =>
    [renderPage, (_: EventCollection, options: PageOptions) => renderEmbedPage("", options)].map((render) => {
      const {document} = parseHTML(render(story(), {...optionsFor("en"), basemap, root}));
      return document.querySelector("dateline-map")!.getAttribute("basemap");
    });

  test.each([
    [null, null],
    ["https://maps.example/{theme}.json?a=1&b=2", "https://maps.example/{theme}.json?a=1&b=2"],
    ["map/region.pmtiles", "../map/region.pmtiles"]
  ])("%s is told to page and frame of a collection in its own folder as %s", (basemap, told) => {
    expect(named(basemap, "../")).toEqual([told, told]);
  });

  test("ends no attribute", () => {
    expect(named('https://maps.example/"><script>', "")).toEqual(
      Array(2).fill('https://maps.example/"><script>')
    );
  });
});

describe("a page is in one language", () => {
  test.each(PAGE_LANGUAGES.filter((lang) => lang !== "en"))("%s", (lang) => {
    const {document} = parseHTML(renderPage(story(), optionsFor(lang)));
    const root = document.documentElement;
    expect(root.getAttribute("lang")).toBe(lang);
    expect(root.getAttribute("dir")).toBe(lang === "ar" ? "rtl" : null);
    expect(document.querySelector("dateline-map")!.getAttribute("lang")).toBe(lang);
    for (const asWritten of document.querySelectorAll("h1, h3, blockquote, .source, dateline-map img")) {
      asWritten.remove();
    }
    expect(document.querySelector("main")!.textContent).not.toMatch(ENGLISH);
  });

  test("a language without words gets an English page, its dates too", () => {
    const html = renderPage(story(), optionsFor("fr"));
    expect(html).toContain('<html lang="en">');
    expect(html).toContain("March 18, 2024");
  });

  test("a region decides how dates are written", () => {
    expect(renderPage(story(), optionsFor("en-GB"))).toContain("18 March 2024");
    expect(renderPage(story(), optionsFor("de-AT"))).toContain("18. März 2024");
  });

  test("what an article says keeps its own direction and moves nothing else", () => {
    const {document} = parseHTML(renderPage(story(), optionsFor("ar")));
    for (const text of document.querySelectorAll("h1, h3, .source")) {
      expect(text.querySelector("bdi")!.textContent).toBe(text.textContent);
    }
    for (const quotation of document.querySelectorAll("blockquote")) {
      expect(quotation.getAttribute("dir")).toBe("auto");
    }
    expect(renderEmbedPage("Story", optionsFor("ar"))).toContain('<html lang="ar" dir="rtl">');
  });
});

test("a page without events says so", () => {
  const {document} = parseHTML(renderPage({...story(), features: []}, optionsFor("de")));
  expect(document.querySelector(".note")!.textContent).toBe("Diese Sammlung enthält keine Ereignisse.");
  expect(document.querySelectorAll("ol.events > li")).toHaveLength(0);
});

test("the one script of a page says what it starts, from a server and from a disk", () => {
  const {document} = parseHTML(renderEmbedPage("Story", optionsFor("en")));
  const script = document.querySelector("script")!;
  expect(script.getAttribute("type")).toBeNull();
  expect(Object.fromEntries([...script.attributes].map(({name, value}) => [name, value]))).toMatchObject({
    src: "start.js",
    "data-module": "frame.js",
    "data-files": "data/a.js assets/b.js"
  });
});

describe("for a page from a disk", () => {
  test("the world goes along whole, close shapes only around the places, across the antimeridian too", () => {
    const world = Object.keys(worldFiles(BASEMAP));
    expect(world).toEqual(expect.arrayContaining(["basemap/world.json", "basemap/labels.json"]));
    expect(world.filter((name) => name.endsWith(".tiles"))).toHaveLength(16);
    const region = Object.keys(regionFiles(BASEMAP, story()));
    expect(region).toEqual(
      expect.arrayContaining(["4-0-8", "4-15-8", "4-8-5"].map((tile) => `basemap/tiles/${tile}.tiles`))
    );
    expect(region.length).toBeLessThan(8);
  });

  test("files come out of their script as they were, whatever they hold", () => {
    const files = {"a.json": '{"a": "</script>\u2028\\ ${x} `"}', "b.tiles": "AAEC"};
    const page: {datelineFiles?: Record<string, string>} = {datelineFiles: {before: "x"}};
    new Function("self", filesScript(files))(page);
    expect(page.datelineFiles).toEqual({before: "x", ...files});
  });
});
