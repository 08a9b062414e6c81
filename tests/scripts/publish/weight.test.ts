import {readdirSync, readFileSync} from "node:fs";
import {join, resolve} from "node:path";
import {gzipSync} from "node:zlib";
import {beforeAll, expect, test} from "vitest";
import {buildLibrary} from "../../../scripts/publish/library.js";

let library: string;
beforeAll(async () => void (library = await buildLibrary()), 180_000);

/** A file of `assets/` by the beginning of its name. */
function asset(start: string): string {
  const found = readdirSync(join(library, "assets")).filter((name) => name.startsWith(start));
  expect(found, `one file ${start}…`).toHaveLength(1);
  return `assets/${found[0]!}`;
}

/** The files and all that they import at once, each once. */
function withImports(...names: string[]): Set<string> {
  const found = new Set(names.map((name) => join(library, name)));
  for (const path of found) {
    const code = readFileSync(path, "utf8");
    for (const [, target] of code.matchAll(/(?:from|import)\s*["'`](\.[^"'`]+\.js)["'`]/gu)) {
      found.add(resolve(path, "..", target!));
    }
  }
  return found;
}

function weightOf(files: Iterable<string>): number {
  return [...files].reduce((sum, path) => sum + gzipSync(readFileSync(path), {level: 9}).byteLength, 0);
}

test("the element, then its view, then its map weigh no more than a host was told", () => {
  const tiers = [[], ["widget."], ["widget.", "MapView.", "maplibre-gl.", "map-worker."]].map((starts) =>
    weightOf(withImports("dateline.js", ...starts.map(asset)))
  );
  console.log(`element, view, map: ${tiers.map((bytes) => (bytes / 1000).toFixed(1)).join(", ")} kB gzip`);
  expect(tiers[0]).toBeLessThan(5000);
  expect(tiers[1]).toBeLessThan(90_000);
  expect(tiers[2]).toBeLessThan(450_000);
});

test("the map's worker loads nothing but the map's library", () => {
  const files = [...withImports(asset("map-worker."))];
  // The bundler's own few lines are a file of theirs where the view needs them as well.
  const loaded = files.filter((path) => !path.includes("rolldown-runtime"));
  expect(loaded.map((path) => path.replace(/.*assets\//u, ""))).toEqual([
    expect.stringMatching(/^map-worker\./u),
    expect.stringMatching(/^maplibre-gl-shared\./u)
  ]);
  const others = files.filter((path) => !loaded.includes(path));
  expect(weightOf(others)).toBeLessThan(1000);
});
