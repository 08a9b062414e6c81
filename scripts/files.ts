import {existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync} from "node:fs";
import {dirname} from "node:path";
import {InputError} from "../src/domain/input-error.js";

/**
 * Writes a file aside and renames it, so that a reader sees the old one or the new one and never half of one.
 *
 * @throws InputError if the folder or the file cannot be written
 */
export function writeWhole(path: string, content: string | Uint8Array): void {
  const aside = `${path}.${process.pid}.part`;
  try {
    mkdirSync(dirname(path), {recursive: true});
    writeFileSync(aside, content);
    renameSync(aside, path);
  } catch (error) {
    if (existsSync(aside)) rmSync(aside);
    throw new InputError(
      path,
      `expected a file that can be written, found ${codeOf(error)}`,
      "Choose another place, or free this one."
    );
  }
}

/** The file's text, or `null` where there is no such file. */
export function readIfThere(path: string): string | null {
  try {
    return readFileSync(path, "utf8");
  } catch (error) {
    if (codeOf(error) === "ENOENT") return null;
    throw error;
  }
}

/** Node's code of a file system's refusal, such as `EACCES`. */
export function codeOf(error: unknown): string {
  return (error as NodeJS.ErrnoException).code ?? String(error);
}
