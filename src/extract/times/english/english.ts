import type {TimeLanguage} from "../rule.js";
import {ENGLISH_CLOCK} from "./clock.js";
import {ENGLISH_DAYS} from "./days.js";
import {ENGLISH_DURATIONS} from "./durations.js";
import {ENGLISH_EVENT_WORDS} from "./event-words.js";
import {ENGLISH_HOLIDAYS} from "./holidays.js";
import {ENGLISH_MONTHS_AND_YEARS} from "./months-and-years.js";
import {ENGLISH_RELATIVE} from "./relative.js";
import {ENGLISH_SETS_AND_VAGUE} from "./sets-and-vague.js";
import {ENGLISH_WORDS} from "./words.js";

/** English. Of equally long matches the first rule in this order wins. */
export const en: TimeLanguage = {
  id: "en",
  words: ENGLISH_WORDS,
  holidays: ENGLISH_HOLIDAYS,
  eventWords: ENGLISH_EVENT_WORDS,
  rules: [
    ...ENGLISH_DAYS,
    ...ENGLISH_MONTHS_AND_YEARS,
    ...ENGLISH_CLOCK,
    ...ENGLISH_RELATIVE,
    ...ENGLISH_DURATIONS,
    ...ENGLISH_SETS_AND_VAGUE
  ]
};
