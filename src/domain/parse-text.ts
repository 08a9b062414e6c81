import type {Span} from "./article.js";
import type {JsonRecord} from "./json-record.js";

/**
 * Only the web's two schemes and no white space, control character, quotation mark or bracket: what passes can
 * stand in an attribute and opens nothing but a page.
 */
export const WEB_ADDRESS = /^https?:\/\/[^\s\p{C}"<>\\^`{|}]+$/iu;

/** The shape of a BCP 47 tag; whether the subtags are registered is not asked. */
const LANGUAGE_TAG = /^[a-z]{2,8}(?:-[a-z0-9]{1,8})*$/i;

export function parseUrlOrNull(record: JsonRecord, key: string): string | null {
  return record.matchingOrNull(
    key,
    WEB_ADDRESS,
    "a web address (http: or https:) or null",
    "Other schemes are not opened for safety; use null if there is no page."
  );
}

export function parseLanguageOrNull(record: JsonRecord, key: string): string | null {
  return record.matchingOrNull(key, LANGUAGE_TAG, 'a language tag such as "en" or null');
}

/** A half-open span; that it lies in a text is asked by `checkSpan`, which knows the text. */
export function parseSpan(record: JsonRecord, key: string): Span {
  const value = record.rawList(key, 2);
  const [start, end] = value;
  if (!isOffset(start) || !isOffset(end) || start > end || value.length !== 2) {
    throw record.failure(key, `expected [start, end] in UTF-16 code units, found ${JSON.stringify(value)}`);
  }
  return [start, end];
}

/** @throws InputError if the span leaves its text */
export function checkSpan(record: JsonRecord, key: string, [start, end]: Span, textLength: number): void {
  if (end <= textLength) return;
  throw record.failure(
    key,
    `expected a span inside the article's ${textLength} characters, found [${start}, ${end}]`,
    "The text was changed after the spans were made: preprocess the article again."
  );
}

function isOffset(value: unknown): value is number {
  return typeof value === "number" && Number.isInteger(value) && value >= 0 && value <= 1e9;
}
