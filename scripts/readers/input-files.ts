import {lstatSync, readdirSync, realpathSync, statSync} from "node:fs";
import {basename, extname, join, relative, sep} from "node:path";
import {InputError} from "../../src/domain/input-error.js";
import {hasKnownExtension} from "./readers.js";

/** A file that may hold articles. */
export type InputFile = {
  /** For messages and for opening it. */
  readonly path: string;
  /** Path within its collection without the extension, `/`-separated. */
  readonly id: string;
  /** What standard input gave; a file is read when its turn comes. */
  readonly bytes?: Uint8Array;
};

/** The files of one collection. */
export type InputCollection = {
  /** Fit for a file name. */
  readonly name: string;
  readonly files: readonly InputFile[];
  /** What lies in the folder and was not taken. */
  readonly problems: readonly InputError[];
  /** Other files that no reader knows, by path: left out, and said so. */
  readonly unread: readonly string[];
};

/** Deeper folders than this are a loop or a mistake. */
const DEEPEST_FOLDER = 20;

/**
 * What the paths on the command line mean. A folder with articles of its own is one collection, with everything below
 * it; a folder that holds only folders is one collection for each; files named one by one are one collection together.
 *
 * @throws InputError if a path is missing, or a folder holds no article
 */
export function collectionsOf(paths: readonly string[]): InputCollection[] {
  const files: InputFile[] = [];
  const collections: InputCollection[] = [];
  for (const path of paths) {
    const stats = statSync(path, {throwIfNoEntry: false});
    if (!stats)
      throw new InputError(
        path,
        "expected a file or a folder, found nothing there",
        "Check the spelling of the path."
      );
    if (stats.isDirectory()) collections.push(...collectionsOfFolder(path));
    else files.push({path, id: withoutExtension(basename(path))});
  }
  const [first] = files;
  return first ? [{name: first.id, files, problems: [], unread: []}, ...collections] : collections;
}

function collectionsOfFolder(folder: string): InputCollection[] {
  const own = visible(folder);
  const hasArticles = own.some((name) => !isFolder(join(folder, name)) && isArticle(name));
  const folders = hasArticles ? [] : own.filter((name) => isFolder(join(folder, name)));
  const collections = (folders.length > 0 ? folders.map((name) => join(folder, name)) : [folder]).map(
    (path) => collectionOf(path)
  );
  const found = collections.filter(({files, problems}) => files.length + problems.length > 0);
  if (found.length === 0)
    throw new InputError(
      folder,
      "expected a folder with articles, found none in it",
      "Put .txt, .md, .html, .xml or .ndjson files there."
    );
  return found;
}

function collectionOf(folder: string): InputCollection {
  const files: InputFile[] = [];
  const problems: InputError[] = [];
  const unread: string[] = [];
  const root = realpathSync(folder);

  const walk = (directory: string, depth: number): void => {
    for (const name of visible(directory)) {
      const path = join(directory, name);
      const stats = lstatSync(path);
      if (stats.isSymbolicLink() && !staysInside(path, root)) {
        problems.push(
          new InputError(
            path,
            `expected a file inside ${folder}, found a link that leaves it`,
            "Copy the article into the folder."
          )
        );
      } else if (stats.isSymbolicLink() && isFolder(path)) {
        unread.push(path);
      } else if (stats.isDirectory()) {
        if (depth < DEEPEST_FOLDER) walk(path, depth + 1);
        else
          problems.push(
            new InputError(
              path,
              `expected folders at most ${DEEPEST_FOLDER} deep, found more`,
              "Move its articles up."
            )
          );
      } else if (isArticle(name)) {
        files.push({path, id: withoutExtension(relative(folder, path)).split(sep).join("/")});
      } else if (!isDocumentation(name)) {
        unread.push(path);
      }
    }
  };
  walk(folder, 0);
  return {name: basename(root), files, problems, unread};
}

/** In an order that no file system or locale changes. */
function visible(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => !name.startsWith("."))
    .sort();
}

function isFolder(path: string): boolean {
  return statSync(path, {throwIfNoEntry: false})?.isDirectory() ?? false;
}

function isArticle(name: string): boolean {
  return hasKnownExtension(name) && !isDocumentation(name);
}

/** A README explains a folder; it is no article. */
function isDocumentation(name: string): boolean {
  return /^readme(?:\.|$)/iu.test(name);
}

function staysInside(link: string, root: string): boolean {
  try {
    return realpathSync(link).startsWith(root + sep);
  } catch {
    return false; // leads nowhere
  }
}

function withoutExtension(path: string): string {
  const extension = extname(path);
  return extension === "" ? path : path.slice(0, -extension.length);
}
