import type {Words} from "./words.js";

/**
 * A text whose direction the page does not know (a title, a quotation) for use within a sentence: among Arabic words it
 * keeps the order of its own, between Unicode's isolates. Where the page runs from left to right it stays as it is, so
 * that what is copied or searched for holds nothing unseen. In elements of their own `bdi` does the same.
 */
export function isolated(text: string, {direction}: Pick<Words, "direction">): string {
  return direction === "rtl" && text !== "" ? `\u2068${text}\u2069` : text;
}
