// @vitest-environment happy-dom
import {expect, test} from "vitest";
import {placeOptions, placeTree} from "../../../src/viewer/state/places.js";
import {Viewer} from "../../../src/viewer/state/viewer.svelte.js";
import {makeCollection, type PlaceSpec} from "../make-collection.js";

const TSKHINVALI: PlaceSpec = {name: "Tskhinvali", at: [43.97, 42.23], countryCode: "GE"};
const TBILISI: PlaceSpec = {name: "Tbilisi", at: [44.79, 41.69], countryCode: "GE"};
const MOSCOW: PlaceSpec = {name: "Moscow", at: [37.62, 55.75], countryCode: "RU"};
const GEORGIA: PlaceSpec = {name: "Georgia", at: [43.5, 42], level: "country", countryCode: "GE"};

const BODY = [
  {sentence: "Talks between the two.", relation: {from: TSKHINVALI, to: MOSCOW}},
  {sentence: "They left Moscow for Tbilisi.", place: TBILISI, origin: MOSCOW},
  {sentence: "They left Tskhinvali for Tbilisi.", place: TBILISI, origin: TSKHINVALI},
  {sentence: "Georgia and Moscow talked in Tbilisi.", place: TBILISI, relation: {from: GEORGIA, to: MOSCOW}},
  {sentence: "A fire in Tbilisi.", place: TBILISI},
  {sentence: "Nowhere."}
];

function opened(): Viewer {
  const viewer = new Viewer();
  viewer.openCollection("made", makeCollection("Made", [{id: "a", title: "A", body: BODY}]));
  return viewer;
}

function countsOf(viewer: Viewer): Readonly<Record<string, number>> {
  const tree = placeTree(viewer.columns.linked, "en");
  const {options} = placeOptions(tree, viewer.filtering.counts("places"), [], 100);
  return Object.fromEntries(options.map(({label, count}) => [label, count]));
}

const titles = (viewer: Viewer): readonly string[] =>
  Array.from(viewer.visible, (position) => viewer.eventAt(position).properties.sources[0].sentence);

test("a place counts the relations that end there and the movements that came from there", () => {
  expect(countsOf(opened())).toMatchObject({Tbilisi: 4, Moscow: 3, Tskhinvali: 2});
});

test("a country counts an event once, however many of its places it is linked to", () => {
  expect(countsOf(opened())).toMatchObject({Georgia: 5, Russia: 3});
});

test("filtering by a place or a country shows what its count says", () => {
  const viewer = opened();
  const {key} = viewer.columns.linked.places.find(({name}) => name === "Moscow")!;
  viewer.filter({places: [`place:${key}`]});
  expect(titles(viewer)).toEqual([BODY[0], BODY[1], BODY[3]].map((one) => one!.sentence));
  expect(countsOf(viewer)).toMatchObject({Moscow: 3, Tbilisi: 4, Georgia: 5});
  viewer.filter({places: ["country:GE"]});
  expect(viewer.visible).toHaveLength(5);
  expect(countsOf(viewer)).toMatchObject({Georgia: 5, Russia: 3});
});

test("other filters narrow what is linked too", () => {
  const viewer = opened();
  viewer.filter({text: "left"});
  expect(countsOf(viewer)).toEqual({Georgia: 2, Tbilisi: 2, Tskhinvali: 1, Russia: 1, Moscow: 1});
});
