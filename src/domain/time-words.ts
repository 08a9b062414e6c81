import {civilDay, type EpochDay} from "./calendar.js";
import {dateFormat, type DateFormat} from "./date-format.js";
import {type EdtfDate, type EdtfEnd, parseEdtf, type Qualifier} from "./edtf.js";

/** The words around a date that `Intl` does not have; a language of the page is one such object. */
export type TimeWords = {
  /** 21 to 24: spring, summer, autumn, winter. */
  readonly seasons: readonly [string, string, string, string];
  readonly seasonOf: (season: string, year: string) => string;
  readonly quarterOf: (quarter: number, year: string) => string;
  readonly halfOf: (half: number, year: string) => string;
  readonly decade: (firstYear: string) => string;
  readonly century: (number: number, beforeChrist: boolean) => string;
  readonly beforeChrist: (year: string) => string;
  readonly from: (date: string) => string;
  readonly until: (date: string) => string;
  readonly or: string;
  readonly and: string;
  readonly anyYear: (date: string) => string;
  readonly undated: string;
  readonly qualified: Readonly<Record<Exclude<Qualifier, "">, (date: string) => string>>;
};

export const ENGLISH_TIME_WORDS: TimeWords = {
  seasons: ["spring", "summer", "autumn", "winter"],
  seasonOf: (season, year) => `${season} ${year}`,
  quarterOf: (quarter, year) => `quarter ${quarter} of ${year}`,
  halfOf: (half, year) => `${half === 1 ? "first" : "second"} half of ${year}`,
  decade: (firstYear) => `${firstYear}s`,
  century: (number, beforeChrist) => `${number}${ordinalEnding(number)} century${beforeChrist ? " BC" : ""}`,
  beforeChrist: (year) => `${year} BC`,
  from: (date) => `from ${date}`,
  until: (date) => `until ${date}`,
  or: "or",
  and: "and",
  anyYear: (date) => `${date}, year unknown`,
  undated: "no date",
  qualified: {
    "?": (date) => `perhaps ${date}`,
    "~": (date) => `about ${date}`,
    "%": (date) => `perhaps about ${date}`
  }
};

/**
 * An EDTF value as a reader would say it, no finer than it is.
 *
 * @param locale - BCP 47 tag for the names of months and the order of day and month
 * @param words - what `Intl` does not know, in the same language
 * @throws InputError if `edtf` is not EDTF
 *
 * @example
 * wordsOfEdtf("2024-03-18", "en-GB")  // "18 March 2024"
 * wordsOfEdtf("199X~", "en-GB")       // "about 1990s"
 */
export function wordsOfEdtf(edtf: string | null, locale: string, words = ENGLISH_TIME_WORDS): string {
  if (edtf === null) return words.undated;
  const value = parseEdtf(edtf);
  if (value.kind === "date") return wordsOfDate(value, locale, words);
  if (value.kind === "interval") return wordsOfStretch(value.from, value.to, locale, words);
  const members = value.members.map(({from, to}) =>
    from === to && typeof from !== "string"
      ? wordsOfDate(from, locale, words)
      : wordsOfStretch(from, to, locale, words)
  );
  return members.join(value.choice === "one" ? ` ${words.or} ` : ` ${words.and} `);
}

/** A day as a reader would say it, e.g. for an axis or a brush; `length` leaves off what is too fine. */
export function wordsOfDay(days: EpochDay, locale: string, length: "day" | "month" | "year" = "day"): string {
  const {year, month, day} = civilDay(days);
  if (length === "year") return year > 0 ? String(year) : yearBeforeChrist(year, locale);
  return intl(locale, year, month, length === "day" ? day : null);
}

/**
 * From one day to another, or from one month to another, the last one included; what both ends share is said once where
 * the language does so.
 */
