import {GeoJSONVT} from "@maplibre/geojson-vt";
import {fromGeojsonVt} from "@maplibre/vt-pbf";
import type {FeatureCollection} from "geojson";

const HEADER_BYTES = 127;
const [UNCOMPRESSED, VECTOR] = [1, 1];

/**
 * A PMTiles archive (version 3) of one vector tile, the whole world at zoom 0.
 *
 * @param layers - features by the names of the tile's layers
 */
export function makeArchive(
  layers: Readonly<Record<string, FeatureCollection>>,
  attribution: string
): Buffer {
  const indices = Object.entries(layers).map(([name, features]) => {
    const tile = new GeoJSONVT(features, {maxZoom: 0, indexMaxZoom: 0}).getTile(0, 0, 0);
    return [name, tile] as const;
  });
  const tile = Buffer.from(
    fromGeojsonVt(Object.fromEntries(indices.filter(([, each]) => each !== null)) as never, {
      version: 2,
      extent: 4096
    })
  );
  const metadata = Buffer.from(
    JSON.stringify({attribution, vector_layers: Object.keys(layers).map((id) => ({id, fields: {}}))})
  );
  // One entry: tile 0, one run, its length, and its place (one more, since 0 means "behind the last").
  const directory = Buffer.from([1, 0, 1, ...varint(tile.length), 1]);
  const header = Buffer.alloc(HEADER_BYTES);
  header.write("PMTiles");
  header.writeUInt8(3, 7);
  const behind = HEADER_BYTES + directory.length;
  const leaves = [0, 0];
  const counts = [1, 1, 1];
  [
    HEADER_BYTES,
    directory.length,
    behind,
    metadata.length,
    ...leaves,
    behind + metadata.length,
    tile.length,
    ...counts
  ].forEach((value, index) => header.writeBigUInt64LE(BigInt(value), 8 + 8 * index));
  const [clustered, minZoom, maxZoom] = [1, 0, 0];
  [clustered, UNCOMPRESSED, UNCOMPRESSED, VECTOR, minZoom, maxZoom].forEach((value, index) =>
    header.writeUInt8(value, 96 + index)
  );
  [-180, -85, 180, 85].forEach((degrees, index) => header.writeInt32LE(degrees * 1e7, 102 + 4 * index));
  return Buffer.concat([header, directory, metadata, tile]);
}

function varint(value: number): number[] {
  return value < 128 ? [value] : [(value & 127) | 128, ...varint(value >>> 7)];
}
