import {expect, test} from "vitest";
import {wordsOfDay, wordsOfDays} from "../../../src/domain/time-words.js";
import {dateFormat, provideDates} from "../../../src/domain/date-format.js";
import {dayOfIso} from "../../../src/viewer/state/days.js";
import {georgianDates} from "../../../src/viewer/state/words/georgian-dates.js";

const at = Date.UTC(1889, 11, 3, 15, 22);
const utc = {timeZone: "UTC"} as const;

test.each([
  [{day: "numeric", month: "long", year: "numeric"}, "3 დეკემბერი, 1889"],
  [{month: "long", year: "numeric"}, "დეკემბერი, 1889"],
  [{day: "numeric", month: "short"}, "3 დეკ"],
  [{hour: "numeric", minute: "2-digit"}, "15:22"]
] as const)("Georgian dates without the browser's help: %j", (options, expected) => {
  expect(georgianDates({...utc, ...options}).format(at)).toBe(expected);
});

test("all twelve months have a name of their own, long and short, as Intl has them where it knows Georgian", () => {
  for (let month = 0; month < 12; month++) {
    const day = Date.UTC(2020, month, 1);
    for (const length of ["long", "short"] as const) {
      const intl = new Intl.DateTimeFormat("ka", {...utc, month: length}).format(day);
      expect(georgianDates({...utc, month: length}).format(day)).toBe(intl);
    }
  }
});

test("a language that brings its own dates has them everywhere, also where others were made before", () => {
  const [from, to] = ["1889-12-03", "1889-12-09"].map((iso) => dayOfIso(iso)!) as [number, number];
  const before = wordsOfDay(from, "xk", "day");
  provideDates("xk", georgianDates);
  expect(wordsOfDay(from, "xk", "day")).toBe("3 დეკემბერი, 1889");
  expect(wordsOfDay(from, "xk", "day")).not.toBe(before);
  expect(wordsOfDays(from, to, "xk", "day")).toBe("3 – 9 დეკემბერი, 1889");
  expect(dateFormat("de", {month: "long"}).format(at)).toBe("Dezember");
});
