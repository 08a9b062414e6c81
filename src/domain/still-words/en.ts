import {ENGLISH_TIME_WORDS} from "../time-words.js";
import type {StillWords} from "./words.js";

const s = (count: number): string => (count === 1 ? "" : "s");

export const en: StillWords = {
  lang: "en",
  direction: "ltr",
  time: {...ENGLISH_TIME_WORDS, anyYear: (date) => `${date}, year not given`},
  statuses: {happened: "happened", planned: "planned", ongoing: "going on", cancelled: "cancelled"},
  events: (count, formatted) => `${formatted} event${s(count)}`,
  withoutDate: (formatted) => `${formatted} undated`,
  withoutPlace: (formatted) => `${formatted} unplaced`,
  noDates: "No event has a day on the calendar."
};
