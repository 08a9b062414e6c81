import {extname} from "node:path";
import {feed} from "./feed.js";
import {html} from "./html.js";
import {markdown} from "./markdown.js";
import {ndjson} from "./ndjson.js";
import type {Reader} from "./reader.js";
import {text} from "./text.js";

/** Every form that is read. What has no telling extension goes to the first that it looks like; text takes all. */
export const readers: readonly Reader[] = [ndjson, html, feed, markdown, text];

const HEAD_LENGTH = 1000;

/** Whether the name of a file says that it is an article. */
export function hasKnownExtension(path: string): boolean {
  return readers.some(({extensions}) => extensions.includes(extname(path).toLowerCase()));
}

/** The reader for a file: by its extension, else by what it looks like. */
export function readerFor(path: string, content: string): Reader {
  const extension = extname(path).toLowerCase();
  const named = readers.find(({extensions}) => extensions.includes(extension));
  const head = content.slice(0, HEAD_LENGTH);
  return named ?? readers.find(({looksLike}) => looksLike(head))!;
}
