import {readFileSync, statSync} from "node:fs";
import type {Article, DateCandidate} from "../../src/domain/article.js";
import type {EpochDay} from "../../src/domain/calendar.js";
import {InputError} from "../../src/domain/input-error.js";
import type {Notice} from "../../src/domain/notice.js";
import {documentDate} from "../../src/extract/times/document-date.js";
import {decode} from "./decode.js";
import {languageOf, languageTag} from "./language.js";
import type {InputCollection, InputFile} from "./input-files.js";
import type {ArticleDraft, ReadResult} from "./reader.js";
import {readerFor} from "./readers.js";

/** An article with what was found while reading it, which extraction cannot know. */
export type ReadArticle = {
  readonly article: Article;
  readonly notices: readonly Notice[];
  /** `id` of the reader. */
  readonly reader: string;
  /** The file that it stood in. */
  readonly path: string;
};

/** What came of the files of one collection; the problems say which gave nothing. */
export type ReadArticles = {
  readonly articles: readonly ReadArticle[];
  readonly problems: readonly InputError[];
};

export type ReadOptions = {
  /** The publication date of all articles, over anything that they say themselves. */
  readonly date: string | null;
  /** To notice articles from the future; left out, nothing is said of that. */
  readonly today?: EpochDay;
  /** Called after each file. */
  readonly onFile?: (path: string) => void;
};

/** Larger files are no articles, nor feeds of them. */
const LARGEST_FILE = 512 * 2 ** 20;
/** A longer text is no article. In UTF-16 code units. */
const LONGEST_TEXT = 16 * 2 ** 20;

/** Titles, sources and authors are cut here. In UTF-16 code units. */
const LONGEST_FIELD = 1000;

/** Reads every file of a collection. A bad file or item never stops the others: it is among the problems. */
export async function readArticles(input: InputCollection, options: ReadOptions): Promise<ReadArticles> {
  const articles: ReadArticle[] = [];
  const problems: InputError[] = [...input.problems];
  const ids = new Set<string>();
  for (const file of input.files) {
    try {
      const bytes = file.bytes ?? bytesOf(file.path);
      const read = await readFile(file, bytes, options);
      for (const article of read.articles) articles.push(withUniqueId(article, ids));
      problems.push(...read.problems);
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      problems.push(error);
    }
    options.onFile?.(file.path);
  }
  return {articles, problems};
}

/**
 * The articles of one file.
 *
 * @throws InputError if the file cannot be read at all
 */
export async function readFile(
  {path, id}: InputFile,
  bytes: Uint8Array,
  {date, today}: Pick<ReadOptions, "date" | "today">
): Promise<ReadArticles> {
  const {text, notices} = decode(bytes, path);
  if (text.trim() === "")
    throw new InputError(path, "expected an article, found only blanks", "Put text into it or remove it.");
  const reader = readerFor(path, text);
  const result: ReadResult = await reader.read({path, id, text});

  const articles: ReadArticle[] = [];
  const problems: InputError[] = [...result.problems];
  for (const draft of result.drafts) {
    try {
      const {article, notices: found} = articleOf(draft, path, date, today);
      articles.push({article, notices: [...notices, ...found], reader: reader.id, path});
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      problems.push(error);
    }
  }
  return {articles, problems};
}

function bytesOf(path: string): Uint8Array {
  const stats = statSync(path);
  if (!stats.isFile())
    throw new InputError(
      path,
      "expected a file, found something else",
      "Name a text, Markdown, HTML, feed or NDJSON file."
    );
  if (stats.size > LARGEST_FILE)
    throw new InputError(
      path,
      `expected a file of at most ${LARGEST_FILE / 2 ** 20} MB, found ${Math.ceil(stats.size / 2 ** 20)} MB`,
      "Split it into several files."
    );
  return readFileSync(path);
}

/** Dates a draft and tells its language; checks what every reader's article must be. */
function articleOf(
  draft: ArticleDraft,
  path: string,
  optionDate: string | null,
  today: EpochDay | undefined
): {article: Article; notices: readonly Notice[]} {
  const {dates, notices, ...fields} = draft;
  const where = draft.id === "" ? path : `${path} (${draft.id})`;
  if (draft.text.trim() === "")
    throw new InputError(where, "expected an article, found no text", "Put text into it or remove it.");
  if (draft.text.length > LONGEST_TEXT)
    throw new InputError(
      where,
      `expected an article of at most ${LONGEST_TEXT / 2 ** 20} MB, found ${Math.ceil(draft.text.length / 2 ** 20)} MB`,
      "Split it into several articles."
    );
  const name: DateCandidate = {source: "file-name", value: path.replace(/^.*[\\/]/u, "")};
  const option: DateCandidate[] = optionDate === null ? [] : [{source: "option", value: optionDate}];
  const found = documentDate([...option, ...dates, name], today);
  return {
    article: {
      ...fields,
      title: shortened(draft.title),
      source: shortened(draft.source),
      author: shortened(draft.author),
      date: found.date,
      lang: languageTag(draft.lang) ?? languageOf(draft.text)
    },
    notices: [...notices, ...found.notices]
  };
}

/** One line of at most `LONGEST_FIELD` characters; `null` if nothing is left. */
function shortened(field: string | null): string | null {
  const line = field?.replace(/\s+/gu, " ").trim().slice(0, LONGEST_FIELD);
  return line === undefined || line === "" ? null : line;
}

/** A second article of the same id gets a number, in reading order, and a notice. */
function withUniqueId(read: ReadArticle, ids: Set<string>): ReadArticle {
  const {id} = read.article;
  if (!ids.has(id)) {
    ids.add(id);
    return read;
  }
  let number = 2;
  while (ids.has(`${id}~${number}`)) number += 1;
  const unique = `${id}~${number}`;
  ids.add(unique);
  const notice: Notice = {
    rule: "read/same-id",
    severity: "info",
    span: null,
    message: `Another article has the id "${id}"; this one is "${unique}".`
  };
  return {...read, article: {...read.article, id: unique}, notices: [...read.notices, notice]};
}
