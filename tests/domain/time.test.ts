import {parse as parseOracle} from "@edtf-ts/core";
import edtfOracle from "edtf";
import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {
  addMonths,
  civilDay,
  epochDay,
  formatDay,
  isoWeek,
  mondayOfIsoWeek,
  weekday
} from "../../src/domain/calendar.js";
import {formatEdtf, parseEdtf} from "../../src/domain/edtf.js";
import {InputError} from "../../src/domain/input-error.js";
import {
  contains,
  edtfOfInterval,
  intervalOfEdtf,
  isBounded,
  overlaps,
  precisionOfEdtf
} from "../../src/domain/time.js";
import {wordsOfDay, wordsOfEdtf} from "../../src/domain/time-words.js";

const DAY_MS = 86_400_000;
const anyDay = fc.integer({min: -1_000_000, max: 2_900_000});

describe("the calendar", () => {
  test("agrees with Date on every day within its reach", () => {
    fc.assert(
      fc.property(fc.integer({min: -90_000_000, max: 90_000_000}), (days) => {
        const date = new Date(days * DAY_MS);
        const civil = {year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate()};
        expect(civilDay(days)).toEqual(civil);
        expect(epochDay(civil.year, civil.month, civil.day)).toBe(days);
        expect(weekday(days) % 7).toBe(date.getUTCDay());
      })
    );
  });

  test.each([
    ["2024-12-30", 2025, 1],
    ["2021-01-03", 2020, 53],
    ["1998-08-07", 1998, 32]
  ])("puts %s into week %i-W%i", (day, year, week) => {
    const [days] = intervalOfEdtf(day);
    expect(isoWeek(days)).toEqual({year, week});
    expect(mondayOfIsoWeek(year, week)).toBe(days - weekday(days) + 1);
  });

  test("keeps to the month's last day when it moves by months", () => {
    expect(formatDay(addMonths(epochDay(2024, 1, 31), 1))).toBe("2024-02-29");
    expect(formatDay(addMonths(epochDay(2024, 1, 31), -2))).toBe("2023-11-30");
    expect(formatDay(epochDay(-43, 3, 15))).toBe("-0043-03-15");
  });
});

test.each([
  ["1970-01-01", [0, 1]],
  ["1970-01", [0, 31]],
  ["1970", [0, 365]],
  ["197X", [0, 3652]],
  ["19XX", [-25567, 10957]],
  ["1970-01-01/1970-01-03", [0, 3]],
  ["1970/..", [0, Infinity]],
  ["/1970-01-01", [-Infinity, 1]],
  ["XXXX-02-22", [-Infinity, Infinity]],
  ["1970-21", [59, 151]],
  ["1970-24", [334, 424]],
  ["1970-33", [0, 90]],
  ["1970-XX-31", [30, 365]],
  ["[1970,1972..1973]", [0, 1461]],
  ["{1970-01-02,1970-01-04}", [1, 4]],
  ["0044-03-15", [-703383, -703382]],
  ["1970-01-01T23:30:00+03:00", [0, 1]],
  ["1970-01?", [0, 31]]
])("%s covers days %j", (edtf, days) => {
  expect(intervalOfEdtf(edtf)).toEqual(days);
});

test.each([
  "",
  "2024-13",
  "2024-02-30",
  "2023-02-29",
  "2024-00",
  "31/31/2020",
  "2024-02-22T25:00",
  "2024-02-3X",
  "yesterday",
  "../..",
  "/",
  "2024-03-02/2024-03-01",
  "[2024",
  "-0000",
  "2024-2-1",
  "٢٠٢٤",
  "2024-21-01",
  "9".repeat(5000),
  "["
])("%s is refused with the form that is expected", (edtf) => {
  expect(() => intervalOfEdtf(edtf)).toThrow(InputError);
});

test("an error names the place, what was expected and what to do", () => {
  expect(() => intervalOfEdtf("2024-02-30", "kyiv.geojson features[3]")).toThrow(
    'kyiv.geojson features[3]: expected a day of the calendar, found "2024-02-30". Check month and day.'
  );
});

test.each([
  ["2024-02-22T14:30", "time"],
  ["2024-02-22", "day"],
  ["XXXX-02-22", "day"],
  ["2024-02-XX", "month"],
  ["2024-02", "month"],
  ["2024-22", "season"],
  ["2024-34", "quarter"],
  ["2024-XX", "year"],
  ["-0043", "year"],
  ["199X", "decade"],
  ["19XX", "century"],
  ["XXXX", "unknown"],
  ["2024-01/..", "interval"]
])("the precision of %s is %s", (edtf, precision) => {
  expect(precisionOfEdtf(edtf)).toBe(precision);
});

test.each([
  ["2024-03-18", "18 March 2024"],
  ["2024-03", "March 2024"],
  ["-0043-03-15", "15 March 44 BC"],
  ["0800-12-25", "25 December 800"],
  ["-0043", "44 BC"],
  ["199X~", "about 1990s"],
  ["18XX", "19th century"],
  ["2024-24", "winter 2024"],
  ["2024-35", "quarter 3 of 2024"],
  ["XXXX-02-22", "22 February, year unknown"],
  ["2024-03-01/2024-03-18", "1 – 18 March 2024"],
  ["2024/..", "from 2024"],
  ["[1942,1943]", "1942 or 1943"],
  [null, "no date"]
])("%s reads %s", (edtf, words) => {
  expect(wordsOfEdtf(edtf, "en-GB")).toBe(words);
});

