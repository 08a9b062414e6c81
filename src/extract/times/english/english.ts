import type {TimeLanguage} from "../rule.js";
import {ENGLISH_CHOSEN_UNITS} from "./chosen-units.js";
import {ENGLISH_CLOCK} from "./clock.js";
import {ENGLISH_DATES} from "./dates.js";
import {ENGLISH_DAYS} from "./days.js";
import {ENGLISH_DURATIONS} from "./durations.js";
import {ENGLISH_EARLIER_AND_LATER} from "./earlier-and-later.js";
import {ENGLISH_EVENT_WORDS} from "./event-words.js";
import {ENGLISH_HOLIDAYS} from "./holidays.js";
import {ENGLISH_MONTHS_AND_SEASONS} from "./months-and-seasons.js";
import {ENGLISH_PARTS} from "./parts.js";
import {ENGLISH_QUARTERS} from "./quarters.js";
import {ENGLISH_SETS_AND_VAGUE} from "./sets-and-vague.js";
import {ENGLISH_STRETCHES} from "./stretches.js";
import {ENGLISH_WORDS} from "./words.js";
import {ENGLISH_YEARS} from "./years.js";

/** English. Of equally long matches the first rule in this order wins. */
export const en: TimeLanguage = {
  id: "en",
  words: ENGLISH_WORDS,
  holidays: ENGLISH_HOLIDAYS,
  eventWords: ENGLISH_EVENT_WORDS,
  rules: [
    ...ENGLISH_DATES,
    ...ENGLISH_DAYS,
    ...ENGLISH_MONTHS_AND_SEASONS,
    ...ENGLISH_QUARTERS,
    ...ENGLISH_YEARS,
    ...ENGLISH_CLOCK,
    ...ENGLISH_EARLIER_AND_LATER,
    ...ENGLISH_CHOSEN_UNITS,
    ...ENGLISH_PARTS,
    ...ENGLISH_DURATIONS,
    ...ENGLISH_STRETCHES,
    ...ENGLISH_SETS_AND_VAGUE
  ]
};
