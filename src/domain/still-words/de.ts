import type {StillWords} from "./words.js";

export const de: StillWords = {
  lang: "de",
  direction: "ltr",
  time: {
    seasons: ["Frühling", "Sommer", "Herbst", "Winter"],
    seasonOf: (season, year) => `${season} ${year}`,
    quarterOf: (quarter, year) => `${quarter}. Quartal ${year}`,
    halfOf: (half, year) => `${half}. Halbjahr ${year}`,
    decade: (firstYear) => `${firstYear}er Jahre`,
    century: (number, beforeChrist) => `${number}. Jahrhundert${beforeChrist ? " v. Chr." : ""}`,
    beforeChrist: (year) => `${year} v. Chr.`,
    from: (date) => `ab ${date}`,
    until: (date) => `bis ${date}`,
    or: "oder",
    and: "und",
    anyYear: (date) => `${date}, Jahr nicht genannt`,
    undated: "ohne Datum",
    qualified: {
      "?": (date) => `vielleicht ${date}`,
      "~": (date) => `etwa ${date}`,
      "%": (date) => `vielleicht etwa ${date}`
    }
  },
  statuses: {happened: "geschehen", planned: "geplant", ongoing: "im Gange", cancelled: "abgesagt"},
  events: (count, formatted) => `${formatted} ${count === 1 ? "Ereignis" : "Ereignisse"}`,
  withoutDate: (formatted) => `${formatted} ohne Datum`,
  withoutPlace: (formatted) => `${formatted} ohne Ort`,
  noDates: "Kein Ereignis hat einen Tag im Kalender."
};
