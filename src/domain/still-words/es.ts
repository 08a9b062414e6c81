import type {StillWords} from "./words.js";

export const es: StillWords = {
  lang: "es",
  direction: "ltr",
  time: {
    seasons: ["primavera", "verano", "otoño", "invierno"],
    seasonOf: (season, year) => `${season} de ${year}`,
    quarterOf: (quarter, year) => `${quarter}.º trimestre de ${year}`,
    halfOf: (half, year) => `${half}.ª mitad de ${year}`,
    decade: (firstYear) => `década de ${firstYear}`,
    century: (number, beforeChrist) => `siglo ${number}${beforeChrist ? " a. C." : ""}`,
    beforeChrist: (year) => `${year} a. C.`,
    from: (date) => `desde ${date}`,
    until: (date) => `hasta ${date}`,
    or: "o",
    and: "y",
    anyYear: (date) => `${date}, sin año`,
    undated: "sin fecha",
    qualified: {
      "?": (date) => `quizá ${date}`,
      "~": (date) => `hacia ${date}`,
      "%": (date) => `quizá hacia ${date}`
    }
  },
  statuses: {happened: "ocurrido", planned: "previsto", ongoing: "en curso", cancelled: "cancelado"},
  events: (count, formatted) => `${formatted} ${count === 1 ? "suceso" : "sucesos"}`,
  withoutDate: (formatted) => `${formatted} sin fecha`,
  withoutPlace: (formatted) => `${formatted} sin lugar`,
  noDates: "Ningún suceso tiene un día del calendario."
};
