import {addMonths, civilDay, epochDay, type EpochDay, weekday} from "../../domain/calendar.js";
import type {DayInterval} from "../../domain/time.js";
import {SAINTS_DAYS} from "./saints-days.js";

/** The days of a holiday in a year, `null` if it cannot be computed or falls out of that year. */
export type HolidayDays = (year: number) => DayInterval | null;

/** Days that depend on a moon that somebody has to see, or on more than one custom. */
export const APPROXIMATE_HOLIDAYS: ReadonlySet<string> = new Set([
  "ramadan",
  "eid-al-fitr",
  "eid-al-adha",
  "ashura",
  "islamic-new-year",
  "nowruz"
]);

function one(day: EpochDay): DayInterval {
  return [day, day + 1];
}

function fixed(month: number, day: number): HolidayDays {
  return (year) => one(epochDay(year, month, day));
}

/** The nth weekday (1 is Monday) of a month; from its end when `nth` is negative. */
export function nthWeekday(year: number, month: number, wanted: number, nth: number): EpochDay {
  if (nth > 0) {
    const first = epochDay(year, month, 1);
    return first + ((wanted - weekday(first) + 7) % 7) + (nth - 1) * 7;
  }
  const last = addMonths(epochDay(year, month, 1), 1) - 1;
  return last - ((weekday(last) - wanted + 7) % 7) + (nth + 1) * 7;
}

function mondayUpTo(day: EpochDay): EpochDay {
  return day - (weekday(day) - 1);
}

function nth(month: number, wanted: number, number: number, after = 0): HolidayDays {
  return (year) => one(nthWeekday(year, month, wanted, number) + after);
}

/** Western Easter Sunday (Gauss's rule as completed by Butcher). */
export function easter(year: number): EpochDay {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const h = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const sum = h + l - 7 * m + 114;
  return epochDay(year, Math.floor(sum / 31), (sum % 31) + 1);
}

/** Orthodox Easter Sunday, as a day of the Gregorian calendar. */
export function orthodoxEaster(year: number): EpochDay {
  const d = (19 * (year % 19) + 15) % 30;
  const e = (2 * (year % 4) + 4 * (year % 7) - d + 34) % 7;
  const sum = d + e + 114;
  const julian = epochDay(year, Math.floor(sum / 31), (sum % 31) + 1);
  return julian + Math.floor(year / 100) - Math.floor(year / 400) - 2;
}

function fromEaster(days: number, length = 1): HolidayDays {
  return (year) => (year >= 326 ? [easter(year) + days, easter(year) + days + length] : null);
}

/** First day of an Islamic month in the tabular calendar; what is seen may differ by a day. */
function islamicDay(year: number, month: number, day: number): EpochDay {
  return (
    day +
    Math.ceil(29.5 * (month - 1)) +
    (year - 1) * 354 +
    Math.floor((3 + 11 * year) / 30) +
    1_948_439 -
    1 -
    2_440_587
  );
}

function islamic(month: number, day: number, length = 1): HolidayDays {
  return (year) => {
    const guess = Math.floor(((year - 622) * 33) / 32);
    for (let hijri = guess - 1; hijri <= guess + 2; hijri++) {
      const start = islamicDay(hijri, month, day);
      if (civilDay(start).year === year) return [start, start + length];
    }
    return null;
  };
}

/** Days from the epoch of the Hebrew calendar to the new year of a Hebrew year. */
function hebrewNewYear(year: number): EpochDay {
  const months = Math.floor((235 * year - 234) / 19);
  const parts = 12_084 + 13_753 * months;
  let day = 29 * months + Math.floor(parts / 25_920);
  if ((3 * (day + 1)) % 7 < 3) day++;
  return day - 2_092_590 + correction(year);
}

function elapsed(year: number): number {
  const months = Math.floor((235 * year - 234) / 19);
  const parts = 12_084 + 13_753 * months;
  const day = 29 * months + Math.floor(parts / 25_920);
  return (3 * (day + 1)) % 7 < 3 ? day + 1 : day;
}

function correction(year: number): number {
  const [before, here, after] = [elapsed(year - 1), elapsed(year), elapsed(year + 1)];
  if (after - here === 356) return 2;
  return here - before === 382 ? 1 : 0;
}

/** So many days after the Hebrew new year that falls in a year, or before the next one. */
function hebrew(days: number, length: number, beforeNext = false): HolidayDays {
  return (year) => {
    const start = hebrewNewYear(year + 3761) + days;
    return beforeNext || civilDay(start).year === year ? [start, start + length] : null;
  };
}

/** 25 Kislev: the month before it has 30 days in the longest years only. */
function hanukkah(year: number): DayInterval {
  const start = hebrewNewYear(year + 3761);
  const long = (hebrewNewYear(year + 3762) - start) % 10 === 5;
  const first = start + (long ? 84 : 83);
  return [first, first + 8];
}

const lunarNewYears = new Map<number, EpochDay | null>();

/** First day of the Chinese calendar's year, by the calendar that `Intl` has; between 21 January and 21 February. */
function lunarNewYear(year: number): DayInterval | null {
  let day = lunarNewYears.get(year);
  if (day === undefined) {
    day = null;
    if (year >= 1900 && year <= 2100) {
      const format = new Intl.DateTimeFormat("en-u-ca-chinese", {
        timeZone: "UTC",
        month: "numeric",
        day: "numeric"
      });
      for (
        let candidate = epochDay(year, 1, 20);
        candidate <= epochDay(year, 2, 21) && day === null;
        candidate++
      ) {
        const text = format.format(candidate * 86_400_000);
        if (text === "1/1" || text === "M01/1" || text === "1-1") day = candidate;
      }
    }
    lunarNewYears.set(year, day);
  }
  return day === null ? null : one(day);
}

