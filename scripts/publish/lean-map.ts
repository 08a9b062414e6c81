import {readFileSync} from "node:fs";
import {createRequire} from "node:module";
import {dirname, join} from "node:path";
import {build, transformWithOxc, type Plugin} from "vite";
import {withoutRules} from "./lean-styles.js";

const PACKAGE = dirname(createRequire(import.meta.url).resolve("maplibre-gl/package.json"));
const SOURCES = join(PACKAGE, "src");
const WORKER_SOURCE = join(SOURCES, "source/worker.ts");
const LIBRARY = "\0dateline-map-library.js";
const WORKER = "maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url";
const WORKER_URL = "\0dateline-map-worker-url.js";
const STYLES = "maplibre-gl/dist/maplibre-gl.css?inline";
const LEAN_STYLES = "\0dateline-map-styles.js";

/** What our map takes of the library; a name that is used and not in this list ends the build. */
const USED = ["Map", "addProtocol", "setWorkerUrl"];

/** Of the library's styles, those of controls, popups and markers, which our map draws itself or has not. */
const UNUSED_STYLES = /\.maplibregl-(?:ctrl|popup|marker|user-location)|\.mapboxgl-/;

/** Modules that our map never comes to, by what stands in their place. */
const STAND_INS: Readonly<Record<string, string>> = {
  // A form of tiles that the basemap does not have.
  "source/vector_tile_mlt.ts": `export class MLTVectorTile {
    constructor() { throw new Error("MLT tiles are left out of this build."); }
  }`,
  // Checks of styles that somebody else wrote; ours is checked in development.
  "style/validate_style.ts": `const sound = () => [];
  export const validateStyle = Object.assign(() => [], Object.fromEntries(
    "source sprite glyphs layer light sky terrain filter paintProperty layoutProperty".split(" ").map((part) => [part, sound])
  ));
  export const SPEC_SOURCE_TYPES = new Set(["vector", "raster", "raster-dem", "geojson", "video", "image"]);
  export const validateStyleAndEmit = () => false;
  export const emitValidationErrors = () => false;
  export const validateAndEmit = () => false;`
};

/** How the worker finds the code that it shares with the page. */
export type MapWorker =
  /** By address: fetched once for both. Needs the files to stay beside each other. */
  | "shared"
  /** Holds it itself: one file, which a bundler of somebody else may copy anywhere. */
  | "alone"
  /** Is a text in the page's own script, for pages from a disk, which may start no file as a worker. */
  | "text";

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
      if (id === "maplibre-gl") return LIBRARY;
      if (id === STYLES) return LEAN_STYLES;
      if (id !== WORKER) return null;
      return worker === "alone" ? `${WORKER_SOURCE}?worker&url` : WORKER_URL;
    },
    async load(id) {
      if (id === LIBRARY) {
        return `export {${USED.join(", ")}} from ${JSON.stringify(join(SOURCES, "index.ts"))};`;
      }
      if (id === LEAN_STYLES) {
        const css = readFileSync(join(PACKAGE, "dist/maplibre-gl.css"), "utf8");
        return `export default ${JSON.stringify(withoutRules(css, UNUSED_STYLES))};`;
      }
      if (id === WORKER_URL) {
        if (worker === "text") return textUrl(await buildWorkerText());
        const chunk = this.emitFile({type: "chunk", id: WORKER_SOURCE, name: "map-worker"});
        return workerUrl(`import.meta.ROLLUP_FILE_URL_${chunk}`);
      }
      return id.startsWith(SOURCES) ? (STAND_INS[id.slice(SOURCES.length + 1)] ?? null) : null;
    },
    async transform(code, id) {
      const [path = id] = id.split("?");
      if (path.includes("/src/viewer/map/")) {
        for (const [, name] of code.matchAll(/(?<![\w./])maplibre\.([A-Za-z]+)/g)) {
          if (!USED.includes(name!))
            this.error(`${path} uses maplibre.${name}: add it to USED in lean-map.ts.`);
        }
      }
      if (!path.startsWith(SOURCES) || !path.endsWith(".ts")) return null;
      // Its classes declare fields that their parents fill: as fields of the language they would be emptied again.
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

/** The worker as a classic script. The ending of the address is how MapLibre knows that it is one. */
function textUrl(code: string): string {
  return `const blob = new Blob([${JSON.stringify(code)}], {type: "text/javascript"});
export default URL.createObjectURL(blob) + "#worker.cjs";`;
}

async function buildWorkerText(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: "warn",
    mode: "production",
    plugins: [leanMap("alone")],
    build: {
      write: false,
      target: "es2023",
      rollupOptions: {input: WORKER_SOURCE, output: {format: "iife"}}
    }
  });
  const [{output} = {output: []}] = [built].flat() as {output: readonly {type: string; code?: string}[]}[];
  const chunk = output.find(({type}) => type === "chunk");
  if (!chunk?.code) throw new Error("The map's worker came out of its build empty.");
  return chunk.code;
}
