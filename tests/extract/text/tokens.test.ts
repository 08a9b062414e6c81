import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {TOKEN_KIND, tokenize} from "../../../src/extract/text/tokens.js";

function surfaces(text: string): string[] {
  const {count, start, end} = tokenize(text);
  return Array.from({length: count}, (_, token) => text.slice(start[token], end[token]));
}

describe("tokenize", () => {
  test.each([
    ["Moscow-Tskhinvali talks", ["Moscow", "-", "Tskhinvali", "talks"]],
    ["Georgia's and Georgia’s", ["Georgia", "'s", "and", "Georgia", "’s"]],
    ["O'Brien, N'Djamena", ["O", "'", "Brien", ",", "N", "'", "Djamena"]],
    ["U.S. troops in the U.K.", ["U.S.", "troops", "in", "the", "U.K."]],
    ["Washington D.C.", ["Washington", "D.C."]],
    ["Huntington, W.Va.", ["Huntington", ",", "W.Va."]],
    ["the U.S-led force", ["the", "U.S", "-", "led", "force"]],
    ["St. Petersburg", ["St", ".", "Petersburg"]],
    ["ends here. I left.", ["ends", "here", ".", "I", "left", "."]],
    ["in 1998, A417", ["in", "1998", ",", "A417"]],
    ["Стеллa из Москвы", ["Стеллa", "из", "Москвы"]],
    ["თბილისი და სოჩი", ["თბილისი", "და", "სოჩი"]],
    ["Cafe\u0301 Zu\u0308rich", ["Cafe\u0301", "Zu\u0308rich"]],
    ["\u200Fירושלים\u200E היום", ["ירושלים", "היום"]],
    ["a\uD800b \uDC00", ["a", "\uD800", "b", "\uDC00"]],
    ["🌍 Rome", ["🌍", "Rome"]],
    ["", []],
    [" \n\t", []]
  ])("cuts %j", (text, expected) => {
    expect(surfaces(text)).toEqual(expected);
  });

  test("tells words, numbers, abbreviations and possessives apart", () => {
    const {kind, count} = tokenize("Paris's 20 U.S. (");
    expect([...kind.subarray(0, count)]).toEqual([
      TOKEN_KIND.word,
      TOKEN_KIND.possessive,
      TOKEN_KIND.number,
      TOKEN_KIND.dotted,
      TOKEN_KIND.symbol
    ]);
  });

  test("leaves out nothing but space, in order, whatever the text", () => {
    const inOrder = (text: string): boolean => {
      const {count, start, end} = tokenize(text);
      let at = 0;
      for (let token = 0; token < count; token++) {
        if (start[token]! < at || end[token]! <= start[token]!) return false;
        if (/[\p{L}\p{N}]/u.test(text.slice(at, start[token]))) return false;
        at = end[token]!;
      }
      return !/[\p{L}\p{N}]/u.test(text.slice(at));
    };
    const units = fc.array(fc.integer({min: 0, max: 0xffff}), {maxLength: 100});
    fc.assert(fc.property(units, (codes) => inOrder(String.fromCharCode(...codes))));
  });

  test("takes no longer per word for ten times the text", () => {
    const secondsFor = (repeats: number): number => {
      const text = "San ".repeat(repeats);
      const started = performance.now();
      expect(tokenize(text).count).toBe(repeats);
      return performance.now() - started;
    };
    secondsFor(10_000);
    const [short, long] = [secondsFor(10_000), secondsFor(100_000)];
    expect(long).toBeLessThan(Math.max(500, 100 * short));
  });
});
