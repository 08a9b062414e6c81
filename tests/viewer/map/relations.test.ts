import fc from "fast-check";
import {expect, test} from "vitest";
import {frameOfRelation} from "../../../src/viewer/map/relation-frame.js";
import {endsIn, ownEnds, placeRelation} from "../../../src/viewer/map/relation-lines.js";
import {countRelations, findRelations} from "../../../src/viewer/map/relations.js";
import {CountryShapes} from "../../../src/viewer/map/country-shapes.js";
import {mercatorX, worldPx} from "../../../src/viewer/map/mercator.js";
import type {Projection} from "../../../src/viewer/map/projection.js";
import {buildColumns, type Columns} from "../../../src/viewer/state/columns.js";
import {makeCollection, type EventSpec, type PlaceSpec} from "../make-collection.js";
import {placeEntry} from "./place-data.js";

const GEORGIA: PlaceSpec = {name: "Georgia", at: [43.5, 42], level: "country", radiusKm: 250};
const GERMANY: PlaceSpec = {name: "Germany", at: [10, 51], level: "country", radiusKm: 420};
const PRAGUE: PlaceSpec = {name: "Prague", at: [14.4, 50.1]};

function columnsOf(...events: readonly Omit<EventSpec, "sentence">[]): Columns {
  const body = events.map((event, index) => ({sentence: `Event ${index}.`, ...event}));
  const {features} = makeCollection("Made", [{id: "a", title: "A", body}]);
  return buildColumns(features, ["a"]);
}

function countedOf(columns: Columns, visible?: Uint32Array) {
  const all = Uint32Array.from({length: columns.length}, (_, position) => position);
  return countRelations(findRelations(columns), columns, visible ?? all);
}

test("events between the same two places are one relation, whichever is named first", () => {
  const columns = columnsOf(
    {relation: {from: GEORGIA, to: GERMANY}},
    {relation: {from: GERMANY, to: GEORGIA, directed: true}},
    {place: PRAGUE}
  );
  const counted = countedOf(columns);
  expect(counted).toHaveLength(1);
  const [{relation, count, forth, back}] = counted as [(typeof counted)[0]];
  expect([relation.from.name, relation.to.name, count]).toEqual(["Georgia", "Germany", 2]);
  expect([forth, back]).toEqual([false, true]);
});

test("only what is visible counts, and a relation of planned events alone is planned", () => {
  const columns = columnsOf(
    {relation: {from: GEORGIA, to: GERMANY}},
    {relation: {from: GEORGIA, to: GERMANY}, status: "planned"},
    {relation: {from: PRAGUE, to: GERMANY}}
  );
  const [only, ...others] = countedOf(columns, Uint32Array.of(1));
  expect(others).toEqual([]);
  expect(only).toMatchObject({count: 1, status: "planned"});
  expect(countedOf(columns, new Uint32Array())).toEqual([]);
});

test("relations are counted as one by one, whatever is visible", () => {
  const pairs = [
    [GEORGIA, GERMANY],
    [GERMANY, PRAGUE],
    [PRAGUE, GEORGIA]
  ] as const;
  const columns = columnsOf(
    ...Array.from({length: 40}, (_, index) => {
      const [from, to] = pairs[index % 3]!;
      return index % 4 === 0 ? {place: PRAGUE} : {relation: {from, to, directed: index % 5 === 0}};
    })
  );
  const {positions} = columns.relations;
  fc.assert(
    fc.property(fc.uniqueArray(fc.nat(39)), (shown) => {
      const visible = Uint32Array.from(shown).sort();
      const counted = countedOf(columns, visible).reduce((sum, {count}) => sum + count, 0);
      expect(counted).toBe(positions.filter((position) => visible.includes(position)).length);
    })
  );
});

const PLANE: Projection = {
  key: "",
  project: (x, y) => [x * worldPx(3), y * worldPx(3)],
  projectNearest: (x, y) => [x * worldPx(3), y * worldPx(3)],
  copies: [0]
};

const [georgia, germany, prague] = [GEORGIA, GERMANY, PRAGUE].map(
  ({name, at, level = "town", radiusKm = 5}) => placeEntry({key: name, name, at, level, radiusKm})
) as [ReturnType<typeof placeEntry>, ReturnType<typeof placeEntry>, ReturnType<typeof placeEntry>];

test("a line fades into a country and stops sharply before a town's mark", () => {
  const {lines} = placeRelation({from: georgia, to: prague}, PLANE, ownEnds);
  const {shades, points} = lines[0]!;
  expect(shades[0]).toBeLessThan(0.5);
  expect(shades.at(-1)).toBe(1);
  const [x, y] = PLANE.project(...ownEnds.at(prague))!;
  expect(Math.hypot(points.at(-2)! - x, points.at(-1)! - y)).toBeCloseTo(13, 0);
});

