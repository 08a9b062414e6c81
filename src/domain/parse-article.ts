import type {ArticleDate, DateSource} from "./article.js";
import type {CollectionArticle, License} from "./collection.js";
import type {JsonRecord} from "./json-record.js";
import type {Notice, Severity} from "./notice.js";
import {checkSpan, parseLanguageOrNull, parseSpan, parseUrlOrNull} from "./parse-text.js";
import {parseEdtf} from "./parse-time.js";

const DATE_SOURCES = Object.keys({
  option: true,
  "front-matter": true,
  metadata: true,
  "json-ld": true,
  feed: true,
  "time-element": true,
  url: true,
  "file-name": true,
  dateline: true
} satisfies Record<DateSource, true>) as DateSource[];

export const SEVERITIES = Object.keys({
  info: true,
  warning: true,
  error: true
} satisfies Record<Severity, true>) as Severity[];

/** A key such as `resolve/unknown-toponym`. */
export const NOTICE_RULE = /^[\w-]+(?:\/[\w-]+)+$/;

/** Longest text of one article, in UTF-16 code units. */
const MAX_ARTICLE_LENGTH = 20_000_000;

/** One article of a collection, with its notices inside its text. */
export function parseArticle(record: JsonRecord): CollectionArticle {
  const text = record.text("text", {max: MAX_ARTICLE_LENGTH});
  return {
    id: record.text("id", {min: 1, max: 1000}),
    title: record.textOrNull("title"),
    text,
    date: parseArticleDate(record.recordOrNull("date")),
    source: record.textOrNull("source", {max: 2048}),
    url: parseUrlOrNull(record, "url"),
    author: record.textOrNull("author", {max: 2048}),
    lang: parseLanguageOrNull(record, "lang"),
    notices: parseNotices(record, text.length)
  };
}

function parseArticleDate(record: JsonRecord | null): ArticleDate | null {
  if (!record) return null;
  return {edtf: parseEdtf(record, "edtf"), source: record.oneOf("source", DATE_SOURCES)};
}

/**
 * The member `notices`.
 *
 * @param textLength - of the text that the spans point into; `Infinity` if there is none to ask
 */
export function parseNotices(record: JsonRecord, textLength: number): Notice[] {
  return record.records("notices", (notice) => {
    const span = notice.raw("span") === null ? null : parseSpan(notice, "span");
    if (span) checkSpan(notice, "span", span, textLength);
    return {
      rule: notice.matching("rule", NOTICE_RULE, 'a "stage/finding" key'),
      severity: notice.oneOf("severity", SEVERITIES),
      span,
      message: notice.text("message")
    };
  });
}

export function parseLicense(record: JsonRecord): License {
  return {
    name: record.text("name", {max: 1000}),
    license: record.text("license", {max: 1000}),
    url: parseUrlOrNull(record, "url")
  };
}
