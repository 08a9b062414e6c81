import {describe, expect, test} from "vitest";
import {datelineDay, findDateline} from "../../../src/extract/text/dateline.js";
import {datesIn} from "./read.js";

/** A Tuesday. */
const date = "1902-06-03";

function datesOf(text: string): string[] {
  return datesIn(text, {date, dateline: datelineDay(text, findDateline(text), date)});
}

describe("a newspaper of 3 June 1902", () => {
  test.each([
    ["The envoys met on the 12th inst. at Orsk.", ["the 12th inst. = 1902-06-12"]],
    ["Letters of the 25th ult. speak of rain.", ["the 25th ult. = 1902-05-25"]],
    ["The fair opens on the 2d proximo.", ["the 2d proximo = 1902-07-02"]],
    ["The mail leaves to-day and to-morrow night.", ["to-day = 1902-06-03", "to-morrow night = 1902-06-04"]],
    ["The bridge was opened on Sunday last.", ["Sunday last = 1902-06-01"]],
    ["The vote is on Friday week.", ["Friday week = 1902-06-13"]],
    ["The roof fell at ten past two on Sunday morning.", ["ten past two on Sunday morning = 1902-06-01"]],
    ["The vote was ten to five.", []],
    ["They crossed at 0600 and by first light were over.", ["0600 = 1902-06-03", "first light = 1902-06-03"]],
    ["Ninety years ago today the mill burned.", ["Ninety years ago today = 1812-06-03"]]
  ])("%s", (sentence, dates) => {
    expect(datesOf(sentence)).toEqual(dates);
  });

  test.each([
    ["ORSK, Sunday. — The bridge fell to-day.", "1902-06-01"],
    ["ORSK, Sunday night. — The bridge fell yesterday.", "1902-05-31"],
    ["ORSK, May 30: The bridge fell this morning.", "1902-05-30"],
    ["ORSK, May 28th. — The bridge fell last night.", "1902-05-27"],
    ["ORSK, Monday. The bridge fell yesterday evening.", "1902-06-01"]
  ])("%s: the dateline's day counts", (text, edtf) => {
    expect(datesOf(text).at(-1)).toContain(edtf);
  });

  test("a dateline further down counts from there on", () => {
    const text =
      "ORSK, May 29. — The bridge fell yesterday.\n\nNEW LORUP, Monday. — The council met yesterday and rose to-day.";
    expect(datesOf(text)).toEqual([
      "May 29 = 1902-05-29",
      "yesterday = 1902-05-28",
      "Monday = 1902-06-02",
      "yesterday = 1902-06-01",
      "to-day = 1902-06-02"
    ]);
  });
});

test("an entry of a diary is the day that its words point from", () => {
  const diary =
    "19 September 1870. — The gates were shut this morning. 1 November. — Last night they took the hall. On Thursday we will vote.";
  expect(datesIn(diary)).toEqual([
    "19 September 1870 = 1870-09-19",
    "this morning = 1870-09-19",
    "1 November = 1870-11-01",
    "Last night = 1870-10-31",
    "Thursday = 1870-11-03"
  ]);
});

test.each([
  ["CORRIENTES, August 14. — The fort is taken.\n\nThe ships went up on Monday.", "1868-08-17"],
  ["CORRIENTES, August 14. — We took the fort.\n\nThe ships went up on Monday.", "1868-08-10"],
  ["CORRIENTES, August 20. — The fort is taken.\n\nThe ships went up yesterday.", "1868-08-19"]
])("behind what came by mail, and is no letter, an old paper goes on in its own words: %s", (text, edtf) => {
  const published = "1868-08-22";
  const dateline = datelineDay(text, findDateline(text), published);
  expect(datesIn(text, {date: published, dateline}).at(-1)).toContain(`= ${edtf}`);
});
