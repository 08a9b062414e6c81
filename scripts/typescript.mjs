/**
 * Lets Node run the project's TypeScript: `node --import ./scripts/typescript.mjs FILE.ts`. Only types are taken out.
 * `tsx` also gives every function its name anew each time it is made, which costs extraction a fifth of its time.
 *
 * What was made of a file is kept in `data/built/typescript` and made again when the file changes.
 */
import {createHash} from "node:crypto";
import {existsSync, mkdirSync, readFileSync, renameSync, writeFileSync} from "node:fs";
import {register} from "node:module";
import {relative, sep} from "node:path";
import {fileURLToPath} from "node:url";
import {isMainThread} from "node:worker_threads";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const KEPT = fileURLToPath(new URL("../data/built/typescript/", import.meta.url));

/** This file is also what answers Node's questions, in a thread that Node starts for it. */
if (isMainThread) {
  register(import.meta.url);
  process.setSourceMapsEnabled(true);
}

/** `./name.js` in TypeScript means `./name.ts`. */
export function resolve(specifier, context, next) {
  if (specifier.startsWith(".") && specifier.endsWith(".js") && context.parentURL?.endsWith(".ts")) {
    const url = new URL(`${specifier.slice(0, -3)}.ts`, context.parentURL);
    if (existsSync(url)) return {url: url.href, format: "module", shortCircuit: true};
  }
  return next(specifier, context);
}

export async function load(url, context, next) {
  if (!url.startsWith("file:") || !url.endsWith(".ts")) return next(url, context);
  return {format: "module", source: await codeOf(fileURLToPath(url)), shortCircuit: true};
}

async function codeOf(path) {
  const source = readFileSync(path, "utf8");
  const stamp = `//${createHash("sha256").update(process.version).update(source).digest("hex")}\n`;
  const kept = `${KEPT}${relative(ROOT, path).split(sep).join("+")}.js`;
  if (existsSync(kept)) {
    const code = readFileSync(kept, "utf8");
    if (code.startsWith(stamp)) return code;
  }
  // Needed only for what changed.
  const {transformWithOxc} = await import("vite");
  const {code: script, map} = await transformWithOxc(source, path, {
    lang: "ts",
    target: "es2023",
    sourcemap: true,
    typescript: {onlyRemoveTypeImports: true},
    tsconfig: false
  });
  const inline = Buffer.from(JSON.stringify(map)).toString("base64");
  const code = `${stamp}${script}\n//# sourceMappingURL=data:application/json;base64,${inline}\n`;
  try {
    mkdirSync(KEPT, {recursive: true});
    const aside = `${kept}.${process.pid}`;
    writeFileSync(aside, code);
    renameSync(aside, kept);
  } catch {
    // Where nothing can be written it is made anew each time.
  }
  return code;
}
