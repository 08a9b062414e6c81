import {expect, test} from "vitest";
import {LAST_RANK, rankPlaces} from "../../../scripts/basemap/places.js";

function line(
  id: number,
  name: string,
  lng: number,
  lat: number,
  population: number,
  feature = "PPL"
): string {
  return [id, name, name, "", lat, lng, "P", feature, "GE", "", "", "", "", "", population].join("\t");
}

test("the larger of two near towns is named first", () => {
  const ranked = rankPlaces(
    [line(1, "Small", 44, 42, 900), line(2, "Large", 44.01, 42.01, 90_000)].join("\n")
  );
  expect(ranked.map(({name}) => name)).toEqual(["Large"]);
  expect(ranked[0]?.rank).toBe(3);
});

test("a capital goes before a somewhat larger town beside it", () => {
  const ranked = rankPlaces(
    [line(1, "Town", 44, 42, 900_000), line(2, "Capital", 44.5, 42, 300_000, "PPLC")].join("\n")
  );
  expect(ranked.find(({name}) => name === "Capital")?.rank).toBe(3);
  expect(ranked.find(({name}) => name === "Town")!.rank).toBeGreaterThan(3);
});

test("sections of towns and places that are gone get no name", () => {
  expect(
    rankPlaces([line(1, "Quarter", 44, 42, 9_000, "PPLX"), line(2, "Gone", 20, 10, 0, "PPLH")].join("\n"))
  ).toEqual([]);
});

test("no two towns of a rank share the room of one name", () => {
  const ranked = rankPlaces(
    Array.from({length: 400}, (_, id) => line(id, `T${id}`, 40 + id * 0.01, 42, 1_000 + id)).join("\n")
  );
  const cells = ranked.map(({lng, rank}) => `${rank}/${Math.floor(((lng + 180) / 360) * 2 ** rank * 5)}`);
  expect(new Set(cells).size).toBe(cells.length);
  expect(Math.max(...ranked.map(({rank}) => rank))).toBeLessThanOrEqual(LAST_RANK);
});
