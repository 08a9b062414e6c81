import {expect, test} from "vitest";
import {findDateline} from "../../../src/extract/text/dateline.js";

test.each([
  ["SOCHI, Oct. 3 (Orba) — Talks began.", "SOCHI", "Oct. 3", "Orba"],
  ["A headline\n\nTEL AVIV, Israel (Orba) -- Rain fell.", "TEL AVIV, Israel", null, "Orba"],
  ["Oslo, 4 May 2021 (Orba News) – The fair opened.", "Oslo", "4 May 2021", "Orba News"],
  ["GENEVA – The talks resumed.", "GENEVA", null, null],
  ["MOSCOW, October 3. /ORBA/. The minister left.", "MOSCOW", "October 3", "ORBA"]
])("findDateline reads %j", (text, place, date, agency) => {
  const found = findDateline(text);
  expect(found && text.slice(...found.place)).toBe(place);
  expect(found?.date ? text.slice(...found.date) : null).toBe(date);
  expect(found?.agency ? text.slice(...found.agency) : null).toBe(agency);
});

test.each([
  "Berlin — a city of millions — slept.",
  "The talks began on Monday — and ended at once.",
  "He said: no - never.",
  "",
  "— A dash alone."
])("findDateline finds none in %j", (text) => {
  expect(findDateline(text)).toBeNull();
});
