import type {StillWords} from "./words.js";

const rules = new Intl.PluralRules("ar");

export const ar: StillWords = {
  lang: "ar",
  direction: "rtl",
  time: {
    seasons: ["ربيع", "صيف", "خريف", "شتاء"],
    seasonOf: (season, year) => `${season} ${year}`,
    quarterOf: (quarter, year) => `الربع ${quarter} من ${year}`,
    halfOf: (half, year) => `النصف ${half === 1 ? "الأول" : "الثاني"} من ${year}`,
    decade: (firstYear) => `عقد ${firstYear}`,
    century: (number, beforeChrist) => `القرن ${number}${beforeChrist ? " ق.م" : ""}`,
    beforeChrist: (year) => `${year} ق.م`,
    from: (date) => `من ${date}`,
    until: (date) => `حتى ${date}`,
    or: "أو",
    and: "و",
    anyYear: (date) => `${date}، السنة غير مذكورة`,
    undated: "بلا تاريخ",
    qualified: {
      "?": (date) => `ربما ${date}`,
      "~": (date) => `نحو ${date}`,
      "%": (date) => `ربما نحو ${date}`
    }
  },
  statuses: {happened: "حدث", planned: "مقرر", ongoing: "جارٍ", cancelled: "ملغى"},
  // Arabic has a dual, and counts three to ten by the plural, the rest by the singular.
  events: (count, formatted) =>
    ({one: "حدث واحد", two: "حدثان", few: `${formatted} أحداث`})[rules.select(count) as string] ??
    `${formatted} حدثًا`,
  withoutDate: (formatted) => `${formatted} بلا تاريخ`,
  withoutPlace: (formatted) => `${formatted} بلا مكان`,
  noDates: "لا حدث له يوم في التقويم."
};