export function wordsOfDays(
  from: EpochDay,
  to: EpochDay,
  locale: string,
  length: "day" | "month" = "day"
): string {
  const [first, last] = [from, to].map((days) => {
    const {year, month, day} = civilDay(days);
    return {year, month, day: length === "day" ? day : null};
  }) as [PlainDate, PlainDate];
  const short = shortStretch(first, last, locale);
  if (short !== null) return short;
  const [start, end] = [wordsOfDay(from, locale, length), wordsOfDay(to, locale, length)];
  return start === end ? start : `${start} – ${end}`;
}

function wordsOfStretch(from: EdtfEnd, to: EdtfEnd, locale: string, words: TimeWords): string {
  if (typeof from === "string") {
    return typeof to === "string" ? words.undated : words.until(wordsOfDate(to, locale, words));
  }
  const start = wordsOfDate(from, locale, words);
  if (typeof to === "string") return words.from(start);
  const [first, last] = [plainDate(from), plainDate(to)];
  const short = first && last && shortStretch(first, last, locale);
  return short || `${start} – ${wordsOfDate(to, locale, words)}`;
}

type PlainDate = {readonly year: number; readonly month: number; readonly day: number | null};

/** A day or a month of which nothing is in doubt; `null` for any other date. */
function plainDate({year, negative, month, day, time, qualifier}: EdtfDate): PlainDate | null {
  const written = `${year}${month}${day ?? ""}`;
  if (negative || time !== null || qualifier !== "" || month === null || !/^\d+$/u.test(written)) return null;
  return Number(month) > 12
    ? null
    : {year: Number(year), month: Number(month), day: day === null ? null : Number(day)};
}

/**
 * Days or months from one to another, as short as the language says it: "1 – 25 May 1998".
 *
 * @returns `null` where `Intl` has no such words: far years, a day and a month, or another way to write each of the ends
 */
function shortStretch(first: PlainDate, last: PlainDate, locale: string): string | null {
  const isIntl = ({year}: PlainDate): boolean => year > 1582 && year < 9999;
  if (!isIntl(first) || !isIntl(last) || (first.day === null) !== (last.day === null)) return null;
  const [from, to] = [first, last].map(({year, month, day}) => Date.UTC(year, month - 1, day ?? 1)) as [
    number,
    number
  ];
  if (from > to) return null;
  const formatter = formatterOf(locale, false, first.day === null, false);
  const parts = formatter.formatRangeToParts(from, to);
  const apart = formatter.formatToParts(from);
  const asApart = parts.every(({type, value, source}) =>
    type === "literal"
      ? source === "shared" || apart.some((part) => part.type === "literal" && part.value.includes(value))
      : type !== "day" || !value.startsWith("0")
  );
  if (!asApart) return null;
  // Some languages set the dash between thin spaces; elsewhere on the page it stands between plain ones.
  const words = parts.map(({value}) => value).join("");
  return words.replaceAll("\u2009", " ");
}

function wordsOfDate(date: EdtfDate, locale: string, words: TimeWords): string {
  const plain = wordsWithoutQualifier(date, locale, words);
  return date.qualifier === "" ? plain : words.qualified[date.qualifier](plain);
}

function wordsWithoutQualifier(date: EdtfDate, locale: string, words: TimeWords): string {
  const {year: digits, negative, time} = date;
  const month = date.month === null || date.month.includes("X") ? null : Number(date.month);
  const day = month === null || date.day === null || date.day.includes("X") ? null : Number(date.day);
  if (!/\d/u.test(digits)) {
    if (month === null) return words.undated;
    return words.anyYear(month > 12 ? words.seasons[(month - 21) % 4]! : intl(locale, null, month, day));
  }
  if (digits.endsWith("XX")) {
    const century = Number(digits.slice(0, -2).replaceAll("X", "0")) + 1;
    return words.century(century, negative);
  }
  if (digits.includes("X")) {
    const decade = words.decade(String(Number(digits.replaceAll("X", "0"))));
    return negative ? words.beforeChrist(decade) : decade;
  }
  const year = Number(digits) * (negative ? -1 : 1);
  const spoken = yearWords(year, words);
  if (month === null) return spoken;
  if (month > 39) return words.halfOf(month - 39, spoken);
  if (month > 32 && month < 37) return words.quarterOf(month - 32, spoken);
  if (month > 12) return words.seasonOf(words.seasons[(month - 21) % 4]!, spoken);
  const dayWords = intl(locale, year, month, day);
  return time === null ? dayWords : `${dayWords}, ${clockWords(time, locale)}`;
}

