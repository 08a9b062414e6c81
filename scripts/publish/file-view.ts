import {readdirSync, readFileSync} from "node:fs";
import {join} from "node:path";
import type {EventCollection} from "../../src/domain/collection.js";
import type {EventPlace} from "../../src/domain/event.js";
import type {LngLat} from "../../src/domain/place.js";
import {EARTH_RADIUS_KM} from "../../src/domain/still-map.js";

/** Most bytes of a collection that a page opened from a disk shows in its view; the HTML list has no limit. */
export const MOST_FROM_FILE_BYTES = 10_000_000;

/** Zoom of the tile that a file of close shapes covers, as `npm run basemap` writes them. */
const CLOSE_BASE_ZOOM = 4;
/** Around a place, what a reader who comes close sees of its surroundings. */
const AROUND_DEGREES = 2.5;
const WIDEST_DEGREES = 12;

/** Files as a classic script, from which a page that was opened from a disk reads them. */
export function filesScript(files: Readonly<Record<string, string>>): string {
  const entries = Object.entries(files).map(
    ([path, text]) => `${JSON.stringify(path)}:${JSON.stringify(text)}`
  );
  return `Object.assign(self.datelineFiles??={},{${entries.join(",\n")}});\n`;
}

/** The world and its shapes down to the middle zooms, for every collection. */
export function worldFiles(basemap: string): Readonly<Record<string, string>> {
  const names = readdirSync(join(basemap, "tiles")).filter((name) => !name.startsWith(`${CLOSE_BASE_ZOOM}-`));
  return {
    ...Object.fromEntries(
      ["world.json", "labels.json"].map((name) => [
        `basemap/${name}`,
        readFileSync(join(basemap, name), "utf8")
      ])
    ),
    ...tileFiles(basemap, names)
  };
}

/** The close shapes around the places of a collection; elsewhere the map stays as it is at the middle zooms. */
export function regionFiles(basemap: string, {features}: EventCollection): Readonly<Record<string, string>> {
  const places = features.flatMap(({properties: {place, origin}}) =>
    [place, origin].filter((each) => each !== null)
  );
  const there = new Set(readdirSync(join(basemap, "tiles")));
  const names = [...new Set(places.flatMap(tilesAround))].map((tile) => `${CLOSE_BASE_ZOOM}-${tile}.tiles`);
  return tileFiles(basemap, names.filter((name) => there.has(name)).sort());
}

function tileFiles(basemap: string, names: readonly string[]): Readonly<Record<string, string>> {
  return Object.fromEntries(
    names.map((name) => [`basemap/tiles/${name}`, readFileSync(join(basemap, "tiles", name), "base64")])
  );
}

/** `x-y` of the tiles that a place and its surroundings touch; beyond the antimeridian they go on. */
function tilesAround({at: [lng, lat], radiusKm}: EventPlace): string[] {
  const around = Math.min(WIDEST_DEGREES, AROUND_DEGREES + ((radiusKm / EARTH_RADIUS_KM) * 180) / Math.PI);
  const [left, top] = tileAt([lng - around, lat + around]);
  const [right, bottom] = tileAt([lng + around, lat - around]);
  const count = 2 ** CLOSE_BASE_ZOOM;
  const tiles: string[] = [];
  for (let x = left; x <= right; x++) {
    for (let y = top; y <= bottom; y++) tiles.push(`${(x + count) % count}-${y}`);
  }
  return tiles;
}

function tileAt([lng, lat]: LngLat): [x: number, y: number] {
  const count = 2 ** CLOSE_BASE_ZOOM;
  const within = Math.max(-85, Math.min(85, lat)) * (Math.PI / 180);
  const y = (1 - Math.log(Math.tan(within) + 1 / Math.cos(within)) / Math.PI) / 2;
  return [Math.floor(((lng + 180) / 360) * count), Math.floor(y * count)];
}
