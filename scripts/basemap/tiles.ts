import {GeoJSONVT, type GeoJSONVTTile} from "@maplibre/geojson-vt";
import {fromGeojsonVt} from "@maplibre/vt-pbf";
import {gzipSync} from "node:zlib";
import {KINDS, type Kind, type Shape} from "./shapes.js";
import type {LocalName} from "./local-names.js";
import type {LabelledPlace} from "./places.js";

export const MIN_ZOOM = 3;
export const MAX_ZOOM = 6;

/**
 * How tiles are put into files: those of zoom `from` to `to` that lie in one tile of zoom `base`.
 * Few enough files to copy, small enough (most below 100 kB) to wait for.
 */
export const FILE_LEVELS = [
  {base: 2, from: 3, to: 4},
  {base: 4, from: 5, to: 6}
] as const;

const OPTIONS = {maxZoom: MAX_ZOOM, indexMaxZoom: MIN_ZOOM, tolerance: 4, extent: 4096, buffer: 64};

type TileKey = {readonly z: number; readonly x: number; readonly y: number};
type TileEntry = TileKey & {readonly bytes: Uint8Array};

/**
 * Cuts the world into vector tiles of zoom 3 to 6.
 *
 * @param localNames - of some places, by `id`, in the script of their country
 * @returns file name (`base-x-y.tiles`) to bytes, see `packTiles`; and the share of the whole that is done
 */
export function* tileFiles(
  shapes: ReadonlyMap<Kind, readonly Shape[]>,
  places: readonly LabelledPlace[],
  localNames: ReadonlyMap<number, LocalName>
): Generator<{readonly name: string; readonly bytes: Uint8Array; readonly done: number}> {
  const layers = KINDS.map((kind) => {
    const features = [...(shapes.get(kind) ?? [])];
    return [kind, new GeoJSONVT({type: "FeatureCollection", features}, OPTIONS)] as const;
  });
  const placesByZoom = placeIndices(places, localNames);

  const total = FILE_LEVELS.reduce((sum, {base}) => sum + 4 ** base, 0);
  let count = 0;
  for (const {base, from, to} of FILE_LEVELS) {
    for (let x = 0; x < 2 ** base; x++) {
      for (let y = 0; y < 2 ** base; y++) {
        const entries: TileEntry[] = [];
        for (const tile of tilesWithin(base, x, y, from, to)) {
          const bytes = encodeTile([...layers, ["place", placesByZoom.get(tile.z)!]], tile);
          if (bytes) entries.push({...tile, bytes});
        }
        yield {name: `${base}-${x}-${y}.tiles`, bytes: packTiles(entries), done: ++count / total};
      }
    }
  }
}

function* tilesWithin(base: number, x: number, y: number, from: number, to: number): Generator<TileKey> {
  for (let z = from; z <= to; z++) {
    const scale = 2 ** (z - base);
    for (let column = x * scale; column < (x + 1) * scale; column++) {
      for (let row = y * scale; row < (y + 1) * scale; row++) yield {z, x: column, y: row};
    }
  }
}

function encodeTile(
  layers: readonly (readonly [string, GeoJSONVT])[],
  {z, x, y}: TileKey
): Uint8Array | null {
  const filled: Record<string, GeoJSONVTTile> = {};
  for (const [name, index] of layers) {
    const tile = index.getTile(z, x, y);
    if (tile && tile.features.length > 0) filled[name] = tile;
  }
  return Object.keys(filled).length > 0 ? fromGeojsonVt(filled, {version: 2, extent: 4096}) : null;
}

/** A tile names the towns that get a label at its zoom or the next; the last ones all towns. */
function placeIndices(
  places: readonly LabelledPlace[],
  localNames: ReadonlyMap<number, LocalName>
): ReadonlyMap<number, GeoJSONVT> {
  const indices = new Map<number, GeoJSONVT>();
  for (let z = MIN_ZOOM; z <= MAX_ZOOM; z++) {
    const features = places
      .filter(({rank}) => z === MAX_ZOOM || rank <= z + 1)
      .map(({id, name, lng, lat, capital, rank, size}) => ({
        type: "Feature" as const,
        id,
        properties: {
          name,
          rank,
          size,
          ...(capital ? {capital: 1} : {}),
          ...localProperties(localNames.get(id))
        },
        geometry: {type: "Point" as const, coordinates: [lng, lat]}
      }));
    indices.set(
      z,
      new GeoJSONVT({type: "FeatureCollection", features}, {...OPTIONS, indexMaxZoom: MAX_ZOOM})
    );
  }
  return indices;
}

function localProperties(local: LocalName | undefined): object {
  return local ? {local: local.name, script: local.script} : {};
}

/**
 * One file for many tiles, gzipped as a whole: `count`, then a row of `z x y length` (32-bit,
 * little-endian) for each tile, then the tiles in that order.
 */
export function packTiles(entries: readonly TileEntry[]): Uint8Array {
  const head = new Uint32Array(1 + entries.length * 4);
  head[0] = entries.length;
  entries.forEach(({z, x, y, bytes}, index) => head.set([z, x, y, bytes.length], 1 + index * 4));
  return gzipSync(Buffer.concat([new Uint8Array(head.buffer), ...entries.map(({bytes}) => bytes)]), {
    level: 9
  });
}