test("a line is straight on a flat map and takes the shorter way around the world", () => {
  const fiji = placeEntry({key: "fiji", at: [178, -18], level: "country", radiusKm: 300});
  const samoa = placeEntry({key: "samoa", at: [-172, -14], level: "country", radiusKm: 100});
  const [line] = placeRelation({from: fiji, to: samoa}, PLANE, ownEnds).lines;
  expect(line!.box.right - line!.box.left).toBeLessThan(worldPx(3) / 20);
  const {points, along} = line!;
  const straight = Math.hypot(points.at(-2)! - points[0]!, points.at(-1)! - points[1]!);
  expect(along.at(-1)).toBeCloseTo(straight, 3);
});

test("on a globe the part that lies behind is left out", () => {
  const half: Projection = {...PLANE, project: (x, y) => (x > 0.56 ? null : [x * 1000, y * 1000])};
  const {lines, signs} = placeRelation({from: germany, to: georgia}, half, ownEnds);
  expect(lines).toHaveLength(1);
  expect(lines[0]!.box.right).toBeLessThanOrEqual(560);
  expect(signs[2]).toBeNull();
});

/** Two squares: one around Germany with a part far to the west, as on a coarse map. */
const SHAPES = new CountryShapes({
  type: "FeatureCollection",
  features: [
    {
      type: "Feature",
      properties: {kind: "country", key: "DE"},
      geometry: {type: "MultiPolygon", coordinates: [square(10, 51, 4), square(-40, 51, 2)]}
    }
  ]
});

function square(lng: number, lat: number, half: number): [number, number][][] {
  const corners = [
    [-1, -1],
    [1, -1],
    [1, 1],
    [-1, 1],
    [-1, -1]
  ] as const;
  return [corners.map(([x, y]) => [lng + x * half, lat + y * half])];
}

const area = {key: "DE", disputed: false, at: ownEnds.at(germany)};
const bordered = endsIn((place) => (place === germany ? area : null), SHAPES);
const lineEnd = ({lines}: ReturnType<typeof placeRelation>): readonly [number, number] => {
  const {points} = lines.at(-1)!;
  return [points.at(-2)!, points.at(-1)!];
};
const at = (lng: number, lat: number): ReturnType<typeof placeEntry> =>
  placeEntry({key: `${lng},${lat}`, at: [lng, lat], level: "town", radiusKm: 5});

test("a line ends soon behind the border of a country, far from its middle, and is named there", () => {
  const close: Projection = {
    ...PLANE,
    project: (x, y) => [x * worldPx(6), y * worldPx(6)]
  };
  const placed = placeRelation({from: at(40, 51), to: germany}, close, bordered);
  const [borderX] = close.project(mercatorX(14), 0)!;
  const [x] = lineEnd(placed);
  expect(borderX - x).toBeCloseTo(36, 0);
  expect(placed.names.map(({place}) => place)).toEqual([germany]);
  expect(placed.names[0]!.x).toBeCloseTo(x, 0);
  const {shades} = placed.lines[0]!;
  expect(shades.at(-1)).toBeLessThan(0.2);
  expect(shades.filter((shade) => shade < 1).length).toBeLessThan(shades.length / 3);
});

test("an exclave on the way is no border, and a town within the country has a short line", () => {
  const west = SHAPES.shareBefore("DE", ownEnds.at(at(-80, 51)), area.at);
  expect(west).toBeCloseTo(86 / 90, 2);
  expect(SHAPES.shareBefore("DE", ownEnds.at(at(7, 50)), area.at)).toBe(0);
  expect(SHAPES.shareBefore("FR", ownEnds.at(at(7, 50)), area.at)).toBeNull();
  const close: Projection = {...PLANE, project: (x, y) => [x * worldPx(8), y * worldPx(8)]};
  const town = at(7, 50);
  const placed = placeRelation({from: town, to: germany}, close, bordered);
  const [startX, startY] = close.project(...ownEnds.at(town))!;
  const [x, y] = lineEnd(placed);
  expect(Math.hypot(x - startX, y - startY)).toBeCloseTo(73, 0);
});

test("between two countries whose borders are not known there is a line, though their circles overlap", () => {
  const wide = {...germany, radiusKm: 2000};
  const {lines, names} = placeRelation({from: {...georgia, radiusKm: 2000}, to: wide}, PLANE, ownEnds);
  expect(lines).toHaveLength(1);
  expect(names).toHaveLength(2);
});

test("a selected relation is shown from border to border, not to the middle of a country", () => {
  const [west, south, east, north] = frameOfRelation({from: at(40, 51), to: germany}, bordered);
  expect(west).toBeCloseTo(14 - 26 * 0.15, 1);
  expect(east).toBeCloseTo(40 + 26 * 0.15, 1);
  expect(north - south).toBeCloseTo(6, 1);
});

test("a selected relation between two towns is shown from one to the other, over the antimeridian too", () => {
  const [west, south, east, north] = frameOfRelation({from: at(178, -18), to: at(-172, -14)}, ownEnds);
  expect([west, south, east, north].map(Math.round)).toEqual([178, -18, 188, -14]);
});

test("of a relation between neighbours so much around their border is shown that one sees where it is", () => {
  const town = at(13.9, 51);
  const [west, , east] = frameOfRelation({from: town, to: germany}, bordered);
  expect(east - west).toBeGreaterThanOrEqual(6);
});
