import {existsSync, readdirSync, readFileSync} from "node:fs";
import {basename, join} from "node:path";
import {svelte} from "@sveltejs/vite-plugin-svelte";
import {defineConfig, type Plugin} from "vite";
import {leanMap} from "./scripts/publish/lean-map.js";

const COLLECTIONS = join(import.meta.dirname, "data", "collections");

export default defineConfig({
  base: "./",
  plugins: [svelte(), leanMap("shared"), collections(COLLECTIONS)],
  worker: {format: "es"},
  build: {
    target: "es2023",
    rollupOptions: {
      input: Object.fromEntries(
        readdirSync(import.meta.dirname)
          .filter((name) => name.endsWith(".html"))
          .map((name) => [basename(name, ".html"), join(import.meta.dirname, name)])
      )
    },
    chunkSizeWarningLimit: 1200
  }
});

/** Serves the collections of a folder at `collections/`, with their list, in development and in the built page. */
function collections(folder: string): Plugin {
  const names = (): string[] =>
    existsSync(folder)
      ? readdirSync(folder)
          .filter((name) => name.endsWith(".geojson"))
          .sort()
      : [];
  const list = (): string => JSON.stringify(names().map((name) => describe(join(folder, name))));

  return {
    name: "dateline-collections",
    configureServer({middlewares}) {
      middlewares.use((request, response, next) => {
        const asked = decodeURIComponent((request.url ?? "").split("?")[0] ?? "");
        const name = asked.startsWith("/collections/") ? asked.slice("/collections/".length) : "";
        if (name === "collections.json") {
          response.setHeader("content-type", "application/json").end(list());
        } else if (names().includes(name)) {
          response.setHeader("content-type", "application/geo+json").end(readFileSync(join(folder, name)));
        } else next();
      });
    },
    generateBundle() {
      this.emitFile({type: "asset", fileName: "collections/collections.json", source: list()});
      for (const name of names()) {
        this.emitFile({
          type: "asset",
          fileName: `collections/${name}`,
          source: readFileSync(join(folder, name))
        });
      }
    }
  };
}

/** One line of the list: enough for the page's menu without opening the file. */
function describe(path: string): {name: string; title: string; events: number} {
  const name = basename(path, ".geojson");
  const {dateline, features} = JSON.parse(readFileSync(path, "utf8")) as {
    dateline?: {title?: string};
    features?: unknown[];
  };
  return {name, title: dateline?.title || name, events: features?.length ?? 0};
}
