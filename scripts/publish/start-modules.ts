import {readdirSync, readFileSync} from "node:fs";
import {dirname, join, relative, resolve, sep} from "node:path";

/**
 * The modules that a published page needs for its view, by names from the library's folder. A page that names them
 * has them fetched at once, not each when the one before has come; the map itself comes later.
 */
export function startModules(library: string): {
  readonly page: readonly string[];
  readonly frame: readonly string[];
} {
  const view = readdirSync(join(library, "assets")).find((name) => name.startsWith("widget."));
  const later = view ? [`assets/${view}`] : [];
  return {
    page: withImports(library, ["dateline.js", ...later]),
    frame: withImports(library, ["frame.js", ...later])
  };
}

/** The files and all that they import at once, each once. */
export function withImports(library: string, names: readonly string[]): readonly string[] {
  const found = new Set(names.map((name) => join(library, name)));
  for (const path of found) {
    const code = readFileSync(path, "utf8");
    for (const [, target] of code.matchAll(/(?:from|import)\s*["'`](\.[^"'`]+\.js)["'`]/gu)) {
      found.add(resolve(dirname(path), target!));
    }
  }
  return [...found].map((path) => relative(library, path).split(sep).join("/"));
}
