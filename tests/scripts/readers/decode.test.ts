import {expect, test} from "vitest";
import {decode} from "../../../scripts/readers/decode.js";

const bytes = (...values: number[]): Uint8Array => Uint8Array.from(values);
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

test("decode reads UTF-8 without a word about it", () => {
  expect(decode(utf8("Tskhinvali, ცხინვალი"), "a.txt")).toEqual({
    text: "Tskhinvali, ცხინვალი",
    encoding: "utf-8",
    notices: []
  });
});

test.each([
  ["utf-8", [0xef, 0xbb, 0xbf, 0x41]],
  ["utf-16le", [0xff, 0xfe, 0x41, 0x00]],
  ["utf-16be", [0xfe, 0xff, 0x00, 0x41]]
])("decode believes the byte order mark of %s and drops it", (encoding, values) => {
  expect(decode(bytes(...values), "a.txt")).toEqual({text: "A", encoding, notices: []});
});

test("decode believes the encoding that a page declares", () => {
  const page = `<html><head><meta charset="windows-1252"></head><body>Caf`;
  const latin = bytes(...utf8(page), 0xe9);
  expect(decode(latin, "a.html")).toMatchObject({text: `${page}é`, encoding: "windows-1252", notices: []});
});

test("decode prefers what the bytes are to what the page declares", () => {
  const page = utf8('<meta charset="iso-8859-1"><p>Цхинвали</p>');
  expect(decode(page, "a.html").text).toContain("Цхинвали");
});

test("decode tells a Cyrillic encoding that nobody declared, and says so", () => {
  // "Президент прибыл в Сочи на переговоры с делегацией" in windows-1251
  const words = "Президент прибыл в Сочи на переговоры с делегацией Южной Осетии";
  const cyrillic = bytes(...[...words].map((c) => (c === " " ? 0x20 : c.charCodeAt(0) - 0x410 + 0xc0)));
  const {text, encoding, notices} = decode(cyrillic, "a.txt");
  expect({text, encoding}).toEqual({text: words, encoding: "windows-1251"});
  expect(notices).toMatchObject([{rule: "read/encoding", severity: "warning"}]);
});
