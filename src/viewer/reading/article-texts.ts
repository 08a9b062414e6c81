import type {CollectionArticle} from "../../domain/collection.js";

const BACKSLASH = 0x5c;
/** What stands for what behind a backslash, beside `u`. */
const ESCAPES: Readonly<Record<number, number>> = {
  0x22: 0x22,
  0x5c: 0x5c,
  0x2f: 0x2f,
  0x62: 0x08,
  0x66: 0x0c,
  0x6e: 0x0a,
  0x72: 0x0d,
  0x74: 0x09
};

const encoder = new TextEncoder();

/** The texts of the articles as code units, so that a quotation can be compared with them where it stands in the file. */
export class ArticleTexts {
  readonly #units: readonly (Uint8Array | Uint16Array)[];

  constructor(articles: readonly CollectionArticle[]) {
    this.#units = articles.map(({text}) => unitsOf(text));
  }

  /** In UTF-16 code units. */
  lengthOf(article: number): number {
    return this.#units[article]!.length;
  }

  /**
   * Whether a string of a JSON file, `[from, to)` in its bytes, is the article's text at `[start, end)`.
   *
   * @returns false also where the bytes are not the UTF-8 of any text
   */
  holds(article: number, start: number, end: number, bytes: Uint8Array, from: number, to: number): boolean {
    const units = this.#units[article]!;
    if (end > units.length) return false;
    let unit = start;
    for (let at = from; at < to;) {
      const byte = bytes[at]!;
      if (byte < 0x80 && byte !== BACKSLASH) {
        if (units[unit++] !== byte) return false;
        at++;
      } else if (byte === BACKSLASH) {
        const escape = bytes[at + 1]!;
        const code = ESCAPES[escape] ?? hexAt(bytes, at + 2);
        if (units[unit++] !== code) return false;
        at += escape in ESCAPES ? 2 : 6;
      } else {
        const code = codePointAt(bytes, at);
        if (code < 0) return false;
        if (code < 0x1_0000) {
          if (units[unit++] !== code) return false;
        } else {
          if (units[unit++] !== 0xd7c0 + (code >> 10)) return false;
          if (units[unit++] !== 0xdc00 + (code & 0x3ff)) return false;
        }
        at += code < 0x800 ? 2 : code < 0x1_0000 ? 3 : 4;
      }
    }
    return unit === end;
  }
}

function unitsOf(text: string): Uint8Array | Uint16Array {
  const bytes = encoder.encode(text);
  // As many bytes as code units: all of it is ASCII.
  if (bytes.length === text.length) return bytes;
  const units = new Uint16Array(text.length);
  for (let index = 0; index < text.length; index++) units[index] = text.charCodeAt(index);
  return units;
}

/** The code point of two to four bytes of UTF-8; -1 if they are none, or are not the shortest form. */
function codePointAt(bytes: Uint8Array, at: number): number {
  const first = bytes[at]!;
  const second = bytes[at + 1]! ^ 0x80;
  if (first < 0xc2 || second > 0x3f) return -1;
  if (first < 0xe0) return ((first & 0x1f) << 6) | second;
  const third = bytes[at + 2]! ^ 0x80;
  if (third > 0x3f) return -1;
  if (first < 0xf0) {
    const code = ((first & 0x0f) << 12) | (second << 6) | third;
    return code < 0x800 || (code >= 0xd800 && code < 0xe000) ? -1 : code;
  }
  const fourth = bytes[at + 3]! ^ 0x80;
  if (first > 0xf4 || fourth > 0x3f) return -1;
  const code = ((first & 0x07) << 18) | (second << 12) | (third << 6) | fourth;
  return code < 0x1_0000 || code > 0x10_ffff ? -1 : code;
}

function hexAt(bytes: Uint8Array, at: number): number {
  return Number.parseInt(String.fromCharCode(...bytes.subarray(at, at + 4)), 16);
}
