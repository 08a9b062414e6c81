import {splitFrontMatter} from "./front-matter.js";
import {draftOf, type Reader} from "./reader.js";

/** A headline is no longer than this, in UTF-16 code units. */
const LONGEST_HEADLINE = 150;

/** Plain text: kept to the letter, with what front matter says of it. */
export const text: Reader = {
  id: "text",
  extensions: [".txt", ".text"],
  looksLike: () => true,
  read: (file) => {
    const {body, ...head} = splitFrontMatter(file);
    const title = head.title ?? headline(body);
    return {drafts: [draftOf({...head, id: file.id, title, text: body})], problems: []};
  }
};

/**
 * The first line, if it stands as a headline does: short, no full stop at its end, a longer line after it. It stays in
 * the text as well, so that nothing is taken from what was written.
 */
export function headline(body: string): string | null {
  const [first = "", ...others] = body
    .trimStart()
    .split("\n", 20)
    .map((line) => line.trim());
  const next = others.find((line) => line !== "") ?? "";
  const isHeadline =
    first !== "" &&
    first.length <= LONGEST_HEADLINE &&
    !/[.!?:;,…]["”’»)]*$/u.test(first) &&
    next.length > first.length;
  return isHeadline ? first : null;
}
