import {expect, test} from "vitest";
import {datesIn} from "./read.js";

const date = "2021-11-25";

test.each([
  [
    "A baker was fined on Monday. Magistrates heard that on 9 June Hob Penn had drunk since noon. He left at half past ten.",
    "half past ten = 2021-06-09"
  ],
  [
    "A baker was fined on Monday, the magistrates having sat late. The van was missed on 9 June. That night it was sold.",
    "That night = 2021-06-09"
  ],
  [
    "A baker was fined on Monday. Jurors heard that he was seen on the evening of 9 June 2020. He left at half past ten.",
    "half past ten = 2020-06-09"
  ],
  // In no court, news goes on where it is.
  [
    "A baker was hurt on Monday. The van had been missed on 9 June. He left at half past ten.",
    "half past ten = 2021-11-22"
  ],
  // Another paragraph is another matter.
  [
    "The court sat on 9 June.\n\nA baker was hurt on Monday. The van was hired in June. He left at half past ten.",
    "half past ten = 2021-11-22"
  ]
])("an hour of what a court was told is of the deed: %s", (text, last) => {
  expect(datesIn(text, {date}).at(-1)).toBe(last);
});

test("the day on which something older was only said takes no story with it", () => {
  const text = "The van was left at Garth on 9 June, the court heard on Tuesday. The next day it was gone.";
  expect(datesIn(text, {date}).at(-1)).toBe("The next day = 2021-06-10");
});

test("behind a day told of as late, dawn is of the next one", () => {
  expect(datesIn("Thieves took a van late on Monday. At dawn it was found.", {date}).at(-1)).toBe(
    "dawn = 2021-11-23"
  );
});
