import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {formatDay} from "../../../src/domain/calendar.js";
import {parseEdtf} from "../../../src/domain/edtf.js";
import {intervalOfEdtf} from "../../../src/domain/time.js";
import type {Timex} from "../../../src/domain/timex.js";
import {documentDate} from "../../../src/extract/times/document-date.js";
import {ARTICLE_BODY, datesIn, readTimes} from "./read.js";

const MONTHS = "January February March April May June July August September October November December".split(
  " "
);

/** Days from 1 January 1400 to the end of 2099, as those that are read as years wherever they stand. */
const day = fc.integer({min: -208_188, max: 47_481}).map((days) => formatDay(days));

function parts(iso: string): {year: string; month: string; day: number} {
  const [year, month, date] = iso.split("-");
  return {year: year!, month: MONTHS[Number(month) - 1]!, day: Number(date)};
}

/** What every timex owes its reader, whatever the text. */
function expectSound(timexes: readonly Timex[], text: string): void {
  let end = 0;
  for (const {span, surface, edtf, earliest, latest, alternative} of timexes) {
    expect(text.slice(...span)).toBe(surface);
    expect(span[0]).toBeGreaterThanOrEqual(end);
    end = span[1];
    for (const value of [edtf, alternative]) {
      if (value === null) continue;
      expect(() => parseEdtf(value)).not.toThrow();
      const [from, to] = intervalOfEdtf(value);
      expect(from).toBeLessThan(to);
    }
    if (earliest !== null && latest !== null && !earliest.startsWith("-"))
      expect(earliest <= latest).toBe(true);
  }
}

describe("a day of the calendar", () => {
  test.each<[form: string, write: (iso: string) => string]>([
    ["18 March 2024", (iso) => `${parts(iso).day} ${parts(iso).month} ${parts(iso).year}`],
    ["March 18, 2024", (iso) => `${parts(iso).month} ${parts(iso).day}, ${parts(iso).year}`],
    ["18 Mar 2024", (iso) => `${parts(iso).day} ${parts(iso).month.slice(0, 3)} ${parts(iso).year}`],
    ["2024-03-18", (iso) => iso]
  ])("written as %s is read as itself, dated article or not", (_form, write) => {
    fc.assert(
      fc.property(day, fc.constantFrom("2024-02-23", null), (iso, date) => {
        expect(datesIn(`They met on ${write(iso)} in Orsk.`, {date})).toEqual([`${write(iso)} = ${iso}`]);
      }),
      {numRuns: 150}
    );
  });

  test("is read in no month that lacks it", () => {
    const missing = fc.constantFrom(
      "30 February",
      "31 April",
      "31 June",
      "31 September",
      "31 November",
      "45 May"
    );
    fc.assert(
      fc.property(missing, fc.integer({min: 1400, max: 2099}), (written, year) => {
        const {timexes} = readTimes(`They met on ${written} ${year} in Orsk.`, {date: "2024-02-23"});
        expect(timexes.filter(({precision}) => precision === "day")).toEqual([]);
      }),
      {numRuns: 100}
    );
  });

  test("is counted from whatever day an article is dated", () => {
    fc.assert(
      fc.property(fc.integer({min: -700_000, max: 2_900_000}), (days) => {
        const text = "They met on Monday, last week, in May, a year ago and will meet tomorrow.";
        expectSound(readTimes(text, {date: formatDay(days)}).timexes, text + ARTICLE_BODY);
      }),
      {numRuns: 150}
    );
  });
});

describe("garbage", () => {
  const number = fc.oneof(
    fc.constantFrom(
      "0",
      "00",
      "0000",
      "10000",
      "31/31/2020",
      "25:00",
      "99",
      "1e9",
      "2024-13-45",
      "0/0/0000",
      "-1"
    ),
    fc.string({unit: fc.constantFrom(..."0123456789/-.:, "), minLength: 1, maxLength: 40})
  );
  const word = fc.constantFrom(
    ..."in on the of at May March 3rd BC AD year years century day days after before from to until and p.m. GMT Q Easter last next".split(
      " "
    )
  );

  test("of numbers and words of time gives sound dates or none", () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(number, word), {maxLength: 20}),
        fc.constantFrom("2024-02-23", "2024", null),
        (tokens, date) => {
          const text = tokens.join(" ");
          expectSound(readTimes(text, {date}).timexes, text + ARTICLE_BODY);
        }
      ),
      {numRuns: 300}
    );
  });

  test("of any characters gives sound dates or none", () => {
    fc.assert(
      fc.property(fc.string({unit: "binary", maxLength: 200}), (text) => {
        expectSound(readTimes(text, {date: "2024-02-23"}).timexes, text + ARTICLE_BODY);
      }),
      {numRuns: 300}
    );
  });

  test("as the date of an article stops nothing", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), number), (date) => {
        const text = "They met yesterday, and on 18 March 2024.";
        const {timexes} = readTimes(text, {date});
        expect(timexes.at(-1)!.edtf).toBe("2024-03-18");
        expectSound(timexes, text + ARTICLE_BODY);
      }),
      {numRuns: 300}
    );
  });

  test("found as the date of an article gives a date that can be read, or none", () => {
    const source = fc.constantFrom(
      "front-matter",
      "metadata",
      "feed",
      "url",
      "file-name",
      "json-ld"
    ) as fc.Arbitrary<"front-matter" | "metadata" | "feed" | "url" | "file-name" | "json-ld">;
    fc.assert(
      fc.property(source, fc.oneof(fc.string(), number), (from, value) => {
        const {date} = documentDate([{source: from, value}], 20_000);
        if (date) expect(() => intervalOfEdtf(date.edtf)).not.toThrow();
      }),
      {numRuns: 300}
    );
  });
});
