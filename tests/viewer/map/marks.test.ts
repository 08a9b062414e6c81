import fc from "fast-check";
import {expect, test} from "vitest";
import {CellTally} from "../../../src/viewer/map/cell-tally.js";
import {buildCells, cellLevel, indexPlaces, type Cells} from "../../../src/viewer/map/cells.js";
import {layOutMarks, positionsOfMark, type Marks} from "../../../src/viewer/map/marks.js";
import {worldPx} from "../../../src/viewer/map/mercator.js";
import type {Columns} from "../../../src/viewer/state/columns.js";
import {columnsOf, placeEntry, positions} from "./place-data.js";

const WORLD = {west: 0, east: 1, north: 0, south: 1};
const sochi = placeEntry({key: "t/sochi", name: "Sochi", at: [39.73, 43.59]});
const tskhinvali = placeEntry({key: "t/tskhinvali"});
const gori = placeEntry({key: "t/gori", name: "Gori", at: [44.11, 41.98]});
const georgia = placeEntry({
  key: "t/georgia",
  name: "Georgia",
  at: [43.97, 42.23],
  level: "country",
  radiusKm: 220
});

function marksAt(columns: Columns, zoom: number, visible = positions(columns), bounds = WORLD): Marks {
  const index = indexPlaces(columns);
  const cells = buildCells(index, columns, cellLevel(index, zoom));
  return layOutMarks(cells, tallyOf(cells, columns, visible), bounds, worldPx(zoom));
}

function tallyOf(cells: Cells, columns: Columns, visible: Uint32Array): CellTally {
  const tally = new CellTally(cells, columns);
  tally.show(visible);
  return tally;
}

test("events at one place make one mark with their number and their families", () => {
  const columns = columnsOf([sochi], [{place: 0}, {place: 0, type: "attack"}, {place: 0, status: "planned"}]);
  const {marks} = marksAt(columns, 3);
  expect(marks).toHaveLength(1);
  expect(marks[0]).toMatchObject({count: 3, cells: 1, planned: 1, cancelled: 0});
  expect([...marks[0]!.mix]).toEqual([2, 0, 0, 1, 0, 0]);
});

test("near places join at a low zoom and part at a high one", () => {
  const columns = columnsOf([tskhinvali, gori], [{place: 0}, {place: 0}, {place: 1}]);
  expect(marksAt(columns, 5).marks.map(({count}) => count)).toEqual([3]);
  expect(marksAt(columns, 9).marks.map(({count}) => count)).toEqual([2, 1]);
});

test("a country never joins a town at the same point", () => {
  const columns = columnsOf([tskhinvali, georgia], [{place: 0}, {place: 1}]);
  expect(marksAt(columns, 2).marks.map(({wide, count}) => [wide, count])).toEqual([
    [false, 1],
    [true, 1]
  ]);
});

test("a mark stays at its place while other events come and go", () => {
  const columns = columnsOf([tskhinvali, gori], [{place: 0}, {place: 0}, {place: 1}, {place: 1}, {place: 1}]);
  const all = marksAt(columns, 5).marks[0]!;
  const some = marksAt(columns, 5, Uint32Array.of(0, 1, 2)).marks[0]!;
  expect(some.place).toBe(all.place);
  expect(some.count).toBe(3);
});

test("a wide place is kept though its middle lies outside the bounds", () => {
  const columns = columnsOf([georgia, sochi], [{place: 0}, {place: 1}]);
  const far = {west: 0.1, east: 0.2, north: 0.3, south: 0.4};
  expect(marksAt(columns, 5, positions(columns), far).marks.map(({wide}) => wide)).toEqual([true]);
});

test("unplaced events are in no mark", () => {
  expect(marksAt(columnsOf([sochi], [{place: -1}, {place: 0}]), 4).marks.map(({count}) => count)).toEqual([
    1
  ]);
});

test("marks hold every visible placed event exactly once, at any zoom", () => {
  const world = fc.record({
    lng: fc.double({min: -179, max: 179, noNaN: true}),
    lat: fc.double({min: -80, max: 80, noNaN: true}),
    wide: fc.boolean()
  });
  fc.assert(
    fc.property(
      fc.array(world, {minLength: 1, maxLength: 40}),
      fc.array(fc.tuple(fc.nat(), fc.boolean()), {maxLength: 120}),
      fc.double({min: 0, max: 14, noNaN: true}),
      (spots, draws, zoom) => {
        const places = spots.map(({lng, lat, wide}, index) =>
          placeEntry({key: `t/${index}`, at: [lng, lat], level: wide ? "region" : "town"})
        );
        const columns = columnsOf(
          places,
          draws.map(([place]) => ({place: place % places.length}))
        );
        const visible = positions(columns).filter((p) => draws[p]![1]);
        const index = indexPlaces(columns);
        const cells = buildCells(index, columns, cellLevel(index, zoom));
        const laidOut = layOutMarks(cells, tallyOf(cells, columns, visible), WORLD, worldPx(zoom));
        const found = laidOut.marks.flatMap((mark, at) => {
          const own = positionsOfMark(laidOut, at, cells, index, visible);
          expect(own.length).toBe(mark.count);
          expect([...mark.mix].reduce((sum, count) => sum + count, 0)).toBe(mark.count);
          return [...own];
        });
        expect(found.sort((a, b) => a - b)).toEqual([...visible]);
      }
    )
  );
});

test("places a few pixels apart share a cell in a collection of very many places", () => {
  const places = Array.from({length: 5_000}, (_, index) =>
    placeEntry({key: `t/${index}`, at: [(index % 100) * 0.001 + 20, Math.floor(index / 100) * 0.001 + 40]})
  );
  const columns = columnsOf(
    places,
    places.map((_, place) => ({place}))
  );
  const index = indexPlaces(columns);
  expect(buildCells(index, columns, cellLevel(index, 4)).length).toBeLessThan(10);
  expect(marksAt(columns, 4).marks.reduce((sum, {count}) => sum + count, 0)).toBe(5_000);
});

test("counts that follow what comes and goes are those of a count from the beginning", () => {
  const draw = fc.record({
    place: fc.integer({min: -1, max: 2}),
    type: fc.constantFrom("meeting" as const, "attack" as const),
    status: fc.constantFrom("happened" as const, "planned" as const, "cancelled" as const),
    shown: fc.array(fc.boolean(), {minLength: 4, maxLength: 4})
  });
  fc.assert(
    fc.property(fc.array(draw, {maxLength: 60}), (draws) => {
      const columns = columnsOf([sochi, gori, georgia], draws);
      const cells = buildCells(indexPlaces(columns), columns, 20);
      const following = new CellTally(cells, columns);
      for (let round = 0; round < 4; round++) {
        const visible = positions(columns).filter((p) => draws[p]!.shown[round]);
        following.show(visible);
        const anew = tallyOf(cells, columns, visible);
        for (const key of ["total", "families", "planned", "cancelled", "placed"] as const) {
          expect(following[key]).toEqual(anew[key]);
        }
      }
    })
  );
});