/** Computable holidays by the key that a language gives their names. */
export const HOLIDAYS: Readonly<Record<string, HolidayDays>> = {
  "new-year": fixed(1, 1),
  "new-year-eve": fixed(12, 31),
  epiphany: fixed(1, 6),
  "orthodox-christmas": fixed(1, 7),
  waitangi: fixed(2, 6),
  "australia-day": fixed(1, 26),
  "burns-night": fixed(1, 25),
  candlemas: fixed(2, 2),
  ...Object.fromEntries(
    Object.entries(SAINTS_DAYS).map(([name, [month, day]]) => [`feast-${name}`, fixed(month, day)])
  ),
  "saint-david": fixed(3, 1),
  "lady-day": fixed(3, 25),
  "family-day": nth(2, 1, 3),
  "victoria-day": (year) => one(mondayUpTo(epochDay(year, 5, 24))),
  "empire-day": fixed(5, 24),
  "walpurgis-night": fixed(4, 30),
  walpurgis: fixed(5, 1),
  "saint-john-eve": fixed(6, 23),
  "saint-john": fixed(6, 24),
  "saint-swithin": fixed(7, 15),
  lammas: fixed(8, 1),
  michaelmas: fixed(9, 29),
  "trafalgar-day": fixed(10, 21),
  martinmas: fixed(11, 11),
  "remembrance-sunday": nth(11, 7, 2),
  "advent-sunday": (year) => one(epochDay(year, 12, 25) - (weekday(epochDay(year, 12, 25)) % 7 || 7) - 21),
  "holy-innocents": fixed(12, 28),
  "d-day": (year) => (year === 1944 ? one(epochDay(1944, 6, 6)) : null),
  "vj-day": (year) => (year === 1945 ? one(epochDay(1945, 8, 15)) : null),
  "pearl-harbor": fixed(12, 7),
  hogmanay: fixed(12, 31),
  "martin-luther-king": nth(1, 1, 3),
  groundhog: fixed(2, 2),
  valentine: fixed(2, 14),
  /** Washington's birthday itself, up to 1970. */
  presidents: (year) => (year < 1971 ? fixed(2, 22)(year) : nth(2, 1, 3)(year)),
  "womens-day": fixed(3, 8),
  "saint-patrick": fixed(3, 17),
  "april-fools": fixed(4, 1),
  "earth-day": fixed(4, 22),
  "saint-george": fixed(4, 23),
  anzac: fixed(4, 25),
  "may-day": fixed(5, 1),
  "cinco-de-mayo": fixed(5, 5),
  "ve-day": fixed(5, 8),
  "victory-day": fixed(5, 9),
  "mothers-day": nth(5, 7, 2),
  memorial: nth(5, 1, -1),
  juneteenth: fixed(6, 19),
  "fathers-day": nth(6, 7, 3),
  "canada-day": fixed(7, 1),
  independence: fixed(7, 4),
  bastille: fixed(7, 14),
  assumption: fixed(8, 15),
  "labor-day": nth(9, 1, 1),
  columbus: nth(10, 1, 2),
  halloween: fixed(10, 31),
  "all-saints": fixed(11, 1),
  "all-souls": fixed(11, 2),
  "guy-fawkes": fixed(11, 5),
  veterans: fixed(11, 11),
  thanksgiving: nth(11, 4, 4),
  "black-friday": nth(11, 4, 4, 1),
  "cyber-monday": nth(11, 4, 4, 4),
  "saint-andrew": fixed(11, 30),
  "saint-nicholas": fixed(12, 6),
  "christmas-eve": fixed(12, 24),
  christmas: fixed(12, 25),
  boxing: fixed(12, 26),
  "shrove-monday": fromEaster(-48),
  carnival: fromEaster(-47),
  "ash-wednesday": fromEaster(-46),
  lent: fromEaster(-46, 46),
  "palm-sunday": fromEaster(-7),
  "holy-week": fromEaster(-7, 7),
  "maundy-thursday": fromEaster(-3),
  "good-friday": fromEaster(-2),
  "holy-saturday": fromEaster(-1),
  "low-sunday": fromEaster(7),
  easter: fromEaster(0),
  "easter-monday": fromEaster(1),
  "easter-tuesday": fromEaster(2),
  "easter-week": fromEaster(1, 7),
  "orthodox-easter": (year) => (year >= 326 ? one(orthodoxEaster(year)) : null),
  "orthodox-good-friday": (year) => (year >= 326 ? one(orthodoxEaster(year) - 2) : null),
  ascension: fromEaster(39),
  pentecost: fromEaster(49),
  "whit-monday": fromEaster(50),
  "whit-tuesday": fromEaster(51),
  "trinity-sunday": fromEaster(56),
  "corpus-christi": fromEaster(60),
  ramadan: islamic(9, 1, 30),
  "eid-al-fitr": islamic(10, 1),
  "eid-al-adha": islamic(12, 10),
  ashura: islamic(1, 10),
  "islamic-new-year": islamic(1, 1),
  "rosh-hashanah": hebrew(0, 1),
  "yom-kippur": hebrew(9, 1),
  sukkot: hebrew(14, 7),
  hanukkah,
  passover: hebrew(-163, 8, true),
  purim: hebrew(-193, 1, true),
  "lunar-new-year": lunarNewYear,
  nowruz: fixed(3, 20)
};
