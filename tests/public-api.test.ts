import {execFileSync} from "node:child_process";
import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync
} from "node:fs";
import {tmpdir} from "node:os";
import {join, resolve} from "node:path";
import {gzipSync} from "node:zlib";
import {publint} from "publint";
import ts from "typescript";
import {afterAll, beforeAll, expect, test} from "vitest";
import {packLibrary} from "../scripts/publish/pack.js";
import {ATTRIBUTES, LAYOUTS, THEMES} from "../src/embed/options.js";

const ROOT = resolve(import.meta.dirname, "..");

/** An empty project into which the package was unpacked from its own archive. */
let project: string;
let installed: string;

beforeAll(async () => {
  project = mkdtempSync(join(tmpdir(), "dateline-package-"));
  installed = join(project, "node_modules/dateline");
  const folder = join(project, "package");
  await packLibrary(folder);
  const archive = execFileSync("npm", ["pack", folder, "--pack-destination", project, "--silent"], {
    cwd: project,
    encoding: "utf8"
  }).trim();
  mkdirSync(installed, {recursive: true});
  execFileSync("tar", [
    "-xzf",
    join(project, archive.split("\n").at(-1)!),
    "--strip-components=1",
    "-C",
    installed
  ]);
  for (const name of ["react", "react-dom", "vue", "svelte"]) {
    symlinkSync(join(ROOT, "node_modules", name), join(project, "node_modules", name));
  }
  mkdirSync(join(project, "node_modules/@types"));
  for (const name of ["react", "react-dom"]) {
    symlinkSync(join(ROOT, "node_modules/@types", name), join(project, "node_modules/@types", name));
  }
  writeFileSync(join(project, "package.json"), '{"type": "module"}');
}, 180_000);

afterAll(() => rmSync(project, {recursive: true, force: true}));

function node(code: string): unknown {
  const text = execFileSync(process.execPath, ["--input-type=module", "-e", code], {
    cwd: project,
    encoding: "utf8"
  });
  return JSON.parse(text) as unknown;
}

test("the package exports these names and no others", () => {
  const names = node('console.log(JSON.stringify(Object.keys(await import("dateline")).sort()))');
  expect(names).toEqual(["DatelineMapElement", "InputError", "defineDatelineMap", "embed"]);
  expect(node('console.log(JSON.stringify(Object.keys(await import("dateline/parent"))))')).toEqual([
    "connect"
  ]);
});

test("attributes, layouts and themes are these", () => {
  expect(ATTRIBUTES).toEqual([
    "src",
    "theme",
    "lang",
    "from",
    "to",
    "select",
    "filter",
    "layout",
    "loading",
    "assets",
    "basemap"
  ]);
  expect(LAYOUTS).toEqual(["auto", "full", "list", "map", "bare"]);
  expect(THEMES).toEqual(["auto", "light", "dark", "paper"]);
});

test("importing the package where there is no page defines nothing and does not fail", () => {
  const before = "const before = Object.keys(globalThis).length;";
  const after = "console.log(JSON.stringify(Object.keys(globalThis).length - before));";
  expect(node(`${before} await import("dateline"); await import("dateline/define"); ${after}`)).toBe(0);
});

test("publint finds nothing to say about the package", async () => {
  const {messages} = await publint({pkgDir: installed, pack: false});
  expect(messages).toEqual([]);
});

test("a strict TypeScript project uses the types as documented, in React, Vue and Svelte too", () => {
  writeFileSync(
    join(project, "use.ts"),
    `import {embed, defineDatelineMap, type EmbedState, type EventCollection} from "dateline";
import {connect} from "dateline/parent";
defineDatelineMap();
const map = embed("#map", {src: "a.geojson", theme: "dark", layout: "list", from: "2024"});
const state: EmbedState = map.getState();
const collection: EventCollection | null = map.collection;
map.setInterval("2024-03");
map.play();
map.select("x");
map.addEventListener("dateline:select", ({detail}) => console.log(detail.title?.length));
document.addEventListener("dateline:ready", ({detail}) => console.log(detail.total));
void connect(document.querySelector("iframe")!, {deepLinks: true}).command("select", null);
// @ts-expect-error -- no such theme
embed("#map", {src: "a.geojson", theme: "blue"});
export {state, collection};
`
  );
  writeFileSync(
    join(project, "vue-types.ts"),
    `import type {} from "dateline/vue";
import type {GlobalComponents} from "vue";
export type Props = InstanceType<GlobalComponents["dateline-map"]>["$props"];
export const props: Props = {src: "a.geojson", layout: "map"};
`
  );
  writeFileSync(
    join(project, "svelte-types.ts"),
    `import type {} from "dateline/svelte";
import type {SvelteHTMLElements} from "svelte/elements";
export const element: SvelteHTMLElements["dateline-map"] = {
  src: "a.geojson", theme: "dark", class: "map", "ondateline:select": ({detail}) => console.log(detail.id)
};
`
  );
  copyFileSync(join(ROOT, "tests/examples/react.tsx"), join(project, "react.tsx"));
  const files = ["use.ts", "react.tsx", "vue-types.ts", "svelte-types.ts"].map((name) => join(project, name));
  expect(typeProblems(files)).toEqual([]);
}, 120_000);

/** What a strict compiler has to say on these files and on the package's own types; not on those of others. */
function typeProblems(files: readonly string[]): string[] {
  const program = ts.createProgram(files, {
    noEmit: true,
    strict: true,
    exactOptionalPropertyTypes: true,
    noUncheckedIndexedAccess: true,
    target: ts.ScriptTarget.ES2023,
    lib: ["lib.es2023.d.ts", "lib.dom.d.ts", "lib.dom.iterable.d.ts"],
    jsx: ts.JsxEmit.ReactJSX,
    module: ts.ModuleKind.NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext
  });
  const own = realpathSync(project);
  const checked = program
    .getSourceFiles()
    .filter(({fileName}) => fileName.startsWith(project) || fileName.startsWith(own));
  expect(checked.length).toBeGreaterThan(files.length);
  return [
    ...program.getOptionsDiagnostics(),
    ...checked.flatMap((file) => ts.getPreEmitDiagnostics(program, file))
  ].map(({file, messageText}) => `${file?.fileName}: ${ts.flattenDiagnosticMessageText(messageText, " ")}`);
}

/** Bytes after gzip of files and of all that they import at once. */
function weightOf(...names: string[]): number {
  const found = new Set(names.map((name) => join(installed, name)));
  let bytes = 0;
  for (const path of found) {
    const code = readFileSync(path);
    bytes += gzipSync(code).byteLength;
    for (const [, target] of String(code).matchAll(/(?:from|import)\s*["'`](\.[^"'`]+\.js)["'`]/gu)) {
      found.add(resolve(path, "..", target!));
    }
  }
  return bytes;
}

test("the element weighs less than 5 kB before it is in view, and 90 kB before its map", () => {
  expect(weightOf("dateline.js")).toBeLessThan(5000);
  const view = readdirSync(join(installed, "assets")).find((name) => name.startsWith("widget"))!;
  expect(weightOf("dateline.js", `assets/${view}`)).toBeLessThan(90_000);
});

test("the script for iframe users is below 3 kB", () => {
  expect(readFileSync(join(installed, "parent.js")).byteLength).toBeLessThan(3000);
});
