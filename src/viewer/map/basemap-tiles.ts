/** Scheme of the tiles' addresses: `dateline-basemap://FOLDER z/x/y`, asked for by MapLibre, answered here. */
export const TILES_PROTOCOL = "dateline-basemap";

type TileKey = `${number}/${number}/${number}`;
type TileFile = ReadonlyMap<TileKey, Uint8Array>;

/** Zoom of the tile that a file covers, by the zoom of the tiles in it. As `scripts/basemap` writes them. */
const BASE_BY_ZOOM: Readonly<Record<number, number>> = {3: 2, 4: 2, 5: 4, 6: 4};

/**
 * Reads the basemap's tiles, many from one file. A file is fetched once and kept by the browser's
 * own cache besides; a failed one is asked for again next time.
 */
export class BasemapTiles {
  readonly #files = new Map<string, Promise<TileFile>>();
  readonly #fetchFile: (url: string) => Promise<Uint8Array>;

  constructor(fetchFile: (url: string) => Promise<Uint8Array> = fetchGzipped) {
    this.#fetchFile = fetchFile;
  }

  /**
   * @param url - as the style has it: scheme, address of the folder, zoom, column, row
   * @returns the tile, empty where there is nothing to draw
   * @throws Error if the file cannot be fetched or is none of ours
   */
  async tile(url: string): Promise<Uint8Array> {
    const parts = url.slice(`${TILES_PROTOCOL}://`.length).split("/");
    const [z, x, y] = parts.splice(-3).map(Number) as [number, number, number];
    const base = BASE_BY_ZOOM[z] ?? 4;
    const scale = 2 ** (z - base);
    const file = `${parts.join("/")}/tiles/${base}-${Math.floor(x / scale)}-${Math.floor(y / scale)}.tiles`;

    let tiles = this.#files.get(file);
    if (!tiles) {
      tiles = this.#fetchFile(file).then(unpackTiles);
      this.#files.set(file, tiles);
      tiles.catch(() => this.#files.delete(file));
    }
    return (await tiles).get(`${z}/${x}/${y}`) ?? new Uint8Array();
  }
}

/** Reads a file of tiles: their number, a row of zoom, column, row and length for each, then the tiles. */
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

async function fetchGzipped(url: string): Promise<Uint8Array> {
  const response = await fetch(url);
  if (!response.ok || !response.body) throw new Error(`${url}: status ${response.status}`);
  const unzipped = response.body.pipeThrough(new DecompressionStream("gzip"));
  return new Uint8Array(await new Response(unzipped).arrayBuffer());
}
