/** Whole days since 1970-01-01, negative before. Not a `Date`: no clock, no time zone. */
export type EpochDay = number;

/** A day of the proleptic Gregorian calendar; year 0 is 1 BCE, month 1..12. */
export type CivilDay = {readonly year: number; readonly month: number; readonly day: number};

const DAYS_OF_MONTH = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;
const DAYS_PER_ERA = 146_097;

export function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

/** Days of a month, 28..31; `month` is 1..12. */
export function daysOfMonth(year: number, month: number): number {
  return month === 2 && isLeapYear(year) ? 29 : DAYS_OF_MONTH[month - 1]!;
}

export function isCivilDay({year, month, day}: CivilDay): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= daysOfMonth(year, month);
}

/**
 * The day's number. Counts in 400-year eras that begin on 1 March, so that the leap day is the last.
 *
 * @example
 * epochDay(1970, 1, 1)  // 0
 */
export function epochDay(year: number, month: number, day: number): EpochDay {
  const shifted = month <= 2 ? year - 1 : year;
  const era = Math.floor(shifted / 400);
  const yearOfEra = shifted - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * DAYS_PER_ERA + dayOfEra - 719_468;
}

/** The reverse of `epochDay`. */
export function civilDay(days: EpochDay): CivilDay {
  const shifted = days + 719_468;
  const era = Math.floor(shifted / DAYS_PER_ERA);
  const dayOfEra = shifted - era * DAYS_PER_ERA;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1
  };
}

/** ISO day of the week: 1 is Monday, 7 Sunday. */
export function weekday(days: EpochDay): number {
  return ((((days + 3) % 7) + 7) % 7) + 1;
}

/** ISO 8601 week: weeks begin on Monday, and the first has the year's first Thursday. */
export function isoWeek(days: EpochDay): {readonly year: number; readonly week: number} {
  const thursday = days - weekday(days) + 4;
  const {year} = civilDay(thursday);
  return {year, week: Math.floor((thursday - epochDay(year, 1, 1)) / 7) + 1};
}

/** First day (a Monday) of an ISO week. */
export function mondayOfIsoWeek(year: number, week: number): EpochDay {
  const fourth = epochDay(year, 1, 4);
  return fourth - weekday(fourth) + 1 + (week - 1) * 7;
}

/** Moves by whole months; a day that the month lacks becomes its last: 31 January + 1 is 28 February. */
export function addMonths(days: EpochDay, months: number): EpochDay {
  const {year, month, day} = civilDay(days);
  const index = year * 12 + month - 1 + months;
  const newYear = Math.floor(index / 12);
  const newMonth = index - newYear * 12 + 1;
  return epochDay(newYear, newMonth, Math.min(day, daysOfMonth(newYear, newMonth)));
}

/** `YYYY`, or `-YYYY` before year 0; ISO 8601 and EDTF write no bare year beyond four digits. */
export function formatYear(year: number): string {
  return (year < 0 ? "-" : "") + String(Math.abs(year)).padStart(4, "0");
}

/** ISO 8601 `YYYY-MM-DD`, with a sign before year 0. */
export function formatDay(days: EpochDay): string {
  const {year, month, day} = civilDay(days);
  return `${formatYear(year)}-${twoDigits(month)}-${twoDigits(day)}`;
}

export function twoDigits(value: number): string {
  return String(value).padStart(2, "0");
}
