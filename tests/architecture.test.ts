import {readdirSync, readFileSync} from "node:fs";
import {join, posix, relative, resolve, sep} from "node:path";
import {expect, test} from "vitest";

const ROOT = resolve(import.meta.dirname, "..");

/** A folder of the house, and what its files may import from the project. The longest folder that fits a file is its own. */
type Room = {
  readonly folder: string;
  readonly may: readonly string[];
  readonly outside: "none" | "packages" | "node";
};

const PARTS = ["map", "timeline", "list", "detail", "controls"];

/** The table of the house. A folder that is not in it fails. */
const HOUSE: readonly Room[] = [
  {folder: "src/domain", may: ["src/domain"], outside: "none"},
  {folder: "src/extract", may: ["src/extract", "src/domain"], outside: "none"},
  {folder: "src/viewer/state", may: ["src/viewer/state", "src/domain"], outside: "packages"},
  ...PARTS.map((part): Room => ({
    folder: `src/viewer/${part}`,
    may: [`src/viewer/${part}`, "src/viewer/state", "src/domain"],
    outside: "packages"
  })),
  {
    folder: "src/viewer/reading",
    may: ["src/viewer/reading", "src/viewer/state", "src/domain"],
    outside: "packages"
  },
  {folder: "src/viewer", may: ["src"], outside: "packages"},
  {folder: "src/embed", may: ["src"], outside: "packages"},
  {folder: "src", may: ["src"], outside: "packages"},
  {folder: "scripts", may: ["scripts", "src/domain", "src/extract"], outside: "node"},
  {folder: "tests", may: ["tests", "src", "scripts"], outside: "node"}
];

/** Every folder directly in these must have a row of its own above. */
const LISTED = ["src", "src/viewer"];

const SOURCE = /\.(?:ts|mjs|svelte)$/u;
const VAGUE_NAME = /^(?:utils?|helpers?|common|misc|shared|index)\.(?:ts|mjs|svelte)$/u;

const sources = ["src", "scripts", "tests"].flatMap(filesBelow).filter((path) => SOURCE.test(path));

test("every folder of the sources stands in the table of the house", () => {
  const known = new Set(HOUSE.map(({folder}) => folder));
  const unknown = LISTED.flatMap((parent) =>
    readdirSync(join(ROOT, parent), {withFileTypes: true})
      .filter((entry) => entry.isDirectory())
      .map(({name}) => `${parent}/${name}`)
  ).filter((folder) => !known.has(folder));
  expect(unknown).toEqual([]);
});

test("every file imports only what its folder may", () => {
  expect(sources.flatMap((path) => forbiddenImports(path, read(path)))).toEqual([]);
});

test.each([
  ["src/domain/time.ts", 'import {scan} from "../extract/times/scan.js";'],
  ["src/extract/extract.ts", 'import {readFileSync} from "node:fs";'],
  ["src/extract/extract.ts", 'import {group} from "d3";'],
  ["src/viewer/map/MapView.svelte", 'import Lanes from "../timeline/Lanes.svelte";'],
  ["src/viewer/state/filter.ts", 'import {\n  draw\n} from "../map/draw.js";'],
  ["src/viewer/list/List.svelte", 'const late = import("../../embed/element.js");'],
  ["scripts/kit.ts", 'export {draw} from "../src/viewer/map/draw.js";']
])("an import across the house from %s is seen: %s", (path, text) => {
  expect(forbiddenImports(path, text)).toHaveLength(1);
});

test("every import of the project's own files names the file that is compiled to", () => {
  const wrong = sources.flatMap((path) =>
    importsIn(read(path))
      .filter(
        (target) => target.startsWith(".") && !/\.(?:js|mjs|svelte|json|css|ts)(?:\?[\w&=]+)?$/u.test(target)
      )
      .map((target) => `${path}: ${target}`)
  );
  expect(wrong).toEqual([]);
});

test("no file has a name that says nothing, and only the public door is an index", () => {
  const vague = sources.filter(
    (path) => VAGUE_NAME.test(posix.basename(path)) && path !== "src/embed/index.ts"
  );
  expect(vague).toEqual([]);
});

