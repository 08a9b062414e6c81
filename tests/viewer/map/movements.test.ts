import {expect, test} from "vitest";
import {countMovements, findMovements, movementOf} from "../../../src/viewer/map/movements.js";
import {columnsOf, placeEntry, positions} from "./place-data.js";

const places = [placeEntry({at: [10, 50]}), placeEntry({key: "t/2", at: [20, 40]})];

test("events that tell of the same way are one movement, counted by what is shown", () => {
  const columns = columnsOf(places, [
    {place: 0, origin: [20, 40]},
    {place: 0, origin: [20, 40], status: "planned"},
    {place: 1}
  ]);
  const movements = findMovements(columns);
  expect(movements.list).toHaveLength(1);
  expect([-1, 0, 1, 2].map((position) => movementOf(movements, position))).toEqual([-1, 0, 0, -1]);
  expect(countMovements(movements, columns, positions(columns)).total[0]).toBe(2);
  const {total, planned} = countMovements(movements, columns, Uint32Array.of(1));
  expect([total[0], planned[0]]).toEqual([1, 1]);
});

test("there and back are two movements that know of each other", () => {
  const columns = columnsOf(places, [
    {place: 0, origin: [20, 40]},
    {place: 1, origin: [10, 50]}
  ]);
  expect(findMovements(columns).list.map(({twoWay}) => twoWay)).toEqual([true, true]);
});
