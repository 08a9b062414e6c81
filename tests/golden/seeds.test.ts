import {readFileSync} from "node:fs";
import {join, resolve} from "node:path";
import {describe, expect, test} from "vitest";
import {openKit} from "../../scripts/kit.js";
import {NOTHING_COUNTED, collectionOf, formatCollection} from "../../scripts/preprocess/preprocess.js";
import type {Report} from "../../scripts/preprocess/report.js";
import {extractionOf} from "../../scripts/preprocess/stages.js";
import {traceOf} from "../../scripts/preprocess/trace.js";
import {readArticles} from "../../scripts/readers/articles.js";
import {collectionsOf} from "../../scripts/readers/input-files.js";

const ROOT = resolve(import.meta.dirname, "..", "..");
const SILENT: Report = {
  start: () => {},
  step: () => {},
  problem: () => {},
  bug: () => {},
  wrote: () => {},
  end: () => {}
};

const kit = await openKit();
const inputs = collectionsOf([join(ROOT, "seeds")]);
const collections = await Promise.all(
  inputs.map(async (input) => ({input, read: await readArticles(input, {date: null})}))
);

describe.each(collections)("$input.name", ({input, read}) => {
  test("every article of it is read", () => {
    expect(read.problems).toEqual([]);
    expect(read.articles).toHaveLength(input.files.length);
  });

  test("the committed collection is what preprocessing gives, to the byte", async () => {
    const {collection, counts} = await collectionOf(input, kit, {date: null, title: null}, SILENT);
    const committed = readFileSync(join(ROOT, "data", "collections", `${input.name}.geojson`), "utf8");
    expect(counts).not.toEqual(NOTHING_COUNTED);
    expect(formatCollection(collection) === committed, "run `npm run preprocess` and review the diff").toBe(
      true
    );
  });

  describe.each(read.articles)("$article.id", (article) => {
    const extraction = extractionOf(article, kit);

    test.each(traceOf(article, extraction))("gives the golden $stage", async ({stage, lines}) => {
      const file = join(import.meta.dirname, input.name, article.article.id, `${stage}.txt`);
      await expect(`${lines.join("\n")}\n`).toMatchFileSnapshot(file);
    });

    test("has spans that lie in its text and say what they stand for", () => {
      const {text} = article.article;
      const spoken = [
        ...extraction.resolutions.map(({toponym}) => toponym),
        ...extraction.timexes,
        ...extraction.names
      ];
      for (const {span, surface} of spoken) expect(text.slice(...span)).toBe(surface);
      for (const {properties} of extraction.events)
        for (const {span, sentence} of properties.sources) expect(text.slice(...span)).toBe(sentence);
    });
  });
});