test("no file puts off what must be done now", () => {
  const words = [
    ["TO", "DO"],
    ["FIX", "ME"],
    ["XX", "X:"]
  ].map((parts) => parts.join(""));
  const putOff = sources.filter((path) => {
    const text = read(path);
    return (
      words.some((word) => text.includes(word)) || /\b(?:test|it|describe)\.(?:skip|only|todo)\b/u.test(text)
    );
  });
  expect(putOff).toEqual([]);
});

test("no file speaks of the machine it was written on", () => {
  const places = [/\/(?:work|home|Users)\/[a-z]/u, /\bregistry\.[\w-]+\.(?:org|com)\b/u];
  const speaking = sources.filter((path) => places.some((place) => place.test(read(path))));
  expect(speaking).toEqual([]);
});

test("no component writes markup from a string", () => {
  const writing = sources.filter(
    (path) =>
      path.startsWith("src/") &&
      /\{@html|\.(?:innerHTML|outerHTML)\s*=|insertAdjacentHTML|document\.write/u.test(read(path))
  );
  expect(writing).toEqual([]);
});

test("extraction and domain read neither the clock nor chance nor the network", () => {
  const impure = sources.filter(
    (path) =>
      /^src\/(?:domain|extract)\//u.test(path) &&
      /\bDate\.now\(|\bnew Date\(\)|Math\.random\(|\bfetch\(|\bprocess\./u.test(withoutComments(read(path)))
  );
  expect(impure).toEqual([]);
});

test("every folder of the sources explains itself", () => {
  const folders = [
    "src/domain",
    "src/extract",
    "src/embed",
    "src/viewer",
    "scripts",
    "seeds",
    "data/gazetteer",
    "data/models",
    "data/collections"
  ];
  const silent = folders.filter((folder) => !readdirSync(join(ROOT, folder)).includes("README.md"));
  expect(silent).toEqual([]);
});

function forbiddenImports(path: string, text: string): string[] {
  const room = roomOf(path);
  return importsIn(text)
    .filter((target) => !isAllowed(path, text, target, room))
    .map((target) => `${path} imports ${target}`);
}

function isAllowed(path: string, text: string, target: string, room: Room): boolean {
  if (target.startsWith("node:")) return room.outside === "node";
  if (!target.startsWith(".")) return room.outside !== "none" || isForTypes(text, target);
  const folder = posix.dirname(posix.join(posix.dirname(path), target));
  // Configuration at the root, data and public files are no folder of the house.
  if (!/^(?:src|scripts|tests)(?:\/|$)/u.test(folder)) return true;
  return room.may.some((allowed) => folder === allowed || folder.startsWith(`${allowed}/`));
}

/** Whether a package is imported for its types alone, which leaves nothing at run time. */
function isForTypes(text: string, target: string): boolean {
  return new RegExp(`import type [^;]* from "${target.replaceAll("/", "\\/")}"`, "u").test(text);
}

function roomOf(path: string): Room {
  const fitting = HOUSE.filter(({folder}) => path.startsWith(`${folder}/`));
  return fitting.reduce((best, room) => (room.folder.length > best.folder.length ? room : best));
}

/** What a file imports, exports from, or loads later, as written. */
function importsIn(source: string): string[] {
  const text = withoutComments(source);
  const pattern =
    /(?:^|[\s;>])(?:import|export)\b[^"'`;]+?\bfrom\s*"([^"]+)"|(?:^|[\s;>])import\s*"([^"]+)"|\bimport\(\s*"([^"]+)"/gu;
  return [...text.matchAll(pattern)].map(([, from, bare, dynamic]) => from ?? bare ?? dynamic ?? "");
}

function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//gu, "").replace(/^\s*\/\/.*$/gmu, "");
}

function filesBelow(folder: string): string[] {
  return readdirSync(join(ROOT, folder), {withFileTypes: true, recursive: true})
    .filter((entry) => entry.isFile())
    .map(({parentPath, name}) => relative(ROOT, join(parentPath, name)).split(sep).join("/"));
}

function read(path: string): string {
  return readFileSync(join(ROOT, path), "utf8");
}
