import {existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {PublicationFolder} from "../../../scripts/publish/folder.js";
import {hostFiles} from "../../../scripts/publish/host-files.js";
import {jsonLd} from "../../../scripts/publish/json-ld.js";
import {readForPublishing} from "../../../scripts/publish/read-collection.js";
import {parseCollection, type EventCollection} from "../../../src/domain/collection.js";
import {InputError} from "../../../src/domain/input-error.js";
import {fromPlainGeoJson} from "../../../src/domain/plain-geojson.js";

let scratch: string;
beforeAll(() => (scratch = mkdtempSync(join(tmpdir(), "dateline-publish-"))));
afterAll(() => rmSync(scratch, {recursive: true, force: true}));

const point = (title: string, date: string) => ({
  type: "Feature",
  geometry: {type: "Point", coordinates: [44, 42]},
  properties: {title, date}
});

/** Three events with a sentence each, as a file of ours. */
function story(): EventCollection {
  const features = [
    point("Open talks", "2024-03-18"),
    point("Secret visit", "2024-03-19"),
    point("Vote", "2024")
  ];
  const read = fromPlainGeoJson({type: "FeatureCollection", features}, "story");
  return JSON.parse(JSON.stringify(read)) as EventCollection;
}

function write(name: string, json: unknown): string {
  const path = join(scratch, name);
  writeFileSync(path, JSON.stringify(json));
  return path;
}

describe("readForPublishing", () => {
  test.each([
    ["draft on the feature", (feature: Record<string, unknown>) => (feature["draft"] = true)],
    [
      "hidden in the properties",
      ({properties}: Record<string, unknown>) => Object.assign(properties!, {hidden: true})
    ],
    [
      "a review that rejects",
      ({properties}: Record<string, unknown>) => Object.assign(properties!, {review: "rejected"})
    ]
  ])("leaves an event at home, with its sentence, for %s", (_why, mark) => {
    const json = story();
    mark(json.features[1] as unknown as Record<string, unknown>);
    const {collection, withheld} = readForPublishing(write("draft.geojson", json), {citedOnly: false});
    expect(withheld).toBe(1);
    expect(JSON.stringify(collection)).not.toMatch(/Secret|draft|hidden|rejected/u);
    expect(parseCollection(JSON.parse(JSON.stringify(collection)), "x").features).toHaveLength(2);
  });

  test("leaves an article at home of which only withheld events were told, and what is noticed for its editor", () => {
    const json = story();
    const [article] = json.dateline.articles;
    const other = {...article!, id: "other", title: "Unpublished scoop", url: "https://example.org/scoop"};
    const [open, secret] = json.features;
    const moved = JSON.parse(JSON.stringify(secret).replaceAll(article!.id, "other")) as object;
    const withBoth = {
      ...json,
      dateline: {
        ...json.dateline,
        articles: [article, other],
        notices: [
          {rule: "read/unreadable", severity: "warning", span: null, message: "leaks/secret.txt is empty."}
        ]
      },
      features: [open, {...moved, draft: true}]
    };
    const {collection, withheld} = readForPublishing(write("scoop.geojson", withBoth), {citedOnly: false});
    expect(withheld).toBe(1);
    expect(collection.dateline.articles.map(({id}) => id)).toEqual([article!.id]);
    expect(JSON.stringify(collection)).not.toMatch(/scoop|leaks/iu);
  });

  test("keeps of the articles only what is cited, in its place, if asked", () => {
    const json = story();
    const [article] = json.dateline.articles;
    const text = `${article!.text}\nNobody cites this.`;
    const longer = {...json, dateline: {...json.dateline, articles: [{...article!, text}]}};
    const {collection} = readForPublishing(write("cited.geojson", longer), {citedOnly: true});
    const published = collection.dateline.articles[0]!.text;
    expect(published).toHaveLength(text.length);
    expect(published).toContain("Secret visit (2024-03-19)");
    expect(published).not.toContain("Nobody");
  });

  test("does not let members out that nobody declared", () => {
    const json = {...story(), editor: {token: "t0psecret"}};
    const {collection} = readForPublishing(write("extra.geojson", json), {citedOnly: false});
    expect(JSON.stringify(collection)).not.toContain("t0psecret");
  });

  test("gives a name that is safe in an address", () => {
    const path = write("Zürich & ../ „Genf“.geojson".replace("/", ""), story());
    expect(readForPublishing(path, {citedOnly: false}).name).toBe("zu-rich-genf");
  });

  test("says what to give when there is no such file", () => {
    expect(() => readForPublishing("no-such-collection", {citedOnly: false})).toThrow(
      "no-such-collection: expected a collection file, found no file that can be read. Give a .geojson file that npm run preprocess wrote."
    );
  });
});

describe("PublicationFolder", () => {
  const publish = (path: string, data: string, page: string) => {
    const folder = new PublicationFolder(path);
    const name = folder.addHashed("data/story.geojson", data);
    folder.add("manifest.json", JSON.stringify({data: name}));
    folder.add("index.html", page);
    return {...folder.write(), name};
  };

  test("writes only what changed, and keeps the data of the publication before for open pages", () => {
    const path = join(scratch, "site");
    const first = publish(path, "one", "page 1");
    expect(first).toMatchObject({files: 3, changed: 3});
    expect(publish(path, "one", "page 1").changed).toBe(0);

    const second = publish(path, "two", "page 2");
    expect(second.changed).toBe(3);
    expect(existsSync(join(path, first.name))).toBe(true);

    publish(path, "three", "page 3");
    expect(existsSync(join(path, first.name))).toBe(false);
    expect(existsSync(join(path, second.name))).toBe(true);
    expect(readdirSync(path, {recursive: true}).filter((name) => String(name).endsWith(".part"))).toEqual([]);
    const manifest = JSON.parse(readFileSync(join(path, "manifest.json"), "utf8")) as {data: string};
    expect(readFileSync(join(path, manifest.data), "utf8")).toBe("three");
  });

  test("refuses a folder that holds something else, and touches nothing in it", () => {
    const path = join(scratch, "mine");
    writeFileSync(write("keep.txt", ""), "");
    const folder = new PublicationFolder(scratch);
    folder.add("index.html", "x");
    expect(() => folder.write()).toThrow(InputError);
    expect(existsSync(join(scratch, "index.html"))).toBe(false);
    expect(existsSync(path)).toBe(false);
  });
});

test("search engines are told events with a place and a plain date, and no other", () => {
  const collection = fromPlainGeoJson(
    {
      type: "FeatureCollection",
      features: [point("Talks", "2024-03-18"), point("Perhaps", "2024-03?"), point("Some October", "XXXX-10")]
    },
    "story"
  );
  const {about} = JSON.parse(jsonLd(collection)) as {about: {name: string; startDate: string}[]};
  expect(about.map(({name, startDate}) => [name, startDate])).toEqual([["Talks", "2024-03-18"]]);
});

describe("hostFiles", () => {
  const headers = (baseUrl: string | null, folders: string[]): string =>
    hostFiles({baseUrl, basemap: null}, folders).get("_headers")!;

  test("names the origin beside 'self' where it is known, since WebKit needs it in sandboxed frames", () => {
    expect(headers("https://maps.example/kyiv/", [""])).toContain("script-src 'self' https://maps.example;");
    expect(headers("https://maps.example/kyiv/", [""])).toMatch(/^\/kyiv\/\*\n/u);
    expect(headers(null, [""])).toMatch(/^# .*--base-url\.\n\/\*\n/u);
  });

  test("allows no inline script, no eval and no foreign origin", () => {
    for (const text of hostFiles({baseUrl: "https://maps.example/", basemap: null}, ["a/", "b/"]).values()) {
      expect(text).toContain("default-src 'none'");
      expect(text).not.toMatch(/unsafe-|\bhttps?:\/\/(?!maps\.example)|-src [^;]*\*/u);
    }
  });

  test("lets an own basemap's host be asked for data and pictures, and for no script", () => {
    const basemap = "https://tiles.example:8443/{theme}.json?key=a";
    const policy = hostFiles({baseUrl: null, basemap}, [""]).get("_headers")!;
    expect(policy).toContain("img-src 'self' https://tiles.example:8443 data: blob:;");
    expect(policy).toContain("connect-src 'self' https://tiles.example:8443 blob:;");
    expect(policy).toContain("script-src 'self';");
    expect(policy).toMatch(/^# A style may have tiles.*connect-src and img-src\.$/mu);
    const inFolder = {baseUrl: null, basemap: "map/region.pmtiles"};
    expect(hostFiles(inFolder, [""]).get("_headers")).not.toContain("region");
  });

  test("keeps for ever only what has its content in its name", () => {
    expect(headers(null, ["a/", "b/"]).match(/^\/.*$/gmu)).toEqual([
      "/*",
      "/assets/*",
      "/a/data/*",
      "/b/data/*"
    ]);
    expect(headers(null, [""]).match(/Cache-Control/gu)).toHaveLength(2);
  });
});
