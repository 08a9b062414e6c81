/** Half-open `[start, end)` in UTF-16 code units of an unchanged text: `text.slice(...span)` is the surface. */
export type Span = readonly [start: number, end: number];

/** Where an article's publication date was found, best evidence first. */
export type DateSource =
  | "option"
  | "front-matter"
  | "metadata"
  | "json-ld"
  | "feed"
  | "time-element"
  | "url"
  | "file-name"
  | "dateline";

/**
 * Something a reader found that may tell when the article was published; `value` is as found: the front matter's
 * words, an ISO timestamp, a whole URL, a file name. Turned into an `ArticleDate` by `extract/times/document-date.ts`.
 */
export type DateCandidate = {
  readonly source: DateSource;
  readonly value: string;
};

/** The day an article was published, and how we know. */
export type ArticleDate = {
  /** EDTF, usually a day; may be coarser. */
  readonly edtf: string;
  readonly source: DateSource;
};

/** One article as a reader delivers it: metadata and an unchanged plain text that all spans point into. */
export type Article = {
  /** Stable over runs: derived from the file's path in its collection, or given by the input. */
  readonly id: string;
  readonly title: string | null;
  /** Plain text; paragraphs separated by newlines. May contain the title only if the input did. */
  readonly text: string;
  /** `null` when no date was found: then nothing in the article is anchored to a day. */
  readonly date: ArticleDate | null;
  /** Name or address of the outlet, as given. */
  readonly source: string | null;
  /** Only `http:` or `https:`. */
  readonly url: string | null;
  readonly author: string | null;
  /** BCP 47 language tag, given or detected; `null` if unknown. */
  readonly lang: string | null;
};
