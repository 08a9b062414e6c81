import {createRequire} from "node:module";
import {dirname, join} from "node:path";
import {transformWithOxc, type Plugin} from "vite";

const SOURCES = join(dirname(createRequire(import.meta.url).resolve("maplibre-gl/package.json")), "src");
const WORKER = "maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url";
const WORKER_URL = "\0dateline-map-worker-url";

/** A tile format that our basemap does not use; its decoder is a tenth of the worker. */
const TILE_DECODER = join(SOURCES, "source/vector_tile_mlt.ts");
const NO_TILE_DECODER = `export class MLTVectorTile {
  constructor() { throw new Error("MLT tiles are left out of this build."); }
}`;

/** How the worker finds the code that it shares with the page. */
export type MapWorker =
  /** By address: fetched once for both. Needs the files to stay beside each other. */
  | "shared"
  /** Holds it itself: one file, which a bundler of somebody else may copy anywhere. */
  | "alone";

/**
 * Builds MapLibre from the sources in its package. As it comes, map and worker are two bundles with the
 * same 150 kB (gzip) in both; built here they share one chunk, and what our map never uses is left out.
 */
export function leanMap(worker: MapWorker): Plugin {
  return {
    name: "dateline-lean-map",
    apply: "build",
    enforce: "pre",
    resolveId(id) {
      if (id === "maplibre-gl") return join(SOURCES, "index.ts");
      if (id === WORKER)
        return worker === "shared" ? WORKER_URL : `${join(SOURCES, "source/worker.ts")}?worker&url`;
      return null;
    },
    load(id) {
      if (id === TILE_DECODER) return NO_TILE_DECODER;
      if (id !== WORKER_URL) return null;
      const chunk = this.emitFile({type: "chunk", id: join(SOURCES, "source/worker.ts"), name: "map-worker"});
      return workerUrl(`import.meta.ROLLUP_FILE_URL_${chunk}`);
    },
    // Its classes declare fields that their parents fill: as fields of the language they would be emptied again.
    async transform(code, id) {
      const [path = id] = id.split("?");
      if (!path.startsWith(SOURCES) || !path.endsWith(".ts")) return null;
      const {code: script, map} = await transformWithOxc(code, path, {
        assumptions: {setPublicClassFields: true},
        typescript: {removeClassFieldsWithoutInitializer: true}
      });
      return {code: script, map: map ?? null, moduleType: "js"};
    }
  };
}

/**
 * In a frame without an origin (`sandbox` without `allow-same-origin`) MapLibre fetches the worker's code and
 * starts it from a `data:` address, which its own imports are not relative to: there the code is one absolute import.
 */
function workerUrl(address: string): string {
  return `const url = ${address};
export default globalThis.origin === "null"
  ? URL.createObjectURL(new Blob(["import " + JSON.stringify(url)], {type: "text/javascript"}))
  : url;`;
}
