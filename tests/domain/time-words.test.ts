import {expect, test} from "vitest";
import {wordsOfEdtf} from "../../src/domain/time-words.js";
import {LANGUAGES} from "../../src/viewer/state/words/catalogue.js";

test.each([
  ["2024-02-22T09:40:00Z", "en-GB", "22 February 2024, 09:40 UTC"],
  ["2024-02-22T09:40:30Z", "en-GB", "22 February 2024, 09:40:30 UTC"],
  ["2024-02-22T09:40:30.250Z", "en-GB", "22 February 2024, 09:40:30 UTC"],
  ["2024-02-22T21:40:00Z", "en-US", "February 22, 2024, 9:40 PM UTC"],
  ["2024-02-22T14:30:00+03:00", "en-GB", "22 February 2024, 14:30 UTC+3"],
  ["2024-02-22T14:30:00-03:30", "en-GB", "22 February 2024, 14:30 UTC−3:30"],
  ["2024-02-22T14:30:00+00:00", "de", "22. Februar 2024, 14:30 UTC"],
  ["2024-02-22T14:30:00", "de", "22. Februar 2024, 14:30"]
])("%s is told as a clock shows it in %s, with its zone and no finer than it is", (edtf, locale, words) => {
  expect(wordsOfEdtf(edtf, locale).replaceAll("\u202F", " ")).toBe(words);
});

test.each(LANGUAGES.map(({tag}) => tag))(
  "a time of day is told without the marks of its code in %s",
  (tag) => {
    expect(wordsOfEdtf("2024-02-22T09:40:00Z", tag)).toMatch(/9:40.* UTC$/u);
  }
);
