import {createHash} from "node:crypto";
import {existsSync, readdirSync, readFileSync, rmSync} from "node:fs";
import {join, relative, sep} from "node:path";
import {InputError} from "../../src/domain/input-error.js";
import {readIfThere, writeWhole} from "../files.js";

/** Name of the file that says what a publication consists of; written last. */
export const CONTENTS_FILE = "published.json";

type Contents = {
  readonly dateline: "published";
  /** SHA-256 of every file, by path with `/`. */
  readonly files: Readonly<Record<string, string>>;
};

/**
 * A folder that readers see whole while it is written: files whose names tell their content come
 * first, then what refers to them, each written aside and renamed; `published.json` comes last.
 * What only the publication before the last one used is removed then, so that a page that is
 * open in a browser still finds its files after one new publication.
 */
export class PublicationFolder {
  readonly #files = new Map<string, Uint8Array>();

  constructor(readonly path: string) {}

  add(name: string, content: string | Uint8Array): void {
    this.#files.set(name, typeof content === "string" ? Buffer.from(content) : content);
  }

  /** Adds content under a name that tells it: `data/kyiv.geojson` becomes `data/kyiv.1f0c5a2b9d3e.geojson`. */
  addHashed(name: string, content: string | Uint8Array): string {
    const hashed = name.replace(/(?=\.[^./]+$)/, `.${sha256(content).slice(0, 12)}`);
    this.add(hashed, content);
    return hashed;
  }

  /** Adds all files of a folder, below `name`. */
  addFolder(source: string, name = ""): void {
    for (const path of filesOf(source)) {
      const below = relative(source, path).split(sep).join("/");
      this.add(name ? `${name}/${below}` : below, readFileSync(path));
    }
  }

  /**
   * @returns number and bytes of files, and how many of them changed
   * @throws InputError if the folder holds something else, or cannot be written
   */
  write(): {files: number; bytes: number; changed: number} {
    const before = this.#contentsBefore();
    const files = [...this.#files].sort(([a], [b]) => rank(a) - rank(b) || (a < b ? -1 : 1));
    const hashes: Record<string, string> = {};
    let bytes = 0;
    let changed = 0;
    for (const [name, content] of files) {
      hashes[name] = sha256(content);
      bytes += content.byteLength;
      if (before?.files[name] === hashes[name] && existsSync(join(this.path, name))) continue;
      writeWhole(join(this.path, name), content);
      changed++;
    }
    writeWhole(
      join(this.path, CONTENTS_FILE),
      `${JSON.stringify({dateline: "published", files: hashes} satisfies Contents, null, 1)}\n`
    );
    if (before && changed > 0) this.#forget(before, hashes);
    return {files: files.length, bytes, changed};
  }

  #contentsBefore(): Contents | null {
    const text = readIfThere(join(this.path, CONTENTS_FILE));
    if (text === null) {
      if (!existsSync(this.path) || readdirSync(this.path).length === 0) return null;
      throw new InputError(
        this.path,
        `expected an empty folder or one that was published before, found other files without ${CONTENTS_FILE}`,
        "Give a new folder, so that nothing of yours is replaced."
      );
    }
    const contents = JSON.parse(text) as Contents;
    return contents.dateline === "published" ? contents : null;
  }

  /** Removes what neither this publication nor the one before consists of. */
  #forget(before: Contents, now: Readonly<Record<string, string>>): void {
    for (const path of filesOf(this.path)) {
      const name = relative(this.path, path).split(sep).join("/");
      const ours = /(?:^|\/)(?:assets|data)\//.test(name);
      if (ours && !(name in now) && !(name in before.files)) rmSync(path);
    }
  }
}

/** Order of writing: what others refer to first. */
function rank(name: string): number {
  if (/(?:^|\/)(?:assets|data|basemap|fonts)\//.test(name)) return 0;
  if (name.endsWith("manifest.json")) return 2;
  return name.endsWith(".html") ? 3 : 1;
}

function filesOf(folder: string): string[] {
  return readdirSync(folder, {recursive: true, withFileTypes: true})
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

function sha256(content: string | Uint8Array): string {
  return createHash("sha256").update(content).digest("hex");
}
