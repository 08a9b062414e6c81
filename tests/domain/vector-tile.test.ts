import {GeoJSONVT} from "@maplibre/geojson-vt";
import {fromGeojsonVt} from "@maplibre/vt-pbf";
import type {Feature} from "geojson";
import {expect, test} from "vitest";
import {readVectorTile} from "../../src/domain/vector-tile.js";

const shape = (type: string, coordinates: unknown, properties = {}): Feature =>
  ({type: "Feature", properties, geometry: {type, coordinates}}) as Feature;

/** A tile as `npm run basemap` writes them. */
function tile(z: number, x: number, y: number, ...features: Feature[]): Uint8Array {
  const index = new GeoJSONVT({type: "FeatureCollection", features}, {maxZoom: 6, extent: 4096, buffer: 64});
  return fromGeojsonVt({layer: index.getTile(z, x, y)!}, {version: 2, extent: 4096});
}

test("readVectorTile gives back names, numbers and places to a tile's grain", () => {
  const read = readVectorTile(
    tile(
      6,
      39,
      23,
      shape("Point", [44.83, 41.69], {name: "Tbilisi თბილისი", rank: 3, share: 0.5, below: -7})
    ),
    [6, 39, 23]
  );
  const [town] = read.get("layer")!;
  expect(town!.kind).toBe("point");
  expect(town!.properties).toEqual({name: "Tbilisi თბილისი", rank: 3, share: 0.5, below: -7});
  const [[at]] = town!.lines as [[readonly [number, number]]];
  expect(at[0]).toBeCloseTo(44.83, 2);
  expect(at[1]).toBeCloseTo(41.69, 2);
});

test("readVectorTile closes the rings of an area and bends its long edges with the parallels", () => {
  const square = [[[0, 60], [40, 60], [40, 70], [0, 70], [0, 60]]]; // prettier-ignore
  const [area] = readVectorTile(tile(3, 4, 2, shape("Polygon", square)), [3, 4, 2]).get("layer")!;
  const [ring] = area!.lines;
  expect(ring!.at(0)).toEqual(ring!.at(-1));
  const southern = ring!.filter(([, lat]) => Math.abs(lat - 60) < 0.1);
  expect(southern.length).toBeGreaterThan(10);
});

test("readVectorTile finds nothing in no bytes and refuses what is cut off", () => {
  expect(readVectorTile(new Uint8Array(), [3, 0, 0]).size).toBe(0);
  expect(() => readVectorTile(Uint8Array.of(0x1a, 0x80), [3, 0, 0])).toThrow("vector tile");
});
