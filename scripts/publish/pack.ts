import {cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {createRequire} from "node:module";
import {dirname, join, relative, sep} from "node:path";
import {fileURLToPath} from "node:url";
import ts from "typescript";
import {buildLibrary} from "./library.js";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));

/** Which have types of the element for their templates. */
const FRAMEWORKS = ["react", "vue", "svelte"];

/**
 * Lays the library out as an npm package: code, types, basemap, schemas. `npm pack FOLDER` makes the archive.
 *
 * @param folder - is emptied first
 */
export async function packLibrary(folder: string): Promise<void> {
  const library = await buildLibrary("alone");
  rmSync(folder, {recursive: true, force: true});
  mkdirSync(folder, {recursive: true});
  cpSync(library, folder, {recursive: true});
  cpSync(join(ROOT, "public/basemap"), join(folder, "basemap"), {recursive: true});
  cpSync(join(ROOT, "src/domain/schema.json"), join(folder, "event-collection.schema.json"));
  cpSync(join(ROOT, "src/embed/protocol-schema.json"), join(folder, "embed-protocol.schema.json"));
  cpSync(join(ROOT, "src/embed/README.md"), join(folder, "README.md"));
  cpSync(join(ROOT, "LICENSE"), join(folder, "LICENSE"));
  writeTypes(join(folder, "types"));
  writeFileSync(join(folder, "package.json"), `${JSON.stringify(packageOf(), null, 2)}\n`);
}

function packageOf(): object {
  const {version, description, license} = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8")) as {
    version: string;
    description: string;
    license: string;
  };
  const entry = (name: string, source = name) => ({
    types: `./types/embed/${source}.d.ts`,
    default: `./${name}.js`
  });
  return {
    name: "dateline",
    version,
    description,
    license,
    type: "module",
    types: "./types/embed/index.d.ts",
    exports: {
      ".": entry("index"),
      "./define": entry("dateline", "define"),
      "./parent": entry("parent"),
      ...Object.fromEntries(
        FRAMEWORKS.map((name) => [`./${name}`, {types: `./types/embed/${name}.d.ts`}] as const)
      ),
      "./event-collection.schema.json": "./event-collection.schema.json",
      "./embed-protocol.schema.json": "./embed-protocol.schema.json",
      "./package.json": "./package.json"
    },
    // Importing `.` defines nothing; `./define` and the iframe's script exist for what they do.
    sideEffects: ["./dateline.js", "./frame.js"]
  };
}

/** Declarations of the public door and of the types that it names. */
function writeTypes(folder: string): void {
  const host = ts.createCompilerHost({});
  const program = ts.createProgram({
    rootNames: ["index.ts", "define.ts", "parent.ts"].map((name) => join(ROOT, "src/embed", name)),
    options: {
      declaration: true,
      emitDeclarationOnly: true,
      outDir: folder,
      rootDir: join(ROOT, "src"),
      target: ts.ScriptTarget.ES2023,
      module: ts.ModuleKind.ESNext,
      moduleResolution: ts.ModuleResolutionKind.Bundler,
      strict: true,
      skipLibCheck: true,
      stripInternal: true,
      types: ["svelte", "vite/client", "geojson"]
    },
    host
  });
  program.emit();
  for (const name of FRAMEWORKS) {
    cpSync(join(ROOT, "src/embed", `${name}.d.ts`), join(folder, "embed", `${name}.d.ts`));
  }
  const roots = ["index", "define", "parent", ...FRAMEWORKS].map((name) => `embed/${name}.d.ts`);
  const kept = reachable(folder, ...roots);
  bringGeoJson(folder, kept);
  for (const entry of readdirSync(folder, {recursive: true, withFileTypes: true})) {
    const path = join(entry.parentPath, entry.name);
    if (entry.isFile() && !kept.has(path)) rmSync(path);
  }
  rmSync(join(folder, "viewer"), {recursive: true, force: true});
}

/** The declarations that these import, and what those import. */
function reachable(folder: string, ...names: string[]): Set<string> {
  const found = new Set(names.map((name) => join(folder, name)));
  for (const path of found) {
    for (const [, target] of readFileSync(path, "utf8").matchAll(/from "(\.[^"]+)\.js"/g)) {
      found.add(join(dirname(path), `${target!}.d.ts`));
    }
  }
  return found;
}

/** The types of GeoJSON come along (MIT), so that installing the package asks for no other. */
function bringGeoJson(folder: string, kept: Set<string>): void {
  const types = createRequire(import.meta.url).resolve("@types/geojson/package.json");
  const brought = join(folder, "geojson.d.ts");
  for (const path of kept) {
    const way = relative(dirname(path), folder).split(sep).join("/");
    const text = readFileSync(path, "utf8");
    writeFileSync(path, text.replaceAll('from "geojson"', `from "${way}/geojson.js"`));
  }
  writeFileSync(brought, readFileSync(join(dirname(types), "index.d.ts")));
  kept.add(brought);
}
