export type TileKey = `${number}/${number}/${number}`;
/** Tiles by zoom, column and row. */
export type TileFile = ReadonlyMap<TileKey, Uint8Array>;

/** Zoom of the tile that a file covers, by the zoom of the tiles in it. As `scripts/basemap` writes them. */
const BASE_BY_ZOOM: Readonly<Record<number, number>> = {3: 2, 4: 2, 5: 4, 6: 4};

/** Zooms that the basemap has tiles for. */
export const TILE_ZOOMS = {first: 3, last: 6};

/** Name of the file that holds a tile, from the basemap's folder. */
export function fileOfTile(z: number, x: number, y: number): string {
  const base = BASE_BY_ZOOM[z] ?? 4;
  const scale = 2 ** (z - base);
  return `tiles/${base}-${Math.floor(x / scale)}-${Math.floor(y / scale)}.tiles`;
}

/**
 * Reads a file of tiles, unzipped: their number, a row of zoom, column, row and length for each, then the tiles.
 *
 * @throws Error if it is cut off
 */
export function unpackTiles(bytes: Uint8Array): TileFile {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const count = view.getUint32(0, true);
  const tiles = new Map<TileKey, Uint8Array>();
  let offset = 4 + count * 16;
  for (let index = 0; index < count; index++) {
    const [z, x, y, length] = [0, 1, 2, 3].map((field) => view.getUint32(4 + index * 16 + field * 4, true));
    tiles.set(`${z!}/${x!}/${y!}`, bytes.slice(offset, offset + length!));
    offset += length!;
  }
  if (offset !== bytes.length) throw new Error(`tile file: expected ${offset} bytes, found ${bytes.length}`);
  return tiles;
}
