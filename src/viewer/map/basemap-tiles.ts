import {fileOfTile, unpackTiles, type TileFile} from "../../domain/tile-file.js";

/** Scheme of the tiles' addresses: `dateline-basemap://FOLDER z/x/y`, asked for by MapLibre, answered here. */
export const TILES_PROTOCOL = "dateline-basemap";

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
    const file = `${parts.join("/")}/${fileOfTile(z, x, y)}`;

    let tiles = this.#files.get(file);
    if (!tiles) {
      tiles = this.#fetchFile(file).then(unpackTiles);
      this.#files.set(file, tiles);
      tiles.catch(() => this.#files.delete(file));
    }
    return (await tiles).get(`${z}/${x}/${y}`) ?? new Uint8Array();
  }
}

async function fetchGzipped(url: string): Promise<Uint8Array> {
  const response = await fetch(url);
  if (!response.ok || !response.body) throw new Error(`${url}: status ${response.status}`);
  const unzipped = response.body.pipeThrough(new DecompressionStream("gzip"));
  return new Uint8Array(await new Response(unzipped).arrayBuffer());
}
