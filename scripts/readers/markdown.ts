import {splitFrontMatter} from "./front-matter.js";
import {draftOf, type Reader} from "./reader.js";

/** Markdown with optional front matter; read as the prose it is, its marks taken off. */
export const markdown: Reader = {
  id: "markdown",
  extensions: [".md", ".markdown"],
  looksLike: (head) => /^(?:---[ \t]*\r?\n|# \S)/u.test(head),
  read: (file) => {
    const {body, ...head} = splitFrontMatter(file);
    const {title, text} = proseOfMarkdown(body);
    return {drafts: [draftOf({...head, id: file.id, title: head.title ?? title, text})], problems: []};
  }
};

/**
 * The prose of a Markdown text: a paragraph a line, blank lines between; emphasis, links, images and list marks gone.
 * A first `# Heading` is the title and leaves the text; other headings are lines of their own. Code blocks are left out.
 */
export function proseOfMarkdown(body: string): {title: string | null; text: string} {
  const blocks: string[] = [];
  let title: string | null = null;
  let paragraph: string[] = [];
  let fence: string | null = null;

  const flush = (): void => {
    if (paragraph.length > 0) blocks.push(inline(paragraph.join(" ")));
    paragraph = [];
  };
  for (const line of body.replaceAll("\r\n", "\n").split("\n")) {
    const opening = /^ {0,3}(`{3,}|~{3,})/u.exec(line)?.[1];
    if (fence !== null || opening) {
      flush();
      if (fence === null) fence = opening ?? null;
      else if (opening?.startsWith(fence)) fence = null;
      continue;
    }
    const stripped = line.replace(/^[ \t]*(?:>[ \t]?)*/u, "").trimEnd();
    const heading = /^#{1,6}[ \t]+(\S.*)$/u.exec(stripped)?.[1];
    if (heading !== undefined) {
      flush();
      const words = inline(heading.replace(/[ \t]#+$/u, ""));
      if (title === null && blocks.length === 0) title = words;
      else blocks.push(words);
    } else if (stripped === "" || /^(?:[-*_][ \t]*){3,}$/u.test(stripped)) {
      flush();
    } else if (/^(?:[-*+]|\d{1,3}[.)])[ \t]+\S/u.test(stripped)) {
      flush();
      paragraph.push(stripped.replace(/^(?:[-*+]|\d{1,3}[.)])[ \t]+/u, ""));
    } else {
      paragraph.push(stripped.trimStart());
    }
  }
  flush();
  return {title, text: blocks.filter((block) => block !== "").join("\n\n")};
}

/** Escaped marks hide in the private use area until the others are gone. */
const HIDDEN = 0xe000;

/** Takes the marks off one paragraph. */
function inline(paragraph: string): string {
  return paragraph
    .replace(/\\([\\`*_{}[\]()#+.!~>-])/gu, (_, mark: string) =>
      String.fromCharCode(HIDDEN + mark.charCodeAt(0))
    )
    .replace(/!\[[^\]\n]{0,500}\]\([^()\s]{0,2000}(?:[ \t]"[^"\n]{0,500}")?\)/gu, "")
    .replace(/\[([^[\]\n]{1,500})\]\([^()\s]{0,2000}(?:[ \t]"[^"\n]{0,500}")?\)/gu, "$1")
    .replace(/\[([^[\]\n]{1,500})\]\[[^[\]\n]{0,100}\]/gu, "$1")
    .replace(/<(https?:\/\/[^<>\s]{1,2000})>/gu, "$1")
    .replace(/<\/?[a-z][^<>\n]{0,500}>/giu, "")
    .replace(/(\*{1,3}|~~|`{1,2})(?=\S)([^*~`\n]{1,1000})(?<=\S)\1/gu, "$2")
    .replace(/(?<![\p{L}\p{N}_])(_{1,3})(?=\S)([^_\n]{1,1000})(?<=\S)\1(?![\p{L}\p{N}_])/gu, "$2")
    .replace(/[\uE000-\uE07F]/gu, (hidden) => String.fromCharCode(hidden.charCodeAt(0) - HIDDEN))
    .replace(/[ \t]{2,}/gu, " ")
    .trim();
}
