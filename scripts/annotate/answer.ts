import type {Article} from "../../src/domain/article.js";
import {InputError} from "../../src/domain/input-error.js";
import {extract, type ExtractKit} from "../../src/extract/extract.js";
import {documentDate} from "../../src/extract/times/document-date.js";
import {articleOfLine, tooLong} from "../readers/ndjson.js";
import {annotationOf} from "./annotation.js";
import type {Line} from "./lines.js";

/** What is written for a line: one line of JSON, and what went wrong, if anything did. */
export type LineAnswer = {readonly json: string; readonly problem: LineProblem | null};

/** `bug` is what extraction broke on; `null` where the line can be mended. */
export type LineProblem = {readonly message: string; readonly bug: unknown};

/** Reads the article on one line and extracts from it. */
export function answerTo(line: Line, kit: ExtractKit): LineAnswer {
  try {
    return {json: JSON.stringify(annotationOf(extract(articleOf(line), kit))), problem: null};
  } catch (error) {
    if (!(error instanceof InputError)) return brokenAnswer(line.number, error);
    return failed(line.number, {message: error.message, bug: null});
  }
}

/** The answer for a line that extraction broke on. */
export function brokenAnswer(number: number, bug: unknown): LineAnswer {
  return failed(number, {message: `${nameOf(number)}: extraction broke on this article`, bug});
}

function failed(number: number, problem: LineProblem): LineAnswer {
  return {json: JSON.stringify({id: null, line: number, error: problem.message}), problem};
}

function articleOf({number, text, byteLength}: Line): Article {
  const where = nameOf(number);
  if (text === null) return tooLong(where, byteLength);
  const {dates, notices: _notices, ...fields} = articleOfLine(text, where, String(number));
  return {...fields, date: documentDate(dates).date};
}

function nameOf(number: number): string {
  return `standard input line ${number}`;
}
