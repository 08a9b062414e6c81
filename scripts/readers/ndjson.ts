import type {DateCandidate} from "../../src/domain/article.js";
import {InputError} from "../../src/domain/input-error.js";
import {draftOf, webAddress, type ArticleDraft, type Reader} from "./reader.js";

/** A longer line is no article. In UTF-16 code units. */
export const LONGEST_LINE = 16 * 2 ** 20;

/** One JSON object a line: `{"id", "title", "date", "text", "source", "url", "author", "lang"}`; only `text` must be there. */
export const ndjson: Reader = {
  id: "ndjson",
  extensions: [".ndjson", ".jsonl"],
  looksLike: (head) => /^\s*\{\s*"/u.test(head),
  read: ({path, id, text}) => {
    const drafts: ArticleDraft[] = [];
    const problems: InputError[] = [];
    let number = 0;
    for (let from = 0; from < text.length;) {
      const newline = text.indexOf("\n", from);
      const to = newline === -1 ? text.length : newline;
      number += 1;
      try {
        const line =
          to - from > LONGEST_LINE ? tooLong(`${path} line ${number}`, to - from) : text.slice(from, to);
        if (line.trim() !== "") drafts.push(articleOfLine(line, `${path} line ${number}`, `${id}/${number}`));
      } catch (error) {
        if (!(error instanceof InputError)) throw error;
        problems.push(error);
      }
      from = to + 1;
    }
    return {drafts, problems};
  }
};

/** @throws InputError always */
export function tooLong(where: string, length: number): never {
  throw new InputError(
    where,
    `expected an article of at most ${LONGEST_LINE / 2 ** 20} MB, found ${Math.ceil(length / 2 ** 20)} MB`,
    "Put one article on each line."
  );
}

/**
 * The article on one line.
 *
 * @param fallbackId - used when the line gives no `id`
 * @throws InputError if the line is not JSON, not an object, or a field is not of its type
 */
export function articleOfLine(line: string, where: string, fallbackId: string): ArticleDraft {
  const given = objectOfLine(line, where);
  const field = (key: string): string | null => stringField(given, key, where);
  const text = given["text"] === "" ? "" : field("text");
  if (text === null)
    throw new InputError(
      where,
      'expected an object with "text", found none',
      'Add "text": "..." with the article\'s words.'
    );
  const url = field("url");
  const dates: DateCandidate[] = [];
  const date = field("date") ?? field("dct");
  if (date) dates.push({source: "metadata", value: date});
  if (url) dates.push({source: "url", value: url});
  return draftOf({
    id: typeof given["id"] === "number" ? String(given["id"]) : (field("id") ?? fallbackId),
    text,
    title: field("title"),
    source: field("source"),
    url: url ? webAddress(url) : null,
    author: field("author"),
    lang: field("lang"),
    dates
  });
}

function objectOfLine(line: string, where: string): Readonly<Record<string, unknown>> {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    throw new InputError(
      where,
      `expected a JSON object, found ${excerpt(line)}`,
      "Write each article as one line of JSON."
    );
  }
  if (typeof value !== "object" || value === null || Array.isArray(value))
    throw new InputError(
      where,
      `expected a JSON object, found ${Array.isArray(value) ? "an array" : JSON.stringify(value).slice(0, 40)}`,
      'Write {"text": "..."} on each line.'
    );
  return value as Readonly<Record<string, unknown>>;
}

function stringField(given: Readonly<Record<string, unknown>>, key: string, where: string): string | null {
  const value = given[key];
  if (value === undefined || value === null) return null;
  if (typeof value === "string") return value === "" ? null : value;
  if (key === "id" && typeof value === "number") return String(value);
  throw new InputError(
    where,
    `expected "${key}" to be a string, found ${JSON.stringify(value).slice(0, 40)}`,
    "Put the value into quotation marks."
  );
}

function excerpt(line: string): string {
  const start = line.trim().slice(0, 40);
  return `${JSON.stringify(start)}${line.trim().length > 40 ? "…" : ""}`;
}
