import {existsSync, readdirSync, readFileSync} from "node:fs";
import {basename, join} from "node:path";
import {svelte} from "@sveltejs/vite-plugin-svelte";
import {defineConfig, type Plugin} from "vite";
import {leanMap} from "./scripts/publish/lean-map.js";

const COLLECTIONS = join(import.meta.dirname, "data", "collections");

export default defineConfig({
  base: "./",
  plugins: [svelte(), leanMap("shared"), collections(COLLECTIONS), earlyPaint()],
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

/**
 * Lets the page be painted as soon as its HTML is there: its styles stand within, and the list of collections is fetched
 * beside the programs. The links stay, switched off, lest parts that come later fetch the same styles again.
 */
function earlyPaint(): Plugin {
  const LINK = /<link rel="stylesheet"[^>]* href="\.\/([^"]+)">/gu;
  return {
    name: "dateline-early-paint",
    apply: "build",
    transformIndexHtml: {
      order: "post",
      handler(html, {bundle, filename}) {
        if (!bundle || basename(filename) !== "index.html") return html;
        const within = html.replace(LINK, (link, path: string) => {
          const file = bundle[path];
          if (file?.type !== "asset") return link;
          // Addresses in a style sheet are seen from its folder.
          const css = String(file.source).replace(/url\(\.\//gu, "url(./assets/");
          return `<style>${css.trim()}</style>\n    ${link.replace("<link", "<link disabled")}`;
        });
        const attrs = {
          rel: "preload",
          href: "./collections/collections.json",
          as: "fetch",
          crossorigin: true
        };
        return {html: within, tags: [{tag: "link", attrs, injectTo: "head"}]};
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
