import type {Article, DateCandidate} from "../../src/domain/article.js";
import type {InputError} from "../../src/domain/input-error.js";
import type {Notice} from "../../src/domain/notice.js";

/** A file as it came in, decoded; or what standard input gave. */
export type SourceFile = {
  /** As the person at the keyboard named it: goes into messages. */
  readonly path: string;
  /** Path within its collection, `/`-separated, without the extension: ids derive from it. */
  readonly id: string;
  readonly text: string;
};

/** An article as a reader finds it: not yet dated by one rule for all, nor its language known. */
export type ArticleDraft = Pick<Article, "id" | "title" | "text" | "source" | "url" | "author" | "lang"> & {
  /** Whatever may tell the publication date, in any order. */
  readonly dates: readonly DateCandidate[];
  readonly notices: readonly Notice[];
};

/** What a reader made of one file. A feed with a bad item gives its other items, and the problem. */
export type ReadResult = {
  readonly drafts: readonly ArticleDraft[];
  readonly problems: readonly InputError[];
};

/** One form that articles come in. To add a form, write one of these and put it into `readers.ts`. */
export type Reader = {
  /** Goes into the trace. */
  readonly id: string;
  /** Lower case, with the dot. */
  readonly extensions: readonly string[];
  /** Whether a text without a telling extension is in this form, judged by its first 1,000 characters. */
  readonly looksLike: (head: string) => boolean;
  /** @throws InputError if the file as a whole is not in this form */
  readonly read: (file: SourceFile) => Promise<ReadResult> | ReadResult;
};

/** Everything that is not given is absent. */
export function draftOf(given: Partial<ArticleDraft> & Pick<ArticleDraft, "id" | "text">): ArticleDraft {
  return {
    title: null,
    source: null,
    url: null,
    author: null,
    lang: null,
    dates: [],
    notices: [],
    ...given
  };
}

/** The address, escaped as a collection wants it, if it is one that a reader may safely be sent to; else `null`. */
export function webAddress(value: string, base?: string): string | null {
  if (!URL.canParse(value, base)) return null;
  const url = new URL(value, base);
  if (url.protocol !== "https:" && url.protocol !== "http:") return null;
  return url.href.replace(/["<>\\^`{|}]/gu, (character) => encodeURIComponent(character));
}
