import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {intervalOfEdtf} from "../../../src/domain/time.js";
import {readTimes} from "./read.js";

const date = "2024-02-23";

test.each([
  ["It closed on February 30.", "times/impossible-day", "February 30"],
  ["It closed on 31 April.", "times/impossible-day", "31 April"],
  ["It closed on 31/31/2020.", "times/impossible-day", "31/31/2020"],
  ["It closed on 2024-13-05.", "times/impossible-day", "2024-13-05"],
  ["It closed at 25:00.", "times/impossible-time", "25:00"],
  ["It closed in the year 0.", "times/impossible-year", "the year 0"],
  ["It closes in the year 10000.", "times/impossible-year", "the year 10000"]
])("%s gives a notice and no date", (sentence, rule, surface) => {
  const {timexes, notices} = readTimes(sentence, {date});
  expect(timexes).toEqual([]);
  expect(notices).toMatchObject([{rule, severity: "warning"}]);
  expect(sentence.slice(...notices[0]!.span!)).toBe(surface);
});

test("29 February of a year without one is not invented", () => {
  const {timexes, notices} = readTimes("It closed on 29 February 2023.", {date});
  expect(
    timexes.filter(({edtf}) => edtf !== null && edtf.includes("02-29") && edtf.startsWith("2023"))
  ).toEqual([]);
  expect(notices).toMatchObject([{rule: "times/impossible-day"}]);
});

test("a document date that is nonsense gives a notice, and relative dates stay open", () => {
  const {timexes, notices} = readTimes("They met yesterday.", {date: "soon"});
  expect(timexes).toMatchObject([{edtf: null, precision: "unknown"}]);
  expect(notices).toMatchObject([{rule: "times/document-date-unreadable"}]);
});

test("a document date of a month only makes nothing finer than it", () => {
  const {timexes} = readTimes("They met yesterday, and last year.", {date: "2024-02"});
  expect(timexes.map(({edtf}) => edtf)).toEqual([null, "2023"]);
});

describe("garbage", () => {
  test.each([
    ["digits by the thousand", "7".repeat(50_000)],
    ["numbers by the thousand", "1,000".repeat(10_000)],
    ["50,000 spaces", `a${" ".repeat(50_000)}b`],
    ["Arabic digits", "٢٢ فبراير ٢٠٢٤"],
    ["Japanese dates", "二〇二四年二月二十二日"],
    ["lone surrogates", "\ud800 May \udc00 5 \ud800"],
    ["nothing", ""]
  ])("%s give no date and no crash", (_name, text) => {
    expect(
      readTimes(text, {date}).timexes.filter(
        ({edtf}) => edtf !== null && /\d/u.test(edtf) && !text.includes("May")
      )
    ).toEqual([]);
  });

  test("of words of time: spans are where they say, and every EDTF can be read", () => {
    const word = fc.constantFrom(
      ..."the a of in last next this two 3 5 31 1998 2024 May March Friday day days week year ago later before after end early mid - , . / : and to from between Easter summer century 1990s quarter third ' s BC AD p.m. noon morning every about 44 12:30 03/04/2020 2024-05-06 Q3 half yesterday".split(
        " "
      )
    );
    fc.assert(
      fc.property(fc.array(word, {maxLength: 25}), fc.constantFrom(date, null), (words, day) => {
        const text = words.join(" ");
        let end = 0;
        for (const timex of readTimes(text, {date: day}).timexes) {
          expect(text.slice(...timex.span)).toBe(timex.surface);
          expect(timex.span[0]).toBeGreaterThanOrEqual(end);
          end = timex.span[1];
          if (timex.edtf === null) continue;
          const [from, to] = intervalOfEdtf(timex.edtf);
          expect(from).toBeLessThan(to);
          if (timex.earliest && timex.latest)
            expect(timex.earliest <= timex.latest || timex.earliest.startsWith("-")).toBe(true);
        }
      }),
      {numRuns: 1500}
    );
  });
});
