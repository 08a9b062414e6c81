import {analyse} from "chardet";
import {InputError} from "../../src/domain/input-error.js";
import type {Notice} from "../../src/domain/notice.js";

/** A text and how its bytes were read. */
export type Decoded = {
  readonly text: string;
  /** Label of the Encoding Standard, lower case. */
  readonly encoding: string;
  readonly notices: readonly Notice[];
};

/** Below this, `chardet` is guessing: of 100. */
const LEAST_CONFIDENCE = 30;
/** Where HTML and XML say their encoding, in bytes from the start. */
const DECLARATION_WITHIN = 2048;

/**
 * Bytes to text: byte order mark, then valid UTF-8, then the encoding the file declares, then the likeliest one.
 *
 * UTF-8 goes before the declaration, since valid UTF-8 with letters beyond ASCII is never anything else by chance.
 *
 * @param where - file name for messages
 * @throws InputError if `bytes` are empty, binary, or in no encoding that can be told
 */
export function decode(bytes: Uint8Array, where: string): Decoded {
  if (bytes.length === 0)
    throw new InputError(where, "expected an article, found an empty file", "Put text into it or remove it.");

  const marked = byteOrderMark(bytes);
  if (marked) return {text: read(bytes, marked)!, encoding: marked, notices: []};
  if (isBinary(bytes))
    throw new InputError(
      where,
      "expected text, found a binary file",
      "Save the article as text, Markdown or HTML."
    );

  const utf8 = read(bytes, "utf-8");
  if (utf8 !== null) return {text: utf8, encoding: "utf-8", notices: []};

  const declared = declaredEncoding(bytes);
  if (declared && declared !== "utf-8") {
    const text = read(bytes, declared);
    if (text !== null) return {text, encoding: declared, notices: []};
  }
  return guessed(bytes, declared, where);
}

function guessed(bytes: Uint8Array, declared: string | null, where: string): Decoded {
  for (const {name, confidence} of analyse(bytes)) {
    if (confidence < LEAST_CONFIDENCE) break;
    const encoding = label(name);
    const text = encoding && encoding !== "utf-8" ? read(bytes, encoding) : null;
    if (encoding === null || text === null || hasControls(text)) continue;
    const message = declared
      ? `The file says that it is ${declared}, which its bytes are not; it was read as ${encoding}.`
      : `The file does not say its encoding; it was read as ${encoding}.`;
    return {text, encoding, notices: [{rule: "read/encoding", severity: "warning", span: null, message}]};
  }
  throw new InputError(
    where,
    `expected text in ${declared ?? "UTF-8"}, found bytes that are none`,
    "Save the file again as UTF-8."
  );
}

/** The text, or `null` where the bytes are not in this encoding. Drops a byte order mark. */
function read(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, {fatal: true}).decode(bytes);
  } catch {
    return null;
  }
}

function byteOrderMark(bytes: Uint8Array): string | null {
  const [a, b, c] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return read(bytes, "utf-8") === null ? null : "utf-8";
  if (a === 0xff && b === 0xfe) return read(bytes, "utf-16le") === null ? null : "utf-16le";
  if (a === 0xfe && b === 0xff) return read(bytes, "utf-16be") === null ? null : "utf-16be";
  return null;
}

/** No text but UTF-16, which has a mark, holds a zero byte; and pictures begin with one of these. */
function isBinary(bytes: Uint8Array): boolean {
  const head = bytes.subarray(0, 8000);
  const opening = String.fromCharCode(...head.subarray(0, 5));
  return (
    head.includes(0) ||
    opening === "%PDF-" ||
    opening.startsWith("PK\u0003\u0004") ||
    opening.startsWith("\u001F\u008B")
  );
}

/** Bytes that an encoding turns into control characters were not in that encoding. */
function hasControls(text: string): boolean {
  for (let at = 0; at < Math.min(text.length, 8000); at += 1) {
    const unit = text.charCodeAt(at);
    if ((unit < 32 && unit !== 9 && unit !== 10 && unit !== 12 && unit !== 13) || (unit > 126 && unit < 160))
      return true;
  }
  return false;
}

/** What `<meta charset>`, `http-equiv` or the XML declaration says, if that is an encoding. */
function declaredEncoding(bytes: Uint8Array): string | null {
  const head = String.fromCharCode(...bytes.subarray(0, DECLARATION_WITHIN));
  const match =
    /<\?xml[^>]{1,100}?\bencoding=["']?([\w.:-]{2,40})/iu.exec(head) ??
    /<meta[^>]{1,200}?\bcharset=["']?([\w.:-]{2,40})/iu.exec(head);
  return match ? label(match[1]!) : null;
}

/** The Encoding Standard's own label, or `null` for what is no encoding. */
function label(name: string): string | null {
  try {
    return new TextDecoder(name).encoding;
  } catch {
    return null;
  }
}
