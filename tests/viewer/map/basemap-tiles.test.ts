import {gunzipSync} from "node:zlib";
import {expect, test} from "vitest";
import {packTiles} from "../../../scripts/basemap/tiles.js";
import {unpackTiles} from "../../../src/domain/tile-file.js";
import {BasemapTiles} from "../../../src/viewer/map/basemap-tiles.js";

const packed = Uint8Array.from(
  gunzipSync(
    packTiles([
      {z: 5, x: 16, y: 11, bytes: Uint8Array.of(1, 2, 3)},
      {z: 6, x: 33, y: 22, bytes: Uint8Array.of(4)}
    ])
  )
);

test("what the basemap command packs the page unpacks", () => {
  expect([...unpackTiles(packed)]).toEqual([
    ["5/16/11", Uint8Array.of(1, 2, 3)],
    ["6/33/22", Uint8Array.of(4)]
  ]);
});

test("tiles of one file are fetched once, from the folder of the style", async () => {
  const asked: string[] = [];
  const tiles = new BasemapTiles((url) => {
    asked.push(url);
    return Promise.resolve(packed);
  });
  const at = (key: string): Promise<Uint8Array> =>
    tiles.tile(`dateline-basemap://https://page.example/a/basemap/${key}`);
  expect(await at("6/33/22")).toEqual(Uint8Array.of(4));
  expect(await at("5/16/11")).toEqual(Uint8Array.of(1, 2, 3));
  expect(await at("6/34/22")).toEqual(new Uint8Array());
  expect(asked).toEqual(["https://page.example/a/basemap/tiles/4-8-5.tiles"]);
});

test("a file that could not be fetched is asked for again", async () => {
  let calls = 0;
  const tiles = new BasemapTiles(() =>
    ++calls === 1 ? Promise.reject(new Error("offline")) : Promise.resolve(packed)
  );
  const url = "dateline-basemap://https://page.example/basemap/6/33/22";
  await expect(tiles.tile(url)).rejects.toThrow("offline");
  expect(await tiles.tile(url)).toEqual(Uint8Array.of(4));
});

test("a cut-off file is refused", () => {
  expect(() => unpackTiles(packed.subarray(0, packed.length - 1))).toThrow("tile file");
});
