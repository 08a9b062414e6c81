import {expect, test} from "vitest";
import {formatDay} from "../../../src/domain/calendar.js";
import {HOLIDAYS} from "../../../src/extract/times/holidays.js";
import {datesIn} from "./read.js";

test.each([
  ["easter", 2024, "2024-03-31"],
  ["easter", 1818, "1818-03-22"],
  ["easter-monday", 1916, "1916-04-24"],
  ["orthodox-easter", 2024, "2024-05-05"],
  ["pentecost", 2023, "2023-05-28"],
  ["thanksgiving", 2023, "2023-11-23"],
  ["labor-day", 2022, "2022-09-05"],
  ["memorial", 2021, "2021-05-31"],
  ["martin-luther-king", 2024, "2024-01-15"],
  ["ramadan", 2024, "2024-03-11"],
  ["eid-al-fitr", 2024, "2024-04-10"],
  ["ramadan", 1990, "1990-03-28"],
  ["rosh-hashanah", 2023, "2023-09-16"],
  ["yom-kippur", 2023, "2023-09-25"],
  ["passover", 2024, "2024-04-23"],
  ["hanukkah", 2023, "2023-12-08"],
  ["purim", 2024, "2024-03-24"],
  ["lunar-new-year", 2024, "2024-02-10"],
  ["christmas", 1914, "1914-12-25"]
])("%s of %i begins on %s", (key, year, day) => {
  expect(formatDay(HOLIDAYS[key]!(year)![0])).toBe(day);
});

test("the lunar new year of a year beyond the calendar's reach is not invented", () => {
  expect(HOLIDAYS["lunar-new-year"]!(1500)).toBeNull();
});

test.each([
  ["They met over Memorial Day weekend.", "2024-05-25/2024-05-27"],
  ["They met over the Fourth of July weekend.", "2024-07-04/2024-07-07"],
  ["They met over Easter weekend.", "2024-03-29/2024-04-01"],
  ["They met in Christmas week 1868.", "1868-12"],
  ["They met on Whit Tuesday 1868.", "1868-06-02"]
])("the days off around a holiday are those beside it: %s", (text, edtf) => {
  expect(datesIn(text, {date: "2024-05-16"}).at(-1)).toContain(`= ${edtf}`);
});

test.each([
  "Rain fell, to general thanksgiving.",
  "The Christmas lights went on.",
  "An Easter bonnet hung there.",
  "The Winter War was lost."
])("a thing that is named after a time is none: %s", (text) => {
  expect(datesIn(text, {date: "2024-05-16"})).toEqual([]);
});
