import {DOMParser} from "@xmldom/xmldom";
import {describe, expect, test} from "vitest";
import {pageWordsFor} from "../../../scripts/publish/page-words.js";
import {basemapReader, GEO} from "../../../scripts/publish/world.js";
import type {EventCollection} from "../../../src/domain/collection.js";
import {posterView} from "../../../src/domain/formats/poster-map.js";
import {POSTER_FRAME} from "../../../src/domain/formats/poster-size.js";
import {drawPoster} from "../../../src/domain/formats/poster.js";
import {fromPlainGeoJson} from "../../../src/domain/plain-geojson.js";
import {readStillShapes, type BasemapReader} from "../../../src/domain/still-shapes.js";

const BASEMAP = basemapReader("public/basemap");

type Place = readonly [name: string, lng: number, lat: number, date?: string];

function collectionOf(...places: readonly Place[]): EventCollection {
  const features = places.map(([title, lng, lat, date = "2024-03-18"]) => ({
    type: "Feature",
    geometry: {type: "Point", coordinates: [lng, lat]},
    properties: {title, date}
  }));
  return fromPlainGeoJson({type: "FeatureCollection", features}, "story");
}

async function posterOf(
  collection: EventCollection,
  lang = "en",
  read: BasemapReader = BASEMAP
): Promise<string> {
  const shapes = await readStillShapes(posterView(collection, GEO).projection, POSTER_FRAME, read);
  return drawPoster(collection, {shapes, geo: GEO, theme: "light", ...pageWordsFor(lang)});
}

function textsOf(svg: string): string[] {
  const document = new DOMParser().parseFromString(svg, "image/svg+xml");
  return [...document.getElementsByTagName("text")].map(({textContent}) => textContent ?? "");
}

describe("a poster of a town", () => {
  const town = collectionOf(["Station", 13.369, 52.525], ["Kreuzberg", 13.39, 52.498, "2024-04-02"]);

  test("names towns around it and gives a scale", async () => {
    const texts = textsOf(await posterOf(town));
    expect(texts).toEqual(expect.arrayContaining(["Potsdam", "20 mi"]));
  });

  test("is drawn coarsely where the tiles cannot be read", async () => {
    const unzipped = (): Promise<never> => Promise.reject(new Error("offline"));
    const texts = textsOf(await posterOf(town, "en", {...BASEMAP, unzipped}));
    expect(texts).toContain("Station");
    expect(texts).not.toContain("Potsdam");
  });
});

test.each([
  ["across the antimeridian", collectionOf(["Suva", 178.44, -18.14], ["Apia", -171.76, -13.83])],
  ["at a pole", collectionOf(["Pole", 0, -90], ["McMurdo", 166.7, -77.8])],
  ["all over the world", collectionOf(["Quito", -78.5, -0.2], ["Tokyo", 139.7, 35.7], ["Oslo", 10.7, 59.9])]
])("a poster of places %s stays light, and names them all", async (_where, collection) => {
  const svg = await posterOf(collection);
  const names = collection.features.map(({properties}) => properties.place!.name);
  expect(textsOf(svg)).toEqual(expect.arrayContaining(names));
  expect(svg.length).toBeLessThan(110_000);
  expect(svg).not.toMatch(/NaN|Infinity|undefined/u);
});

test("a poster speaks the reader's language, countries and scale too", async () => {
  const one = collectionOf(["Paris", 2.35, 48.86]);
  expect(textsOf(await posterOf(one, "de"))).toEqual(
    expect.arrayContaining(["1 Ereignis", "18. März 2024", "Frankreich", "200 km"])
  );
  const arabic = textsOf(await posterOf(one, "ar")).join(" ");
  expect(arabic).toContain("حدث واحد");
  expect(arabic).toContain("مارس");
});

test("a single day is a bar, not the whole line of time", async () => {
  const svg = await posterOf(collectionOf(["Paris", 2.35, 48.86]));
  expect(svg.match(/M[\d.]+ 592v-(?:[2-9]|\d\d)/gu)!.length).toBeLessThan(5);
});

test("a poster draws a relation once, in dashes", async () => {
  const plain = collectionOf(["Tbilisi", 44.8, 41.7], ["Berlin", 13.4, 52.5]);
  const [from, to] = plain.features.map(({properties}) => properties.place!);
  const related = {
    ...plain,
    features: plain.features.map((event, index) => ({
      ...event,
      properties: {
        ...event.properties,
        relation: {from: index ? to! : from!, to: index ? from! : to!, directed: index === 1}
      }
    }))
  };
  const dashed = async (collection: EventCollection): Promise<number> =>
    (await posterOf(collection)).split('stroke-dasharray="5 3"').length - 1;
  expect(await dashed(plain)).toBe(0);
  expect(await dashed(related)).toBe(1);
});
