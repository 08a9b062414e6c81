import {parseDocument, type Document} from "yaml";
import type {DateCandidate} from "../../src/domain/article.js";
import {InputError} from "../../src/domain/input-error.js";
import {webAddress, type ArticleDraft, type SourceFile} from "./reader.js";

/** What the head of a text or Markdown file says of it, and the rest. */
export type FrontMatter = Pick<ArticleDraft, "title" | "source" | "url" | "author" | "lang" | "dates"> & {
  readonly body: string;
};

const FENCE = "---";
/** A head longer than this is no head: a fence was forgotten. In UTF-16 code units. */
const LONGEST_HEAD = 65_536;

/**
 * Splits `---`-fenced YAML off the start of a text. Read as data only: no tag of it is ever executed.
 *
 * @throws InputError if the second fence is missing, the YAML is broken, or a known key has a value it cannot have
 */
export function splitFrontMatter({path, text}: SourceFile): FrontMatter {
  const lines = /^---[ \t]*\r?\n/u.exec(text);
  const none = {title: null, source: null, url: null, author: null, lang: null, dates: []};
  if (!lines) return {...none, body: text};

  const closing = /^---[ \t]*$/mu.exec(text.slice(lines[0].length, LONGEST_HEAD));
  if (!closing) {
    if (!/^\w+:/u.test(text.slice(lines[0].length))) return {...none, body: text};
    throw new InputError(
      `${path} front matter`,
      `expected a closing line "${FENCE}", found none`,
      `Write "${FENCE}" on a line of its own after the last entry.`
    );
  }
  const head = text.slice(lines[0].length, lines[0].length + closing.index);
  const body = text.slice(lines[0].length + closing.index + closing[0].length).replace(/^\r?\n/u, "");
  return {...fields(head, path), body};
}

function fields(head: string, path: string): Omit<FrontMatter, "body"> {
  const where = `${path} front matter`;
  const document = parseDocument(head, {schema: "core", logLevel: "silent"});
  const [problem] = document.errors;
  if (problem) {
    // The first line of the file is the fence, so YAML's line 1 is the file's line 2.
    const line = (problem.linePos?.[0].line ?? 1) + 1;
    throw new InputError(
      `${path} line ${line}`,
      `expected front matter in YAML, found ${inAClause(problem.message)}`,
      'Write one "key: value" a line, and quote a value that holds ": ".'
    );
  }
  const value = plainValue(document, where);
  if (typeof value !== "object" || Array.isArray(value))
    throw new InputError(
      where,
      `expected "key: value" lines, found ${Array.isArray(value) ? "a list" : `a ${typeof value}`}`,
      "For example: title: A day in Tbilisi."
    );

  const given = value as Record<string, unknown>;
  const text = (key: string): string | null => textOf(given[key], `${where} ${key}`);
  const url = text("url");
  if (url !== null && webAddress(url) === null)
    throw new InputError(
      `${where} url`,
      `expected an http or https address, found ${JSON.stringify(url)}`,
      "Give the whole address, with https://."
    );
  const date = text("date");
  const dates: DateCandidate[] = date === null ? [] : [{source: "front-matter", value: date}];
  return {
    title: text("title"),
    source: text("source"),
    url: url === null ? null : webAddress(url),
    author: text("author"),
    lang: languageTag(text("lang"), `${where} lang`),
    dates
  };
}

/** @throws InputError if references to references would make the value endless */
function plainValue(document: Document, where: string): unknown {
  try {
    return (document.toJS({maxAliasCount: 10}) as unknown) ?? {};
  } catch {
    throw new InputError(where, "expected plain values, found too many references", "Write the values out.");
  }
}

/** A scalar as text; a list of scalars (authors, say) joined by commas. */
function textOf(value: unknown, where: string): string | null {
  if (value === undefined || value === null || value === "") return null;
  if (typeof value === "string" || typeof value === "number" || typeof value === "boolean")
    return String(value).trim();
  if (Array.isArray(value) && value.every((item) => typeof item === "string")) return value.join(", ");
  throw new InputError(
    where,
    `expected one line of text, found ${JSON.stringify(value)}`,
    "Write it as one value."
  );
}

function languageTag(value: string | null, where: string): string | null {
  if (value === null) return null;
  try {
    return Intl.getCanonicalLocales(value)[0] ?? null;
  } catch {
    throw new InputError(
      where,
      `expected a language tag such as "en" or "ka", found ${JSON.stringify(value)}`,
      "Use the two-letter code of the language."
    );
  }
}

/** YAML's message without its excerpt and position, to stand inside our sentence. */
function inAClause(message: string): string {
  const [first = ""] = message.split("\n");
  const sentence = first.replace(/ at line \d+, column \d+:?$/u, "");
  return sentence.charAt(0).toLowerCase() + sentence.slice(1);
}
