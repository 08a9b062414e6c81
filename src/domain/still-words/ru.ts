import type {StillWords} from "./words.js";

const rules = new Intl.PluralRules("ru");

/** Russian counts by three forms: 1 день, 2 дня, 5 дней. */
const form = (count: number, one: string, few: string, many: string): string =>
  ({one, few})[rules.select(count) as string] ?? many;

export const ru: StillWords = {
  lang: "ru",
  direction: "ltr",
  time: {
    seasons: ["весна", "лето", "осень", "зима"],
    seasonOf: (season, year) => `${season} ${year} г.`,
    quarterOf: (quarter, year) => `${quarter}-й квартал ${year} г.`,
    halfOf: (half, year) => `${half}-е полугодие ${year} г.`,
    decade: (firstYear) => `${firstYear}-е годы`,
    century: (number, beforeChrist) => `${number}-й век${beforeChrist ? " до н. э." : ""}`,
    beforeChrist: (year) => `${year} г. до н. э.`,
    from: (date) => `с ${date}`,
    until: (date) => `до ${date}`,
    or: "или",
    and: "и",
    anyYear: (date) => `${date}, год не указан`,
    undated: "без даты",
    qualified: {
      "?": (date) => `возможно, ${date}`,
      "~": (date) => `около ${date}`,
      "%": (date) => `возможно, около ${date}`
    }
  },
  statuses: {happened: "произошло", planned: "намечено", ongoing: "идёт", cancelled: "отменено"},
  events: (count, formatted) => `${formatted} ${form(count, "событие", "события", "событий")}`,
  withoutDate: (formatted) => `${formatted} без даты`,
  withoutPlace: (formatted) => `${formatted} без места`,
  noDates: "Ни у одного события нет дня в календаре."
};
