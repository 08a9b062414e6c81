import {readFileSync, statSync} from "node:fs";
import {createServer, type Server} from "node:http";
import type {AddressInfo} from "node:net";
import {extname, join, normalize} from "node:path";

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".mjs": "text/javascript",
  ".css": "text/css",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".json": "application/json",
  ".geojson": "application/geo+json",
  ".woff2": "font/woff2"
};

/** A small web server on loopback, an origin of its own. */
export type Host = {
  readonly origin: string;
  /** Paths that were asked for, in order. */
  readonly asked: string[];
  /** Adds or replaces a page of this host. */
  readonly page: (path: string, html: string, headers?: Record<string, string>) => string;
  readonly close: () => Promise<void>;
};

/**
 * @param folder - what to serve; `null` for a host that has only the pages that a test adds
 * @param always - headers that go with every file of the folder
 */
export async function openHost(
  folder: string | null,
  always: Readonly<Record<string, string>> = {}
): Promise<Host> {
  const pages = new Map<string, {html: string; headers: Record<string, string>}>();
  const asked: string[] = [];
  const server: Server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? "/", "http://x").pathname);
    asked.push(path);
    const page = pages.get(path);
    if (page) {
      response.writeHead(200, {"content-type": "text/html; charset=utf-8", ...page.headers}).end(page.html);
      return;
    }
    const file = folder && join(folder, normalize(path).replace(/\/$/u, "/index.html"));
    try {
      if (!file || !statSync(file).isFile()) throw new Error("no file");
      response
        .writeHead(200, {
          "content-type": TYPES[extname(file)] ?? "application/octet-stream",
          "access-control-allow-origin": "*",
          "x-content-type-options": "nosniff",
          ...always
        })
        .end(readFileSync(file));
    } catch {
      response.writeHead(404, {"access-control-allow-origin": "*"}).end();
    }
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    origin,
    asked,
    page(path, html, headers = {}) {
      pages.set(path, {html, headers});
      return origin + path;
    },
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      })
  };
}