test("months are named in the reader's language", () => {
  expect(wordsOfEdtf("2024-03-18", "de")).toBe("18. März 2024");
  expect(wordsOfDay(0, "fr", "month")).toBe("janvier 1970");
});

test("a year before Christ is told in the reader's language, with a day and without one alike", () => {
  const day = intervalOfEdtf("-0043-03-15")[0];
  expect(wordsOfDay(day, "en-GB")).toBe("15 March 44 BC");
  expect(wordsOfDay(day, "en-GB", "year")).toBe("44 BC");
  expect(wordsOfDay(day, "de", "year")).toBe("44 v. Chr.");
});

const masked = fc
  .tuple(anyDay, fc.constantFrom(4, 7, 10), fc.constantFrom("", "?", "~", "%"), fc.integer({min: 0, max: 2}))
  .map(([days, length, qualifier, unknown]) => {
    const text = formatDay(days);
    const cut = text.startsWith("-") ? length + 1 : length;
    const date = text.slice(0, cut);
    return (length === 4 ? date.slice(0, date.length - unknown) + "X".repeat(unknown) : date) + qualifier;
  })
  .filter((edtf) => !/^-0+[?~%]?$/u.test(edtf));

test("formatting is the reverse of parsing", () => {
  const value = fc.oneof(
    masked,
    fc.tuple(masked, masked).map(([a, b]) => `${a}/${b}`),
    masked.map((date) => `${date}/..`),
    masked.map((date) => `/${date}`),
    fc.array(masked, {minLength: 1, maxLength: 4}).map((dates) => `[${dates.join(",")}]`),
    fc.tuple(masked, masked).map(([a, b]) => `{${a}..${b}}`)
  );
  fc.assert(
    fc.property(value, (edtf) => {
      expect(formatEdtf(parseEdtf(edtf))).toBe(edtf);
    })
  );
});

test("a wider date contains every narrower date that starts with it", () => {
  fc.assert(
    fc.property(fc.integer({min: -700_000, max: 2_000_000}), fc.constantFrom(4, 7), (days, length) => {
      const narrow = formatDay(days);
      const [wide, day] = [intervalOfEdtf(narrow.slice(0, length)), intervalOfEdtf(narrow)];
      expect(contains(wide, day) && overlaps(wide, day) && isBounded(day)).toBe(true);
    })
  );
});

test("an interval is what its EDTF covers", () => {
  fc.assert(
    fc.property(anyDay, fc.integer({min: 1, max: 2000}), (from, length) => {
      expect(intervalOfEdtf(edtfOfInterval([from, from + length]))).toEqual([from, from + length]);
    })
  );
});

describe("beside other readers of EDTF", () => {
  const common = fc
    .tuple(fc.integer({min: 0, max: 2_900_000}), fc.constantFrom(4, 7, 10))
    .map(([days, length]) => formatDay(days).slice(0, length));

  test("dates and intervals cover the same days as in both", () => {
    fc.assert(
      fc.property(common, common, (a, b) => {
        // Of an interval whose end lies in its beginning, as 1970/1970-01, each thinks otherwise.
        for (const edtf of [a, a < b && !b.startsWith(a) ? `${a}/${b}` : a]) {
          let days;
          try {
            days = intervalOfEdtf(edtf);
          } catch {
            continue; // an end that contains its beginning, as 1970-05/1970
          }
          const first = edtfOracle(edtf);
          expect(days).toEqual([first.min / DAY_MS, (first.max + 1) / DAY_MS]);
          const second = parseOracle(edtf);
          if (!second.success) throw new Error(`the oracle refuses ${edtf}`);
          expect(days).toEqual([
            second.value.min.getTime() / DAY_MS,
            (second.value.max.getTime() + 1) / DAY_MS
          ]);
        }
      })
    );
  });

  test.each(["1XXX", "199X", "2004-XX", "2004-XX-15", "156X-12-25", "-0043-03-15", "2004-02-1X"])(
    "%s covers the same days",
    (edtf) => {
      const {min, max} = edtfOracle(edtf);
      expect(intervalOfEdtf(edtf)).toEqual([min / DAY_MS, (max + 1) / DAY_MS]);
    }
  );

  test.each(["2001-21", "2001-22", "2001-23", "2001-34", "[1667,1668,1670..1672]", "2004/.."])(
    "%s begins on the same day",
    (edtf) => {
      const oracle = parseOracle(edtf);
      expect(oracle.success && oracle.value.min.getTime() / DAY_MS).toBe(intervalOfEdtf(edtf)[0]);
    }
  );

  test("random text is read or refused, never a crash", () => {
    const text = fc.string({unit: fc.constantFrom(..."0129X-/.[]{},~?%TZ:+ Y"), maxLength: 24});
    fc.assert(
      fc.property(text, (edtf) => {
        try {
          const [from, to] = intervalOfEdtf(edtf);
          expect(from).toBeLessThan(to);
        } catch (error) {
          expect(error).toBeInstanceOf(InputError);
        }
      }),
      {numRuns: 2000}
    );
  });
});
