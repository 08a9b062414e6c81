import {expect, test} from "vitest";
import {datesIn} from "./read.js";

const date = "2023-06-29";

test.each([
  [
    "The fair, normally held in late summer, was put off until October.",
    ["late summer = -", "October = 2023-10"]
  ],
  ["They used to cut peat in May.", ["May = -"]],
  ["The cutter was used to carry peat in May.", ["May = 2023-05"]],
  [
    "The shop opens on Tuesdays and Fridays from 10am to noon.",
    ["Tuesdays = -", "Fridays = -", "10am = -", "noon = -"]
  ],
  ["Bells rang every hour until noon.", ["every hour = -", "noon = 2023-06-29"]],
  ["Beasts were last sold there on a wet Thursday in 2001.", ["Thursday = -", "2001 = 2001"]],
  ["The pilot stood on a barrow Tuesday.", ["Tuesday = 2023-06-27"]],
  ["Bread was rationed in the second winter.", ["winter = -"]],
  ["He broke his leg two seasons ago.", ["two seasons ago = -"]],
  ["Ferries run every hour from 6am on Monday.", ["every hour = -", "6am on Monday = 2023-06-26"]]
])("what recurs is of no day: %s", (text, dates) => {
  expect(datesIn(text, {date})).toEqual(dates);
});

test.each([
  ["The drovers go down to the plain in May, and are back by Michaelmas.", ["May = -", "Michaelmas = -"]],
  ["The drovers went down to the plain in May.", ["May = XXXX-05"]],
  ["The drovers go down to the plain in May. They met on Monday.", ["May = XXXX-05", "Monday = -"]],
  ["A review will be sought before the summer.", ["the summer = -"]],
  ["A review will be sought before the end of the summer.", ["the end of the summer = XXXX-22"]]
])("without a date, what always is has no month, and a horizon is no season: %s", (text, dates) => {
  expect(datesIn(text)).toEqual(dates);
});
