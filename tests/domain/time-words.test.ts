import {expect, test} from "vitest";
import {epochDay} from "../../src/domain/calendar.js";
import {wordsOfDays, wordsOfEdtf} from "../../src/domain/time-words.js";
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

test.each([
  ["1998-05-01/1998-05-25", "en-GB", "1 – 25 May 1998"],
  ["1998-05-01/1998-05-25", "en-US", "May 1 – 25, 1998"],
  ["1998-05-01/1998-05-25", "de", "1.–25. Mai 1998"],
  ["1998-05-01/1998-05-25", "es", "1–25 de mayo de 1998"],
  ["1998-05-01/1998-05-25", "ru", "1–25 мая 1998 г."],
  ["1998-05-01/1998-05-25", "ka", "1–25 მაისი, 1998"],
  ["1998-05-01/1998-05-25", "ar", "1–25 مايو 1998"],
  ["1998-05-30/1998-06-02", "en-GB", "30 May – 2 June 1998"],
  ["1998-12-30/1999-01-02", "en-GB", "30 December 1998 – 2 January 1999"],
  ["1998-05/1998-07", "en-GB", "May – July 1998"],
  ["1998-05-01/1998-05-25~", "en-GB", "1 May 1998 – about 25 May 1998"],
  ["1998-05-01/1998-06", "en-GB", "1 May 1998 – June 1998"],
  ["1492-10-12/1492-10-28", "en-GB", "12 October 1492 – 28 October 1492"],
  ["-0043-03-01/-0043-03-15", "en-GB", "1 March 44 BC – 15 March 44 BC"]
])(
  "what both ends of %s share is said once in %s, where that is the language's way",
  (edtf, locale, words) => {
    // How wide the spaces around the dash are differs from one browser to another.
    const plain = (text: string): string => text.replaceAll("\u202F", " ").replaceAll(/ ?– ?/gu, "–");
    expect(plain(wordsOfEdtf(edtf, locale))).toBe(plain(words));
  }
);

test("each end of a stretch is written in Georgian as a date alone is", () => {
  expect(wordsOfEdtf("1998-05-30/1998-06-02", "ka")).toBe("30 მაისი, 1998 – 2 ივნისი, 1998");
});

test("from a day to the same day is that day", () => {
  for (const year of [1998, 1200, -43]) {
    const day = epochDay(year, 3, 15);
    expect(wordsOfDays(day, day, "en-GB")).toMatch(/^15 March [^–]+$/u);
  }
});
