import {existsSync, readdirSync, readFileSync, statSync} from "node:fs";
import {basename, join} from "node:path";
import {svelte} from "@sveltejs/vite-plugin-svelte";
import {defineConfig, type HtmlTagDescriptor, type Plugin} from "vite";
import {leanMap} from "./scripts/publish/lean-map.js";

const COLLECTIONS = join(import.meta.dirname, "data", "collections");

export default defineConfig({
  base: "./",
  plugins: [svelte(), leanMap("shared"), collections(COLLECTIONS), earlyPaint(COLLECTIONS)],
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

/** File names, in the order of the list. */
function collectionsIn(folder: string): string[] {
  return existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => name.endsWith(".geojson"))
        .sort()
    : [];
}

/** Serves the collections of a folder at `collections/`, with their list, in development and in the built page. */
function collections(folder: string): Plugin {
  const names = (): string[] => collectionsIn(folder);
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
    configurePreviewServer({middlewares}) {
      // As plain JSON, which it is too, the server compresses it: to a sixth.
      middlewares.use((request, response, next) => {
        if (/^[^?]*\.geojson(?:\?|$)/u.test(request.url ?? ""))
          response.setHeader("content-type", "application/json");
        next();
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

/** Larger collections are not fetched ahead: the page reads them beside itself and says so meanwhile. */
const MOST_AHEAD_BYTES = 3_000_000;

/**
 * Lets the page be painted as soon as its HTML is there: its styles stand within, and the list of collections and the one
 * that opens first are fetched beside the programs. The links stay, switched off, lest parts that come later fetch the
 * same styles again.
 */
function earlyPaint(folder: string): Plugin {
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
        const tags: HtmlTagDescriptor[] = [{tag: "link", attrs, injectTo: "head"}];
        const [first] = collectionsIn(folder);
        if (first && statSync(join(folder, first)).size < MOST_AHEAD_BYTES)
          tags.push({tag: "script", children: fetchAhead(first), injectTo: "head"});
        return {html: within, tags};
      }
    }
  };
}

/** A script that fetches a collection ahead, unless the address names another. */
function fetchAhead(file: string): string {
  const href = `./collections/${encodeURIComponent(file)}`;
  const link = JSON.stringify({rel: "preload", as: "fetch", crossOrigin: "", href});
  return `/[?&](collection|data)=/.test(location.search)||document.head.append(Object.assign(document.createElement("link"),${link}))`;
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