/** A time of day as the locale writes it, with the zone that it is told in: `09:40 UTC`, `9:40:30 AM UTC+3`. */
function clockWords(time: string, locale: string): string {
  const parts = /^(\d\d):(\d\d)(?::(\d\d)(?:\.\d+)?)?(Z|[+-]\d\d(?::?\d\d)?)?$/u.exec(time);
  if (!parts) return time;
  const [, hour, minute, second = "00", zone] = parts;
  // Whole minutes are written with seconds too, since EDTF has no other form.
  const withSeconds = second !== "00";
  const formatter = dateFormat(locale, {timeStyle: withSeconds ? "medium" : "short"});
  const clock = formatter.format(Date.UTC(2000, 0, 1, Number(hour), Number(minute), Number(second)));
  return zone === undefined ? clock : `${clock} ${zoneWords(zone)}`;
}

function zoneWords(zone: string): string {
  const [, sign = "", hours = "", minutes = "00"] = /^([+-])(\d\d):?(\d\d)?$/u.exec(zone) ?? [];
  if (Number(hours) === 0 && minutes === "00") return "UTC";
  return `UTC${sign === "-" ? "−" : "+"}${Number(hours)}${minutes === "00" ? "" : `:${minutes}`}`;
}

function yearWords(year: number, words: TimeWords): string {
  return year > 0 ? String(year) : words.beforeChrist(String(1 - year));
}

function intl(locale: string, year: number | null, month: number, day: number | null): string {
  const era = year !== null && year <= 0;
  const formatter = formatterOf(locale, year === null, day === null, era);
  // `Date.UTC` reads years 0 to 99 as 1900 to 1999, and `Intl` before 1582 counts by the Julian calendar:
  // the month and day of a leap year 400·n later are the same, so only then is the year written by `Intl`.
  const date = new Date(0);
  if (year === null || (year > 1582 && year < 9999)) {
    date.setUTCFullYear(year ?? 2000, month - 1, day ?? 1);
    return formatter.format(date);
  }
  date.setUTCFullYear(2000, month - 1, day ?? 1);
  return formatter
    .formatToParts(date)
    .map(({type, value}) => {
      if (type === "year") return String(era ? 1 - year : year);
      return type === "era" ? (era ? eraWords(locale) : "") : value;
    })
    .join("");
}

function formatterOf(locale: string, yearless: boolean, dayless: boolean, era: boolean): DateFormat {
  return dateFormat(locale, {
    month: "long",
    ...(dayless ? {} : {day: "numeric"}),
    ...(yearless ? {} : {year: "numeric"}),
    ...(era ? {era: "short"} : {})
  });
}

function eraWords(locale: string): string {
  return eraParts(locale, {}).find(({type}) => type === "era")?.value ?? "BC";
}

/** A year with its era where the language puts it. */
function yearBeforeChrist(year: number, locale: string): string {
  const parts = eraParts(locale, {year: "numeric"});
  return parts.map(({type, value}) => (type === "year" ? String(1 - year) : value)).join("");
}

function eraParts(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormatPart[] {
  const formatter = dateFormat(locale, {era: "short", ...options});
  const before = new Date(0);
  before.setUTCFullYear(-1000, 0, 1);
  return formatter.formatToParts(before);
}

function ordinalEnding(number: number): string {
  if (number % 100 >= 11 && number % 100 <= 13) return "th";
  return (["th", "st", "nd", "rd"] as const)[number % 10] ?? "th";
}
