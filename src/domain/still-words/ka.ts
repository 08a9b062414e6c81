import type {StillWords} from "./words.js";

export const ka: StillWords = {
  lang: "ka",
  direction: "ltr",
  time: {
    seasons: ["გაზაფხული", "ზაფხული", "შემოდგომა", "ზამთარი"],
    seasonOf: (season, year) => `${year} წლის ${season}`,
    quarterOf: (quarter, year) => `${year} წლის ${quarter}-ე კვარტალი`,
    halfOf: (half, year) => `${year} წლის ${half === 1 ? "პირველი" : "მეორე"} ნახევარი`,
    decade: (firstYear) => `${firstYear}-იანი წლები`,
    century: (number, beforeChrist) => `${beforeChrist ? "ძვ. წ. " : ""}${number}-ე საუკუნე`,
    beforeChrist: (year) => `ძვ. წ. ${year}`,
    from: (date) => `${date} – დან`,
    until: (date) => `${date} – მდე`,
    or: "ან",
    and: "და",
    anyYear: (date) => `${date}, წელი არ არის მითითებული`,
    undated: "თარიღის გარეშე",
    qualified: {
      "?": (date) => `შესაძლოა ${date}`,
      "~": (date) => `დაახლოებით ${date}`,
      "%": (date) => `შესაძლოა, დაახლოებით ${date}`
    }
  },
  statuses: {happened: "მოხდა", planned: "დაგეგმილი", ongoing: "მიმდინარე", cancelled: "გაუქმებული"},
  events: (_, formatted) => `${formatted} მოვლენა`,
  withoutDate: (formatted) => `${formatted} უთარიღო`,
  withoutPlace: (formatted) => `${formatted} ადგილის გარეშე`,
  noDates: "არც ერთ მოვლენას არ აქვს კალენდრის დღე."
};
