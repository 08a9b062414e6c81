import type {FeatureCollection, Position} from "geojson";
import {expect, test} from "vitest";
import {layOutPrintedMap, NUMBER_RADIUS, PRINTED_MAP} from "../../src/viewer/printed-map.js";
import {numberPlaces, rangesOf} from "../../src/viewer/printed-places.js";
import {buildColumns, type Columns} from "../../src/viewer/state/columns.js";
import {makeCollection, type EventSpec} from "./make-collection.js";

const at = (name: string, lng: number, lat: number, more: Partial<EventSpec> = {}): EventSpec => ({
  sentence: `Something happened in ${name}.`,
  place: {name, at: [lng, lat]},
  ...more
});

function columnsOf(events: readonly EventSpec[]): {columns: Columns; rows: Uint32Array} {
  const {features} = makeCollection("Made", [{id: "a", title: "A", body: events}]);
  const columns = buildColumns(features, ["a"]);
  return {columns, rows: Uint32Array.from(features, (_, position) => position)};
}

const RING: Position[] = [
  [170, 0],
  [180, 0],
  [180, 10],
  [170, 10],
  [170, 0]
];

function land(ring: Position[]): FeatureCollection {
  return {
    type: "FeatureCollection",
    features: [
      {type: "Feature", properties: {kind: "country"}, geometry: {type: "Polygon", coordinates: [ring]}}
    ]
  };
}

test("places are numbered in the order of the list, and each knows its events", () => {
  const {columns, rows} = columnsOf([
    at("Porto", -8.6, 41.1),
    at("Lisbon", -9.1, 38.7, {status: "planned"}),
    {sentence: "Nobody said where."},
    at("Porto", -8.6, 41.1)
  ]);
  expect(
    numberPlaces(columns, rows).map(({number, place, events, planned}) => [
      number,
      place.name,
      events,
      planned
    ])
  ).toEqual([
    [1, "Porto", [1, 4], false],
    [2, "Lisbon", [2], true]
  ]);
});

test.each([
  [[1], "1"],
  [[1, 2], "1, 2"],
  [[1, 2, 3, 7, 9, 10, 11], "1–3, 7, 9–11"]
])("%j reads %s", (numbers, words) => {
  expect(rangesOf(numbers)).toBe(words);
});

test("no number covers another or leaves the map, however near the places are", () => {
  const {columns, rows} = columnsOf(
    Array.from({length: 120}, (_, index) =>
      at(`P${index}`, 10 + (index % 12) / 500, 50 + Math.floor(index / 12) / 500)
    )
  );
  const {marks} = layOutPrintedMap(columns, rows, numberPlaces(columns, rows), null);
  expect(marks).toHaveLength(120);
  for (const [index, {x, y}] of marks.entries()) {
    expect(x > 0 && y > 0 && x < PRINTED_MAP.width && y < PRINTED_MAP.height).toBe(true);
    for (const other of marks.slice(index + 1)) {
      expect(Math.hypot(other.x - x, other.y - y)).toBeGreaterThanOrEqual(NUMBER_RADIUS * 2);
    }
  }
});

test("land that touches the antimeridian does not flood the sea, whichever way round it was drawn", () => {
  const {columns, rows} = columnsOf([at("Lisbon", -9.1, 38.7), at("Fiji", 178, -17)]);
  const numbered = numberPlaces(columns, rows);
  for (const world of [land(RING), land(RING.toReversed())]) {
    const xs = [...layOutPrintedMap(columns, rows, numbered, world).land.matchAll(/[ML](-?[\d.]+),/gu)];
    const widths = xs.map(([, x]) => Number(x));
    expect(Math.max(...widths) - Math.min(...widths)).toBeLessThan(60);
  }
});

test("a way is drawn once, dashed only while it is planned", () => {
  const journey = (status: "planned" | "happened"): EventSpec => ({
    ...at("Madrid", -3.7, 40.4, {status}),
    origin: {name: "Lisbon", at: [-9.1, 38.7]}
  });
  const {columns, rows} = columnsOf([journey("planned"), journey("happened")]);
  const {movements} = layOutPrintedMap(columns, rows, numberPlaces(columns, rows), null);
  expect(movements.map(({planned}) => planned)).toEqual([false]);
});

test("a relation is printed once, and not to the middle of a country", () => {
  const [georgia, germany] = [
    {name: "Georgia", at: [43.5, 42] as const, level: "country" as const, radiusKm: 250},
    {name: "Germany", at: [10, 51] as const, level: "country" as const, radiusKm: 420}
  ];
  const events = [
    at("Porto", -8.6, 41.1, {relation: {from: georgia!, to: germany!}}),
    at("Tbilisi", 44.8, 41.7, {relation: {from: germany!, to: georgia!, directed: true}})
  ];
  const {columns, rows} = columnsOf(events);
  const {relations, labels} = layOutPrintedMap(columns, rows, numberPlaces(columns, rows), null);
  expect(relations).toHaveLength(1);
  expect(relations[0]!.filter(({opacity}) => opacity === 1)).toHaveLength(1);
  for (const {path} of relations[0]!) expect(path).toMatch(/^M/);
  expect(labels.map(({name}) => name)).toContain("Germany");
  expect(layOutPrintedMap(columns, rows.subarray(0, 0), [], null).relations).toEqual([]);
});

test("a line into a country that is wider than the map fades behind its border, and the country is named there", () => {
  const wide = {name: "Wideland", at: [60, 40] as const, level: "country" as const, radiusKm: 3000};
  const town = {name: "Porto", at: [-8.6, 41.1] as const};
  const {columns, rows} = columnsOf([
    at("Porto", -8.6, 41.1, {relation: {from: town, to: wide}}),
    at("Vigo", -8.7, 42.2)
  ]);
  const border = land([
    [-7, 20],
    [120, 20],
    [120, 60],
    [-7, 60],
    [-7, 20]
  ]);
  const {relations, labels, marks} = layOutPrintedMap(columns, rows, numberPlaces(columns, rows), border);
  const end = relations[0]!.at(-1)!;
  expect(end.opacity).toBeLessThan(0.2);
  const corners = [...end.path.matchAll(/(-?[\d.]+),(-?[\d.]+)/gu)].map(([, x, y]) => [Number(x), Number(y)]);
  const porto = marks.find(({place: {name}}) => name === "Porto")!;
  for (const [x] of corners) expect(x).toBeLessThan(PRINTED_MAP.width);
  expect(corners.at(-1)![0]).toBeGreaterThan(porto.placeX);
  expect(labels.map(({name}) => name)).toContain("Wideland");
});
