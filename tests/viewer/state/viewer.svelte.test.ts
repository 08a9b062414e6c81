// @vitest-environment happy-dom
import {flushSync} from "svelte";
import {expect, test} from "vitest";
import {dayOfIso} from "../../../src/viewer/state/days.js";
import {Viewer} from "../../../src/viewer/state/viewer.svelte.js";
import {makeCollection, type PlaceSpec} from "../make-collection.js";

const BRINDISI: PlaceSpec = {name: "Brindisi", at: [17.94, 40.63], countryCode: "IT", division: "IT.13"};
const SUEZ: PlaceSpec = {name: "Suez", at: [32.55, 29.97], countryCode: "EG"};

function openViewer(): Viewer {
  const viewer = new Viewer();
  viewer.openCollection(
    "test",
    makeCollection("Journey", [
      {
        id: "one",
        title: "One",
        body: [
          {sentence: "She left Brindisi on 25 November.", edtf: "1889-11-25", place: BRINDISI, type: "visit"},
          {sentence: "In December a storm struck Suez.", edtf: "1889-12", place: SUEZ, type: "disaster"},
          {sentence: "Crowds cheered her.", actors: [{name: "Élise Łoś"}]}
        ]
      },
      {id: "two", title: "Two", body: [{sentence: "She met him on 3 December.", edtf: "1889-12-03"}]}
    ])
  );
  return viewer;
}

const titles = (viewer: Viewer): string[] =>
  [...viewer.visible].map((p) => viewer.eventAt(p).properties.title);
const sum = (counts: Uint32Array): number => counts.reduce((all, count) => all + count, 0);
const days = (from: string, to: string) => [dayOfIso(from)!, dayOfIso(to)!] as const;

test("a viewer without an interval shows everything, the undated last", () => {
  expect(titles(openViewer())).toEqual([
    "She left Brindisi on 25 November.",
    "In December a storm struck Suez.",
    "She met him on 3 December.",
    "Crowds cheered her."
  ]);
});

test("an interval keeps what may lie in it, or only what certainly does", () => {
  const viewer = openViewer();
  viewer.showInterval(days("1889-12-01", "1889-12-10"));
  expect(titles(viewer)).toEqual(["In December a storm struck Suez.", "She met him on 3 December."]);
  expect(viewer.shown).toMatchObject({dated: 2, certain: 1, unplaced: 1});
  viewer.reach = "certain";
  expect(titles(viewer)).toEqual(["She met him on 3 December."]);
});

test("undated events stay within an interval when the reader asks for them", () => {
  const viewer = openViewer();
  viewer.showInterval(days("1889-12-02", "1889-12-05"));
  viewer.undatedToo = true;
  expect(titles(viewer)).toContain("Crowds cheered her.");
});

test("an interval that covers everything is no interval", () => {
  const viewer = openViewer();
  viewer.showInterval(days("1800-01-01", "1900-01-01"));
  expect(viewer.interval).toBeNull();
});

test("filters join with or inside one and with and across", () => {
  const viewer = openViewer();
  viewer.filter({types: ["visit", "disaster"]});
  expect(viewer.visible.length).toBe(2);
  viewer.filter({places: ["country:EG"]});
  expect(titles(viewer)).toEqual(["In December a storm struck Suez."]);
  viewer.filter({types: []});
  expect(viewer.visible.length).toBe(1);
});

test("a division contains its towns", () => {
  const viewer = openViewer();
  viewer.filter({places: ["division:IT.13"]});
  expect(titles(viewer)).toEqual(["She left Brindisi on 25 November."]);
});

test("counts beside a facet leave out its own choice", () => {
  const viewer = openViewer();
  viewer.filter({types: ["visit"]});
  expect([...viewer.filtering.counts("types")].filter((count) => count > 0)).toEqual([1, 1, 2]);
  expect(viewer.filtering.counts("statuses")[0]).toBe(1);
});

test("search finds names without their marks and in any case", () => {
  const viewer = openViewer();
  viewer.filter({text: "los ELISE"});
  expect(titles(viewer)).toEqual(["Crowds cheered her."]);
});

test("the selected event stays selected while a filter hides it", () => {
  const viewer = openViewer();
  viewer.selectAt(0, "list");
  viewer.filter({types: ["disaster"]});
  expect(viewer.selected?.properties.title).toBe("She left Brindisi on 25 November.");
  expect(viewer.isVisible(viewer.selectedPosition)).toBe(false);
});

test("neighbour walks the visible events and stops at both ends", () => {
  const viewer = openViewer();
  expect(viewer.neighbour(1)).toBe(0);
  viewer.selectAt(3, "list");
  expect(viewer.neighbour(1)).toBe(3);
  expect(viewer.neighbour(-1)).toBe(2);
});

test("changing one filter does not work out the others again", () => {
  const viewer = openViewer();
  let runs = 0;
  const {searchText} = viewer.opened;
  viewer.opened = {...viewer.opened, searchText: () => (runs++, searchText())};
  const stop = $effect.root(() => {
    $effect(() => {
      void viewer.visible;
    });
  });
  viewer.filter({text: "she"});
  flushSync();
  viewer.filter({types: ["visit"]});
  flushSync();
  expect(runs).toBe(1);
  stop();
});

test("a text filters once the words of a large collection have come, and the types are counted again", async () => {
  const viewer = openViewer();
  const {opened} = viewer;
  let arrive: () => void = () => undefined;
  let arrived = false;
  const whenSearchable = new Promise<void>((resolve) => (arrive = resolve)).then(() => void (arrived = true));
  viewer.open({...opened, whenSearchable, searchText: () => (arrived ? opened.searchText() : null)});
  viewer.filter({text: "los ELISE"});
  expect(sum(viewer.filtering.counts("types"))).toBe(viewer.columns.length);
  expect(viewer.searchable).toBe(false);
  expect(viewer.visible.length).toBe(viewer.columns.length);
  arrive();
  await whenSearchable;
  await Promise.resolve();
  expect(viewer.searchable).toBe(true);
  expect(titles(viewer)).toEqual(["Crowds cheered her."]);
  expect(sum(viewer.filtering.counts("types"))).toBe(1);
});

test("opening another collection forgets what was asked of the last", () => {
  const viewer = openViewer();
  viewer.filter({text: "storm"});
  viewer.selectAt(0, "map");
  viewer.openCollection("other", makeCollection("Other", []));
  expect(viewer.selection).toBeNull();
  expect(viewer.filters.text).toBe("");
  expect(viewer.visible.length).toBe(0);
});

test.each(["en-US", "de", "ka", "ru", "es-419", "ar-EG", "fa", "en-u-nu-arab", "de-CH-u-nu-deva"])(
  "a count is written as the browser writes it in %s",
  (locale) => {
    const viewer = new Viewer();
    viewer.locale = locale;
    for (const count of [0, 7, 999, 1000, 12_345]) {
      expect(viewer.number(count)).toBe(count.toLocaleString(locale));
    }
  }
);
